"""Markdown that reads well on a code host and in any CommonMark viewer."""

from plangen.writers.md.writer import write

__all__ = ["write"]
