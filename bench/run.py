"""Measure plangen beside what people would otherwise use: ``bench/run.py [check|docx|batch|all]``.

Everything of one table is measured in turn, A B A B …, so that its ratios hold where absolute
times do not. See docs/performance.md.
"""

import argparse
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from clock import Contender, measure
from report import table
from varied import write_plans

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
SAMPLE = ROOT / "plans" / "2026-team-plan.yaml"
MANY, BATCH = 1000, 30
ROUNDS = {10: 5, 100: 3, 1000: 1}
"""How often batches of so many plans are built."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=["check", "docx", "batch", "all"], default="all")
    parser.add_argument("--rounds", type=int, help="how often; 15, or 5 for what takes long")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.what in {"check", "all"}:
            check(folder, arguments.rounds)
        if arguments.what in {"docx", "all"}:
            docx(folder, arguments.rounds)
        if arguments.what in {"batch", "all"}:
            batch(folder, arguments.rounds)


def check(folder: Path, rounds: int | None) -> None:
    many = folder / "many"
    write_plans(SAMPLE, many, MANY)
    one = [_plangen("check", SAMPLE), _yardstick("bare_check", SAMPLE)]
    _report("check one plan, the whole process", one, rounds or 15, folder)
    all_of_them = [
        _plangen("check", many, done=MANY),
        _yardstick("bare_check", many, done=MANY),
    ]
    _report(f"check {MANY} plans in one process, a plan", all_of_them, rounds or 5, folder)


def docx(folder: Path, rounds: int | None) -> None:
    one, plans = folder / "one", folder / "plans"
    write_plans(SAMPLE, one, 1)
    write_plans(SAMPLE, plans, BATCH)
    for source in (one, plans):
        _python("contents.py", source, f"{source}-contents")
    out = folder / "out"
    cold = [
        _plangen("build", one, "--to", "docx", "--out", out, "--force"),
        _yardstick("docxtpl_document", f"{one}-contents", out),
    ]
    _report("one plan → .docx, the whole process", cold, rounds or 15, folder)
    batch = [
        _documents("with charts, .docx and .md", plans, out, "--to", "docx,md"),
        _documents("with charts, .docx", plans, out),
        _yardstick("docxtpl_document", f"{plans}-contents", out, warm=True),
    ]
    _report(f"{BATCH} different plans in one process, warm, a document", batch, rounds or 5, folder)
    bare = [
        _documents("without charts, .docx", plans, out, "--no-charts"),
        _yardstick("docxtpl_document", f"{plans}-contents", out, "--no-charts", warm=True),
    ]
    _report(f"the same {BATCH} without their charts", bare, rounds or 5, folder)


def batch(folder: Path, rounds: int | None) -> None:
    """Build many plans anew in one and two processes, and then again where nothing changed."""
    for count, usual in ROUNDS.items():
        plans, out = folder / f"batch-{count}", folder / f"batch-{count}-out"
        write_plans(SAMPLE, plans, count)
        build = partial(_plangen, "build", plans, "--out", out, done=count)
        contenders = [
            build(name="nothing changed"),
            build("--force", "--jobs", 2, name="two processes"),
            build("--force", "--jobs", 1, name="one process"),
        ]
        _report(f"{count} plans → .docx and .md, a plan", contenders, rounds or usual, folder)


def _plangen(command: str, *arguments: object, done: int = 1, name: str = "") -> Contender:
    line = ["-m", "plangen", command, *map(str, arguments)]
    what = f"{done} plans" if done > 1 else "one plan"
    return Contender(f"plangen {command}, {name or what}", line, ROOT, done=done)


def _documents(name: str, *arguments: object) -> Contender:
    line = ["-m", "contenders.plangen_documents", *map(str, arguments)]
    return Contender(f"plangen {name}", line, BENCH, warm=True)


def _yardstick(
    module: str, *arguments: object, warm: bool = False, done: int = 1
) -> Contender:
    """Name a yardstick; as a module, so that it is read from compiled code as plangen is."""
    line = ["-m", f"yardsticks.{module}", *map(str, arguments)]
    return Contender(f"yardstick: {module}.py", line, BENCH, warm, done)


def _python(script: str, *arguments: object) -> None:
    """Prepare something in a process of its own, so that this one stays small.

    A child's peak memory counts from that of its parent.
    """
    subprocess.run([sys.executable, BENCH / script, *map(str, arguments)], check=True)


def _report(title: str, contenders: list[Contender], rounds: int, folder: Path) -> None:
    runs = measure(contenders, rounds, folder / "compiled")
    print(table(title, contenders, runs), flush=True)


if __name__ == "__main__":
    main()
