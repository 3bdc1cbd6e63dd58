"""A document audited: the one entry for commands and other programs."""

from dataclasses import dataclass
from pathlib import Path

from plangen.audit.audit import facts_of, judgements
from plangen.audit.judgement.finding import Finding
from plangen.audit.judgement.findings import findings
from plangen.audit.judgement.judging import Judgement
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Scenario
from plangen.audit.shares.unvalued import unvalued
from plangen.diagnostics.message import Language
from plangen.readers.passages.read import read

_DENSE = 10
"""An English text with a tenth of Chinese characters is a Chinese one."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A document with its numbers, its claims as they were judged, and what is wrong with them."""

    facts: Facts
    judgements: tuple[Judgement, ...]
    findings: tuple[Finding, ...]

    @property
    def language(self) -> Language:
        """The language that most of the document is written in."""
        text = "".join(passage.text for passage in self.facts.reading.passages)
        chinese = sum("一" <= character <= "鿿" for character in text)
        return "zh-CN" if chinese * _DENSE > len(text) else "en"


def audit(file: Path, throughout: Scenario | None = None) -> Audited:
    """Read a document and judge its numbers; `throughout` says what all of it speaks of.

    Without it the headings tell. Raises UnreadableError where the document cannot be read.
    """
    facts = facts_of(read(file), throughout)
    judged = judgements(facts)
    found = sorted([*findings(judged), *unvalued(facts)], key=lambda one: one.at.place)
    return Audited(facts, tuple(judged), tuple(found))
