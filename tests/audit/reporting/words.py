"""Word files as other people write them, and what is commented on in one."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from lxml import etree

from plangen.audit.audited import audit
from plangen.audit.reporting.comments.commented import commented

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_file(folder: Path, body: str, parts: Mapping[str, str] | None = None) -> Path:
    """Write a Word file whose body is that XML, with other parts put in besides."""
    document = Document()
    whole = BytesIO()
    document.save(whole)
    file = folder / "总结.docx"
    with ZipFile(whole) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                text = re.sub(rb"<w:body>.*?(?=<w:sectPr)", f"<w:body>{body}".encode(), text,
                              flags=re.DOTALL)
            new.writestr(name, _with(name, text, parts or {}))
        for name, xml in (parts or {}).items():
            new.writestr(name, xml)
    return file


def _with(name: str, data: bytes, parts: Mapping[str, str]) -> bytes:
    """Announce the parts that are put in: their type, and the relationship from the document."""
    for part in parts:
        kind = part.removeprefix("word/").removesuffix(".xml")
        content = NOTES.replace("footnotes", kind)
        override = f'<Override PartName="/{part}" ContentType="{content}"/></Types>'
        relation = f'<Relationship Id="x{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
        if name == "[Content_Types].xml":
            data = data.replace(b"</Types>", override.encode())
        if name == "word/_rels/document.xml.rels":
            data = data.replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    return data


def with_comments(file: Path) -> bytes:
    """The copy of a file with its findings as comments."""
    audited = audit(file)
    return commented(audited.facts.reading, audited.findings, audited.language)


def remarks(data: bytes) -> list[tuple[str, str]]:
    """The words that each comment spans, and what it says."""
    root = document_of(data)
    return [
        (spanned(root, str(comment.comment_id)), comment.text)
        for comment in Document(BytesIO(data)).comments
    ]


def document_of(data: bytes) -> etree._Element:
    with ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def spanned(root: etree._Element, number: str) -> str:
    """The words between the two ends of a comment."""
    words, inside = [], False
    for each in root.iter():
        if each.get(f"{W}id") == number and each.tag == f"{W}commentRangeStart":
            inside = True
        if each.get(f"{W}id") == number and each.tag == f"{W}commentRangeEnd":
            inside = False
        if inside and each.tag == f"{W}t":
            words.append(each.text or "")
    return "".join(words)
