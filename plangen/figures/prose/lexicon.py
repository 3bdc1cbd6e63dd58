"""The words of a plan: what its own names, and the usual names of its figures, stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.figures.prose.index import Index
from plangen.figures.prose.words import STEP_WORDS, WORDS, Aspect, Kind
from plangen.figures.sheet import Figures
from plangen.model.standard import STANDARD
from plangen.values.period import Period, read_period

Months = tuple[tuple[int, int | None], tuple[int, int | None]]
Meaning = tuple[Kind, Aspect | frozenset[str] | None]
"""What a word does, with the figure it asks for, or the names that it may stand for."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word that is understood, by its first letter, and the periods that have figures."""

    words: Mapping[str, tuple[tuple[str, Meaning], ...]]
    periods: Mapping[Months, frozenset[str]]

    def at(self, text: str, position: int) -> tuple[str, Meaning] | None:
        """Return the longest word that begins at a place of a text in lower case."""
        for word, meaning in self.words.get(text[position], ()):
            if text.startswith(word, position) and _ends(text, position, word):
                return word, meaning
        return None


def _ends(text: str, start: int, word: str) -> bool:
    """Tell whether the word is not merely a piece of a longer one in Latin letters."""
    end = start + len(word)
    behind = text[end : end + 1] if word[-1].isascii() and word[-1].isalnum() else ""
    before = text[start - 1 : start] if word[0].isascii() and word[0].isalnum() else ""
    return not any(c.isascii() and c.isalnum() for c in behind + before)


def lexicon(index: Index, figures: Figures) -> Lexicon:
    """Collect the words of a plan."""
    meanings: dict[str, set[str]] = {}
    periods: dict[Months, set[str]] = {}
    for word, name in _words(index, figures):
        period = read_period(word)
        if isinstance(period, Period):
            periods.setdefault((period.first, period.last), set()).add(name)
        elif len(word) > 1 and WORDS.get(word, (None,))[0] is not Kind.ASPECT:
            meanings.setdefault(word, set()).add(name)
    own: dict[str, Meaning] = {
        word: (Kind.SUBJECT, frozenset(found)) for word, found in meanings.items()
    }
    by_letter: dict[str, list[tuple[str, Meaning]]] = {}
    for word, meaning in sorted({**WORDS, **own}.items(), key=lambda item: -len(item[0])):
        by_letter.setdefault(word[0], []).append((word, meaning))
    return Lexicon(
        {letter: tuple(words) for letter, words in by_letter.items()},
        {months: frozenset(found) for months, found in periods.items()},
    )


def _words(index: Index, figures: Figures) -> Iterator[tuple[str, str]]:
    """Yield every word in lower case, with the name that it stands for."""
    for name in index.dimensions:
        standard = STANDARD.get(name)
        if standard:
            yield standard.name.zh.lower(), name
        yield from ((word, name) for word in STEP_WORDS.get(name, "").split("|") if word)
        yield name.lower(), name
    for path, measure in figures.measures.items():
        if measure.name and path[-1] in index.dimensions:
            yield measure.name.lower(), str(path[-1])
