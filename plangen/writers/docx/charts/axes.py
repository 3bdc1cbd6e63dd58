"""Axes: names along one, numbers along the other."""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from plangen.writers.docx.charts.paint import GRID, MUTED, stroke
from plangen.writers.docx.charts.text import SMALL, rich, style

NAMES, VALUES = 111_111_111, 222_222_222
"""The numbers by which charts and axes know one another."""

SECOND: Final = (333_333_333, 444_444_444)
"""Those of the second pair of axes, which is not shown."""

_UNMARKED: Final = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


@dataclass(frozen=True, slots=True)
class Span:
    """What an axis of numbers reaches from and to; where `step` is given, ticks have numbers."""

    low: float
    high: float
    step: float = 0.0
    code: str = ""             # the number format of the ticks
    unit: str = ""             # what stands above the ticks


def names(*, lying: bool, size: float, line: bool = True) -> str:
    """Write the axis of the categories; of lying bars the first one is on top."""
    order = "maxMin" if lying else "minMax"
    return (
        f'<c:catAx><c:axId val="{NAMES}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lying else "b"}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_UNMARKED}<c:tickLblPos val="low"/>'
        f"{stroke(MUTED if line else None)}{style(size)}"
        f'<c:crossAx val="{VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def values(span: Span, *, lying: bool) -> str:
    """Write the axis of the numbers; without a step it is not shown."""
    shown = bool(span.step)
    step = f'<c:majorUnit val="{span.step:.12g}"/>' if shown else ""
    return (
        f'<c:valAx><c:axId val="{VALUES}"/>{scaling(span)}<c:delete val="{0 if shown else 1}"/>'
        f'<c:axPos val="{"t" if lying else "l"}"/>{_grid() if shown else ""}{_title(span.unit)}'
        f'<c:numFmt formatCode={quoteattr(span.code or "General")} sourceLinked="0"/>{_UNMARKED}'
        f'<c:tickLblPos val="nextTo"/>{stroke(None)}{style(SMALL, MUTED)}'
        f'<c:crossAx val="{NAMES}"/><c:crosses val="autoZero"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def second(span: Span) -> str:
    """Write a second, upright pair of axes that are not shown, for a scale of its own.

    Its numbers are there without ink: LibreOffice takes a deleted axis for the first one.
    """
    names, values = SECOND
    return (
        f'<c:catAx><c:axId val="{names}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="b"/>{_UNMARKED}'
        f'<c:tickLblPos val="nextTo"/><c:crossAx val="{values}"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:noMultiLvlLbl val="1"/>'
        f'</c:catAx><c:valAx><c:axId val="{values}"/>{scaling(span)}<c:delete val="0"/>'
        f'<c:axPos val="r"/><c:numFmt formatCode="General" sourceLinked="0"/>{_UNMARKED}'
        f'<c:tickLblPos val="none"/>{stroke(None)}<c:crossAx val="{names}"/><c:crosses val="max"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def scaling(span: Span) -> str:
    """Write what an axis reaches from and to."""
    return (
        f'<c:scaling><c:orientation val="minMax"/><c:max val="{span.high:.12g}"/>'
        f'<c:min val="{span.low:.12g}"/></c:scaling>'
    )


def _grid() -> str:
    return f"<c:majorGridlines>{stroke(GRID, 0.5)}</c:majorGridlines>"


def _title(unit: str) -> str:
    """Write the unit in the top left corner, level."""
    if not unit:
        return ""
    corner = (
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
        '<c:x val="0.004"/><c:y val="0.01"/></c:manualLayout></c:layout>'
    )
    return f'<c:title>{rich([[(unit, SMALL, MUTED)]])}{corner}<c:overlay val="1"/></c:title>'

