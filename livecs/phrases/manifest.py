"""What each shipped pack says, as a hash; made by tests/tools/make_manifest.py, never by hand."""

from livecs.phrases.model import Pack
from livecs.phrases.revision import pack_digest

SHIPPED = {
    "address": "9d8617f33c92fbe588c8a4ab164ea49d8cec122036eaf1c73aa2230b75fb86e2",
    "aftersale-agree": "516c9ee694bce10938cada0a4621ff53376e8077f031d4d4ba94010d7c5c7f00",
    "aftersale-delivery": "e65416488282102e925b5b04af1f41d11f7c63ae52bab0f4662591ef041a6a23",
    "aftersale-fresh": "22187772951cb802d8dba079673e5cb0acc7f938dcde1fd6ad79c22e394619fb",
    "aftersale-goods": "e3d77f238785eacc53a752c40bbc1b42737ac82fab39d4bbdb6b96f945e2f2db",
    "aftersale-no-reason": "9ebaff989b11b7243617a63b8ec8e13ba9becd5f344ccd1e0d05a36ecb370478",
    "aftersale-opened": "4ffc4b17c03831ac03d3dfe7548f7e130678aa76141eb44bbeda5f92542880c2",
    "aftersale-packing": "57428fbb727618e437cb041f928469f41f930bd02bdec2f47a46af2d55531ee3",
    "aftersale-persuade": "f538be0ab480b15accf16ef456cacf747f33dd0da610af9a7c220af88eafd352",
    "aftersale-price": "74f66265d5ed4d541ee0957e4aab13a5bb0e9491610660573a19db16eb902626",
    "aftersale-reasons": "9d90b107da325f256d9a79f7da84aaee4fddfd2a4528e286e4a1f036a73edcc5",
    "aftersale-refuse": "1ea114fabb4b68ca5ffe3d52389c95e48f6976802a966ab5a68208deafb4fc42",
    "bargain": "a0f6ded6b8e48452ba16e66dfb546d26c5290f70689edfb372e40c9cd890b4a3",
    "closing": "9cb54d063f0ed2507901344f3d65875a2cf3626a3d1723a5a8379df3d0148be6",
    "complaints": "9a7a868fbe290a4149755a94195901e9d1b6960321cacdedb5cdf31726198283",
    "courtesy": "c8be9366bd1987be49ef5759703701848169359dda265cf779f987ea42f46813",
    "custom-order": "73dcc74771fe7a28a3a7e2aaa9e73790d6ae4d74247ff229d067c37bd6aa2311",
    "fresh-order": "446db5ca757dd94531bc5b5c6aa6d00033e5f29ba5ae9f92c9d1211c338d8ac8",
    "handover": "5339019f3b2c2fed1e5dc405b0260d79d55b4115591e71acbc7ec1f1139f8597",
    "invoices": "456cfbee97e6e85cbcbdba3c13044279787630a3c2e8dffad85eb02f17d53166",
    "live-room": "b0d3914050a58509fe1508e654ca62ed25bcad406b5e7b2ce71a5322d76f7d75",
    "live-rules": "19cbfa3e4e2122d16c5123ef578a8692794abd5830f992f490348761939a1048",
    "logistics": "e430992f7bd3b58b0ab8209e456bf6139db81cdcbd13581cb2b754ae4f5e1404",
    "logistics-more": "c46481eb90883c96aaacc474a5ad5552ca37e96ea3d298119c1bd2417c413b18",
    "members": "8f53ab6658ebd212ccfd2bf777cb71621a26a8ad53774d6dc02265a69e48cac8",
    "off-platform": "c57b2c4590b1dbfd4634ad6708c9ae3c9b9076be6331452a23a7492140c7121c",
    "offers": "a7abeaeade13f7dc534004de695edad8cd1a81371a14ed4ae7dd7f8f6e9603d1",
    "order-check": "89ddd23f52cb97c97309f1b13e322f4393fc8aebb5a94a73b2761f35472dbde1",
    "order-check-more": "68f47ea4fb820fd4adc5daf4cfd0b48a7c91b3d8c094b6e3ad217d4c213777de",
    "payment": "04ca920b1586dbf3e84a5946b9753f1c66d09b93b2b2f248caecef87ea58d161",
    "payment-more": "f128f814b250a7663afdc56d60c1150ecf58335c3e8218167bbf7c173399ab27",
    "platform-help": "ae7df406f9f49415028ddf463c3981a6f940c607e364a6485f52c43995afe2d1",
    "presale-ask": "3509bd47dc543d2ce001c9f98e9183013233e09eb4cf0aa91765a3914c771465",
    "product": "d0235ae9b7762eb1593ec629011bdcf8c23ca59539428691f1097580640af710",
    "recommend": "6d66b71a2647e6f4dbdeaa7f7dea50aa930e58dc539aa8df4d3a858d356c4073",
    "reviews": "d6c2b5d1112b9a98cf4aca70a46d2f129d57aff6e590e48e88cca07572b877ab",
    "shipping": "feeabb56db148646affcb114709b4e3af8ac4bccee14617c9f2ff7a8a0acf6b3",
    "sizing": "6e129aeda179e07b9b2f1129ebdf2ca74366293897e683be3033c23a6d3f9e71",
    "soothing": "74ff8dc3acfec12a4f4f05cd61da9a93e90feef9c6bbc7a9d6e112beff8eeec7",
    "soothing-moods": "272c305b2ae3a3d94ba709e19a4a7387d6a4ba229ddd04dcdaf27c299b0e8c7d",
}


def is_shipped(pack: Pack) -> bool:
    """Whether a pack says what the one of its id said when it left us."""
    return pack.id in SHIPPED and SHIPPED[pack.id] == pack_digest(pack)
