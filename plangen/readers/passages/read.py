"""Reading a document that somebody else wrote, in whatever format it comes."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final, TypeAlias

from plangen.diagnostics.message import say
from plangen.readers.package import UnreadableError
from plangen.readers.passages.assembling import assembled
from plangen.readers.passages.limits import check_size, refuse
from plangen.readers.passages.passage import Reading
from plangen.readers.passages.pieces import Item

_Read: TypeAlias = Callable[[bytes, str], Iterator[Item]]

_FORMATS: Final = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "md": "markdown", "markdown": "markdown",
    "txt": "text", "text": "text", "html": "html", "htm": "html", "xhtml": "html", "pdf": "pdf",
}  # fmt: skip
"""The module that reads the files of a suffix."""
SUFFIXES: Final = frozenset(_FORMATS)
_NAMES: Final = {"markdown": "md", "text": "txt"}
"""What a format is called where its module is not."""

_UNKNOWN: Final = say(
    zh="{file} 的格式读不了；能读的有 .docx、.md、.txt、.html、.pdf。其他文档请先另存为 .docx",
    en="{file} is of a format that is not read; .docx, .md, .txt, .html and .pdf are. Save any "
    "other document as .docx first",
)
_OLD_WORD: Final = say(
    zh="{file} 是旧版 Word 或 WPS 文档；请用 Word 或 WPS 打开，另存为 .docx",
    en="{file} is a document of an old Word or of WPS; open it there and save it as .docx",
)
_LOCKED_WORD: Final = say(
    zh="{file} 加了打开密码，或是旧版 Word 文档；请用 Word 打开，去掉密码后另存为 .docx",
    en="{file} is locked by a password, or is a document of an old Word; open it in Word, remove "
    "the password and save it as .docx",
)
_ABSENT: Final = say(zh="{file} 打不开：{reason}", en="{file} cannot be opened: {reason}")
_OLD_SUFFIXES: Final = (".doc", ".wps", ".dot", ".rtf")
_OLD_CONTAINER: Final = b"\xd0\xcf\x11\xe0"


def read(path: Path) -> Reading:
    """Read a document. Raises UnreadableError for one that is missing, unknown or hostile."""
    module = _module(path)
    try:
        check_size(path.as_posix(), path.stat().st_size, import_module(module).LARGEST)
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise refuse(_ABSENT, path.as_posix(), reason=reason) from error
    return _reading(data, module, path.as_posix())


def read_text(text: str, format: str = "md", name: str = "text") -> Reading:  # noqa: A002
    """Read a text as a file of the format ``md``, ``txt`` or ``html`` would be read."""
    return _reading(text.encode(), _qualified(_FORMATS[format]), name)


def _reading(data: bytes, module: str, file: str) -> Reading:
    if module.endswith(".docx") and data.startswith(_OLD_CONTAINER):
        raise refuse(_LOCKED_WORD, file)
    items: _Read = import_module(module).items
    name = module.rpartition(".")[2]
    return assembled(items(data, file), file, _NAMES.get(name, name))


def _module(path: Path) -> str:
    suffix = path.suffix.lower()
    if found := _FORMATS.get(suffix.removeprefix(".")):
        return _qualified(found)
    raise refuse(_OLD_WORD if suffix in _OLD_SUFFIXES else _UNKNOWN, path.as_posix())


def _qualified(name: str) -> str:
    return f"plangen.readers.passages.{name}"


__all__ = ["UnreadableError", "read", "read_text"]
