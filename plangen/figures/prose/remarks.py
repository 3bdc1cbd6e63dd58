"""The texts that people write in a plan, and what their numbers say about its figures."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from plangen.diagnostics.path import Path
from plangen.figures.prose.claim import Setting, Statement
from plangen.figures.prose.fitting import as_said, fits, is_stretched
from plangen.figures.prose.index import index, names
from plangen.figures.prose.lexicon import lexicon
from plangen.figures.prose.statements import statements
from plangen.figures.sheet import Figures
from plangen.values.interval import Interval
from plangen.values.tolerance import measured

_CLAUSE_ENDS = "，。；！？、（(,;:：.\n"
_MOST_WORDS = 24
"""Characters of a clause that a message shows."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement, with the text that it stands in and its place."""

    path: Path
    text: str
    statement: Statement

    @property
    def words(self) -> str:
        """The number with the words of its clause before it."""
        number = self.statement.number
        before = self.text[: number.start]
        start = max(before.rfind(mark) for mark in _CLAUSE_ENDS) + 1
        words = " ".join(self.text[start : number.end].split())
        return words if len(words) <= _MOST_WORDS else self.text[number.start : number.end]

    @property
    def outcome(self) -> Literal["contradicts", "stretched"] | None:
        """Whether the number contradicts its figures, or is true and only its hedge too modest."""
        said = self.statement
        number, falls = said.number.quantity, said.falls
        if not said.certain or any(fits(number, figure, falls=falls) for figure in said.figures):
            return None
        modest = any(is_stretched(number, figure, falls=falls) for figure in said.figures)
        return "stretched" if modest else "contradicts"

    @property
    def stands_for(self) -> Interval:
        """What the figure would have to be for the sentence to be true."""
        number = as_said(self.statement.number.quantity, self.statement.figures[0])
        assert number is not None
        return -measured(number) if self.statement.falls else measured(number)


@lru_cache(maxsize=1)  # two rules ask in turn
def remarks(
    texts: tuple[tuple[Path, str], ...], figures: Figures, year: int | None
) -> tuple[Remark, ...]:
    """Read the texts of a plan of a year; return what each number in them is about."""
    listed = index(figures)
    setting = Setting(figures, listed, lexicon(listed, figures), year)
    return tuple(
        Remark(path, text, statement)
        for path, text in texts
        for statement in statements(text, _at(path, setting))
    )


def _at(path: Path, setting: Setting) -> Setting:
    """Return what is known before the text at a path is read: whose remark it is."""
    ends = range(len(path), 0, -1)
    measure = next((path[:n] for n in ends if path[:n] in setting.figures.measures), ())
    context = tuple(frozenset((name,)) for name in names(measure))
    if path[0] != "next":
        return replace(setting, context=context)
    year = None if setting.year is None else setting.year + 1
    return replace(setting, year=year, ahead=True, context=context)
