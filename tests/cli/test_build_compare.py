"""``plangen build --compare``: what changed since an old version, as tracked changes."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.repositories import committed

TRACKED = "output/2026-team-plan/2026-team-plan-tracked.docx"


@pytest.fixture
def edited(sample: Path) -> Path:
    """The sample plan with more revenue in the first quarter; the old one stands beside it."""
    text = sample.read_text(encoding="utf-8")
    (sample.parents[1] / "old.yaml").write_text(text, encoding="utf-8")
    for was, now in (
        ("4500万元, share: 16%", "5000万元, share: 18%"),
        ("7000万元, share: 25%", "6500万元, share: 23%"),
    ):
        assert was in text
        text = text.replace(was, now)
    sample.write_text(text, encoding="utf-8")
    return sample


def test_with_a_file(plangen, edited):
    outcome = plangen("build", "--compare", "old.yaml")

    assert outcome.code == 0
    assert outcome.out.splitlines() == [TRACKED]
    assert {"4500", "7000"} <= _texts("delText")


def test_with_a_revision(plangen, edited, workspace):
    new = edited.read_bytes()
    edited.write_bytes((workspace / "old.yaml").read_bytes())
    committed(workspace)
    edited.write_bytes(new)

    assert plangen("build", "--compare", "HEAD").code == 0
    assert {"4500", "7000"} <= _texts("delText")


def test_parts_in_another_order_are_no_change(plangen, sample):
    text = sample.read_text(encoding="utf-8")
    Path("old.yaml").write_text(text, encoding="utf-8")
    products = re.findall(r"^        产品[ABC]: .*\n", text, re.MULTILINE)
    reordered = text.replace("".join(products), "".join(reversed(products)))
    sample.write_text(reordered, encoding="utf-8")

    assert reordered != text
    assert plangen("build", "--compare", "old.yaml").code == 0
    assert not _texts("delText")


def test_formats_without_tracked_changes_are_refused(plangen, edited):
    outcome = plangen("build", "--compare", "old.yaml", "--to", "docx,md")

    assert outcome.code == 2
    assert "md cannot show tracked changes" in outcome.err


def test_an_old_version_that_is_not_there(plangen, edited):
    outcome = plangen("build", "--compare", "older.yaml")

    assert outcome.code == 2
    assert "older.yaml" in outcome.err
    assert not Path(TRACKED).exists()


def test_an_old_version_that_no_document_can_be_made_of(plangen, edited):
    Path("old.yaml").write_text("plangen: 1\nkind: team-plan\n", encoding="utf-8")
    outcome = plangen("build", "--compare", "old.yaml")

    assert outcome.code == 2
    assert "旧版 old.yaml 有错误" in outcome.err or "the old version of old.yaml" in outcome.err


def _texts(name: str) -> set[str]:
    with ZipFile(TRACKED) as archive:
        document = archive.read("word/document.xml").decode()
    return set(re.findall(rf"<w:{name}[^>]*>([^<]+)</w:{name}>", document))
