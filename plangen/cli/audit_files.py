"""The documents that ``audit`` is given: files, folders and globs."""

from collections.abc import Iterator
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.diagnostics.message import say
from plangen.readers.passages.read import SUFFIXES

_NONE = say(
    zh="找不到文件：{path}（能读的有 .docx、.md、.txt、.html、.pdf）",
    en="no document at {path} (.docx, .md, .txt, .html and .pdf are read)",
)


def documents(patterns: list[str]) -> list[Path]:
    """Return the documents that patterns name, each once. Raises UsageError where one has none."""
    found: dict[Path, None] = {}
    for pattern in patterns:
        files = list(_expand(pattern))
        if not files:
            raise UsageError(_NONE.filled(path=pattern))
        found.update(dict.fromkeys(files))
    return list(found)


def _expand(pattern: str) -> Iterator[Path]:
    path = Path(pattern)
    if path.is_dir():
        yield from sorted(one for one in path.rglob("*") if _is_document(one))
    elif path.exists() or not any(sign in pattern for sign in "*?["):
        yield path
    else:
        root = Path(path.anchor) if path.is_absolute() else Path()
        yield from sorted(root.glob(str(path.relative_to(path.anchor))))


def _is_document(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))
    return path.suffix.lower().removeprefix(".") in SUFFIXES and not hidden
