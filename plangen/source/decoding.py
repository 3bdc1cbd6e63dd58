"""Bytes → text: UTF-8, or a fault that names what the file seems to be instead."""

import codecs

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span
from plangen.source.limits import MAX_BYTES, too_large

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_BINARY = (
    (b"PK\x03\x04", "Word/Excel/ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel 97–2003"),
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
)

_SAVE_AS_UTF8 = say(
    zh="请另存为 UTF-8：记事本“另存为 → 编码 → UTF-8”，VS Code 点右下角的编码，选“通过编码保存”。",
    en="Save it as UTF-8: in Notepad “Save as → Encoding → UTF-8”, in VS Code click the encoding "
    "at the bottom right, then “Save with Encoding”.",
)
_NOT_A_PLAN = say(
    zh="计划是 .yaml 文本文件；用 plangen new 新建一份。",
    en="A plan is a .yaml text file; plangen new starts one.",
)
_RETYPE = say(
    zh="重新输入这一处，或恢复到上一个版本。",
    en="Type this place again, or go back to an earlier version of the file.",
)


def decode(data: bytes, file: str) -> str | Fault:
    """Return the text of a file, or say why it has none."""
    if len(data) > MAX_BYTES:
        return too_large(file, len(data))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(data, file, error.start)
    return _binary(data, file) if "\0" in text else text


def _not_utf8(data: bytes, file: str, first: int) -> Fault:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _encoded_as(name, Span(file, 1, 1))
    if b"\0" in data or _kind(data):
        return _binary(data, file)
    if _mostly_utf8(data):
        return _damaged(data, file, first)
    if _reads_as_chinese(data):
        return _encoded_as("GBK/GB18030", _span(data, file, first))
    return _damaged(data, file, first)


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    return sum(map(_is_chinese, text)) > text.count("\ufffd")


def _reads_as_chinese(data: bytes) -> bool:
    try:
        return any(map(_is_chinese, data.decode("gb18030")))
    except UnicodeDecodeError:
        return False


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _kind(data: bytes) -> str:
    return next((name for start, name in _BINARY if data.startswith(start)), "")


def _binary(data: bytes, file: str) -> Fault:
    kind = _kind(data)
    message = say(zh="这不是文本文件。", en="This is not a text file.")
    if kind:
        message = say(
            zh="这不是文本文件，像是 {kind} 文件。",
            en="This is not a text file; it looks like {kind}.",
            kind=kind,
        )
    return _fault(message, Span(file, 1, 1), _NOT_A_PLAN)


def _encoded_as(name: str, span: Span) -> Fault:
    message = say(
        zh="文件不是 UTF-8 编码，像是 {name}。",
        en="The file is not encoded in UTF-8; it looks like {name}.",
        name=name,
    )
    return _fault(message, span, _SAVE_AS_UTF8)


def _damaged(data: bytes, file: str, first: int) -> Fault:
    message = say(
        zh="这里有不属于 UTF-8 的字节（0x{byte}），文字已损坏。",
        en="A byte here (0x{byte}) does not belong to UTF-8; the text is damaged.",
        byte=f"{data[first]:02X}",
    )
    return _fault(message, _span(data, file, first), _RETYPE)


def _span(data: bytes, file: str, first: int) -> Span:
    before = data[:first]
    line = before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")
    return Span(file, before.count(b"\n") + 1, len(line) + 1)


def _fault(message: Message, span: Span, hint: Message) -> Fault:
    return Fault("P002", message, span, hints=(hint,))
