"""Findings that a team knows of already, so that only new ones stop it.

They are kept in a JSON file, one to a line, which reads well in a diff. What counts is the
fingerprint; the message is there for people.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.fingerprint import fingerprint
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import format_path

_VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of the baseline."""

    code: str
    path: str
    fingerprint: str
    message: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.path}".rstrip()


Baseline: TypeAlias = Mapping[str, Sequence[Known]]
"""What is known of each plan, by the plan's place as seen from the baseline's folder."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a plan has beyond the baseline, how much of it is known, and what is gone."""

    new: tuple[Diagnostic, ...]
    known: int
    gone: tuple[Known, ...]


def known_of(found: Iterable[Diagnostic], language: Language) -> list[Known]:
    """Return what is to be known of a plan from now on."""
    return [
        Known(
            each.code,
            format_path(each.path),
            fingerprint(each),
            each.message.in_language(language),
        )
        for each in found
    ]


def compare(found: Iterable[Diagnostic], known: Iterable[Known]) -> Compared:
    """Hold findings against a baseline; one that is known once excuses one finding."""
    waiting: dict[str, list[Known]] = {}
    for each in known:
        waiting.setdefault(each.fingerprint, []).append(each)
    expected = sum(map(len, waiting.values()))
    new = []
    for one in found:
        alike = waiting.get(fingerprint(one))
        if alike:
            alike.pop()
        else:
            new.append(one)
    gone = tuple(sorted(each for alike in waiting.values() for each in alike))
    return Compared(tuple(new), expected - len(gone), gone)


def read_baseline(text: str) -> Baseline:
    """Read a baseline. Raises ValueError where the text is none that this version knows."""
    try:
        content = json.loads(text)
        if content["plangen_baseline"] != _VERSION:
            raise ValueError(content["plangen_baseline"])
        return {
            file: tuple(Known(**entry) for entry in known)
            for file, known in content["plans"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


def baseline_text(baseline: Baseline) -> str:
    """Write a baseline; plans that nothing is known of are left out."""
    plans = ",\n".join(_plan(file, known) for file, known in sorted(baseline.items()) if known)
    body = f"{{\n{plans}\n  }}" if plans else "{}"
    return f'{{\n  "plangen_baseline": {_VERSION},\n  "plans": {body}\n}}\n'


def _plan(file: str, known: Sequence[Known]) -> str:
    lines = ",\n".join(f"      {_line(each)}" for each in sorted(known))
    return f"    {_json(file)}: [\n{lines}\n    ]"


def _line(known: Known) -> str:
    return _json(asdict(known))


def _json(value: Any) -> str:  # noqa: ANN401  (whatever JSON has)
    return json.dumps(value, ensure_ascii=False)
