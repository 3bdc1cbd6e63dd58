"""The revenue in a starter: last year's, the target, its quarters and its regions."""

from collections.abc import Iterator
from fractions import Fraction

from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.drafting.edits import Edit
from plangen.drafting.lookup import entries_at, text_at
from plangen.drafting.scalars import name
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import Dimension
from plangen.values.word import Word

_REVENUE: Path = ("goals", "revenue")
_GROWTH: Path = (*_REVENUE, "growth")
_QUARTER: Path = (*_REVENUE, "by", "quarter")
_REGION: Path = (*_REVENUE, "by", "region")
_OPEN_REGIONS = say(
    zh="写金额，或写百分比（占全年的份额）", en="an amount, or a percentage of the year's total"
)


def revenue_of(source: Source) -> tuple[str, str] | None:
    """Return base and target of the starter's revenue, if it has both."""
    base, target = (text_at(source, (*_REVENUE, slot)) for slot in ("base", "target"))
    fixed = _GROWTH in source.spans.keys and not edits.begins_line(source, _GROWTH)
    return (base, target) if base and target and not fixed else None


def put_revenue(source: Source, base: str, target: str) -> Iterator[Edit]:
    """Put in the amounts; the growth that the starter states is left to the program."""
    before = read_number(text_at(source, (*_REVENUE, "target")) or "")
    yield edits.value(source, (*_REVENUE, "base"), base)
    yield edits.value(source, (*_REVENUE, "target"), target)
    if edits.begins_line(source, _GROWTH):
        yield edits.entry(source, _GROWTH, [])
    if isinstance(before, Quantity):
        yield from _quarters_as_shares(source, before)


def _quarters_as_shares(source: Source, whole: Quantity) -> Iterator[Edit]:
    """Write the quarters as shares, which fit any total; the last takes what rounding leaves."""
    paths = [_size_path(source, (*_QUARTER, quarter)) for quarter in entries_at(source, _QUARTER)]
    amounts = [read_number(text_at(source, path) or "") for path in paths]
    shares = [
        round(100 * Fraction(amount.value, whole.value))
        for amount in amounts
        if isinstance(amount, Quantity) and amount.dimension is Dimension.MONEY
    ]
    if len(shares) != len(paths) or not shares:
        return
    shares[-1] = 100 - sum(shares[:-1])
    for path, share in zip(paths, shares, strict=True):
        yield edits.value(source, path, f"{share}%")


def _size_path(source: Source, path: Path) -> Path:
    return path if text_at(source, path) else (*path, "target")


def has_regions(source: Source) -> bool:
    """Tell whether the starter splits its revenue by region."""
    return edits.begins_line(source, _REGION)


def put_regions(source: Source, regions: tuple[str, ...], language: Language) -> Edit:
    """Put in the regions by name, what each has to bring still open; or none at all."""
    if not regions:
        return edits.entry(source, _REGION, [])
    undecided = Word.TBD.in_language(language)
    lines = [f"  {name(region)}: {undecided}" for region in regions]
    remark = _OPEN_REGIONS.in_language(language)
    return edits.entry(source, _REGION, [f"region:  # {remark}", *lines])
