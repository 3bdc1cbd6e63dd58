"""Where words begin and end, for comparing texts."""

from typing import Final

WORD: Final = (
    r"\d[\d,.]*(?:%|[万亿千百]+)?"
    r"|[A-Za-zÀ-ÿ]+(?:['’-][A-Za-zÀ-ÿ]+)*"
    r"|\s+|."
)
"""A pattern of what is never taken apart: a number, a word, spaces, in Chinese a character."""
