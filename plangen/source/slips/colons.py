"""Colons that are not YAML's, colons too many, and none at all."""

import re
from collections.abc import Iterator

from plangen.diagnostics.message import Message, say
from plangen.source.slips.line import Line, Slip

_NAME = r"(\"[^\"]*\"|'[^']*'|[^\s\"'\[{#：:，。；][^：:，。；]{0,40}?)"
_ENTRY = re.compile(_NAME + r"(\s*([：:])\s*)(.*)$")
_IN_BRACES = re.compile(r"([{,，]\s*)([^,，{}\[\]\"'：:]+?)\s*([：:]\s*)(?=\S)")
_INNER = re.compile(r":(?:\s|$)")
_HASH = re.compile(r"\s+#\w[^:：]*(?=\s*:(?:\s|$))")
_WORD = re.compile(r"\w[^，。；、！？,;\[\]{}\"']*")


def other_colon(line: Line) -> Iterator[Slip]:
    """Find a full-width colon, or one without a space: ``目标：2.8亿元``, ``target:2.8亿元``."""
    entry = _ENTRY.match(line.text, line.body)
    if line.name or not entry or entry[4].startswith("//"):
        return
    fixed = ": " if entry[4] else ":"
    yield line.slip(entry.start(2), entry[2], fixed, _other(entry[3]))


def entry_in_braces(line: Line) -> Iterator[Slip]:
    """Find full-width commas and colons in braces: ``{target: 1.2亿元，share：43%}``."""
    if not line.value.startswith("{"):
        return
    entries = _IN_BRACES.finditer(line.value)
    wrong = next((entry for entry in entries if "，" in entry[1] or entry[3] != ": "), None)
    if wrong is None:
        return
    fixed = _IN_BRACES.sub(_ascii_entry, line.value)
    message = say(
        zh="花括号里的各项要用半角逗号和“半角冒号加空格”。",
        en="Entries in braces take an ASCII comma, and an ASCII colon with a space.",
    )
    at = wrong.start(1) if wrong[1][0] == "，" else wrong.start(3)
    repaired = line.text[: line.start] + fixed + line.text[line.start + len(line.value) :]
    yield Slip(line.start + at, 1, message, repaired)


def inner_colon(line: Line) -> Iterator[Slip]:
    """Find a second colon with a space in one value: ``what: 重点: 复购``."""
    for value in line.values():
        inner = _INNER.search(value.text)
        if not inner or not inner.start() or value.text[0] in "\"'" or not line.name:
            continue
        message = say(
            zh="值里面又有“: ”，YAML 会当成另一个名称；请给整个值加引号，或把冒号写成全角“：”。",
            en="The value holds another “: ”, which YAML takes for a name; quote the whole value.",
        )
        fixed = line.quoting(value, message)
        yield Slip(value.start + inner.start(), 1, message, fixed.repaired)


def hash_in_name(line: Line) -> Iterator[Slip]:
    """Find a name cut short by what YAML takes for a comment: ``客户 #1 重点: 3家``."""
    end = line.start + len(line.value)
    cut = _HASH.match(line.text, end)
    if line.name or not cut:
        return
    name = line.text[line.start : cut.end()]
    message = say(
        zh="“ #”后面成了注释，名称被截断；请给整个名称加引号。",
        en="What follows “ #” is a comment, which cuts the name short; quote the whole name.",
    )
    slip = line.slip(line.start, name, f'"{name}"', message)
    yield Slip(cut.start() + cut[0].index("#"), 1, message, slip.repaired)


def no_colon(line: Line) -> Iterator[Slip]:
    """Find a name without its colon: ``goals`` on a line of its own."""
    if line.name or line.body != len(line.indent) or not _WORD.fullmatch(line.value):
        return
    message = say(
        zh="这一行只有名称，后面没有冒号；如果是上一行文字的延续，请再缩进两格。",
        en="This line is a name with no colon; if it continues the text above, indent it more.",
    )
    yield line.slip(line.start, line.value, line.value + ":", message)


def _ascii_entry(entry: re.Match[str]) -> str:
    opening = "{" if entry[1][0] == "{" else ", "
    return f"{opening}{entry[2].strip()}: "


def _other(colon: str) -> Message:
    if colon == "：":
        return say(
            zh="这里用了全角冒号“：”；名称后面要用半角冒号加一个空格。",
            en="A full-width colon “：” stands here; a name takes an ASCII colon and a space.",
        )
    return say(
        zh="冒号后面缺少空格。",
        en="There is no space after the colon.",
    )
