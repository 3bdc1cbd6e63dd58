"""The base of all shapes of the format: frozen, strict, described in both languages."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_validator,
)
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

SCALAR_SCHEMA: dict[str, Any] = {"type": ["string", "number"]}
"""What an editor should accept where plangen reads text: YAML sees ``4500`` as a number."""
_WORDS_SCHEMA: dict[str, Any] = {
    "anyOf": [SCALAR_SCHEMA, {"type": "array", "items": SCALAR_SCHEMA}, {"type": "null"}]
}


class Shape(BaseModel):
    """A map with known keys. `short` is the key that a scalar standing for the map means."""

    # Shapes hold one another: deferred, they are compiled once as a whole instead of one by one.
    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )
    short: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        """Read the short form; what expands otherwise overrides this."""
        if not cls.short:
            return value
        return {cls.short: value} if isinstance(value, str) else value or {}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add the short forms, which validators expand before pydantic sees them."""
        schema = handler(core_schema)
        if not cls.short:
            return schema
        return {"anyOf": [schema, SCALAR_SCHEMA, {"type": "null"}]}


def field(zh: str, en: str, *, measured: bool = False, default: Any = None) -> Any:  # noqa: ANN401
    """Describe a key for editors, and say whether its number is measured or decided."""
    extra: JsonDict | None = {"x-measured": True} if measured else None
    return Field(default=default, description=f"{zh}\n\n{en}", json_schema_extra=extra)


_T = TypeVar("_T")


def _expand_names(value: object) -> object:
    """Read a list of names as a map of names to nothing."""
    if value is None:
        return {}
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return dict.fromkeys(value)
    return value


def _as_list(value: object) -> object:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class _NamesAlone:
    """Tells editors that names may stand alone, in a list or one by itself."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [handler(core_schema), *_WORDS_SCHEMA["anyOf"]]}


Named: TypeAlias = Annotated[Mapping[str, _T], BeforeValidator(_expand_names), _NamesAlone()]
"""Things by their names. A bare list of names is a map whose values say nothing."""

Words: TypeAlias = Annotated[
    tuple[str, ...],
    BeforeValidator(_as_list),
    WithJsonSchema(_WORDS_SCHEMA),
]
"""One word or a list of them."""

Line: TypeAlias = Annotated[str | None, WithJsonSchema({"type": ["string", "number", "null"]})]
"""Text, to be shown as it is."""
