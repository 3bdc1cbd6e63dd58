"""Finding the rules: every module here whose name begins with a code is one.

``s101_period_split_mismatch`` is rule S101, period-split-mismatch. It has

* a docstring, its page in English: a title line, then What it does, Why it matters, Example;
* ``CHINESE``, the same page in Chinese;
* ``SEVERITY``, unless its findings bring their own;
* ``check(context)``, which yields findings. The rules about the text of a file (P001–P006, P012)
  have none: what they describe is met while reading, before there is a plan to check.

and a fixture of examples, ``tests/rules/S101.yaml``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Language
from plangen.rules.context import Check

_MODULE = re.compile(r"(?P<code>[a-z]\d{3})_(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue, as its module describes it."""

    code: str
    name: str
    severity: Severity
    english: str
    chinese: str
    check: Check | None

    def page(self, language: Language) -> str:
        """Return the rule's page (Markdown)."""
        return self.chinese if language == "zh-CN" else self.english


@cache
def rules() -> Mapping[str, Rule]:
    """Return all rules by code, in the order of their codes."""
    modules = sorted(path.stem for path in Path(__file__).parent.glob("[a-z][0-9]*_*.py"))
    found = (_load(module) for module in modules)
    return {rule.code: rule for rule in found}


def _load(module: str) -> Rule:
    match = _MODULE.fullmatch(module)
    if not match:
        raise ImportError(f"{module} is not named as a rule: <code>_<name>")
    loaded = import_module(f"plangen.rules.{module}")
    return Rule(
        code=match["code"].upper(),
        name=match["name"].replace("_", "-"),
        severity=getattr(loaded, "SEVERITY", Severity.ERROR),
        english=(loaded.__doc__ or "").strip(),
        chinese=loaded.CHINESE.strip(),
        check=getattr(loaded, "check", None),
    )
