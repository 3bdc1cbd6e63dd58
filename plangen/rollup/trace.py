"""Where a figure comes from: down to the lines that somebody wrote, through other plans too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path, format_path
from plangen.diagnostics.span import Span
from plangen.figures.figure import Figure
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.pipeline import Loaded
from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.rollup.made_of import Made, made_of
from plangen.rollup.recipe import ingredients
from plangen.rollup.units import Term
from plangen.source.reader import Source
from plangen.workspace.settings import Settings

_DEEPEST = 6
_REST = say(zh="（扣除已拆分的）", en=" (less what is divided)")
_RATE = say(zh="（汇率 {rate}）", en=" (at {rate})")
_NOTHING = say(zh="", en="")


@dataclass(frozen=True, slots=True)
class Origin:
    """A figure with its text and place, and what it is made of.

    `sources` are figures of the same plan, `terms` numbers of other plans. `now` is what these
    make where that is no longer what the plan says, as text.
    """

    path: Path
    text: str
    place: Span
    sources: tuple["Origin", ...] = ()
    terms: tuple[Term, ...] = ()
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A plan whose figures are traced, made again where it is a roll-up."""

    plan: Plan
    figures: Figures
    source: Source
    rollup: Rollup | None

    def origins(self, reference: str) -> list[Origin]:
        """Return where a figure comes from: none if there is no such, several if many are meant.

        Figures are named as in the texts of a plan: ``revenue.target``, or the whole path.
        Raises ValueError where that is no path at all.
        """
        return [self._origin(figure, _DEEPEST) for figure in find_figures(reference, self.figures)]

    def _origin(self, figure: Figure, depth: int) -> Origin:
        place = self.source.spans.value(figure.path)
        made = self._made(figure)
        sources = made.sources if made else figure.sources
        behind = tuple(self._sources(figure, sources, depth)) if depth else ()
        if made is None:
            return Origin(figure.path, figure.text, place, behind)
        now = None if made.is_still(figure) else made.text
        return Origin(figure.path, figure.text, place, behind, made.terms, now)

    def _sources(self, figure: Figure, paths: Iterable[Path], depth: int) -> Iterator[Origin]:
        for path in paths:
            found = self.figures.at(path)
            if found and found.path != figure.path:
                yield self._origin(found, depth - 1)

    def _made(self, figure: Figure) -> Made | None:
        return made_of(figure, self.rollup, self.plan.language) if self.rollup else None


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


def lines(origin: Origin, language: Language, depth: int = 0) -> Iterator[tuple[str, ...]]:
    """Yield a row a figure, indented by how far behind the first it is: name, text, place, path.

    A number of another plan shows its path where that is not the figure's own.
    """
    indent = "  " * depth
    yield indent + format_path(origin.path), origin.text, _place(origin.place), ""
    for term in origin.terms:
        name = f"{indent}  {term.whose}{_remark(term).in_language(language)}"
        path = "" if term.path == origin.path else format_path(term.path)
        yield name, term.text, _place(term.place), path
    for source in origin.sources:
        yield from lines(source, language, depth + 1)


def _remark(term: Term) -> Message:
    if term.is_rest:
        return _REST
    return _NOTHING if term.rate == 1 else _RATE.filled(rate=f"{float(term.rate):g}")


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}"
