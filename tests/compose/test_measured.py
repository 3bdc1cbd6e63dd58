"""A measure in a line of text."""

import pytest

from plangen.document.inlines import plain_text
from tests.compose.composing import body_of


def said(measure: str, folder, language: str = "zh-CN") -> str:
    template = "{% for name, theme in each(plan.themes) %}{{ words(theme.measures) }}{% endfor %}"
    body = f"themes: {{T: {{measures: {{{measure}}}}}}}\n"
    (paragraph,) = body_of(template, body, folder, language)
    return plain_text(paragraph.content)


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("有效拜访: 8次/周", "有效拜访 8次/周"),
        ("satisfaction: 82分 → 89分", "满意度 82分 → 89分"),
        ("repurchase: {name: 客户复购率, base: 68%, target: 75%, scope: [江苏, 浙江]}",
         "客户复购率 68% → 75%（江苏、浙江）"),
        ("新增大客户: {target: 23家, range: 超500万元, note: 按年采购额}",
         "新增大客户 23家（超500万元，按年采购额）"),
        ("gross_margin: {change: +1.2个百分点}", "毛利率 +1.2个百分点"),
        ("单客贡献: {growth: 18%, scope: 浙江}", "单客贡献 增长18%（浙江）"),
        ("单客贡献: {growth: -5%}", "单客贡献 同比-5%"),
        ("人均时长: {target: 24小时, growth: 50%}", "人均时长 24小时（增长50%）"),
        ("拜访: {target: 100次, actual: 80次, floor: 60次}", "拜访 100次（实际80次，保底60次）"),
        ("新增: {target: 3家, by: {region: {浙江: 2家, 广东: 1家}}}",
         "新增 3家（浙江 2家，广东 1家）"),
        ("拜访: 待定", "拜访 待定"),
        ("拜访: {note: 只有说明}", "拜访"),
    ],
)  # fmt: skip
def test_in_chinese(measure, text, tmp_path):
    assert said(measure, tmp_path) == text


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ("repurchase: {base: 68%, target: 75%, scope: [DACH, Nordics]}",
         "Repurchase rate 68% → 75% (DACH, Nordics)"),
        ("Revenue per account: {growth: 18%}", "Revenue per account up 18%"),
        ("Visits: {target: 100 visits, actual: 80 visits}", "Visits 100 visits (actual 80 visits)"),
    ],
)  # fmt: skip
def test_in_english(measure, text, tmp_path):
    assert said(measure, tmp_path, "en") == text
