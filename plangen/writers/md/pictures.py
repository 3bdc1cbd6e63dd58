"""The pictures of a document's charts, and the names of their files."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from re import sub

from plangen.document.blocks import Chart
from plangen.document.document import Document
from plangen.document.problem import Problem
from plangen.document.walk import walk
from plangen.writers.md.escape import escape_address


@dataclass(frozen=True, slots=True)
class Image:
    """One chart's picture, its file below the output folder, and what it could not show."""

    file: str
    png: bytes
    problems: tuple[Problem, ...]

    @property
    def address(self) -> str:
        """Return the file's path as a link's address."""
        return escape_address(self.file)


def pictures(document: Document) -> tuple[Image, ...]:
    """Draw every chart, in reading order."""
    charts = tuple(block for block in walk(document.body) if isinstance(block, Chart))
    return tuple(map(_image, charts, _files(charts)))


def _image(chart: Chart, file: str) -> Image:
    from plangen.drawing.missing import glyph_problems
    from plangen.drawing.picture import draw

    picture = draw(chart.spec)
    return Image(file, picture.png, glyph_problems(chart.spec, picture))


def _files(charts: tuple[Chart, ...]) -> Iterator[str]:
    """Name each file for its label; of a doubled label the second file gets a number."""
    taken: Counter[str] = Counter()
    for chart in charts:
        name = sub(r'[\s/\\:*?"<>|]+', "-", chart.label)
        taken[name.casefold()] += 1
        count = taken[name.casefold()]
        yield f"charts/{name}{f'-{count}' if count > 1 else ''}.png"
