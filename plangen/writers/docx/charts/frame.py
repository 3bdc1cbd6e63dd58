"""The frame of a chart: what stands where in it, and the part of the file that it becomes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from plangen.writers.docx.charts.sheet import Sheet
from plangen.writers.docx.charts.text import LEADING, SMALL, style, width

WORKBOOK: Final = "rId1"
"""The relationship from a chart to its workbook."""
MARGIN: Final = 6.0
"""Points left free along the edges."""

_SWATCH: Final = 22.0
"""Points that a legend's entry takes beside its words."""
_NAMESPACES: Final = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True, slots=True)
class Native:
    """A chart as Word draws it: its XML, the cells behind it, and its size in points."""

    xml: str
    sheet: Sheet
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """A chart's size, and how far what is plotted keeps from its edges, in points."""

    width: float
    height: float
    left: float
    top: float
    right: float = MARGIN
    bottom: float = MARGIN

    @property
    def inner_width(self) -> float:
        """Return how wide the plot is."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """Return how high the plot is."""
        return self.height - self.top - self.bottom


def framed(box: Box, sheet: Sheet, plot: str, legend: str = "") -> Native:
    """Put a chart together; `plot` are its series and axes."""
    area = f"<c:plotArea>{inner(box)}{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/>{area}{legend}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{style(SMALL)}"
        f'<c:externalData r:id="{WORKBOOK}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return Native(xml, sheet, box.width, box.height)


def inner(box: Box) -> str:
    """Write where the plot stands, its axes' texts not counted."""
    places = (
        box.left / box.width,
        box.top / box.height,
        box.inner_width / box.width,
        box.inner_height / box.height,
    )
    return f"<c:layout>{placed(places, 'inner')}</c:layout>"


def placed(places: tuple[float, float, float, float], target: str = "") -> str:
    """Write a place by its x, y, width and height, as parts of the chart's size."""
    numbers = "".join(
        f'<c:{name} val="{place:.4f}"/>' for name, place in zip("xywh", places, strict=True)
    )
    aimed = f'<c:layoutTarget val="{target}"/>' if target else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:manualLayout>{aimed}{modes}{numbers}</c:manualLayout>"


def legend(
    hidden: Iterable[int] = (), where: str = "b", layout: str = "", size: float = SMALL
) -> str:
    """Write a legend, without the series of some orders."""
    left_out = "".join(
        f'<c:legendEntry><c:idx val="{order}"/><c:delete val="1"/></c:legendEntry>'
        for order in hidden
    )
    return (
        f'<c:legend><c:legendPos val="{where}"/>{left_out}{layout}<c:overlay val="0"/>'
        f"{style(size)}</c:legend>"
    )


def legend_height(entries: Iterable[str], room: float) -> float:
    """Return how much a legend below a chart takes."""
    taken = sum(width(entry, SMALL) + _SWATCH for entry in entries)
    return (taken // room + 1) * SMALL * LEADING + MARGIN if taken else 0.0
