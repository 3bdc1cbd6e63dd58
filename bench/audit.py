"""The audit of documents: how much it finds of what a person found, and how long that takes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from lineup import BENCH, ROOT, plangen
from measured import prepare, report

_CORPUS: Final = ROOT / "tests" / "audit" / "corpus"
_FOLDERS: Final = {
    "the corpus that the finders were written with": _CORPUS,
    "a second corpus, written after them": _CORPUS / "second",
    "passages that whoever wrote the finders has not seen": _CORPUS / "blind",
}
_SUFFIXES: Final = ("md", "docx", "html", "pdf")
_SHOWN: Final = 5
"""How many of the slowest finders are named."""


def audit(folder: Path, rounds: int | None) -> None:
    """Print precision and recall by kind of claim, then the time of a document of twenty pages."""
    for title, corpus in _FOLDERS.items():
        print(f"{title}\n{_printed('-m', 'tests.audit', corpus, cwd=ROOT)}", flush=True)
    prepare("long_report.py", folder / "report")
    files = [folder / "report" / f"report.{suffix}" for suffix in _SUFFIXES]
    there = [file for file in files if file.exists()]
    for file in there:
        _steps(file, rounds or 7)
    commands = [plangen("audit", file, name=file.suffix) for file in there]
    report("one document of twenty pages, the whole process", commands, rounds or 7, folder)


def _steps(file: Path, rounds: int) -> None:
    told = json.loads(_printed("-m", "contenders.audit_document", file, rounds, cwd=BENCH))
    steps: dict[str, float] = told.pop("steps")
    finding = {name: time for name, time in steps.items() if name.startswith("finding ")}
    print(f"{file.suffix}: {', '.join(f'{count:,} {what}' for what, count in told.items())}")
    _line("all, after the start", sum(steps.values()))
    for name in [one for one in steps if one not in finding]:
        _line(f"  {name}", steps[name])
    _line("  all finders", sum(finding.values()))
    for name in sorted(finding, key=lambda name: -finding[name])[:_SHOWN]:
        _line(f"    {name}", finding[name])
    print(flush=True)


def _line(name: str, seconds: float) -> None:
    print(f"{name:<34}{seconds * 1000:>9.1f} ms")


def _printed(*arguments: object, cwd: Path) -> str:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout
