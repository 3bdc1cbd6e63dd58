"""Numbers that must rise: floor, target and stretch; SOM, SAM and TAM; lowest and highest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plangen.audit.alike import core
from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.facts import Facts
from plangen.audit.formulas import Formula
from plangen.audit.mention import Mention, Role
from plangen.audit.neighbours import same_kind
from plangen.audit.parts import item_before
from plangen.audit.subjects import measure_in, without_measures


@dataclass(frozen=True, slots=True)
class _Ladder:
    """The words of each step; where a number has several, the first row of them counts.

    `plain`: what the steps are of is said once, before the first.
    """

    steps: tuple[tuple[int, str], ...]
    plain: bool = True


_LADDERS = (
    _Ladder((
        (0, r"保底|底线|兜底|最低目标|基本目标|\bfloor\b"),
        (2, r"冲刺|挑战|stretch"),
        (0, "确保"),
        (2, "优秀|卓越"),
        (1, r"目标|基准|力争|达标|奋斗|\b(?:target|base case)\b"),
    )),
    _Ladder((
        (0, r"\bSOM\b|obtainable"),
        (1, r"\bSAM\b|serviceable"),
        (2, r"\bTAM\b|addressable"),
    ), plain=False),
    _Ladder((
        (0, r"最低|最少|\blowest\b"),
        (2, r"最高|最多|\bhighest\b"),
        (1, r"平均|[日周月季]均|均值|\baverage\b"),
    )),
)  # fmt: skip
_FORMS = [
    (ladder, [(rank, re.compile(words, re.IGNORECASE)) for rank, words in ladder.steps])
    for ladder in _LADDERS
]
_LOWER_IS_BETTER = re.compile(
    "成本|费用|支出|损耗|损失|投诉|不良|次品|缺陷|故障|事故|流失|离职|逾期|坏账|能耗|排放|周期|时长|天数"
    "|库存|负债|价|cost|expense|churn|complaint|defect|days|debt|price",
    re.IGNORECASE,
)
_MEAN = re.compile(r"平均|[日周月季]均|均值|\baverage\b", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z]{3,}")
_ROLES = {Role.VALUE, Role.EACH, Role.RATE}
_ITEM = re.compile("[，,；;。、：:]")
_NEAREST = 16
"""Characters before a number in which an abbreviation in brackets names its step."""
_Step = tuple[int, Mention]


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every two neighbouring steps of a ladder that one sentence states."""
    for sentence in facts.sentences:
        for ladder, forms in _FORMS:
            ranked = ((_rank(one, forms), one) for one in sentence if one.role in _ROLES)
            steps = [(rank, one) for rank, one in ranked if rank is not None]
            for run in _runs(steps):
                if len(run) > 1 and (not ladder.plain or _is_plain(run, forms)):
                    yield from _claims(run)


def _rank(mention: Mention, forms: Sequence[tuple[int, re.Pattern[str]]]) -> int | None:
    words = _words(mention)
    return next((rank for rank, form in forms if form.search(words)), None)


def _words(mention: Mention) -> str:
    """Return the words right before a number, and an abbreviation between it and them."""
    written = mention.passage.text[max(0, mention.start - _NEAREST) : mention.start]
    latin = _LATIN.findall(_ITEM.split(written)[-1])
    return " ".join((item_before(mention), *latin))


def _runs(steps: Sequence[_Step]) -> Iterator[list[_Step]]:
    """Part the steps where one comes again, or where something else is measured."""
    run: list[_Step] = []
    for rank, one in steps:
        if run and (rank in {known for known, _ in run} or not _goes_with(one, run[0][1])):
            yield sorted(run, key=lambda step: step[0])
            run = []
        run.append((rank, one))
    yield sorted(run, key=lambda step: step[0])


def _goes_with(one: Mention, first: Mention) -> bool:
    own = measure_in(one.subject.words)
    is_alike = same_kind(one, first) and (_role(one), one.when) == (_role(first), first.when)
    return is_alike and (not own or own == first.subject.measure)


def _role(mention: Mention) -> Role:
    """Return a number's role; a mean of single values is comparable to them."""
    return Role.VALUE if _MEAN.search(item_before(mention)) else mention.role


def _is_plain(run: Sequence[_Step], forms: Sequence[tuple[int, re.Pattern[str]]]) -> bool:
    """Tell whether the steps are of one thing, of which more is better."""
    mentions = sorted((one for _, one in run), key=lambda one: one.order)
    if any(_LOWER_IS_BETTER.search(f"{one.subject.topic}{one.subject.words}") for one in mentions):
        return False
    first, *others = (_rest(one, forms) for one in mentions)
    return all(other in first for other in others)


def _rest(mention: Mention, forms: Sequence[tuple[int, re.Pattern[str]]]) -> str:
    """Return what the words of a step say besides the step."""
    words = item_before(mention)
    for _, form in forms:
        words = form.sub("", words)
    return core(without_measures(words)).strip("为是定达到设分别，、：: ")


def _claims(run: Sequence[_Step]) -> Iterator[Claim]:
    for (_, low), (_, high) in pairwise(run):
        yield Claim(ClaimKind.ORDER, Formula.AT_LEAST, high, (low,))
