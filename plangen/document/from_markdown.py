"""People's Markdown to blocks.

What CommonMark knows is understood, and GFM's tables and footnotes, apart from HTML, addresses
defined in a place of their own and code by mere indentation: these are words as they stand.
"""

import string
from collections.abc import Mapping
from functools import cache

from markdown import Markdown

from plangen.document.blocks import Blocks, CodeBlock, Paragraph
from plangen.document.footnotes import lift_notes, name_of
from plangen.document.from_html import blocks_from_html
from plangen.document.html_inlines import Pieces, words
from plangen.document.inlines import Inlines, Note, Text
from plangen.document.markdown_source import normalise

_NO_INLINES: Mapping[str, Inlines] = {}
_NO_BLOCKS: Mapping[str, Blocks] = {}


def blocks_from_markdown(
    text: str,
    inlines: Mapping[str, Inlines] = _NO_INLINES,
    blocks: Mapping[str, Blocks] = _NO_BLOCKS,
    section: str = "",
) -> Blocks:
    """Parse Markdown whose markers stand for finished inlines and blocks, by key.

    Inlines may stand anywhere, code and addresses included, which take their words; blocks only
    where a paragraph may, which they end. Footnotes are labelled after the `section` too. Text
    that people typed must have passed `protect`, or `escape` where it is no Markdown. KeyError for
    an unknown key, ValueError for misplaced blocks.
    """
    rest, definitions = lift_notes(text)
    notes = {key: _note(section, key, note, inlines) for key, note in definitions.items()}
    return _blocks(rest, Pieces({**inlines, **notes}, blocks))


def _blocks(text: str, pieces: Pieces) -> Blocks:
    source, codes = normalise(text)
    code_blocks = {key: (CodeBlock(words(code, pieces)),) for key, code in codes.items()}
    html = _parser().reset().convert(source)
    return blocks_from_html(html, Pieces(pieces.inlines, {**pieces.blocks, **code_blocks}))


def _note(section: str, key: str, text: str, inlines: Mapping[str, Inlines]) -> Inlines:
    """Return a footnote; one that is more than a paragraph is shown as it was typed."""
    pieces = Pieces(inlines, _NO_BLOCKS)
    match _blocks(text, pieces):
        case (Paragraph(content),):
            pass
        case _:
            content = (Text(words(text, pieces)),)
    label = f"{section}-{name_of(key)}" if section else name_of(key)
    return (Note(label, content),)


@cache
def _parser() -> Markdown:
    parser = Markdown(extensions=["tables", "sane_lists"])
    for registry, names in (
        (parser.preprocessors, ("html_block",)),
        (parser.parser.blockprocessors, ("code", "reference")),
        (
            parser.inlinePatterns,
            ("html", "reference", "image_reference", "short_reference", "short_image_ref"),
        ),
    ):
        for name in names:
            registry.deregister(name)
    parser.ESCAPED_CHARS = list(string.punctuation)
    return parser
