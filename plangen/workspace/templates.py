"""Which template makes which kind of document, and what it says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from plangen.workspace.shipped import shipped_templates

_SUFFIX = ".md.j2"
_FENCE = "---\n"


@dataclass(frozen=True, slots=True)
class Template:
    """The template of one kind in one language.

    `folders` are searched for it and for its partials, the workspace's own first. `required` names
    the keys that a plan of the kind must have.
    """

    name: str
    folders: tuple[Path, ...]
    required: tuple[str, ...]


def template_folders(own: Path) -> tuple[Path, ...]:
    """Return where templates are looked for: the workspace's own folder, then what is shipped."""
    shipped = shipped_templates()
    return (own, shipped) if own.is_dir() and own.resolve() != shipped.resolve() else (shipped,)


def find_template(kind: str, language: str, folders: tuple[Path, ...]) -> Template | None:
    """Return the template of a kind, or None where there is none."""
    name = f"documents/{kind}.{language}{_SUFFIX}"
    for folder in folders:
        file = folder / name
        if _is_inside(file, folder) and file.is_file():
            required = _front_matter(file.resolve()).get("requires", ())
            return Template(name, folders, tuple(required))
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


def _is_inside(file: Path, folder: Path) -> bool:
    """Keep a kind such as ``../../secret`` from reaching outside the templates."""
    return file.resolve().is_relative_to(folder.resolve())
