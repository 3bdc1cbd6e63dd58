"""Write docs/rules.md from the pages of the rules.

python -m docs.make_rules
"""

import re
from collections.abc import Sequence
from pathlib import Path

from docs.tables import table
from plangen.audit.pages.registry import pages
from plangen.diagnostics.report import RulePage

PAGE = Path(__file__).with_name("rules.md")

_HEAD = """\
# The checks · 检查目录

Made from the rules themselves by `docs/make_rules.py`; `plangen explain CODE` shows the same pages.
An error stops the build of a plan, a warning fails `plangen check --strict`, an info is only shown.

本页由 `docs/make_rules.py` 从各条检查生成，`plangen explain 编号` 显示同样的内容。
有错误（error）的计划不生成文件；警告（warning）在 `plangen check --strict` 时算不通过；
提示（info）只是告诉您一声。
"""
_COLUMNS = ("Code", "Name", "Severity", "What is wrong", "问题")
_HEADING = re.compile(r"^## ", re.MULTILINE)


def page() -> str:
    """Return the text of docs/rules.md."""
    catalogue = table(_COLUMNS, map(_row, pages().values()))
    return "\n".join([_HEAD, catalogue, *map(_section, pages().values())]) + "\n"


def _row(rule: RulePage) -> Sequence[str]:
    link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
    return link, rule.name, str(rule.severity), _title(rule.page("en")), _title(rule.page("zh-CN"))


def _section(rule: RulePage) -> str:
    pages = (_below(rule.page("en")), _below(rule.page("zh-CN")))
    return "\n\n".join((f"\n## {rule.code} {rule.name}", *pages))


def _title(text: str) -> str:
    return text.partition("\n")[0]


def _below(text: str) -> str:
    """Set a rule's page under its heading: its title in bold, its own headings one level down."""
    title, _, rest = text.partition("\n")
    return f"**{title}**\n{_HEADING.sub('### ', rest)}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
