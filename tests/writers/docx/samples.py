"""Documents of the kind that boards read, in Chinese and in English."""

import datetime
from fractions import Fraction

from plangen.document.blocks import (
    Align,
    Block,
    Callout,
    CalloutKind,
    Chart,
    CodeBlock,
    Column,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
)
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series
from plangen.document.document import Cover, Document, Properties
from plangen.document.inlines import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Number,
    Reference,
    Strong,
    Text,
)

DATE = datetime.date(2025, 12, 28)


def words(*parts: str | Inline) -> Inlines:
    """Make a line of text out of plain words and inlines."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def say(*parts: str | Inline) -> Paragraph:
    """Make a paragraph."""
    return Paragraph(words(*parts))


def head(level: int, text: str) -> Heading:
    """Make a heading."""
    return Heading(level, words(text))


def column(title: str, align: Align = Align.LEFT) -> Column:
    """Make a column of a table."""
    return Column(words(title), align)


def row(*cells: str, total: bool = False, level: int = 0) -> Row:
    """Make a row whose cells are plain words."""
    return Row(tuple(words(cell) for cell in cells), total, level)


def quarters(label: str = "quarters") -> Chart:
    """Make a chart of the goals of four quarters, beside last year's."""
    names = ("第一季度", "第二季度", "第三季度", "第四季度")
    goals = Series("2026年目标", tuple(_point(value) for value in (4500, 7000, 7500, 9000)))
    past = Series("2025年实际", tuple(_point(value) for value in (3900, 5400, 6000, 7100)))
    spec = CategoryChart(
        ChartKind.COLUMN,
        "季度营收目标",
        names,
        (past, goals),
        "万元",
        "四个季度的营收目标：4500万元、7000万元、7500万元、9000万元，逐季上升。",
    )
    return Chart(spec, words("2026年各季度营收目标与上年实际"), label)


def regions(label: str = "regions") -> Chart:
    """Make a chart of the shares of the regions."""
    names = ("华东", "华南", "华北", "西部")
    goals = ((12000, "43%"), (7000, "25%"), (5600, "20%"), (3400, "12%"))
    points = tuple(_point(value, share) for value, share in goals)
    spec = CategoryChart(
        ChartKind.BAR,
        "区域营收目标",
        names,
        (Series("目标", points),),
        "万元",
        "华东占四成三，其后是华南、华北和西部。",
    )
    return Chart(spec, words("区域营收目标及占比"), label)


def goals_table(label: str = "goals") -> Table:
    """Make a table of four columns with sub-rows and a total."""
    return Table(
        (
            column("区域"),
            column("2025年实际（万元）", Align.RIGHT),
            column("2026年目标（万元）", Align.RIGHT),
            column("增长", Align.RIGHT),
        ),
        (
            row("华东", "9600", "12000", "25.0%"),
            row("浙江", "5200", "6500", "25.0%", level=1),
            row("江苏", "4400", "5500", "25.0%", level=1),
            row("华南", "5600", "7000", "25.0%"),
            row("华北", "4500", "5600", "24.4%"),
            row("西部", "2700", "3400", "25.9%"),
            row("合计", "22400", "28000", "25.0%", total=True),
        ),
        words("2026年营收目标分解"),
        label,
    )


def actions_table() -> Table:
    """Make a table of which one column is long text."""
    visits = (
        "对年采购额500万元以上的客户逐家制定方案，高层每月拜访一次，季度复盘一次，"
        "把单一产品采购转为两条产品线同时采购。"
    )
    texts = (
        ("大客户攻坚", "张伟", visits, "Q2", "320"),
        ("渠道下沉", "李娜", "在江西、福建新签经销商12家，淘汰连续两季未达标者。", "Q3", "180"),
        ("新品推广", "王强", "C系列在华东复制华南经验：先行业展会，再样板客户。", "Q4", "260"),
        ("数字化", "陈静", "CRM 全员使用，商机录入率 ≥95%。", "Q1", "90"),
    )
    return Table(
        (
            column("举措"),
            column("负责人"),
            column("做法"),
            column("完成", Align.CENTER),
            column("预算（万元）", Align.RIGHT),
        ),
        (*(row(*cells) for cells in texts), row("合计", "", "", "", "850", total=True)),
        words("重点举措、负责人与预算"),
        "actions",
    )


def nested_list() -> ListBlock:
    """Make a numbered list with lists inside it."""
    bullets = ListBlock(
        False, ((say("现有客户：复购率由 68% 提至 75%；"),), (say("新客户：首单均额 80万元。"),))
    )
    steps = ListBlock(True, ((say("摸底：两周内完成客户分级；"),), (say("签约：首单打九五折。"),)))
    return ListBlock(
        True,
        (
            (say("稳存量，客户流失不超过 ", Number("4家", "customers.lost"), "："), bullets),
            (say("拓增量，全年新增客户 ", Number("146家", "customers.new"), "："), steps),
            (say("强能力。"), say("人均培训不少于 24小时，考核不合格者补训一次。")),
        ),
    )


