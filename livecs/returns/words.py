"""Words of a paste: surnames, where addresses begin, who carries parcels."""

import re

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木", "夏侯")
_PROVINCES = (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 "
    "云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
)
_PLACE = re.compile(
    rf"(?:{'|'.join(_PROVINCES.split())})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?"
    r"[ \t]*[\u4e00-\u9fff*]{1,12}?(?:市|区|县|州|盟|旗|镇|乡|街道|路|村)"
)
_SMALL_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:市|县|区)[ \t]*[\u4e00-\u9fff\d]{1,16}?(?:镇|乡|街道|街|路|村|小区|巷|大道)"
)
PLACES = (_PLACE, _SMALL_PLACE)
"""How an address begins: with a province, else with a town and a street."""
_NO_NAMES = """
您好 谢谢 好的 退货 换货 退款 质量 包邮 成功 何时 高兴 安排 全部 明天 时间 时候 应该 和好 单独 方便 成都
文件 商品 游戏 明白 解决 关于 任何 申请 向您 温馨 麻烦 查收 古城 常见 丰巢 驿站 门卫 前台 快递 速递 物流
公司 学校 放门口 代收点 菜鸟驿站 收货人 收件人 联系人 客服 买家 卖家 复制 地址 电话 手机 转
"""
_NOT_NAMES = frozenset(_NO_NAMES.split())
_ADDRESS_ENDS = "号楼室栋层元区路街道村镇乡市县省州苑里弄巷园府城口店厦座幢桥"

_ANY_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,4})*")

_COMPANIES = "顺丰 中通 圆通 申通 韵达 极兔 德邦 百世 丹鸟 EMS"
_EVERYDAY = "京东 邮政 菜鸟 天天 跨越"  # words of their own, unless what follows says otherwise
_SUFFIX = "(?:速运|速递|快递|快运|物流|标快|特快)"
CARRIER = re.compile(
    rf"(?:{'|'.join(_COMPANIES.split())}){_SUFFIX}?"
    rf"|(?:{'|'.join(_EVERYDAY.split())})(?:{_SUFFIX}|(?=[ \t:]*[A-Z]{{0,4}}\d{{8}}))"
)
CARRIED = re.compile(rf"(?:{'|'.join((_COMPANIES + ' ' + _EVERYDAY).split())}){_SUFFIX}?[ \t:]*$")
"""A carrier's name at the end, before its number."""
_BLANK_BEFORE_COMMA = re.compile(r"\s+(?=[,;])")


def is_name(token: str) -> bool:
    """Whether a token looks like a person's name: two or three characters behind a surname, four behind a long one."""
    if token in _NOT_NAMES or not all("\u4e00" <= char <= "\u9fff" for char in token):
        return False
    if token.startswith(_COMPOUND):
        return len(token) in {3, 4}
    return len(token) in {2, 3} and token[0] in _SURNAMES


def may_be_name(token: str) -> bool:
    """Whether a token can be a name where a name is expected, between an address and its phone: 扎西, 阿依古丽."""
    return token not in _NOT_NAMES and token[-1:] not in _ADDRESS_ENDS and _ANY_NAME.fullmatch(token) is not None


def tidy_address(raw: str) -> str:
    """An address as it is kept: single blanks, none before a comma."""
    return _BLANK_BEFORE_COMMA.sub("", " ".join(raw.split()))
