"""Print how well the audit does on the corpus: ``python -m tests.audit [FOLDER] [--misses]``."""

import sys
from pathlib import Path

from plangen.values.tolerance import Verdict
from tests.audit.scoring import CORPUS, Result, run, samples, scores, table


def main(arguments: list[str]) -> None:
    folders = [Path(one) for one in arguments if not one.startswith("--")]
    results = [run(sample) for sample in samples(folders[0] if folders else CORPUS)]
    print(table(scores(results)))
    if "--misses" in arguments:
        for result in results:
            _misses(result)


def _misses(result: Result) -> None:
    for expected, match in result.pairs:
        got = match.verdict if match else "not found"
        if match is None or (got is Verdict.FITS) is not (expected.verdict is Verdict.FITS):
            print(f"MISS  {result.sample.name}: {expected.kind} {expected.stated} "
                  f"{expected.terms} is {expected.verdict}, got {got}")
    for alarm in result.false_alarms:
        terms = [one.text for one in alarm.claim.terms]
        print(f"ALARM {result.sample.name}: {alarm.claim.kind} {alarm.claim.stated.text} {terms}")


if __name__ == "__main__":
    main(sys.argv[1:])
