"""People's narrative: Markdown in which ``{{ path }}`` quotes a figure."""

from dataclasses import replace

from plangen.compose.numbers import number
from plangen.document.blocks import Blocks, Heading
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import Inlines, Text
from plangen.document.markers import marker, protect
from plangen.figures.narrative import mentions
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures

_DEEPEST = 4


def narrative_blocks(text: str, figures: Figures, under: int) -> Blocks:
    """Return the blocks of a narrative, with its figures in place.

    Its headings, however deep its author began, follow below a heading of the level `under`.
    """
    pieces: list[str] = []
    inlines: dict[str, Inlines] = {}
    end = 0
    for index, mention in enumerate(mentions(text)):
        pieces += protect(text[end : mention.start]), marker(str(index))
        inlines[str(index)] = _figure(mention.reference, figures)
        end = mention.end
    pieces.append(protect(text[end:]))
    return _below(under, blocks_from_markdown("".join(pieces), inlines))


def _below(level: int, blocks: Blocks) -> Blocks:
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    return tuple(
        replace(block, level=min(block.level - highest + level + 1, _DEEPEST))
        if isinstance(block, Heading)
        else block
        for block in blocks
    )


def _figure(reference: str, figures: Figures) -> Inlines:
    """Return the figure; the reference as it is written where none fits, which P010 reports."""
    try:
        found = find_figures(reference, figures)
    except ValueError:
        found = []
    if len(found) == 1:
        return (number(found[0]),)
    return (Text(f"{{{{ {reference} }}}}"),)
