"""What a chart shows, as data: no colours, no sizes, no drawing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, assert_never


class ChartKind(StrEnum):
    """How the points of a `CategoryChart` are drawn."""

    COLUMN = "column"          # upright, one group a category, one colour a series
    STACKED = "stacked"        # upright, the parts of a category upon one another
    LINE = "line"              # a line a series, over categories that follow on one another
    COMBO = "combo"            # columns, and the last series as a line that has its own unit
    BULLET = "bullet"          # lying; the second series (actual) upon the first (target)
    BAR = "bar"                # lying, for long names; first category on top
    DONUT = "donut"            # shares of one whole; one series
    WATERFALL = "waterfall"    # from an opening total over changes to a closing total; one series
    FUNNEL = "funnel"          # stages in their order; a note leads to the next one; one series


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series. `text` is the figure's own text and the only label ever shown."""

    value: Fraction | None     # None: unknown, drawn as a gap
    text: str
    path: str                  # of the figure in the plan
    total: bool = False        # the whole among parts; in a waterfall it stands on the ground
    note: str = ""             # a second label, such as the share beside the amount


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of points, one a category."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CategoryChart:
    """A chart of named categories. Values are scaled to `unit` (such as 万元)."""

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    alt: str                   # what the chart states, for those who cannot see it
    line_unit: str = ""        # of the line of a combo


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """One row of a timeline; a milestone's first and last day are the same."""

    name: str
    start: date
    end: date                  # the last day, included
    text: str                  # the period as the plan writes it
    path: str
    group: str = ""            # such as the theme it belongs to; one colour a group
    milestone: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods and dates along a calendar (Gantt)."""

    title: str
    start: date
    end: date                  # the last day shown, included
    bars: tuple[TimelineBar, ...]
    alt: str
    language: str = "zh-CN"    # for the names of the months


class Tone(StrEnum):
    """What it means to be in a band."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    PLAIN = "plain"            # neither good nor bad, such as a grade among others


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a number line, such as a level; None: it has no end on that side."""

    name: str
    low: Fraction | None
    high: Fraction | None
    text: str                  # the range as the plan writes it
    path: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Marker:
    """A value on a number line, such as the target."""

    name: str
    value: Fraction
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Bands:
    """Levels along a number line, in rising order, and where some values stand among them."""

    title: str
    bands: tuple[Band, ...]
    markers: tuple[Marker, ...]
    alt: str


ChartSpec: TypeAlias = CategoryChart | Timeline | Bands


def kind_of(spec: ChartSpec) -> str:
    """Return the name of a chart's kind, such as ``waterfall`` or ``timeline``."""
    match spec:
        case CategoryChart():
            return spec.kind.value
        case Timeline():
            return "timeline"
        case Bands():
            return "bands"
        case _:
            assert_never(spec)
