"""The figures in a running text, each with its place and its meaning.

Here they are found, and what only looks like a figure is left out; what a number is worth says
`read_number` alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from plangen.values.prose.asides import asides
from plangen.values.prose.chinese import NUMERALS
from plangen.values.prose.forms import FORMS
from plangen.values.prose.found import ProseNumber
from plangen.values.prose.shared_units import with_shared_units
from plangen.values.prose.words import AFTER, BEFORE, ENGLISH
from plangen.values.quantity import Bound, Hedge, Quantity

GAP = "\0"
"""What stands in the place of an aside: it belongs to no number, and parts words."""

_LOOKS = re.compile(rf"[\d{NUMERALS}]|(?i:\b(?:{'|'.join(ENGLISH)})\b)")
_WIDE = str.maketrans("０１２３４５６７８９％－．：", "0123456789%-.:")
_BARE_ENDING = re.compile(r"[\d万亿千]")
_MAY_FOLLOW = re.compile(
    r"\s?(?:[的和与及或并且在是为以从到比较占同环高低]|其中|主要|增长|[^\w\s]|\Z)|\s+(?![^\W\d])|\s+[A-Za-z]"
)
"""What may follow digits without a unit: in 818采购节 they are part of a name."""

_IN_PARTS = re.compile(rf"[\d{NUMERALS}][亿万千]")
"""What stands before the second part of 1亿2000万, which is no number by itself."""


@lru_cache(maxsize=64)  # several rules read a text in turn
def prose_numbers(text: str) -> tuple[ProseNumber, ...]:
    """Return the figures of a text in their order."""
    if not _LOOKS.search(text):
        return ()
    plain = masked(text)
    return tuple(with_shared_units([*_numbers(plain, text)], plain))


def masked(text: str) -> str:
    """Return the text with half-width digits and blanked asides; all else keeps its place."""
    plain, pieces, position = text.translate(_WIDE), [], 0
    for aside in asides(plain):
        pieces += [plain[position : aside.start], GAP * (aside.end - aside.start)]
        position = aside.end
    return "".join((*pieces, plain[position:]))


def _numbers(text: str, written: str) -> Iterator[ProseNumber]:
    found = [(match, read) for form, read in FORMS for match in form.finditer(text)]
    taken = 0
    for match, read in sorted(found, key=lambda one: (one[0].start("core"), -one[0].end("core"))):
        if match.start("core") >= taken and (number := _number(match, read, text, written)):
            taken = number.core_end
            yield number


def _number(
    match: re.Match[str],
    read: Callable[[re.Match[str]], Quantity | None],
    text: str,
    written: str,
) -> ProseNumber | None:
    core, end = match.start("core"), match.start("core") + len(match["core"].rstrip())
    quantity = read(match)
    if quantity is None or _is_name(text, end) or _IN_PARTS.match(text[max(0, core - 2) : core]):
        return None
    words = (BEFORE.get((match["before"] or "").lower()), AFTER.get(match["after"] or ""))
    quantity = _with_words(replace(quantity, text=written[core:end]), words)
    whole = match.end() if match["after"] else end
    return ProseNumber(match.start(), core, end, whole, quantity)


def _is_name(text: str, end: int) -> bool:
    """Tell whether what follows makes a name of the digits, or of the character numeral."""
    if not text[end - 1].isascii() and text[end - 1] not in "万亿千":
        return False
    if text[end - 1].isascii() and re.match(r"[A-Za-z\d]", text[end : end + 1]):
        return True
    return bool(_BARE_ENDING.match(text[end - 1])) and not _MAY_FOLLOW.match(text, end)


def _with_words(quantity: Quantity, words: tuple[Bound | Hedge | None, ...]) -> Quantity:
    for word in words:
        if isinstance(word, Bound):
            quantity = replace(quantity, bound=word)
        elif word:
            quantity = replace(quantity, hedge=word)
    return quantity


__all__ = ["GAP", "ProseNumber", "masked", "prose_numbers"]
