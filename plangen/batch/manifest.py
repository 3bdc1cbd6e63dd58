"""``manifest.json``: for programs, what is in an output folder and what it was made of."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Final

from plangen.batch.record import Record

MANIFEST: Final = "manifest.json"


def manifest(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield the file piece by piece, without what differs between two builds of the same."""
    yield b'{"manifest": 1, "plans": [\n'
    for number, record in enumerate(records):
        yield b",\n" if number else b""
        yield _entry(record).encode(errors="replace")
    yield b"\n]}\n"


def _entry(record: Record) -> str:
    kept = asdict(record)
    del kept["stamps"]
    return json.dumps(kept, ensure_ascii=False, indent=1)
