"""Slips that keep YAML from reading a line, one small function each.

Each looks at one line alone and offers repairs; whether a repair is the right one shows when the
repaired text is read again.
"""

from collections.abc import Callable, Iterator

from plangen.source.slips.closing import open_quote, unbalanced
from plangen.source.slips.colons import (
    entry_in_braces,
    hash_in_name,
    inner_colon,
    no_colon,
    other_colon,
)
from plangen.source.slips.indentation import odd_indentation
from plangen.source.slips.line import Line, Slip
from plangen.source.slips.marks import comparison, reserved_mark, text_after_value

Finder = Callable[[Line], Iterator[Slip]]

SLIPS: tuple[Finder, ...] = (
    odd_indentation,
    other_colon,
    entry_in_braces,
    comparison,
    reserved_mark,
    text_after_value,
    open_quote,
    unbalanced,
    inner_colon,
    hash_in_name,
    no_colon,
)

IN_RUNS: tuple[Finder, ...] = (odd_indentation, other_colon)
"""Slips that people make on several lines in a row; YAML stumbles over the last of them."""

FELT_BELOW: tuple[Finder, ...] = (open_quote, other_colon, odd_indentation)
"""Slips that YAML reads over, to stumble many lines below."""
