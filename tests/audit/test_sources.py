"""The facts of the four source documents, in other words: every known fault, and nothing else."""

from pathlib import Path

import pytest

from plangen.audit.audit import facts_of, judgements
from plangen.audit.audited import audit
from plangen.audit.judgement.findings import findings
from plangen.readers.passages.read import read_text

DOCUMENTS = Path(__file__).parents[1] / "importing" / "documents"
KNOWN = {
    "review.md": [
        ("S105", "error", "12.8亿元"),
        ("R206", "error", "399万元"),
        ("R208", "error", "42%"),
        ("R208", "error", "13%"),
    ],
    "team-plan.md": [("R202", "warning", "10%")],
    "manager-plan.md": [("S106", "warning", "12%")],
    "scheme.md": [],
    "english.md": [],
}
"""What is wrong in each: its code, how bad it is, and the number that it stands at."""


@pytest.mark.parametrize("name", KNOWN)
def test_every_known_fault_is_found_and_nothing_else(name):
    found = audit(DOCUMENTS / name).findings
    assert [(one.code, str(one.severity), one.at.text) for one in found] == KNOWN[name]


def test_shares_that_were_fairly_rounded_to_100_are_only_remarked_upon():
    text = (
        "# 2026年工作计划\n\n年度营收目标2.8亿元。\n\n产品结构：成熟产品A 1.5亿元（占比53%）、"
        "升级产品B 8000万元（占比29%）、新产品C 5000万元（占比18%）。\n"
    )
    judged = judgements(facts_of(read_text(text)))
    found = [(one.code, str(one.severity), one.at.text) for one in findings(judged)]
    assert found == [("R202", "info", "53%")]


def test_the_slip_that_explains_it_is_named():
    average = next(one for one in audit(DOCUMENTS / "review.md").findings if one.code == "R206")
    assert any("3990万元" in hint.in_language("zh-CN") for hint in average.hints)
