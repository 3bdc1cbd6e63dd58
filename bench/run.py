"""Measure plangen beside what people would otherwise use: ``bench/run.py [PART]``.

Everything of one table is measured in turn, A B A B …, so that its ratios hold where absolute
times do not. See docs/performance.md.
"""

import argparse
import tempfile
from pathlib import Path

from audit import audit
from batch import batch
from lineup import SAMPLE, plangen, plangen_documents, yardstick
from measured import prepare, report
from varied import write_plans

MANY, BATCH = 1000, 30
_PARTS = ("check", "docx", "batch", "audit")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=[*_PARTS, "all"], default="all")
    parser.add_argument("--rounds", type=int, help="how often; 15, or fewer for what takes long")
    parser.add_argument(
        "--full", action="store_true", help="let yardsticks make all documents: takes hours"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.what in {"check", "all"}:
            check(folder, arguments.rounds)
        if arguments.what in {"docx", "all"}:
            docx(folder, arguments.rounds)
        if arguments.what in {"batch", "all"}:
            batch(folder, arguments.rounds, full=arguments.full)
        if arguments.what in {"audit", "all"}:
            audit(folder, arguments.rounds)


def check(folder: Path, rounds: int | None) -> None:
    many = folder / "many"
    write_plans(SAMPLE, many, MANY)
    one = [plangen("check", SAMPLE), yardstick("bare_check", SAMPLE)]
    report("check one plan, the whole process", one, rounds or 15, folder)
    all_of_them = [
        plangen("check", many, done=MANY),
        yardstick("bare_check", many, done=MANY),
    ]
    report(f"check {MANY:,} plans in one process, a plan", all_of_them, rounds or 5, folder)


def docx(folder: Path, rounds: int | None) -> None:
    one, plans = folder / "one", folder / "plans"
    write_plans(SAMPLE, one, 1)
    write_plans(SAMPLE, plans, BATCH)
    for source in (one, plans):
        prepare("contents.py", source, f"{source}-contents")
    out = folder / "out"
    cold = [
        plangen("build", one, "--to", "docx", "--out", out, "--force"),
        yardstick("docxtpl_document", f"{one}-contents", out),
    ]
    report("one plan → .docx, the whole process", cold, rounds or 15, folder)
    warm = [
        plangen_documents("with charts, .docx and .md", plans, out, "--to", "docx,md"),
        plangen_documents("with charts, .docx", plans, out),
        yardstick("docxtpl_document", f"{plans}-contents", out, warm=True),
    ]
    report(f"{BATCH} different plans in one process, warm, a document", warm, rounds or 5, folder)
    bare = [
        plangen_documents("without charts, .docx", plans, out, "--no-charts"),
        yardstick("docxtpl_document", f"{plans}-contents", out, "--no-charts", warm=True),
    ]
    report(f"the same {BATCH} without their charts", bare, rounds or 5, folder)


if __name__ == "__main__":
    main()
