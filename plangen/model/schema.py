"""The JSON Schema of the format, for editors: completion, descriptions, validation."""

import json
from typing import Any

from plangen.model.plan import Plan


def plan_schema() -> dict[str, Any]:
    """Return the schema of a plan file (JSON Schema 2020-12)."""
    schema = Plan.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "plangen"
    version = schema["properties"]["plangen"]
    del version["const"]
    version |= {"type": ["string", "number"], "enum": ["1", 1]}  # YAML sees a number
    return schema


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
