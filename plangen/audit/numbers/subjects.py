"""What a number is about, by the words before it in its sentence."""

import re
from collections.abc import Iterable
from functools import lru_cache

from plangen.audit.numbers.mention import Mention, Subject
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.words import FILLERS, MEASURES, WHOLE
from plangen.values.prose.numbers import GAP


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else one for one in ordered)


_NAMES = {word: name for name, words in MEASURES.items() for word in words}
_MEASURE = re.compile(_either(_NAMES), re.IGNORECASE)
_BLANK = rf"[\s\"“”‘’'《》：:、\-—|*_#]|{GAP}|{MARK}"
_ENDING = re.compile(rf"(?:{_either(FILLERS)}|{_BLANK})+\Z", re.IGNORECASE)
_LEADS = (word for word in FILLERS if word not in "超近至到已有")
_BEGINNING = re.compile(rf"\A(?:{_either(_LEADS)}|{_BLANK})+", re.IGNORECASE)
_WHOLE = re.compile(_either(WHOLE), re.IGNORECASE)


def subject_of(before: str, topic: str) -> Subject:
    """Return the subject that words before a number name; `topic` are those before its clause."""
    words, context = _trimmed(before), _trimmed(topic)
    measure = measure_in(words) or measure_in(context)
    return Subject(words, context, measure, _entity(words), bool(_WHOLE.search(words)))


@lru_cache(maxsize=4096)
def measure_in(words: str) -> str:
    """Return what the words say is measured, the last that they name; empty where they do not."""
    found = [match[0] for match in _MEASURE.finditer(words)]
    return _NAMES[found[-1].lower()] if found else ""


def measure_of(one: Mention) -> str:
    """Return what a number measures by its own words; by those before them where it has none."""
    own = measure_in(one.subject.words)
    return own or ("" if one.subject.words else one.subject.measure)


def without_measures(words: str) -> str:
    """Return words without those that say what is measured: 年度新增销售额 is 年度新增."""
    return _MEASURE.sub("", words)


def _trimmed(words: str) -> str:
    return _BEGINNING.sub("", _ENDING.sub("", words))


def _entity(words: str) -> str:
    """Return whose figure it is: the words without what is measured, and without 全年 and such."""
    bare = _WHOLE.sub("", _MEASURE.sub("", words))
    return _trimmed(re.sub(_BLANK, "", bare) if not bare.isascii() else bare).strip()
