"""What a template puts into a document: pieces that pass the Markdown parser untouched."""

from jinja2 import Undefined
from markupsafe import Markup

from plangen.compose.cells import Line
from plangen.compose.numbers import number
from plangen.compose.view import View
from plangen.document.blocks import Blocks
from plangen.document.inlines import Inlines, Text
from plangen.document.markers import marker
from plangen.figures.figure import Figure


class NotPrintableError(TypeError):
    """A template tried to print something that has no text of its own."""


class Material:
    """The finished pieces of one document, by the keys of their markers."""

    def __init__(self) -> None:
        self.inlines: dict[str, Inlines] = {}
        self.blocks: dict[str, Blocks] = {}

    def line(self, inlines: Inlines) -> Markup:
        """Keep inlines; return the marker that stands for them. No inlines leave nothing."""
        if not inlines:
            return Markup("")
        key = f"i{len(self.inlines)}"
        self.inlines[key] = inlines
        return Markup(marker(key))

    def block(self, blocks: Blocks) -> Markup:
        """Keep blocks; return the marker, set off as a paragraph. No blocks leave nothing."""
        if not blocks:
            return Markup("")
        key = f"b{len(self.blocks)}"
        self.blocks[key] = blocks
        return Markup(f"\n\n{marker(key)}\n\n")

    def finalize(self, value: object) -> object:
        """Turn whatever a template prints into a marker; its own text passes as it is."""
        match value:
            case Markup():
                return value
            case Figure():
                return self.line((number(value),))
            case Line(inlines):
                return self.line(inlines)
            case str():
                return self.line((Text(value),))
            case int() | Undefined() if not isinstance(value, bool):
                return value
            case _:
                raise NotPrintableError(_reason(value))


def _reason(value: object) -> str:
    if value is None:
        return "the plan says nothing here; ask with {% if %} first"
    if isinstance(value, tuple | list):
        return "a list cannot be printed as it is; write {{ words(…) }}"
    if isinstance(value, View):
        return "this has no text of its own; name one of its keys"
    return f"{type(value).__name__} is nothing that a document can show"
