"""The contents of plangen's documents as plain JSON, so that a yardstick can make the same ones.

The yardstick is spared the reading, the checking and the arithmetic: it only has to write.
"""

import json
import sys
from pathlib import Path
from typing import Any, assert_never

from plangen.compose.compose import compose
from plangen.document.blocks import Blocks, Cards, Chart, Heading, Paragraph, Table
from plangen.document.chartspec import Bands, CategoryChart, ChartSpec, Timeline
from plangen.document.document import Document
from plangen.document.inlines import plain_text
from plangen.document.walk import walk
from plangen.pipeline import load


def main(plans: Path, out: Path) -> None:
    out.mkdir(parents=True)
    for file in sorted(plans.glob("*.yaml")):
        loaded = load(file)
        if not (loaded.plan and loaded.figures and loaded.template):
            raise SystemExit(f"{file} has errors: {loaded.diagnostics}")
        document = compose(loaded.plan, loaded.figures, loaded.template).document
        if document is None:
            raise SystemExit("the template has errors")
        text = json.dumps(_contents(document), ensure_ascii=False)
        (out / f"{file.stem}.json").write_text(text, encoding="utf-8")


def _contents(document: Document) -> dict[str, Any]:
    return {
        "title": document.cover.title,
        "facts": document.cover.facts,
        "blocks": list(_blocks(document.body)),
    }


def _blocks(blocks: Blocks) -> Any:  # noqa: ANN401
    for block in walk(blocks):
        match block:
            case Heading(level, content):
                yield {"is": "heading", "level": level, "text": plain_text(content)}
            case Paragraph(content):
                yield {"is": "paragraph", "text": plain_text(content)}
            case Table():
                yield {"is": "caption", "text": plain_text(block.caption)}
                yield {"is": "table", **_table(block)}
            case Chart(spec, caption):
                yield {"is": "chart", **_chart(spec)}
                yield {"is": "caption", "text": plain_text(caption)}
            case Cards():
                yield {"is": "table", **_cards(block)}
            case _:
                pass  # what it holds follows


def _table(table: Table) -> dict[str, Any]:
    return {
        "head": [plain_text(column.title) for column in table.columns],
        "rows": [[plain_text(cell) for cell in row.cells] for row in table.rows],
    }


def _cards(block: Cards) -> dict[str, Any]:
    return {
        "head": [plain_text(card.label) for card in block.cards],
        "rows": [
            [plain_text(card.value) for card in block.cards],
            [plain_text(card.change) for card in block.cards],
        ],
    }


def _chart(spec: ChartSpec) -> dict[str, Any]:
    match spec:
        case CategoryChart():
            series = [
                {
                    "name": one.name,
                    "values": [float(point.value or 0) for point in one.points],
                    "texts": [point.text for point in one.points],
                }
                for one in spec.series
            ]
            names = list(spec.categories)
            return {"kind": spec.kind.value, "title": spec.title, "names": names, "series": series}
        case Timeline():
            first = spec.start
            bars = [
                (bar.name, float((bar.start - first).days), float((bar.end - bar.start).days + 1))
                for bar in spec.bars
            ]
            return {"kind": "stretches", "title": spec.title, "bars": bars}
        case Bands():
            ends = [(band.name, float(band.low or 0), float(band.high or 0)) for band in spec.bands]
            bars = [(name, low, max(high - low, 0)) for name, low, high in ends]
            return {"kind": "stretches", "title": spec.title, "bars": bars}
        case _:
            assert_never(spec)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
