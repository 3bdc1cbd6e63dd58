"""The draft of a plan from a document: what is in it, where it was found, and what was not placed.

Nothing is invented: every number of the draft is one of the document.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.audit.audited import Audited
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path
from plangen.drafting.layout import lay_out
from plangen.importing.beside import place_beside
from plangen.importing.book import Book
from plangen.importing.groups import place_groups
from plangen.importing.heading import Heading, heading_of
from plangen.importing.linking import link
from plangen.importing.milestones import milestones
from plangen.importing.months import place_months
from plangen.importing.narrative import add_narrative
from plangen.importing.pools import place_pools
from plangen.importing.remarks import doubts_of, left_over, quote
from plangen.importing.rest import place_rest, place_subjects
from plangen.importing.rows import place_rows
from plangen.importing.settling import settle, settle_left
from plangen.importing.steps import place_steps
from plangen.importing.suiting import USUAL, currency_of
from plangen.importing.tiers import place_tiers
from plangen.importing.tree import Draft, add_figures, shorten
from plangen.model.plan import Body
from plangen.values.word import Word
from plangen.workspace.templates import Template

_HEAD = "plangen kind language year title basis".split()
_INTRODUCTION = say(
    zh="""\
# yaml-language-server: $schema=plan.schema.json
#
# 从 {file} 读出来的草稿：{placed} 个数有了位置，{left} 个没有（列在最后）
#   每个数后面写着原文在哪里；写着“存疑”的，请核对
#   plangen check 这个文件      核对每一个数

""",
    en="""\
# yaml-language-server: $schema=plan.schema.json
#
# A draft from {file}: numbers in their places: {placed}, without one: {left} (listed at the end)
#   behind each stands where the document says it; check what is called doubtful
#   plangen check this-file      proves that the numbers agree

""",
)
_LEFT = say(zh="\n# 没有放进来的数：\n", en="\n# Numbers that were not brought in:\n")
_LEFT_LINE = say(zh="#   {place}：{texts}", en="#   {place}: {texts}")
_FILL_IN = say(zh="原文没有，请补上", en="not in the document: fill it in")


_STEPS = (
    settle, link, place_rows, settle_left, place_groups, place_pools, link, place_tiers,
    place_beside, place_months, place_steps, place_subjects, link, place_rows, place_rest,
    place_beside,
)  # fmt: skip
"""What finds places for numbers, the surest first."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A draft, how many numbers are in it, and how many of the document are not."""

    text: str
    placed: int
    left: int


def draft_of(audited: Audited, template: Template, kind: str, language: Language) -> Imported:
    """Return the draft of a plan of a kind, from a document that was read and judged."""
    heading = heading_of(audited.facts)
    currency = currency_of(audited.facts, language)
    book = placed(audited, template, heading, currency)
    draft = _head(heading, kind, language)
    if currency != USUAL[language]:
        draft.put(("basis", "currency"), currency)
    add_figures(draft, book, doubts_of(audited), language)
    _add_milestones(draft, book, language)
    add_narrative(draft, book, heading, language)
    _add_required(draft, template, language)
    shorten(draft, template.tense)
    return _written(draft, book, language)


def placed(audited: Audited, template: Template, heading: Heading, currency: str) -> Book:
    """Find the places of a document's numbers, the surest first."""
    facts, judged = audited.facts, audited.judgements
    book = Book(facts, judged, template.tense, heading.year, currency)
    for step in _STEPS:
        step(book)
    return book


def _head(heading: Heading, kind: str, language: Language) -> Draft:
    year = {"year": str(heading.year)} if heading.year else {}
    return Draft({
        "plangen": "1", "kind": kind, "language": language, **year, "title": heading.title,
    })  # fmt: skip


def _add_milestones(draft: Draft, book: Book, language: Language) -> None:
    for what, when, passage in milestones(book.facts):
        words = f"{when} … {what}"
        draft.put(("milestones", what), when, quote(passage, words, language))


def _add_required(draft: Draft, template: Template, language: Language) -> None:
    """Say of what a plan of the kind cannot be without that it is not decided."""
    undecided = Word.TBD.in_language(language)
    names = {"goals": "revenue", "kpis": say(zh="指标", en="Indicator").in_language(language)}
    for key in template.required:
        if key not in draft.tree:
            path: Path = (key, names.get(key, undecided))
            draft.put(path, undecided, _FILL_IN.in_language(language))


def _written(draft: Draft, book: Book, language: Language) -> Imported:
    order = dict.fromkeys((*_HEAD, *Body.model_fields, "next"))
    tree = {key: draft.tree[key] for key in order if key in draft.tree}
    left = left_over(book, language)
    numbers = sum(len(texts) for texts in left.values())
    file = book.facts.reading.file.rpartition("/")[2]
    counts = {"file": file, "placed": len(book.places), "left": numbers}
    text = _INTRODUCTION.filled(**counts).in_language(language) + lay_out(tree, draft.remarks)
    return Imported(text + _tail(left, language), len(book.places), numbers)


def _tail(left: Mapping[str, list[str]], language: Language) -> str:
    if not left:
        return ""
    lines = (_LEFT_LINE.filled(place=place, texts=texts) for place, texts in left.items())
    return _LEFT.in_language(language) + "".join(
        f"{line.in_language(language)}\n" for line in lines
    )
