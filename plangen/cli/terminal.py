"""What is known of whoever reads the output."""

import os
import sys

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import Language

_NARROWEST = 40
_USUAL = 80


def interface_language() -> Language:
    """Return the language of the environment: Chinese where the locale is, else English."""
    names = (os.environ.get(name) for name in ("PLANGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "zh-CN" if locale.lower().startswith("zh") else "en"


def style(language: Language) -> Style:
    """Return how to write to standard output: as wide as the terminal, in colour if it is one."""
    columns = max(_NARROWEST, _columns())
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return Style(language, columns, colour)


def _columns() -> int:
    """Return the width of the terminal, as `shutil` would, whose import every start would feel."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isdigit() and int(stated):
        return int(stated)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns
    except (OSError, ValueError):
        return _USUAL
