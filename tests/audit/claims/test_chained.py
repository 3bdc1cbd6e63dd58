"""Stages with arrows between them, and the rates in their brackets."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> set[str]:
    return {verdict for *_, verdict in found(text, ClaimKind.FUNNEL)}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("线索12,000条→商机3,600条（30%）→签约540家（15%）。", "540", "450"),
        ("曝光90万（10%）→ 进店9万（50%）→ 下单4.5万单。", "4.5", "5.4"),
        ("线索12,000条→商机3,600条（30%）→签约540家（4.5%）。", "4.5", "5.4"),
        ("Leads 2,400 -> demos 600 (25%) -> deals 90 (15%).", "(15%)", "(18%)"),
    ],
)
def test_a_rate_is_of_the_stage_before_or_to_the_next(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == {"fits"}
    assert "contradicts" in verdicts(text.replace(right, wrong))


@pytest.mark.parametrize(
    "text",
    [
        "客户1,200家→1,500家（25%）。",
        "线索12,000条→商机3,600条（同比增长30%）→签约540家（占全省60%）。",
    ],
)
def test_other_ratios_are_no_conversion(text: str) -> None:
    assert verdicts(text) == set()
