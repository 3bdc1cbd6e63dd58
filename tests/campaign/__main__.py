"""Run the whole campaign and print its table: ``python -m tests.campaign [-v] [plan …]``."""

import sys
from pathlib import Path

from plangen.diagnostics.path import format_path
from tests.campaign.measuring import Outcome, outcomes, table


def _line(one: Outcome) -> str:
    slip, fate = one.injection, "missed" if not one.found else "not named"
    beside = " ".join(f"beside:{d.code}@{format_path(d.path)}" for d in one.beside)
    cell = f"{one.plan}: {format_path(slip.path)} {slip.was.text} → {slip.now}"
    return f"{fate}, {slip.kind}, {cell} {beside}"


def main(arguments: list[str]) -> None:
    plans = [Path(one) for one in arguments if one != "-v"] or sorted(Path("plans").glob("*.yaml"))
    found = [one for plan in plans for one in outcomes(plan)]
    if "-v" in arguments:
        bad = [one for one in found if (one.provable and not one.named) or one.beside]
        sys.stdout.writelines(f"{_line(one)}\n" for one in bad)
    sys.stdout.write(table(found) + "\n")


main(sys.argv[1:])
