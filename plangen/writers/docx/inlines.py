"""What stands inside a line, as runs."""

import re
from dataclasses import dataclass, replace
from typing import Final, assert_never

from docx.opc.constants import RELATIONSHIP_TYPE

from plangen.diagnostics.message import Message, say
from plangen.document.addresses import target
from plangen.document.inlines import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Number,
    Reference,
    Strong,
    Text,
)
from plangen.writers.docx.job import Job
from plangen.writers.docx.marks import mark
from plangen.writers.docx.xml import FORBIDDEN, bookmark, element, field, run, value

LOST_TEXT: Final = "X902"

_SHARED_MARKS: Final = re.compile("[“”‘’—…·×±°]")
"""Marks that Chinese and Latin share; Word takes them from the Latin font unless told not to."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a run looks, apart from its paragraph's style."""

    bold: bool = False
    stressed: bool = False
    style: str = ""            # a character style's id


PLAIN: Final = Face()


def inlines(job: Job, content: Inlines, face: Face = PLAIN) -> str:
    """Write a line of text."""
    return "".join(_inline(job, inline, face) for inline in content)


def text(job: Job, words: str, face: Face = PLAIN, path: str = "") -> str:
    """Write plain words; characters that no XML can hold are left out and reported."""
    kept = clean(job, words, path)
    return run(kept, _properties(job, kept, face)) if kept else ""


def clean(job: Job, words: str, path: str = "") -> str:
    """Return the words without the characters that no XML can hold, which are reported."""
    if lost := FORBIDDEN.findall(words):
        codes = [f"U+{ord(character):04X}" for character in dict.fromkeys(lost)]
        job.report(
            LOST_TEXT,
            say(
                "Word 文件不能保存控制字符 {codes}，已略去",
                "A Word file cannot hold the control characters {codes}; they are left out",
                codes=codes,
            ),
            path,
        )
    return FORBIDDEN.sub("", words)


def _inline(job: Job, inline: Inline, face: Face) -> str:
    match inline:
        case Text(words):
            return text(job, words, face)
        case Number():
            return _number(job, inline, face)
        case Strong(children):
            return inlines(job, children, replace(face, bold=True))
        case Emphasis(children):
            return inlines(job, children, replace(face, stressed=True))
        case Code(words):
            return text(job, words, replace(face, style="HTMLCode"))
        case Link():
            return _link(job, inline, face)
        case Reference(label):
            return _reference(job, label, face)
        case Note():
            return _note(job, inline)
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case _:
            assert_never(inline)


def _number(job: Job, number: Number, face: Face) -> str:
    shown = text(job, number.text, face, number.path)
    if not shown or not number.path or job.in_note:
        return shown
    return mark(job, number, shown)


def _note(job: Job, note: Note) -> str:
    """Write the mark of a footnote, and keep what it says; mentioned again, it is referred to."""
    again = note.label in job.notes
    if not again:
        job.notes[note.label] = inlines(replace(job, in_note=True), note.children)
    number = list(job.notes).index(note.label) + 1
    name, raised = f"_RefNote{number:04d}", value("w:rStyle", "FootnoteReference")
    if again:
        return field(rf"NOTEREF {name} \f \h", run(str(number), raised), raised)
    mark = element("w:rPr", raised) + element("w:footnoteReference", id=number)
    return bookmark(next(job.ids), name, element("w:r", mark))


def _link(job: Job, link: Link, face: Face) -> str:
    address = target(link.url)
    if not address:
        job.report(LOST_TEXT, _lost_address(link.url))
        return inlines(job, link.children, face)
    part = job.footnotes if job.in_note else job.part
    rid = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    shown = inlines(job, link.children, replace(face, style="Hyperlink"))
    return f'<w:hyperlink r:id="{rid}" w:history="1">{shown}</w:hyperlink>'


def _lost_address(url: str) -> Message:
    return say(
        "“{url}”不是网址或邮箱地址，Word 文件中只保留链接的文字",
        "“{url}” is no web or mail address; the Word file keeps only the words of the link",
        url=url,
    )


def _reference(job: Job, label: str, face: Face) -> str:
    """Write a field that follows the number of the exhibit; one that leads nowhere is its label."""
    exhibit = job.labels.get(label)
    if exhibit is None:
        return text(job, label, face)
    return field(rf"REF {exhibit.bookmark} \h", text(job, exhibit.number, face))


def _properties(job: Job, words: str, face: Face) -> str:
    parts = []
    if face.style:
        parts.append(value("w:rStyle", face.style))
    if job.language == "zh-CN" and _SHARED_MARKS.search(words):
        parts.append(element("w:rFonts", hint="eastAsia"))
    if face.bold:
        parts.append("<w:b/><w:bCs/>")
    if face.stressed:
        parts.append(job.words.emphasis)
    return "".join(parts)
