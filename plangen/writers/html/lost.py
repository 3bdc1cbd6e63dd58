"""What a page cannot show."""

from collections.abc import Iterator
from typing import Final

from plangen.diagnostics.message import say
from plangen.document.addresses import target
from plangen.document.blocks import CodeBlock
from plangen.document.document import Document
from plangen.document.inlines import Code, Link, Number, Text
from plangen.document.problem import Problem
from plangen.document.walk import walk, walk_inlines
from plangen.writers.html.markup import FORBIDDEN

_LOST: Final = "X902"


def lost(document: Document) -> Iterator[Problem]:
    """Yield an X902 for every text and every link of which the page leaves something out."""
    for text, path in _texts(document):
        if codes := [f"U+{ord(char):04X}" for char in dict.fromkeys(FORBIDDEN.findall(text))]:
            yield _lost_characters(codes, path)
    for inline in walk_inlines(document.body):
        if isinstance(inline, Link) and not target(inline.url):
            yield _lost_address(inline.url)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    cover = document.cover
    facts = (text for fact in cover.facts for text in fact)
    yield from ((text, "") for text in (cover.title, cover.subtitle, *facts))
    yield from ((block.text, "") for block in walk(document.body) if isinstance(block, CodeBlock))
    for inline in walk_inlines(document.body):
        match inline:
            case Text(text) | Code(text):
                yield text, ""
            case Number(text, path):
                yield text, path
            case _:
                pass


def _lost_characters(codes: list[str], path: str) -> Problem:
    message = say(
        zh="网页不能保存控制字符 {codes}，已略去",
        en="A web page cannot hold the control characters {codes}; they are left out",
        codes=codes,
    )
    return Problem(_LOST, message, path)


def _lost_address(url: str) -> Problem:
    message = say(
        zh="“{url}”不是网址或邮箱地址，网页中只保留链接的文字",
        en="“{url}” is no web or mail address; the page keeps only the words of the link",
        url=url,
    )
    return Problem(_LOST, message)
