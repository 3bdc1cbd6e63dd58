"""``客户 #1 重点``: a value cut short by what YAML takes for a comment."""

import re
from collections.abc import Iterator

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.source.hints import quoted, write
from plangen.source.traps.page import Page

_CUT = re.compile(r"\s+#\w.*?(?=\s+#\s|$)")


def cut_by_comment(page: Page) -> Iterator[Fault]:
    """Find plain values followed by `` #`` with no space after it."""
    if not re.search(r"\s#\w", page.text):
        return
    for path, node in page.plain():
        cut = _CUT.match(page.line(node), node.end_column) if node.on_one_line else None
        if not cut or page.in_braces(path):
            continue
        message = say(
            zh="“ #”后面的内容成了注释，值只剩下“{kept}”。",
            en="What follows “ #” is a comment, so the value is only “{kept}”.",
            kept=node.text,
        )
        yield page.fault(
            node,
            path,
            message,
            write(page.before(node) + quoted(node.text + cut[0].rstrip())),
            _as_comment(cut[0]),
            at=len(node.text) + cut[0].index("#"),
        )


def _as_comment(cut: str) -> Message:
    return say(
        zh="如果确实是注释，# 后面空一格：{comment}",
        en="If it is a comment, put a space after the #: {comment}",
        comment="# " + cut.strip().removeprefix("#"),
    )
