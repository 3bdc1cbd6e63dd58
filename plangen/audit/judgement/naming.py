"""What a statement is about, in the words of its document: 核心产品A系列占比, Nursing Share."""

import re

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.width import width

_WHAT: dict[ClaimKind, Message] = {
    ClaimKind.SHARE: say(zh="占比", en="the share"),
    ClaimKind.SUM: say(zh="总数", en="the total"),
    ClaimKind.GROWTH: say(zh="增长率", en="the growth"),
    ClaimKind.ATTAINMENT: say(zh="完成率", en="the attainment"),
    ClaimKind.CHANGE: say(zh="变化", en="the change"),
    ClaimKind.EACH: say(zh="平均数", en="the average"),
    ClaimKind.PRODUCT: say(zh="乘积", en="the product"),
    ClaimKind.WRITTEN: say(zh="算式的得数", en="the result"),
    ClaimKind.RATIO: say(zh="比率", en="the ratio"),
    ClaimKind.FUNNEL: say(zh="转化的结果", en="the result of the conversion"),
    ClaimKind.WEIGHTS: say(zh="权重合计", en="the sum of the weights"),
    ClaimKind.TWICE: say(zh="同一个数", en="the same figure"),
    ClaimKind.GROUP: say(zh="这一组的占比", en="the share of this group"),
    ClaimKind.BRIDGE: say(zh="期末数", en="the closing number"),
    ClaimKind.ORDER: say(zh="这个数", en="the number"),
}
_EXCESS = say(zh="与目标之差", en="the difference from the target")
_OF = say(zh="{name}{what}", en="{what} of {name}")
_OF_A = say(zh="{name}的{what}", en="{what} of {name}")
_BY_PART = {ClaimKind.SHARE: 0, ClaimKind.GROWTH: 0, ClaimKind.ATTAINMENT: 0, ClaimKind.CHANGE: -1}
"""Kinds whose numbers have their name from another: that of the part, of what grew or changed."""
_LOOSE_END = re.compile(
    r"\s*(?:[由从较比自达为至到]|去年|上年|同期|提[高升]|增[加长]|下降|降低|上升|回升|力争|确保|"
    r"\b(?:grew|rose|fell|from|was|were|is|are|of|on|by|"
    r"increased|decreased)\b).*\Z",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[（(][^（）()]*[)）]|[：:]")
_NO_NAME = re.compile(
    "(?:提高|增[加长]|下降|减少|上升|新增|合计|全年|年末|期末|完成|实现|其中|总计|total|sum|equal|up|down|rise|fall|increase|decrease)?",
    re.IGNORECASE,
)
_KIND_IN = re.compile(r"(?:率|占比|比重|比例|权重|share|rate|margin|ratio|growth)\Z", re.IGNORECASE)
_IS_MEAN = re.compile("均|价|每|成本|费用|averag|price|cost|per ", re.IGNORECASE)
_FRINGE = re.compile(r"\A[^\w《“]+|[^\w》”）)%]+\Z")
_WIDEST = 36
"""Columns of a name; a longer one is half a sentence."""


def what(claim: Claim) -> Message:
    """Return what a claim is about, with the name that its document gives it if that is clear."""
    kind = _EXCESS if claim.stated.role is Role.EXCESS else _WHAT[claim.kind]
    if claim.kind is ClaimKind.WRITTEN:
        return kind
    place = _BY_PART.get(claim.kind)
    if place is None or claim.formula in {Formula.AT_LEAST, Formula.AT_MOST}:
        name = name_of(claim.stated)
        if name and claim.kind is ClaimKind.EACH and not _IS_MEAN.search(name):
            return _OF_A.filled(name=name, what=kind)
        return Message(name, name) if name else kind
    own, other = name_of(claim.stated), name_of(claim.terms[place])
    if own and _KIND_IN.search(own):
        return Message(own, own)
    if not other:
        return kind
    form = _OF if claim.kind is ClaimKind.SHARE else _OF_A
    return form.filled(name=other, what=kind)


def name_of(mention: Mention) -> str:
    """Return what a number is called where it stands; empty where that is no name."""
    subject = mention.subject
    words = subject.words if mention.segment is not None else _of_cell(mention)
    bare = _UNIT.sub("", words).strip()
    name = _FRINGE.sub("", bare if _KIND_IN.search(bare) else _LOOSE_END.sub("", bare))
    is_none = len(name) < 2 or name.isdecimal() or _NO_NAME.fullmatch(name)
    return "" if is_none or width(name) > _WIDEST else name


def _of_cell(mention: Mention) -> str:
    """Return the names of a row and a column, parted where they are no Chinese."""
    words, row = mention.subject.words, mention.subject.topic.rpartition("，")[2]
    rest = words.removeprefix(row)
    gap = " " if row[-1:].isascii() or rest[:1].isascii() else ""
    return f"{row}{gap}{rest}" if row and rest != words else words
