"""plangen on a folder of plans, in one process: read, check, compose, write."""

import argparse
from dataclasses import replace
from pathlib import Path

from laps import Laps

from plangen.compose.compose import compose
from plangen.document.blocks import Chart
from plangen.document.document import Document
from plangen.pipeline import Loaded, build, load
from plangen.workspace.outputs import write_files
from plangen.writers.registry import writer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--to", default="docx")
    parser.add_argument("--no-charts", action="store_true")
    arguments = parser.parse_args()
    make = _without_charts if arguments.no_charts else _whole
    laps = Laps()
    for plan in sorted(arguments.plans.glob("*.yaml")):
        files = make(load(plan), arguments.to.split(","))
        write_files(arguments.out / plan.stem, files)
        laps.lap()
    print(laps.as_json())


def _whole(loaded: Loaded, formats: list[str]) -> dict[str, bytes]:
    return dict(build(loaded, formats, "plan").files)


def _without_charts(loaded: Loaded, formats: list[str]) -> dict[str, bytes]:
    if not (loaded.plan and loaded.figures and loaded.template):
        raise ValueError(f"{loaded.file} has errors")
    document = compose(loaded.plan, loaded.figures, loaded.template).document
    if document is None:
        raise ValueError("the template has errors")
    written = [writer(name)(_bare(document), "plan") for name in formats]
    return {name: data for one in written for name, data in one.files.items()}


def _bare(document: Document) -> Document:
    blocks = (block for block in document.body if not isinstance(block, Chart))
    return replace(document, body=tuple(blocks))


if __name__ == "__main__":
    main()
