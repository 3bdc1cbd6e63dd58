"""A Word file as LibreOffice prints it."""

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.ooxml.package import Package
from tests.tools import pages_of, pictures_of

EDGE = 0.015
"""How much of a page's width and height nothing may be printed on, at each side."""
WHITE = 250
DPI = 40

_CODES = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]+)>")
_TYPE1_GLYPHS = re.compile(rb"dup (\d+) */(\S+) put")
_MISSING = ".notdef"
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
"""What a date's format ``mmm`` becomes."""
_NUMBER = re.compile(r"^\s*([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[\d.]+)\s*")


class Rendered:
    """What is printed, beside the file that it is printed of."""

    def __init__(self, word: bytes, pdf: Path) -> None:
        self.package = Package(word)
        self.pdf = pdf

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return pages_of(self.pdf)

    @cached_property
    def pictures(self) -> list[Image.Image]:
        """A small grey picture of each page."""
        return [Image.open(file) for file in pictures_of(self.pdf, DPI)]

    @cached_property
    def fonts(self) -> list[DictionaryObject]:
        reader = PdfReader(self.pdf)
        each = (page["/Resources"].get("/Font", {}).values() for page in reader.pages)
        found = (font.get_object() for fonts in each for font in fonts)
        return list({str(font["/FontDescriptor"]): font for font in found}.values())

    @property
    def written(self) -> str:
        """The text of the body, as the file holds it."""
        return "".join(self.package.find("//w:t/text()", "word/document.xml"))

    @property
    def charts(self) -> str:
        """The words of the charts that LibreOffice draws, those of the formats of numbers too."""
        names = [name for name in self.package.roots if name.startswith("word/charts/chart")]
        paths = ("//text()", "//@formatCode")
        found = (text for name in names for path in paths for text in self.package.find(path, name))
        words = "".join(found)
        return words + _MONTHS if "mmm" in words else words

    @property
    def headings(self) -> list[str]:
        paths = (f"//w:p[w:pPr/w:pStyle/@w:val='Heading{level}']" for level in range(1, 5))
        found = (heading for path in paths for heading in self.package.find(path))
        return ["".join(heading.itertext()) for heading in found]

    @property
    def boxes(self) -> list[str]:
        """Characters that no font has, and that stand as boxes on paper."""
        found = (character for font in self.fonts for character in _boxes(font))
        return [character for character in found if not character.isspace()]

    @property
    def lonely(self) -> list[str]:
        """Headings that are the last lines of their pages, contents and footers not counted."""
        headings = {_title(heading) for heading in self.headings}
        pages = ([_title(line) for line in page.splitlines()] for page in self.pages)
        lines = ([line for line in page if line][:-1] for page in pages)
        text = (page for page in lines if sum(line in headings for line in page) * 2 < len(page))
        return [page[-1] for page in text if page[-1] in headings]


def _title(line: str) -> str:
    """Return a line without its number and blanks."""
    return "".join(_NUMBER.sub("", line).split())


def file_of(font: DictionaryObject) -> bytes:
    """Return the file of a font as it is embedded; nothing where it is not."""
    description = font["/FontDescriptor"]
    name = next((key for key in description if key.startswith("/FontFile")), "")
    return description[name].get_data() if name else b""


def blank(page: Image.Image) -> bool:
    """Whether nothing is printed in the middle of a page, between header and footer."""
    width, height = page.size
    return _white(page, (0, round(height * 0.11), width, round(height * 0.89)))


def runs_off(page: Image.Image) -> bool:
    """Whether something is printed at the very left, right, top or bottom of a page."""
    width, height = page.size
    x, y = round(width * EDGE), round(height * EDGE)
    strips = ((0, 0, x, height), (width - x, 0, width, height),
              (0, 0, width, y), (0, height - y, width, height))  # fmt: skip
    return not all(_white(page, strip) for strip in strips)


def _white(page: Image.Image, part: tuple[int, int, int, int]) -> bool:
    darkest, _ = page.crop(part).convert("L").getextrema()
    return darkest >= WHITE


def _boxes(font: DictionaryObject) -> Iterator[str]:
    """Look for the codes of a font that stand for the glyph of what it lacks."""
    characters = dict(_CODES.findall(font["/ToUnicode"].get_data().decode("latin-1")))
    missing = _truetype if "/FontFile2" in font["/FontDescriptor"] else _type1
    for code in missing(file_of(font)):
        if f"{code:02X}" in characters:
            yield bytes.fromhex(characters[f"{code:02X}"]).decode("utf-16-be")


def _type1(file: bytes) -> Iterator[int]:
    for code, glyph in _TYPE1_GLYPHS.findall(file):
        if glyph.decode() == _MISSING and code != b"0":
            yield int(code)


def _truetype(file: bytes) -> Iterator[int]:
    font = TTFont(BytesIO(file))
    shapes, (codes, *_) = font["glyf"], font["cmap"].tables
    for code, glyph in codes.cmap.items():
        if shapes[glyph] == shapes[_MISSING]:
            yield code
