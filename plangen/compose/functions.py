"""What templates can call: the words of the template language, as docs/templates.md lists them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from plangen.charts.registry import chart_maker
from plangen.charts.source import Source
from plangen.compose.cells import Line, cell, every, joined
from plangen.compose.closing import Key
from plangen.compose.facts import course, largest, moved, sign, smallest
from plangen.compose.material import Material
from plangen.compose.narrative import narrative_blocks
from plangen.compose.one_page import OnePage
from plangen.compose.open_points import open_points
from plangen.compose.outcome import outcome
from plangen.compose.sentences import Labelled, sentences
from plangen.compose.spoken import spoken
from plangen.compose.tables import Exhibit, grid, table
from plangen.compose.view import Seen, View, each, figure_of, gap_of, names_alone, node_of, path_of
from plangen.diagnostics.message import Language
from plangen.document.blocks import Chart, PageBreak
from plangen.document.inlines import Inlines, Reference, Text
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.standard import dimension_in_text, dimension_name, display_name


@dataclass(frozen=True, slots=True)
class Functions:
    """The functions of one document. `used` collects the narrative sections that it shows."""

    plan: Plan
    figures: Figures
    material: Material
    used: set[str]

    @property
    def language(self) -> Language:
        """The language of the document."""
        return self.plan.language

    def all(self) -> Mapping[str, Callable[..., Any]]:
        """Return the functions by their names in templates."""
        return {
            "amount": figure_of,
            "chart": self.chart,
            "course": partial(course, starts=self.plan.year_starts),
            "dimension": self.dimension,
            "each": each,
            "every": self.every,
            "gap": gap_of,
            "grid": self.grid,
            "heading": heading,
            "has_narrative": self.has_narrative,
            "in_text": self.in_text,
            "largest": largest,
            "moved": moved,
            "name_of": self.name_of,
            "names_alone": names_alone,
            "narrative": self.narrative,
            "new_page": self.new_page,
            "open_points": self.open_points,
            "outcome": outcome,
            "ref": self.ref,
            "said": self.said,
            "sentences": self.sentences,
            "sign": sign,
            "smallest": smallest,
            "table": self.table,
            "title": self.title,
            "words": self.words,
            **OnePage(self.plan, self.figures, self.material).all(),
        }

    def table(
        self,
        view: View | None,
        columns: Sequence[tuple[str, Key]],
        *,
        below: str = "",
        without: str = "",
        total: View | None = None,
        by_hand: Sequence[str] = (),
        caption: str = "",
        label: str = "",
    ) -> Markup:
        """Put in a table with a row for each name in a view; see `tables.table`."""
        exhibit = Exhibit(self.language, _caption(caption), label, tuple(by_hand))
        return self.material.block(
            table(view, columns, exhibit, below=below, without=without, total=total)
        )

    def grid(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[Seen]],
        *,
        by_hand: Sequence[str] = (),
        caption: str = "",
        label: str = "",
    ) -> Markup:
        """Put in a table of given cells; see `tables.grid`."""
        exhibit = Exhibit(self.language, _caption(caption), label, tuple(by_hand))
        return self.material.block(grid(columns, rows, exhibit))

    def title(self, view: View) -> str:
        """Return what a measure is called."""
        own = getattr(node_of(view), "name", None)
        return display_name(str(path_of(view)[-1]), self.language, own)

    def name_of(self, key: str) -> str:
        """Return what a standard id is called: 毛利率 for gross_margin; any other word stays."""
        return display_name(key, self.language)

    def dimension(self, key: str) -> str:
        """Return what a dimension of a split is called: 季度 for quarter."""
        name = dimension_name(key)
        return name if isinstance(name, str) else name.in_language(self.language)

    def in_text(self, key: str) -> str:
        """Return what a dimension is called amid a sentence: a Quarter is a quarter there."""
        name = dimension_in_text(key)
        return name if isinstance(name, str) else name.in_language(self.language)

    def chart(self, name: str, view: View, *, caption: str, label: str) -> Markup:
        """Put in the chart of that name of what the view looks at, if there is anything to draw."""
        maker = chart_maker(name)
        if maker is None:
            raise LookupError(f"there is no chart “{name}”")
        spec = maker(Source(self.plan, self.figures), path_of(view))
        return self.material.block((Chart(spec, _caption(caption), label),) if spec else ())

    def ref(self, label: str) -> Line:
        """Mention a captioned table or chart by its label."""
        return Line((Reference(label),))

    def has_narrative(self, section: str) -> bool:
        """Tell whether the plan's author wrote something for a section."""
        self.used.add(section)
        return bool(self.plan.narrative.get(section))

    def narrative(self, section: str, *, under: int = 1) -> Markup:
        """Put in what the plan's author wrote for a section whose heading is of level `under`."""
        self.used.add(section)
        text = self.plan.narrative.get(section)
        return self.material.block(
            narrative_blocks(text, self.figures, under, ("narrative", section)) if text else ()
        )

    def new_page(self) -> Markup:
        """Let what follows begin on a new page."""
        return self.material.block((PageBreak(),))

    def open_points(self) -> list[list[str]]:
        """Return what the plan leaves undecided, as rows for `grid`: section, whose, what."""
        return open_points(self.plan)

    def words(self, *values: Seen) -> Line:
        """Write values in a line: lists with their commas, names with what they amount to."""
        return Line(joined([cell(value, self.language) for value in values], self.language))

    def sentences(self, *labelled: Labelled) -> Line:
        """Write each label with its value as a sentence, leaving out those without a value."""
        return Line(sentences(labelled, self.language))

    def every(self, view: View) -> Line:
        """Write how often something is done: 每季度."""
        return Line(every(node_of(view).every, self.language))

    def said(self, figure: Figure) -> Line:
        """Write a figure as a sentence says it: ≥95% is 不低于95%."""
        return Line(spoken(figure, self.language))


def heading(level: int) -> Markup:
    """Return the mark of a heading, for partials that stand at several depths."""
    return Markup("#" * level)


def _caption(text: str) -> Inlines:
    return (Text(text),) if text else ()
