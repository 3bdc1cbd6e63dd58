"""Putting slips into plans, and counting what is found, and how well it is named."""

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.path import Path as PlanPath
from plangen.figures.sheet import Figures
from plangen.pipeline import Loaded, load
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.tolerance import measured
from plangen.values.unit import Dimension
from tests.campaign.injections import KINDS, MISSING, OTHER_BASE, Injection, injections
from tests.campaign.oracle import Equation, Numbers, equations, written_numbers

NAMEABLE = frozenset(KINDS) - {MISSING, "one unit more", "one unit less"}
"""The slips that leave a trace by which they can be recognised."""

_NUMBER = re.compile(r"1:\d+(?:\.\d+)?|[$€¥-]?\d[\d,.]*\s?(?:%|[^\W\d_]{0,4}(?=\W|$))")


@dataclass(frozen=True)
class Outcome:
    """What came of one injection; `lone` numbers take part in nothing, `rounded` ones still fit."""

    plan: str
    injection: Injection
    lone: bool
    rounded: bool
    found: bool
    named: bool
    beside: tuple[Diagnostic, ...]

    @property
    def provable(self) -> bool:
        """Whether it is a fault that can be proved."""
        return not self.lone and not self.rounded


def outcomes(plan: Path, every: int = 1) -> Iterator[Outcome]:
    """Yield what becomes of every slip, or of every n-th, in a plan that is sound without."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(plan.parent, Path(name) / "plans"))
        sound = load(folder / plan.name)
        assert sound.plan
        assert sound.figures
        before = {(d.code, d.path) for d in sound.diagnostics}
        known = equations(sound.plan, sound.figures)
        for number, injection in enumerate(injections(sound)):
            if number % every == 0:
                (folder / plan.name).write_text(injection.text, encoding="utf-8")
                after = load(folder / plan.name)
                new = [d for d in after.diagnostics if (d.code, d.path) not in before]
                worse = [d for d in new if d.severity > Severity.INFO]
                yield _outcome(plan.stem, injection, known, sound, worse)


def _outcome(
    plan: str,
    injection: Injection,
    known: Iterable[Equation],
    sound: Loaded,
    new: list[Diagnostic],
) -> Outcome:
    assert sound.figures
    missing = injection.kind == MISSING
    gone = injection.path[:-1] if missing else injection.path
    met = [one for one in known if any(cell[: len(gone)] == gone for cell in one.cells)]
    own = [one for one in met if injection.path in (one.parts if missing else one.cells)]
    own = [one for one in own if not missing or len(one.parts) > 1]
    numbers = written_numbers(sound.figures)
    near = {cell for equation in met for cell in equation.cells} | {injection.path}
    near |= {cell for cell in numbers if cell[: len(gone)] == gone}
    touching = [d for d in new if _touches(d, near if missing else {injection.path}, sound.figures)]
    holds = _still_holds(injection, own, numbers)
    return Outcome(
        plan,
        injection,
        lone=not own,
        rounded=bool(own) and holds,
        found=bool(touching),
        named=bool(new) and new[0] in touching and _is_named(injection, own, new[0]),
        beside=tuple(d for d in new if not _explained(d, injection, near, sound.figures)),
    )


def _still_holds(injection: Injection, own: Iterable[Equation], numbers: Numbers) -> bool:
    """Tell whether the equations hold with what now stands there."""
    changed = _changed(injection)
    after = {**numbers, injection.path: changed}
    return changed is not injection.was and all(equation.holds(after) for equation in own)


def _changed(injection: Injection) -> Quantity | None:
    """Return the number that now stands there; the old one where it is none of that kind."""
    if injection.kind == MISSING:
        return None
    number = read_number(injection.now)
    if not isinstance(number, Quantity):
        return injection.was
    if number.dimension is Dimension.PLAIN:
        number = number.with_unit(injection.was.unit)
    return number if number.dimension is injection.was.dimension else injection.was


def _explained(
    diagnostic: Diagnostic, injection: Injection, near: set[PlanPath], figures: Figures
) -> bool:
    """Tell whether a finding has to do with the slip; who misses a part may also refer to it."""
    dangling = injection.kind == MISSING and diagnostic.code == "P010"
    return dangling or _touches(diagnostic, near, figures)


def _touches(diagnostic: Diagnostic, cells: set[PlanPath], figures: Figures) -> bool:
    """Tell whether a finding names a cell, its part, or a figure that comes from it."""
    places = [diagnostic.path, *(place.path for place in diagnostic.related)]
    parts = {cell[:-1] for cell in cells}
    return any(
        place in cells or place in parts or place[:-1] in parts or _origins(place, figures) & cells
        for place in places
    )


def _origins(path: PlanPath, figures: Figures) -> set[PlanPath]:
    figure = figures.at(path)
    if figure is None:
        return set()
    return {figure.path}.union(*(_origins(source, figures) for source in figure.sources))


def _is_named(injection: Injection, own: Iterable[Equation], first: Diagnostic) -> bool:
    """Tell whether a hint, or the message at the cell, gives the number that was there before.

    A wrong base leaves a trace only where the ratio is held against amounts.
    """
    based = injection.kind != OTHER_BASE or not all(equation.parts for equation in own)
    if injection.kind not in NAMEABLE or not based:
        return True
    at_home = (first.message,) if first.path == injection.path else ()
    said = [message.in_language("zh-CN") for message in (*at_home, *first.hints)]
    meant = measured(injection.was)
    numbers = (read_number(text.strip()) for line in said for text in _NUMBER.findall(line))
    values = [number.value for number in numbers if isinstance(number, Quantity)]
    return any(injection.was.text in line for line in said) or any(v in meant for v in values)


def table(found: Iterable[Outcome]) -> str:
    """Write the counts by kind of slip, as a table in Markdown."""
    counts = Counter[tuple[str, str]]()
    for one in found:
        for column in _columns(one):
            counts[one.injection.kind, column] += 1
            counts["**all**", column] += 1
    rows = [_row(kind, counts) for kind in (*KINDS, "**all**")]
    columns = "Faults | Found | Named | Within rounding | Not redundant | of these noticed | Beside"
    return "\n".join([f"| Slip | {columns} |", "|---" * 8 + "|", *rows])


def _columns(one: Outcome) -> Iterator[str]:
    yield "faults" if one.provable else "lone" if one.lone else "rounded"
    if one.provable and one.found:
        yield "found"
    if one.provable and one.named:
        yield "named"
    if one.lone and one.found:
        yield "noticed"
    if one.beside:
        yield "beside"


def _row(kind: str, counts: Counter[tuple[str, str]]) -> str:
    faults = counts[kind, "faults"]
    shares = [_share(counts[kind, column], faults) for column in ("found", "named")]
    others = [str(counts[kind, column]) for column in ("rounded", "lone", "noticed", "beside")]
    return f"| {' | '.join([kind, str(faults), *shares, *others])} |"


def _share(count: int, of: int) -> str:
    return f"{float(Fraction(count, of)):.1%}" if of else "–"


