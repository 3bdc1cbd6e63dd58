"""Units of measurement: a closed list, so that prose is never mistaken for a number."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Dimension(StrEnum):
    """What kind of thing a number measures. Only equal dimensions add up."""

    PLAIN = "plain"              # no unit written; takes the field's
    MONEY = "money"              # in the currency's main unit (元, $)
    RATIO = "ratio"              # 1 = 100 %
    POINTS = "points"            # 0.01 = one percentage point
    PROPORTION = "proportion"    # 1:4.5 is 4.5
    MULTIPLE = "multiple"        # 1.5倍 is 1.5
    COUNT = "count"
    SCORE = "score"
    DURATION = "duration"        # in days or in months, which do not convert; see `Unit.base`


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its name as written; `size` is its worth in the dimension's base unit.

    `base` is the currency of money, and tells the two kinds of durations apart.
    """

    dimension: Dimension
    name: str = ""
    size: Fraction = Fraction(1)
    base: str = ""


PLAIN = Unit(Dimension.PLAIN)
PERCENT = Unit(Dimension.RATIO, "%", Fraction(1, 100))
PROPORTION = Unit(Dimension.PROPORTION, ":")

SCALES: dict[str, int] = {
    "万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3,
    "tn": 10**12, "bn": 10**9, "B": 10**9, "mn": 10**6, "M": 10**6, "m": 10**6,
    "K": 10**3, "k": 10**3,
    "billion": 10**9, "million": 10**6, "thousand": 10**3,
}  # fmt: skip

CURRENCY_SIGNS: dict[str, str] = {
    "¥": "CNY", "￥": "CNY", "RMB": "CNY", "CNY": "CNY", "人民币": "CNY",
    "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR",
    "£": "GBP", "GBP": "GBP", "HK$": "HKD", "HKD": "HKD",
    "NT$": "TWD", "TWD": "TWD", "S$": "SGD", "SGD": "SGD", "A$": "AUD", "AUD": "AUD",
    "C$": "CAD", "CAD": "CAD", "JPY": "JPY",
}  # fmt: skip

_MONEY_WORDS = {
    "元": "CNY", "块": "CNY", "元人民币": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP",
    "港元": "HKD", "港币": "HKD", "日元": "JPY", "韩元": "KRW", "新加坡元": "SGD", "澳元": "AUD",
    "加元": "CAD", "卢布": "RUB", "泰铢": "THB", "yuan": "CNY", "dollars": "USD", "euros": "EUR",
    **{word: code for word, code in CURRENCY_SIGNS.items() if word.isalpha()},
}  # fmt: skip

_COUNT_WORDS = """
    人 名 位 人次 家 户 个 场 次 条 篇 份 支 单 项 件 台 套 张 门 本 部 款 类 种 期 批 组 队 页 字
    辆 座 店 所 间 只 头 笔 轮 班 节 课 级 层 步 点 区 省 市 县 城 国 行业 封 通 幅 处
    例 宗 桩 张床位 床位 席 股 艘 架 趟 车次 台次 班次 架次 船次 户次 家次 件次 例次 学时 课时
    间夜 床日 间天 人天 人日 人月 趟次 客次 批次 床次 起
    栋 幢 列 对 片 桌 把 根 匹 卷 包 罐 捆 束 尾 堂 针 剂 排 科 方 道 眼 度 剂次 针次 轮次 餐次
    床次 桌次 宗次 标准箱 台班 件套 台件 台班次 户日 人份 人时 工日 工时 岗位
    厘米 毫米 毫克 毫升 公升 立方 平方 方米 芯公里 芯千米 皮长公里 千伏安 兆伏安
    箱 瓶 袋 盒 桶 枚 颗 粒 副 株 棵 盆 羽 册 盘 标箱 TEU
    吨 公斤 千克 斤 吨标准煤 平方米 平米 ㎡ 亩 公顷 平方公里 公里 千米 米 吨公里 立方米
    千瓦时 千瓦 兆瓦 吉瓦 MW GW kW kWh MWh GWh km kg tonnes tonne tons ton
    people person persons heads head staff customers customer accounts account partners partner
    dealers dealer visits visit calls call events event sessions session meetings meeting leads lead
    deals deal orders order units unit cases case reports report videos video stores store projects
    users user students student patients patient beds bed members member employees employee
    households household branches branch hires hire
    project times time countries items item features feature attendances contracts contract
""".split()

_DURATIONS = {
    "days": {
        Fraction(1, 86400): "秒 秒钟 seconds second s",
        Fraction(1, 1440): "分钟 minutes minute min",
        Fraction(1, 24): "小时 个小时 hours hour h",
        Fraction(1): "天 日 个工作日 工作日 days day d",
        Fraction(7): "周 个周 星期 个星期 weeks week",
    },
    "months": {
        Fraction(1): "个月 月 months month",
        Fraction(3): "季度 个季度 季 quarters quarter",
        Fraction(6): "半年 个半年",
        Fraction(12): "年 years year",
    },
}

_POINT_WORDS = ("个百分点", "百分点", "pp", "pts", "percentage points")
_BASIS_POINT_WORDS = ("个基点", "基点", "bps", "bp", "BP", "basis points")

UNITS: dict[str, Unit] = {
    "": PLAIN,
    "%": PERCENT,
    "‰": Unit(Dimension.RATIO, "‰", Fraction(1, 1000)),
    **{word: Unit(Dimension.RATIO, word, Fraction(1, 10**6)) for word in ("ppm", "PPM")},
    **{word: Unit(Dimension.MONEY, word, base=code) for word, code in _MONEY_WORDS.items()},
    **{word: Unit(Dimension.COUNT, word) for word in _COUNT_WORDS},
    **{word: Unit(Dimension.POINTS, word, Fraction(1, 100)) for word in _POINT_WORDS},
    **{word: Unit(Dimension.POINTS, word, Fraction(1, 10_000)) for word in _BASIS_POINT_WORDS},
    **{word: Unit(Dimension.SCORE, word) for word in ("分", "points")},
    **{word: Unit(Dimension.MULTIPLE, word) for word in ("倍", "×", "x")},
    **{
        word: Unit(Dimension.DURATION, word, size, base)
        for base, sizes in _DURATIONS.items()
        for size, words in sizes.items()
        for word in words.split()
    },
}


def money(currency: str) -> Unit:
    """Return the unit of a currency, named by its code."""
    return Unit(Dimension.MONEY, currency, base=currency)


_PLURALS: dict[str, str] = {
    **{name: f"{name}s" for name in UNITS if len(name) > 1 and f"{name}s" in UNITS},
    "person": "people",
    "country": "countries",
}
_SINGULARS: dict[str, str] = {
    "persons": "person", **{plural: name for name, plural in _PLURALS.items()}
}  # fmt: skip


def agreeing(name: str, number: str) -> str:
    """Return the name of a unit as it stands behind a number: 1 person, 4 people."""
    forms = _SINGULARS if number.lstrip("-−+") == "1" else _PLURALS
    return forms.get(name, name)
