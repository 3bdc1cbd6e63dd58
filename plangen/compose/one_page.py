"""What templates can call for the page that is read alone, as docs/templates.md lists it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from plangen.charts.source import Source
from plangen.compose.key_chart import key_chart
from plangen.compose.key_figures import key_figures
from plangen.compose.material import Material
from plangen.compose.pressing import next_steps, top_risks
from plangen.compose.view import View
from plangen.document.blocks import Chart, Paragraph, Summary
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import Strong, Text
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan

LABEL: Final = "summary"
"""The label of the chart: it names the picture's file."""


@dataclass(frozen=True, slots=True)
class OnePage:
    """The functions of one document that choose what matters most."""

    plan: Plan
    figures: Figures
    material: Material

    def all(self) -> Mapping[str, Callable[..., Any]]:
        """Return the functions by their names in templates."""
        return {
            "key_chart": self.key_chart,
            "key_figures": self.key_figures,
            "next_steps": self.next_steps,
            "summary": self.summary,
            "top_risks": self.top_risks,
        }

    def summary(self, title: str, caller: Callable[[], str]) -> Markup:
        """Make a page of what a call block holds, to be read alone; nothing where it is empty."""
        blocks = blocks_from_markdown(caller(), self.material.inlines, self.material.blocks)
        return self.material.block((Summary((Text(title),), blocks),) if blocks else ())

    def key_figures(self) -> Markup:
        """Put in the figures that matter most, as cards; see `key_figures.key_figures`."""
        cards = key_figures(self.plan, self.figures)
        return self.material.block((cards,) if cards.cards else ())

    def key_chart(self) -> Markup:
        """Put in the chart that says most, below its title; it bears no number."""
        spec = key_chart(Source(self.plan, self.figures))
        if spec is None:
            return Markup("")
        title = Paragraph((Strong((Text(spec.title),)),))
        return self.material.block((title, Chart(spec, (), LABEL)))

    def top_risks(self, most: int = 3) -> list[tuple[str, View]]:
        """Return the biggest risks by name; see `pressing.top_risks`."""
        return top_risks(self.plan, self.figures, most)

    def next_steps(self, most: int = 5) -> list[tuple[str, View]]:
        """Return what is due next by name; see `pressing.next_steps`."""
        return next_steps(self.plan, self.figures, most)
