"""The stamps of a PDF that tell one run from the next, made to depend on its content alone."""

import datetime
import re
from hashlib import md5
from typing import Final

_DATE: Final = re.compile(rb"(?<=/CreationDate\(D:)[0-9]{14}")
_HEX: Final = rb"[0-9A-F]{32}"
_ID: Final = re.compile(rb"(?<=<)" + _HEX + rb"(?=>\s*(?:<" + _HEX + rb">\s*)?\])")
_CHECKSUM: Final = re.compile(rb"(?<=/DocChecksum /)" + _HEX)


def restamped(pdf: bytes, date: datetime.date) -> bytes:
    """Date a PDF and derive its identity from its content; its length stays as it is."""
    midnight = f"{date:%Y%m%d}000000".encode()
    bare = _DATE.sub(midnight, pdf)
    for stamp in (_ID, _CHECKSUM):
        bare = stamp.sub(b"0" * 32, bare)
    identity = md5(bare, usedforsecurity=False).hexdigest().upper().encode()
    return _ID.sub(identity, bare)
