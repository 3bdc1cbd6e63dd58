import pytest

from plangen.source.reader import read

PLAN = """\
title: 2026年计划
goals:
  revenue:
    target: 2.8亿元
    by:
      region: {华东: {target: 1.2亿元, share: 43%}, 其他: 其余}
  profit:
waivers:
  - {code: R203, at: goals.revenue}
  - code: R201
slogan: "首战\\t必胜 {{ profit }}"
quote: '它''s {{ nps }}'
about: 先稳后进，
  全年 {{ revenue }}。
summary: >
  营收 {{ a }}，
  利润 {{ b }}。

  人数 {{ c }}。
narrative:
  opening: |
    全年目标 {{ revenue.target }}，
      其中华东 {{ 华东.target }}，

    团队 {{ headcount }}。
"""


@pytest.fixture(scope="module")
def source():
    reading = read(PLAN.encode(), "plan.yaml")
    assert reading.faults == ()
    return reading.source


def place(span):
    return span.line, span.column, span.length


def test_a_value_and_its_name(source):
    assert place(source.spans.value(("goals", "revenue", "target"))) == (4, 13, 5)
    assert place(source.spans.key(("goals", "revenue", "target"))) == (4, 5, 6)


def test_a_value_in_braces(source):
    path = ("goals", "revenue", "by", "region", "华东", "share")
    assert place(source.spans.value(path)) == (6, 43, 3)


def test_a_map_or_a_blank_is_found_by_its_name(source):
    assert place(source.spans.value(("goals", "revenue"))) == (3, 3, 7)
    assert place(source.spans.value(("goals", "profit"))) == (7, 3, 6)


def test_an_item_of_a_list(source):
    assert place(source.spans.value(("waivers", 0)))[:2] == (9, 5)
    assert place(source.spans.key(("waivers", 1)))[:2] == (10, 5)
    assert place(source.spans.value(("waivers", 1, "code"))) == (10, 11, 4)


def test_a_path_that_is_derived_has_the_place_of_what_it_comes_from(source):
    assert place(source.spans.value(("title", "target"))) == (1, 8, 7)
    assert place(source.spans.value(("team", "headcount"))) == (1, 1, 1)


def test_a_block_text_begins_at_its_mark(source):
    assert place(source.spans.value(("narrative", "opening"))) == (21, 12, 1)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("title",), "年计划"),
        (("slogan",), "{{ profit }}"),
        (("quote",), "{{ nps }}"),
        (("about",), "{{ revenue }}"),
        (("summary",), "营收"),
        (("summary",), "{{ b }}"),
        (("summary",), "{{ c }}"),
        (("narrative", "opening"), "全年目标"),
        (("narrative", "opening"), "{{ revenue.target }}"),
        (("narrative", "opening"), "{{ 华东.target }}"),
        (("narrative", "opening"), "{{ headcount }}"),
    ],
)
def test_a_place_inside_a_text(source, path, words):
    value = source.tree
    for step in path:
        value = value[step]
    span = source.spans.position_in(path, value.index(words))
    assert source.line(span)[span.column - 1 :].startswith(words)


def test_a_place_inside_a_text_with_windows_line_ends():
    source = read(PLAN.replace("\n", "\r\n").encode(), "plan.yaml").source
    path = ("narrative", "opening")
    offset = source.tree["narrative"]["opening"].index("{{ headcount }}")
    assert place(source.spans.position_in(path, offset))[:2] == (25, 8)


def test_an_offset_outside_the_text_has_the_place_of_the_text(source):
    span = source.spans.position_in(("title",), 99)
    assert span == source.spans.value(("title",))
    assert source.spans.position_in(("goals",), 0) == source.spans.value(("goals",))
