"""A roll-up as a plan of its own, which every command reads like any other.

Each part says in a remark where its numbers stand, and each unit names its plan, so that
``plangen check`` proves the sums again whenever a unit changes its mind.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path, format_path
from plangen.drafting.layout import lay_out
from plangen.rollup.consolidate import Rollup
from plangen.rollup.ranking import ranked
from plangen.rollup.recipe import recipe
from plangen.rollup.texts import exact_text, settled
from plangen.rollup.totals import PartTotal, Sums, Total
from plangen.rollup.units import Term, total
from plangen.source.nodes import Tree
from plangen.values.unit import Unit

_INTRODUCTION = say(
    zh="""\
# yaml-language-server: $schema=plan.schema.json
#
# 由 plangen rollup 汇总而成，不要手改：改各单位的计划，再汇总一次
#   # 后面是数的出处（文件:行）；单位多时用 plangen trace {example} --plan {file}

""",
    en="""\
# yaml-language-server: $schema=plan.schema.json
#
# Added up by plangen rollup; do not edit it: change the plans of the units and roll up again
#   behind # is where numbers stand (file:line); where there are many,
#   plangen trace {example} --plan {file}

""",
)
_TITLE = say(zh="{title}（汇总）", en="{title} (rolled up)")
_MANY = say(zh="{count} 个数之和", en="the sum of {count} numbers")
_OWN = say(zh="上级计划直接列出", en="stated by the parent itself")
_RATE = say(zh="按汇率 {rate} 折算", en="converted at {rate}")
_HEAD = ("plangen", "kind", "language", "year")
_KEPT = ("owner", "date", "classification", "look", "reference", "signoff", "distribution")
_SHOWN = 3


@dataclass(slots=True)
class _Draft:
    """The plan in the making; `folder` is where it will stand."""

    rollup: Rollup
    folder: FilePath
    language: Language
    remarks: dict[Path, str] = field(default_factory=dict)
    linked: set[str] = field(default_factory=set)


def as_plan(rollup: Rollup, file: FilePath) -> str:
    """Write the consolidated plan that is to stand at `file`."""
    plan = rollup.parent.plan
    draft = _Draft(rollup, file.parent, plan.language)
    tree = _head(rollup)
    for path, whole in rollup.totals.items():
        _put(tree, path, _measure(whole, draft))
    tree["extra"] = {"rollup": recipe(rollup, file.parent)}
    first = next(iter(rollup.totals), ("goals", "revenue"))
    example = format_path((*first, rollup.parent.figures.slots[0]))
    introduction = _INTRODUCTION.filled(example=example, file=file.name)
    return introduction.in_language(plan.language) + lay_out(tree, draft.remarks)


def _head(rollup: Rollup) -> dict[str, Tree]:
    parent = rollup.parent
    said = parent.source.tree
    title = _TITLE.filled(title=parent.plan.title).in_language(parent.plan.language)
    head = {key: said[key] for key in _HEAD if key in said}
    kept = {key: said[key] for key in _KEPT if said.get(key) is not None}
    return {**head, "title": title, **kept, **_basis(rollup)}


def _basis(rollup: Rollup) -> dict[str, Tree]:
    said = rollup.parent.source.tree.get("basis")
    basis: dict[str, Tree] = dict(said) if isinstance(said, dict) else {}
    if rollup.parent.currency:
        basis.setdefault("currency", rollup.parent.currency)
    return {"basis": basis} if basis else {}


def _put(tree: dict[str, Tree], path: Path, value: Tree) -> None:
    *above, last = map(str, path)
    for step in above:
        inside = tree.setdefault(step, {})
        assert isinstance(inside, dict)
        tree = inside
    tree[last] = value


def _measure(whole: Total, draft: _Draft) -> Tree:
    unit = settled(whole.unit, draft.rollup.parent.currency)
    tree: dict[str, Tree] = dict(_slots(whole.sums, unit, draft))
    main = draft.rollup.parent.figures.slots[0]
    by: dict[str, Tree] = {}
    for dimension, parts in whole.by.items():
        at = (*whole.path, "by", dimension)
        is_units = dimension == draft.rollup.dimension
        by[dimension] = {
            name: _part((*at, name), part, unit, draft, is_unit=is_units)
            for name, part in ranked(dimension, parts, main).items()
        }
    if whole.lines:
        tree["lines"] = _lines((*whole.path, "lines"), whole.lines, unit, draft)
    for slot in whole.sums:
        draft.remarks[*whole.path, slot] = _origin(whole.sums[slot], draft)
    return {**tree, "by": by} if by else tree


def _lines(at: Path, lines: Mapping[str, PartTotal], unit: Unit, draft: _Draft) -> Tree:
    return {
        name: _part((*at, name), part, unit, draft, is_unit=False) for name, part in lines.items()
    }


def _part(at: Path, part: PartTotal, unit: Unit, draft: _Draft, *, is_unit: bool) -> Tree:
    tree: dict[str, Tree] = dict(_slots(part.sums, unit, draft))
    main = draft.rollup.parent.figures.slots[0]
    terms = part.sums.get(main) or next(iter(part.sums.values()), ())
    draft.remarks[at] = _origin(terms, draft)
    if is_unit and terms:
        tree |= _told_of_unit(terms[0], draft)
    if part.lines:
        tree["lines"] = _lines((*at, "lines"), part.lines, unit, draft)
    return tree


def _slots(sums: Sums, unit: Unit, draft: _Draft) -> dict[str, str]:
    return {slot: exact_text(total(terms), unit, draft.language) for slot, terms in sums.items()}


def _told_of_unit(term: Term, draft: _Draft) -> dict[str, Tree]:
    """Name the unit's plan, once in all, and the rate of what was converted."""
    one = next(one for one in draft.rollup.gathered.contributors if one.name == term.whose)
    if one.is_adjustment:
        return {"note": _OWN.in_language(draft.language)}
    told: dict[str, Tree] = {}
    if one.name not in draft.linked:
        draft.linked.add(one.name)
        told["plan"] = FilePath(os.path.relpath(one.file, draft.folder)).as_posix()
    if term.rate != 1:
        rate = f"{float(term.rate):g}"
        told["note"] = _RATE.filled(rate=rate).in_language(draft.language)
    return told


def _origin(terms: Sequence[Term], draft: _Draft) -> str:
    """Say where numbers stand: each place where they are few, else how many there are."""
    places = list(dict.fromkeys(_place(term, draft.folder) for term in terms))
    if len(places) > _SHOWN:
        return _MANY.filled(count=len(terms)).in_language(draft.language)
    return " + ".join(places)


def _place(term: Term, folder: FilePath) -> str:
    file = FilePath(os.path.relpath(term.place.file, folder)).as_posix()
    return f"{file}:{term.place.line}"
