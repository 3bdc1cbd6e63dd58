"""``plangen audit``: find what cannot be true in documents that somebody else wrote."""

import argparse
from pathlib import Path

from plangen.cli.options import add_language, text
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.formats import FOR_PEOPLE, formats
from plangen.diagnostics.message import say

HELP = say(
    zh="审别人写的文件：里面的数互相对得上吗",
    en="find what cannot be true in documents that somebody else wrote",
)

_FILES = say(
    zh="文件、文件夹或通配符（.docx、.md、.txt、.html、.pdf）",
    en="documents, folders or globs (.docx, .md, .txt, .html, .pdf)",
)
_FORMAT = say(zh="输出格式", en="output format")
_LEAST = say(zh="只报告这么严重的，和更严重的", en="report only what is as bad as this, or worse")
_AS = say(
    zh="把整个文件当作总结（数都是四舍五入的）或计划（目标一分不差）来审；不写就看标题",
    en="take all of it for a summary (every amount is rounded) or for a plan (targets are exact); "
    "the headings tell if not given",
)
_LIST_CLAIMS = say(
    zh="列出读懂的每一处说法和核对的结果", en="list every statement that was understood"
)
_COMMENTS = say(
    zh="另存一份 Word 文件，把每个问题作为批注写在它的数旁边；多个文件时写文件夹",
    en="write a copy of a Word file with each finding as a comment at its words; "
    "a folder for several files",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", help=text(_FILES))
    parser.add_argument("--format", choices=formats(), default=FOR_PEOPLE, help=text(_FORMAT))
    parser.add_argument(
        "--min-severity", choices=[str(one) for one in sorted(Severity, reverse=True)],
        default=str(Severity.INFO), help=text(_LEAST),
    )  # fmt: skip
    parser.add_argument("--as", dest="manner", choices=["summary", "plan"], help=text(_AS))
    parser.add_argument("--list-claims", action="store_true", help=text(_LIST_CLAIMS))
    parser.add_argument("--comments", type=Path, metavar="OUT", help=text(_COMMENTS))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Audit every document; one that cannot be read does not stop the others."""
    from plangen.cli.audit_files import documents
    from plangen.cli.auditing import outcomes, show

    found = list(outcomes(documents(arguments.files), arguments))
    show(found, arguments)
    return max(one.code for one in found)
