"""The parts of a split, as every chart of a split wants them."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.figure import Figure
from plangen.figures.splits import Split
from plangen.model.standard import dimension_in_text, display_name

_CUSTOMERS = {
    "count": say(zh="客户数", en="Customers"),
    "new": say(zh="新增客户", en="New customers"),
    "lost": say(zh="流失客户", en="Lost customers"),
}


@dataclass(frozen=True, slots=True)
class PartFigures:
    """One part: its name, what it amounts to, and its share of the whole."""

    name: str
    amount: Figure | None
    share: Figure | None


def parts_at(source: Source, path: Path) -> tuple[Split, list[PartFigures]] | None:
    """Return the split at a path with its parts; None where no two of them are decided."""
    split = next((split for split in source.figures.splits if split.path == path), None)
    if split is None:
        return None
    parts = [_part(source, split, name) for name in split.parts]
    return (split, parts) if is_comparison([part.amount for part in parts]) else None


def is_comparison(figures: Sequence[Figure | None]) -> bool:
    """Tell whether a chart of some figures shows anything: at least two that are decided."""
    return sum(figure is not None and figure.amount is not None for figure in figures) > 1


def _part(source: Source, split: Split, name: str) -> PartFigures:
    path = split.at(name)
    slot = source.figures.slot(split.whole_path) or source.figures.slot(path)
    amount = source.figures.at((*path, slot)) if slot else None
    title = measure_name(source, (*split.path, name))
    return PartFigures(title, amount, source.figures.at((*path, "share")))


def split_title(source: Source, split: Split) -> str:
    """Name a split: 营收 by 季度."""
    title = say(
        zh="{measure}（按{dimension}）",
        en="{measure} by {dimension}",
        measure=measure_name(source, split.whole_path),
        dimension=dimension_in_text(split.dimension),
    )
    return source.text(title)


def measure_name(source: Source, path: Path) -> str:
    """Return what a measure is called: its own name, its standard one, or its key."""
    measure = source.figures.measures.get(path)
    own = measure.name if measure else None
    if path[-2:-1] == ("customers",) and path[-1] in _CUSTOMERS:
        own = own or source.text(_CUSTOMERS[str(path[-1])])
    return display_name(str(path[-1]), source.plan.language, own)


def described(source: Source, parts: list[PartFigures]) -> str:
    """Say all parts in a sentence, for those who cannot see the chart."""
    return source.listed([_described(source, part) for part in parts if part.amount])


def _described(source: Source, part: PartFigures) -> str:
    amount = part.amount.text if part.amount else ""
    return bracketed(source, f"{part.name} {amount}", part.share.text if part.share else "")


def bracketed(source: Source, text: str, remark: str) -> str:
    """Add a remark in the brackets of the plan's language, if there is one."""
    pattern = say(zh="{text}（{remark}）", en="{text} ({remark})", text=text, remark=remark)
    return source.text(pattern) if remark else text


def split_chart(source: Source, path: Path, kind: ChartKind) -> CategoryChart | None:
    """Make a chart of the split at a path: a point a part, with its amount and its share."""
    found = parts_at(source, path)
    if found is None:
        return None
    split, parts = found
    scale = scale_of([part.amount for part in parts if part.amount], source)
    points = (scale.point(p.amount, p.share.text if p.share else "") for p in parts)
    title = split_title(source, split)
    return CategoryChart(
        kind,
        title,
        tuple(part.name for part in parts),
        (Series(measure_name(source, split.whole_path), tuple(points)),),
        scale.unit,
        source.stated(title, described(source, parts)),
    )
