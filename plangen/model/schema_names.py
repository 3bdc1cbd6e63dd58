"""Names that editors offer where any name may stand: goals, splits, periods that companies have."""

from copy import deepcopy
from typing import Any

from plangen.diagnostics.message import Message, say
from plangen.model.standard import DIMENSIONS, STANDARD

_PERIODS: dict[str, dict[str, Message]] = {
    "half": {
        "H1": say(zh="上半年", en="first half"),
        "H2": say(zh="下半年", en="second half"),
    },
    "quarter": {
        "Q1": say(zh="一季度", en="first quarter"),
        "Q2": say(zh="二季度", en="second quarter"),
        "Q3": say(zh="三季度", en="third quarter"),
        "Q4": say(zh="四季度", en="fourth quarter"),
    },
}
_PART = {"$ref": "#/$defs/Part"}
_SPLIT = {"$ref": "#/$defs/Split"}
_GOAL = {"$ref": "#/$defs/Measure"}


def offer_names(schema: dict[str, Any]) -> None:
    """Name what most plans have, in a schema of plans; other names stay as welcome."""
    definitions = schema["$defs"]
    measure, part, coming = (_keys(definitions[name]) for name in ("Measure", "Part", "Next"))
    definitions["Split"] = {"anyOf": _names(measure["by"])["additionalProperties"]["anyOf"]}
    splits = {name: {**_said(message), **_split(definitions, name)}
              for name, message in DIMENSIONS.items()}
    for by in (measure["by"], part["by"]):
        _names(by).update(
            properties=splits, additionalProperties=_SPLIT, defaultSnippets=[_quarters()]
        )
    goals = {name: {**_said(standard.name), **_GOAL} for name, standard in STANDARD.items()}
    for keys in (schema["properties"], coming):
        _names(keys["goals"])["properties"] = goals


def _split(definitions: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the schema of a split, with the names of its parts where they are the same in all."""
    if name not in _PERIODS:
        return _SPLIT
    split: dict[str, Any] = deepcopy(definitions["Split"])
    periods = _PERIODS[name].items()
    _names(split)["properties"] = {period: {**_said(said), **_PART} for period, said in periods}
    return split


def _quarters() -> dict[str, Any]:
    """Return the text that an editor puts in for a split by quarter; $1 is where one writes on."""
    amounts = {name: f"${n}" for n, name in enumerate(_PERIODS["quarter"], 1)}
    return {
        "label": "quarter: Q1–Q4",
        "description": "四个季度，每个一行\n\nthe four quarters, a line each",
        "body": {"quarter": amounts},
    }


def _keys(shape: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a shape, which may have a short form beside its long one."""
    keys: dict[str, Any] = shape.get("properties") or _names(shape)["properties"]
    return keys


def _names(schema: dict[str, Any]) -> dict[str, Any]:
    """Return that one of the forms of a value that is a map."""
    return next(form for form in schema["anyOf"] if form.get("type") == "object")


def _said(message: Message) -> dict[str, str]:
    return {"description": f"{message.zh}\n\n{message.en}"}
