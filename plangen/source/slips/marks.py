"""Values that begin with a mark which YAML keeps for itself."""

import re
from collections.abc import Iterator

from plangen.diagnostics.message import say
from plangen.source.slips.line import Line, Slip, Value

_COMPARISON = re.compile(r">=?\s*(?=\S)")
_RESERVED = re.compile(r"\{\{|[*&!%@`,\]}]|[?-](?=\s)|\|(?=\s*[^\s+\d-])")
_COMPLETE = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|\[[^\[\]]*\]|\{[^{}]*\}")


def comparison(line: Line) -> Iterator[Slip]:
    """Find ``回款率: >=95%``: YAML takes ``>`` for the start of a block of text."""
    for value in line.values():
        sign = _COMPARISON.match(value.text)
        if not sign:
            continue
        meant = "≥" if "=" in sign[0] else "＞"
        message = say(
            zh="“>”在 YAML 里表示“下面是一段文字”；大于请写“＞”，大于等于请写“≥”。",
            en="In YAML “>” announces a block of text; for “greater” write ＞, for “at least” ≥.",
        )
        yield line.slip(value.start, sign[0], meant, message)


def reserved_mark(line: Line) -> Iterator[Slip]:
    """Find marks with a meaning of their own: ``**重点**``, ``{{ … }}``, ``@张三``, ``%5``."""
    for value in line.values():
        mark = _RESERVED.match(value.text)
        if not mark:
            continue
        message = say(
            zh="值以“{mark}”开头，这个符号在 YAML 里另有含义；请给整个值加引号。",
            en="The value begins with “{mark}”, which means something else in YAML; quote the "
            "whole value.",
            mark=mark[0].strip(),
        )
        yield line.quoting(value, message)


def text_after_value(line: Line) -> Iterator[Slip]:
    """Find text after a complete value: ``what: "稳"字当头``, ``scope: [重点] 客户``."""
    for value in (Value(line.start, line.value), *line.values()):
        complete = _COMPLETE.match(value.text)
        rest = value.text[complete.end() :].strip() if complete else ""
        if not complete or not rest or rest[0] in ",]}:：":
            continue
        message = say(
            zh="“{value}”已经是完整的值，后面不能再接文字；请给整个值加引号。",
            en="“{value}” is a complete value, so no text may follow it; quote the whole value.",
            value=complete[0],
        )
        slip = line.quoting(value, message)
        yield Slip(value.start + complete.end(), len(rest), message, slip.repaired)
