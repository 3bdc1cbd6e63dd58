"""Slips that people make, put into the text of a plan, one at a time."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.model.measure import SLOTS
from plangen.pipeline import Loaded
from plangen.source.reader import Source
from plangen.values.quantity import Quantity

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {"万": "亿", "亿": "万", "M": "K", "K": "M"}
_POINTS = re.compile(r"个百分点| ?pp\b")

MISSING = "a part missing"
OTHER_BASE = "another base"


@dataclass(frozen=True)
class Injection:
    """A plan with one slip: its kind, the cell, and what stands there now (nothing if missing)."""

    kind: str
    path: Path
    was: Quantity
    now: str
    text: str


def injections(loaded: Loaded) -> Iterator[Injection]:
    """Yield every slip at every number that somebody wrote in a plan."""
    assert loaded.source
    assert loaded.figures
    for figure in loaded.figures:
        if _is_written(figure, loaded.source):
            yield from _at(figure, loaded.source)


def _is_written(figure: Figure, source: Source) -> bool:
    """Tell whether a number stands in the file as one text of its own, or beside an arrow."""
    node = source.spans.values.get(figure.path) or source.spans.values.get(figure.path[:-1])
    return (
        isinstance(figure.value, Quantity)
        and not figure.sources
        and figure.path[0] not in {"plangen", "year"}
        and node is not None
        and node.is_plain
        and figure.value.text in node.text
    )


def _at(figure: Figure, source: Source) -> Iterator[Injection]:
    assert isinstance(figure.value, Quantity)
    was, (start, end) = figure.value, _place(figure, source)
    whole = "\n".join(source.lines) + "\n"
    for kind, change in _CHANGES.items():
        now = change(was.text, str(figure.path[-1]))
        if now is not None and now != was.text:
            yield Injection(kind, figure.path, was, now, whole[:start] + now + whole[end:])
    if text := _without_part(figure.path, source):
        yield Injection(MISSING, figure.path, was, "", text)


def _place(figure: Figure, source: Source) -> tuple[int, int]:
    """Return where the number begins and ends in the file; in “20人 → 28人” each has its side."""
    spans = source.spans
    node = spans.values.get(figure.path) or spans.values[figure.path[:-1]]
    find = node.text.find if figure.path[-1] == "base" else node.text.rfind
    text = figure.value.text if isinstance(figure.value, Quantity) else ""
    before = sum(len(line) + 1 for line in source.lines[: node.line])
    start = before + node.column + find(text)
    return start, start + len(text)


def _digits(change: Callable[[str], str | None]) -> Callable[[str, str], str | None]:
    """Apply a change to the last number in a text."""

    def changed(text: str, key: str) -> str | None:
        match = list(_DIGITS.finditer(text))[-1]
        new = change(match[0].replace(",", ""))
        if new is None:
            return None
        if "," in match[0]:
            new = f"{Decimal(new):,f}"
        return text[: match.start()] + new + text[match.end() :]

    return changed


def _unit(by: int) -> Callable[[str], str | None]:
    def changed(digits: str) -> str | None:
        decimals = len(digits.partition(".")[2])
        value = Decimal(digits) + by * Decimal(1).scaleb(-decimals)
        return f"{value:f}" if value > 0 else None

    return changed


def _scaled(places: int) -> Callable[[str], str | None]:
    def changed(digits: str) -> str | None:
        return f"{Decimal(digits).scaleb(places).normalize():f}" if Decimal(digits) else None

    return changed


def _swapped(digits: str) -> str | None:
    """Swap the first two neighbouring digits that differ."""
    places = [at for at, digit in enumerate(digits) if digit != "."]
    for a, b in pairwise(places):
        swapped = list(digits)
        swapped[a], swapped[b] = digits[b], digits[a]
        new = "".join(swapped)
        if new != digits and not re.match(r"0\d", new):
            return new
    return None


def _other_scale(text: str, key: str) -> str | None:
    found = re.search("|".join(_SCALES), text)
    return text[: found.start()] + _SCALES[found[0]] + text[found.end() :] if found else None


def _other_base(text: str, key: str) -> str | None:
    """Divide by something else: growth by this year, attainment upside down, a part by the rest."""
    formulas: dict[str, Callable[[Decimal], Decimal]] = {
        "growth": lambda ratio: ratio / (1 + ratio),
        "attainment": lambda ratio: 1 / ratio,
        "share": lambda ratio: ratio / (1 - ratio),
        "ratio": lambda ratio: ratio / (1 - ratio),
    }
    match = re.fullmatch(r"(\d+(?:\.\d+)?)%", text)
    if key not in formulas or not match or Decimal(match[1]) in {0, 100}:
        return None
    other = formulas[key](Decimal(match[1]) / 100) * 100
    return f"{other.quantize(Decimal(match[1]), ROUND_HALF_UP):f}%"


def _percent_for_points(text: str, key: str) -> str | None:
    return _POINTS.sub("%", text) if _POINTS.search(text) else None


def _without_part(path: Path, source: Source) -> str | None:
    """Return the file without the part whose size is this cell."""
    part = path[:-1]
    is_size = path[-1] == "weight" if part[-2:-1] == ("items",) else path[-1] in SLOTS
    node = source.spans.keys.get(part)
    is_part = part[-2:-1] in {("lines",), ("items",)} or part[-3:-2] == ("by",)
    if node is None or not is_size or not is_part:
        return None
    lines = list(source.lines)
    line = lines[node.line]
    if line[: node.column].strip() == "":
        end = node.line + 1
        while end < len(lines) and _depth(lines[end]) > node.column:
            end += 1
        return "\n".join([*lines[: node.line], *lines[end:]]) + "\n"
    lines[node.line] = _cut(line, node.column)
    return "\n".join(lines) + "\n"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _cut(line: str, start: int) -> str:
    """Cut an entry out of a map in braces, with its comma."""
    depth = 0
    for at in range(start, len(line)):
        depth += (line[at] in "{[") - (line[at] in "}]")
        if depth < 0:
            return line[:start].rstrip(" ,") + line[at:]
        if depth == 0 and line[at] == ",":
            return line[:start] + line[at + 1 :].lstrip()
    return line


_CHANGES: dict[str, Callable[[str, str], str | None]] = {
    "one unit more": _digits(_unit(1)),
    "one unit less": _digits(_unit(-1)),
    "ten times": _digits(_scaled(1)),
    "a tenth": _digits(_scaled(-1)),
    "a hundredth": _digits(_scaled(-2)),
    "万 for 亿": _other_scale,
    "digits swapped": _digits(_swapped),
    OTHER_BASE: _other_base,
    "percent for points": _percent_for_points,
}
KINDS = (*_CHANGES, MISSING)
