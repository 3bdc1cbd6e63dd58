"""Hints that many faults share."""

from plangen.diagnostics.message import Message, say

_LONGEST = 160


def write(line: str) -> Message:
    """Show the line as it should read."""
    return say(zh="改写为：{line}", en="Write: {line}", line=_shortened(line.strip()))


def indent(line: str) -> Message:
    """Show a line whose indentation was at fault, and how many spaces it takes."""
    return say(
        zh="行首改用 {count} 个半角空格：{line}",
        en="Start the line with {count} ASCII spaces: {line}",
        count=len(line) - len(line.lstrip(" ")),
        line=_shortened(line.strip()),
    )


def or_quote(text: str) -> Message:
    """Say how the text is kept as it stands."""
    return say(
        zh="如果这就是一段完整的文字，请加引号：{text}",
        en="If this is one text as it stands, quote it: {text}",
        text=_shortened(quoted(text)),
    )


def quoted(text: str) -> str:
    """Return the text between quotation marks that YAML reads back as the same text."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
