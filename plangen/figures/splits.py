"""Splits: a whole, its parts, and what each part says of its size."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Measure, Part, Slot
from plangen.model.standard import STANDARD
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT, Dimension, Unit
from plangen.values.word import Word

LINES = "lines"
"""The dimension of budget lines, whose parts stand under `lines` rather than `by`."""

ADDITIVE = frozenset({Dimension.MONEY, Dimension.COUNT, Dimension.DURATION, Dimension.PLAIN})
"""Only these add up: ratios of parts do not make the ratio of the whole."""

Lookup: TypeAlias = Callable[[Path], object]
"""What is known at a path of the plan, None where nothing is."""

SCENARIOS: tuple[Slot, ...] = ("target", "floor", "stretch")
"""What is planned; a ratio belongs to the first of these that its measure states."""

WHOLE = Quantity(Fraction(1), PERCENT, text="100%")


@dataclass(frozen=True, slots=True)
class Split:
    """A measure divided along one dimension.

    The parts stand at `path`, by name; where what is divided is one measure of each, such as the
    new customers of every tier, `suffix` leads from the part to it.
    """

    path: Path
    whole_path: Path
    whole: Measure
    dimension: str
    parts: Mapping[str, Measure]
    suffix: Path = ()

    def at(self, name: str) -> Path:
        """Return where a part's numbers stand."""
        return (*self.path, name, *self.suffix)


@dataclass(frozen=True, slots=True)
class Term:
    """What one part states of its size: an amount, a share of the whole, or a word.

    `path` is where it is written; where nothing is, the part itself.
    """

    path: Path
    name: str
    value: Quantity | Word | None
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """The terms of a split in one slot, beside the whole's own statement."""

    split: Split
    slot: Slot
    total: Quantity | None
    total_path: Path
    terms: tuple[Term, ...]

    @property
    def stated(self) -> tuple[Term, ...]:
        """The terms that have a number."""
        return tuple(term for term in self.terms if isinstance(term.value, Quantity))

    @property
    def rests(self) -> tuple[Term, ...]:
        """The parts that take what remains; more than one is a fault."""
        return tuple(term for term in self.terms if term.value is Word.REST)

    @property
    def rest(self) -> Term | None:
        """The part that takes what remains, if one does."""
        return next(iter(self.rests), None)

    @property
    def blank(self) -> tuple[Term, ...]:
        """The parts that say nothing of their size."""
        return tuple(term for term in self.terms if term.value is None)

    @property
    def complete(self) -> bool:
        """Whether every part has a number."""
        return len(self.stated) == len(self.terms)

    @property
    def unit(self) -> Unit:
        """The unit in which the terms are added up: percent where only shares are stated."""
        return quantities(self.stated)[0].unit if self.stated else PERCENT

    def sum(self) -> Fraction:
        """Return the sum of the numbers as written."""
        return sum((quantity.value for quantity in quantities(self.stated)), Fraction(0))

def quantities(terms: tuple[Term, ...]) -> list[Quantity]:
    """Return the numbers of terms, leaving out words and blanks."""
    return [term.value for term in terms if isinstance(term.value, Quantity)]


def splits_of(path: Path, measure: Measure) -> Iterator[Split]:
    """Yield the splits of one measure."""
    for dimension, parts in measure.by.items():
        yield Split((*path, "by", dimension), path, measure, dimension, parts)
    if isinstance(measure, Part) and measure.lines:
        yield Split((*path, LINES), path, measure, LINES, measure.lines)


def accounts(split: Split, slots: tuple[Slot, ...], value: Lookup) -> Iterator[Account]:
    """Yield the account of every slot in which a part states its size.

    `slots` is in the order of the plan's tense: shares without amounts divide the first slot that
    the whole has. `value` returns what is known at a path, such as the sum of a part's own parts.
    """
    own = next((slot for slot in slots if _total(split, slot, value)), slots[0])
    for slot in slots:
        terms = tuple(_term(split, name, slot, slot == own, value) for name in split.parts)
        if any(term.value is not None for term in terms):
            total = _total(split, slot, value)
            divided = own if total is None and _all_shares(terms) else slot
            yield _account(split, divided, terms, _total(split, divided, value))


def _account(
    split: Split, slot: Slot, terms: tuple[Term, ...], total: Quantity | None
) -> Account:
    total_path = (*split.whole_path, slot)
    if _all_shares(terms):
        return Account(split, slot, WHOLE, total_path, terms)
    if total is not None:
        terms = tuple(_amount(term, total) for term in terms)
    return Account(split, slot, total, total_path, terms)


def _all_shares(terms: tuple[Term, ...]) -> bool:
    stated = [term for term in terms if isinstance(term.value, Quantity)]
    return bool(stated) and all(term.is_share for term in stated)


def _amount(term: Term, total: Quantity) -> Term:
    """Turn a share that stands among amounts into its part of the total."""
    if not term.is_share or not isinstance(term.value, Quantity):
        return term
    value = Quantity(term.value.value * total.value, total.unit, text=term.value.text)
    return Term(term.path, term.name, value)


def _term(split: Split, name: str, slot: Slot, shares: bool, value: Lookup) -> Term:
    share, path = split.parts[name].share, split.at(name)
    size = value((*path, slot))
    if isinstance(size, Quantity | Word):
        is_share = isinstance(size, Quantity) and size.dimension is Dimension.RATIO
        return Term((*path, slot), name, size, is_share and not _is_ratio(split, value))
    if shares and isinstance(share, Quantity | Word):
        return Term((*path, "share"), name, share, is_share=True)
    return Term(path, name, None)


def _is_ratio(split: Split, value: Lookup) -> bool:
    """Tell whether the whole is a ratio, so that a part's percentage is its own value."""
    totals = (_total(split, slot, value) for slot in SLOTS)
    stated = next((total for total in totals if total), None)
    if stated:
        return stated.dimension is Dimension.RATIO
    goal = split.whole_path[1] if split.whole_path[0] == "goals" else ""
    standard = STANDARD.get(str(goal))
    return standard is not None and standard.dimension is Dimension.RATIO


def _total(split: Split, slot: Slot, value: Lookup) -> Quantity | None:
    total = value((*split.whole_path, slot))
    return total if isinstance(total, Quantity) else None


def is_additive(account: Account) -> bool:
    """Tell whether the terms may be added up at all: amounts of one kind, or shares."""
    numbers = [*quantities(account.stated), *([account.total] if account.total else [])]
    kinds = {(number.unit.dimension, number.unit.base) for number in numbers}
    rated = any(number.per or number.high is not None for number in numbers)
    all_shares = all(term.is_share for term in account.stated)
    return len(kinds) == 1 and not rated and (all_shares or numbers[0].dimension in ADDITIVE)
