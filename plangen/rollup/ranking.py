"""The order in which parts are shown: the largest first, what is not divided last."""

from collections.abc import Mapping
from fractions import Fraction

from plangen.model.measure import Slot
from plangen.model.standard import CALENDAR
from plangen.rollup.totals import PartTotal
from plangen.rollup.units import total
from plangen.values.period import Period, read_period

_LAST = (99, 99)


def ranked(
    dimension: str, parts: Mapping[str, PartTotal], main: Slot
) -> dict[str, PartTotal]:
    """Return parts in the order to show them in; `main` is the slot they are compared by."""
    if dimension in CALENDAR:  # in the order of time
        return dict(sorted(parts.items(), key=lambda part: _when(part[0])))
    return dict(sorted(parts.items(), key=lambda part: (_is_rest(part[1]), -_size(part[1], main))))


def _is_rest(part: PartTotal) -> bool:
    return any(term.is_rest for terms in part.sums.values() for term in terms)


def _size(part: PartTotal, main: Slot) -> Fraction:
    terms = part.sums.get(main) or next(iter(part.sums.values()), ())
    return total(terms)


def _when(name: str) -> tuple[int, int]:
    period = read_period(name)
    return (period.first[0], period.last[0]) if isinstance(period, Period) else _LAST
