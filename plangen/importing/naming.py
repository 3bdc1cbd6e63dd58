"""What a number of a document is called in a plan."""

import re
from dataclasses import dataclass

from plangen.audit.lists.parts import item_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.subjects import without_measures
from plangen.audit.numbers.words import FILLERS
from plangen.audit.tables.head import LineKind
from plangen.values.prose.numbers import GAP
from plangen.values.unit import Dimension

LONGEST = 18
"""Characters of a name, at most; of an English one, thrice as many."""

_WORDS = 5
"""Words of an English name, at most."""

_CUT = re.compile(
    r"受|依托|贡献|实现|作为|通过|因(?!子)|依靠|完成|增配|配置|面对|虽|由于|推动|凭|市场依托|占"
    r"|新增|同比|较|比(?=上|去|\d)"
)
_OPENING = re.compile(
    r"^(?:(?:19|20)\d\d年(?:度)?|[\s\d①-⑳.、：:“”\"‘’'《》·•*#-]|其中|包括|含(?!税)|主要|分别|全年|年度|本年|今年|预计|计划|力争|确保|保持|共|约"
    r"|以|把|将|由|从|和|及|与|即|如|但|且|而|的|年内|年内目标|只|各|另|按|对|发现|据此|保证|要求|当|若|在|[+＋]"
    r"|(?:19|20)\d\d年(?:度)?|of which |including |and |the |with |our )+",
    re.IGNORECASE,
)
_FILLERS = "|".join(sorted((re.escape(one) for one in FILLERS if not one.isascii()), key=len,
                           reverse=True))  # fmt: skip
_CLOSING = re.compile(
    rf"(?:{_FILLERS}|目标|控制|提升|提高|下降|增至|(?<!新)增|减|不低于|不少于|不超过|至少|以内|维持|保证"
    rf"|\b(?:was|were|is|are|of|at|to|from|reached|rose|fell|for|grew)\b|[≥≤<>=＞＜+]"
    rf"|[\s：:“”\"'《》—·-]|{MARK}|{GAP})+\Z",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"^(次?核心|创新|增长型?|成熟型?|主力|传统|新兴|战略|潜力|旗舰|基础)(产品|业务|品类)(.+)\Z"
)
_NO_NAME = re.compile(
    r"(?:方面|情况|看)\Z|^(?:[名家个场户位月比较]|次(?![核新要])|人(?![均员力事才数工]))|^(?:预留|安排|投入|用于)\Z"
)
_BREAK = re.compile(rf"[，,；;。、：:]|包括|包含|其中|{MARK}")
_DOING = re.compile(r"^.{0,10}(?:举办|组织|开展|召开|进行|实施)(?=..)")
_CHUNK = re.compile("[；;。]")
_CLAUSE = re.compile("[，,：:]")
_NOUNS = {Dimension.COUNT, Dimension.DURATION}
_TOTALS = {LineKind.TOTAL, LineKind.SUBTOTAL}


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and the role that stood before it: 核心产品A is 产品A, 核心."""

    name: str
    role: str = ""


def called(one: Mention, facts: Facts) -> Called:
    """Return what a part is called; an empty name where the document does not say."""
    words = row_of(one, facts) if one.segment is None else _own_words(one)
    match = _QUALIFIED.match(words)
    if not match:
        return Called(words)
    role, sort, name = match.groups()
    return Called(name if len(name) > 1 else f"{sort}{name}", role)


def row_of(one: Mention, facts: Facts) -> str:
    """Return the heading of the row that a cell's number stands in; none of a total."""
    for sheet in facts.tables:
        for (row, _), cell in sheet.cells.items():
            if cell.order == one.order:
                head = next(line.head for line in sheet.rows if line.place == row)
                return "" if head.kind in _TOTALS else fitting(tidy(head.words))
    return ""


def _own_words(one: Mention) -> str:
    """Return the words right before a number, else the first of its sentence's part."""
    if outer := before_bracket(one):
        return fitting(outer)
    words = _before(one)
    own = tidy(_CUT.split(re.split("[:：]", words)[-1] or words)[0])
    own = own.removesuffix("销售") if one.quantity.dimension is Dimension.MONEY else own
    if own.endswith("率") or without_measures(own).strip("额率量数的 "):
        return fitting(own)
    return fitting(head_of(one)) or fitting(tidy(own))


def _before(one: Mention) -> str:
    return _OPENING.sub("", lead(one))


def before_bracket(one: Mention) -> str:
    """Return the words before the bracket that a number begins: 回款率（15%，…）; else nothing."""
    segment = one.segment
    if segment is None or segment.owner is None:
        return ""
    own = segment.text[: one.at]
    if own.strip() and (one.subject.words or re.search(MARK, own)):
        return ""
    return tidy(_BREAK.split(segment.owner.text[: segment.at])[-1])


def head_of(one: Mention) -> str:
    """Return what the part of a sentence is about that a number stands in: its first words."""
    segment = one.segment
    if segment is None:
        return ""
    chain = segment.text[: one.at]
    if segment.owner is not None:
        chain = segment.owner.text[: segment.at]
    first = _CLAUSE.split(_CHUNK.split(chain)[-1])
    told = [clause for clause in first if tidy(clause)]
    return tidy(_CUT.split(tidy(re.split(MARK, told[0])[0]))[0]) if told else ""


def tidy(words: str) -> str:
    """Return words without what leads to a name and what leads on to its number."""
    return _CLOSING.sub("", _OPENING.sub("", words)).strip("（）()[]【】 ")


def fitting(words: str) -> str:
    """Return a name; an empty text where the words are too long for one, or hold other numbers."""
    longest = LONGEST * 3 if words.isascii() else LONGEST
    is_short = words.count(" ") < _WORDS or not words.isascii()
    is_name = 0 < len(words) <= longest and is_short and not re.search(MARK, words)
    return words if is_name and not _NO_NAME.search(words) else ""


def counted(one: Mention) -> str:
    """Return a number's own name with what it counts: 组织专项培训, 覆盖潜在客户."""
    if one.segment is None:
        return ""
    before = tidy(re.split("[:：]", _before(one))[-1]) or _rate_before_bracket(one)
    before = _DOING.sub("", before)
    behind = noun_behind(one) if one.quantity.dimension in _NOUNS else ""
    return fitting(f"{before}{' ' if before.isascii() and before and behind else ''}{behind}")


def _rate_before_bracket(one: Mention) -> str:
    """Return the rate that the words before a bracket name: 客户复购率提升（从68%增至75%）."""
    segment = one.segment
    outer = segment.owner.text[: segment.at] if segment and segment.owner else ""
    name = tidy(re.split(rf"[，,；;。、：:的]|{MARK}", outer)[-1])
    return name if name.endswith(("率", "度")) else ""


def noun_behind(one: Mention) -> str:
    """Return what is counted, behind a number, or behind the size that it must have."""
    first, *later = re.split(MARK, re.split("[（(，,。；;：:、]", one.note)[0])
    if later and re.match(r"[^的]{0,8}[至到减增升降]", first):
        return ""
    return tidy((later[-1] if later else first).removeprefix("的"))


def words_of(one: Mention, facts: Facts) -> str:
    """Return a number's own words: those before it, or the heading of its row."""
    if one.segment is None:
        return row_of(one, facts) or one.subject.words
    return item_before(one) or one.subject.words
