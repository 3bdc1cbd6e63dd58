"""``plangen audit``: find what cannot be true in documents that somebody else wrote."""

import argparse
from pathlib import Path

from plangen.cli.errors import UsageError
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
_LEAST = say(
    zh="只报告这么严重的和更严重的，有就算不通过；不写就全部报告，有错误才算不通过",
    en="report, and fail on, only what is as bad as this or worse; if not given, all of it is "
    "reported, and errors fail",
)
_TEXT_ONLY = say(
    zh="--list-claims 只能和 --format text 一起用", en="--list-claims goes with --format text only"
)
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
        help=text(_LEAST),
    )  # fmt: skip
    parser.add_argument("--as", dest="manner", choices=["summary", "plan"], help=text(_AS))
    parser.add_argument("--list-claims", action="store_true", help=text(_LIST_CLAIMS))
    parser.add_argument("--comments", type=Path, metavar="OUT", help=text(_COMMENTS))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Audit every document; one that cannot be read does not stop the others."""
    if arguments.list_claims and arguments.format != FOR_PEOPLE:
        raise UsageError(_TEXT_ONLY)
    from plangen.cli.audit_files import documents
    from plangen.cli.auditing import code_of, outcomes, show

    found = list(outcomes(documents(arguments.files), arguments))
    show(found, arguments)
    if arguments.comments:
        from plangen.cli.audit_comments import write_comments

        write_comments(found, arguments.comments, arguments.lang)
    return code_of(found, arguments)
