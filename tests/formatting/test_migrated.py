"""From an old version of the format to the one of now."""

import pytest

from plangen.drafting import edits
from plangen.formatting.migrated import migrated
from plangen.formatting.steps import known_steps
from plangen.model.plan import FORMAT_VERSION
from plangen.source.reader import Source

OLD = """\
# 华东区 2026 年计划
plangen: {version}   # 格式
kind: team-plan
language: zh-CN
title: 2026年计划

# 目标由董事会定
goals:
  revenue: {{target: 2.8亿, name: 营收}}  # 含税
"""


def spell_out(source: Source) -> list[edits.Edit]:
    """Go from 1 to 2, where an amount says of what it is."""
    return [edits.value(source, ("goals", "revenue", "target"), "2.8亿元")]


def raise_target(source: Source) -> list[edits.Edit]:
    """Go from 2 to 3."""
    return [edits.value(source, ("goals", "revenue", "target"), "3.0亿元")]


STEPS = {1: spell_out, 2: raise_target}


def upgraded(version: str, newest: int) -> str:
    found = migrated(OLD.format(version=version).encode(), "计划.yaml", STEPS, newest)
    assert found.data is not None, found.faults
    return found.data.decode()


def test_a_step_changes_what_it_has_to_and_keeps_every_remark():
    expected = OLD.format(version=2).replace("2.8亿", "2.8亿元")
    assert upgraded("1", newest=2) == expected


def test_steps_follow_one_another():
    assert upgraded("1", newest=3) == OLD.format(version=3).replace("2.8亿", "3.0亿元")
    assert upgraded("2", newest=3) == OLD.format(version=3).replace("2.8亿", "3.0亿元")


def test_a_plan_of_now_stays_as_it_is():
    data = OLD.format(version=FORMAT_VERSION).replace("\n", "\r\n").encode("utf-8-sig")
    assert migrated(data, "计划.yaml").data == data


def test_what_ends_the_lines_stays():
    data = OLD.format(version=1).replace("\n", "\r\n").encode()
    found = migrated(data, "计划.yaml", STEPS, 2).data
    assert found is not None
    assert found.count(b"\r\n") == found.count(b"\n") == data.count(b"\n")


@pytest.mark.parametrize(
    ("version", "code", "said"),
    [
        ("9", "P012", "只认到第 3 版"),
        ("0", "P012", "没有第 0 版格式"),
        ("第一版", "P005", "没有写格式版本"),
    ],
)
def test_a_version_that_nobody_knows_is_refused(version, code, said):
    found = migrated(OLD.format(version=version).encode(), "计划.yaml", STEPS, 3)
    assert found.data is None
    assert [fault.code for fault in found.faults] == [code]
    assert said in found.faults[0].message.in_language("zh-CN")
    assert found.faults[0].span.line == 2


def test_a_plan_that_cannot_be_read_is_left_alone():
    found = migrated(b"plangen: 1\ngoals: [\n", "计划.yaml", STEPS, 2)
    assert found.data is None
    assert found.faults[0].code == "P001"


def test_there_is_a_step_from_every_version_but_the_newest():
    steps = known_steps()
    assert max(steps, default=int(FORMAT_VERSION) - 1) == int(FORMAT_VERSION) - 1
    assert sorted(steps) == list(range(min(steps, default=0), min(steps, default=0) + len(steps)))
