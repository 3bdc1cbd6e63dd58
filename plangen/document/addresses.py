"""Addresses that a document may lead to."""

from typing import Final
from urllib.parse import quote, urlsplit

SCHEMES: Final = frozenset({"http", "https", "mailto"})

_KEPT: Final = "!#$%&'()*+,-./:;=?@[]_~"
"""Characters that keep their meaning in an address and are not percent-encoded."""


def target(url: str) -> str:
    """Return an address fit for a link, or an empty text where it may not be one."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    whole = parts.path if parts.scheme == "mailto" else parts.hostname
    if parts.scheme not in SCHEMES or not whole:
        return ""
    return quote(url.strip(), safe=_KEPT, errors="ignore")
