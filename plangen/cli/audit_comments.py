"""Word files with what was found in them as comments, for ``audit --comments``."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangen.audit.reporting.comments.commented import commented
from plangen.cli.auditing import Outcome
from plangen.cli.errors import UsageError
from plangen.diagnostics.message import Language, say

_NOT_WORD = say(
    zh="{file} 不是 Word 文件，加不了批注；批注只能加在 .docx 里",
    en="{file} is no Word file; comments need a .docx",
)
_NO_WORD = say(
    zh="--comments 只能用于 Word 文件（.docx），这里一个也没有",
    en="--comments is for Word files (.docx), and there is none here",
)
_ITSELF = say(
    zh="--comments 不能写回原文件 {file}；请换个文件名",
    en="--comments must not write over {file} itself; choose another name",
)
_ALIKE = say(
    zh="有几个文件都叫 {name}，放不进同一个文件夹；请分开运行",
    en="several files are called {name} and cannot go into one folder; audit them separately",
)
_WROTE = say(zh="写好了带批注的 {file}", en="wrote {file} with comments")


def write_comments(found: Sequence[Outcome], out: Path, language: Language | None) -> None:
    """Write a copy of each Word file, and say so. Raises UsageError where there is no place."""
    readable = [one for one in found if one.audited]
    word = [one for one in readable if _is_word(one)]
    if readable and not word:
        raise UsageError(_NO_WORD)
    for outcome, target in _targets(word, out):
        _write(outcome, target, language)
    for other in readable:
        if other not in word:
            _tell(_NOT_WORD.filled(file=other.file.as_posix()).in_language(_own(other, language)))


def _is_word(outcome: Outcome) -> bool:
    return outcome.audited is not None and outcome.audited.facts.reading.format == "docx"


def _own(outcome: Outcome, language: Language | None) -> Language:
    return language or (outcome.audited.language if outcome.audited else "en")


def _targets(word: Sequence[Outcome], out: Path) -> Iterator[tuple[Outcome, Path]]:
    """Pair files with the copies to make: one of that name, or several in that folder."""
    is_file = len(word) == 1 and not out.is_dir() and out.suffix == word[0].file.suffix
    for name, times in Counter(one.file.name for one in word).items():
        if times > 1:
            raise UsageError(_ALIKE.filled(name=name))
    pairs = [(one, out if is_file else out / one.file.name) for one in word]
    for one, target in pairs:
        if target.exists() and target.samefile(one.file):
            raise UsageError(_ITSELF.filled(file=one.file.as_posix()))
    yield from pairs


def _write(outcome: Outcome, target: Path, language: Language | None) -> None:
    assert outcome.audited is not None
    own = _own(outcome, language)
    data = commented(outcome.audited.facts.reading, outcome.findings, own)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    _tell(_WROTE.filled(file=target.as_posix()).in_language(own))


def _tell(text: str) -> None:
    print(text, file=sys.stderr)
