"""Running the rules, and giving what they find its code and its place."""

from collections.abc import Iterable
from dataclasses import replace

from plangen.diagnostics.finding import Diagnostic, Fault, Finding, sort_key
from plangen.diagnostics.path import Path, parse_path
from plangen.diagnostics.span import Span
from plangen.document.problem import Problem
from plangen.rules.context import Context
from plangen.rules.found import Found
from plangen.rules.places import place_of
from plangen.rules.registry import Rule, rules
from plangen.source.reader import Source


def check(context: Context, source: Source) -> list[Diagnostic]:
    """Run every rule on a plan; return what they found in the order of the file.

    What has one cause is one finding; why is worked out only where there is something to explain.
    """
    found = find(context)
    if any(one.finding.repairs for one in found):
        from plangen.rules.causes import explain

        found = explain(found, context, find)
    placed = (_diagnostic(one.finding, one.rule, source, context) for one in found)
    return sorted(placed, key=sort_key)


def find(context: Context) -> list[Found]:
    """Run every rule on a plan."""
    return [
        Found(rule, finding)
        for rule in rules().values()
        if rule.check
        for finding in rule.check(context)
    ]


def describe(faults: Iterable[Fault], lines: tuple[str, ...]) -> list[Diagnostic]:
    """Turn what was met while reading a file into diagnostics."""
    found = [
        Diagnostic(
            code=fault.code,
            rule=rules()[fault.code].name,
            severity=rules()[fault.code].severity,
            message=fault.message,
            span=fault.span,
            path=fault.path,
            hints=fault.hints,
            source_line=_line(lines, fault.span),
        )
        for fault in faults
    ]
    return sorted(found, key=sort_key)


def locate(problems: Iterable[Problem], source: Source) -> list[Diagnostic]:
    """Turn what a document could not show into diagnostics at the values it was to show."""
    found = [
        _diagnostic(Finding(_path(problem), problem.message), rules()[problem.code], source)
        for problem in problems
    ]
    return sorted(found, key=sort_key)


def _path(problem: Problem) -> Path:
    return parse_path(problem.path) if problem.path else ()


def _diagnostic(
    finding: Finding, rule: Rule, source: Source, context: Context | None = None
) -> Diagnostic:
    span = _span(finding, source)
    return Diagnostic(
        code=rule.code,
        rule=rule.name,
        severity=finding.severity or rule.severity,
        message=finding.message,
        span=span,
        path=finding.path,
        hints=finding.hints,
        related=tuple(place_of(path, source, context) for path in finding.related),
        source_line=_line(source.lines, span),
    )


def _span(finding: Finding, source: Source) -> Span:
    if finding.offset is not None:
        start = source.spans.position_in(finding.path, finding.offset)
        return replace(start, length=finding.length)
    return source.spans.value(finding.path)


def _line(lines: tuple[str, ...], span: Span) -> str:
    return lines[span.line - 1] if 0 < span.line <= len(lines) else ""
