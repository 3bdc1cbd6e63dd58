"""``plangen new --from``: a finished year becomes the start of the next."""

from pathlib import Path

import pytest

REVIEW = Path(__file__).parents[2] / "plans" / "2025-annual-review.yaml"

ENGLISH = """\
plangen: 1
kind: annual-review
language: en
year: 2025
title: EMEA Sales Review 2025
owner: {name: J. Smith, role: Sales Director}
basis: {currency: USD, tax: excluded}
goals:
  revenue:
    target: $9.5M
    actual: $9.80M
    by:
      quarter: {Q1: $2.0M, Q2: $2.5M, Q3: $2.3M, Q4: $3.0M}
      region:
        DACH: {share: 45%}
        Nordics: {share: 35%}
        Elsewhere: rest
  win_rate: tbd
budget:
  actual: $800K
  lines:
    Marketing: {target: $500K, actual: $450K, what: Campaigns}
    Travel: $350K
team:
  headcount: 18 people → 20 people
next:
  goals:
    revenue:
      target: $12M
      by:
        region: {DACH: 45%, Nordics: 35%, Elsewhere: rest}
    nps: ≥50
  team: {headcount: 26 people, joiners: 6 people}
  actions: [Deal desk, Partner academy]
  milestones: {Kick-off: January}
  narrative:
    opening: Next year we go for partners.
    goals: From {{ revenue.actual }} onwards.
problems:
  Slow deals: {what: Deals take a quarter longer, next: [Deal desk, Partner academy]}
"""


@pytest.fixture
def old(workspace):
    file = workspace / "plans" / "old.yaml"
    file.write_text(ENGLISH, encoding="utf-8")
    return file


def text_of(workspace, name):
    return (workspace / "plans" / name).read_text(encoding="utf-8")


@pytest.mark.usefixtures("old")
def test_figures_become_bases_as_they_were_written(plangen, workspace):
    assert plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml").code == 0
    text = text_of(workspace, "2026.yaml")
    assert "base: $9.80M\n    target: $12M\n" in text
    assert "Q1: {base: $2.0M, target: tbd}" in text
    assert "DACH: {base: 45%, target: 45%}" in text
    assert "Elsewhere: {base: rest, target: rest}" in text
    assert "  nps: ≥50\n" in text
    assert "  win_rate: {target: tbd}\n" in text
    assert "headcount: {base: 20 people, target: 26 people}" in text
    assert "Marketing: {base: $450K, target: tbd, what: Campaigns}" in text
    assert "Travel: {base: $350K, target: tbd}" in text


@pytest.mark.usefixtures("old")
def test_the_head_says_what_it_follows(plangen, workspace):
    plangen("new", "--from", "plans/old.yaml", "plans/emea/2026.yaml")
    text = text_of(workspace, "emea/2026.yaml")
    head = text.partition("\n\nplangen: 1\n")[2].partition("\n\n")[0]
    assert head.splitlines() == [
        "kind: team-plan",
        "language: en",
        "year: 2026",
        "title: Plan 2026",
        "owner: {name: J. Smith, role: Sales Director}",
        "basis: {currency: USD, tax: excluded}",
        "follows: ../old.yaml",
    ]


@pytest.mark.usefixtures("old")
def test_words_that_quote_old_figures_are_left_to_their_author(plangen, workspace):
    plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml")
    text = text_of(workspace, "2026.yaml")
    assert "# the plan before has words for goals that quote its figures; move them" in text
    assert "onwards" not in text


@pytest.mark.usefixtures("old")
def test_what_was_said_of_the_year_to_come_is_its_start(plangen, workspace):
    plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml")
    text = text_of(workspace, "2026.yaml")
    assert (
        "actions:\n"
        "  Deal desk:  # answers: Slow deals\n"
        "  Partner academy:  # answers: Slow deals\n"
    ) in text
    assert "milestones: {Kick-off: January}\n" in text
    assert "  opening: Next year we go for partners.\n" in text
    assert "joiners: 6 people\n" in text


@pytest.mark.usefixtures("old")
def test_it_passes_and_builds(plangen):
    plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml")
    assert plangen("check", "plans/2026.yaml").out == "plans: 1, errors: 0, warnings: 0, infos: 0\n"
    assert plangen("build", "plans/2026.yaml").code == 0


def test_the_sample_review_leads_to_a_sound_plan(plangen, workspace):
    (workspace / "plans" / REVIEW.name).write_bytes(REVIEW.read_bytes())
    assert plangen("new", "--from", f"plans/{REVIEW.name}", "plans/2026.yaml").code == 0
    text = text_of(workspace, "2026.yaml")
    assert f"\nfollows: {REVIEW.name}\n" in text
    assert "    base: 12.8亿元\n    target: 14.5亿元\n" in text
    assert "A系列: {base: 6.2亿元, target: 待定, role: 核心产品}" in text
    assert "一线销售: {base: 28人, target: 待定}" in text
    assert "价格快速应对:  # 针对：市场应对不够灵活\n" in text
    assert plangen("check", "--strict", "plans/2026.yaml").code == 0
    assert plangen("build", "plans/2026.yaml").code == 0


def test_a_plan_without_actual_figures_says_so_and_keeps_its_splits(plangen, workspace, sample):
    assert plangen("new", "--from", f"plans/{sample.name}", "plans/2027.yaml").code == 0
    text = text_of(workspace, "2027.yaml")
    assert "title: 2027年销售团队工作计划\n" in text
    assert "  revenue:  # 上一份计划没有写实际数，目标是 2.8亿元\n    target: 待定\n" in text
    assert "线上推广: {base: 120万元, target: 待定, what: 短视频、直播}" in text
    assert plangen("check", "--strict", "plans/2027.yaml").code == 0


def test_a_plan_at_fault_is_reported_and_not_rolled_forward(plangen, workspace, old):
    old.write_text(ENGLISH.replace("Q4: $3.0M", "Q4: $4.0M"), encoding="utf-8")
    outcome = plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml")
    assert outcome.code == 1
    assert "S101" in outcome.err
    assert "was not rolled forward" in outcome.err
    assert not (workspace / "plans" / "2026.yaml").exists()


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--kind", "poem"), "the kinds are: "),
        (("--kind", "annual-review"), "looks back"),
        (("--kind", "performance-scheme"), "must have kpis"),
        (("--lang", "zh-CN"), "does not translate"),
    ],
)
def test_what_cannot_be_is_wrong_usage(plangen, workspace, arguments, reason):
    outcome = plangen("new", *arguments, "--from", "plans/old.yaml", "plans/2026.yaml")
    assert outcome.code == 2
    assert reason in outcome.err
    assert not (workspace / "plans" / "2026.yaml").exists()


def test_a_plan_that_is_not_there_or_names_no_year_is_wrong_usage(plangen, old):
    assert plangen("new", "--from", "plans/none.yaml", "plans/2026.yaml").code == 2
    old.write_text(ENGLISH.replace("year: 2025\n", ""), encoding="utf-8")
    assert plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml").code == 2


def test_an_expression_becomes_the_figure_it_stands_for(plangen, workspace, old):
    text = ENGLISH.replace("target: $12M", "target: =$9.8M + $2.2M")
    old.write_text(text.replace("Travel: $350K", "Travel: =$300K + $50K"), encoding="utf-8")
    assert plangen("new", "--from", "plans/old.yaml", "plans/2026.yaml").code == 0
    new = text_of(workspace, "2026.yaml")
    assert "target: $12M\n" in new
    assert "Travel: {base: $350K, target: tbd}" in new
