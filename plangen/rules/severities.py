"""How serious findings are taken: a workspace may say so for a check, but never in secret."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plangen.diagnostics.finding import Diagnostic, Fault, Severity
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.rules.registry import rules
from plangen.rules.unknown_code import unknown_code
from plangen.source.reader import Source
from plangen.workspace.settings import SETTINGS, Level

_OFF: Level = "off"
_OF_THE_FILE = "P"
_CHANGED = say(
    zh="它本来是{before}，{file} 把它改成了{after}",
    en="its own severity is {before}; {file} sets it to {after}",
)
_FIXED = say(
    zh="{code} 说的是文件本身写错了，轻重不能改",
    en="{code} is about a file that is written wrongly; how serious that is stays as it is",
)
_NOT_OFF = say(
    zh="{code} 查的是错误，不能关掉；可以写 warning 或 info，照样会报告",
    en="{code} finds errors and cannot be off; write warning or info, which are still reported",
)


def severity_faults(severities: Mapping[str, Level], source: Source) -> Iterator[Fault]:
    """Yield what a settings file says of checks and may not."""
    for code, level in severities.items():
        path: Path = ("severities", code)
        if code not in rules():
            message, hints = unknown_code(code)
            yield Fault("P010", message, source.spans.key(path), path, hints)
        elif code.startswith(_OF_THE_FILE):
            yield Fault("P006", _FIXED.filled(code=code), source.spans.key(path), path)
        elif level == _OFF and rules()[code].severity is Severity.ERROR:
            yield Fault("P006", _NOT_OFF.filled(code=code), source.spans.value(path), path)


def weighed(
    diagnostics: Iterable[Diagnostic], severities: Mapping[str, Level]
) -> Iterator[Diagnostic]:
    """Yield diagnostics as serious as a workspace takes them; a change is said in a hint."""
    for diagnostic in diagnostics:
        level = severities.get(diagnostic.code)
        if level is None:
            yield diagnostic
        elif level != _OFF:
            yield _changed(diagnostic, Severity[level.upper()])
        elif diagnostic.severity is Severity.ERROR:
            yield diagnostic


def _changed(diagnostic: Diagnostic, severity: Severity) -> Diagnostic:
    if severity is diagnostic.severity:
        return diagnostic
    hint = _CHANGED.filled(before=diagnostic.severity, after=severity, file=SETTINGS)
    return replace(diagnostic, severity=severity, hints=(*diagnostic.hints, hint))
