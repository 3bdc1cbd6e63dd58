"""What all yardsticks that make documents have in common: how they are called and timed."""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from laps import Laps

Contents: TypeAlias = Mapping[str, Any]
"""Finished texts, tables and numbers of a document, or of one of its blocks."""
Write: TypeAlias = Callable[[Contents, Path], None]
"""Makes a document of contents, and puts it where it is told."""
Prepare: TypeAlias = Callable[[Path, bool], Write]
"""Gets ready, in the folder of the output, to write documents with charts or without."""


def run(prepare: Prepare, description: str | None) -> None:
    """Make a document of each contents in a folder; print how long one took."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("contents", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--no-charts", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    write = prepare(arguments.out, not arguments.no_charts)
    laps = Laps()
    for file in sorted(arguments.contents.glob("*.json")):
        contents = json.loads(file.read_text(encoding="utf-8"))
        write(contents, arguments.out / f"{file.stem}.docx")
        laps.lap()
    print(laps.as_json())
