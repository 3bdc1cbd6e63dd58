"""Auditing the documents of a command line."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.audit.audited import Audited, audit
from plangen.audit.judgement.finding import Finding
from plangen.audit.judgement.findings import ALL_CODES
from plangen.audit.numbers.mention import Scenario
from plangen.audit.pages.registry import pages
from plangen.audit.reporting.diagnostics import diagnostics_of
from plangen.cli import exits
from plangen.cli.audit_text import audited_text, in_all
from plangen.cli.options import language_of
from plangen.cli.terminal import style
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.formats import FOR_PEOPLE, written
from plangen.diagnostics.message import Message
from plangen.diagnostics.report import Checked, Report
from plangen.readers.package import UnreadableError

_MANNERS = {"summary": Scenario.ACTUAL, "plan": Scenario.TARGET}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a document: the findings that are bad enough; `unreadable` says why nothing."""

    file: Path
    audited: Audited | None = None
    findings: tuple[Finding, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: Message | None = None


def outcomes(files: Sequence[Path], arguments: argparse.Namespace) -> Iterator[Outcome]:
    """Audit documents in turn."""
    least = Severity[(arguments.min_severity or str(Severity.INFO)).upper()]
    for file in files:
        try:
            audited = audit(file, _MANNERS.get(arguments.manner))
        except UnreadableError as error:
            yield Outcome(file, unreadable=error.message)
        else:
            found = tuple(one for one in audited.findings if one.severity >= least)
            yield Outcome(file, audited, found, diagnostics_of(audited.facts.reading, found))


def code_of(found: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Return the exit code: what is unreadable weighs more than what is wrong."""
    failing = _failing(arguments)
    if any(one.unreadable for one in found):
        return exits.WRONG_USAGE
    bad = any(one.severity >= failing for outcome in found for one in outcome.findings)
    return exits.PLAN_AT_FAULT if bad else exits.FINE


def show(found: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    """Print what was found, in the format asked for, and on the error output what is unreadable."""
    language = language_of(arguments)
    for outcome in found:
        if outcome.unreadable:
            print(f"plangen: {outcome.unreadable.in_language(language)}", file=sys.stderr)
    if arguments.format == FOR_PEOPLE:
        _print(found, arguments)
    else:
        print(written(_report(found, arguments), arguments.format))


def _failing(arguments: argparse.Namespace) -> Severity:
    return Severity[(arguments.min_severity or str(Severity.ERROR)).upper()]


def _print(found: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    read = [(one, one.audited) for one in found if one.audited]
    for outcome, audited in read:
        look = style(language_of(arguments, audited.language))
        said = audited_text(audited, outcome.diagnostics, look, list_claims=arguments.list_claims)
        print(said, end="\n\n" if outcome is not read[-1][0] else "\n")
    if len(read) > 1:
        total = in_all([audited for _, audited in read], [one.diagnostics for one, _ in read])
        print(f"\n{total.in_language(language_of(arguments, read[0][1].language))}")


def _report(found: Sequence[Outcome], arguments: argparse.Namespace) -> Report:
    read = [(one, one.audited) for one in found if one.audited]
    language = language_of(arguments, next((audited.language for _, audited in read), None))
    checked = (Checked(one.file.as_posix(), language, one.diagnostics) for one, _ in read)
    codes = {code: pages()[code] for code in ALL_CODES}
    return Report(tuple(checked), language, _failing(arguments), codes, are_plans=False)
