"""What a whole is made of: a donut; bars where the parts do not make up one whole."""

from plangen.charts import tiers
from plangen.charts.parts import PartFigures, parts_at, split_chart
from plangen.charts.source import Source
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the split at `path`, a slice a part; a bar a part where parts are rates or losses.

    Parts that only state shares or how many they count, such as customer tiers, are bars too.
    """
    found = parts_at(source, path)
    if found is None:
        return tiers.make(source, path)
    _, parts = found
    sliced = all(_is_slice(part) for part in parts)
    return split_chart(source, path, ChartKind.DONUT if sliced else ChartKind.BAR)


def _is_slice(part: PartFigures) -> bool:
    """Tell whether a part is a share of the whole that has a size."""
    amount = part.amount.amount if part.amount else None
    return part.share is not None and amount is not None and amount >= 0
