"""The number of a cell as a mention: what row and column make of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plangen.audit.numbers.mention import Mention, Role, Scenario, Subject, When
from plangen.audit.numbers.mentions import mentions
from plangen.audit.numbers.outlook import Outlook
from plangen.audit.numbers.subjects import measure_in
from plangen.audit.tables.figures import Figure
from plangen.audit.tables.head import Flow, Head, Line, LineKind
from plangen.audit.tables.heads import RATIOS
from plangen.readers.passages.passage import Passage
from plangen.values.unit import Dimension

_SENTENCE = 25
"""A cell of as many characters says more than a number."""
_WHOLES = {LineKind.TOTAL}


def cell_mention(
    passage: Passage,
    figure: Figure,
    column: Line,
    row: Line,
    outlook: Outlook,
    latest: int | None,
) -> Mention:
    """Return the number of a cell; `latest` is the last year that the table's headings name."""
    role, sign = _role(column.head, row.head, figure)
    quantity = figure.quantity
    scenario = _scenario(column.head, row.head, outlook, latest)
    return Mention(
        0,
        replace(quantity, value=-quantity.value) if sign < 0 < quantity.value else quantity,
        role,
        scenario,
        _subject(column, row),
        _when(column.head, row.head, outlook, latest),
        passage,
        figure.start,
        figure.end,
        decided=_is_decided(role, scenario, figure, outlook),
    )


def _role(column: Head, row: Head, figure: Figure) -> tuple[Role, int]:
    head = row if column.role is Role.VALUE else column
    is_ratio = figure.quantity.dimension in {Dimension.RATIO, Dimension.POINTS}
    if head is row and row.role in RATIOS and not is_ratio:
        return Role.VALUE, 1
    if head.role is Role.VALUE and figure.quantity.dimension is Dimension.RATIO:
        return Role.RATE, 1
    return head.role, head.sign


def _scenario(column: Head, row: Head, outlook: Outlook, latest: int | None) -> Scenario:
    stated = column.scenario or row.scenario
    year = column.when.year or row.when.year
    opens = Flow.OPENING in {column.flow, row.flow}
    if stated is None and (opens or (year and latest and year < latest)):
        return Scenario.BASE
    return stated or outlook.scenario


def _subject(column: Line, row: Line) -> Subject:
    words = (row.group, row.head.words, column.head.words)
    measure = measure_in(column.head.words) or measure_in(row.head.words)
    whole = bool({column.head.kind, row.head.kind} & _WHOLES)
    topic = "，".join(dict.fromkeys(one for one in words[:-1] if one))
    entity = "" if whole else row.head.key
    return Subject(f"{row.head.words}{column.head.words}", topic, measure, entity, whole)


def _when(column: Head, row: Head, outlook: Outlook, latest: int | None) -> When:
    year = column.when.year or row.when.year
    before = Scenario.BASE in {column.scenario, row.scenario}
    usual = latest or outlook.year
    if year is None and usual:
        year = usual - 1 if before else usual
    return When(year, column.when.part or row.when.part)


def _is_decided(role: Role, scenario: Scenario, figure: Figure, outlook: Outlook) -> bool:
    """Tell whether a number is exact: a target of a plan, and whole per cents of weight.

    An average is what comes out.
    """
    place = figure.quantity.place
    is_whole_weight = figure.quantity.dimension is not Dimension.RATIO or place * 100 >= 1
    return (role is Role.WEIGHT and is_whole_weight) or (
        role is not Role.EACH and outlook.decides(role, scenario)
    )


def prose_in_cells(
    passages: Sequence[Passage], outlooks: Sequence[Outlook]
) -> Iterator[Mention]:
    """Yield the numbers of whole sentences in cells: remarks, pages laid out by tables."""
    for passage, outlook in zip(passages, outlooks, strict=True):
        if passage.cell and len(passage.text) >= _SENTENCE:
            yield from mentions(passage, outlook, 0)


def in_order(found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions in the order of the document, numbered anew."""
    found = sorted(found, key=lambda one: (one.passage.number, one.start))
    for order, one in enumerate(found):
        yield replace(one, order=order)
