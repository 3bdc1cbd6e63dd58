"""What looks like a figure in a text and is none: dates, sections, telephone numbers, names.

They are recognised by their form. Whoever reads figures leaves them out; whoever wants to know
which time a sentence speaks of finds it here.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from plangen.values.prose.chinese import NUMERALS


class AsideKind(StrEnum):
    """What a passage is instead of a figure; the values name groups of the pattern below."""

    TOKEN = "token"            # {{ revenue.target }}: a figure that the plan puts in
    PERIOD = "period"          # 2026年, 一季度, 7月15日, H1, 2026-03-15
    CLOCK = "clock"            # 上午10:30
    CONTACT = "contact"        # a telephone number, an address in the net
    HEADING = "heading"        # 3.2 before a title, 1. before an item, 第三章
    ORDINAL = "ordinal"        # 第三方, 前三名
    NAME = "name"              # A3系列, 5G, ISO9001, 818采购节, 3×3, 15-5-1


@dataclass(frozen=True, slots=True)
class Aside:
    """One such passage, by its place in the text, in characters."""

    kind: AsideKind
    start: int
    end: int


_ANY = rf"(?:\d+|[{NUMERALS}]+)"
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_MONTH_WORD = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_AMOUNT = (
    r"(?:[‰%]|[万亿千]*元(?![旦宵素])|[万亿](?=[，。,、；;\s]|\Z)|[mb]illion|thousand|per\s?cent)"
)
_NUMBERED = (
    "邮编|邮政编码|编号|证券代码|股票代码|信用代码|合同号|订单号|工号|学号|账号|版本号?|分机|热线"
    "|型号|房号|QQ群?"
)
_STANDARDS = "ISO|IEC|GB(?:/T)?|YY/T|CMMI|SA|iPhone|Windows|Office|Python|Model|Version"
_IS_SHARE = r"\s?(?:的|左右|以上|以下|多|强|弱)"
_LONE_NAMES = "节|大促|法则|模型|指标|工程|战略|战法|打法|口诀|体系|认证|标准|会战|人才池"

_PATTERNS: dict[AsideKind, str] = {
    AsideKind.TOKEN: r"\{\{[^{}]*\}\}|`[^`\n]*`",
    AsideKind.CONTACT: (
        r"https?://\S+|www\.\S+|(?<![\w.])[\w.]{1,64}@[\w.]+|(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)"
        r"|(?<![\d.])(?:\+\d{1,3}[- ])?(?:\(?0\d{2,3}\)?|400|800)[- ]\d{3,4}[- ]?\d{3,4}(?!\d)"
    ),
    AsideKind.HEADING: (
        r"(?m:^[ \t]*(?:#+[ \t]*|[-*+][ \t]+)?"
        rf"(?:\d+(?:\.\d+)+\.?(?=[ \t](?!{_AMOUNT})|[^\W\d]{{2}})(?![万亿元个百])"
        rf"|\d{{1,2}}(?:[.)）](?!\d)|、(?![\d.]+[、和与]))|[{NUMERALS}]+[、.]|[(（](?:\d{{1,2}}|[{NUMERALS}]+)[)）]))"
        r"|(?:(?<=[；;。：:])\s?\d{1,2}[.、](?!\d)|(?<=[；;。])\s?\d{1,2}[)）]"
        r"|(?<=[；;。：:，,、])\s?[(（]\d{1,2}[)）])(?=\s?[一-鿿])"
        rf"|[①-⑳]|第\s?[\d.]+\s?[章节条款页项部]|第[{NUMERALS}]+[章节条款项部]"
        r"|(?:见|参见|附件|附录|[图表])\s?\d+(?:\.\d+)*"
        r"|\b(?:[Ss]ection|[Cc]hapter|[Ff]igure|[Tt]able|[Aa]ppendix)\s\d+(?:\.\d+)*"
    ),
    AsideKind.PERIOD: (
        rf"(?<!\d){_YEAR}[-/.]{_MONTH}(?:[-/.]\d{{1,2}})?(?![\d%万亿元])"
        rf"|(?:{_YEAR}\s?年\s?)?(?<!\d){_MONTH}\s?月\s?(?:\d{{1,2}}\s?[日号])?(?:份)?"
        rf"|(?:{_YEAR}\s?年\s?)?(?:十[一二]?|[一二三四五六七八九])月份?"
        rf"|(?:{_YEAR}\s?年?\s?)?(?:第?[一二三四]季度|第?[1-4]季度|(?<![A-Za-z])[QH][1-4](?!\d)|[上下]半年)"
        rf"(?:\s{_YEAR})?"
        rf"|(?<![\d.$€£¥])(?<!\d,){_YEAR}\s?年度?(?!\d)|\bFY\s?(?:20)?\d\d\b"
        rf"|\b\d{{1,2}}\s{_MONTH_WORD}\b(?:\s{_YEAR})?"
        rf"|\b{_MONTH_WORD}\.?\s\d{{1,2}}\b(?:,?\s{_YEAR})?(?!%)|\b{_MONTH_WORD}\s{_YEAR}"
        rf"|(?<![\d.,$€£¥])\b{_YEAR}\b(?![\d.,]*\s?(?:[%‰万亿千]|元|[人名家个件台套单次])|,\d|\.\d)"
    ),
    AsideKind.CLOCK: (
        r"(?:[早晚上下中]午?|凌晨)\s?\d{1,2}(?:[:：]\d{2}|[点时](?:\d{1,2}分|半)?)"
        r"|(?<![\d.])(?:(?:[01]\d|2[0-3])[:：][0-5]\d|[6-9][:：][0-5][05])(?::[0-5]\d)?(?![\d.:])"
        r"|(?<!\d)\d{1,2}时\d{1,2}分"
        r"|\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b"
    ),
    AsideKind.ORDINAL: (
        rf"第\s?{_ANY}|前\s?[{NUMERALS}]+[名位]|前\s?\d+[名位]|\b\d+(?:st|nd|rd|th)\b|\btop\s\d+\b"
    ),
    AsideKind.NAME: (
        r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d%])"
        rf"|(?:{_NUMBERED})(?:[:：为是]\s?|\s)?[A-Za-z]{{0,6}}\d[\d.-]*"
        rf"(?![\d万亿%人家个名条件次部份{NUMERALS}])"
        rf"|\b(?:{_STANDARDS})\s\d+(?:[-:：.]\d+)*"
        r"|(?<![\d.,/A-Za-z¥$€£占近约超])\d{1,2}/\d{1,2}"
        rf"(?![\d.,/%万亿家个人名项次])(?!{_IS_SHARE})"
        r"|(?<!\d)\d+\s?[×x✕*]\s?\d+(?![\d.])|(?<![\d.])\d+(?:-\d+){2,}(?![\d.])"
        r"|(?<![\d.,])(?:618|818|双十一|双十二|双1[12])(?![\d.,%万亿家人个名件台])"
        rf"|(?<![\d.,])\d{{2,4}}(?=[^\W\d]{{0,4}}(?:{_LONE_NAMES}))(?![%万亿千元家人个名场件台套次])"
        r"|(?:(?!\b(?:USD|EUR|GBP|HKD|CNY|RMB|US|HK)(?=\d))\b[A-Za-z][A-Za-z_]*(?:[-/+.][A-Za-z]+){0,3})"
        r"[- ]?(?<=[A-Za-z-])\d+(?:[.-]\d+)*[A-Za-z]*"
        r"|(?<![\d.])\d+(?:G|D|C)(?![A-Za-z])"
    ),
}
_ASIDE = re.compile(
    "|".join(f"(?P<{kind.value}>{pattern})" for kind, pattern in _PATTERNS.items()),
    re.DOTALL | re.ASCII,
)


def asides(text: str) -> tuple[Aside, ...]:
    """Return the passages of a text that are no figures, in their order."""
    found = _ASIDE.finditer(text)
    return tuple(Aside(AsideKind(m.lastgroup or ""), m.start(), m.end()) for m in found)
