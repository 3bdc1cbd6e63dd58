"""The JSON Schema of the format, for editors: completion, descriptions, validation."""

import json
from typing import Any, TypeAlias

from plangen.model.plan import Plan
from plangen.model.schema_names import offer_names
from plangen.workspace.looks import known_looks
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.templates import known_kinds

Schema: TypeAlias = dict[str, Any]

_DESCRIPTION = "一份计划，生成一个文件\n\na plan: one file, one document"
_OF_NAMES = ("properties", "$defs")
"""Where the keys are names, and the values schemas."""


def plan_schema() -> Schema:
    """Return the schema of a plan file (JSON Schema 2020-12)."""
    schema = _for_editors(Plan.model_json_schema())
    offer_names(schema)
    _offer_values(schema)
    version = schema["properties"]["plangen"]
    del version["const"]
    version |= {"type": ["string", "number"], "enum": ["1", 1]}  # YAML sees a number
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "plangen",
        "description": _DESCRIPTION,
    }
    return head | schema


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"


def _for_editors(schema: Schema, said: str = "") -> Schema:
    """Leave out what editors would show though it says nothing: titles, defaults, docstrings.

    What has a name of its own is described as the map that it stands in: `said`.
    """
    unwanted = {"title", "default", *(["description"] if "properties" in schema else [])}
    kept = {key: value for key, value in schema.items() if key not in unwanted}
    said = kept.get("description", said)
    for key in _OF_NAMES:
        if key in kept:
            kept[key] = {name: _for_editors(each) for name, each in kept[key].items()}
    if "anyOf" in kept:
        kept["anyOf"] = [_for_editors(each, said) for each in kept["anyOf"]]
    if isinstance(named := kept.get("additionalProperties"), dict):
        about = {"description": said} if said else {}
        kept["additionalProperties"] = about | _for_editors(named, said)
    return kept


def _offer_values(schema: Schema) -> None:
    """Give the values of open lists that plangen comes with."""
    shipped = (shipped_templates(),)
    keys = schema["properties"]
    keys["kind"]["examples"] = known_kinds("zh-CN", shipped)
    keys["look"]["examples"] = known_looks(shipped)
