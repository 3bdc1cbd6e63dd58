"""What pydantic found, said in our own words, with places."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from pydantic_core import ErrorDetails

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.keys import likely_key, shape_at
from plangen.model.plan import Plan
from plangen.model.shape import Shape
from plangen.source.nodes import Tree
from plangen.source.reader import Source

_Context: TypeAlias = Mapping[str, Any]
_FORM = re.compile(r"\[.*\]$")
_WRONG_TYPE = say(zh="这里的写法不对", en="this form does not belong here")
_WRONG_TYPES: dict[str, Message] = {
    "string_type": say(zh="这里要一段文字", en="text belongs here"),
    "tuple_type": say(zh="这里要一个词，或一个列表", en="a word or a list belongs here"),
    "mapping_type": say(zh="这里要写成“名称: 内容”", en="names belong here, as “name: value”"),
    "dict_type": say(zh="这里要写成“键: 值”", en="keys belong here, as “key: value”"),
    "model_type": say(zh="这里要写成“键: 值”", en="keys belong here, as “key: value”"),
}


def to_faults(
    errors: list[ErrorDetails], source: Source, root: type[Shape] = Plan
) -> tuple[Fault, ...]:
    """Translate pydantic's errors on a file of the shape `root`.

    Where a value may have several forms, pydantic reports each; of these, the innermost remains.
    """
    paths = [_path(error["loc"], source.tree) for error in errors]
    kept = {
        path: error
        for path, error in zip(paths, errors, strict=True)
        if path == error["loc"] or not any(_is_below(other, path) for other in paths)
    }
    return tuple(_to_fault(error, path, source, root) for path, error in kept.items())


def _path(loc: Path, tree: Tree) -> Path:
    """Leave out what is no step of the plan: pydantic's names for the forms of a value."""
    path: list[str | int] = []
    for step in loc:
        inside = _inside(tree, step)
        if inside is not None or not _FORM.search(str(step)):
            path.append(step)
            tree = inside
    return tuple(path)


def _inside(tree: Tree, step: str | int) -> Tree:
    if isinstance(tree, dict):
        return tree.get(str(step))
    return tree[step] if isinstance(tree, list) and isinstance(step, int) else None


def _is_below(path: Path, above: Path) -> bool:
    return len(path) > len(above) and path[: len(above)] == above


def _to_fault(error: ErrorDetails, path: Path, source: Source, root: type[Shape]) -> Fault:
    translate = _TRANSLATORS.get(error["type"])
    if translate:
        return translate(error.get("ctx", {}), path, source, root)
    message = _WRONG_TYPES.get(error["type"], _WRONG_TYPE)
    return Fault("P006", message, source.spans.value(path), path)


def _own(context: _Context, path: Path, source: Source, _root: type[Shape]) -> Fault:
    hints: tuple[Message, ...] = ()
    if repaired := context["repaired"]:
        hints = (say(zh="改成：{repaired}", en="write: {repaired}", repaired=repaired),)
    return Fault(context["code"], context["message"], source.spans.value(path), path, hints)


def _unknown_key(_context: _Context, path: Path, source: Source, root: type[Shape]) -> Fault:
    *parent, typed = path
    shape = shape_at(tuple(parent), root)
    meant = likely_key(str(typed), shape) if shape else None
    known = sorted(shape.model_fields) if shape else []
    if meant:
        hint = say(zh="是不是想写 {meant}？", en="did you mean {meant}?", meant=meant)
    else:
        hint = say(zh="这里可以写：{known}", en="what can stand here: {known}", known=known)
    message = say(zh="不认识的键“{typed}”", en="unknown key “{typed}”", typed=typed)
    return Fault("P004", message, source.spans.key(path), path, (hint,))


def _missing_key(_context: _Context, path: Path, source: Source, root: type[Shape]) -> Fault:
    *parent, key = path
    message = say(zh="缺少“{key}”", en="“{key}” is missing", key=key)
    shape = shape_at(tuple(parent), root)
    description = (shape and shape.model_fields[str(key)].description) or ""
    about = dict(zip(("chinese", "english"), description.split("\n\n"), strict=False))
    hint = say("加一行 {key}: …（{chinese}）", "add a line {key}: … ({english})", key=key, **about)
    return Fault("P005", message, source.spans.value(tuple(parent)), tuple(parent), (hint,))


def _not_allowed(context: _Context, path: Path, source: Source, _root: type[Shape]) -> Fault:
    allowed = re.findall(r"'([^']*)'", context["expected"])
    message = say(zh="这里只能写：{allowed}", en="this can only be: {allowed}", allowed=allowed)
    return Fault("P006", message, source.spans.value(path), path)


_TRANSLATORS: dict[str, Callable[[_Context, Path, Source, type[Shape]], Fault]] = {
    "plangen_fault": _own,
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _not_allowed,
}
