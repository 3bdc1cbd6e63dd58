from pathlib import Path

from plangen.history.ordering import in_order_of, ordered
from plangen.pipeline import load

PLAN = """\
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售计划
date: 2026-01-05
goals:
  revenue:
    target: 2亿元
    by:
      region:
        华东: {target: 1.2亿元}
        华南: {target: 8000万元}
"""
SWAPPED = PLAN.replace(
    "        华东: {target: 1.2亿元}\n        华南: {target: 8000万元}\n",
    "        华南: {target: 8000万元}\n        华东: {target: 1.2亿元}\n",
)


def test_the_old_version_has_the_order_of_the_new_one(tmp_path: Path):
    files = tmp_path / "old.yaml", tmp_path / "new.yaml"
    for file, text in zip(files, (PLAN, SWAPPED), strict=True):
        file.write_text(text, encoding="utf-8")
    old, new = map(load, files)

    arranged = in_order_of(old, new)

    assert _regions(old) == ["华东", "华南"]
    assert _regions(arranged) == _regions(new) == ["华南", "华东"]


def test_what_only_the_old_version_has_stays_behind_its_neighbour():
    old = {"华东": "1.2亿元", "华中": "2000万元", "华南": "8000万元"}
    new = {"华南": "8000万元", "西南": "3000万元", "华东": "1.1亿元"}

    assert list(ordered(old, new)) == ["华南", "华东", "华中"]
    assert ordered(old, new)["华东"] == "1.2亿元"


def test_maps_inside_maps_are_ordered_too():
    old = {"by": {"华东": "1", "华南": "2"}, "focus": ["稳", "拓"]}
    new = {"focus": ["拓", "稳"], "by": {"华南": "2", "华东": "1"}}

    assert list(ordered(old, new)) == ["focus", "by"]
    assert list(ordered(old, new)["by"]) == ["华南", "华东"]
    assert ordered(old, new)["focus"] == ["稳", "拓"]


def _regions(loaded) -> list[str]:
    return list(loaded.source.tree["goals"]["revenue"]["by"]["region"])
