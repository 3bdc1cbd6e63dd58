"""Parts that are called one after the other: A级24家、B级66家、C级30家."""

from collections.abc import Sequence

from plangen.audit.lists.listing_words import SERIES
from plangen.audit.lists.parts import item_before
from plangen.audit.numbers.mention import Mention


def is_series(parts: Sequence[Mention]) -> bool:
    """Tell whether parts are called alike but for the letter or number that tells them apart."""
    names = [item_before(part) for part in parts]
    return any(_goes_through(names, letters) for letters in SERIES if len(names) <= len(letters))


def _goes_through(names: Sequence[str], letters: str) -> bool:
    pairs = list(zip(names, letters, strict=False))
    rests = {name.replace(letter, "", 1).strip(" 、和及与") for name, letter in pairs}
    return len(rests) == 1 and all(letter in name for name, letter in pairs)
