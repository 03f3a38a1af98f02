"""Words of a paste: the labels of back offices, the words of their buttons, surnames, and where addresses begin."""

import re

# Longest first within a field; the group's name is the field's. As back offices and agents write them.
_NAMES = {
    "sub_order_no": "子订单编号 子订单号 商品单号",
    "order_no": "主订单编号 订单编号 订单号码 订单ID 订单号 订单 单号",
    "tracking_no": "退货物流单号 退货快递单号 退货运单号 寄回单号 物流单号 快递单号 运单号码 运单号 退货单号",
    "carrier": "退货物流公司 物流公司 快递公司 承运商",
    "product": "商品名称 商品标题 宝贝名称 宝贝标题 货物名称 购买商品 选购商品 品名 商品 货品",
    "spec": "商品规格 颜色分类 规格型号 规格 款式 尺码 SKU名称 SKU规格 SKU",
    "quantity": "商品数量 购买数量 退货数量 数量 件数",
    "refund": "申请退款金额 退款金额 应退金额",
    "paid": "买家实付金额 用户实付金额 实付金额 实付款 实付 订单金额 商品金额 总金额 金额",
    "customer_nick": "买家会员名 买家昵称 客户昵称 用户昵称 会员名 旺旺昵称 旺旺 昵称 买家 用户名",
    "customer_name": "收货人姓名 收件人姓名 收货人 收件人 联系人 客户姓名 姓名",
    "customer_phone": "收件人手机号 收件人电话 收货人手机 收货人电话 手机号码 联系手机 联系电话 联系方式 手机号 手机 "
    "电话",
    "customer_address": "收货地址 收件地址 详细地址 寄件地址 地址",
    "reason": "退换货原因 申请原因 退款原因 退货原因 售后原因 原因",
    "note": "买家留言 商家备注 订单备注 备注 留言",
    "id_card": "身份证号码 身份证号 身份证",
}
_OF_NUMBERS = {"order_no", "sub_order_no", "tracking_no", "customer_phone", "id_card"}


def _labels() -> re.Pattern[str]:
    """One group a field: its names, and what parts them from the value."""
    groups = []
    for field, names in _NAMES.items():
        one = "|".join(sorted(map(re.escape, names.split()), key=len, reverse=True))
        ends = r"[ \t]*(?:[:=]|是|为)[ \t]*|(?=[A-Z]{0,4}\d{6})" if field in _OF_NUMBERS else r"[ \t]*[:=][ \t]*"
        groups.append(rf"(?P<{field}>(?:{one})(?:\([^)\n]{{0,6}}\))?(?:{ends}|[ \t]+|(?=\n)))")
    return re.compile("|".join(groups))


_LABELS = _labels()


def labels(text: str) -> list[re.Match[str]]:
    """The labels of a plain text: with a colon or before digits anywhere, else where a line or a button's word ends."""
    return [one for one in _LABELS.finditer(text) if not one[0].strip().endswith(_WORDY) or _begins(text, one.start())]


def _begins(text: str, at: int) -> bool:
    before = text[max(0, at - 8) : at].rstrip(" \t")
    return not before or before.endswith(("\n", *_BUTTONS))


_BUTTONS = ("复制", "查看", "修改", "展开", "收起", "解密", "编辑", "隐藏", "已加密", "显示全部")
_WORDY = tuple({name[-1] for names in _NAMES.values() for name in names.split()} | {")"})
NOISE = re.compile("|".join(_BUTTONS))

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
    r"[ \t]*[\u4e00-\u9fff]{1,12}?(?:市|区|县|州|盟|旗|镇|乡|街道|路|村)"
)
_SMALL_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:市|县|区)[ \t]*[\u4e00-\u9fff\d]{1,16}?(?:镇|乡|街道|街|路|村|小区|巷|大道)"
)
_NOT_NAMES = frozenset(
    [
        "您好",
        "谢谢",
        "好的",
        "退货",
        "换货",
        "退款",
        "质量",
        "包邮",
        "成功",
        "何时",
        "高兴",
        "安排",
        "全部",
        "明天",
        "时间",
        "时候",
        "应该",
        "和好",
        "单独",
        "方便",
        "成都",
        "文件",
        "商品",
        "游戏",
        "明白",
        "解决",
        "关于",
        "任何",
        "申请",
        "向您",
        "温馨",
        "麻烦",
        "查收",
        "古城",
        "常见",
    ]
)


def is_name(token: str) -> bool:
    """Whether a token looks like a person's name: two or three characters behind a surname, four behind a long one."""
    if token in _NOT_NAMES or not all("\u4e00" <= char <= "\u9fff" for char in token):
        return False
    if token.startswith(_COMPOUND):
        return len(token) in {3, 4}
    return len(token) in {2, 3} and token[0] in _SURNAMES


def place_at(text: str, start: int, end: int) -> int:
    """Where an address begins within a span; -1 when there is none."""
    found = _PLACE.search(text, start, end) or _SMALL_PLACE.search(text, start, end)
    return found.start() if found else -1
