"""The head of a plan from that of a document: title, kind, year, language."""

import re
from collections import Counter
from dataclasses import dataclass

from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.times import year_in
from plangen.importing.sections import title_of
from plangen.importing.words import KINDS
from plangen.readers.passages.passage import Passage, PassageKind
from plangen.values.prose.mended import mended

_TITLE = re.compile(
    "总结|计划|方案|规划|报告|办法|预算|流程|制度|安排|目标|回顾|述职|打算|复盘|年报"
    r"|\b(?:plan|review|report|budget|results|summary|scheme|performance)\b",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:\.(?:docx?|pdf|txt|md|html?))?(?:VIP)?\s*\Z|范文\s*\Z", re.IGNORECASE)
_ASIDE = re.compile(r"^【[^】]*】|[（(][^（）()]*[）)]\s*\Z")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)(?=\s?年|\s|\b|[^\d])|\bFY\s?(20\d\d)\b")
_LONGEST, _LOOKED_AT = 60, 30
_SELDOM = 4
"""A year that fewer than a fourth of the numbers are of is not the document's."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document says of itself; `passage` is that of its title."""

    title: str
    kind: str
    year: int | None
    passage: Passage | None


def heading_of(facts: Facts) -> Heading:
    """Return the title, kind and year of a document; its file's name, where it has no title."""
    passage = _title(facts.reading.passages)
    text = _line(passage) if passage else facts.reading.file.rpartition("/")[2]
    title = _clean(text)
    kind = _kind(title)
    return Heading(title, kind, _year(title, facts, latest=kind != "annual-review"), passage)


def _clean(text: str) -> str:
    line = " ".join(_ASIDE.sub("", text).split()).lstrip("#*> ")
    while (shorter := _ENDING.sub("", line)) != line:
        line = shorter
    return title_of(line) if line[:1] in "一(（" else line


def _title(passages: tuple[Passage, ...]) -> Passage | None:
    """Return the first heading or short line that says what it is; the last that says the same."""
    lines = [one for one in passages[:_LOOKED_AT]
             if one.text.strip() and _fits(_line(one)) and one.cell is None]  # fmt: skip
    telling = [one for one in lines if _TITLE.search(_line(one)) and _is_line(one)]
    heads = [one for one in lines if one.kind is PassageKind.HEADING and one.level == 1]
    first = next(iter((*telling, *heads, *lines)), None)
    if first is None:
        return None
    return [one for one in lines if _clean(_line(one)) == _clean(_line(first))][-1]


def _line(one: Passage) -> str:
    return mended(one.text).text.strip().partition("\n")[0]


def _fits(line: str) -> bool:
    return len(line) <= _LONGEST * (2 if line.isascii() else 1)


def _is_line(one: Passage) -> bool:
    return one.kind is not PassageKind.ITEM and not re.search("[。！？]", _line(one))


def _kind(title: str) -> str:
    found = (kind for form, kind in KINDS if re.search(form, title, re.IGNORECASE))
    return next(found, "team-plan")


def _year(title: str, facts: Facts, *, latest: bool) -> int | None:
    """Return the year of the title, else that of most numbers; a plan's is the latest it names."""
    named = [int(one[1] or one[2]) for one in _YEAR.finditer(title)]
    if named:
        return max(named) if latest else named[0]
    if (said := year_in(title)) is not None:
        return said
    told = Counter(one.when.year for one in facts.mentions if one.when.year)
    year, times = told.most_common(1)[0] if told else (None, 0)
    return year if times * _SELDOM > len(facts.mentions) else None


