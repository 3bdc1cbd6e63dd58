"""How well the audit finds the claims of the corpus and their faults: precision and recall by kind.

``python -m tests.audit`` prints the table; tests/audit/corpus/README.md says what counts as found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from plangen.audit.audit import facts_of, judgements
from plangen.audit.judgement.judging import Judgement
from plangen.readers.passages.read import read_text
from plangen.values.tolerance import Verdict

CORPUS = Path(__file__).parent / "corpus"
_VERDICTS = {True: Verdict.FITS, False: Verdict.CONTRADICTS, "loose": Verdict.LOOSE}


@dataclass(frozen=True)
class Expected:
    """A claim that a person found in a passage, and what the arithmetic says of it."""

    kind: str
    stated: str
    terms: tuple[str, ...]
    verdict: Verdict
    other_kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sample:
    """A passage of the corpus."""

    name: str
    kind: str
    text: str
    claims: tuple[Expected, ...]


@dataclass
class Score:
    """Counts of one kind of claim; `wrong` are faults reported where there is none."""

    claims: int = 0
    recognised: int = 0
    faults: int = 0
    caught: int = 0
    reported: int = 0
    wrong: int = 0


@dataclass
class Result:
    """What came of a passage."""

    sample: Sample
    found: list[Judgement]
    pairs: list[tuple[Expected, Judgement | None]]
    false_alarms: list[Judgement] = field(default_factory=list)


def samples(folder: Path = CORPUS) -> Iterator[Sample]:
    """Yield the passages of a folder's own files."""
    for file in sorted(folder.glob("*.yaml")):
        for one in yaml.safe_load(file.read_text(encoding="utf-8")):
            claims = tuple(
                Expected(
                    each["claim"], str(each["stated"]), tuple(map(str, each.get("terms") or ())),
                    _VERDICTS[each["verdict"]], _listed(each.get("or")),
                )
                for each in one.get("claims") or ()
            )  # fmt: skip
            yield Sample(one["id"], one["kind"], one["text"], claims)


def _listed(names: object) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names or ())  # type: ignore[arg-type]


def run(sample: Sample) -> Result:
    """Audit a passage, and pair each claim that is expected with one that was found."""
    title = "# 工作计划\n\n" if sample.kind == "plan" else "# 工作总结\n\n"
    found = judgements(facts_of(read_text(title + sample.text, "md", sample.name)))
    left = list(found)
    pairs: list[tuple[Expected, Judgement | None]] = []
    for expected in sorted(sample.claims, key=lambda one: one.verdict is Verdict.FITS):
        fitting = (one for one in left if _matches(expected, one))
        match = max(fitting, key=_rank(expected), default=None)
        if match:
            left.remove(match)
        pairs.append((expected, match))
    faulty = [one.verdict is not Verdict.FITS for one in found]
    matched = {id(match) for expected, match in pairs if expected.verdict is not Verdict.FITS}
    told = {_numbers(one) for one in found if id(one) in matched}
    faults = [one for one, bad in zip(found, faulty, strict=True) if bad]
    alarms = [one for one in faults if _numbers(one) not in told]
    return Result(sample, found, pairs, alarms)


def _numbers(judgement: Judgement) -> frozenset[int]:
    """Return which numbers take part: what is said of the same ones twice is one finding."""
    return frozenset(one.order for one in judgement.claim.mentions)


def _rank(expected: Expected):
    return lambda one: (one.verdict is expected.verdict, one.claim.stated.text in expected.stated)


def _matches(expected: Expected, found: Judgement) -> bool:
    """Tell whether a claim that was found is the one expected: its kind, and two of its numbers."""
    numbers = [one.text.replace(" ", "") for one in found.claim.mentions]
    wanted = [expected.stated, *expected.terms]
    shared = sum(any(_same(number, each) for number in numbers) for each in wanted)
    judged = any(_same(numbers[0], each) for each in wanted)
    kinds = (expected.kind, *expected.other_kinds)
    return found.claim.kind in kinds and judged and shared >= min(2, len(wanted))


def _same(number: str, words: str) -> bool:
    words = words.replace(" ", "")
    return number == words or (len(number) > 1 and number in words)


def scores(results: Iterable[Result]) -> dict[str, Score]:
    """Count by kind of claim."""
    found: dict[str, Score] = {}
    for result in results:
        for expected, match in result.pairs:
            score = found.setdefault(expected.kind, Score())
            bad = expected.verdict is not Verdict.FITS
            score.claims += 1
            score.recognised += match is not None and (match.verdict is Verdict.FITS) is not bad
            score.faults += bad
            score.caught += bad and match is not None and match.verdict is not Verdict.FITS
        for alarm in result.false_alarms:
            found.setdefault(str(alarm.claim.kind), Score()).wrong += 1
    for score in found.values():
        score.reported = score.caught + score.wrong
    return found


def table(found: dict[str, Score]) -> str:
    """Return the scores as a Markdown table."""
    lines = ["| claim | claims | recognised | faults | precision | recall |"]
    lines.append("|---|---|---|---|---|---|")
    total = Counter()  # type: ignore[var-annotated]
    for kind, score in sorted(found.items()):
        total.update(vars(score))
        lines.append(_row(kind, score))
    lines.append(_row("all", Score(**total)))
    return "\n".join(lines)


def _row(name: str, score: Score) -> str:
    precision = f"{score.caught / score.reported:.2f}" if score.reported else "–"
    recall = f"{score.caught / score.faults:.2f}" if score.faults else "–"
    recognised = f"{score.recognised}"
    return f"| {name} | {score.claims} | {recognised} | {score.faults} | {precision} | {recall} |"
