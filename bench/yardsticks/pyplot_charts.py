"""Pictures as pyplot's own examples draw them, in a font that has Chinese."""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
from matplotlib import font_manager

_DPI = 200

_package = find_spec("zhplot")
assert _package is not None
assert _package.origin is not None
font_manager.fontManager.addfont(
    str(Path(_package.origin).parent / "fonts" / "NotoSansSC-Regular.ttf")
)
plt.rcParams["font.family"] = "Noto Sans SC"


def draw(chart: dict[str, Any]) -> BytesIO:
    """Draw a chart as a PNG."""
    figure, axes = plt.subplots(figsize=(6.3, 3.4))
    _KINDS[chart["kind"]](axes, chart)
    axes.set_title(chart["title"])
    file = BytesIO()
    figure.savefig(file, dpi=_DPI, bbox_inches="tight")
    plt.close(figure)
    file.seek(0)
    return file


def _column(axes: Any, chart: dict[str, Any]) -> None:  # noqa: ANN401
    width = 0.8 / len(chart["series"])
    for number, series in enumerate(chart["series"]):
        places = [place + number * width for place in range(len(chart["names"]))]
        bars = axes.bar(places, series["values"], width, label=series["name"])
        axes.bar_label(bars, series["texts"])
    axes.set_xticks(range(len(chart["names"])), chart["names"])
    axes.legend()


def _bar(axes: Any, chart: dict[str, Any]) -> None:  # noqa: ANN401
    for series in chart["series"]:
        bars = axes.barh(chart["names"], series["values"], label=series["name"])
        axes.bar_label(bars, series["texts"])
    axes.invert_yaxis()


def _donut(axes: Any, chart: dict[str, Any]) -> None:  # noqa: ANN401
    series = chart["series"][0]
    labels = [f"{name} {text}" for name, text in zip(chart["names"], series["texts"], strict=True)]
    axes.pie(series["values"], labels=labels, wedgeprops={"width": 0.4})


def _waterfall(axes: Any, chart: dict[str, Any]) -> None:  # noqa: ANN401
    series = chart["series"][0]
    opening, *changes, closing = series["values"]
    grounds = [0.0, *(opening + sum(changes[:number]) for number in range(len(changes))), 0.0]
    bars = axes.bar(chart["names"], [opening, *changes, closing], bottom=grounds)
    axes.bar_label(bars, series["texts"])


def _stretches(axes: Any, chart: dict[str, Any]) -> None:  # noqa: ANN401
    names, starts, lengths = zip(*chart["bars"], strict=True)
    axes.barh(names, lengths, left=starts)
    axes.invert_yaxis()


_KINDS = {
    "column": _column,
    "bar": _bar,
    "donut": _donut,
    "waterfall": _waterfall,
    "funnel": _bar,
    "stretches": _stretches,
}
