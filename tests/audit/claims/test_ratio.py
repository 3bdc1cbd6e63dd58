"""Rates that have a name, and rates of counted things."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def ratios(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.RATIO, title)


def test_a_rate_divides_what_its_name_says():
    assert ratios("全年销售额12.8亿元，发生销售费用8074万元，销售费用率6.8%。") == [
        ("6.8%", ("8074万元", "12.8亿元"), "contradicts")
    ]


def test_a_margin_follows_from_profit_or_from_cost():
    assert ratios("海外收入3000万元，毛利1050万元，毛利率35%。") == [
        ("35%", ("1050万元", "3000万元"), "fits")
    ]
    assert ratios("主营业务收入36.8亿元，主营业务成本29.1亿元，毛利率26.5%。") == [
        ("26.5%", ("29.1亿元", "36.8亿元"), "contradicts")
    ]


def test_the_denominator_may_stand_in_the_bracket_behind():
    assert ratios("不良贷款余额3,240万元，不良率0.90%（年末贷款余额36亿元）。") == [
        ("0.90%", ("3,240万元", "36亿元"), "fits")
    ]


def test_the_rate_that_something_reached_is_meant_not_the_one_it_came_from():
    assert ratios("全年收入40,400万元，毛利10,962万元，毛利率由上年的26.0%提高到27.1%。") == [
        ("27.1%", ("10,962万元", "40,400万元"), "fits")
    ]


def test_proportions_are_read_from_either_side():
    assert ratios("医生386人、护士527人，医护比1:1.84。") == [
        ("1:1.84", ("527人", "386人"), "contradicts")
    ]
    assert ratios("在校学生2,256人，专任教师168人，生师比14.3:1。") == [
        ("14.3:1", ("2,256人", "168人"), "contradicts")
    ]


def test_the_rate_of_one_product_says_nothing_of_all():
    text = "全年收入5.20亿元，毛利1.56亿元，毛利率30%，其中A产品毛利率42%，B产品毛利率18%。"
    assert ratios(text) == [("30%", ("1.56亿元", "5.20亿元"), "fits")]


def test_a_word_names_the_rate_of_its_count():
    text = "全年受理诉求18,426件，分为咨询11,240件、投诉7,186件；办结18,205件，办结率88.8%。"
    assert ratios(text) == [("88.8%", ("18,205件", "18,426件"), "contradicts")]


def test_a_count_of_failures_gives_the_rate_of_the_others():
    assert ratios("全年抽检产品500批，不合格12批，合格率97.6%。") == [
        ("97.6%", ("12批", "500批"), "fits")
    ]


def test_what_else_may_count_is_left_alone():
    assert ratios("毕业生628人，其中升学120人，就业480人，毕业去向落实率95.5%。") == []


def test_an_assumption_is_no_claim():
    assert ratios("拟投标60个，按25%的中标率测算，中标18个。", "2026年计划") == []


def test_a_rate_without_a_rule_is_that_of_the_two_amounts_before_it():
    assert ratios("到期合同340份，续签306份，续约率93%。") == [
        ("93%", ("306份", "340份"), "contradicts")
    ]
    assert ratios("可租面积12.6万平方米，已签约11.2万平方米，园区出租率88.9%。") == [
        ("88.9%", ("11.2万平方米", "12.6万平方米"), "fits")
    ]


def test_a_rate_of_something_else_is_left_alone():
    assert ratios("发放问卷1,200份，回收1,120份，满意率95%。") == []
    assert ratios("收入8,200万元，其中软件收入6,150万元，毛利率68%。") == []
    assert ratios("计划培训40场，完成38场，参训率92%。") == []


def test_two_amounts_that_come_nowhere_near_a_rate_are_not_meant():
    assert ratios("新增商机210个，签约64个，回款率92%。") == []
    assert ratios("中学生9,381人，小学生10,866人，小学适龄人口入学率100%。") == []


def test_beds_and_rooms_are_used_on_every_day_of_the_year():
    beds = "编制床位500张、实际开放床位510张，全年实际占用总床日171,938床日"
    assert ratios(f"{beds}，床位使用率92.4%。") == [("92.4%", ("171,938床日", "510张"), "fits")]
    assert ratios(f"{beds}，床位使用率94.2%。") == [
        ("94.2%", ("171,938床日", "510张"), "contradicts")
    ]


def test_the_balances_may_stand_in_the_sentence_before():
    text = "年末各项存款余额318.6亿元，各项贷款余额243.1亿元。存贷比73.6%，资产质量稳定。"
    assert ratios(text) == [("73.6%", ("243.1亿元", "318.6亿元"), "contradicts")]


def test_a_rate_that_is_aimed_at_is_not_held_against_the_year_before():
    text = "本年应收1,433.9万元，实收1,363.0万元。\n\n明年力争收缴率提高到99%。"
    assert ratios(text) == []


def test_english_margins():
    text = "Revenue came to $30.0 million. Gross profit was $22.5 million. Gross margin was 78%."
    assert ratios(text, "Annual review") == [
        ("78%", ("$22.5 million", "$30.0 million"), "contradicts")
    ]


def test_a_rate_that_follows_its_count_is_of_the_whole_before_it():
    text = "人工请求量151.2万通，自助分流64.8万通。人工接通143.64万通，接通率{}。"
    assert ratios(text.format("95%")) == [("95%", ("143.64万通", "151.2万通"), "fits")]
    assert ratios(text.format("93%")) == [("93%", ("143.64万通", "151.2万通"), "contradicts")]


def test_what_fails_has_a_rate_of_its_own():
    text = "检验12,500批，不合格200批，批不合格率{}。"
    assert ratios(text.format("1.6%")) == [("1.6%", ("200批", "12,500批"), "fits")]
    assert ratios(text.format("1.06%")) == [("1.06%", ("200批", "12,500批"), "contradicts")]


def test_one_group_of_those_that_all_did_the_same_leaves_the_whole_open():
    assert ratios("全市参保120万人，其中职工参保48万人，参保率92%。") == []
    assert ratios("投诉48小时办结，24小时首次响应率100%。") == []
