"""Holding the parts of a split against their whole."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.claims.entries import Read, entries, reader
from plangen.figures.claims.judgement import Judgement, Verdict, constant
from plangen.figures.sheet import Figures
from plangen.figures.splits import (
    SCENARIOS,
    WHOLE,
    Account,
    Split,
    Term,
    is_additive,
    quantities,
)
from plangen.figures.stretches import covers_the_year
from plangen.model.standard import CALENDAR
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension


@lru_cache(maxsize=1)  # several rules ask in turn
def judge_sums(figures: Figures) -> tuple[Judgement, ...]:
    """Judge every split whose whole and parts can be added up.

    Where nobody stated the whole, the splits are held against each other, and speak up once.
    """
    return tuple(_once(filter(None, (_judge(account, figures) for account in figures.accounts))))


def _once(judged: Iterable[Judgement]) -> Iterator[Judgement]:
    seen: set[Path] = set()
    for judgement in judged:
        path = judgement.account.total_path
        if judgement.added_up is None or judgement.verdict is Verdict.FITS:
            yield judgement
        elif path not in seen:
            seen.add(path)
            yield judgement


def _judge(account: Account, figures: Figures) -> Judgement | None:
    whole = account.total
    if whole is None or not account.stated or not is_additive(account):
        return None
    if account.blank and _is_aside(account, figures):
        return None
    read = reader([whole, *quantities(account.stated)])
    terms = tuple(e for term in account.stated for e in _term(term, account, figures, read))
    is_share = whole is WHOLE
    against = () if is_share else entries([account.total_path], figures, read=read)
    balance = Balance(
        terms, against or (constant(whole.value, account),), is_open=not account.complete
    )
    verdict = _verdict(account, balance)
    added_up = None if verdict is Verdict.FITS or is_share else _added_up(account, figures)
    if added_up and not _comparable(account.split, added_up):
        return None
    return Judgement(account, verdict, whole.value, balance, added_up)


def _is_aside(account: Account, figures: Figures) -> bool:
    """Tell whether it is about another scenario than the one that the measure speaks of."""
    whole = account.split.whole_path
    spoken = (slot for slot in SCENARIOS if not figures.fresh((*whole, slot)))
    return account.slot in SCENARIOS and account.slot != next(spoken, account.slot)


def _term(term: Term, account: Account, figures: Figures, read: Read) -> Iterator[Entry]:
    """Yield the written numbers behind a part; a share among amounts has the worth of the whole."""
    if not isinstance(term.value, Quantity):
        return
    written = figures.number(term.path)
    whole = account.total
    if account.total is WHOLE or whole is None or written is None:
        yield Entry(term.path, term.value, read(term.value, account.slot))
    elif written.dimension is Dimension.RATIO and whole.dimension is not Dimension.RATIO:
        yield Entry(term.path, written, read(written, account.slot), whole.value)
    else:
        yield from entries([term.path], figures, read=read)


def _added_up(account: Account, figures: Figures) -> Split | None:
    figure = figures.at(account.total_path)
    paths = set(figure.sources if figure else ())
    for split in figures.splits if paths else ():
        parts = {(*split.at(name), account.slot) for name in split.parts}
        if split.whole_path == account.split.whole_path and paths == parts:
            return split
    return None


def _comparable(first: Split, second: Split) -> bool:
    """Tell whether two splits of an unstated whole must come to the same.

    One by period that covers some months only need not; two by period are held against each other
    stretch by stretch.
    """
    by_period = [split for split in (first, second) if split.dimension in CALENDAR]
    return len(by_period) < 2 and all(covers_the_year(split.parts) for split in by_period)


def _verdict(account: Account, balance: Balance) -> Verdict:
    side = balance.side
    if side > 0:
        return Verdict.OVER_REST if account.rest else Verdict.OVER
    return Verdict.BELOW if side < 0 else Verdict.FITS
