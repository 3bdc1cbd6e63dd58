"""Diagnostics for programs: one JSON array, whose keys are a contract (docs/commands.md)."""

import json
from collections.abc import Sequence

from plangen.diagnostics.finding import Diagnostic, Place
from plangen.diagnostics.message import Language
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
        "related": [_related(place) for place in diagnostic.related],
        **_words("where", diagnostic.where and diagnostic.where.in_language(language)),
    }


def _related(place: Place) -> dict[str, object]:
    return {**_place(place.span, place.path), **_words("words", place.words)}


def _words(key: str, words: str | None) -> dict[str, object]:
    """Return what only documents have that are no plans."""
    return {key: words} if words else {}


def _place(span: Span, path: Path) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "path": format_path(path),
    }
