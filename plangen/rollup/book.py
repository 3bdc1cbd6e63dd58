"""The frame of a workbook: its language, its cell formats, its sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plangen.diagnostics.message import Language, Message, say
from plangen.rollup.consolidate import Rollup

TERMS = say(zh="明细", en="Terms")
"""The sheet of all terms."""

_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31
"""What Excel allows in the name of a sheet."""


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook in the making. `last` is the last row of the list of terms."""

    rollup: Rollup
    language: Language
    book: Any      # xlsxwriter declares no types
    last: int

    def say(self, message: Message | str) -> str:
        """Return a text in the language of the plan."""
        return message if isinstance(message, str) else message.in_language(self.language)

    def look(self, **properties: object) -> Any:  # noqa: ANN401
        """Return a cell format."""
        return self.book.add_format({"font_name": "Microsoft YaHei", "font_size": 10, **properties})

    def heading(self, **properties: object) -> Any:  # noqa: ANN401
        """Return the format of a column's name."""
        return self.look(bold=True, bg_color="#E8EEF5", bottom=1, **properties)

    def sheet(self, title: Message | str, widths: Sequence[int]) -> Any:  # noqa: ANN401
        """Add a sheet that prints on one page's width; a name is kept to what Excel allows."""
        sheet = self.book.add_worksheet(self.say(title).translate(_FORBIDDEN)[:_LONGEST])
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.look())
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet
