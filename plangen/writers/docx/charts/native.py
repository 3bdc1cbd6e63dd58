"""A chart as Word draws it: the one door to this package."""

from importlib import import_module

from plangen.document.chartspec import ChartSpec, kind_of
from plangen.writers.docx.charts.frame import Native


def native(spec: ChartSpec, width: float) -> Native | None:
    """Say how Word is to draw a chart so many points wide; None where only a picture can show it.

    What does it is the module of `kinds` that is named like the chart's kind.
    """
    module = import_module(f"plangen.writers.docx.charts.kinds.{kind_of(spec)}")
    chart: Native | None = module.native(spec, width)
    return chart
