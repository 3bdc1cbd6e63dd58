"""Charts that a single series cannot show, and what a test asks of each."""

from plangen.charts.registry import chart_maker
from plangen.charts.source import Source
from plangen.diagnostics.path import parse_path
from plangen.document.chartspec import Bands, CategoryChart, ChartSpec
from plangen.figures.sheet import Figures
from tests.compose.composing import plan_of


def columns_of(
    name: str, path: str, body: str, language: str = "zh-CN"
) -> CategoryChart | None:
    """Make a chart of several series, in which a gap shows nothing."""
    spec, figures = _made(name, path, body, language)
    assert spec is None or isinstance(spec, CategoryChart)
    for series in spec.series if spec else ():
        assert len(series.points) == len(spec.categories)
        _check([point for point in series.points if point.path], spec, figures)
        assert all(point.text == "" for point in series.points if not point.path)
    return spec


def bands_of(path: str, body: str, language: str = "zh-CN") -> Bands | None:
    """Make the chart of the levels at a path."""
    spec, figures = _made("thresholds", path, body, language)
    assert spec is None or isinstance(spec, Bands)
    if spec:
        _check([*spec.bands, *spec.markers], spec, figures)
    return spec


def _check(shown: list, spec: ChartSpec, figures: Figures) -> None:
    """Every text is that of a figure of the plan, and the chart's words tell it too."""
    for each in shown:
        assert each.text == figures.at(parse_path(each.path)).text
        assert each.text in spec.alt


def _made(name: str, path: str, body: str, language: str) -> tuple[ChartSpec | None, Figures]:
    plan, figures = plan_of(body, language)
    return chart_maker(name)(Source(plan, figures), parse_path(path)), figures
