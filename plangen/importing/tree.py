"""From numbers in their places to the tree of a plan and the remarks behind its keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.remarks import remark_of
from plangen.importing.texts import written
from plangen.source.nodes import Tree
from plangen.values.word import Word

_OTHERS = say(zh="其他", en="Others")
_UNSAID = say(zh="原文没有说其余部分", en="the document does not tell of the others")
SHORT = {"kpis": "weight", "items": "weight"}


@dataclass(slots=True)
class Draft:
    """A plan in the making, and the remarks by the keys that they stand behind."""

    tree: dict[str, Tree] = field(default_factory=dict)
    remarks: dict[Path, str] = field(default_factory=dict)

    def put(self, path: Path, value: str | None, remark: str = "") -> None:
        """Put a value in its place, unless there is one."""
        node: Tree = self.tree
        for step in path[:-1]:
            if not isinstance(node, dict):
                return
            node = node.setdefault(str(step), {})
        if isinstance(node, dict) and str(path[-1]) not in node:
            node[str(path[-1])] = value
            if remark:
                self.remarks[path] = remark


def add_figures(
    draft: Draft, book: Book, doubts: Mapping[int, Message], language: Language
) -> None:
    """Put every figure of a book into the draft, with the place it was found."""
    for path, one in book.figures.items():
        text = written(one, path, language)
        draft.put(path, text, remark_of(one, book, doubts, language))
    for path, (words, _) in book.words.items():
        if _has(draft.tree, path[:-1]):
            draft.put(path, words)
    for path, slot in sorted(book.rests):
        named = tuple(step or _OTHERS.in_language(language) for step in path)
        draft.put(
            (*named, slot), Word.REST.in_language(language), _UNSAID.in_language(language)
        )
    for path, one in book.bare.items():
        draft.put(path, None, remark_of(one, book, {}, language))


def _has(tree: Tree, path: Path) -> bool:
    for step in path:
        if not isinstance(tree, dict) or step not in tree:
            return False
        tree = tree[str(step)]
    return isinstance(tree, dict)


def shorten(draft: Draft, tense: str) -> None:
    """Write measures that hold nothing but their usual number in one line: 华东: 1.2亿元."""
    _shorten(draft.tree, (), draft, tense)


def _shorten(node: dict[str, Tree], path: Path, draft: Draft, tense: str) -> None:
    for key, value in node.items():
        if not isinstance(value, dict):
            continue
        here = (*path, key)
        usual = _usual(here, tense)
        only = value.get(usual)
        if len(path) > 0 and list(value) == [usual] and isinstance(only, str):
            node[key] = only
            if remark := draft.remarks.pop((*here, usual), ""):
                draft.remarks[here] = remark
        else:
            _shorten(value, here, draft, tense)


def _usual(path: Path, tense: str) -> str:
    if len(path) > 1 and path[-2] in SHORT:
        return SHORT[str(path[-2])]
    return "target" if path[0] == "next" else tense
