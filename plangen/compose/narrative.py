"""People's narrative: Markdown in which ``{{ … }}`` quotes or computes a figure."""

from dataclasses import replace

from plangen.compose.numbers import number
from plangen.diagnostics.path import Path
from plangen.document.blocks import Blocks, Heading
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import Inlines, Text
from plangen.document.markers import marker, protect
from plangen.figures.figure import Figure
from plangen.figures.mentions import mentions, quoted
from plangen.figures.sheet import Figures

_DEEPEST = 4


def narrative_blocks(text: str, figures: Figures, under: int, at: Path) -> Blocks:
    """Return the blocks of the narrative at a path, with its figures in place.

    Its headings, however deep its author began, follow below a heading of the level `under`.
    """
    pieces: list[str] = []
    inlines: dict[str, Inlines] = {}
    end = 0
    for index, mention in enumerate(mentions(text)):
        pieces += protect(text[end : mention.start]), marker(str(index))
        inlines[str(index)] = _figure(mention.reference, figures, at)
        end = mention.end
    pieces.append(protect(text[end:]))
    return _below(under, blocks_from_markdown("".join(pieces), inlines, section=str(at[-1])))


def _below(level: int, blocks: Blocks) -> Blocks:
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    return tuple(
        replace(block, level=min(block.level - highest + level + 1, _DEEPEST))
        if isinstance(block, Heading)
        else block
        for block in blocks
    )


def _figure(reference: str, figures: Figures, at: Path) -> Inlines:
    """Return the figure; what is written where there is none, which P007 and P010 report."""
    from plangen.figures.expressions.narrative import spoken

    figure = quoted(reference, figures) or spoken(reference, figures, at)
    if isinstance(figure, Figure):
        return (number(figure),)
    return (Text(f"{{{{ {reference} }}}}"),)
