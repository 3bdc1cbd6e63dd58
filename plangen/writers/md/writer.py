"""A document as a Markdown file and the pictures of its charts."""

from plangen.document.blocks import Blocks, Callout, CalloutKind, ListBlock, Paragraph
from plangen.document.document import Cover, Document
from plangen.document.front import parted
from plangen.document.inlines import Strong, Text
from plangen.document.references import reference_problems
from plangen.writers.md.blocks import blocks
from plangen.writers.md.contents import contents
from plangen.writers.md.inlines import heading
from plangen.writers.md.labels import labels
from plangen.writers.md.notes import notes
from plangen.writers.md.pictures import pictures
from plangen.writers.md.provenance import comment
from plangen.writers.written import Written

_COLONS = {"zh-CN": "：", "en": ": "}


def write(document: Document, stem: str) -> Written:
    """Write ``<stem>.md`` and ``charts/<label>.png``; a doubled or lost label is a problem."""
    images = pictures(document)
    front, chapters = parted(document.body)
    names = labels(document, (image.address for image in images))
    parts = (
        f"# {heading((Text(document.cover.title),), {})}",
        blocks(_mark(document.mark), names),
        blocks(_cover(document.cover, _COLONS[document.language]), names),
        blocks(front, names),
        contents(document, names.references),
        blocks(chapters, names),
        notes(document.body, names.references),
        comment(document.provenance),
    )
    source = "\n\n".join(part for part in parts if part) + "\n"
    files = {f"{stem}.md": source.encode(), **{image.file: image.png for image in images}}
    problems = (problem for image in images for problem in image.problems)
    return Written(files, (*reference_problems(document), *problems))


def _mark(words: str) -> Blocks:
    return (Callout(CalloutKind.WARNING, (Text(words),), ()),) if words else ()


def _cover(cover: Cover, colon: str) -> Blocks:
    facts = tuple(
        (Paragraph((Strong((Text(name),)), Text(f"{colon}{value}"))),)
        for name, value in cover.facts
    )
    return Paragraph((Text(cover.subtitle),)), ListBlock(ordered=False, items=facts)
