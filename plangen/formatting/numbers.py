"""Numbers in one style: the same value, stated as precisely, in tidier characters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.path import Path
from plangen.model.plan import Plan
from plangen.model.walk import find
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.values.reading import Unreadable, read_number
from plangen.values.unit import PLAIN, SCALES, Dimension

_ARROW = re.compile(r"\s*(?:→|->)\s*")
_CHINESE = "\u4e00-\u9fff"
_TIDIER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"^>="), "≥"),
    (re.compile(r"^<="), "≤"),
    (re.compile("￥"), "¥"),
    (re.compile(r"(?<=[≥≤<>＜＞±~+−$¥€£]) "), ""),
    (re.compile(r"(?<=\d) (?=[%‰])"), ""),
    (re.compile(rf"(?<=[\d{_CHINESE}]) (?=[{_CHINESE}])|(?<=[{_CHINESE}]) (?=[\d≥≤<>])"), ""),
    (re.compile(r"(?<=\d) (?=(?:K|k|M|m|B|bn)$)"), ""),
    (re.compile(r"(?<=\d)(?=[A-Za-z]{2,}(?: [a-z]+)?$)(?!bn$)"), " "),
)
_BARE_SCALE = re.compile(rf"[^¥￥A-Za-z]*\d ?(?:{'|'.join(s for s in SCALES if not s.isascii())})")
_YUAN = "元"


def tidied(plan: Plan, source: Source) -> Mapping[Path, str]:
    """Return the texts that become others, by the place they have in the file.

    Where most amounts of a plan say 元, one that says only 万 or 亿 does too.
    """
    numbers = list(_numbers(plan, source))
    bare = {place for place, number in numbers if _is_bare_money(number)}
    spelt_out = sum(_YUAN in number.text for _, number in numbers)
    lacking = bare if spelt_out > len(bare) else set()
    found = {}
    for place in {place: None for place, _ in numbers}:
        written = source.spans.values[place].text
        parts = [_tidy(part, with_yuan=place in lacking) for part in _ARROW.split(written)]
        if (text := " → ".join(parts)) != written:
            found[place] = text
    return found


def narrowed(faults: tuple[Fault, ...], source: Source) -> Iterator[tuple[Path, str]]:
    """Yield numbers that only their full-width characters make unreadable, and what they mean."""
    for fault in faults:
        node = source.spans.values.get(fault.path)
        if fault.code == "P007" and node and node.kind == "text":
            number = read_number(node.text)
            if isinstance(number, Unreadable) and number.repaired:
                yield fault.path, number.repaired


def _numbers(plan: Plan, source: Source) -> Iterator[tuple[Path, Quantity]]:
    """Yield the numbers of a plan that stand alone or around an arrow, with their place."""
    for path, number in find(plan, Quantity):
        place = next(at for at in (path, path[:-1], ()) if at in source.spans.values)
        node = source.spans.values[place]
        is_text = node.kind == "text" and node.on_one_line
        if is_text and number.text.strip() in _ARROW.split(node.text.strip(), maxsplit=1):
            yield place, number


def _is_bare_money(number: Quantity) -> bool:
    """Tell whether an amount says how many 万 it is and not of what."""
    is_yuan = number.dimension is Dimension.MONEY and number.unit.base == "CNY"
    return is_yuan and _BARE_SCALE.fullmatch(number.text.strip()) is not None


def _tidy(text: str, *, with_yuan: bool) -> str:
    """Return a number in tidier characters, or as it is where that would say something else."""
    tidier = text.strip()
    for untidy, instead in _TIDIER:
        tidier = untidy.sub(instead, tidier)
    spelt = f"{tidier}{_YUAN}" if with_yuan and _BARE_SCALE.fullmatch(tidier) else tidier
    return next((one for one in (spelt, tidier) if _same(text, one)), text)


def _same(text: str, other: str) -> bool:
    """Tell whether two texts are one number, stated as precisely; a unit may have been added."""
    one, two = read_number(text), read_number(other)
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return False
    unit = two.unit if one.unit in {PLAIN, two.unit} else one.unit
    return replace(one, unit=unit, text="") == replace(two, text="")
