"""What a build says: of each plan as it is done, and of all of them at the end."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from plangen.batch.choosing import Choice
from plangen.batch.index import first_remark, remark_text
from plangen.batch.making import Made
from plangen.batch.record import Record, Status
from plangen.cli import exits
from plangen.diagnostics.message import LISTED, Language, Message, say

_REFUSED: Final = say(
    zh="{file} 有错误，没有生成文件；改好上面的错误再试",
    en="{file} has errors and was not built; correct them and try again",
)
_AS_DRAFT: Final = say(
    zh="{file} 有错误，生成的是草稿；没有通过的检查列在最后",
    en="{file} has errors and was built as a draft; what failed is listed at its end",
)
_NOT_BUILT: Final = say(
    zh="没有生成 {file} 的文件：{reason}", en="{file} was not built: {reason}"
)
_PLANS: Final = say(zh="{n} 份计划：", en="plans: {n}; ")
_UNCHANGED: Final = say(zh="没有变化 {n}", en="unchanged: {n}")
_COUNTS: Final = {
    Status.BUILT: say(zh="生成 {n}", en="built: {n}"),
    Status.DRAFT: say(zh="草稿 {n}", en="drafts: {n}"),
    Status.REFUSED: say(zh="有错误未生成 {n}", en="refused: {n}"),
    Status.STOPPED: say(zh="未能生成 {n}", en="not built: {n}"),
    Status.CRASHED: say(zh="plangen 出错 {n}", en="failures of plangen: {n}"),
}
_CODES: Final = {
    Status.BUILT: exits.FINE,
    Status.DRAFT: exits.PLAN_AT_FAULT,
    Status.REFUSED: exits.PLAN_AT_FAULT,
    Status.STOPPED: exits.WRONG_USAGE,
    Status.CRASHED: exits.OUR_BUG,
}
_WOULD: Final = say(zh="{file}：{reason}", en="{file}: {reason}")
_NOTHING: Final = say(zh="没有要生成的", en="nothing is to be built")


@dataclass(frozen=True, slots=True)
class Report:
    """What came of the plans of a build; `write` puts a line on a stream."""

    language: Language
    write: Callable[[str, bool], None]
    counts: Counter[Status] = field(default_factory=Counter)
    unchanged: Counter[Status] = field(default_factory=Counter)
    troubles: list[tuple[str, Record]] = field(default_factory=list)

    @property
    def code(self) -> int:
        """The exit code: the worst of any plan's."""
        met = (*self.counts, *self.unchanged)
        return max((_CODES[status] for status in met), default=exits.FINE)

    def tell(self, made: Made) -> None:
        """Say what came of a plan."""
        status, file = made.record.status, made.task.plan.path.as_posix()
        if status is not Status.BUILT:
            self.troubles.append((file, made.record))
        if made.unchanged:
            self.unchanged[status] += 1
            return
        self.counts[status] += 1
        for text in _said(made, file, self.language):
            self.write(text, False)
        for document in made.documents:
            self.write(document, True)

    def finish(self) -> None:
        """Say what came of all of them, where that is more than one or something was left."""
        total = self.counts.total() + self.unchanged.total()
        if total < 2 and not self.unchanged:
            return
        parts = [_COUNTS[status].filled(n=n) for status, n in sorted(self.counts.items())]
        parts += [_UNCHANGED.filled(n=self.unchanged.total())] if self.unchanged else []
        listed = LISTED[self.language].join(part.in_language(self.language) for part in parts)
        self.write(f"{_PLANS.filled(n=total).in_language(self.language)}{listed}", False)
        for file, record in self.troubles:
            remark = first_remark(record)
            said = f" {remark_text(remark, self.language)}" if remark else ""
            self.write(f"  {file}{said}", False)


def _said(made: Made, file: str, language: Language) -> list[str]:
    """Return the findings, then what they or an obstacle mean for the plan."""
    report = [f"{made.report}\n"] if made.report else []
    outcomes: dict[Status, Message] = {Status.DRAFT: _AS_DRAFT, Status.REFUSED: _REFUSED}
    if made.obstacle:
        said = _NOT_BUILT.filled(file=file, reason=made.obstacle)
        return [*report, *filter(None, [made.traceback]), said.in_language(language)]
    outcome = outcomes.get(made.record.status)
    if outcome is None:
        return report
    return [*report, outcome.filled(file=file).in_language(made.language or language)]


def list_choices(choices: Iterable[Choice], language: Language) -> list[str]:
    """Return what a build would do, a line a plan."""
    lines = [
        _WOULD.filled(file=one.task.plan.path.as_posix(), reason=one.reason).in_language(language)
        for one in choices
        if one.reason
    ]
    return lines or [_NOTHING.in_language(language)]


def plain(text: str, is_document: bool) -> None:
    """Put a line on standard output if it names a document, else on standard error."""
    print(text, file=sys.stdout if is_document else sys.stderr)
