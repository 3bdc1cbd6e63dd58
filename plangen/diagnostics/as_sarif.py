"""Diagnostics for code scanning: SARIF 2.1.0, as GitHub, Azure DevOps and editors read it."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

import plangen
from plangen.diagnostics.finding import Diagnostic, Place, Severity
from plangen.diagnostics.fingerprint import fingerprint
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import format_path
from plangen.diagnostics.report import Report, RulePage, title_of
from plangen.diagnostics.span import Span

_Object: TypeAlias = dict[str, Any]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "plangenFinding/v1"
_LANGUAGES: dict[Language, tuple[Language, Language]] = {
    "zh-CN": ("zh-CN", "en"),
    "en": ("en", "zh-CN"),
}
"""The languages of a rule's help: that of the report first."""


def write(report: Report) -> str:
    """Write one run: the rules that found something, and what they found."""
    found = tuple(report.diagnostics)
    codes = sorted({diagnostic.code for diagnostic in found})
    driver = {
        "name": "plangen",
        "semanticVersion": plangen.__version__,
        "rules": [_rule(report.rules[code], report.language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": _results(found, codes, report.language),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: RulePage, language: Language) -> _Object:
    pages = [rule.page(each) for each in _LANGUAGES[language]]
    help_text = "\n\n---\n\n".join(pages)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title_of(pages[0])},
        "fullDescription": {"text": " / ".join(title_of(page) for page in pages)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(
    found: Iterable[Diagnostic], codes: Sequence[str], language: Language
) -> list[_Object]:
    seen: Counter[tuple[str, str]] = Counter()
    results = []
    for diagnostic in found:
        key = diagnostic.span.file, fingerprint(diagnostic)
        seen[key] += 1
        result = _result(diagnostic, language)
        result["ruleIndex"] = codes.index(diagnostic.code)
        result["partialFingerprints"] = {_FINGERPRINT: f"{key[1]}:{seen[key]}"}
        results.append(result)
    return results


def _result(diagnostic: Diagnostic, language: Language) -> _Object:
    said = [diagnostic.message, *diagnostic.hints]
    result: _Object = {
        "ruleId": diagnostic.code,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(each.in_language(language) for each in said)},
        "locations": [_location(Place(diagnostic.path, diagnostic.span), diagnostic.source_line)],
    }
    if diagnostic.related:
        related = enumerate(diagnostic.related, 1)
        result["relatedLocations"] = [{"id": n, **_named(place)} for n, place in related]
    return result


def _location(place: Place, line: str = "") -> _Object:
    region = _region(place.span)
    if line:
        region["snippet"] = {"text": line}
    file = {"uri": _uri(place.span.file)}
    location: _Object = {"physicalLocation": {"artifactLocation": file, "region": region}}
    if place.path:
        location["logicalLocations"] = [{"fullyQualifiedName": format_path(place.path)}]
    return location


def _named(place: Place) -> _Object:
    """Return a location with its path, or its words, as the text that is shown for it."""
    text = place.words or format_path(place.path) or place.span.file
    return {**_location(place), "message": {"text": text}}


def _region(span: Span) -> _Object:
    end = span.column + max(1, span.length)
    return {"startLine": span.line, "startColumn": span.column, "endColumn": end}


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(file, errors="surrogateescape")
