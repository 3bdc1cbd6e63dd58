"""Opening headcount, joiners, leavers, closing headcount."""

from plangen.figures.claims.head_bridge import bridges
from tests.figures.sheets import figures_of


def _bridges(body: str) -> dict[str, tuple[int, bool]]:
    found = bridges(figures_of(body))
    return {".".join(map(str, b.closing_path)): (int(b.expected), b.balance.holds) for b in found}


def test_the_team_and_its_units_are_bridged_in_every_slot():
    assert _bridges("""
        team:
          headcount: {base: 20人, target: 28人, stretch: 30人, by: {unit: {华东: 12人 → 18人}}}
          joiners: {target: 10人, stretch: 12人, by: {unit: {华东: 7人}}}
          leavers: {target: 2人, stretch: 2人, by: {unit: {华东: 2人}}}
    """) == {
        "team.headcount.target": (28, True),
        "team.headcount.stretch": (30, True),
        "team.headcount.by.unit.华东.target": (17, False),
    }


def test_units_wait_until_all_who_leave_are_told_apart():
    assert _bridges("""
        team:
          headcount: {base: 20人, target: 26人, by: {unit: {华东: 12人 → 14人}}}
          joiners: {target: 8人, by: {unit: {华东: 4人}}}
          leavers: 2人
    """) == {"team.headcount.target": (26, True)}


def test_an_estimate_of_those_who_leave_is_not_taken_literally():
    body = "team: {headcount: 200人 → 281人, joiners: 100人, leavers: 约20人}"
    assert _bridges(body) == {"team.headcount.target": (280, True)}


def test_a_flow_that_nobody_wrote_may_explain_the_gap():
    joiners = "team: {{headcount: 20人 → {}, joiners: 10人}}"
    (fewer,), (more,) = (list(bridges(figures_of(joiners.format(n)))) for n in ("28人", "32人"))
    assert (fewer.unsaid, more.unsaid) == ("leavers", None)


def test_units_of_a_team_that_is_explained_have_no_such_excuse():
    (_, unit) = bridges(figures_of("""
        team:
          headcount: {base: 20人, target: 28人, by: {unit: {华东: 12人 → 15人}}}
          joiners: {target: 8人, by: {unit: {华东: 4人}}}
    """))
    assert (unit.unit, unit.unsaid) == ("华东", None)
