"""Every sample plan against a copy in which parts are missing and amounts are others."""

import re
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from plangen.history.ordering import in_order_of
from plangen.pipeline import Loaded, build, load
from plangen.writers.written import Written
from tests.ooxml.lint import lint
from tests.whole import ROOT
from tests.writers.docx.reading import Book
from tests.writers.docx.revisions.settled import ACCEPTED, REJECTED, lines, uncounted

SAMPLES = sorted(ROOT.glob("plans/*.yaml"))
PART = re.compile(r" {6,}[^\s:#]+: \{.*\}\n")
AMOUNT = re.compile(r"[1-9](?=[0-9]*(?:\.[0-9]+)?(?:万元|亿元|人|[KM]\b))")
EVERY = 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All samples, since some name others."""
    for sample in SAMPLES:
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    return tmp_path


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_both_documents_are_in_it(sample: Path, folder: Path):
    copy = folder / sample.name
    copy.write_text(_edited(sample.read_text(encoding="utf-8")), encoding="utf-8")
    old, new = load(sample), load(copy)
    assert new.is_whole
    before = in_order_of(old, new)

    both = _book(new, before)

    assert both.find("//w:ins") != []
    assert lines(both, ACCEPTED) == lines(_book(new), ACCEPTED)
    assert _uncounted(both, REJECTED) == _uncounted(_book(before), ACCEPTED)
    assert lint(both.bytes) == []
    (folder / "both.docx").write_bytes(both.bytes)
    assert list(OpenXmlValidator().validate(folder / "both.docx").errors) == []


def _edited(text: str) -> str:
    kept: list[str] = []
    for number, line in enumerate(text.splitlines(keepends=True)):
        if number % EVERY:
            kept.append(line)
        elif not PART.fullmatch(line):
            kept.append(AMOUNT.sub(lambda digit: str(int(digit[0]) % 9 + 1), line))
    return "".join(kept)


def _book(loaded: Loaded, before: Loaded | None = None) -> Book:
    files = build(loaded, ["docx"], "plan", before=before).files
    return Book(Written(files), "plan")


def _uncounted(book: Book, gone: str) -> list[str]:
    return uncounted(lines(book, gone))
