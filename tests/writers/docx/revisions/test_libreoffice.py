"""LibreOffice, asked to accept or reject everything, finds both documents too."""

from pathlib import Path

import pytest

from plangen.writers.docx import write
from plangen.writers.written import Written
from tests.tools import required_tool
from tests.writers.docx.reading import Book
from tests.writers.docx.revisions.office import ACCEPT, REJECT, settle
from tests.writers.docx.revisions.settled import ACCEPTED, lines, tracked, uncounted
from tests.writers.docx.revisions.test_revisions import CASES
from tests.writers.docx.samples import chinese_document


@pytest.mark.parametrize("case", ["rows that came, went and changed", "next to nothing left"])
def test_both_documents_are_in_it(case, tmp_path: Path):
    required_tool("soffice")
    old, new = (chinese_document(*body) for body in CASES[case])
    both = _saved(tmp_path / "both.docx", tracked(old, new).bytes)

    for document, command in ((new, ACCEPT), (old, REJECT)):
        alone = _saved(tmp_path / "alone.docx", write(document, "plan").files["plan.docx"])
        left = settle(both, command, tmp_path / "left.docx")
        same = settle(alone, command, tmp_path / "same.docx")
        assert _lines(left) == _lines(same)


def _saved(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


def _lines(file: Path) -> list[str]:
    book = Book(Written({"plan.docx": file.read_bytes()}), "plan")
    return uncounted(lines(book, ACCEPTED))
