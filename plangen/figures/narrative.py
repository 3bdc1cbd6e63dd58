"""References to figures inside people's text: ``{{ revenue.target }}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mention:
    """One ``{{ … }}``: what is written inside, and where it stands in the text, in characters."""

    reference: str
    start: int
    end: int


def mentions(text: str) -> Iterator[Mention]:
    """Yield the mentions of a text in their order."""
    for match in _TOKEN.finditer(text):
        yield Mention(match[1].strip(), match.start(), match.end())
