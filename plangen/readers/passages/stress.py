"""Which paragraphs stand out from the text around them by their look."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from plangen.readers.passages.passage import PassageKind
from plangen.readers.passages.pieces import Item, Piece

_LARGER: Final = Fraction(23, 20)
"""From how many times the size of the text on something is larger."""
_RARE: Final = Fraction(3, 10)
"""The share of a text above which bold is its usual look."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks as a whole: its size in whatever unit, and whether all is bold."""

    size: float
    is_bold: bool = False


def stressed(items: Iterable[tuple[Item, Look]]) -> Iterator[Item]:
    """Yield the items; paragraphs that are larger than most, or bold where few are, as stressed."""
    looked = [*items]
    texts = [(one, look) for one, look in looked if isinstance(one, Piece)]
    sizes: Counter[float] = Counter()
    for piece, look in texts:
        sizes[look.size] += len(piece.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    bold = sum(len(piece.text) for piece, look in texts if look.is_bold)
    bold_counts = bold <= _RARE * sum(sizes.values())
    for one, look in looked:
        stands_out = look.size >= usual * _LARGER or (look.is_bold and bold_counts)
        if stands_out and isinstance(one, Piece) and one.kind is PassageKind.PARAGRAPH:
            yield replace(one, is_stressed=True)
        else:
            yield one
