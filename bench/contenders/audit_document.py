"""The audit of one document, again and again in one process: seconds of each of its steps."""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TypeVar

from plangen.audit.audit import facts_of
from plangen.audit.claims.registry import finders
from plangen.audit.judgement.findings import findings
from plangen.audit.judgement.judging import judge
from plangen.readers.passages.read import read

_T = TypeVar("_T")


class Steps:
    """How long each step took, every time."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = defaultdict(list)

    def timed(self, name: str, step: Callable[[], _T]) -> _T:
        """Do a step and note its seconds."""
        start = time.perf_counter()
        result = step()
        self.seconds[name].append(time.perf_counter() - start)
        return result


def main(file: Path, rounds: int) -> None:
    steps = Steps()
    for number in range(rounds + 1):
        counts = _audit(file, steps if number else Steps())
    print(json.dumps({**counts, "steps": {k: median(v) for k, v in steps.seconds.items()}}))


def _audit(file: Path, steps: Steps) -> dict[str, int]:
    reading = steps.timed("reading", lambda: read(file))
    facts = steps.timed("numbers", lambda: facts_of(reading))
    claims = []
    for find in finders():
        name = find.__module__.rpartition(".")[2]
        claims += steps.timed(f"finding {name}", lambda find=find: list(find(facts)))
    judged = steps.timed("judging", lambda: [judge(claim) for claim in claims])
    found = steps.timed("findings", lambda: findings(judged))
    letters = sum(len(one.text) for one in reading.passages)
    return {
        "letters": letters, "numbers": len(facts.mentions), "tables": len(reading.tables),
        "claims": len(claims), "findings": len(found),
    }  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
