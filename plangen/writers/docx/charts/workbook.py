"""A sheet as an .xlsx file that is the same, byte for byte, for the same cells."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plangen.writers.docx.charts.sheet import GENERAL, NAME, Column, Sheet, Words, letter, number
from plangen.writers.docx.charts.text import clean
from plangen.writers.docx.widths import measure

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIRST_CODE: Final = 164
"""The lowest number that a format of one's own may have."""

_STATIC: Final = {
    "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>',
    "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    f'<sheets><sheet name="{NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>',
}
_STYLES: Final = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">%s<fonts count="1"><font><sz val="10"/>'
    '<name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill'
    ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '%s<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def workbook(sheet: Sheet) -> bytes:
    """Write a sheet as a file."""
    codes = list(dict.fromkeys(_codes(sheet)))
    parts = {
        **_STATIC,
        "xl/styles.xml": _styles(codes),
        "xl/worksheets/sheet1.xml": _worksheet(sheet, codes),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            info = ZipInfo(name)     # dated 1980-01-01
            info.create_system = 3
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, xml)
    return buffer.getvalue()


def _codes(sheet: Sheet) -> Iterator[str]:
    yield GENERAL
    for column in sheet.columns:
        if isinstance(column, Column):
            yield from column.codes


def _styles(codes: Sequence[str]) -> str:
    """Write the formats of cells; that at a place in `codes` is the style of this number."""
    own = "".join(
        f'<numFmt numFmtId="{_FIRST_CODE + place}" formatCode={quoteattr(code)}/>'
        for place, code in enumerate(codes) if place
    )  # fmt: skip
    styles = "".join(_style(place and _FIRST_CODE + place) for place in range(len(codes)))
    formats = f'<numFmts count="{len(codes) - 1}">{own}</numFmts>' if own else ""
    return _STYLES % (formats, f'<cellXfs count="{len(codes)}">{styles}</cellXfs>')


def _style(number_format: int) -> str:
    applied = ' applyNumberFormat="1"' if number_format else ""
    return (
        f'<xf numFmtId="{number_format}" fontId="0" fillId="0" borderId="0" xfId="0"{applied}/>'
    )


def _worksheet(sheet: Sheet, codes: Sequence[str]) -> str:
    columns = (sheet.names, *sheet.columns)
    headings = "".join(_text(place, 1, each.name) for place, each in enumerate(columns))
    rows = "".join(_row(row, columns, codes) for row in range(sheet.length))
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{_width(each)}" customWidth="1"/>'
        for place, each in enumerate(columns, start=1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><cols>{widths}</cols>'
        f'<sheetData><row r="1">{headings}</row>{rows}</sheetData></worksheet>'
    )


def _row(row: int, columns: Sequence[Column | Words], codes: Sequence[str]) -> str:
    cells = "".join(_cell(place, row, each, codes) for place, each in enumerate(columns))
    return f'<row r="{row + 2}">{cells}</row>'


def _cell(place: int, row: int, column: Column | Words, codes: Sequence[str]) -> str:
    if isinstance(column, Words):
        return _text(place, row + 2, column.texts[row])
    value = column.values[row]
    worked_out = column.formulas[row] if column.formulas else ""
    formula = f"<f>{clean(worked_out)}</f>" if worked_out else ""
    shown = "" if value is None else f"<v>{number(value)}</v>"
    style = codes.index(column.codes[row])
    return f'<c r="{letter(place)}{row + 2}" s="{style}">{formula}{shown}</c>'


def _text(place: int, row: int, words: str) -> str:
    return (
        f'<c r="{letter(place)}{row}" t="inlineStr">'
        f'<is><t xml:space="preserve">{clean(words)}</t></is></c>'
    )


def _width(column: Column | Words) -> int:
    texts = column.texts if isinstance(column, Words) else ()
    return min(max(map(measure, (column.name, *texts))) + 3, 60)
