"""What reports say of a plan before they come to its changes."""

from collections import Counter
from collections.abc import Sequence

from plangen.diagnostics.message import LISTED, Language, Message, say
from plangen.history.changes import PlanDiff, Status

_STATUS: dict[Status, Message] = {
    Status.ADDED: say(zh="新增的计划", en="added plan"),
    Status.REMOVED: say(zh="删除的计划", en="removed plan"),
    Status.CHANGED: say(zh="有变化", en="changed"),
    Status.SAME: say(zh="没有变化", en="unchanged"),
}
_COUNTS: dict[Status, Message] = {
    Status.CHANGED: say(zh="{n}份有变化", en="{n} changed"),
    Status.ADDED: say(zh="{n}份新增", en="{n} added"),
    Status.REMOVED: say(zh="{n}份删除", en="{n} removed"),
    Status.SAME: say(zh="{n}份没有变化", en="{n} unchanged"),
}
_UNREADABLE = say(
    zh="{files} 读不成计划，只比较了检查结果；运行 plangen check 看哪里不对",
    en="{files} cannot be read as a plan, so only checks were compared; "
    "plangen check says what is wrong",
)


def status_text(one: PlanDiff, language: Language) -> str:
    """Say what became of a plan."""
    return _STATUS[one.status].in_language(language)


def file_text(one: PlanDiff) -> str:
    """Name the file of a plan; both names where it is another one now."""
    names = dict.fromkeys(name for name in (one.before, one.after) if name)
    return " → ".join(names)


def summary(diffs: Sequence[PlanDiff], language: Language) -> str:
    """Count the plans by what became of them."""
    counts = Counter(one.status for one in diffs)
    said = (text.filled(n=counts[status]) for status, text in _COUNTS.items() if counts[status])
    return LISTED[language].join(one.in_language(language) for one in said)


def unreadable(one: PlanDiff) -> Message | None:
    """Say which of a plan's files could not be compared."""
    return _UNREADABLE.filled(files=one.unreadable) if one.unreadable else None
