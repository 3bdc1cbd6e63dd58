"""A waived finding is not reported, but counted, and listed in every document."""

import json

import pytest
from docx import Document

KINDS = ("team-plan", "manager-plan", "annual-review", "performance-scheme")
PLAN = """
plangen: 1
kind: {kind}
language: zh-CN
year: 2026
title: 2026年销售工作
goals:
  revenue: {{base: 2.24亿元, {slot}: 2.8亿元, growth: 32%}}
kpis: {{营收: 100%}}
waivers:
  - code: R203
    at: goals.revenue.growth
    reason: 不含五月收购的公司
    owner: 财务总监
    until: 2026-06
"""


@pytest.fixture(params=KINDS)
def waiving(request, workspace):
    """A plan of every kind, whose growth is wrong and waived."""
    slot = "actual" if request.param == "annual-review" else "target"
    plan = workspace / "plans" / "sales.yaml"
    plan.write_text(PLAN.format(kind=request.param, slot=slot), encoding="utf-8")
    return plan


def test_check_passes_and_says_how_many(plangen, waiving):
    outcome = plangen("check", "--strict")
    assert outcome.code == 0
    assert outcome.out == "1 份计划：0 个错误，0 个警告，0 个提示，豁免 1 个\n"
    assert "waived: 1" in plangen("check", "--lang", "en").out


def test_it_is_absent_from_the_json(plangen, waiving):
    assert json.loads(plangen("check", "--format", "json").out) == []


def test_documents_list_it(plangen, waiving, workspace):
    assert plangen("build").code == 0
    folder = workspace / "output" / "sales"
    told = [
        "R203", "目标 › 营收 › 比上年增长", "写的增长是 32%", "不含五月收购的公司", "财务总监",
        "2026-06",
    ]  # fmt: skip
    text = (folder / "sales.md").read_text(encoding="utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith("| R203 |")]
    assert all(words in row for words in told)
    cells = [
        cell.text
        for table in Document(str(folder / "sales.docx")).tables
        for row in table.rows
        for cell in row.cells
        if row.cells[0].text == "R203"
    ]
    assert len(cells) == len(told)
    assert all(words in cell for words, cell in zip(told, cells, strict=True))


def test_an_expired_waiver_silences_nothing(plangen, workspace):
    plan = workspace / "plans" / "sales.yaml"
    text = PLAN.format(kind="team-plan", slot="target").replace("until: 2026-06", "until: 2025-12")
    plan.write_text(text, encoding="utf-8")
    outcome = plangen("check")
    assert outcome.code == 1
    assert "1 个错误，1 个警告，0 个提示\n" in outcome.out
