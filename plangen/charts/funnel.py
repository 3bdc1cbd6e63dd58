"""The sales funnel: how many are left at each stage, and what leads to the next."""

from collections.abc import Sequence

from plangen.charts.parts import bracketed, is_comparison
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure

_TITLE = say(zh="销售漏斗", en="Sales funnel")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the stages of the funnel at `path`; None where fewer than two have a count."""
    body = source.plan.next if path[:1] == ("next",) else source.plan
    stages = tuple(body.funnel.stages) if body and body.funnel else ()
    counts = _figures(source, path, stages, "count")
    if not is_comparison(counts):
        return None
    rates = _outgoing(_figures(source, path, stages, "conversion"))
    notes = [_conversion(source, rate) for rate in rates]
    scale = scale_of([count for count in counts if count], source)
    title = source.text(_TITLE)
    drawn = zip(stages, counts, notes, strict=True)
    said = [_said(source, stage, count, note) for stage, count, note in drawn]
    return CategoryChart(
        ChartKind.FUNNEL,
        title,
        stages,
        (Series(title, tuple(map(scale.point, counts, notes))),),
        scale.unit,
        source.stated(title, source.listed(said)),
    )


def _figures(source: Source, path: Path, stages: Sequence[str], key: str) -> list[Figure | None]:
    return [source.figures.at((*path, "stages", stage, key)) for stage in stages]


def _outgoing(rates: list[Figure | None]) -> list[Figure | None]:
    """Let every rate lead from its stage to the next.

    Where the first stage has none, the plan gives each stage the rate at which it is reached.
    """
    return rates if rates[0] else [*rates[1:], None]


def _conversion(source: Source, rate: Figure | None) -> str:
    words = say(zh="转化率 {rate}", en="conversion {rate}", rate=rate.text if rate else "")
    return source.text(words) if rate else ""


def _said(source: Source, stage: str, count: Figure | None, note: str) -> str:
    return bracketed(source, f"{stage} {count.text}" if count else stage, note)
