"""People's Markdown to blocks.

What CommonMark knows is understood, and GFM's tables, apart from HTML, addresses defined in a
place of their own and code by mere indentation: these are words as they stand.
"""

import string
from collections.abc import Mapping
from functools import cache

from markdown import Markdown

from plangen.document.blocks import Blocks, CodeBlock
from plangen.document.from_html import blocks_from_html
from plangen.document.html_inlines import Pieces, words
from plangen.document.inlines import Inlines
from plangen.document.markdown_source import normalise

_NO_INLINES: Mapping[str, Inlines] = {}
_NO_BLOCKS: Mapping[str, Blocks] = {}


def blocks_from_markdown(
    text: str,
    inlines: Mapping[str, Inlines] = _NO_INLINES,
    blocks: Mapping[str, Blocks] = _NO_BLOCKS,
) -> Blocks:
    """Parse Markdown whose markers stand for finished inlines and blocks, by key.

    Inlines may stand anywhere, code and addresses included, which take their words; blocks only
    where a paragraph may, which they end. Text that people typed must have passed `protect`, or
    `escape` where it is no Markdown. KeyError for an unknown key, ValueError for misplaced blocks.
    """
    source, codes = normalise(text)
    pieces = Pieces(inlines, blocks)
    code_blocks = {key: (CodeBlock(words(code, pieces)),) for key, code in codes.items()}
    html = _parser().reset().convert(source)
    return blocks_from_html(html, Pieces(inlines, {**blocks, **code_blocks}))


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
