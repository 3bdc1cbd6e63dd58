"""PDF files written by hand, good and bad."""

import zlib

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def pdf(*objects: bytes) -> bytes:
    """Return a file of objects, numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    ending = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + ending


def stream(data: bytes) -> bytes:
    """Return a compressed stream."""
    packed = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)


def written(*pages: list[tuple[int, int, int, str]]) -> bytes:
    """Return a file of pages of texts: where they begin, how large they are, and what they say."""
    numbers = [4 + 2 * n for n in range(len(pages))]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)), FONT]
    for number, page in zip(numbers, pages, strict=True):
        objects += [_page(number + 1), stream(b"\n".join(_text(*one) for one in page))]
    return pdf(*objects)


def one_page(content: bytes) -> bytes:
    """Return a file of a page with a content."""
    return pdf(CATALOG, b"<</Type/Pages/Kids[4 0 R]/Count 1>>", FONT, _page(5), stream(content))


def _page(content: int) -> bytes:
    look = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
    return b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R>>" % (look, content)


def _text(x: int, y: int, size: int, words: str) -> bytes:
    return b"BT /F %d Tf %d %d Td (%s) Tj ET" % (size, x, y, words.encode())
