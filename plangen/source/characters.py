"""Characters that no plan should hold: control characters and foreign line breaks."""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span

_FOREIGN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LINE_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_MOST = 20

_DELETE = say(
    zh="删掉它；要换行就按回车键。",
    en="Delete it; press Enter where a new line is wanted.",
)


def clean(text: str) -> str:
    """Put a space in place of each foreign character, so that lines and columns stay."""
    return _FOREIGN.sub(" ", text)


def foreign_characters(text: str, file: str) -> Iterator[Fault]:
    """Report the first characters that `clean` takes out."""
    for match, _ in zip(_FOREIGN.finditer(text), range(_MOST), strict=False):
        span = _span(text, file, match.start())
        yield Fault("P001", _message(match[0]), span, hints=(_DELETE,))


def _message(character: str) -> Message:
    if character in _LINE_BREAKS:
        return say(
            zh="这里有一个看不见的换行符（{name}），多半是从 Word 或网页粘贴来的。",
            en="An invisible line break ({name}) stands here, most likely pasted from Word "
            "or a web page.",
            name=code_point(character),
        )
    return say(
        zh="这里有一个控制字符（{name}），YAML 不允许。",
        en="A control character ({name}) stands here; YAML does not allow it.",
        name=code_point(character),
    )


def code_point(character: str) -> str:
    """Write a character by its number: ``U+200B``."""
    return f"U+{ord(character):04X}"


def _span(text: str, file: str, index: int) -> Span:
    lines = (clean(text[:index]) + "|").splitlines()
    return Span(file, len(lines), len(lines[-1]))
