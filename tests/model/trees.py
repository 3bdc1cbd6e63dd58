"""Plans for tests: read from the text of a file, as a user would write it."""

from textwrap import dedent

from plangen.diagnostics.finding import Fault
from plangen.model.measure import Slot
from plangen.model.plan import Plan
from plangen.model.reading import ReadPlan, read_plan
from plangen.source.reader import read

HEADER = {
    "plangen": "1",
    "kind": "team-plan",
    "language": "zh-CN",
    "year": "2026",
    "title": "2026年销售团队工作计划",
}


TENSES: dict[str, Slot] = {"annual-review": "actual"}
"""What the templates of the kinds say; elsewhere a bare number is a target."""


def plan_of(body: str, **header: str) -> Plan:
    """Return the plan of a body below the header; fails where it has a fault."""
    result = _read(body, header)
    assert result.faults == ()
    assert result.plan
    return result.plan


def faults_of(body: str, **header: str | None) -> tuple[Fault, ...]:
    """Return the faults of a body below the header; a key of None is left out."""
    return _read(body, header).faults


def _read(body: str, header: dict[str, str | None] | dict[str, str]) -> ReadPlan:
    keys = {**HEADER, **header}
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    reading = read("\n".join([*lines, dedent(body)]).encode(), "plan.yaml")
    assert reading.source
    assert reading.faults == ()
    return read_plan(reading.source, TENSES.get(str(keys.get("kind")), "target"))
