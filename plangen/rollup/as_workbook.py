"""A roll-up as an .xlsx workbook whose every sum is a live formula over the list of its terms."""

import datetime
from collections.abc import Sequence
from io import BytesIO

from plangen.diagnostics.message import say
from plangen.diagnostics.path import format_path
from plangen.rollup.book import TERMS, Book
from plangen.rollup.book_sheets import add_sheet
from plangen.rollup.consolidate import Rollup
from plangen.rollup.sheets import NUMBER_FORMATS, Entry, dimensions, entries, number_format

_EPOCH = datetime.datetime(2000, 1, 1)
_FINDINGS = say(zh="问题", en="Findings")
_COLUMNS = (
    say(zh="表", en="Sheet"), say(zh="指标", en="Measure"), say(zh="名称", en="Name"),
    say(zh="数", en="Figure"), say(zh="单位", en="Unit"), say(zh="原数", en="As stated"),
    say(zh="汇率", en="Rate"), say(zh="金额", en="Amount"), say(zh="文件", en="File"),
    say(zh="行", en="Line"), say(zh="位置", en="Path"),
)  # fmt: skip
_TOPIC, _WHAT, _WHERE = (
    say(zh="类别", en="Topic"), say(zh="内容", en="Finding"), say(zh="出处", en="Place"),
)  # fmt: skip
_NONE = say(zh="没有问题", en="Nothing to report")
_USUAL = 16
_NUMBERS = (5, 6, 7, 9)


def as_workbook(rollup: Rollup) -> bytes:
    """Return the workbook: a sheet a dimension, the findings, and all terms with their places.

    The same roll-up gives the same bytes. Results are kept beside the formulas, for programs that
    show a file without working it out.
    """
    import xlsxwriter  # here, since only this needs it

    buffer = BytesIO()
    listed = list(entries(rollup))
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": rollup.parent.plan.title, "created": _EPOCH})
        book = Book(rollup, rollup.parent.plan.language, workbook, len(listed) + 1)
        for dimension in dimensions(rollup):
            add_sheet(book, dimension)
        _findings(book)
        _terms(book, listed)
    return buffer.getvalue()


def _findings(book: Book) -> None:
    sheet = book.sheet(_FINDINGS, (_USUAL, 90, 40))
    head, wrap = book.heading(), book.look(text_wrap=True)
    for column, title in enumerate((_TOPIC, _WHAT, _WHERE)):
        sheet.write_string(0, column, book.say(title), head)
    for row, note in enumerate(book.rollup.notes, start=1):
        cells = (book.say(note.topic.title), book.say(note.message), note.place)
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, wrap)
    if not book.rollup.notes:
        sheet.write_string(1, 0, book.say(_NONE), wrap)


def _terms(book: Book, listed: Sequence[Entry]) -> None:
    sheet = book.sheet(TERMS, (12, 24, 20, 10, 20, 18, 10, 18, 40, 8, 50))
    plain = book.look()
    looks = {shown: book.look(num_format=shown) for shown in NUMBER_FORMATS}
    for column, title in enumerate(_COLUMNS):
        side = "right" if column in _NUMBERS else "left"
        sheet.write_string(0, column, book.say(title), book.heading(align=side))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(1, len(listed)), len(_COLUMNS) - 1)
    for row, one in enumerate(listed, start=1):
        term, key = one.term, one.key
        stated = term.amount / term.rate
        for column, text in enumerate((key.sheet, key.measure, key.name, key.slot, term.whose)):
            sheet.write_string(row, column, text, plain)
        sheet.write_number(row, 5, float(stated), looks[number_format([stated])])
        sheet.write_number(row, 6, float(term.rate), plain)
        amount = looks[number_format([term.amount])]
        sheet.write_formula(row, 7, f"=F{row + 1}*G{row + 1}", amount, float(term.amount))
        sheet.write_string(row, 8, term.place.file, plain)
        sheet.write_number(row, 9, term.place.line, plain)
        sheet.write_string(row, 10, format_path(term.path), plain)
