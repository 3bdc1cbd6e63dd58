"""Drafts from documents that a test writes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plangen.audit.audited import audit
from plangen.cli.importing import imported
from plangen.diagnostics.path import parse_path
from plangen.pipeline import Loaded, load

DOCUMENTS = Path(__file__).parent / "documents"


@dataclass(frozen=True)
class Drafted:
    """A draft, and the plan that it is."""

    text: str
    loaded: Loaded

    def at(self, path: str) -> Any:
        """Return what the draft says at a path; None where it says nothing."""
        assert self.loaded.source
        node: Any = self.loaded.source.tree
        for step in parse_path(path):
            node = node.get(step) if isinstance(node, dict) else None
        return node

    def figure(self, path: str) -> str | None:
        """Return the figure at a path, as it is written."""
        assert self.loaded.figures
        figure = self.loaded.figures.at(parse_path(path))
        return figure.text if figure else None

    @property
    def found(self) -> list[str]:
        """The codes of what the check finds in it."""
        return [one.code for one in self.loaded.diagnostics]


def drafted(document: Path, folder: Path, kind: str | None = None) -> Drafted:
    """Return the draft of a plan from a document."""
    draft = imported(document, kind, None)
    file = folder / f"{document.stem}.yaml"
    file.write_text(draft.text, encoding="utf-8")
    return Drafted(draft.text, load(file))


def drafted_from(text: str, folder: Path) -> Drafted:
    """Return the draft of a plan from a text in Markdown."""
    document = folder / "文档.md"
    document.write_text(text, encoding="utf-8")
    return drafted(document, folder)


def audited_codes(document: Path) -> list[str]:
    """Return the codes of what the audit finds in a document."""
    return [one.code for one in audit(document).findings]
