"""What is known when a number in a sentence is looked up among the figures."""

from dataclasses import dataclass

from plangen.figures.figure import Figure
from plangen.figures.prose.index import Index
from plangen.figures.prose.lexicon import Lexicon
from plangen.figures.prose.words import Aspect
from plangen.figures.sheet import Figures
from plangen.values.prose.numbers import ProseNumber

Labels = tuple[frozenset[str], ...]
"""Words that name whose figure it is, each with the names that it may stand for."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known before a text is read: its plan, its year, and what it belongs to.

    `context` are the names of the measure that a remark stands at; `ahead`: the text is of the
    year to come, and `year` is that year.
    """

    figures: Figures
    index: Index
    lexicon: Lexicon
    year: int | None
    ahead: bool = False
    context: Labels = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A number of a text, and what the words around it make of it.

    `own` are the labels beside the number, `context` those of its sentence, `earlier` those of the
    claims before it. `aspect` is None where no word says which figure of a measure is meant.
    `whole`: it is of all; `blurred`: words before it are not understood; `topic`: the text speaks
    of parts; `ahead`: of the next year; `sure`: nothing speaks against taking it at its word.
    """

    number: ProseNumber
    own: Labels
    context: Labels
    earlier: tuple[Labels, ...]
    aspect: Aspect | None
    whole: bool
    blurred: bool
    topic: bool
    ahead: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A number of a text with the figures that it may be meant for, the likeliest first.

    `certain`: they are figures of one measure, so that a number that fits none of them is wrong.
    `doubtful`: the sentence speaks of others, or of what might be. `own` are the labels beside the
    number, `aspect` is what they ask for.
    """

    number: ProseNumber
    figures: tuple[Figure, ...]
    certain: bool
    doubtful: bool
    own: Labels
    aspect: Aspect | None

    @property
    def falls(self) -> bool:
        """Whether a word turns the sign of the number: it says by how much something fell."""
        return self.aspect is not None and self.aspect.falls
