"""Where a figure comes from: down to the lines that somebody wrote, through other plans too."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path as FilePath

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path, format_path
from plangen.diagnostics.span import Span
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.pipeline import Loaded
from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.rollup.recipe import ingredients
from plangen.rollup.totals import Sums, parts_below
from plangen.rollup.units import Term, total
from plangen.source.reader import Source
from plangen.workspace.settings import Settings

_DEEPEST = 6
_REST = say(zh="（扣除已拆分的）", en=" (less what is divided)")
_RATE = say(zh="（汇率 {rate}）", en=" (at {rate})")
_NOTHING = say(zh="", en="")


@dataclass(frozen=True, slots=True)
class Origin:
    """A figure with its text and place, and what it is made of.

    `sources` are figures of the same plan, `terms` numbers of other plans. `now` is what the terms
    add up to where that is no longer what the plan says.
    """

    path: Path
    text: str
    place: Span
    sources: tuple["Origin", ...] = ()
    terms: tuple[Term, ...] = ()
    now: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A plan whose figures are traced, made again where it is a roll-up."""

    plan: Plan
    figures: Figures
    source: Source
    rollup: Rollup | None

    def origin(self, path: Path) -> Origin | None:
        """Return where a figure comes from; None where the plan has no such figure."""
        figure = self.figures.at(path) or self.figures.at(("goals", *path))
        return self._origin(figure, _DEEPEST) if figure else None

    def _origin(self, figure: Figure, depth: int) -> Origin:
        place = self.source.spans.value(figure.path)
        if terms := self._terms(figure.path):
            added = total(terms)
            now = None if added == figure.amount else added
            return Origin(figure.path, figure.text, place, (), terms, now)
        sources = tuple(self._sources(figure, depth)) if depth else ()
        return Origin(figure.path, figure.text, place, sources)

    def _sources(self, figure: Figure, depth: int) -> Iterator[Origin]:
        for path in figure.sources:
            found = self.figures.at(path)
            if found and found.path != figure.path:
                yield self._origin(found, depth - 1)

    def _terms(self, path: Path) -> tuple[Term, ...]:
        sums = _sums_at(path[:-1], self.rollup) if self.rollup else None
        return next((terms for slot, terms in (sums or {}).items() if slot == path[-1]), ())


def traced(loaded: Loaded, settings: Settings) -> Traced | None:
    """Return a plan to trace figures in; None where it could not be read as one."""
    if not (loaded.plan and loaded.figures and loaded.source):
        return None
    made = ingredients(loaded.plan.extra, FilePath(loaded.file).parent)
    rollup = _again(*made, settings) if made else None
    return Traced(loaded.plan, loaded.figures, loaded.source, rollup)


def _again(parent: FilePath, plans: list[FilePath], settings: Settings) -> Rollup | None:
    """Roll up once more; nothing where the parent is gone."""
    if not parent.is_file():
        return None
    read = read_parent(parent, settings)
    return roll_up(read, plans, settings) if isinstance(read, Parent) else None


def _sums_at(path: Path, rollup: Rollup) -> Sums | None:
    if path in rollup.totals:
        return rollup.totals[path].sums
    for measure, whole in rollup.totals.items():
        if path[: len(measure)] == measure:
            part = parts_below(whole).get(path)
            return part.sums if part else None
    return None


def lines(origin: Origin, language: Language, depth: int = 0) -> Iterator[tuple[str, ...]]:
    """Yield a row a figure, indented by how far behind the first it is: name, text, place, path."""
    indent = "  " * depth
    yield indent + format_path(origin.path), origin.text, _place(origin.place), ""
    for term in origin.terms:
        name = f"{indent}  {term.whose}{_remark(term).in_language(language)}"
        yield name, term.text, _place(term.place), format_path(term.path)
    for source in origin.sources:
        yield from lines(source, language, depth + 1)


def _remark(term: Term) -> Message:
    if term.is_rest:
        return _REST
    return _NOTHING if term.rate == 1 else _RATE.filled(rate=f"{float(term.rate):g}")


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}"
