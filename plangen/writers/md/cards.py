"""Cards as a table: a column a card."""

from collections.abc import Callable
from typing import Final

from plangen.document.blocks import Align, Card, Cards, Column, Row, Table
from plangen.document.inlines import Inlines, Strong, Text
from plangen.writers.md.runs import References
from plangen.writers.md.table import table

_LINES: Final[tuple[Callable[[Card], Inlines], ...]] = (
    lambda card: (Strong(card.value),),
    lambda card: card.change,
    lambda card: (Text(card.signal.text),) if card.signal else (),
)
"""What stands below a card's label, a row of the table each."""


def cards(block: Cards, references: References) -> str:
    """Write the cards; a row in which none of them says anything is left out."""
    rows = (tuple(line(card) for card in block.cards) for line in _LINES)
    columns = tuple(Column(card.label, Align.CENTER) for card in block.cards)
    return table(Table(columns, tuple(Row(row) for row in rows if any(row))), references)
