"""What the numbers of sentences are called."""

import pytest

from plangen.audit.audit import facts_of
from plangen.importing.naming import Called, called
from plangen.readers.passages.read import read_text


def first(text: str) -> Called:
    facts = facts_of(read_text(f"# 2025年工作总结\n\n{text}", "md", "文档"))
    return called(facts.mentions[0], facts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("核心产品A系列贡献6.2亿元。", Called("A系列", "核心")),
        ("创新产品C实现销售额1.5亿元。", Called("产品C", "创新")),
        ("次核心产品B系列受价格战影响，销售额4.1亿元。", Called("B系列", "次核心")),
        ("华东区增配3名资深销售。", Called("华东区")),
        ("其中线上推广120万元。", Called("线上推广")),
        ("回款率（15%，目标95%以上）。", Called("回款率")),
        ("从产品结构看，6.2亿元。", Called("")),
    ],
)
def test_a_part_has_the_name_that_the_sentence_gives_it(text, name):
    assert first(text) == name
