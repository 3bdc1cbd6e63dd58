"""What the YAML parser stumbles over, said so that a planner understands it."""

from typing import NamedTuple

import yaml

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span

_Place = tuple[int, int]


class Position(NamedTuple):
    """Where an error begins and where it was noticed; lines and columns from 0.

    Of two errors the one with the greater position is further on in the file.
    """

    begin: _Place
    noticed: _Place


class _Problem(NamedTuple):
    words: str
    zh: str
    en: str
    hint_zh: str
    hint_en: str


_PROBLEMS = (
    _Problem(
        "unexpected end of stream",
        "从这里开始的引号没有结束。", "The quotation mark that opens here is never closed.",
        "在这段文字的末尾补上同样的引号。", "Close the text with the same mark.",
    ),
    _Problem(
        "document indicator",
        "从这里开始的引号没有结束。", "The quotation mark that opens here is never closed.",
        "在这段文字的末尾补上同样的引号。", "Close the text with the same mark.",
    ),
    _Problem(
        "expected ',' or ']'",
        "从这里开始的方括号 [ 没有写完，或者两项之间缺少逗号。",
        "The list that opens with [ here is not closed, or lacks a comma.",
        "用 ] 结束列表，各项之间用半角逗号。", "Close it with ] and part its items by commas.",
    ),
    _Problem(
        "expected ',' or '}'",
        "从这里开始的花括号 { 没有写完，或者两项之间缺少逗号。",
        "The braces that open with { here are not closed, or lack a comma.",
        "用 } 结束，各项之间用半角逗号。", "Close them with } and part the entries by commas.",
    ),
    _Problem(
        "could not find expected ':'",
        "这一行只有名称，后面没有冒号和值。", "This line is a name with no colon after it.",
        "写成“名称: 值”，冒号用半角，后面空一格。",
        "Write “name: value” with a colon and a space.",
    ),
    _Problem(
        "mapping values are not allowed",
        "这里不能再出现冒号：多半是缩进不对，或者一行里有两个“: ”。",
        "A colon cannot stand here: the indentation is off, or one line has two “: ”.",
        "同一层的名称左边对齐；文字里的冒号用全角“：”，或给整段文字加引号。",
        "Align the names of one level; put quotes around a text that holds “: ”.",
    ),
    _Problem(
        "expected key",
        "这一行与上面的内容接不上：缩进与同层不一致，或者上面有引号、括号没有写完。",
        "This does not fit what stands above: it is indented unlike its neighbours, "
        "or a quotation mark or bracket above is not closed.",
        "同一层的名称左边对齐，只用空格缩进。", "Align the names of one level, with spaces only.",
    ),
    _Problem(
        "expected '-' indicator",
        "列表的各项要用 “- ” 开头并左边对齐。", "Every item of this list starts with “- ”.",
        "列表与“名称: 值”不能混在同一层。", "A list and “name: value” cannot share a level.",
    ),
    _Problem(
        "sequence entries are not allowed",
        "“- ” 不能写在冒号后面的同一行。", "“- ” cannot stand on the line of its name.",
        "列表另起一行，或写成 [甲, 乙]。", "Start the list on a new line or write [a, b].",
    ),
    _Problem(
        "tab character",
        "缩进用了制表符（Tab）。", "A tab is used to indent.",
        "改用空格缩进。", "Indent with spaces.",
    ),
    _Problem(
        "cannot start any token",
        "这个符号在 YAML 里另有含义，不能放在值的开头。",
        "This character has a meaning of its own in YAML and cannot begin a value.",
        "给整个值加上引号。", "Put the whole value between quotation marks.",
    ),
    _Problem(
        "expected comment or line break",
        "> 和 | 在 YAML 里表示“下面是一段文字”，后面不能接内容。",
        "> and | announce a block of text in YAML; nothing may follow on the line.",
        "表示大于请写 ＞ 或 ≥；其他内容请加引号。",
        "For “greater” write ＞ or ≥; quote other text.",
    ),
    _Problem(
        "unknown escape character",
        "双引号里的反斜杠 \\ 后面是不认识的转义。",
        "The backslash in this double-quoted text begins no known escape.",
        "写成 \\\\，或者改用单引号。", "Write \\\\ or use single quotes.",
    ),
    _Problem(
        "expected node content",
        "这里应该有一个值。", "A value is expected here.",
        "检查这个符号是不是多余的；如果是文字，请加引号。",
        "Check whether this mark is wanted; if it is text, quote it.",
    ),
    _Problem(
        "expected <document start>",
        "这一行与上面的内容接不上，整份计划应该都是“名称: 值”。",
        "This does not fit what stands above; a plan is made of “name: value” all through.",
        "检查上一行：是不是缺少冒号，或多了 ...。", "Look at the line above for a missing colon.",
    ),
)

_BEGINS = ("quoted scalar", "flow", "simple key", "block scalar")


def position(error: yaml.MarkedYAMLError) -> Position:
    """Return where an error is: where it begins is what a person has to look at."""
    noticed = _place(error.problem_mark) or _place(error.context_mark) or (0, 0)
    begin = noticed
    if error.context and any(word in error.context for word in _BEGINS):
        begin = _place(error.context_mark) or noticed
    return Position(begin, noticed)


def syntax_fault(error: yaml.MarkedYAMLError, file: str) -> Fault:
    """Return the fault for an error that no slip explains."""
    line, column = position(error).begin
    message, hints = _explained(error.problem or "")
    return Fault("P001", message, Span(file, line + 1, column + 1), hints=hints)


def _explained(problem: str) -> tuple[Message, tuple[Message, ...]]:
    for known in _PROBLEMS:
        if known.words in problem:
            return say(known.zh, known.en), (say(known.hint_zh, known.hint_en),)
    return say(
        zh="YAML 读不懂这里：{problem}。",
        en="YAML cannot read this: {problem}.",
        problem=problem,
    ), ()


def _place(mark: yaml.error.Mark | None) -> _Place | None:
    return (mark.line, mark.column) if mark else None
