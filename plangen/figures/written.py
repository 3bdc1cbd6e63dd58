"""The texts that people write in a plan, where they may speak of its figures."""

import re
from collections.abc import Iterable

from plangen.diagnostics.path import Path
from plangen.figures.mentions import mentions
from plangen.values.prose.chinese import NUMERALS
from plangen.values.prose.words import ENGLISH

_KEYS = frozenset(
    "role focus what cause note remedy then aim principles positioning response".split()
)
_NUMBER = re.compile(
    rf"(?<!\d)(?!(?:19|20)\d\d年)\d|百分之|[{NUMERALS}][万亿成人名位家户场次]"
    rf"|(?i:\b(?:{'|'.join(ENGLISH)}) [a-z])"
)
"""A year is none, nor are 三个月: such sentences are many, and say nothing about figures."""


def texts_with_numbers(strings: Iterable[tuple[Path, str]]) -> tuple[tuple[Path, str], ...]:
    """Choose from the strings of a plan those that people wrote as prose, with a number in them.

    This is cheap, so that a plan without such a text waits for nothing.
    """
    return tuple((path, text) for path, text in strings if _is_prose(path) and _has_number(text))


def is_narrative(path: Path) -> bool:
    """Tell whether a text may quote figures as ``{{ path }}``."""
    return path[0] == "narrative"


def _is_prose(path: Path) -> bool:
    return "narrative" in path[:2] or any(step in _KEYS for step in path[-2:])


def _has_number(text: str) -> bool:
    for mention in mentions(text) if "{" in text else ():
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return bool(_NUMBER.search(text))
