"""What is known of whoever reads the output."""

import os
import shutil
import sys

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import Language

_NARROWEST = 40


def interface_language() -> Language:
    """Return the language of the environment: Chinese where the locale is, else English."""
    names = (os.environ.get(name) for name in ("PLANGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    return "zh-CN" if locale.lower().startswith("zh") else "en"


def style(language: Language) -> Style:
    """Return how to write to standard output: as wide as the terminal, in colour if it is one."""
    columns = max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return Style(language, columns, colour)
