"""What the pages show of an audit is what the program says."""

import re
import shlex

import pytest
from docx import Document

from plangen.audit.judgement.findings import ALL_CODES
from plangen.cli.main import main
from tests.docs.reading import blocks, text_of

PAGES = ["README.md", "README.zh-CN.md", "docs/audit.md"]
_CODE = re.compile(r"\| ([A-Z]\d{3}(?:, [A-Z]\d{3})*) \|$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_the_example_is_what_the_program_says(tmp_path, monkeypatch, capsys, page):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    ((command, *shown),) = (block.splitlines() for block in blocks(page, "console"))
    _, name, file, *options = shlex.split(command.removeprefix("$ "))
    document = Document()
    document.add_heading(re.split("：|: ", shown[1].strip())[0], 1)
    document.add_paragraph(shown[2].partition("│ ")[2])
    document.save(file)
    assert main([name, file, *options]) == 1
    assert capsys.readouterr().out.partition("\n\n")[0] == "\n".join(shown)


def test_every_code_that_a_finding_can_have_is_in_the_table():
    listed = {code for cell in _CODE.findall(text_of("docs/audit.md")) for code in cell.split(", ")}
    assert listed == set(ALL_CODES)
