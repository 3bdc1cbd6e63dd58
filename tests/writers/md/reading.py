"""Markdown written and read back, the way a code host reads it."""

import datetime

from markdown_it import MarkdownIt
from markdown_it.token import Token

from plangen.document.blocks import Block
from plangen.document.document import Cover, Document, Properties
from plangen.writers.md import write

PARSER = MarkdownIt("commonmark").enable("table")
_LINES = {"hardbreak": "\n", "html_inline": "\n", "softbreak": " "}


def document(*body: Block, contents: bool = False, language="zh-CN") -> Document:
    properties = Properties("工作计划", "销售部", "", (), datetime.date(2025, 12, 20))
    return Document(language, Cover("2026年工作计划"), properties, body, contents)


def source(*body: Block) -> str:
    """Return the Markdown of a body, the title left off."""
    text = write(document(*body), "plan").files["plan.md"].decode()
    return text.removeprefix("# 2026年工作计划").strip("\n")


def shown(markdown: str) -> list[str]:
    """Return the words of each paragraph, heading and cell as a reader sees them."""
    return [_words(token) for token in PARSER.parse(markdown) if token.type == "inline"]


def html(*body: Block) -> str:
    return PARSER.render(source(*body))


def _words(token: Token) -> str:
    children = token.children or ()
    return "".join(_LINES.get(child.type, child.content) for child in children)
