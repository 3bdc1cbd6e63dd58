"""The words of a PDF and where they stand, found in a process of its own, which has bounds.

It is started with the file as its input, and answers in JSON: with a list of pages, each a list of
its words, or with the reason why there is none.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from math import hypot
from typing import TYPE_CHECKING, Final, TypeAlias

from plangen.readers.passages.limits import MOST_LETTERS, MOST_MEMORY, MOST_PAGES, MOST_SECONDS

if TYPE_CHECKING:
    from pypdf import PdfReader

Placed: TypeAlias = tuple[float, float, float, bool, str]
"""Words with their place from the bottom left and their size, in points, and whether bold."""

LOCKED, DAMAGED, TOO_MANY = "locked", "damaged", "too many"
"""Why a file gives no words."""

_LIMITS: Final = ("LimitReachedError", "MemoryError")
"""What the library raises for a file that unpacks to too much."""
_BOLD: Final = ("bold", "black", "heavy", "simhei", "demi")
_SLANT: Final = 0.2
"""From which slope on text runs across the page, as watermarks do."""


class _Refusal(Exception):  # noqa: N818
    """The reason why a file is not read is its text."""


def main() -> None:
    """Read the file at standard input; write its pages, or why there are none."""
    _bound()
    try:
        answer: str | list[list[Placed]] = _pages(sys.stdin.buffer.read())
    except _Refusal as refusal:
        answer = str(refusal)
    except Exception as error:  # noqa: BLE001 - whatever a broken file brings about in the library
        answer = TOO_MANY if type(error).__name__ in _LIMITS else DAMAGED
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _bound() -> None:
    """Have the system end this process where it takes too much; Windows has no such means."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _pages(data: bytes) -> list[list[Placed]]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not _opened(reader):
        raise _Refusal(LOCKED)
    if len(reader.pages) > MOST_PAGES:
        raise _Refusal(TOO_MANY)
    pages: list[list[Placed]] = []
    letters = 0
    for page in reader.pages:
        words: list[Placed] = []
        page.extract_text(visitor_text=_visitor(words))
        letters += sum(len(word[4]) for word in words)
        if letters > MOST_LETTERS:
            raise _Refusal(TOO_MANY)
        pages.append(words)
    return pages


def _opened(reader: "PdfReader") -> bool:
    """Open a file that only restricts what one may do with it; such have no password to open."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _visitor(words: list[Placed]) -> Callable[..., None]:
    """Return what notes words: their place, size, whether they are bold, and themselves."""

    def visit(
        text: str, at: list[float], matrix: list[float], font: Mapping[str, object] | None,
        size: float,
    ) -> None:
        a, b = _applied(matrix[0], matrix[1], at)
        c, d = _applied(matrix[2], matrix[3], at)
        if text.strip() and abs(b) <= _SLANT * abs(a):
            x, y = _applied(matrix[4], matrix[5], at)
            bold = any(word in str((font or {}).get("/BaseFont", "")).lower() for word in _BOLD)
            for line, words_of_line in enumerate(_lines(text)):
                height = size * hypot(c, d)
                words.append((x + at[4], y + at[5] - line * height, height, bold, words_of_line))

    return visit


def _applied(x: float, y: float, matrix: list[float]) -> tuple[float, float]:
    return x * matrix[0] + y * matrix[2], x * matrix[1] + y * matrix[3]


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.replace("\r", "\n").split("\n") if line.strip())


if __name__ == "__main__":
    main()
