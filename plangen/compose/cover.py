"""What stands on the cover and in the file's properties."""

from plangen.diagnostics.message import LISTED, Message, say
from plangen.document.document import Cover, Properties
from plangen.figures.plan_day import plan_day
from plangen.model.plan import Plan

_DOT = {"zh-CN": "　·　", "en": "  ·  "}
_FACTS: dict[str, Message] = {
    "owner": say(zh="编制人", en="Prepared by"),
    "date": say(zh="编制日期", en="Date"),
    "year": say(zh="年度", en="Year"),
    "scope": say(zh="涉及范围", en="Scope"),
    "classification": say(zh="密级", en="Classification"),
}


def cover(plan: Plan) -> Cover:
    """Return the cover: the title, the year's aims under it, and who wrote it when."""
    language = plan.language
    facts = {key: (name.in_language(language), _fact(plan, key)) for key, name in _FACTS.items()}
    return Cover(
        title=plan.title,
        subtitle=_DOT[plan.language].join(plan.focus),
        facts=tuple(fact for fact in facts.values() if fact[1]),
        classification=facts["classification"] if plan.classification else None,
    )


def properties(plan: Plan) -> Properties:
    """Return the properties of the file, dated to the plan's day."""
    return Properties(
        title=plan.title,
        author=str(plan.owner) if plan.owner else "",
        subject=plan.kind,
        keywords=plan.focus,
        date=plan_day(plan),
    )


def _fact(plan: Plan, key: str) -> str:
    value = getattr(plan, key)
    if value is None:
        return ""
    if key == "date":
        return _written_date(plan)
    return LISTED[plan.language].join(value) if isinstance(value, tuple) else str(value)


def _written_date(plan: Plan) -> str:
    """Write a day in full, anything less exact as it is in the plan."""
    if plan.date is None or not plan.date.is_day:
        return plan.date.text if plan.date else ""
    day = plan_day(plan)
    if plan.language == "zh-CN":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {day:%B} {day.year}"
