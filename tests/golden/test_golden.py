"""A small plan in each language, part by part as it was last accepted.

Where a change is meant: pytest tests/golden --accept, and review what git shows.
"""

import re
from difflib import unified_diff
from pathlib import Path

import pytest
from lxml import etree

from plangen.pipeline import build, load
from tests.ooxml.package import Package

HERE = Path(__file__).parent
LANGUAGES = ["zh-CN", "en"]
PARTS = ["document", "styles", "numbering", "charts/chart1"]
SHOWN = 60
"""Lines of a difference; git shows the rest."""
WIDTH = 80
NAMESPACE = re.compile(r' xmlns(:\w+)?="[^"]*"')


@pytest.fixture(scope="session")
def packages() -> dict[str, Package]:
    """The Word files of the plans, by language."""
    loaded = {language: load(HERE / f"plan.{language}.yaml") for language in LANGUAGES}
    assert [each.diagnostics for each in loaded.values()] == [(), ()]
    built = {language: build(each, ["docx"], "plan") for language, each in loaded.items()}
    return {language: Package(each.files["plan.docx"]) for language, each in built.items()}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_is_as_it_was_accepted(packages, language, part, request):
    file = HERE / language / f"{Path(part).name}.xml"
    made = readable(packages[language].parts[f"word/{part}.xml"])
    if request.config.getoption("--accept"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
    accepted = file.read_text(encoding="utf-8") if file.is_file() else ""
    lines = unified_diff(accepted.splitlines(), made.splitlines(), "accepted", "made", lineterm="")
    difference = "\n".join([*lines][:SHOWN])
    assert not difference, f"If this is meant: pytest tests/golden --accept\n{difference}"


def readable(xml: bytes) -> str:
    """Begin a line for each element that does not fit on one; texts stay as they are."""
    root = etree.fromstring(xml)
    etree.cleanup_namespaces(root)
    short = [each for each in root.iter() if len(_alone(each)) <= WIDTH]
    etree.indent(root)
    for each in short:
        each.text = each.text if len(each) == 0 else None
        for inner in each.iterdescendants():
            inner.tail = None
    return etree.tostring(root, encoding="unicode") + "\n"


def _alone(element: etree._Element) -> str:
    return NAMESPACE.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
