"""The appendix that every document gets, whatever its template: what its numbers owe the reader.

Findings that somebody answers for, and in a draft those that are open. Headings and words are in
``partials/appendix.*``; a workspace may have its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plangen.compose.open_points import place_names
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Language, Message, legible, say
from plangen.model.plan import Plan
from plangen.model.promises import Waived

Rows: TypeAlias = list[list[str | None]]
"""What `grid` takes: texts by row and column, None where there is nothing to say."""

_BETWEEN = " › "
_DRAFT = say(zh="草稿", en="DRAFT")
_FAILED = say(zh="草稿 · 未通过检查", en="DRAFT – checks failed")


@dataclass(frozen=True, slots=True)
class Appendix:
    """The findings that a document lists; `draft` marks it, and lists the open ones."""

    waived: tuple[Waived, ...] = ()
    draft: bool = False
    findings: tuple[Diagnostic, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list."""
        return not (self.waived or (self.draft and self.findings))

    def mark(self, language: Language) -> str:
        """Return what stands on every page of a draft; nothing for a finished document."""
        if not self.draft:
            return ""
        failed = any(found.severity is Severity.ERROR for found in self.findings)
        return (_FAILED if failed else _DRAFT).in_language(language)

    def rows(self, plan: Plan) -> Mapping[str, Rows]:
        """Return what the partial puts into its tables."""
        waived = [_waived(one, plan) for one in self.waived]
        findings = [_open(found, plan.language) for found in self.findings]
        return {"waived": waived, "findings": findings if self.draft else []}


NO_APPENDIX = Appendix()


def _waived(one: Waived, plan: Plan) -> list[str | None]:
    """Return code, place, what was found, reason, owner, until."""
    waiver, found = one.waiver, one.diagnostic
    return [
        found.code,
        _BETWEEN.join(place_names(plan, found.path)),
        _sentence(found.message, plan.language),
        waiver.reason,
        waiver.owner,
        waiver.until.text if waiver.until else None,
    ]


def _open(found: Diagnostic, language: Language) -> list[str | None]:
    """Return code, file and line, what was found, what to do."""
    hints = [_sentence(hint, language) for hint in found.hints]
    return [
        found.code,
        f"{legible(found.span.file)}:{found.span.line}",
        _sentence(found.message, language),
        "\n".join(hints) or None,
    ]


def _sentence(message: Message, language: Language) -> str:
    """Begin with a capital, as a cell of a table does."""
    said = message.in_language(language)
    return said[:1].upper() + said[1:]
