"""Which template makes which kind of document, and what it says of itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from plangen.workspace.shipped import shipped_templates

_SUFFIX = ".md.j2"
_FENCE = "---\n"
_WORD = re.compile(r"[\w-]{1,80}")
"""What kinds and languages are made of: nothing that leads out of the templates' folder."""


@dataclass(frozen=True, slots=True)
class Template:
    """The template of one kind in one language.

    `folders` are searched for it and for its partials, the workspace's own first. What its front
    matter says: `required`, the keys that a plan of the kind must have, and `tense`, what a bare
    number is in such a plan: a target, or in a review an actual.
    """

    name: str
    folders: tuple[Path, ...]
    required: tuple[str, ...] = ()
    tense: Literal["target", "actual"] = "target"


def template_folders(own: Path) -> tuple[Path, ...]:
    """Return where templates are looked for: the workspace's own folder, then what is shipped."""
    shipped = shipped_templates()
    return (own, shipped) if own.is_dir() and own.resolve() != shipped.resolve() else (shipped,)


def find_template(kind: str, language: str, folders: tuple[Path, ...]) -> Template | None:
    """Return the template of a kind, or None where there is none."""
    name = f"documents/{kind}.{language}{_SUFFIX}"
    if not _WORD.fullmatch(kind) or not _WORD.fullmatch(language):
        return None
    for folder in folders:
        file = folder / name
        if file.is_file():
            head = _front_matter(file.resolve())
            tense: Literal["target", "actual"] = (
                "actual" if head.get("tense") == "actual" else "target"
            )
            return Template(name, folders, tuple(head.get("requires", ())), tense)
    return None


def known_kinds(language: str, folders: tuple[Path, ...]) -> list[str]:
    """Return the kinds for which there is a template in a language."""
    suffix = f".{language}{_SUFFIX}"
    files = (file for folder in folders for file in (folder / "documents").glob(f"*{suffix}"))
    return sorted({file.name.removesuffix(suffix) for file in files})


def split_front_matter(text: str) -> tuple[str, str]:
    """Part a template into its front matter (YAML) and the rest."""
    if not text.startswith(_FENCE):
        return "", text
    head, _, body = text[len(_FENCE) :].partition(_FENCE)
    return head, body


@lru_cache(maxsize=64)
def _front_matter(file: Path) -> Mapping[str, Any]:
    head, _ = split_front_matter(file.read_text(encoding="utf-8"))
    return yaml.load(head, yaml.CSafeLoader) or {}
