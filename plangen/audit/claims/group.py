"""The best or last of a team: 32人，人均399万元；前20%的人均680万元，占42%."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import clause_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in
from plangen.audit.rates.heads import PEOPLE
from plangen.audit.rates.quotients import fits, likeliest
from plangen.values.unit import Dimension

_GROUP = re.compile(
    r"(?:前|后|末|末尾|末位|最后|头部|尾部|排名(?:前|后|靠前的|靠后的)|\b(?:top|bottom|best|last))\s?\Z",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(r"(?:前|后|末|\b(?:top|bottom|best|last))\s{1,2}", re.IGNORECASE)
_AVERAGE = re.compile(r"[人户店]均|平均|averag", re.IGNORECASE)
_MOST_RIVALS = 8
_FEWEST = 5
"""So many heads a team has that is parted into groups."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A group: what share of the heads it is, what each makes, and what share it makes of all."""

    of_heads: Mention
    each: Mention
    share: Mention


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every group whose average and share stand beside a team's."""
    for sentence in facts.sentences:
        starts = [at for at, one in enumerate(sentence) if _is_group(one)]
        for at, end in pairwise([*starts, len(sentence)]):
            group = _group(sentence[at:end])
            if group and (claim := _claim(facts, group)):
                yield claim


def _is_group(one: Mention) -> bool:
    is_ratio = one.quantity.dimension is Dimension.RATIO
    return is_ratio and one.segment is not None and bool(_GROUP.search(one.segment.text[: one.at]))


def _group(numbers: tuple[Mention, ...]) -> _Group | None:
    of_heads, *others = numbers
    each = next((one for one in others if _may_be_each(one)), None)
    share = next((one for one in others if each and _may_be_share(one, each)), None)
    return _Group(of_heads, each, share) if each and share else None


def _may_be_each(one: Mention) -> bool:
    return one.role is Role.EACH or (is_amount(one) and bool(_AVERAGE.search(clause_before(one))))


def _may_be_share(one: Mention, each: Mention) -> bool:
    is_ratio = one.quantity.dimension is Dimension.RATIO and one.role in {Role.SHARE, Role.RATE}
    return is_ratio and one.order > each.order


def _claim(facts: Facts, group: _Group) -> Claim | None:
    """Return the claim by the team's average where there is one, else by its total."""
    averages, _ = likeliest(facts, group.share, _averages(facts, group))
    totals, _ = likeliest(facts, group.share, _totals(facts, group))
    heads, _ = likeliest(facts, group.share, filter(_counts_people, facts.mentions))
    heads = [one for one in heads if _is_of_team(one)] or heads
    by_total = _claims_by(group, Formula.GROUP_OF, totals, heads)
    by_average = _claims_by(group, Formula.GROUP, averages, heads)
    if by_total and fits(by_total.stated, by_total.formula, by_total.terms):
        return by_total
    return by_average or by_total


def _claims_by(
    group: _Group, formula: Formula, wholes: list[Mention], heads: list[Mention]
) -> Claim | None:
    terms = [(group.of_heads, group.each, a, b) for a in wholes[:4] for b in heads[:4]]
    if not terms:
        return None
    return Claim(ClaimKind.GROUP, formula, group.share, terms[0], tuple(terms[1:_MOST_RIVALS]))


def _averages(facts: Facts, group: _Group) -> Iterator[Mention]:
    for one in facts.by_passage[group.share.passage.number]:
        before = one.order < group.of_heads.order
        of_all = before and not _OF_GROUP.search(clause_before(one))
        if of_all and _may_be_each(one) and same_kind(one, group.each):
            yield one


def _totals(facts: Facts, group: _Group) -> Iterator[Mention]:
    for one in facts.by_passage[group.share.passage.number]:
        if is_amount(one) and same_kind(one, group.each) and not _may_be_each(one):
            yield one


def _is_of_team(one: Mention) -> bool:
    """Tell whether a count is that of the whole team: 团队32人, not 12名新员工 nor a bracket's."""
    is_outer = one.segment is not None and one.segment.owner is None
    return is_outer and (one.subject.whole or measure_in(one.subject.words) == "人数")


def _counts_people(one: Mention) -> bool:
    unit = one.quantity.unit.name or one.note.partition(" ")[0]
    return one.role is Role.VALUE and unit in PEOPLE and one.quantity.value >= _FEWEST
