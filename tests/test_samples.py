"""Every plan that comes with plangen makes sound documents."""

import os
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from plangen.pipeline import build, load

FOLDER = Path(__file__).parents[1] / "plans"
PLANS = sorted(FOLDER.rglob("*.yaml"))


@pytest.fixture(scope="module", params=PLANS, ids=lambda file: file.stem)
def sample(request):
    return load(request.param)


def test_it_passes_every_check(sample):
    assert sample.diagnostics == ()


def test_its_word_file_is_valid_and_nothing_of_it_is_lost(sample, tmp_path):
    built = build(sample, ["docx", "md"], "plan")
    assert built.diagnostics == ()
    file = tmp_path / "plan.docx"
    file.write_bytes(built.files["plan.docx"])
    found = OpenXmlValidator().validate(str(file))
    assert [str(error) for error in found.errors] == []


def test_it_says_for_editors_where_its_schema_is(sample):
    first = sample.source.lines[0]
    schema = Path(os.path.relpath(FOLDER / "plan.schema.json", Path(sample.file).parent)).as_posix()
    assert first == f"# yaml-language-server: $schema={schema}"
