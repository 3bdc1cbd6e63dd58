"""The last page: who signs the document, and who receives it."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from plangen.diagnostics.message import say
from plangen.model.plan import Plan

Rows: TypeAlias = list[list[str | None]]
"""What `grid` takes: texts by row and column, None where there is nothing to say."""

_ROOM: Final = "\u00a0"
_REMARK: Final = say(zh="{name}（{remark}）", en="{name} ({remark})")


def signoff_rows(plan: Plan) -> Mapping[str, Rows | list[str]]:
    """Return what the partial shows: step, role and name; receivers with their remarks.

    Where some names are given, there is room to write the others.
    """
    room = _ROOM if any(one.name for one in plan.signoff.values()) else None
    return {
        "signoff": [[step, one.role, one.name or room] for step, one in plan.signoff.items()],
        "distribution": [_receiver(plan, name) for name in plan.distribution],
    }


def _receiver(plan: Plan, name: str) -> str:
    remark = plan.distribution[name]
    return _REMARK.filled(name=name, remark=remark).in_language(plan.language) if remark else name
