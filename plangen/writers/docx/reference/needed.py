"""The styles that a company's Word file must have, and what each is for."""

from collections.abc import Mapping
from typing import Final

from plangen.diagnostics.message import Message, say

NEEDED: Final[Mapping[str, Message]] = {
    "Title": say(zh="封面标题", en="the title on the cover"),
    "Subtitle": say(zh="封面副标题", en="the line under the title"),
    "Heading1": say(zh="一级标题", en="chapters"),
    "Heading2": say(zh="二级标题", en="sections"),
    "Heading3": say(zh="三级标题", en="subsections"),
    "Heading4": say(zh="四级标题", en="the lowest headings"),
    "BodyText": say(zh="正文", en="running text"),
    "Caption": say(zh="图表题注", en="captions of tables and charts"),
    "ListBullet": say(zh="项目符号列表", en="bulleted lists"),
    "ListNumber": say(zh="编号列表", en="numbered lists"),
    "Quote": say(zh="引文", en="quotations"),
}
"""By our ids. Any other style is taken from the file where it is there, else supplied."""

LOCAL_NAMES: Final[Mapping[str, str]] = {
    "正文": "Normal", "标题": "Title", "副标题": "Subtitle", "标题 1": "heading 1",
    "标题 2": "heading 2", "标题 3": "heading 3", "标题 4": "heading 4", "正文文本": "Body Text",
    "正文文本首行缩进": "Body Text First Indent", "题注": "caption", "列表项目符号": "List Bullet",
    "列表编号": "List Number", "引用": "Quote", "页眉": "header", "页脚": "footer",
    "目录 1": "toc 1", "目录 2": "toc 2", "目录 3": "toc 3", "超链接": "Hyperlink",
}  # fmt: skip
"""What programs other than Word write in place of the standard names."""
