"""On which page of a Word file what stands, as far as LibreOffice lays it out."""

import re
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Final

from plangen.writers.office.convert import to_pdf

_ESCAPED: Final = re.compile("/([0-9A-F]{2})")
"""How a character that is no letter or digit is written in the name of a destination."""


@lru_cache(maxsize=1)
def pages(word: bytes) -> Mapping[str, int]:
    """Map each bookmark to its page, counted from 1. Raises ObstacleError as `to_pdf` does."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(to_pdf(word)))
    found = {
        _bookmark(name): reader.get_destination_page_number(destination)
        for name, destination in reader.named_destinations.items()
    }
    return {name: page + 1 for name, page in found.items() if page is not None}


def _bookmark(destination: str) -> str:
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), destination)
