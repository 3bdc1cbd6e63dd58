"""The team plan: every figure of the source is kept or corrected, and shown."""

import re

import pytest

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

TRANSCRIPTION = TRANSCRIPTIONS / "001.yaml"
SAMPLE = ROOT / "plans" / "2026-team-plan.yaml"
STARTERS = sorted((ROOT / "templates" / "starters").glob("team-plan.*.yaml"))
ENTRIES = entries_of("001")
NUMBERS = [entry for entry in ENTRIES if "value" in entry]
NAMES = [entry for entry in ENTRIES if "names" in entry]
WORDS = [entry for entry in ENTRIES if "words" in entry]


@pytest.fixture(scope="module")
def written():
    """The source as it is, with its shares rounded to fit."""
    return load(TRANSCRIPTION)


@pytest.fixture(scope="module")
def corrected():
    """The corrected plan."""
    return load(SAMPLE)


@pytest.fixture(scope="module")
def markdown(corrected):
    """The plan's document, as people read it."""
    return markdown_of(corrected)


@pytest.fixture(scope="module")
def shown(corrected):
    """The texts that the document shows for each place in the plan."""
    return shown_in(corrected)


@pytest.mark.parametrize("file", [SAMPLE, *STARTERS], ids=lambda file: file.name)
def test_nothing_is_found_and_nothing_is_lost(file):
    plan = load(file)
    assert plan.diagnostics == ()
    assert build(plan, ["docx", "md"], "plan").diagnostics == ()


@pytest.mark.parametrize("entry", NUMBERS, ids=says)
def test_every_number_is_transcribed_as_the_source_has_it(written, entry):
    figure = written.figures.at(parse_path(entry["path"]))
    assert meaning(figure.value) == meant(entry["path"], entry["value"])


@pytest.mark.parametrize("entry", NUMBERS, ids=says)
def test_every_number_is_in_its_place_and_in_the_document(corrected, shown, markdown, entry):
    figure = corrected.figures.at(parse_path(entry["path"]))
    assert meaning(figure.value) == meant(entry["path"], entry.get("to", entry["value"]))
    assert figure.text in shown[format_path(figure.path)]
    assert figure.text in markdown


@pytest.mark.parametrize("entry", NAMES, ids=says)
def test_every_list_has_as_many_names_as_the_source_counts(written, corrected, markdown, entry):
    names = at(corrected, entry["path"])
    assert len(names) == len(at(written, entry["path"])) == entry["names"]
    assert [name for name in names if name not in markdown] == []


@pytest.mark.parametrize("entry", WORDS, ids=says)
def test_every_number_inside_words_is_in_them(written, corrected, markdown, entry):
    name = parse_path(entry["path"])[-1]
    for plan in (written, corrected):
        assert entry["words"] in f"{name}: {at(plan, entry['path'])}"
    assert entry["words"] in markdown


def test_what_is_changed_or_left_out_says_why():
    changed = [entry for entry in ENTRIES if entry["status"] != "kept"]
    assert all(entry["why"] for entry in changed)
    assert [(entry["value"], entry["to"]) for entry in changed if "to" in entry] == [
        ("43%", "42.86%"),
        ("29%", "28.57%"),
        ("18%", "17.86%"),
        ("10%", "10.71%"),
        ("53%", "53.57%"),
        ("29%", "28.57%"),
        ("18%", "17.86%"),
    ]


def test_nothing_but_the_shares_is_corrected():
    corrections = {entry["path"] for entry in ENTRIES if entry["status"] == "corrected"}
    assert {re.sub(r"\.[^.]+\.share$", "", path) for path in corrections} == {
        "goals.revenue.by.region",
        "goals.revenue.by.product",
    }


def test_what_was_invented_is_marked():
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    for part in ("date:", "risks:", "milestones:"):
        (line,) = [line for line in lines if line.startswith(part)]
        assert "# 示例" in line
