"""Office files that somebody else wrote: their XML is read with care."""

import lzma
import zlib
from typing import Final
from zipfile import BadZipFile

from lxml import etree

DAMAGE: Final = (
    BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip
"""What unpacking a damaged, encrypted or oddly packed file brings about."""

FAULTY: Final = (etree.XMLSyntaxError, ValueError)
"""What `parsed` raises."""


class DeclarationError(ValueError):
    """A part declares a type of document (DTD), which Word never does and attacks are made of."""


def parsed(data: bytes) -> etree._Element:
    """Parse a part; nothing outside it is read, and entities stay what they are.

    Raises one of `FAULTY`, of which DeclarationError is a kind.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise DeclarationError
    return root
