"""From a document that was read to what can be said of its numbers."""

from plangen.audit.claims.registry import finders
from plangen.audit.judgement.farfetched import is_farfetched
from plangen.audit.judgement.judging import Judgement, judge
from plangen.audit.judgement.near_misses import as_meant
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Scenario
from plangen.audit.numbers.mentions import all_mentions
from plangen.audit.numbers.outlook import outlooks
from plangen.audit.tables.building import sheet_of
from plangen.audit.tables.cell import in_order, prose_in_cells
from plangen.audit.written.over import as_written
from plangen.readers.passages.passage import Reading


def facts_of(reading: Reading, throughout: Scenario | None = None) -> Facts:
    """Find the numbers of a document; `throughout` says what it speaks of, where it does not."""
    views = outlooks(reading.passages, throughout)
    read = [sheet for table in reading.tables if (sheet := sheet_of(table, views))]
    cells = [one for sheet in read for one in sheet.cells.values()]
    prose = [*all_mentions(reading.passages, views), *prose_in_cells(reading.passages, views)]
    found = tuple(in_order([*prose, *cells]))
    of_cells = {one.passage.number: one for one in found if one.segment is None}
    return Facts(reading, found, tuple(sheet.renumbered(of_cells) for sheet in read))


def judgements(facts: Facts) -> list[Judgement]:
    """Judge every claim that the document makes of its numbers, in the order of the document."""
    claims = (claim for find in finders() for claim in find(facts))
    judged = (as_meant(judge(claim)) for claim in claims)
    sensible = [one for one in judged if not is_farfetched(one)]
    return sorted(as_written(sensible), key=lambda one: one.claim.stated.place)
