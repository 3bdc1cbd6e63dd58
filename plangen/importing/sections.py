"""Headings of a document and the sections of a plan."""

import re

from plangen.importing.words import SECTIONS

_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十\d]+[章节部分条]+|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、"
    r"|\d+(?:\.\d+)*[.、)）]?)\s*"
)
_LONGEST = 30


def section_of(heading: str) -> str:
    """Return the key of the section that a heading is of; empty where its words do not tell."""
    found = (key for form, key in SECTIONS if re.search(form, heading, re.IGNORECASE))
    return next(found, "")


def title_of(heading: str) -> str:
    """Return a heading without its number, and only what comes before a colon."""
    bare = _NUMBER.sub("", heading).strip()
    return re.split("[：:]", bare)[0][:_LONGEST].strip() or heading[:_LONGEST]
