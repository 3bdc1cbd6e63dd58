"""The lines of the budget by their names, as stages, actions and rewards refer to them."""

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import LINES


def budget_lines(figures: Figures) -> dict[str, list[Path]]:
    """Return where the lines and sub-lines of each name stand."""
    lines: dict[str, list[Path]] = {}
    for split in figures.splits:
        if split.dimension == LINES:
            for name in split.parts:
                lines.setdefault(name, []).append(split.at(name))
    return lines


def budget_line(name: str, user: Path, figures: Figures) -> Path | None:
    """Return the line that a user of the budget names; None where none or several have the name.

    What is planned for the year after is paid from that year's budget.
    """
    later = user[0] == "next"
    found = [path for path in budget_lines(figures).get(name, ()) if (path[0] == "next") is later]
    return found[0] if len(found) == 1 else None
