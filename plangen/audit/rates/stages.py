"""The stages of a funnel, and the rates from one to the next."""

import re
from dataclasses import dataclass

from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.segments import MARK
from plangen.readers.passages.passage import PassageKind
from plangen.values.unit import Dimension

_STEMS = (
    "转化|成交|成单|赢单|中标|注册|激活|付费|签约|开户|录取|报到|到访|认购|下单|留资|邀约|面试|入职|录用"
    "|回复|回函|促成|到场|到岗|参会|续保|续约|续费|落地|升学|捐赠|复诊|放款|批复|调解成功"
    "|采纳|点击|打开|响应|加购|购买|到店|进店|预约|试用|意向|商机|立项"
)
_NAME = re.compile(
    rf"(?P<owner>[^，,；;。、：:{MARK[1:-1]}]{{0,12}}?)(?P<name>{_STEMS})(?:(?:转化)?率|转化(?=\s?\Z)|(?<=转化)(?=\s?\Z))"
    rf"(?:计算?|测算|约|为|达到?|是|近|的)*\s?\Z"
)
_ENGLISH = re.compile(
    r"\b(?P<name>conversion|win|close|closing|hit|response|acceptance|take-up|click-through|open)"
    r"(?: rate)?(?: (?:of|was|is|at|to|about))*\s?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:从)?(?P<source>[^\W\d_]{2,6}?)[到至→—-]+(?P<result>[^\W\d_]{2,6}?)"
    r"(?:的|，|环节|整体|总体|综合|总)*转化率"
)
_WHOLE = re.compile("整体|总体|综合|全程|全流程|总转化|总成交|overall", re.IGNORECASE)
_OF = re.compile(r"\s?of (?:the )?(?P<source>[a-z]+)")
_PLAIN = {"转化", "成交"}


@dataclass(frozen=True, slots=True)
class Conversion:
    """A rate of conversion: its `name`, whose it is, and which stages it names.

    `is_plain`: its name says nothing of its stage, so that the stages beside it are meant.
    """

    name: str
    owner: str = ""
    source: str = ""
    result: str = ""
    is_whole: bool = False
    is_plain: bool = True


def conversion_of(stated: Mention) -> Conversion | None:
    """Return what a rate of conversion says of itself; None for another rate."""
    line = stated.segment.text if stated.segment else ""
    words = line[_start(line, stated.at) : stated.at]
    if english := _ENGLISH.search(words):
        of = _OF.match(line, stated.at + 1)
        owner = of["source"] if of else ""
        return Conversion(english["name"].lower(), owner, is_whole=bool(_WHOLE.search(words)))
    found = _NAME.search(words)
    if not found:
        return None
    between = _BETWEEN.search(words)
    source, result = (between["source"], between["result"]) if between else ("", "")
    is_plain = found["name"] in _PLAIN or "转化" in words
    is_whole = bool(_WHOLE.search(words))
    return Conversion(found["name"], found["owner"], source, result, is_whole, is_plain)


def _start(line: str, at: int) -> int:
    """Return where the words of a rate begin: behind the last number or semicolon."""
    return max((match.end() for match in re.finditer(rf"{MARK}|[；;。]", line[:at])), default=0)


def stages_before(facts: Facts, stated: Mention) -> list[Mention]:
    """Return the counts before a rate: of its passage, and of the items of a list before it."""
    passages = {stated.passage.number}
    first = stated.passage.number
    while stated.passage.kind is PassageKind.ITEM and _is_item(facts, first - 1):
        first -= 1
        passages.add(first)
    near = [one for number in sorted(passages) for one in facts.by_passage.get(number, ())]
    own = facts.sentence_of(stated)
    counts = [one for one in near if is_stage(one) and one.order < stated.order]
    same = [one for one in counts if one in own or stated.passage.kind is PassageKind.ITEM]
    return same or counts[-1:]


def stages_of_section(facts: Facts, stated: Mention) -> list[Mention]:
    """Return the counts of a rate's section that may be its stages, for one that names them.

    Those behind it in its sentence come first, so that those before it count more.
    """
    own = (one for one in facts.mentions if one.passage.section == stated.passage.section)
    behind = (one for one in facts.sentence_of(stated) if one.order > stated.order)
    before = (one for one in own if one.order <= stated.order)
    return [one for one in (*behind, *before) if is_stage(one)]


def _is_item(facts: Facts, number: int) -> bool:
    return number >= 0 and facts.reading.passages[number].kind is PassageKind.ITEM


def is_stage(one: Mention) -> bool:
    """Tell whether a number counts what has come to a stage: people, deals, not occasions."""
    is_counted = one.quantity.dimension in {Dimension.COUNT, Dimension.PLAIN}
    is_told = one.role is Role.VALUE and one.segment is not None
    return is_told and is_counted and one.quantity.unit.name not in _TIMES


_TIMES = frozenset("场 期 次会 个省 省 市 县 区 天 月 季".split())
"""Units of occasions, which are no stages."""
