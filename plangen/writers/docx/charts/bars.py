"""Charts of bars, side by side or stacked, upright or lying."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.writers.docx.charts import axes
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.frame import Box, Native, framed, legend
from plangen.writers.docx.charts.series import Strip, bars
from plangen.writers.docx.charts.sheet import Sheet
from plangen.writers.docx.charts.text import BODY


@dataclass(frozen=True, slots=True)
class Look:
    """How bars stand: `gap` is the room between categories in percent of a bar's width."""

    lying: bool = False
    stacked: bool = False
    gap: int = 60
    overlap: int = 0           # percent of a bar's width that its neighbour covers
    names: float = BODY        # the size of the categories' names
    line: bool = True          # along the names


def chart(
    box: Box,
    sheet: Sheet,
    strips: Sequence[Strip],
    span: Span,
    look: Look,
    legend_of: Sequence[int] = (),
) -> Native:
    """Draw strips as bars; `legend_of` are the orders of those that the legend names."""
    written = "".join(bars(order, sheet, strip) for order, strip in enumerate(strips))
    plot = (
        bar_chart(written, look)
        + axes.names(lying=look.lying, size=look.names, line=look.line)
        + axes.values(span, lying=look.lying)
    )
    hidden = [order for order in range(len(strips)) if order not in legend_of]
    return framed(box, sheet, plot, legend(hidden) if legend_of else "")


def bar_chart(
    series: str, look: Look, along: tuple[int, int] = (axes.NAMES, axes.VALUES)
) -> str:
    """Write the bars of series along two axes."""
    grouping = "stacked" if look.stacked else "clustered"
    overlap = 100 if look.stacked else look.overlap
    return (
        f'<c:barChart><c:barDir val="{"bar" if look.lying else "col"}"/>'
        f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{look.gap}"/><c:overlap val="{overlap}"/>'
        f'<c:axId val="{along[0]}"/><c:axId val="{along[1]}"/></c:barChart>'
    )
