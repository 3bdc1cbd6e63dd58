"""Numbers that must rise: floor, target and stretch; SOM, SAM and TAM; lowest and highest."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.lists.parts import item_before
from plangen.audit.nearness.ladders import FORMS, Forms, rank_of, rest_of
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in

_LOWER_IS_BETTER = re.compile(
    "成本|费用|支出|损耗|损失|投诉|不良|次品|缺陷|故障|事故|流失|离职|逾期|坏账|能耗|排放|周期|时长|天数"
    "|库存|负债|价|cost|expense|churn|complaint|defect|days|debt|price",
    re.IGNORECASE,
)
_MEAN = re.compile(r"平均|[日周月季]均|均值|\baverage\b", re.IGNORECASE)
_ROLES = {Role.VALUE, Role.EACH, Role.RATE}
_ENDS = {0, 2}
"""The steps below and above the target."""
_Step = tuple[int, Mention]


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every two neighbouring steps of a ladder that are told together."""
    for told in _told_together(facts):
        for ladder, forms in FORMS:
            ranked = ((rank_of(one, forms), one) for one in told if one.role in _ROLES)
            steps = [(rank, one) for rank, one in ranked if rank is not None]
            for run in _runs(steps):
                if len(run) > 1 and (not ladder.plain or _is_plain(run, forms)):
                    yield from _claims(run)


def _told_together(facts: Facts) -> Iterator[list[Mention]]:
    """Yield the numbers of each sentence, with those of the steps next to it: …。保底7,000万."""
    told: list[Mention] = []
    for sentence in facts.sentences:
        if told and not _goes_on(sentence[0], told[0]):
            yield told
            told = []
        told.extend(sentence)
    yield told


def _goes_on(one: Mention, first: Mention) -> bool:
    """Tell whether a sentence begins with a step, and says nothing of what it is of."""
    forms = FORMS[0][1]
    is_step = rank_of(one, forms) in _ENDS and not rest_of(one, forms)
    return is_step and one.passage is first.passage


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


def _is_plain(run: Sequence[_Step], forms: Forms) -> bool:
    """Tell whether the steps are of one thing, of which more is better."""
    mentions = sorted((one for _, one in run), key=lambda one: one.order)
    if any(_LOWER_IS_BETTER.search(f"{one.subject.topic}{one.subject.words}") for one in mentions):
        return False
    first, *others = (rest_of(one, forms) for one in mentions)
    return all(other in first for other in others)


def _claims(run: Sequence[_Step]) -> Iterator[Claim]:
    for (_, low), (_, high) in pairwise(run):
        yield Claim(ClaimKind.ORDER, Formula.AT_LEAST, high, (low,))
