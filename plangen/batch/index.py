"""``index.html``: for people, a page that leads to all documents of an output folder."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from plangen.batch.record import Record, Remark, Status, group_of
from plangen.diagnostics.message import Language, Message, say

INDEX: Final = "index.html"

_TITLE: Final = say(zh="计划文件目录", en="Plan documents")
_COUNT: Final = say(zh="共 {n} 份计划", en="Plans: {n}")
_PLAN: Final = say(zh="计划", en="Plan")
_DOCUMENTS: Final = say(zh="文件", en="Documents")
_STATE: Final = say(zh="状态", en="State")
_HERE: Final = say(zh="（根目录）", en="(top)")
_LINE: Final = say(zh="第 {line} 行：{message}", en="line {line}: {message}")
_STATES: Final = {
    Status.BUILT: say(zh="已生成", en="built"),
    Status.DRAFT: say(zh="草稿", en="draft"),
    Status.REFUSED: say(zh="有错误，未生成", en="has errors, not built"),
    Status.STOPPED: say(zh="未能生成", en="could not be built"),
    Status.CRASHED: say(zh="plangen 出错，未生成", en="not built: plangen failed"),
}
_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1f2933;--quiet:#5f6c7b;--line:#d9dee5;--bad:#b3261e;
--way:#1f5fa8}
@media(prefers-color-scheme:dark){
:root{--ink:#e6e9ed;--quiet:#9aa7b5;--line:#3a444f;--bad:#ff8a80;--way:#8ab8f0}}
body{font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;
color:var(--ink);max-width:64rem;margin:2.5rem auto;padding:0 1.25rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .25rem}
p{color:var(--quiet);margin:.25rem 0}
table{width:100%;border-collapse:collapse}th{text-align:start;color:var(--quiet);font-weight:500}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th:nth-child(2),td:nth-child(2){width:13rem}th:nth-child(3),td:nth-child(3){width:18rem}
a{color:var(--way);margin-inline-end:.75rem}small{color:var(--quiet);display:block;overflow-wrap:anywhere}
.bad{color:var(--bad)}
@media(max-width:40rem){tr{display:block;padding:.5rem 0}th{display:none}
td{display:block;border:0;padding:0;width:auto!important}}
"""


def index(records: Callable[[], Iterable[Record]]) -> Iterator[bytes]:
    """Yield the page line by line, in the language of most plans.

    The records come group by group; they are read twice, so that they need not be kept.
    """
    languages: Counter[str] = Counter()
    groups = set()
    for record in records():
        languages[record.language] += 1
        groups.add(group_of(record.folder))
    language: Language = "en" if languages["en"] > languages["zh-CN"] else "zh-CN"
    for line in _page(records(), languages.total(), language, several=len(groups) > 1):
        yield f"{line}\n".encode(errors="replace")


def _page(
    records: Iterable[Record], count: int, language: Language, *, several: bool
) -> Iterator[str]:
    title = escape(_TITLE.in_language(language))
    yield f'<!doctype html>\n<html lang="{language}">\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>"
    yield f"<h1>{title}</h1>\n<p>{_COUNT.filled(n=count).in_language(language)}</p>"
    for group, own in groupby(records, lambda record: group_of(record.folder)):
        if several:
            name = _HERE.in_language(language) if group == "." else group
            yield f"<h2>{escape(name)}</h2>"
        yield from _table((_row(record, language) for record in own), language)


def _table(rows: Iterable[str], language: Language) -> Iterator[str]:
    heads = (head.in_language(language) for head in (_PLAN, _DOCUMENTS, _STATE))
    yield f"<table>\n<tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>"
    yield from rows
    yield "</table>"


def _row(record: Record, language: Language) -> str:
    bad = "" if record.status is Status.BUILT else ' class="bad"'
    state = escape(_STATES[record.status].in_language(language))
    said = first_remark(record) if bad else None
    remark = f"<small>{escape(remark_text(said, language))}</small>" if said else ""
    plan = f"{escape(record.title)}<small>{escape(record.plan)}</small>"
    cells = f"<td>{plan}</td><td>{_links(record)}</td><td{bad}>{state}{remark}</td>"
    return f'<tr lang="{record.language}">{cells}</tr>'


def _links(record: Record) -> str:
    """Link the documents; charts lie a folder below, and are in the documents."""
    depth = len(PurePosixPath(record.folder).parts) + 1
    tops = [name for name in record.outputs if len(PurePosixPath(name).parts) == depth]
    return "".join(
        f'<a href="{escape(quote(name, errors="replace"))}">{_format(name)}</a>' for name in tops
    )


def _format(name: str) -> str:
    suffix = PurePosixPath(name).suffix[1:]
    return {"docx": "Word", "md": "Markdown", "html": "HTML"}.get(suffix, suffix.upper())


def first_remark(record: Record) -> Remark | None:
    """Return the first error, else the first of whatever was found."""
    errors = (one for one in record.findings if one.severity == "error")
    return next(errors, next(iter(record.findings), None))


def remark_text(remark: Remark, language: Language) -> str:
    """Write a finding in short: code, line and message."""
    if not remark.line:
        return remark.message
    said: Message = _LINE.filled(line=remark.line, message=remark.message)
    return f"{remark.code} {said.in_language(language)}"
