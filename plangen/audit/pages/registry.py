"""The page of every code that a finding in a document can have: those of plans, and its own.

They are found by the names of their files; what is in one is read when somebody asks for it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import plangen.audit.pages as own_folder
import plangen.rules as rule_folder
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Language
from plangen.diagnostics.report import RulePage

_MODULE = re.compile(r"(?P<code>[a-z]\d{3})_(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class Page:
    """A code and its name; `folder` is the package that has its page."""

    code: str
    name: str
    folder: str

    @property
    def severity(self) -> Severity:
        """How bad its findings are unless they say otherwise."""
        return Severity.ERROR if self.is_own else self._rule().severity

    @property
    def is_own(self) -> bool:
        """Whether only documents have it, and no plan."""
        return self.folder == own_folder.__name__

    def page(self, language: Language) -> str:
        """Return the page (Markdown), which begins with its title."""
        if not self.is_own:
            return self._rule().page(language)
        module = f"{self.code.lower()}_{self.name.replace('-', '_')}"
        loaded = import_module(f"{self.folder}.{module}")
        text = str(loaded.CHINESE if language == "zh-CN" else loaded.__doc__)
        return text.strip()

    def _rule(self) -> RulePage:
        from plangen.rules.registry import rules  # here, since it loads all of the checks

        return rules()[self.code]


@cache
def pages() -> Mapping[str, Page]:
    """Return all pages by code, in the order of the codes."""
    found = [*_in(rule_folder.__name__, rule_folder.__path__[0])]
    found += _in(own_folder.__name__, own_folder.__path__[0])
    return {page.code: page for page in sorted(found, key=lambda page: page.code)}


def _in(folder: str, path: str) -> Iterator[Page]:
    for file in Path(path).glob("*.py"):
        if match := _MODULE.fullmatch(file.stem):
            yield Page(match["code"].upper(), match["name"].replace("_", "-"), folder)
