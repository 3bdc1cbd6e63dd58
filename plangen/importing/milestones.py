"""Milestones: what a document puts to months of the year."""

import re
from collections.abc import Iterator

from plangen.audit.numbers.facts import Facts
from plangen.importing.naming import fitting, tidy
from plangen.readers.passages.passage import Passage
from plangen.values.prose.mended import mended

_MONTH = re.compile(
    r"(?<![\d—~–-])(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?:(?P<day>\d{1,2})日)?"
    r"(?:底|末|份|中旬|下旬|上旬)?(?:之?前)?[：:，,]?"
)
_TELLS = re.compile("里程碑|排期|时间表|进度安排|时间节点|milestone", re.IGNORECASE)
_ENGLISH = re.compile(
    r"(?P<name>January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s*[:–-]\s*(?P<what>[^;.\n]{3,60})"
)
_DOING = re.compile(r"^(?:完成|发布|启动|举办|召开|开展|实现)")
_FEWEST = 3


def milestones(facts: Facts) -> Iterator[tuple[str, str, Passage]]:
    """Yield what is to be done, when, and the passage that says so."""
    for passage in facts.reading.passages:
        text = mended(passage.text).text
        told = [text[:20], *passage.section[-1:]]
        found = list(_listed(text)) or list(_english(text))
        telling = any(_TELLS.search(mended(one).text) for one in told)
        if len({when for _, when in found}) >= _FEWEST and telling:
            yield from ((what, when, passage) for what, when in found)


def _listed(text: str) -> Iterator[tuple[str, str]]:
    marks = list(_MONTH.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for match, end in zip(marks, ends[: len(marks)], strict=True):
        told = text[match.end() : end]
        for what in re.split("[、；;。，,]", told):
            name = tidy(what.strip())
            if fitting(name) and len(name) > 1:
                yield _DOING.sub("", name) if len(name) > _LONG else name, _when(match)


_LONG = 5


def _when(match: re.Match[str]) -> str:
    day = f"{match['day']}日" if match["day"] else ""
    return f"{match['year'] + '年' if match['year'] else ''}{match['month']}月{day}"


def _english(text: str) -> Iterator[tuple[str, str]]:
    for match in _ENGLISH.finditer(text):
        yield match["what"].strip(), match["name"]
