"""The figure of the year before, where another sentence, a chapter or a table states it."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.changes.compared import Against, Basis, basis_in, basis_of
from plangen.audit.changes.goals import is_target
from plangen.audit.changes.in_rows import bases_in_rows
from plangen.audit.nearness.alike import core
from plangen.audit.nearness.beside import own_words, reaches
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role, Scenario

_FIGURES = {Role.VALUE, Role.EACH, Role.RATE}
_NOISE = re.compile(
    r"(?:19|20)\d\d年?度?|实现|完成|达到|取得|本年度?|当年|今年|上年|去年|同期|全[年院校市县区镇]|[为是共计达约]"
)


def far_bases(
    facts: Facts, sentence: Sequence[Mention], stated: Mention
) -> Iterator[tuple[Mention, Mention]]:
    """Yield the value before a growth against the year before, with that year's figures of it."""
    asked = basis_in(lead(stated))
    value = _value(sentence, stated)
    if value is None or not _is_yearly(asked, value) or own_words(stated):
        return
    bases = (base for base in _of_year_before(facts, value) if _is_same(base, value))
    found = [base for base in bases if _is_of_year_before(base, value)]
    for base in dict.fromkeys((*found, *bases_in_rows(facts, value))):
        yield value, base


def _of_year_before(facts: Facts, value: Mention) -> list[Mention]:
    year = value.when.year
    if year is None:
        return []
    before, own = facts.by_year.get(year - 1, ()), facts.by_year.get(year, ())
    return [*before, *(one for one in own if one.segment is None)]


def _is_yearly(asked: Basis | None, value: Mention) -> bool:
    """Tell whether words compare with the year before: 同比, 比上年, of 2025 比2024年."""
    if asked is None or asked.against is not Against.YEAR:
        return False
    return asked.year is None or asked.year + 1 == value.when.year


def _value(sentence: Sequence[Mention], stated: Mention) -> Mention | None:
    """Return the figure right before a growth."""
    before = [one for one in sentence if one.order == stated.order - 1 and reaches(one, stated)]
    return next((one for one in before if _is_figure(one)), None)


def _is_figure(one: Mention) -> bool:
    is_plain = one.quantity.high is None and one.role in _FIGURES and not is_target(one)
    return is_plain and not is_moving(lead(one))


def _is_of_year_before(base: Mention, value: Mention) -> bool:
    """Tell whether a number is of the year before: by its own words, or by a table's heading."""
    if base.when.part != value.when.part or not same_kind(base, value):
        return False
    if base.segment is None:
        is_before = base.when.year != value.when.year or base.scenario is Scenario.BASE
    else:
        is_before = basis_of(base) == Basis(Against.YEAR, base.when.year)
    return is_before and _is_figure(base)


def _is_same(base: Mention, value: Mention) -> bool:
    one, other = (core(_NOISE.sub("", each.subject.words)) for each in (base, value))
    return len(one) > 1 and one == other
