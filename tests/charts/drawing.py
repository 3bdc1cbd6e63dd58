"""Charts of plans, and what a test asks of every one."""

from plangen.charts.registry import chart_maker
from plangen.charts.source import Source
from plangen.diagnostics.path import parse_path
from plangen.document.chartspec import CategoryChart, Timeline
from plangen.figures.sheet import Figures
from tests.compose.composing import plan_of


def chart(name: str, path: str, body: str, language: str = "zh-CN") -> CategoryChart | None:
    """Make a chart and hold each of its labels against the figure it shows."""
    plan, figures = plan_of(body, language)
    spec = chart_maker(name)(Source(plan, figures), parse_path(path))
    assert spec is None or isinstance(spec, CategoryChart)
    if spec:
        check(spec, figures)
    return spec


def check(spec: CategoryChart, figures: Figures) -> None:
    """Every point shows the text of a figure of the plan, and the chart's words tell it too."""
    for series in spec.series:
        assert len(series.points) == len(spec.categories)
        for name, point in zip(spec.categories, series.points, strict=True):
            assert point.text == figures.at(parse_path(point.path)).text
            assert f"{name} {point.text}" in spec.alt


def calendar(body: str, language: str = "zh-CN") -> Timeline | None:
    """Make the calendar of a plan and hold each bar's text against the plan."""
    plan, figures = plan_of(body, language)
    spec = chart_maker("schedule")(Source(plan, figures), ("milestones",))
    assert spec is None or isinstance(spec, Timeline)
    for bar in spec.bars if spec else ():
        assert bar.text == figures.at(parse_path(bar.path)).text
        assert f"{bar.name} {bar.text}" in spec.alt
    return spec


def labels(spec: CategoryChart) -> list[tuple[str, str]]:
    """Return each category with the label of its point in the first series."""
    points = spec.series[0].points
    return [(name, p.text) for name, p in zip(spec.categories, points, strict=True)]


def values(spec: CategoryChart) -> list[float | None]:
    return [None if p.value is None else float(p.value) for p in spec.series[0].points]
