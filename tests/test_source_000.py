"""The annual review: what the source says is caught, kept or corrected, and shown."""

import re
from pathlib import Path

import pytest

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.path import format_path, parse_path
from plangen.document.references import reference_problems
from plangen.pipeline import build, load
from tests.compose.composing import document_of, headings, numbers, prose
from tests.sources import (
    ROOT,
    TRANSCRIPTIONS,
    entries_of,
    markdown_of,
    meaning,
    meant,
    says,
    shown_in,
)

TRANSCRIPTION = TRANSCRIPTIONS / "000.yaml"
SAMPLE = ROOT / "plans" / "2025-annual-review.yaml"
ENGLISH = ROOT / "plans" / "2025-emea-review.yaml"
STARTERS = sorted((ROOT / "templates" / "starters").glob("annual-review.*.yaml"))
ENTRIES = entries_of("000")
READ = [entry for entry in ENTRIES if "value" in entry]
SHOWN = [entry for entry in ENTRIES if "value" in entry or "to" in entry]
WORDS = [entry for entry in ENTRIES if "words" in entry]
REVIEWS = [SAMPLE, ENGLISH, *STARTERS]


def document(file: Path):
    loaded = load(file)
    return document_of(loaded.plan, loaded.figures)


@pytest.fixture(scope="module")
def written():
    """The source as it is, faults and all."""
    return load(TRANSCRIPTION)


@pytest.fixture(scope="module")
def corrected():
    """The corrected plan."""
    return load(SAMPLE)


@pytest.fixture(scope="module")
def markdown(corrected):
    """The plan's document, as people read it."""
    return markdown_of(corrected)


@pytest.fixture(scope="module")
def shown(corrected):
    """The texts that the document shows for each place in the plan."""
    return shown_in(corrected)


def test_the_faults_of_the_source_are_found_and_nothing_else(written):
    lines = TRANSCRIPTION.read_text(encoding="utf-8").splitlines()
    found = [
        (found.code, format_path(found.path), lines[found.span.line - 1].strip())
        for found in written.diagnostics
    ]
    assert found == [
        ("S105", "goals.revenue.actual", "actual: 12.8亿元"),
        (
            "R206",
            "goals.revenue.per_head.actual",
            "per_head: {actual: 399万元, growth: 12.6%}",
        ),
        (
            "R208",
            'goals.revenue.by.group["前20%"].share',
            "前20%: {heads: 20%, per_head: 680万元, share: 42%}",
        ),
        (
            "R208",
            'goals.revenue.by.group["后20%"].share',
            "后20%: {heads: 20%, per_head: 210万元, share: 13%}",
        ),
    ]
    assert {found.severity for found in written.diagnostics} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("code", "sum_done"),
    [
        ("R206", "128000万元 ÷ 32人 = 4000万元"),
        ("R208", "6–7人 × 680万元 ÷ (32人 × 399万元) = 32.0–37.3%"),
        ("R208", "6–7人 × 210万元 ÷ (32人 × 399万元) = 9.9–11.5%"),
    ],
)
def test_they_say_the_sum_that_was_done(written, code, sum_done):
    said = [
        found.message.in_language("zh-CN") for found in written.diagnostics if found.code == code
    ]
    assert any(sum_done in message for message in said)


@pytest.mark.parametrize("file", REVIEWS, ids=lambda file: file.name)
def test_nothing_is_found_and_nothing_is_lost(file):
    plan = load(file)
    assert plan.diagnostics == ()
    assert build(plan, ["docx", "md"], "review").diagnostics == ()


@pytest.mark.parametrize("entry", READ, ids=says)
def test_every_number_is_transcribed_as_the_source_has_it(written, entry):
    figure = written.figures.at(parse_path(entry["path"]))
    assert meaning(figure.value) == meant(entry["path"], entry["value"])


@pytest.mark.parametrize("entry", SHOWN, ids=says)
def test_every_number_is_in_its_place_and_in_the_document(corrected, shown, markdown, entry):
    figure = corrected.figures.at(parse_path(entry["path"]))
    assert meaning(figure.value) == meant(entry["path"], entry.get("to", entry.get("value")))
    texts = shown[format_path(figure.path)]
    assert {figure.text, figure.text.lstrip("≥≤＞＜±")} & set(texts)
    assert texts[0] in markdown


@pytest.mark.parametrize("entry", WORDS, ids=says)
def test_every_number_inside_words_is_in_them(corrected, markdown, entry):
    node = corrected.source.tree
    for step in parse_path(entry["path"]):
        node = node[step]
    assert entry["words"] in f"{parse_path(entry['path'])[-1]}: {node}"
    assert entry["words"] in markdown


