"""Findings of a document as diagnostics, which every output format understands."""

from collections.abc import Sequence

from plangen.audit.judgement.arithmetic import arithmetic
from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.finding import Finding
from plangen.audit.numbers.mention import Mention
from plangen.audit.pages.registry import pages
from plangen.audit.reporting.places import line_of, quoted, span_of, spot, where
from plangen.diagnostics.finding import Diagnostic, Place, Statement
from plangen.readers.passages.passage import Reading


def diagnostics_of(reading: Reading, findings: Sequence[Finding]) -> tuple[Diagnostic, ...]:
    """Return findings in the document that was read, in its order."""
    return tuple(_diagnostic(reading, one) for one in findings)


def _diagnostic(reading: Reading, finding: Finding) -> Diagnostic:
    line, marked = line_of(finding.at, reading)
    return Diagnostic(
        code=finding.code,
        rule=pages()[finding.code].name,
        severity=finding.severity,
        message=finding.message,
        span=span_of(reading.file, finding.at),
        hints=finding.hints,
        related=tuple(_place(reading, one) for one in finding.related),
        source_line=line,
        marked=marked,
        where=where(finding.at, reading),
        claims=tuple(_statement(claim) for claim in finding.claims),
    )


def _statement(claim: Claim) -> Statement:
    return Statement(str(claim.kind), claim.stated.text, arithmetic(claim))


def _place(reading: Reading, mention: Mention) -> Place:
    place = spot(mention, reading)
    return Place((), span_of(reading.file, mention), quoted(mention), place)
