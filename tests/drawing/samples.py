"""Charts of a sales plan, from easy to hard, for all tests of drawing."""

from datetime import date
from fractions import Fraction

from plangen.document.chartspec import (
    Band,
    Bands,
    CategoryChart,
    ChartKind,
    ChartSpec,
    Marker,
    Point,
    Series,
    Timeline,
    TimelineBar,
    Tone,
)

QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")
MONTHS = tuple(f"{number}月" for number in range(1, 13))
COMPANY = "江苏某某新能源科技股份有限公司（战略级客户）"


def point(value, text=None, note="", total=False):
    """Make a point; a number of 万元 unless its text is given."""
    exact = None if value is None else Fraction(str(value))
    written = text if text is not None else f"{value:,}万元"
    return Point(exact, written, "goals.revenue", total, note)


def chart(kind, categories, *series, unit="万元"):
    """Make a chart of series given as (name, points)."""
    rows = tuple(Series(name, tuple(points)) for name, points in series)
    return CategoryChart(ChartKind(kind), "营收", tuple(categories), rows, unit, "营收逐季上升")


def row(name, start, end, text, group="", milestone=False):
    """Make a row of a timeline."""
    return TimelineBar(name, start, end, text, "themes", group, milestone)


def timeline(start, end, *rows, language="zh-CN"):
    """Make a timeline."""
    return Timeline("行动计划", start, end, tuple(rows), "行动贯穿全年", language)


def band(name, low, high, text, tone=Tone.PLAIN):
    """Make a level; None where it has no end."""
    ends = (None if end is None else Fraction(str(end)) for end in (low, high))
    return Band(name, *ends, text, "goals.nps.levels", tone)


def bands(*levels, **markers):
    """Make a chart of levels; markers are given by name as (value, text)."""
    marked = tuple(
        Marker(name, Fraction(str(value)), text, "goals.nps")
        for name, (value, text) in markers.items()
    )
    return Bands("净推荐值", levels, marked, "净推荐值在绿灯")


def _targets():
    amounts = ((4500, "16%"), (7000, "25%"), (7500, "27%"), (9000, "32%"))
    return [point(amount, note=share) for amount, share in amounts]


