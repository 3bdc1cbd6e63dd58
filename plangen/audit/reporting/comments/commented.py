"""A Word file with every finding as a comment; whatever else is in it stays as it was."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final, TypeAlias

from lxml import etree

from plangen.audit.judgement.finding import Finding
from plangen.audit.numbers.mention import Mention
from plangen.audit.reporting.comments.anchors import Story, marked_runs
from plangen.audit.reporting.comments.archive import rewritten
from plangen.audit.reporting.comments.parts import comments_of
from plangen.audit.reporting.comments.ranges import hang
from plangen.audit.reporting.comments.wording import paragraphs
from plangen.audit.reporting.diagnostics import diagnostics_of
from plangen.diagnostics.message import Language
from plangen.readers.package import Package
from plangen.readers.passages.passage import Reading
from plangen.readers.text import W, text_of

_MOST: Final = 32_767
"""Word does not open a file with more comments."""
_NOTES: Final = ("footnote", "endnote")
_Remark: TypeAlias = tuple[Mention, list[str]]


def commented(reading: Reading, findings: Sequence[Finding], language: Language) -> bytes:
    """Return a copy of a Word file that was read, each finding a comment at its words.

    Equal files give equal copies. Raises UnreadableError where the file cannot be read any more.
    """
    data = Path(reading.file).read_bytes()
    with Package(BytesIO(data), reading.file) as package:
        said = zip(findings, diagnostics_of(reading, findings), strict=True)
        remarks = [(finding.at, paragraphs(one, language)) for finding, one in said]
        return rewritten(data, _parts(package, remarks) if remarks else {}, package)


def _parts(package: Package, remarks: Sequence[_Remark]) -> Mapping[str, etree._Element]:
    """Return the parts that differ from those of the file."""
    document = next(package.related("", "officeDocument"), None)
    if document is None:
        raise package.damaged()
    root = package.part(document)
    comments = comments_of(package, document)
    story = Story(root, dict(_notes(package, document)))
    for mention, said in remarks[: _MOST - len(comments.root)]:
        runs = marked_runs(story, mention)
        if runs is not None:
            hang(runs, comments.add(said))
    return {document: root, **comments.parts}


def _notes(package: Package, document: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what each note says, by its kind and its id."""
    for kind in _NOTES:
        for part in package.related(document, f"{kind}s"):
            for note in package.part(part).iterchildren(f"{W}{kind}"):
                yield (kind, note.get(f"{W}id", "")), text_of(note)
