"""What holds for every chart of the sample plans."""

import pytest

from plangen.charts.registry import chart_maker
from plangen.document.blocks import Chart
from plangen.document.chartspec import CategoryChart
from plangen.document.walk import walk
from plangen.figures.sheet import Figures
from plangen.workspace.shipped import shipped_templates
from tests.charts.drawing import check
from tests.compose.composing import SAMPLE, document_of, read_whole

PLANS = [SAMPLE, *sorted((shipped_templates() / "starters").glob("team-plan.*.yaml"))]


@pytest.fixture(scope="module", params=PLANS, ids=lambda file: file.name)
def drawn(request) -> tuple[dict[str, Chart], Figures]:
    plan, figures = read_whole(request.param.read_text(encoding="utf-8"))
    blocks = walk(document_of(plan, figures).body)
    return {block.label: block for block in blocks if isinstance(block, Chart)}, figures


def test_the_team_plan_shows_all_kinds_of_chart(drawn):
    found, _ = drawn
    assert {"revenue-quarter", "revenue-region", "budget", "headcount", "weights", "schedule"} <= (
        set(found)
    )


def test_every_label_is_the_figure_at_its_path(drawn):
    found, figures = drawn
    for chart in found.values():
        if isinstance(chart.spec, CategoryChart):
            check(chart.spec, figures)


def test_every_chart_has_a_caption_and_words_for_those_who_cannot_see_it(drawn):
    found, _ = drawn
    assert all(chart.spec.alt.startswith(chart.spec.title) for chart in found.values())
    assert [label for label, chart in found.items() if not chart.caption] == ["summary"]


@pytest.mark.parametrize("name", ["radar", "", "..", "parts", "source", "os.path", "__init__"])
def test_only_a_module_that_makes_one_is_a_chart(name):
    assert chart_maker(name) is None
