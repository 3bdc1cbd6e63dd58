"""What a writer hands back."""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.document.problem import Problem


@dataclass(frozen=True, slots=True)
class Written:
    """Files by their path below the output folder, and what could not be shown."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()
