"""Paths into a plan: ``goals.revenue.by.region.华东.share``, a sentence read from the left."""

import re

Path = tuple[str | int, ...]
"""The keys from the root of a plan to a value; an ``int`` is a position in a list."""

_STEP = re.compile(r'\.?(?:\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.\[\]"]+))')


def format_path(path: Path) -> str:
    """Write a path as text; a name that is not a plain word is quoted: ``by.group["前20%"]``."""
    return "".join(_format_step(step) for step in path).removeprefix(".")


def parse_path(text: str) -> Path:
    """Read what `format_path` wrote, quotation marks being optional where no name needs them.

    Raises ValueError where the text is no path.
    """
    steps: list[str | int] = []
    position = 0
    while position < len(text):
        match = _STEP.match(text, position)
        if not match:
            raise ValueError(text)
        quoted, index, word = match.groups()
        if quoted is not None:
            steps.append(re.sub(r"\\(.)", r"\1", quoted))
        else:
            steps.append(int(index) if index is not None else word.strip())
        position = match.end()
    if not steps:
        raise ValueError(text)
    return tuple(steps)


def _format_step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if step.isidentifier():
        return f".{step}"
    escaped = step.replace("\\", "\\\\").replace('"', '\\"')
    return f'["{escaped}"]'