def chinese_body() -> tuple[Block, ...]:
    """Make the body of a plan that uses every kind of block and inline."""
    revenue = Number("2.8亿元", "goals.revenue.target")
    return (
        head(1, "总体目标"),
        say(
            "2026年全年营收目标 ",
            Strong((revenue,)),
            "，较上年增长 ",
            Number("25.0%", "goals.revenue.growth"),
            "，各区域分解见",
            Reference("goals"),
            "，季度节奏见",
            Reference("quarters"),
            "。我们把这一年的工作概括为“稳存量、拓增量、强能力”——先守住，再进攻。",
        ),
        goals_table(),
        say("华东仍是基本盘，占比 43%；西部基数低、增速快，增长目标略高于全国。"),
        quarters(),
        head(2, "区域目标"),
        say("区域之间的差别来自客户结构，而不是人员多寡，见", Reference("regions"), "。"),
        regions(),
        head(2, "目标的前提"),
        Callout(
            CalloutKind.NOTE,
            words("口径"),
            (say("营收按不含税签约额计算，以财务系统 12 月 31 日关账数为准。"),),
        ),
        Callout(
            CalloutKind.WARNING,
            words("尚待决定"),
            (
                say("下列两项在一季度末前由经营会议确定："),
                ListBlock(False, ((say("C系列价格政策；"),), (say("华北第二仓的启用时间。"),))),
            ),
        ),
        head(1, "重点工作"),
        head(2, "三条主线"),
        nested_list(),
        head(2, "举措与预算"),
        say("全部举措合计预算 850万元，占营收 3.0%，明细见", Reference("actions"), "。"),
        actions_table(),
        head(3, "跟进方式"),
        say(
            "周报由系统自动生成，口径写在 ",
            Code("reports/weekly.yaml"),
            " 里；",
            Emphasis(words("不再手工填报")),
            "。制度全文见",
            Link(words("内部知识库"), "https://wiki.example.com/sales?id=12&lang=zh"),
            "，疑问请写信至",
            Link(words("销售运营"), "mailto:ops@example.com"),
            "。",
        ),
        CodeBlock("goals:\n  revenue:\n    target: 2.8亿元\n    growth: 25%    # 写了就核对"),
        head(4, "例会"),
        Quote((say("例会不汇报数字，只讨论数字背后的原因。"), say("——总经理，2025年12月经营会"))),
        PageBreak(),
        head(1, "组织保障"),
        say("团队由 20人 增至 28人，", LineBreak(), "其中区域主管 4人、一线销售 24人。"),
        Table(
            (column("岗位"), column("年初", Align.RIGHT), column("年末", Align.RIGHT)),
            (
                row("区域主管", "3", "4"),
                row("一线销售", "17", "24"),
                row("合计", "20", "28", total=True),
            ),
        ),
    )


def chinese_document(*body: Block) -> Document:
    """Make a Chinese document, of the sample body unless another is given."""
    title = "2026年销售团队工作计划"
    facts = (
        ("单位", "华东销售中心"),
        ("编制人", "区域销售经理"),
        ("日期", "2025年12月28日"),
        ("密级", "内部资料"),
    )
    return Document(
        "zh-CN",
        Cover(title, "稳存量 · 拓增量 · 强能力", facts),
        Properties(title, "区域销售经理", "年度工作计划", ("销售", "计划", "2026"), DATE),
        body or chinese_body(),
    )


def english_document(*body: Block) -> Document:
    """Make an English document."""
    title = "Sales plan 2026"
    text = (
        head(1, "Goals"),
        say(
            "Revenue is to reach ",
            Number("¥280M", "goals.revenue.target"),
            ", as ",
            Reference("goals"),
            " has it by quarter.",
        ),
        Table(
            (column("Quarter"), column("Goal", Align.RIGHT)),
            (row("Q1", "¥45M"), row("Q2", "¥70M"), row("Total", "¥115M", total=True)),
            words("Revenue by quarter"),
            "goals",
        ),
        head(2, "Customers"),
        say("Keep what we have; ", Emphasis(words("then")), " win what we have not."),
        ListBlock(True, ((say("Keep"), ListBlock(True, ((say("visit"),),))), (say("Win"),))),
        head(1, "People"),
        say("From 20 to 28."),
    )
    return Document(
        "en",
        Cover(title, "Keep, win, grow", (("Owner", "Head of Sales"), ("Date", "28 December 2025"))),
        Properties(title, "Head of Sales", "Annual plan", ("sales", "2026"), DATE),
        body or text,
    )


def _point(value: int, note: str = "") -> Point:
    return Point(Fraction(value), f"{value}", f"goals.revenue.{value}", note=note)
