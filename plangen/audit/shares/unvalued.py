"""Tiers of which one has no number: S级贡献55%，A级30%，B级12%，C级归线上商城."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.finding import Finding
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import say
from plangen.readers.passages.passage import Passage
from plangen.values.unit import PERCENT, Dimension
from plangen.values.writing import Amount

CODE = "S106"

_LADDERS = ("SABCDE", "ABCDEF", "一二三四五六七八", "甲乙丙丁戊", "12345678", "ⅠⅡⅢⅣⅤ")
_TIER = re.compile(
    r"(?<![A-Za-z\d])(?P<name>(?P<step>[SABCDE一二三四五六七八甲乙丙丁戊1-8ⅠⅡⅢⅣⅤ])"
    r"(?P<kind>[级級类類档檔层層等线線型]))(?!别)"
)
_ENGLISH = re.compile(
    r"\b(?P<name>(?P<kind>Tier|Level|Class|Band) (?P<step>[A-E1-8]))\b", re.IGNORECASE
)
_END = re.compile(r"[。；;\n]|\.(?=\s|\Z)|\d[.、](?=\D)")
_SHARES = {Role.SHARE, Role.RATE, Role.WEIGHT}
_FEWEST = 2
"""Tiers with a share, at least."""

_SAID = say(
    zh="{tier}没有写占比：前面各档合计 {sum}，剩下的 {rest} 没有着落",
    en="{tier} has no share: those before it make up {sum}, and {rest} is not accounted for",
)
_HINT = say(
    zh="写上{tier}的占比；占比很小或者不计入，也请说明",
    en="give the share of {tier}; where it is small or does not count, say so",
)


@dataclass(frozen=True, slots=True)
class _Tier:
    """A tier with its share; `is_silent` where no number at all stands in its words."""

    name: str
    step: str
    kind: str
    share: Mention | None
    is_silent: bool


def unvalued(facts: Facts) -> Iterator[Finding]:
    """Yield a warning for every list of tiers of which only the last has no share."""
    for passage in facts.reading.passages:
        numbers = facts.by_passage.get(passage.number, ())
        if sum(map(_is_share, numbers)) >= _FEWEST:
            for run in _runs(list(_tiers(passage, numbers))):
                yield from _findings(run)


def _tiers(passage: Passage, numbers: Sequence[Mention]) -> Iterator[_Tier]:
    found = [*_TIER.finditer(passage.text), *_ENGLISH.finditer(passage.text)]
    found.sort(key=lambda match: match.start("name"))
    ends = [*(match.start("name") for match in found[1:]), len(passage.text)]
    for match, end in zip(found, ends, strict=False):
        stop = _END.search(passage.text, match.end(), end)
        last = stop.start() if stop else end
        own = [one for one in numbers if match.end() <= one.start < last]
        share = next(filter(_is_share, own), None)
        yield _Tier(match["name"], match["step"].upper(), match["kind"], share, not own)


def _is_share(one: Mention) -> bool:
    is_one = one.quantity.dimension is Dimension.RATIO and one.quantity.high is None
    return is_one and one.role in _SHARES


def _runs(tiers: Sequence[_Tier]) -> Iterator[list[_Tier]]:
    """Yield the tiers that follow each other on one ladder: S, A, B, C."""
    run = list(tiers[:1])
    for before, one in pairwise(tiers):
        if before.kind != one.kind or not _follows(before.step, one.step):
            yield run
            run = []
        run.append(one)
    yield run


def _follows(before: str, step: str) -> bool:
    return any(before + step in ladder for ladder in _LADDERS)


def _findings(run: Sequence[_Tier]) -> Iterator[Finding]:
    if len(run) <= _FEWEST or not run[-1].is_silent:
        return
    shares = [one.share for one in run[:-1] if one.share]
    amount = sum((one.quantity.value for one in shares), Fraction(0))
    if len(shares) < len(run) - 1 or not 0 < amount < 1:
        return
    tier, last = run[-1].name, shares[-1]
    values = {"sum": Amount(amount, PERCENT), "rest": Amount(1 - amount, PERCENT)}
    claim = Claim(ClaimKind.WEIGHTS, Formula.WHOLE, last, tuple(shares[:-1]))
    message, hint = _SAID.filled(tier=tier, **values), _HINT.filled(tier=tier)
    yield Finding(CODE, Severity.WARNING, last, (claim,), message, (hint,))