def test_what_is_changed_or_added_says_why():
    changed = [entry for entry in ENTRIES if entry["status"] != "kept"]
    assert [(says(entry), entry["to"]) for entry in changed] == [
        ("399万元", "4000万元"),
        ("680万元", "6800万元"),
        ("42%", "34%"),
        ("210万元", "2100万元"),
        ("13%", "10.5%"),
        ("三个系列合计11.8亿元，总额12.8亿元", "1亿元"),
    ]
    assert all(entry["why"] for entry in changed)


def test_what_was_invented_is_marked():
    _, _, coming = SAMPLE.read_text(encoding="utf-8").partition("\nnext:")
    goals, actions, *_ = re.findall(r"^  (?:goals|actions): .*$", coming, re.MULTILINE)
    assert "# 示例" in goals
    assert "示例" in actions


class TestTheDocument:
    def test_its_chapters(self):
        assert [title for level, title in headings(document(SAMPLE)) if level == 1] == [
            "总体完成情况", "业绩分析", "费用与运营效率", "客户经营", "重点工作", "团队建设",
            "存在的问题", "2026年工作安排", "结语",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "sentence",
        [
            "对照目标，区域销售额、销售费用率达成或好于目标，市场推广投入产出比未达目标。",
            ("区域销售额实际完成12.8亿元，同比增长15.3%；目标11.5亿元，完成率111.3%，超额完成"
            "（与目标相差+1.3亿元）。"),
            "增长最快的是浙江（28.6%），最慢的是江西（3.8%）。",
            "福建各月份环比：7月-2.1%、8月-3.5%、9月-4.2%。",
            "县级市场覆盖率（浙江、江苏）由上年的65%提高到82%（+17个百分点）。",
            "全年新增客户146家，其中战略级3家、核心级12家、基础级131家。",
            "团队规模保持32人。",
            "区域销售额由2025年的12.8亿元提高到14.5亿元，增长13.3%。",
        ],
    )
    def test_sentences_made_of_figures(self, sentence):
        assert sentence in "\n".join(prose(document(SAMPLE)))

    @pytest.mark.parametrize(
        "sentence",
        [
            ("Targets met or beaten: Revenue, Expense ratio, NPS, Return on marketing. "
            "Targets missed: Gross margin, Churn."),
            "Short of target: Nordics (96.7%).",
            ("Churn: 8.4%, down from 9% last year (−0.6 pp); short of the target of at most 8% "
            "(+0.4 pp)."),
            ("Spending: $2.3M, or 23.47% of revenue; the budget was $2.28M, of which 100.9% was "
            "used (+$20K)."),
            "The team grew from 18 people to 20 people. Joined: 3 people. Left: 1 person.",
        ],
    )
    def test_sentences_in_english(self, sentence):
        assert sentence in "\n".join(prose(document(ENGLISH)))

    @pytest.mark.parametrize("file", REVIEWS, ids=lambda file: file.name)
    def test_sentences_are_whole(self, file):
        made = document(file)
        assert reference_problems(made) == ()
        for paragraph in prose(made):
            assert not re.search(r"。。|，。|：。|、。|\.\.|, ?\.|: ?\.| {2}| [.,;]", paragraph)
            assert paragraph.endswith(("。", "."))

    @pytest.mark.parametrize("file", REVIEWS, ids=lambda file: file.name)
    def test_all_that_has_an_amount_is_shown(self, file):
        loaded = load(file)
        made = document_of(loaded.plan, loaded.figures)
        paths = {parse_path(number.path) for number in numbers(made)}
        amounts = [at.path for path in loaded.figures.measures if (at := loaded.figures.at(path))]
        assert [path for path in amounts if path not in paths] == []

    def test_problems_lead_to_the_actions_that_answer_them(self, markdown):
        assert "| 价格快速应对 | 市场应对不够灵活 |" in markdown


PAIRS = [
    ("2026-regional-plan.yaml", SAMPLE),
    ("2026-emea-plan.yaml", ENGLISH),
]


@pytest.mark.parametrize(("plan", "review"), PAIRS)
def test_what_follows_a_review_begins_where_the_review_ends(plan, review):
    loaded, before = load(ROOT / "plans" / plan), load(review)
    assert loaded.plan.follows == review.name
    bases = [
        (path, figure)
        for path in loaded.figures.measures
        if path[0] in {"goals", "budget", "team"} and (figure := loaded.figures.at((*path, "base")))
    ]
    same = [(path, figure) for path, figure in bases if path in before.figures.measures]
    assert len(same) >= 8
    for path, figure in same:
        assert meaning(figure.value) == meaning(before.figures.at((*path, "actual")).value), path
