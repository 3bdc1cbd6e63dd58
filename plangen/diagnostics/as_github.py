"""Diagnostics for GitHub Actions: workflow commands, which it shows beside the lines of a change.

A step may show ten errors, ten warnings and ten notices, and drops the rest without a word. Where
there are more, the findings of one check in one plan share an annotation; what still has no room is
written to the log, and the last line says how many there are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import LISTED, Language, say
from plangen.diagnostics.report import Report
from plangen.diagnostics.summary import summary


@dataclass(frozen=True, slots=True)
class _Level:
    """A kind of annotation, and how many of it one step may show."""

    name: str
    most: int


_LEVELS: Mapping[Severity, _Level] = MappingProxyType({
    Severity.ERROR: _Level("error", 10),
    Severity.WARNING: _Level("warning", 10),
    Severity.INFO: _Level("notice", 9),  # the tenth is the last line
})  # fmt: skip
_MOST_LINES = 20
_ALSO = say(zh="同一份文件里同样的还有 {n} 处：第 {lines} 行", en="also in lines {lines} ({n})")
_LEFT = say(
    zh="{summary}；这里只能显示一部分，另有 {n} 个写在日志里",
    en="{summary}; not all can be shown here, {n} more are in the log",
)

_Group: TypeAlias = Sequence[Diagnostic]


def write(report: Report) -> str:
    """Write annotations, the worst first, then whatever got none, then the summary."""
    groups = [group for severity in _LEVELS for group in _groups(report, severity)]
    annotations = [_annotation(group, report.language) for group in groups]
    told = {id(group[0]) for group in groups}
    rest = [found for found in report.diagnostics if id(found) not in told]
    return "\n".join([*annotations, *_log(rest, report.language), _last(report, len(rest))])


def _groups(report: Report, severity: Severity) -> Sequence[_Group]:
    """Return as many groups of findings as may be shown, the largest first."""
    found = [each for each in report.diagnostics if each.severity is severity]
    most = _LEVELS[severity].most
    if len(found) <= most:
        return [(each,) for each in found]
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in found:
        alike.setdefault((each.span.file, each.code), []).append(each)
    return sorted(map(tuple, alike.values()), key=len, reverse=True)[:most]


def _annotation(group: _Group, language: Language) -> str:
    first, *others = group
    span = first.span
    place: dict[str, str | int] = {
        "file": span.file, "line": span.line, "col": span.column,
        "endColumn": span.column + max(1, span.length), "title": f"{first.code} {first.rule}",
    }  # fmt: skip
    said = [*_said(first, language), *_also(others, language)]
    return _command(_LEVELS[first.severity].name, place, "\n".join(said))


def _also(others: _Group, language: Language) -> Iterator[str]:
    if others:
        numbers = [str(line) for line in sorted({each.span.line for each in others})]
        more = ["…"] if len(numbers) > _MOST_LINES else []
        lines = LISTED[language].join([*numbers[:_MOST_LINES], *more])
        yield _ALSO.filled(n=len(others), lines=lines).in_language(language)


def _log(rest: Iterable[Diagnostic], language: Language) -> Iterator[str]:
    """Write a line for each finding; none of them may be taken for a command."""
    for found in rest:
        severity = found.severity.in_language(language)
        line = f"- {found.span} {severity} {found.code} {' '.join(_said(found, language))}"
        yield " ".join(line.replace("##[", "## [").split())


def _last(report: Report, left: int) -> str:
    if not left:
        return summary(report)
    said = _LEFT.filled(summary=summary(report), n=left).in_language(report.language)
    return _command("notice", {"title": "plangen"}, said)


def _said(found: Diagnostic, language: Language) -> list[str]:
    return [each.in_language(language) for each in (found.message, *found.hints)]


def _command(name: str, properties: Mapping[str, str | int], said: str) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(said)}"


def _data(text: str) -> str:
    """Write a text in which nothing ends the command; what escapes is itself escaped first."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
