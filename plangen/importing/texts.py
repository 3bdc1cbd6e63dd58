"""How a number of a document is written in a plan: in the same digits, if they read as the same."""

from collections.abc import Iterator
from dataclasses import replace

from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.values.quantity import Hedge, Quantity
from plangen.values.reading import read_number
from plangen.values.unit import Dimension
from plangen.values.writing import quantity_text

_HEDGES = {
    Hedge.ABOUT: ("约", "about "), Hedge.NEARLY: ("近", "nearly "), Hedge.OVER: ("超", "over "),
}  # fmt: skip
_UNITS = ("亿元", "万元", "千元", "元", "万人", "K", "M", "bn")


def written(one: Mention, path: Path, language: Language) -> str:
    """Return a number's text at a path; that of its worth, where its own reads as another.

    People who leave are counted without a sign.
    """
    if one.quantity.value < 0 and "leavers" in path:
        one = replace(one, quantity=replace(one.quantity, value=-one.quantity.value))
    meant = one.quantity
    candidates = _candidates(one, str(path[-1]), language)
    return next(
        (text for text in candidates if _reads_as(text, meant)), _plain(meant, language)
    ).strip()


def _candidates(one: Mention, slot: str, language: Language) -> Iterator[str]:
    quantity = one.quantity
    texts = [quantity.text, one.text]
    bound = quantity.bound.value if quantity.bound else ""
    hedge = _HEDGES[quantity.hedge][language == "en"] if quantity.hedge else ""
    sign = "+" if slot == "change" and quantity.value > 0 else "-" if quantity.value < 0 else ""
    for text in dict.fromkeys(texts):
        if not sign:
            yield text
        bare = text.lstrip("-−+")
        yield f"{bound}{hedge}{sign}{bare}"
        yield f"{bound}{hedge}{sign}{bare}{quantity.unit.name}"
        yield from (f"{sign}{bare}{unit}" for unit in _UNITS)
        if quantity.dimension is Dimension.MONEY:
            yield from _in_currency(bare, sign, quantity, language)


def _in_currency(bare: str, sign: str, quantity: Quantity, language: Language) -> Iterator[str]:
    whole = quantity_text(quantity.value, quantity.unit, language)
    symbol = whole.lstrip("−")[:1]
    yield from (f"{sign}{symbol}{bare}{scale}" for scale in ("", "K", "M", "bn"))


def _reads_as(text: str, meant: Quantity) -> bool:
    read = read_number(text)
    return (
        isinstance(read, Quantity)
        and (read.value, read.high, read.bound, read.hedge, read.per)
        == (meant.value, meant.high, meant.bound, meant.hedge, meant.per)
        and (read.dimension, read.unit.base) == (meant.dimension, meant.unit.base)
    )


def _plain(meant: Quantity, language: Language) -> str:
    text = quantity_text(meant.value, meant.unit, language)
    if meant.high is not None:
        text = f"{text}–{quantity_text(meant.high, meant.unit, language)}"
    return f"{meant.bound.value if meant.bound else ''}{text}"
