"""Diagnostics as test results: JUnit's XML, as GitLab, Jenkins and Azure DevOps read it.

A plan is a suite, and every check of it a test case, so that a host can tell what was broken and
what was repaired since the last run. What makes the run fail is a failure; the rest is the output
of a case that passed.
"""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Language
from plangen.diagnostics.report import Checked, Report, RulePage

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""
_STANDS_FOR_IT = "\ufffd"


def write(report: Report) -> str:
    """Write a suite for each plan."""
    suites = [line for plan in report.plans for line in _suite(plan, report)]
    failures = sum(len(_failed(plan.diagnostics, report)) for plan in report.plans)
    counts = {"tests": len(report.plans) * len(report.rules), "failures": failures, "errors": 0}
    head = f"<testsuites{_attributes(name='plangen', **counts)}>"
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"])


def _suite(plan: Checked, report: Report) -> Iterator[str]:
    found: dict[str, list[Diagnostic]] = {code: [] for code in report.rules}
    for diagnostic in plan.diagnostics:
        found[diagnostic.code].append(diagnostic)
    failures = len(_failed(plan.diagnostics, report))
    counts = {"tests": len(found), "failures": failures, "errors": 0, "skipped": 0, "time": 0}
    yield f"  <testsuite{_attributes(name=plan.file, **counts)}>"
    for code, diagnostics in found.items():
        yield from _case(plan.file, report.rules[code], diagnostics, report)
    yield "  </testsuite>"


def _case(
    file: str, rule: RulePage, found: Sequence[Diagnostic], report: Report
) -> Iterator[str]:
    name = f"{rule.code} {rule.name}"
    first = {"line": found[0].span.line} if found else {}
    opening = f"    <testcase{_attributes(name=name, classname=file, file=file, time=0, **first)}"
    if not found:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    text = escape(_clean("\n\n".join(_text(each, report.language) for each in found)))
    if _failed(found, report):
        message = found[0].message.in_language(report.language)
        yield f"      <failure{_attributes(message=message, type=rule.name)}>{text}</failure>"
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _failed(found: Sequence[Diagnostic], report: Report) -> set[str]:
    """Return the codes that make the run fail."""
    return {each.code for each in found if each.severity >= report.failing}


def _text(found: Diagnostic, language: Language) -> str:
    said = [each.in_language(language) for each in (found.message, *found.hints)]
    return "\n".join([f"{found.span} {found.severity.in_language(language)}", *said])


def _attributes(**values: str | int) -> str:
    return "".join(f" {name}={quoteattr(_clean(str(value)))}" for name, value in values.items())


def _clean(text: str) -> str:
    return _FORBIDDEN.sub(_STANDS_FOR_IT, text)
