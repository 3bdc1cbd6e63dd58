"""Cross-tabs: which cells make up which margin."""

from plangen.figures.claims.cross_tabs import margins
from tests.figures.sheets import figures_of


def _margins(body: str) -> dict[tuple[str, str], tuple[list[str], bool, bool]]:
    """Return of every margin in its slot: whose cells it has, whether it is open, and holds."""
    return {
        (margin.name, str(margin.at[-1])): (
            [str(path[4]) for path in margin.cells],
            margin.balance.is_open,
            margin.balance.holds,
        )
        for margin in margins(figures_of(body))
    }


def test_the_cells_of_all_parts_make_up_the_cell_of_the_whole():
    assert _margins("""
        goals:
          revenue:
            by:
              half: {H1: {target: 3亿元, stretch: 4亿元}, H2: 2亿元}
              region:
                华东: {by: {half: {H1: {target: 2亿元, stretch: 2亿元}, H2: 1亿元}}}
                华南: {by: {half: {H1: {target: 1亿元, stretch: 1亿元}, H2: 1亿元}}}
    """) == {
        ("H1", "target"): (["华东", "华南"], False, True),
        ("H1", "stretch"): (["华东", "华南"], False, False),
        ("H2", "target"): (["华东", "华南"], False, True),
    }


def test_a_part_that_is_not_split_leaves_the_margin_open():
    assert _margins("""
        goals:
          revenue:
            by:
              half: {H1: 3亿元, H2: 2亿元}
              region: {华东: {by: {half: {H1: 2亿元}}}, 华南: 1亿元}
    """) == {("H1", "target"): (["华东"], True, True)}


def test_one_dimension_alone_has_no_margin():
    body = "goals: {revenue: {by: {region: {华东: {by: {city: {上海: 1亿元, 杭州: 2亿元}}}}}}}"
    assert _margins(body) == {}


def test_ratios_have_no_margin():
    assert _margins("""
        goals:
          gross_margin:
            by:
              half: {H1: 40%, H2: 41%}
              region: {华东: {by: {half: {H1: 30%, H2: 31%}}}}
    """) == {}
