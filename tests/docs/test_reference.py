"""The reference pages agree with the program, and their examples are good plans."""

import re
from pathlib import Path

import pytest

from docs import make_rules, make_tables
from plangen.compose.compose import compose
from plangen.diagnostics.finding import Severity
from plangen.model.plan import Plan
from plangen.pipeline import Loaded, load
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.word import WORDS
from tests.docs.reading import blocks, rows, text_of

FILE_NAME = re.compile(r"# (\S+\.yaml)\n")
HEAD = "plangen: 1\nkind: team-plan\nlanguage: %s\nyear: 2026\ntitle: 2026\n"
LANGUAGES = {"docs/format.md": "en", "docs/format.zh-CN.md": "zh-CN"}
both = pytest.mark.parametrize("page", LANGUAGES)
FILES = {
    page: {name[1]: body for body in blocks(page, "yaml") if (name := FILE_NAME.match(body))}
    for page in LANGUAGES
}
"""The examples that are whole files, for others to refer to."""

every_example = pytest.mark.parametrize(
    ("page", "example"),
    [(page, example) for page in LANGUAGES for example in blocks(page, "yaml")],
)
every_trap = pytest.mark.parametrize(
    ("page", "wrong", "right"),
    [(page, row[0][0], row[-1][0]) for page in LANGUAGES for row in rows(page, "traps")],
)


def codes(page: str, region: str) -> list[str]:
    """The examples in the first column of a table."""
    return [code for row in rows(page, region) for code in row[0]]


@pytest.fixture
def loaded(tmp_path):
    """Load an excerpt of a plan, with the keys that it leaves out."""

    def load_text(page: str, excerpt: str) -> Loaded:
        head = "" if "plangen:" in excerpt else HEAD % LANGUAGES[page]
        goals = "" if "goals:" in excerpt else "goals: {revenue: 100万}\n"
        for name, other in FILES[page].items():
            (tmp_path / name).write_text(other, encoding="utf-8")
        file: Path = tmp_path / "plan.yaml"
        file.write_text(head + goals + excerpt + "\n", encoding="utf-8")
        return load(file)

    return load_text


def test_the_rules_page_is_up_to_date():
    written = text_of("docs/rules.md")
    assert written == make_rules.page(), "run: python -m docs.make_rules"


@pytest.mark.parametrize("file", make_tables.PAGES, ids=lambda file: file.name)
def test_the_tables_are_up_to_date(file):
    written = file.read_text(encoding="utf-8")
    expected = make_tables.page(written, make_tables.PAGES[file])
    assert written == expected, "run: python -m docs.make_tables"


@both
def test_every_key_at_the_top_is_in_the_table(page):
    _, _, table = text_of(page).partition("<!-- plan:")
    listed = re.findall(r"^\| `(\w+)`", table.partition("<!-- /plan -->")[0], re.MULTILINE)
    assert listed == list(Plan.model_fields)


@every_example
def test_examples_have_no_findings(loaded, page, example):
    assert loaded(page, example).diagnostics == ()


@both
def test_numbers_are_read(page):
    written = codes(page, "numbers")
    readable = {text for text in written if isinstance(read_number(text), Quantity)}
    assert set(written) - readable == set(written) & set(WORDS)
    assert len(readable) > 20


@both
def test_dates_are_read(page):
    assert all(isinstance(read_period(text), Period) for text in codes(page, "dates"))


@every_trap
def test_traps_are_findings_and_their_repairs_are_none(loaded, page, wrong, right):
    faulty = loaded(page, wrong)
    assert {found.severity for found in faulty.diagnostics} == {Severity.ERROR}
    assert loaded(page, right).diagnostics == ()


@both
def test_the_sections_of_the_narrative_are_those_of_the_document(loaded, page):
    one = loaded(page, "narrative: {elsewhere: 1}")
    composed = compose(one.plan, one.figures, one.template)
    (problem,) = composed.problems
    (listed,) = re.findall(r"`opening`[、,].*?`closing`", text_of(page), re.DOTALL)
    assert sorted(re.findall(r"`(\w+)`", listed)) == problem.message.values["known"]
