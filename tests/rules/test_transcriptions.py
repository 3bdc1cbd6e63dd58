"""Real plans: one as it was written, whose slips must be caught, and those that are corrected."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.path import Path as PlanPath
from plangen.diagnostics.path import format_path
from plangen.diagnostics.span import Span
from plangen.pipeline import load
from plangen.values.quantity import Quantity
from plangen.values.word import Word
from tests.rules.cases import check

ROOT = Path(__file__).parents[2]
TRANSCRIPTION = ROOT / "tests" / "transcriptions" / "001.yaml"
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
SAMPLE = ROOT / "plans" / "2026-team-plan.yaml"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_corrected_plans_are_without_findings(plan: Path):
    assert load(plan).diagnostics == ()


def test_faithful_transcription_is_caught():
    region, product = load(TRANSCRIPTION).diagnostics
    assert _said(region) == ("R202", Severity.WARNING, "goals.revenue.by.region.其他.share")
    assert _said(product) == ("R202", Severity.INFO, "goals.revenue.by.product.产品A.share")
    assert region.span == _place("10%", "其他: {target: 3000万元")
    assert product.span == _place("53%", "产品A: {target: 1.5亿元")


def test_the_hints_give_the_fair_set_and_the_honest_decimals():
    region, _ = load(TRANSCRIPTION).diagnostics
    fair, honest = (hint.in_language("zh-CN") for hint in region.hints)
    assert "43/28/18/11" in fair
    assert "2 位小数" in honest
    assert "42.86%/28.57%/17.86%/10.71%" in honest


def _said(diagnostic: Diagnostic) -> tuple[str, Severity, str]:
    return diagnostic.code, diagnostic.severity, format_path(diagnostic.path)


def _place(text: str, on_line_with: str) -> Span:
    lines = TRANSCRIPTION.read_text(encoding="utf-8").splitlines()
    (number,) = [n for n, line in enumerate(lines, start=1) if on_line_with in line]
    column = lines[number - 1].index(text) + 1
    return Span(TRANSCRIPTION.as_posix(), number, column, len(text))


def _exact_cells() -> Iterator[tuple[PlanPath, Quantity]]:
    """Yield the wholes and parts of the splits that leave no freedom: all stated, no rest."""
    figures = load(SAMPLE).figures
    assert figures
    for account in figures.accounts:
        stated = [account.total, *(term.value for term in account.terms)]
        written = figures.at(account.total_path)
        if written and not written.sources and Word.REST not in stated:
            paths = [account.total_path, *(term.path for term in account.terms)]
            for path, value in zip(paths, stated, strict=True):
                assert isinstance(value, Quantity)
                yield path, value


CELLS = list(dict(_exact_cells()).items())


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize(("path", "value"), CELLS, ids=[format_path(path) for path, _ in CELLS])
def test_one_unit_in_the_last_place_is_noticed(
    path: PlanPath, value: Quantity, by: int, tmp_path: Path
):
    source = load(SAMPLE).source
    assert source
    span = source.spans.value(path)
    lines = list(source.lines)
    line, start = lines[span.line - 1], span.column - 1
    assert line[start:].startswith(value.text)
    rest = line[start + len(value.text) :]
    lines[span.line - 1] = line[:start] + _neighbour(value.text, by) + rest
    found = check("\n".join(lines), tmp_path).diagnostics
    assert Severity.ERROR in {diagnostic.severity for diagnostic in found}


def _neighbour(text: str, by: int) -> str:
    """Change the last digit of a number: 1.2亿元 and 1 give 1.3亿元."""
    digits = re.match(r"[\d.]+", text)
    assert digits
    _, _, decimals = digits[0].partition(".")
    changed = int(digits[0].replace(".", "")) + by
    return f"{changed / 10 ** len(decimals):.{len(decimals)}f}" + text[digits.end() :]


def test_the_sample_has_such_cells():
    assert len(CELLS) > 15
