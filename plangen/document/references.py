"""Mentions of tables and charts that lead nowhere, or to two places."""

from collections import Counter

from plangen.diagnostics.message import say
from plangen.document.document import Document
from plangen.document.inlines import Reference
from plangen.document.numbering import exhibits
from plangen.document.problem import Problem
from plangen.document.walk import walk_inlines


def reference_problems(document: Document) -> tuple[Problem, ...]:
    """Return an X904 for every label that is mentioned but not there, or there more than once."""
    labels = Counter(
        exhibit.label for exhibit, _ in exhibits(document.body, document.language) if exhibit.label
    )
    mentioned = dict.fromkeys(
        inline.label for inline in walk_inlines(document.body) if isinstance(inline, Reference)
    )
    missing = (_missing(label) for label in mentioned if label not in labels)
    doubled = (_doubled(label, count) for label, count in labels.items() if count > 1)
    return (*missing, *doubled)


def _missing(label: str) -> Problem:
    return Problem(
        "X904",
        say(
            "正文提到了“{label}”，但文档里没有标签为“{label}”的图或表",
            'the text mentions "{label}", but no table or chart bears that label',
            label=label,
        ),
    )


def _doubled(label: str, count: int) -> Problem:
    return Problem(
        "X904",
        say(
            "标签“{label}”用了 {count} 次，提到它时无法确定是哪一个图或表",
            'the label "{label}" is borne {count} times, so a mention of it is ambiguous',
            label=label,
            count=count,
        ),
    )
