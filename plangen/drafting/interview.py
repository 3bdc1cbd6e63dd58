"""The few questions that turn a starter into somebody's own plan."""

import re
from collections.abc import Callable

from plangen.diagnostics.message import say
from plangen.drafting import questions
from plangen.drafting.filling import Answers, fill
from plangen.drafting.headcounts import headcount_of
from plangen.drafting.lookup import text_at
from plangen.drafting.questions import Dialogue
from plangen.drafting.revenues import has_regions, revenue_of
from plangen.model.units import CURRENCIES
from plangen.source.reader import Source, read

_YEAR = say(zh="哪一年", en="Which year")
_TITLE = say(zh="标题", en="Title")
_OWNER = say(zh="谁编制（没有就直接回车）", en="Who writes it (Enter for nobody)")
_BASE = say(zh="上年营收", en="Revenue last year")
_TARGET = say(zh="本年营收目标", en="Revenue target for the year")
_REGIONS = say(
    zh="有哪些区域，用顿号或逗号隔开（不按区域分就直接回车）",
    en="Regions, parted by commas (Enter if there are none)",
)
_OPENING = say(zh="现有多少人", en="People now")
_CLOSING = say(zh="到年末要有多少人", en="People at the end of the year")
_BETWEEN_NAMES = re.compile(r"\s*[,，、;；]\s*")


def interview(
    dialogue: Dialogue, starter: Callable[[int], str], year: int, *, figures: bool = True
) -> str:
    """Ask, and return the starter's text with the answers in place of its own values.

    `starter` gives its text for a year that is planned; `year` is the one that is proposed.
    Figures are asked for where a year is planned; of one that is over there are too many. Raises
    whatever the dialogue does where nobody answers any more.
    """
    text = _of_year(dialogue, starter, year)
    source = read(text.encode(), "").source
    return fill(source, _answers(dialogue, source, figures=figures)) if source else text


def _of_year(dialogue: Dialogue, starter: Callable[[int], str], planned: int) -> str:
    """Ask for the document's own year, which is that before the planned one in a review."""
    text = starter(planned)
    source = read(text.encode(), "").source
    own = text_at(source, ("year",)) if source else None
    if not own:
        return text
    return starter(planned - int(own) + int(dialogue.answer(_YEAR, questions.year, own)))


def _answers(dialogue: Dialogue, source: Source, *, figures: bool) -> Answers:
    title = dialogue.answer(_TITLE, questions.words, str(source.tree.get("title") or ""))
    owner = dialogue.answer(_OWNER, questions.words)
    if not figures:
        return Answers(dialogue.language, title, owner)
    return Answers(
        dialogue.language,
        title,
        owner,
        revenue=_revenue(dialogue, source),
        regions=_regions(dialogue, source),
        headcount=_headcount(dialogue, source),
    )


def _revenue(dialogue: Dialogue, source: Source) -> tuple[str, str] | None:
    """Ask for last year's revenue and the target, where the starter has both."""
    if not (proposed := revenue_of(source)):
        return None
    amount = questions.money(CURRENCIES[dialogue.language])
    base, target = proposed
    return dialogue.answer(_BASE, amount, base), dialogue.answer(_TARGET, amount, target)


def _regions(dialogue: Dialogue, source: Source) -> tuple[str, ...] | None:
    if not has_regions(source):
        return None
    typed = _BETWEEN_NAMES.split(dialogue.answer(_REGIONS, questions.words))
    return tuple(dict.fromkeys(name for name in typed if name))


def _headcount(dialogue: Dialogue, source: Source) -> tuple[str, str] | None:
    if not (proposed := headcount_of(source)):
        return None
    opening, closing = proposed
    return (
        dialogue.answer(_OPENING, questions.people, opening),
        dialogue.answer(_CLOSING, questions.people, closing),
    )
