"""A roll-up as a plan of its own, which every command reads like any other.

Each part says in a remark where its numbers stand, and each unit names its plan, so that
``plangen check`` proves the sums again whenever a unit changes its mind.
"""

from pathlib import Path as FilePath

from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path, format_path
from plangen.drafting.layout import lay_out
from plangen.rollup.consolidate import Rollup
from plangen.rollup.measures import own_name
from plangen.rollup.plan_draft import Draft
from plangen.rollup.plan_ratios import ratio_tree
from plangen.rollup.plan_sums import sum_tree
from plangen.rollup.recipe import recipe
from plangen.source.nodes import Tree

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
_HEAD = ("plangen", "kind", "language", "year")
_KEPT = (
    "owner", "date", "focus", "classification", "look", "reference", "signoff", "distribution"
)  # fmt: skip
_BELOW = ("risks", "milestones")
"""What the parent says beside figures, and holds for the whole as well."""


def as_plan(rollup: Rollup, file: FilePath) -> str:
    """Write the consolidated plan that is to stand at `file`."""
    plan = rollup.parent.plan
    draft = Draft(rollup, file.parent, plan.language)
    tree = _head(rollup)
    for path, whole in rollup.totals.items():
        _put(tree, path, _named(path, rollup) | sum_tree(whole, draft))
    for path, ratio in rollup.ratios.items():
        _put(tree, path, _named(path, rollup) | ratio_tree(ratio, draft))
    tree |= {key: said for key in _BELOW if (said := rollup.parent.source.tree.get(key))}
    tree["extra"] = {"rollup": recipe(rollup, file.parent)}
    first = next(iter(rollup.totals), ("goals", "revenue"))
    example = format_path((*first, draft.main))
    introduction = _INTRODUCTION.filled(example=example, file=file.name)
    return introduction.in_language(plan.language) + lay_out(tree, draft.remarks)


def _named(path: Path, rollup: Rollup) -> dict[str, Tree]:
    name = own_name(path, rollup.gathered)
    return {"name": name} if name else {}


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
