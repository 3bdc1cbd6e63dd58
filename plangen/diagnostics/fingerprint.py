"""What stays the same of a finding when lines are added above it.

It is the code, the path, and the numbers that the message names; not the line, and not the words,
which a later version may choose better.
"""

import re
from hashlib import sha256

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Message
from plangen.diagnostics.path import format_path

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*%?")
_LINES = "line"
"""The value of a message that is a line, or the number of one."""
_DIGITS = 16


def numbers_of(message: Message) -> tuple[str, ...]:
    """Return the numbers that a message names, but for those of lines, as they read in Chinese."""
    return tuple(_NUMBER.findall(_without_lines(message).in_language("zh-CN")))


def fingerprint(diagnostic: Diagnostic) -> str:
    """Return what tells a finding from the others of its file, in hexadecimal digits."""
    parts = (diagnostic.code, format_path(diagnostic.path), *numbers_of(diagnostic.message))
    return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]


def _without_lines(message: Message) -> Message:
    values = {
        key: _without_lines(value) if isinstance(value, Message) else value
        for key, value in message.values.items()
    }
    return message.filled(**{**values, _LINES: ""}) if values else message
