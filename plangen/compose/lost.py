"""What a plan says and its document has no place for: it must not be lost in silence."""

from collections.abc import Iterator

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path, format_path
from plangen.document.problem import Problem
from plangen.model.plan import Body, Plan

_LOST = "X902"
_ON_THE_COVER = {"year", "focus", "scope"}
_NOT_FOR_READING = {"narrative", "extra"}
_NO_SECTION = say(
    zh="这种文件没有这一节，内容没有用上",
    en="this kind of document has no such section, so its content is lost",
)


def lost_narrative(plan: Plan, used: set[str]) -> Iterator[Problem]:
    """Yield a problem for every narrative that the template did not ask for."""
    for section in plan.narrative:
        if section not in used:
            yield Problem(_LOST, _no_narrative(used), format_path(("narrative", section)))


def lost_sections(plan: Plan, asked: frozenset[Path]) -> Iterator[Problem]:
    """Yield a problem for every part of the plan that the template did not ask for."""
    yield from _lost(plan, (), asked, _NOT_FOR_READING)
    if plan.next and ("next",) not in asked:
        yield Problem(_LOST, _NO_SECTION, "next")
    elif plan.next:
        yield from _lost(plan.next, ("next",), asked, set())


def _lost(body: Body, at: Path, asked: frozenset[Path], apart: set[str]) -> Iterator[Problem]:
    for key in Body.model_fields:
        elsewhere = key in _ON_THE_COVER or key in apart or (*at, key) in asked
        if getattr(body, key) and not elsewhere:
            yield Problem(_LOST, _NO_SECTION, format_path((*at, key)))


def _no_narrative(used: set[str]) -> Message:
    if not used:
        return _NO_SECTION
    return say(
        zh="这种文件没有这一节，文字没有用上；可用的有：{known}",
        en="this kind of document has no such section, so the text is lost; there are: {known}",
        known=sorted(used),
    )
