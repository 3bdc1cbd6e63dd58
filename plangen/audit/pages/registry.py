"""The page of every code that a finding in a document can have: those of plans, and its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Language
from plangen.diagnostics.report import RulePage
from plangen.rules.registry import rules

_MODULE = re.compile(r"(?P<code>u\d{3})_(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The page of a code that no check of a plan has."""

    code: str
    name: str
    english: str
    chinese: str
    severity: Severity = Severity.ERROR

    def page(self, language: Language) -> str:
        """Return the page (Markdown), which begins with its title."""
        return self.chinese if language == "zh-CN" else self.english


@cache
def pages() -> Mapping[str, RulePage]:
    """Return all pages by code."""
    found: dict[str, RulePage] = dict(rules())
    for file in sorted(Path(__file__).parent.glob("u[0-9]*_*.py")):
        page = _load(file.stem)
        found[page.code] = page
    return found


def _load(module: str) -> OwnPage:
    match = _MODULE.fullmatch(module)
    if not match:
        raise ImportError(f"{module} is not named as a page: <code>_<name>")
    loaded = import_module(f"plangen.audit.pages.{module}")
    name = match["name"].replace("_", "-")
    english = (loaded.__doc__ or "").strip()
    return OwnPage(match["code"].upper(), name, english, loaded.CHINESE.strip())
