"""How much a document may hold, so that none, however it came about, stops a run."""

from typing import Final

from plangen.diagnostics.message import Message, say
from plangen.readers.package import UnreadableError

LARGEST_TEXT: Final = 4 * 1024 * 1024
"""Bytes of a text file, of which a thick book has one or two million."""
LARGEST_PAGE: Final = 48 * 1024 * 1024
"""Bytes of a web page, whose pictures may be in it."""
LARGEST_PDF: Final = 100 * 1024 * 1024
"""Bytes of a PDF, with its pictures."""
MOST_PARTS: Final = 100_000
"""Paragraphs and tables of a document."""
MOST_CELLS: Final = 500_000
"""Cells of a table, merged ones spread, and of all the tables of a document."""
MOST_SECONDS: Final = 60
MOST_MEMORY: Final = 1536 * 1024 * 1024
"""What the reading of a PDF may take, in a process of its own; bytes of memory."""
MOST_PAGES: Final = 2000
"""Pages of a PDF."""
MOST_LETTERS: Final = 10_000_000
"""Characters of a PDF."""

_TOO_LARGE: Final = say(
    zh="{file} 有 {size} MB，超过上限 {limit} MB，没有读取",
    en="{file} holds {size} MB, above the limit of {limit} MB; it was not read",
)
_TOO_MANY_PARTS: Final = say(
    zh="{file} 超过 {limit} 个段落，没有读取；请拆分后再读",
    en="{file} has more than {limit} paragraphs and was not read; split it first",
)
_TOO_MANY_CELLS: Final = say(
    zh="{file} 里的表格合并展开后超过 {limit} 个单元格，没有读取",
    en="The tables of {file} have more than {limit} cells once merged ones are spread; "
    "it was not read",
)
_TOO_DEEP: Final = say(
    zh="{file} 的层级嵌套过深，没有读取；请用浏览器打开后另存，或把正文复制到新文档",
    en="{file} is nested too deeply and was not read; open it in a browser and save it again, or "
    "copy its text to a new document",
)


def refuse(message: Message, file: str, **values: object) -> UnreadableError:
    """Return what to raise for a file that is not read."""
    return UnreadableError(message.filled(file=file, **values))


def check_size(file: str, size: int, limit: int) -> None:
    """Raise UnreadableError for a file of more bytes than a limit."""
    if size > limit:
        megabytes = {"size": -(-size // 1024**2), "limit": limit // 1024**2}
        raise refuse(_TOO_LARGE, file, **megabytes)


def too_many_parts(file: str) -> UnreadableError:
    """Return what to raise for a document of more than `MOST_PARTS`."""
    return refuse(_TOO_MANY_PARTS, file, limit=f"{MOST_PARTS:,}")


def too_many_cells(file: str) -> UnreadableError:
    """Return what to raise for tables of more than `MOST_CELLS`."""
    return refuse(_TOO_MANY_CELLS, file, limit=f"{MOST_CELLS:,}")


def too_deep(file: str) -> UnreadableError:
    """Return what to raise for markup that no reader of it takes."""
    return refuse(_TOO_DEEP, file)