def _actions(count):
    for number in range(count):
        first = date(2026 + number // 24, 1 + number % 12, 1 + number % 28)
        last = date(2027, 1 + number % 12, 28)
        text = f"{first.year}年{first.month}月起，按季度复盘"
        milestone = number % 4 == 0
        group = f"主题{number % 5}" if number % 3 else ""
        name = f"行动{number + 1}：区域推介会与新客户转化跟进，含前置技术支持"
        yield row(name, first, first if milestone else last, text, group, milestone)


QUARTER_TARGETS = chart("column", QUARTERS, ("2026年目标", _targets()))

ALL_ZERO = chart("column", QUARTERS, ("目标", [point(0)] * 4))

EMPTY = chart("column", (), ("目标", []))

MANY_SERIES = chart(
    "column",
    ("华东", "华南", "华北", "西南"),
    ("2024年", [point(9800), point(6200), point(4100), point(2300)]),
    ("2025年实际完成（含追加合同）", [point(10400), point(6900), point(4400), point(None, "待定")]),
    ("2026年目标", [point(12000), point(7800), point(5000), point(3200)]),
)

TWO_YEARS_BY_MONTH = chart(
    "column",
    [f"{year}年{month}" for year in (2025, 2026) for month in MONTHS],
    ("计划", [point(1200 + 31 * number) for number in range(24)]),
    ("实际", [point(1150 + 29 * number) for number in range(24)]),
)

UPS_AND_DOWNS = chart(
    "column",
    (COMPANY, "福建与江西县级空白区域拓展与推介会", "线上推广", "差旅", "Key Accounts (EMEA)"),
    (
        "变动",
        [
            point(4500, "1.25亿元（含税）", "占 43.5%"),
            point(-4500, note="-2%"),
            point(0, note="0%"),
            point(None, "待定"),
            point(None, ""),
        ],
    ),
)

ENGLISH = chart(
    "column",
    ("DACH", "Nordics", "United Kingdom and Ireland"),
    ("Base", [point("4.1", "$4.1M"), point("3.2", "$3.2M"), point("1.2", "$1.2M")]),
    ("Target", [point(5, "$5M", "42%"), point(4, "$4M"), point("0.5", "$0.5M")]),
    unit="$M",
)

BY_PRODUCT = chart(
    "stacked",
    QUARTERS,
    ("A系列", [point(2500), point(3600), point(3900), point(4200)]),
    ("B系列", [point(1500), point(2400), point(2600), point(3300)]),
    ("C系列（含试点）", [point(500), point(1000), point(1000), point(None, "待定")]),
)

MANY_PARTS = chart(
    "stacked",
    [f"{COMPANY}{number}" for number in range(12)],
    *(
        (f"产品{row}", [point((-1) ** row * (row + 40 * n), "1,234.56万元") for n in range(12)])
        for row in range(5)
    ),
)

RUN = chart(
    "line",
    MONTHS,
    ("环比", [point(n * n % 7 - 2, f"{n * n % 7 - 2}%") for n in range(12)]),
    unit="%",
)

TWO_RUNS = chart(
    "line",
    MONTHS,
    ("计划", [point(1200 + 31 * number) for number in range(12)]),
    ("实际", [*(point(1150 + 47 * number) for number in range(9)), *[point(None, "待定")] * 3]),
)

LONG_RUN = chart(
    "line",
    [f"{year}年{month}" for year in (2025, 2026) for month in MONTHS],
    ("计划", [point(1200 + 31 * number) for number in range(24)]),
)

AMOUNT_AND_RATE = CategoryChart(
    ChartKind.COMBO,
    "营收与毛利率",
    QUARTERS,
    (
        Series("营收", tuple(map(point, (4500, 7000, 7500, 9000)))),
        Series("毛利率", tuple(point(n, f"{n}%") for n in (31, 32, "32.5", 34))),
    ),
    "万元",
    "营收与毛利率都逐季上升",
    "%",
)

MANY_AMOUNTS_AND_RATES = CategoryChart(
    ChartKind.COMBO,
    "Revenue and margin",
    tuple(f"{COMPANY} {number}" for number in range(20)),
    (
        Series("Revenue", tuple(point(n, f"${n}M") for n in range(20))),
        Series("Margin", tuple(point(30 + n, f"{30 + n}%") for n in range(20))),
    ),
    "$M",
    "Margins rise with revenue",
    "%",
)

ATTAINED = chart(
    "bullet",
    ("华东", "华南", "华北（含内蒙古）", "西南"),
    ("目标", [point(12000, "1.2亿元"), point(7800), point(5000), point(3200)]),
    (
        "实际",
        [
            point(12600, "1.26亿元", "105%"),
            point(6900, note="88.5%"),
            point(5000, note="100%"),
            point(None, "待定"),
        ],
    ),
)

REGIONS = chart(
    "bar",
    ("华东大区", "华南大区", "其他"),
    ("目标", [point(12000, "1.2亿元", "43%"), point(8000, note="29%"), point(3000)]),
)

CUSTOMERS = chart(
    "bar",
    [f"客户{number}：{COMPANY}" for number in range(30)],
    ("年采购额", [point(6200 - 190 * number, note=f"{22 - number}%") for number in range(30)]),
)

GROWTH = chart(
    "bar",
    ("浙江", "福建（竞品低价，应对慢，客户关系不深）", "江西", "湖北", "海南"),
    (
        "同比",
        [
            point("28.6", "28.6%"),
            point("-15.2", "-15.2%", "连续三个月下滑"),
            point("-0.1", "-10,583,511.79元（不含税）", "连续三个月下滑"),
            point(0, "0%"),
            point(None, "待定"),
        ],
    ),
    unit="%",
)

CROWDED_BARS = chart(
    "bar",
    [f"城市{number}" for number in range(30)],
    ("2024年", [point(300 + number, note="+5%") for number in range(30)]),
    ("2025年", [point(320 + number) for number in range(30)]),
    ("2026年", [point(340 + number) for number in range(30)]),
)

EXPENSES = chart(
    "donut",
    ("线上推广", "展会与推介会", "培训", "客户招待", "差旅", "其他", "储备", "冲销"),
    (
        "费用",
        [
            point(1200, note="39.9%"),
            point(750, note="25%"),
            point(450, note="15%"),
            point(300, note="10%"),
            point(240, note="8%"),
            point("0.3", "3000元", "0.0%"),
            point(0, note="—"),
            point(-20),
        ],
    ),
)

UNKNOWN_SHARES = chart("donut", ("A系列", "B系列"), ("占比", [point(None, "待定"), point(0)]))

ONE_SHARE = chart("donut", (COMPANY * 3,), ("占比", [point(62000, "6.2亿元", "100%")]))

BRIDGE = chart(
    "waterfall",
    ("2025年实际", "华东", "华南", "价格调整", "客户流失", "未定项目", "2026年目标"),
    (
        "变动",
        [
            point(22400, "2.24亿元", total=True),
            point(4200, "+4,200万元", "+18.8%"),
            point(2500, "+2,500万元"),
            point(-600, "-600万元"),
            point(-500, "-500万元"),
            point(None, "待定"),
            point(28000, "2.8亿元", total=True),
        ],
    ),
)

LONG_BRIDGE = chart(
    "waterfall",
    ["年初在册客户", *(f"第{number}周净变动（新增减流失）" for number in range(1, 21)), "年末"],
    (
        "变动",
        [
            point(1200, "1,200家", total=True),
            *(point((-9) ** (number % 2), f"{(-9) ** (number % 2):+d}家") for number in range(20)),
            point(1120, "1,120家", total=True),
        ],
    ),
    unit="家",
)

YEAR = timeline(
    date(2026, 1, 1),
    date(2026, 12, 31),
    row("价格快速应对", date(2026, 1, 1), date(2026, 3, 31), "第一季度", "市场拓展"),
    row("C系列跨区推广", date(2026, 2, 15), date(2026, 9, 30), "2月中旬至9月", "市场拓展"),
    row("年中评审", date(2026, 6, 30), date(2026, 6, 30), "6月30日", "管理节点", milestone=True),
    row("年终发布", date(2026, 12, 31), date(2026, 12, 31), "12月31日", "管理节点", milestone=True),
    row("下一年展会", date(2027, 3, 1), date(2027, 3, 9), "2027年3月", "市场拓展"),
)

TWO_YEARS = timeline(date(2026, 1, 1), date(2027, 12, 31), *_actions(40))

ONE_MONTH = timeline(
    date(2026, 3, 1),
    date(2026, 3, 31),
    row("方案评审", date(2026, 3, 2), date(2026, 3, 6), "第一周"),
    row("签约", date(2026, 3, 31), date(2026, 3, 31), "3月31日", milestone=True),
)

ENGLISH_YEAR = timeline(
    date(2025, 11, 1),
    date(2026, 10, 31),
    row("Hiring", date(2025, 11, 15), date(2026, 1, 31), "mid-November to January"),
    language="en",
)

FUNNEL = chart(
    "funnel",
    ("线索", "验证", "方案", "报价", "谈判", "成交"),
    (
        "漏斗",
        [
            point(12000, "1.2万条", "转化率 ≥8%"),
            point(960, "960个", "转化率 约50%"),
            point(480, "480个"),
            point(None, "待定", "转化率 60%"),
            point(180, "180个", "转化率 50%"),
            point(90, "90个"),
        ],
    ),
    unit="个",
)

EVEN_FUNNEL = chart(
    "funnel",
    [f"第{number}步：{COMPANY}" for number in range(1, 25)],
    ("漏斗", [point(5000 - 90 * number, note=f"{98 - number}%") for number in range(24)]),
)

DRY_FUNNEL = chart(
    "funnel",
    ("Leads", "Offers (in writing, with delivery and payment terms)", "Won"),
    (
        "Funnel",
        [
            point(420, "420 qualified leads, all regions"),
            point(300, "300 offers", "conversion 0%"),
            point(0, "0 deals"),
        ],
    ),
    unit="",
)

NO_FUNNEL = chart("funnel", ("线索", "成交"), ("漏斗", [point(None, ""), point(0, "0个")]))

TRAFFIC_LIGHTS = bands(
    band("红灯", None, 30, "<30", Tone.BAD),
    band("黄灯", 30, 45, "30–45", Tone.CAUTION),
    band("绿灯", 45, None, "≥45", Tone.GOOD),
    目标=(45, "45"),
    实际=(52, "52"),
)

GRADES = bands(
    band("待改进（连续两个季度后进入辅导）", None, 60, "<60分"),
    band("合格", 60, 75, "60–75分"),
    band("良好", 75, 90, "75–90分"),
    band("优秀（晋升优先）", 90, None, "≥90分"),
)

FAR_OFF = bands(
    band("绿灯", None, 0, "≤0天", Tone.GOOD),
    band("黄灯", 1, 7, "1–7天", Tone.CAUTION),
    band("红灯", 7, None, "＞7天", Tone.BAD),
    目标=(-3, "提前3天（以合同约定的到货日为准，不含节假日）"),
    实际=(120, "延迟120天（以合同约定的到货日为准，不含节假日）"),
)

CLOSE_BY = bands(
    band("一般", None, 1, "≤100%"),
    band("优秀", 1, None, "≥100%"),
    目标=("1.2", "120%，三季度起按签约口径"),
    预测=("1.21", "121%，三季度起按签约口径"),
    实际=("1.21", "约121%，三季度起按签约口径"),
)

MANY_LEVELS = bands(
    *(
        band(f"第{end}级：{COMPANY}", 100 * end - 100, 100 * end, f"{end - 1}00万–{end}00万元")
        for end in range(2, 14)
    ),
    实际=(640, "640万元"),
)

ONE_POINT = bands(band("零", 0, 0, "0分"), band("满分", 100, 100, "100分"), 实际=(50, "50分"))

ALL: dict[str, ChartSpec] = {
    name.lower(): value
    for name, value in dict(globals()).items()
    if isinstance(value, CategoryChart | Timeline | Bands)
}
