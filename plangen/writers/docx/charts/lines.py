"""Series of lines."""

from collections.abc import Sequence
from typing import Final

from plangen.writers.docx.charts import labels
from plangen.writers.docx.charts.paint import fill, shape
from plangen.writers.docx.charts.series import Strip, closing, opening
from plangen.writers.docx.charts.sheet import Sheet

_WIDTH: Final = 25_400     # EMU: 2 points
_DOT: Final = 6            # points


def line_chart(sheet: Sheet, strips: Sequence[Strip], axes: tuple[int, int], first: int = 0) -> str:
    """Write lines along two axes; `first` is the order of the first one among all series."""
    written = "".join(_line(order, sheet, strip) for order, strip in enumerate(strips, first))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{written}'
        f'<c:marker val="1"/><c:axId val="{axes[0]}"/><c:axId val="{axes[1]}"/></c:lineChart>'
    )


def _line(order: int, sheet: Sheet, strip: Strip) -> str:
    written = labels.written(strip.labels, strip.position, strip.size)
    return (
        f"<c:ser>{opening(order, sheet, strip.place)}"
        f'<c:spPr><a:ln w="{_WIDTH}" cap="rnd">{fill(strip.colour)}<a:round/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="circle"/><c:size val="{_DOT}"/>{shape(strip.colour)}</c:marker>'
        f'{written}{closing(sheet, strip.place)}<c:smooth val="0"/></c:ser>'
    )
