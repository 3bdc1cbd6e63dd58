"""What a writer could not show."""

from dataclasses import dataclass

from plangen.diagnostics.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault met while writing, such as X903 missing-glyph; `path` is the plan's value."""

    code: str
    message: Message
    path: str = ""
