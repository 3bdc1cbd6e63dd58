"""Whether a part of a document looks back or ahead, and on which year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plangen.audit.numbers.mention import Role, Scenario
from plangen.audit.numbers.times import year_in
from plangen.readers.passages.passage import Passage, PassageKind

_BACK = re.compile(
    "总结|回顾|述职|完成情况|执行情况|成果|成绩|工作报告|年报|公报|复盘|review|results|summary",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    "计划|规划|方案|安排|预算|目标|打算|思路|展望|部署|plan|budget|outlook|targets", re.IGNORECASE
)
_MEASURED = {Role.SHARE, Role.GROWTH, Role.ATTAINMENT, Role.EXCESS, Role.RATE, Role.MULTIPLE}
_DECIDED = {Scenario.TARGET, Scenario.FLOOR, Scenario.STRETCH}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a number is, unless words beside it say otherwise: of a year past, or of one to come."""

    scenario: Scenario = Scenario.ACTUAL
    year: int | None = None

    def decides(self, role: Role, scenario: Scenario) -> bool:
        """Tell whether a number of a role and scenario is decided, and so exact.

        A summary rounds even the targets that it quotes; weights are decided anywhere.
        """
        if role is Role.WEIGHT:
            return True
        is_plan = self.scenario is Scenario.TARGET
        return is_plan and role not in _MEASURED and scenario in _DECIDED


def outlooks(passages: Sequence[Passage], throughout: Scenario | None = None) -> list[Outlook]:
    """Return every passage's outlook: that of its nearest heading that tells, or the title's.

    `throughout` is what the whole document speaks of, where somebody knows better.
    """
    title = _title(passages)
    found = [_outlook((*passage.section, *_own(passage)), title) for passage in passages]
    return [replace(one, scenario=throughout) for one in found] if throughout else found


def _own(passage: Passage) -> tuple[str, ...]:
    return (passage.text,) if passage.kind is PassageKind.HEADING else ()


def _title(passages: Sequence[Passage]) -> str:
    """Return the first short line that says what the document is; a site's own lines do not."""
    lines = [one.text for one in passages[:20] if one.text and len(one.text) <= 60]
    telling = (one for one in lines if _BACK.search(one) or _AHEAD.search(one))
    return next(telling, lines[0] if lines else "")


def _outlook(headings: Sequence[str], title: str) -> Outlook:
    chain = [title, *headings]
    year = next((found for one in reversed(chain) if (found := year_in(one))), None)
    for one in reversed(chain):
        if _BACK.search(one):
            return Outlook(Scenario.ACTUAL, year)
        if _AHEAD.search(one):
            return Outlook(Scenario.TARGET, year)
    return Outlook(Scenario.ACTUAL, year)

