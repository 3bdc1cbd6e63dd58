"""A number that knows where it stands and where it comes from."""

from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Elsewhere
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path, format_path
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.unit import Unit
from plangen.values.word import Word
from plangen.values.writing import quantity_text


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the plan, with the one text that every table, chart and sentence shows.

    A stated figure has no `sources`; a derived one names the values that it was computed from.
    One that is taken over from another plan names what brings that plan in, and the value there.
    """

    path: Path
    value: Quantity | Word | Period
    text: str
    sources: tuple[Path, ...] = ()
    elsewhere: Elsewhere | None = None

    @property
    def amount(self) -> Fraction | None:
        """The number in its base unit, or None where there is none yet."""
        return self.value.value if isinstance(self.value, Quantity) else None

    def __str__(self) -> str:
        """Refuse: as plain text a figure loses its path; say `text` where that is meant."""
        raise TypeError(f"{format_path(self.path)}: a figure must be put into a document as it is")

    __html__ = __str__


def derived(
    path: Path,
    value: Fraction,
    unit: Unit,
    sources: tuple[Path, ...],
    language: Language,
    place: Fraction = Fraction(0),
) -> Figure:
    """Make a figure that nobody wrote, with the text of its exact or honestly rounded value."""
    text = quantity_text(value, unit, language)
    return Figure(path, Quantity(value, unit, place, text), text, sources)
