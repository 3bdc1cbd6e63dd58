"""A small group of companies: a parent, two units with plans, one abroad, one that is late."""

from pathlib import Path

HEAD = "plangen: 1\nkind: {kind}\nlanguage: zh-CN\nyear: 2026\ntitle: {title}2026年计划\n"
BASIS = "basis: {currency: CNY, tax: 不含税}\n"

PARENT = """\
basis: {currency: CNY, tax: 不含税, rates: {USD: 7.1}}
goals:
  revenue:
    target: 5.2亿元
    by:
      unit:
        华东: {base: 2亿元, target: 2.4亿元, plan: 华东/2026.yaml}
        华南: {base: 1.3亿元, target: 1.48亿元, plan: 华南/2026.yaml}
        海外: {plan: 海外/2026.yaml, target: 1.42亿元}
        内部抵销: {base: -800万元, target: -1000万元}
"""

EAST = """\
goals:
  revenue:
    base: 2亿元
    target: 2.4亿元
    by:
      quarter: {Q1: 4000万元, Q2: 6000万元, Q3: 6000万元, Q4: 8000万元}
      product:
        云平台: {base: 1.2亿元, target: 1.5亿元}
        数据服务: {base: 0.8亿元, target: 0.9亿元}
  gross_margin: 41% → 43%
budget:
  lines: {人员: 3000万元, 市场: {target: 1200万元, lines: {展会: 500万元, 线上: 700万元}}}
team: {headcount: 80人 → 92人}
"""

SOUTH = """\
goals:
  revenue:
    base: 1.3亿元
    target: 1.48亿元
    by:
      quarter: {Q1: 3000万元, Q2: 3500万元, Q3: 3500万元, Q4: 4800万元}
budget:
  lines: {人员: 2000万元, 市场: 800万元}
team: {headcount: 60人 → 63人}
"""

ABROAD = """\
basis: {currency: USD, tax: 不含税}
goals:
  revenue: 1500万美元 → 2000万美元
team: {headcount: 30人 → 41人}
"""


def write(name: str, title: str, body: str, kind: str = "team-plan") -> Path:
    """Write a plan below the working directory."""
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD.format(kind=kind, title=title) + body, encoding="utf-8")
    return file


def write_group(parent: str = PARENT) -> Path:
    """Write the parent and its three units; return the parent."""
    write("华东/2026.yaml", "华东", BASIS + EAST)
    write("华南/2026.yaml", "华南", BASIS + SOUTH)
    write("海外/2026.yaml", "海外", ABROAD)
    return write("集团.yaml", "集团", parent, "group-plan")


def add_goals(goals: dict[str, str]) -> Path:
    """Add goals to the plans of the units, as lines of YAML by unit; return the parent."""
    for unit, lines in goals.items():
        file = Path(unit) / "2026.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("goals:\n", f"goals:\n{lines}", 1), encoding="utf-8")
    return Path("集团.yaml")


def add_margins() -> Path:
    """Let the other units state a gross margin as well; the first has one."""
    return add_goals({
        "华南": "  gross_margin: 36% → 38%\n", "海外": "  gross_margin: 30% → 35%\n"
    })


def add_collection() -> Path:
    """Let all units state what they collect, and its rate."""
    return add_goals({
        "华东": "  collection: 2.1亿元\n  collection_rate: 87.5%\n",
        "华南": "  collection: 1.28亿元\n  collection_rate: 86.5%\n",
        "海外": "  collection: 2000万美元\n  collection_rate: 100%\n",
    })
