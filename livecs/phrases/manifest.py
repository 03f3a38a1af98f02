"""What each shipped pack says, as a hash; made by tests/tools/make_manifest.py, never by hand."""

from livecs.phrases.model import Pack
from livecs.phrases.revision import pack_digest

SHIPPED = {
    "address": "9d8617f33c92fbe588c8a4ab164ea49d8cec122036eaf1c73aa2230b75fb86e2",
    "aftersale-agree": "516c9ee694bce10938cada0a4621ff53376e8077f031d4d4ba94010d7c5c7f00",
    "aftersale-persuade": "f538be0ab480b15accf16ef456cacf747f33dd0da610af9a7c220af88eafd352",
    "aftersale-refuse": "1ea114fabb4b68ca5ffe3d52389c95e48f6976802a966ab5a68208deafb4fc42",
    "closing": "9cb54d063f0ed2507901344f3d65875a2cf3626a3d1723a5a8379df3d0148be6",
    "courtesy": "c8be9366bd1987be49ef5759703701848169359dda265cf779f987ea42f46813",
    "logistics": "e430992f7bd3b58b0ab8209e456bf6139db81cdcbd13581cb2b754ae4f5e1404",
    "offers": "a7abeaeade13f7dc534004de695edad8cd1a81371a14ed4ae7dd7f8f6e9603d1",
    "order-check": "89ddd23f52cb97c97309f1b13e322f4393fc8aebb5a94a73b2761f35472dbde1",
    "payment": "04ca920b1586dbf3e84a5946b9753f1c66d09b93b2b2f248caecef87ea58d161",
    "product": "d0235ae9b7762eb1593ec629011bdcf8c23ca59539428691f1097580640af710",
    "shipping": "feeabb56db148646affcb114709b4e3af8ac4bccee14617c9f2ff7a8a0acf6b3",
    "sizing": "6e129aeda179e07b9b2f1129ebdf2ca74366293897e683be3033c23a6d3f9e71",
    "soothing": "74ff8dc3acfec12a4f4f05cd61da9a93e90feef9c6bbc7a9d6e112beff8eeec7",
}


def is_shipped(pack: Pack) -> bool:
    """Whether a pack says what the one of its id said when it left us."""
    return pack.id in SHIPPED and SHIPPED[pack.id] == pack_digest(pack)
