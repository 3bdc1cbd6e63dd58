"""What an average is by: heads, shops, orders, with the units that count them. Data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """Patterns for an average's name and for the words of what counts it, and the units of those.

    `of`: what it is the average of, where its own words do not say.
    """

    name: str
    units: frozenset[str]
    words: str = ""
    of: str = ""


def _units(words: str) -> frozenset[str]:
    return frozenset(words.split())


PEOPLE = _units("人 名 位 people person persons heads head staff employees employee reps rep")

HEADS: tuple[Head, ...] = (
    Head("生均", PEOPLE, "学生|在校|学员|毕业生|生$"),
    Head("师均", PEOPLE, "教师|老师|师"),
    Head("人次均|次均|每人次|例均|单次", _units("人次 次 例 例次"), ""),
    Head("人均|平均每人|per (?:head|person|employee|capita|rep|member)", PEOPLE),
    Head(
        "(?:店|门店)均|单店|平均每家?店|per (?:store|shop|branch)",
        _units("家 店 个 座 间 stores store shops shop branches branch"),
        "店|网点|stores?|shops?|branch",
    ),
    Head("户均|平均每户|per household", _units("户 家 households household")),
    Head(
        "客均|户均|单客|per (?:customer|client|account)",
        _units("家 户 个 位 名 customers customer accounts account"),
        "客户|用户|会员|customers?|clients?|accounts?",
    ),
    Head("单渠道|渠道均", _units("家 个"), "渠道|经销商"),
    Head(
        "(?:单均|笔均|票均|单笔|单票|平均每[单笔票])|per (?:order|deal)",
        _units("单 笔 票 件 个 orders order deals deal"),
    ),
    Head("(?:场均|平均每场)|per (?:event|session)", _units("场 次 events event sessions session")),
    Head("班均|平均每班", _units("个 班"), "班"),
    Head("(?:床均|平均每床)|per bed", _units("张 床 张床位 beds bed")),
    Head("(?:车均|单车|平均每车)", _units("辆 台 车")),
    Head("(?:台均|单台)", _units("台")),
    Head("亩均|平均每亩", _units("亩")),
    Head("(?:校均|平均每校)", _units("所 个"), "校|园"),
    Head("(?:单个?项目|项目均|平均每个?项目)", _units("个 项"), "项目"),
    Head("(?:单个?合同|平均每[个份]合同)", _units("个 份"), "合同"),
    Head("(?:村均|平均每村)", _units("个"), "村"),
    Head(
        "客单价|笔单价|average (?:basket|order|ticket|deal)(?: value| size)?",
        _units("单 笔 件 transactions orders deals"),
        of="销售额",
    ),
    Head("客单价|average (?:basket|ticket)", _units("人次 人 位 visits"), of="销售额"),
    Head("每股(?:收益|盈余|净利润?)|earnings per share", _units("股 shares"), of="净利润"),
    Head("套均|平均每套", _units("套")),
    Head("件均|平均每件", _units("件 单")),
    Head("组均|平均每组", _units("组")),
    Head("获客成本|获客单价|单客成本", PEOPLE | _units("家 户 个"), of="费用"),
    Head("日均|平均每[天日]|daily|per day", _units("天 日 个工作日 工作日 days day")),
)  # fmt: skip
"""Where two have one name, the first whose count is stated counts."""
