"""How each part has grown, beside the growth of the whole."""

from plangen.charts.named import named_bars, with_total_last
from plangen.charts.parts import is_comparison
from plangen.charts.rows import rows, title_of
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart

_TITLE = say(zh="增长率", en="Growth")
_WHOLE = say(zh="合计", en="Total")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a bar a part whose growth is stated or follows; the whole's, if known, comes last."""
    parts = [(row.name, growth) for row in rows(source, path, ["growth"]) for growth in row.given]
    if not is_comparison([growth for _, growth in parts]):
        return None
    split = next((split for split in source.figures.splits if split.path == path), None)
    whole = source.figures.at((*split.whole_path, "growth")) if split else None
    total = [(source.text(_WHOLE), whole)] if whole and whole.amount is not None else []
    chart = named_bars(source, title_of(source, _TITLE, path), [*parts, *total])
    return with_total_last(chart) if chart and total else chart
