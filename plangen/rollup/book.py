"""The frame of a workbook: its language, its cell formats, its sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from plangen.diagnostics.message import Language, Message, say
from plangen.rollup.consolidate import Rollup

Workbook: TypeAlias = Any     # xlsxwriter declares no types
Sheet: TypeAlias = Any
Look: TypeAlias = Any

TERMS = say(zh="明细", en="Terms")
"""The sheet of all terms."""

_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31
"""What Excel allows in the name of a sheet."""

_A4 = 9
_LONGEST_HEADER = 255


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook in the making.

    `last` is the last row of the list of terms, `names` are those of sheets, in small letters,
    `looks` the cell formats by their properties.
    """

    rollup: Rollup
    language: Language
    book: Workbook
    last: int
    names: set[str] = field(default_factory=set)
    looks: dict[tuple[tuple[str, object], ...], Look] = field(default_factory=dict)

    def say(self, message: Message | str) -> str:
        """Return a text in the language of the plan."""
        return message if isinstance(message, str) else message.in_language(self.language)

    def look(self, **properties: object) -> Look:
        """Return a cell format."""
        key = tuple(sorted(properties.items()))
        if key not in self.looks:
            font = {"font_name": "Microsoft YaHei", "font_size": 10}
            self.looks[key] = self.book.add_format({**font, **properties})
        return self.looks[key]

    def heading(self, **properties: object) -> Look:
        """Return the format of a column's name."""
        return self.look(bold=True, bg_color="#E8EEF5", bottom=1, **properties)

    def sheet(self, title: Message | str, widths: Sequence[int]) -> Sheet:
        """Add a sheet that prints on one page's width, under a name that no other has."""
        own = self.say(title)
        sheet = self.book.add_worksheet(own if title is TERMS else self._name(own))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.look())
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        title = self.rollup.parent.plan.title.replace("&", "&&")
        sheet.set_header(f"&L{title}&R&A"[:_LONGEST_HEADER])
        sheet.set_footer("&C&P / &N")
        return sheet

    def _name(self, title: str) -> str:
        """Return what Excel allows as the name of a sheet; that of the terms is kept for them."""
        short = title.translate(_FORBIDDEN).strip("' ")[:_LONGEST] or "-"
        names = (short, *(f"{short[: _LONGEST - 3]} {number}" for number in range(2, 99)))
        taken = {*self.names, self.say(TERMS).lower()}
        name = next(name for name in names if name.lower() not in taken)
        self.names.add(name.lower())
        return name
