"""Products, averages and ratios in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def test_shops_times_revenue_of_a_shop() -> None:
    table = (
        "| 类型 | 家数 | 单店年收入(万元) | 收入(万元) |\n|---|---|---|---|\n"
        "| 成熟店 | 42 | 680 | 28,560 |\n"
        "| 次新店 | 15 | 520 | 8,700 |\n| 新开店 | 11 | 240 | 2,640 |\n"
        "| 合计 | 68 | 573.5 | 39,000 |\n"
    )

    claims = found(table, ClaimKind.PRODUCT)
    assert ("8,700", ("15", "520"), "contradicts") in claims
    assert ("39,000", ("68", "573.5"), "fits") in claims


def test_weights_times_scores() -> None:
    table = (
        "| Measure | Weight | Score | Weighted |\n|---|---|---|---|\n"
        "| Growth | 40% | 105 | 42.00 |\n"
        "| Margin | 45% | 101 | 45.45 |\n| Cash | 15% | 110 | 15.50 |\n"
    )

    assert ("15.50", ("110", "15%"), "contradicts") in found(table, ClaimKind.PRODUCT)


def test_units_that_lie_powers_of_ten_apart() -> None:
    table = (
        "| 品种 | 面积(亩) | 亩产(公斤) | 总产(吨) |\n|---|---|---|---|\n"
        "| 水稻 | 3,260 | 568 | 1,851.7 |\n"
        "| 油菜 | 1,840 | 172 | 316.5 |\n| 红薯 | 460 | 2,350 | 1,081.0 |\n"
    )

    verdicts = [verdict for _, _, verdict in found(table, ClaimKind.PRODUCT)]
    assert verdicts == ["fits", "fits", "fits"]


def test_an_average_behind_its_total() -> None:
    table = (
        "| 村 | 户数 | 集体收入(万元) | 户均(元) |\n|---|---|---|---|\n"
        "| 桥头村 | 412 | 386.0 | 9,369 |\n"
        "| 红旗村 | 365 | 297.5 | 8,151 |\n| 石门村 | 288 | 341.2 | 18,147 |\n"
    )

    claims = found(table, ClaimKind.EACH)
    assert ("9,369", ("386.0", "412"), "fits") in claims
    assert ("18,147", ("341.2", "288"), "contradicts") in claims


def test_a_rate_that_most_rows_bear_out() -> None:
    table = (
        "| 科室 | 发放 | 回收 | 回收率 |\n|---|---|---|---|\n| 内科 | 200 | 186 | 93.0% |\n"
        "| 外科 | 150 | 144 | 69.0% |\n| 合计 | 350 | 330 | 94.3% |\n"
    )

    assert ("69.0%", ("144", "150"), "contradicts") in found(table, ClaimKind.RATIO)


def test_numbers_that_no_two_rows_connect() -> None:
    table = (
        "| 项目 | 数量 | 单价 | 金额 |\n|---|---|---|---|\n| 服务器 | 3 | 5 | 18 |\n"
        "| 软件 | 7 | 2 | 11 |\n"
    )

    assert found(table, ClaimKind.PRODUCT) == []
