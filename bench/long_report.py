"""A yearly report of about twenty pages whose numbers agree, in every format that is audited.

Some 12,000 characters, 600 numbers and 12 tables; ``long_report.py FOLDER`` writes it.
"""

import subprocess
import sys
from pathlib import Path
from shutil import which

_FIELDS = (
    "销售", "生产", "采购", "仓储", "物流", "研发", "质量", "售后", "渠道", "电商", "海外", "综合",
)
_UNITS = ("一部", "二部", "三部", "四部", "五部")
_HEAD = ("部门", "目标（万元）", "完成（万元）", "完成率", "上年（万元）", "同比")
_FILLER = (
    "过去一年，市场需求前低后高，原材料价格总体平稳，主要客户的采购节奏比往年更集中。"
    "各部门按年初确定的分工推进，每月开一次例会，对照计划逐项核对进度，问题当月提出、次月整改。"
    "下一步要把已经见效的做法写成制度，把还没有落实的事项列出清单，明确负责人和完成时间。"
)
_Row = tuple[str, ...]


def sections() -> list[tuple[str, list[str], list[_Row]]]:
    """Return the sections: their titles, their paragraphs and the rows of their tables."""
    return [_section(number, field) for number, field in enumerate(_FIELDS)]


def _section(number: int, field: str) -> tuple[str, list[str], list[_Row]]:
    parts = [
        (1000 + 130 * number + 90 * k, 1040 + 131 * number + 97 * k, 900 + 110 * number + 80 * k)
        for k in range(len(_UNITS))
    ]
    whole = tuple(map(sum, zip(*parts, strict=True)))
    named = zip((*(f"{field}{unit}" for unit in _UNITS), "合计"), (*parts, whole), strict=True)
    rows = [_HEAD, *(_row(name, *numbers) for name, numbers in named)]
    return f"{field}工作", _paragraphs(field, rows), rows


def _row(name: str, goal: int, done: int, before: int) -> _Row:
    growth = f"{(done / before - 1) * 100:.1f}%"
    return name, f"{goal:,}", f"{done:,}", f"{done / goal * 100:.1f}%", f"{before:,}", growth


def _paragraphs(field: str, rows: list[_Row]) -> list[str]:
    _, goal, done, rate, before, growth = rows[-1]
    opening = (
        f"全年{field}条线完成收入{done}万元，完成年度目标{goal}万元的{rate}，"
        f"上年为{before}万元，同比增长{growth}。"
    )
    units = "；".join(
        f"{name}完成{done}万元，占{_share(done, rows)}，同比增长{growth}"
        for name, _, done, _, _, growth in rows[1:-1]
    )
    return [opening, f"分部门看，{units}。", _FILLER * 4]


def _share(done: str, rows: list[_Row]) -> str:
    own, whole = (int(one.replace(",", "")) for one in (done, rows[-1][2]))
    return f"{own / whole * 100:.1f}%"


def markdown() -> str:
    """Return the report as Markdown."""
    lines = ["# 2025年度工作总结", ""]
    for title, paragraphs, (head, *body) in sections():
        lines += [f"## {title}", ""]
        lines += [line for text in paragraphs for line in (text, "")]
        lines += [_line(head), _line(("---",) * len(head)), *map(_line, body), ""]
    return "\n".join(lines)


def _line(cells: _Row) -> str:
    return f"| {' | '.join(cells)} |"


def write(folder: Path) -> None:
    """Write the report in every format; as a PDF only where LibreOffice is."""
    import markdown as python_markdown

    folder.mkdir(parents=True)
    text = markdown()
    (folder / "report.md").write_text(text, encoding="utf-8")
    page = python_markdown.markdown(text, extensions=["tables"])
    (folder / "report.html").write_text(f"<meta charset=utf-8>{page}", encoding="utf-8")
    _write_word(folder / "report.docx")
    if which("soffice"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, folder / "report.docx"], check=True, stdout=subprocess.DEVNULL)


def _write_word(file: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("2025年度工作总结", 0)
    for title, paragraphs, rows in sections():
        document.add_heading(title, 1)
        for text in paragraphs:
            document.add_paragraph(text)
        table = document.add_table(len(rows), len(rows[0]), "Table Grid")
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    document.save(str(file))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
