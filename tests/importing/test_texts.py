"""How numbers of a document are written in a plan."""

import pytest

from plangen.audit.audit import facts_of
from plangen.importing.texts import written
from plangen.readers.passages.read import read_text


@pytest.mark.parametrize(
    ("text", "path", "said"),
    [
        ("销售额40,400万元。", ("goals", "revenue", "actual"), "40,400万元"),
        ("销售额下降4.5%。", ("goals", "revenue", "growth"), "-4.5%"),
        ("毛利率提高1.1个百分点。", ("goals", "gross_margin", "change"), "+1.1个百分点"),
        ("毛利率下降0.4个百分点。", ("goals", "gross_margin", "change"), "-0.4个百分点"),
        ("回款率95%以上。", ("goals", "collection_rate", "target"), "≥95%"),
        ("營收38億元。", ("goals", "revenue", "target"), "38亿元"),
        ("覆盖客户300余家。", ("customers", "count", "actual"), "300余家"),
        ("员工减少17人。", ("team", "leavers", "actual"), "17人"),
    ],
)
def test_its_digits_stay_where_they_read_as_the_same(text, path, said):
    facts = facts_of(read_text(f"# 2025年工作总结\n\n{text}", "md", "文档"))
    assert written(facts.mentions[0], path, "zh-CN") == said
