"""What a Word file says of the plan that it was made of."""

from typing import Final

from plangen.document.provenance import Provenance, from_entries
from plangen.readers.package import Package

_PROPERTY: Final = "{*}property"


def read_provenance(package: Package) -> Provenance | None:
    """Return the provenance that a file keeps; None where plangen did not make it."""
    kept = {
        each.get("name", ""): "".join(map(str, each.itertext()))
        for part in package.related("", "custom-properties")
        for each in package.part(part).iterfind(_PROPERTY)
    }
    return from_entries(kept)
