"""Plans and templates for the tests, and documents as text that a test can read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plangen.compose.compose import Composed, compose
from plangen.diagnostics.finding import Fault
from plangen.document.blocks import Block, Blocks, Chart, Heading, Paragraph, Table
from plangen.document.document import Document
from plangen.document.front import parted
from plangen.document.inlines import Number, plain_text
from plangen.document.walk import walk, walk_inlines
from plangen.figures.derive import derive
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.reading import read_plan
from plangen.source.reader import read
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.templates import find_template
from tests.units import with_units

SAMPLE = Path("plans/2026-team-plan.yaml")
_HEADS = {
    "zh-CN": "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 销售团队工作计划\n",
    "en": "plangen: 1\nkind: team-plan\nlanguage: en\nyear: 2026\ntitle: Sales Plan\n",
}


def plan_of(body: str, language: str = "zh-CN") -> tuple[Plan, Figures]:
    return read_whole(_HEADS[language] + body)


def read_whole(text: str) -> tuple[Plan, Figures]:
    source = read(text.encode(), "plan.yaml").source
    assert source
    result = read_plan(source)
    assert result.plan, result.faults
    return result.plan, derive(result.plan)


def composed(
    body: str, language: str = "zh-CN", folders: tuple[Path, ...] = (shipped_templates(),)
) -> Composed:
    """Compose a plan with the template of its kind."""
    plan, figures = plan_of(body, language)
    template = find_template(plan.kind, plan.language, folders)
    assert template
    return compose(plan, figures, template)


def document_of(plan: Plan, figures: Figures) -> Document:
    """Compose a plan that has no fault and loses nothing."""
    template = find_template(plan.kind, plan.language, (shipped_templates(),))
    assert template
    result = compose(plan, figures, template)
    assert result.faults == ()
    assert result.problems == ()
    assert result.document
    return result.document


def document(body: str, language: str = "zh-CN") -> Document:
    return document_of(*plan_of(body, language))


def rendered(template: str, body: str, folder: Path, language: str = "zh-CN") -> Composed:
    """Compose a plan with a template of the test's own."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    (documents / f"team-plan.{language}.md.j2").write_text(template, encoding="utf-8")
    return composed(body, language, (folder,))


def body_of(template: str, body: str, folder: Path, language: str = "zh-CN") -> tuple[Block, ...]:
    result = rendered(template, body, folder, language)
    assert result.faults == ()
    assert result.document
    return result.document.body


def fault_of(template: str, body: str, folder: Path) -> Fault:
    """Return the one fault of a template."""
    result = rendered(template, body, folder)
    assert result.document is None
    (fault,) = result.faults
    return fault


_OPEN_POINTS = ("以下各项还没有确定", "These points are not decided yet")


def chapters(document: Document) -> Blocks:
    """Return what follows the page that is read alone."""
    return parted(document.body)[1]


def prose(document: Document) -> list[str]:
    """Return the paragraphs as plain text, but for the one above the list of open points."""
    texts = (plain_text(block.content) for block in walk(chapters(document))
             if isinstance(block, Paragraph))
    return [text for text in texts if not text.startswith(_OPEN_POINTS)]


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, plain_text(block.content)) for block in walk(chapters(document))
            if isinstance(block, Heading)]


def table(document: Document, label: str) -> Table:
    """Return the table of a label."""
    (found,) = (block for block in walk(chapters(document))
                if isinstance(block, Table) and block.label == label)
    return found


def cells(table: Table) -> list[list[str]]:
    """Return a table as text: the columns' titles, then the rows."""
    titles = [plain_text(column.title) for column in table.columns]
    return [titles, *([plain_text(cell) for cell in row.cells] for row in table.rows)]


def charts(document: Document) -> dict[str, Chart]:
    return {block.label: block for block in walk(chapters(document)) if isinstance(block, Chart)}


def numbers(document: Document) -> list[Number]:
    """Return all numbers, those in tables with the unit that their column's heading says."""
    told = dict(pair for block in walk(document.body) if isinstance(block, Table)
                for pair in _told(block))
    found = (inline for inline in walk_inlines(chapters(document)) if isinstance(inline, Number))
    return [told.get(id(number), number) for number in found]


def _told(table: Table) -> Iterator[tuple[int, Number]]:
    texts = with_units(cells(table))[1:]
    for row, words in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            match cell:
                case (Number() as number,):
                    yield id(number), replace(number, text=text)
