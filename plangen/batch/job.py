"""What a build is to make of every plan."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import Language
from plangen.pipeline import Loaded
from plangen.workspace.history import History
from plangen.workspace.plans import PlanFile
from plangen.workspace.settings import Settings

Earlier: TypeAlias = Callable[[Loaded, ExitStack], Loaded]
"""Finds the version that a plan is compared with; what it needs meanwhile goes on the stack."""

_MARKED_STEM = "{}-tracked"


@dataclass(frozen=True, slots=True)
class Job:
    """What is wanted of all plans, and what holds for all of them.

    Findings are written in `style`, in `language` or else in the plan's. `setup` and `program` tell
    the settings and plangen from other ones; they matter only where builds are remembered.
    """

    formats: tuple[str, ...]
    out: Path
    settings: Settings
    style: Style
    language: Language | None = None
    draft: bool = False
    pictures: bool = False
    page_numbers: bool = False
    look: Path | None = None
    history: History | None = None
    earlier: Earlier | None = None
    setup: str = ""
    program: str = ""

    @property
    def options(self) -> str:
        """What was asked for that shapes a document, as the manifest keeps it."""
        switches = ("draft", "pictures", "page_numbers")
        on = [name.replace("_", "-") for name in switches if getattr(self, name)]
        look = [f"look={self.look.name}"] if self.look else []
        return " ".join((",".join(self.formats), *on, *look))

    def language_of(self, of_plan: Language | None) -> Language:
        """Return the language in which to speak of a plan."""
        return self.language or of_plan or self.style.language


@dataclass(frozen=True, slots=True)
class Task:
    """One plan, and the folder below the output folder that its documents go to."""

    plan: PlanFile
    folder: str
    stem: str

    def stem_for(self, job: Job) -> str:
        """Return the name that its documents share; one of their own where they mark changes."""
        return _MARKED_STEM.format(self.stem) if job.earlier else self.stem
