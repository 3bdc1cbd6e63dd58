"""References to figures inside people's text: ``{{ revenue.target }}``, ``{{ 目标 - 上年 }}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.figures.figure import Figure
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures

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


def quoted(reference: str, figures: Figures) -> Figure | None:
    """Return the one figure that a reference names; None where it names none, or computes."""
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    return found[0] if len(found) == 1 else None
