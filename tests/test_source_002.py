"""The manager's plan: what the source says is caught, kept and shown."""


import pytest

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.path import format_path, parse_path
from plangen.pipeline import build, load
from tests.sources import (
    ROOT,
    TRANSCRIPTIONS,
    at,
    entries_of,
    markdown_of,
    meaning,
    meant,
    says,
    shown_in,
)

TRANSCRIPTION = TRANSCRIPTIONS / "002.yaml"
SAMPLE = ROOT / "plans" / "2026-manager-plan.yaml"
STARTERS = sorted((ROOT / "templates" / "starters").glob("manager-plan.*.yaml"))
ENTRIES = entries_of("002")
NUMBERS = [
    (entry["says"], entry["path"], entry.get("value", entry.get("to")))
    for entry in ENTRIES
    if "value" in entry or entry["status"] == "corrected"
]
NAMES = [entry for entry in ENTRIES if "names" in entry]
WORDS = [entry for entry in ENTRIES if "words" in entry]


@pytest.fixture(scope="module")
def loaded():
    """The corrected plan."""
    return load(SAMPLE)


@pytest.fixture(scope="module")
def markdown(loaded):
    """The plan's document, as people read it."""
    return markdown_of(loaded)


@pytest.fixture(scope="module")
def shown(loaded):
    """The texts that the document shows for each place in the plan."""
    return shown_in(loaded)


def test_the_transcription_has_one_fault_the_tier_without_a_share():
    (found,) = load(TRANSCRIPTION).diagnostics
    assert (found.code, found.severity) == ("S106", Severity.ERROR)
    assert format_path(found.path) == "customers.tiers.C级"
    line = TRANSCRIPTION.read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    assert line.lstrip().startswith("C级:")


@pytest.mark.parametrize("file", [SAMPLE, *STARTERS], ids=lambda file: file.name)
def test_nothing_is_found_and_nothing_is_lost(file):
    plan = load(file)
    assert plan.diagnostics == ()
    assert build(plan, ["docx", "md"], "plan").diagnostics == ()


@pytest.mark.parametrize(("source", "path", "text"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_every_number_is_in_its_place_and_in_the_document(
    loaded, shown, markdown, source, path, text
):
    figure = loaded.figures.at(parse_path(path))
    assert meaning(figure.value) == meant(path, text), source
    assert {figure.text, figure.text.lstrip("≥≤＞＜±")} & set(shown[format_path(figure.path)])
    assert shown[format_path(figure.path)][0] in markdown


@pytest.mark.parametrize("entry", NAMES, ids=says)
def test_every_list_has_as_many_names_as_the_source_counts(loaded, markdown, entry):
    names = at(loaded, entry["path"])
    assert len(names) == entry["names"]
    assert [name for name in names if name not in markdown] == []


@pytest.mark.parametrize("entry", WORDS, ids=says)
def test_every_number_inside_words_is_in_them(loaded, markdown, entry):
    words = at(loaded, entry["path"])
    named = words if isinstance(words, str) else parse_path(entry["path"])[-1]
    assert entry["words"] in named
    assert entry["words"] in markdown


def test_what_is_changed_or_left_out_says_why():
    changed = [entry for entry in ENTRIES if entry["status"] != "kept"]
    assert all(entry["why"] for entry in changed)
    assert {entry["status"] for entry in changed} == {"corrected", "lost"}


def test_what_was_invented_is_marked():
    text = SAMPLE.read_text(encoding="utf-8").splitlines()
    (first,) = [number for number, line in enumerate(text) if "年中复盘: 6月" in line]
    (last,) = [number for number, line in enumerate(text) if "年度结算与利润池分配" in line]
    assert all("# 示例" in line for line in text[first : last + 1])
