"""Finding the output formats for programs: the module ``as_json`` writes ``--format json``.

A format is added by adding a module ``as_<name>`` with ``write(report) -> str``. The one for
people, ``as_text``, is no such module: it has to know the terminal.
"""

from importlib import import_module
from pathlib import Path

from plangen.diagnostics.report import Report

_PREFIX = "as_"
FOR_PEOPLE = "text"


def formats() -> list[str]:
    """Return the names of all formats, that for people first."""
    names = {file.stem.removeprefix(_PREFIX) for file in Path(__file__).parent.glob("as_*.py")}
    return [FOR_PEOPLE, *sorted(names - {FOR_PEOPLE})]


def written(report: Report, name: str) -> str:
    """Write a report in one of the formats for programs."""
    text: str = import_module(f"plangen.diagnostics.{_PREFIX}{name}").write(report)
    return text
