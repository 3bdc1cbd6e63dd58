"""Ids that links lead to: made of words, so that they last while a document changes around them."""

import re
from collections.abc import Iterable
from typing import Final

PAGE: Final = ("contents", "main")
"""The ids of the page itself."""

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")


class Anchors:
    """Gives every heading and exhibit of a document an id of its own."""

    def __init__(self, taken: Iterable[str] = PAGE) -> None:
        self._taken = set(taken)

    def give(self, words: str) -> str:
        """Return an id made of words; what is taken already gets a number.

        It holds letters, digits and hyphens, and so is never one with a suffix of `part`.
        """
        plain = _BETWEEN_WORDS.sub("-", words.lower()).strip("-") or "section"
        chosen, count = plain, 1
        while chosen in self._taken:
            count += 1
            chosen = f"{plain}-{count}"
        self._taken.add(chosen)
        return chosen


def part(anchor: str, name: str) -> str:
    """Return the id of a part of what bears an id, such as its caption."""
    return f"{anchor}:{name}"
