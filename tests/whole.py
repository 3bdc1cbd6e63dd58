"""Whole documents: one of every kind and language, in every look."""

import re
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

from plangen.pipeline import build, load
from plangen.workspace.looks import known_looks
from plangen.workspace.settings import NO_SETTINGS
from plangen.workspace.shipped import shipped_templates

ROOT = Path(__file__).parents[1]
TEMPLATES = shipped_templates()
PLANS = [*sorted(ROOT.glob("plans/*.yaml")), *sorted(TEMPLATES.glob("starters/*.yaml"))]
LOOKS = known_looks([TEMPLATES])

_KEY = re.compile(r"^(kind|language): (\S+)", re.MULTILINE)


def kind_of(plan: Path) -> str:
    """Return the kind and language of a plan, as the names of templates have them."""
    keys = dict(_KEY.findall(plan.read_text(encoding="utf-8")))
    return f"{keys['kind']}.{keys['language']}"


KINDS = {kind_of(plan): plan for plan in reversed(PLANS)}
"""A plan of every kind and language: a sample where there is one, else a starter."""
DOCUMENTS = {f"{kind}-{look}": (KINDS[kind], look) for kind, look in product(sorted(KINDS), LOOKS)}


@cache
def word(plan: Path, look: str) -> bytes:
    """Return the Word file of a plan in a look."""
    built = build(load(plan, replace(NO_SETTINGS, look=look)), ["docx"], "plan")
    assert built.diagnostics == ()
    return built.files["plan.docx"]
