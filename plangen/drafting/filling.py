"""A starter with somebody's answers in place of its own values; all else in it still agrees."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.message import Language
from plangen.drafting import edits
from plangen.drafting.edits import Edit
from plangen.drafting.headcounts import put_headcount
from plangen.drafting.lookup import entries_at
from plangen.drafting.revenues import put_regions, put_revenue
from plangen.drafting.scalars import scalar
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: texts as the plan will have them, None for what was not asked."""

    language: Language
    title: str
    owner: str = ""
    revenue: tuple[str, str] | None = None
    regions: tuple[str, ...] | None = None
    headcount: tuple[str, str] | None = None


def fill(source: Source, answers: Answers) -> str:
    """Return the starter's text with the answers in it."""
    return edits.apply(source, _changes(source, answers))


def _changes(source: Source, answers: Answers) -> Iterator[Edit]:
    yield edits.value(source, ("title",), answers.title)
    if edits.begins_line(source, ("owner",)):
        owner = [f"owner: {scalar(answers.owner)}"] if answers.owner else []
        yield edits.entry(source, ("owner",), owner)
    if answers.revenue:
        yield from put_revenue(source, *answers.revenue)
    if answers.regions is not None:
        yield put_regions(source, answers.regions, answers.language)
    if answers.headcount:
        yield from put_headcount(source, *answers.headcount, answers.language)
    yield from _without_false_words(source, answers)


def _without_false_words(source: Source, answers: Answers) -> Iterator[Edit]:
    """Take out what the starter says of growth where there is none, or none that is known."""
    spoken = {"growth": answers.revenue, "headcount": answers.headcount}
    topics = [topic for topic, pair in spoken.items() if pair and not _grows(*pair)]
    for section, words in entries_at(source, ("narrative",)).items():
        if any(topic in str(words) for topic in topics):
            yield edits.entry(source, ("narrative", section), [])


def _grows(before: str, after: str) -> bool:
    low, high = read_number(before), read_number(after)
    if not isinstance(low, Quantity) or not isinstance(high, Quantity):
        return False
    return 0 < low.value < high.value
