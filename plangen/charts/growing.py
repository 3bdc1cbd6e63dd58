"""Amounts and how they have grown: columns, and above them a line."""

from collections.abc import Iterator, Sequence

from plangen.charts.parts import bracketed, is_comparison, measure_name, parts_at, split_title
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure

_GROWTH = say(zh="增长率", en="Growth")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the split at `path`, a column a part and a point above it; None where growth lacks."""
    found = parts_at(source, path)
    if found is None:
        return None
    split, parts = found
    rates = [source.figures.at((*split.at(name), "growth")) for name in split.parts]
    if not is_comparison(rates):
        return None
    names, amounts = [part.name for part in parts], [part.amount for part in parts]
    scale, rate = (scale_of([one for one in each if one], source) for each in (amounts, rates))
    title = split_title(source, split)
    return CategoryChart(
        ChartKind.COMBO,
        title,
        tuple(names),
        (
            Series(measure_name(source, split.whole_path), tuple(map(scale.point, amounts))),
            Series(source.text(_GROWTH), tuple(map(rate.point, rates))),
        ),
        scale.unit,
        source.stated(title, source.listed(list(_said(source, names, amounts, rates)))),
        rate.unit,
    )


def _said(
    source: Source,
    names: Sequence[str],
    amounts: Sequence[Figure | None],
    rates: Sequence[Figure | None],
) -> Iterator[str]:
    """Say each part: Q1 3000万元（增长率 12.5%）."""
    word = source.text(_GROWTH)
    for name, amount, rate in zip(names, amounts, rates, strict=True):
        remark = f"{word} {rate.text}" if rate else ""
        yield bracketed(source, f"{name} {amount.text}" if amount else name, remark)
