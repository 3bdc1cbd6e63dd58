"""Which pair one of several changes is of: 分别增长9.6%、15.1%和23.3%."""

from collections.abc import Sequence
from itertools import pairwise

from plangen.audit.changes.comparable import Comparison, agree, is_value
from plangen.audit.changes.compared import basis_in, basis_of
from plangen.audit.nearness.beside import JOINS, lead_between, reaches
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention


def pairs_listed(
    sentence: Sequence[Mention], stated: Mention, run: Sequence[Mention]
) -> list[Comparison]:
    """Return the pair of one of several changes: 分别增长9.6%、15.1%和23.3%."""
    place = run.index(stated)
    before = [one for one in sentence if one.order < run[0].order and reaches(one, stated)]
    years = [one for one in before if is_value(one) and _year_of(one)]
    if len(years) == len(run) + 1 and _are_successive(years):
        return [Comparison(years[place + 1], years[place])]
    noted = [one for one in sentence if one.segment and one.segment.owner is stated.segment]
    behind = [one for one in noted if one.order > run[-1].order]
    bases = _with_listed(before) or _with_listed(behind)
    values = [one for one in before if is_value(one) and one not in bases][-len(run) :]
    if len(values) < len(run) or len({len(run), len(bases), 1}) > 2 or not bases:
        return []
    base = bases[place] if len(bases) == len(run) else bases[-1]
    value, asked = values[place], basis_in(lead(run[0]))
    is_own = base.order != bases[0].order  # its time was named with the first
    fits = same_kind(value, base) and (is_own or agree(asked, value, base))
    return [Comparison(value, base)] if fits else []


def _year_of(one: Mention) -> int | None:
    basis = basis_of(one)
    return basis.year if basis else None


def _are_successive(years: Sequence[Mention]) -> bool:
    named = [_year_of(one) or 0 for one in years]
    follow = all(later == earlier + 1 for earlier, later in pairwise(named))
    return follow and all(same_kind(years[0], one) for one in years)


def _with_listed(before: Sequence[Mention]) -> list[Mention]:
    """Return the bases, and those that go on their list: 比上年的472.3万人次、3.15万吨."""
    bases: list[Mention] = []
    for one in before:
        goes_on = bases and bases[-1].order == one.order - 1
        if basis_of(one) or (goes_on and lead_between(bases[-1], one) in JOINS):
            bases.append(one)
    return bases
