"""Diagnostics for programs: one JSON array, whose keys are a contract (docs/commands.md)."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from plangen.diagnostics.finding import Diagnostic, Place
from plangen.diagnostics.message import Language, Message
from plangen.diagnostics.path import Path, format_path
from plangen.diagnostics.report import Report
from plangen.diagnostics.span import Span


def write(found: Report) -> str:
    """Write all findings of a run."""
    return report(tuple(found.diagnostics), found.language)


def report(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Write diagnostics as a JSON array, messages in one language."""
    items = [_item(diagnostic, language) for diagnostic in diagnostics]
    return json.dumps(items, ensure_ascii=False, indent=2)


def _item(diagnostic: Diagnostic, language: Language) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message.in_language(language),
        "hints": [hint.in_language(language) for hint in diagnostic.hints],
        **_place(diagnostic.span, diagnostic.path),
        "related": [_related(place, language) for place in diagnostic.related],
        **_words(diagnostic.where, diagnostic.source_line, language),
        **({"claims": [asdict(claim) for claim in diagnostic.claims]} if diagnostic.claims else {}),
    }


def _related(place: Place, language: Language) -> dict[str, object]:
    return {**_place(place.span, place.path), **_words(place.where, place.words, language)}


def _words(where: Message | None, quote: str, language: Language) -> dict[str, object]:
    """Return what is said only of documents that are no plans: where it stands, and its words."""
    return {"where": where.in_language(language), "quote": quote} if where else {}


def _place(span: Span, path: Path) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "path": format_path(path),
    }
