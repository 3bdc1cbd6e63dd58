"""The language a plan says it is in, read from its lines, so that a broken plan has one too."""

import re

from plangen.diagnostics.message import Language

_LANGUAGE = re.compile(r"\s*language\s*[:：]\s*[\"']?(zh|en)\b")
_LANGUAGES: dict[str, Language] = {"zh": "zh-CN", "en": "en"}


def written_language(lines: tuple[str, ...]) -> Language | None:
    """Return the language that a line of the file names, None where none does."""
    matches = (_LANGUAGE.match(line) for line in lines)
    return next((_LANGUAGES[match[1]] for match in matches if match), None)
