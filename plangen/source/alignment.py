"""Lines that are indented unlike their neighbours, and those that are better left out."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span
from plangen.source.repairs import Lines, Repair
from plangen.source.slips.line import Line, take_apart
from plangen.source.syntax import Position


def realignments(lines: Lines, error: Position, file: str) -> Iterator[Repair]:
    """Offer the line of an error, alone or with what belongs to it, at the levels above it."""
    number = min(error.noticed[0], len(lines) - 1)
    line = take_apart(lines[number])
    if not line:
        return
    width = len(line.indent)
    levels = sorted(_levels(lines, number).items(), key=lambda level: abs(level[0] - width))
    for level, partner in levels:
        if level == width:
            continue
        fault = _fault(file, lines, number, width, level, partner)
        ends = (number + 1, _end(lines, number, width + 1), _end(lines, number, width))
        for end in dict.fromkeys(ends):
            shifted = tuple(_shifted(text, level - width) for text in lines[number:end])
            yield Repair((*lines[:number], *shifted, *lines[end:]), (fault,))


def without(lines: Lines, number: int) -> Lines:
    """Blank a line and everything below it that is indented more."""
    number = min(number, len(lines) - 1)
    end = _end(lines, number, _width(lines[number]) + 1)
    return (*lines[:number], *([""] * (end - number)), *lines[end:])


def without_section(lines: Lines, number: int) -> Lines:
    """Blank the section of a line, from its name at the margin to the next."""
    number = min(number, len(lines) - 1)
    while number > 0 and (not lines[number].strip() or _width(lines[number])):
        number -= 1
    return without(lines, number)


def _levels(lines: Lines, number: int) -> dict[int, int]:
    """Return the indentations that a line may have, each with a line (from 0) that has it."""
    levels: dict[int, int] = {}
    least = 1 << 31
    for above in range(number - 1, -1, -1):
        line = take_apart(lines[above])
        if line and len(line.indent) < least:
            levels.setdefault(line.body, above)
            levels.setdefault(len(line.indent), above)
            least = len(line.indent)
        if least == 0:
            break
    return levels


def _end(lines: Lines, number: int, width: int) -> int:
    """Return the end of the block that starts on a line and is indented by `width` or more."""
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or _width(lines[end]) >= width):
        end += 1
    return end


def _width(text: str) -> int:
    return len(text) - len(text.lstrip())


def _shifted(text: str, by: int) -> str:
    return " " * by + text if by > 0 else text[-by:]


def _fault(file: str, lines: Lines, number: int, width: int, level: int, partner: int) -> Fault:
    message = say(
        zh="缩进 {width} 格，与同层的行不一致。",
        en="This line is indented by {width}, unlike the others of its level.",
        width=width,
    )
    hint = say(
        zh="缩进 {level} 格，与第 {line} 行对齐。",
        en="Indent it by {level}, like line {line}.",
        level=level,
        line=partner + 1,
    )
    above = take_apart(lines[number - 1]) if number else None
    hints = (hint, *_below_a_value(above, width))
    return Fault("P001", message, Span(file, number + 1, width + 1), hints=hints)


def _below_a_value(above: Line | None, width: int) -> Iterator[Message]:
    if above and above.name and above.value and len(above.indent) < width:
        yield say(
            zh="如果它属于“{name}”，先把上一行的值移到下一级，写成 target: {value}",
            en="If it belongs to “{name}”, first move that value to a line below: target: {value}",
            name=above.name.rstrip(": "),
            value=above.value,
        )
