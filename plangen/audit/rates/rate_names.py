"""The name that stands before a rate, and whose rate it is."""

import re

from plangen.audit.nearness.alike import core
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK

_CLAUSE = re.compile(r"[，,；;：:。、]")
_MOVE = "(?:提[高升]|上升|下降|降低|回升|改善|优化|[升降增])[到至为]"
_TAIL = (
    r"(?:为|达到?|约|是|仅|高达|保持在?|稳定在|超过?|近|的|即|计算?|升|降|\s|of|was|is|at|reached"
    r"|improved to|rose to|fell to|came to|stood at"
    rf"|{_MOVE}|[由从][^，,；;{MARK[1:-1]}]{{0,8}}{MARK}{_MOVE})*"
)
_NAME = re.compile(
    rf"(?P<name>[^{MARK[1:-1]}]*?(?:率|比例|比|强度|ROI|[Rr]atio|[Mm]argin|[Rr]ate))(?P<tail>{_TAIL})\Z"
)
_GIVEN = re.compile(
    "按(?![时期质量约])|假设|假定|若|如果|以|上年|去年|同期|年初|期初|上期"
    "|last year|prior year"
)
_GENERIC = re.compile(
    "综合|整体|总体|平均|全年|年度|当年|公司|本年|按|其中|使|实现|且|而|年末|期末|加权"
    r"|\b(?:giving|with|represent\w+|leaving|yielding|equal|equivalent|meaning|an?|the|our|and)\b"
)


def name_before(mention: Mention) -> str:
    """Return the name of a rate that stands before it: 销售费用率; empty where there is none.

    So it is where the number is what the rate came from, was aimed at, was before, or is reckoned
    with (按25%的中标率测算).
    """
    line = mention.segment.text if mention.segment else ""
    start = max((match.end() for match in _CLAUSE.finditer(line, 0, mention.at)), default=0)
    found = _NAME.search(line[start : mention.at])
    return found["name"].strip() if found and not _GIVEN.search(found["name"]) else ""


def owner_in(words: str) -> str:
    """Return whose rate it is by the words before its name; empty where it is the whole's."""
    return core(_GENERIC.sub("", words))
