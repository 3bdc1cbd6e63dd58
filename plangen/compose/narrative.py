"""People's narrative: Markdown in which ``{{ path }}`` quotes a figure."""

from plangen.compose.cells import number
from plangen.document.blocks import Blocks
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import Inlines, Text
from plangen.document.markers import marker, protect
from plangen.figures.narrative import mentions
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures


def narrative_blocks(text: str, figures: Figures) -> Blocks:
    """Return the blocks of a narrative, with its figures in place."""
    pieces: list[str] = []
    inlines: dict[str, Inlines] = {}
    end = 0
    for index, mention in enumerate(mentions(text)):
        pieces += protect(text[end : mention.start]), marker(str(index))
        inlines[str(index)] = _figure(mention.reference, figures)
        end = mention.end
    pieces.append(protect(text[end:]))
    return blocks_from_markdown("".join(pieces), inlines)


def _figure(reference: str, figures: Figures) -> Inlines:
    """Return the figure; the reference as it is written where none fits, which P010 reports."""
    try:
        found = find_figures(reference, figures)
    except ValueError:
        found = []
    if len(found) == 1:
        return (number(found[0]),)
    return (Text(f"{{{{ {reference} }}}}"),)
