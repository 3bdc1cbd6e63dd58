"""The template language: Jinja2, sandboxed and strict, in which plain text is people's text."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from plangen.compose.bytecode import kept_templates
from plangen.compose.material import Material
from plangen.compose.view import View, path_of
from plangen.diagnostics.path import format_path
from plangen.workspace.templates import split_front_matter

MATERIAL = "the document's material"
"""Where a rendering keeps its `Material`: a name that no template can say."""


class _Loader(BaseLoader):
    """Finds templates in the first folder that has them; front matter becomes blank lines."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the text, its file, and whether it is still current."""
        del environment
        for folder in self.folders:
            file = (folder / template).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                text = file.read_text(encoding="utf-8")
                _, body = split_front_matter(text)
                skipped = text.count("\n") - body.count("\n")
                return "\n" * skipped + body, str(file), lambda: True
        raise TemplateNotFound(template)


def environment(folders: tuple[Path, ...]) -> Environment:
    """Return the environment for some template folders, made once a process for each."""
    return _environment(tuple(folder.resolve() for folder in folders))


class _Undefined(StrictUndefined):
    """Says which key of which part of the plan there is not."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, View):
            where = format_path(path_of(self._undefined_obj)) or "plan"
            return f"{where} has no key “{self._undefined_name}”"
        return super()._undefined_message


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> Environment:
    """Make the environment for folders whose names hold in any working directory.

    Autoescaping marks what templates themselves say (`Markup`), so that `finalize` can tell it
    from what people wrote, which goes into the document as it is.
    """
    return ImmutableSandboxedEnvironment(
        loader=_Loader(folders),
        undefined=_Undefined,
        autoescape=True,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=kept_templates(),
    )


@pass_context
def _finalize(context: Context, value: object) -> object:
    material = context[MATERIAL]
    assert isinstance(material, Material)
    return material.finalize(value)
