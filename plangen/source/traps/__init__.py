"""Slips that YAML reads without a word, one small function each."""

from collections.abc import Callable, Iterator

from plangen.diagnostics.finding import Fault
from plangen.source.traps.block_marks import empty_block
from plangen.source.traps.colons import colon_in_name, entries_in_value
from plangen.source.traps.commas import wide_comma_in_list
from plangen.source.traps.comments import cut_by_comment
from plangen.source.traps.invisible import wide_space, zero_width
from plangen.source.traps.lost_entries import lost_entries
from plangen.source.traps.numbers import grouped_number
from plangen.source.traps.odd_keys import odd_key
from plangen.source.traps.page import Page

TRAPS: tuple[Callable[[Page], Iterator[Fault]], ...] = (
    grouped_number,
    colon_in_name,
    entries_in_value,
    wide_comma_in_list,
    empty_block,
    cut_by_comment,
    odd_key,
    lost_entries,
    zero_width,
    wide_space,
)


def traps(page: Page) -> Iterator[Fault]:
    """Report every slip that is found on the page."""
    for trap in TRAPS:
        yield from trap(page)
