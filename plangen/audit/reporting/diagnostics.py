"""Findings of a document as diagnostics, which every output format understands."""

from collections.abc import Sequence

from plangen.audit.finding import Finding
from plangen.audit.mention import Mention
from plangen.audit.pages.registry import pages
from plangen.audit.reporting.places import line_of, quoted, span_of, where
from plangen.diagnostics.finding import Diagnostic, Place


def diagnostics_of(file: str, findings: Sequence[Finding]) -> tuple[Diagnostic, ...]:
    """Return the findings of one document in its order."""
    return tuple(_diagnostic(file, one) for one in findings)


def _diagnostic(file: str, finding: Finding) -> Diagnostic:
    return Diagnostic(
        code=finding.code,
        rule=pages()[finding.code].name,
        severity=finding.severity,
        message=finding.message,
        span=span_of(file, finding.at),
        hints=finding.hints,
        related=tuple(_place(file, one) for one in finding.related),
        source_line=line_of(finding.at),
        where=where(finding.at.passage),
    )


def _place(file: str, mention: Mention) -> Place:
    return Place((), span_of(file, mention), quoted(mention))
