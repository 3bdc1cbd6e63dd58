"""Auditing the documents of a command line."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.audit.audited import Audited, audit
from plangen.audit.mention import Scenario
from plangen.audit.pages.registry import pages
from plangen.audit.reporting.diagnostics import diagnostics_of
from plangen.cli import exits
from plangen.cli.audit_text import audited_text
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
    """What came of a document; `unreadable` says why nothing did."""

    file: Path
    audited: Audited | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: Message | None = None

    @property
    def code(self) -> int:
        """The exit code that the document calls for."""
        if self.unreadable:
            return exits.WRONG_USAGE
        bad = any(one.severity is Severity.ERROR for one in self.diagnostics)
        return exits.PLAN_AT_FAULT if bad else exits.FINE


def outcomes(files: Sequence[Path], arguments: argparse.Namespace) -> Iterator[Outcome]:
    """Audit documents in turn."""
    least = Severity[arguments.min_severity.upper()]
    for file in files:
        try:
            audited = audit(file, _MANNERS.get(arguments.manner))
        except UnreadableError as error:
            yield Outcome(file, unreadable=error.message)
        else:
            found = diagnostics_of(file.as_posix(), audited.findings)
            yield Outcome(file, audited, tuple(one for one in found if one.severity >= least))


def show(found: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    """Print what was found, in the format asked for, and on the error output what is unreadable."""
    language = language_of(arguments)
    for outcome in found:
        if outcome.unreadable:
            print(f"plangen: {outcome.unreadable.in_language(language)}", file=sys.stderr)
    if arguments.format == FOR_PEOPLE:
        for outcome in found:
            if outcome.audited:
                _print(outcome, outcome.audited, arguments)
    else:
        print(written(_report(found, arguments), arguments.format))


def _print(outcome: Outcome, audited: Audited, arguments: argparse.Namespace) -> None:
    look = style(language_of(arguments, audited.language))
    said = audited_text(audited, outcome.diagnostics, look, list_claims=arguments.list_claims)
    print(said, end="\n\n")


def _report(found: Sequence[Outcome], arguments: argparse.Namespace) -> Report:
    read = [(one, one.audited) for one in found if one.audited]
    language = language_of(arguments, next((audited.language for _, audited in read), None))
    checked = (Checked(one.file.as_posix(), language, one.diagnostics) for one, _ in read)
    return Report(tuple(checked), language, Severity.ERROR, pages())
