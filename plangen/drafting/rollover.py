"""The plan of a new year from the finished one before it. It invents no number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.drafting.bases import last_years_figures
from plangen.drafting.heading import Old, heading, new_year
from plangen.drafting.joined import Entries, join, without_expressions
from plangen.drafting.layout import lay_out
from plangen.figures.mentions import mentions
from plangen.model.measure import Measure
from plangen.model.plan import Body, Plan
from plangen.source.nodes import Tree
from plangen.values.word import Word

_HEAD = "plangen kind language year title owner classification basis follows focus scope".split()
_INTRODUCTION = say(
    zh="""\
# yaml-language-server: $schema=plan.schema.json
#
# {year}年的计划，由 {old} 结转而来：
#   base 是上一份计划里的数，照原样抄来；target 写着“待定”的，请填上
#   后面可以补上 kpis（考核）、incentives（激励）、risks（风险）、narrative（各节文字）
#   plangen check 这个文件      核对每一个数
#   plangen build 这个文件      生成 Word 和 Markdown

""",
    en="""\
# yaml-language-server: $schema=plan.schema.json
#
# The plan of {year}, rolled forward from {old}:
#   base is what the plan before says, as written there; put in a target where one is “tbd”
#   add what else you need: kpis, incentives, risks, narrative
#   plangen check this-file      proves that the numbers agree
#   plangen build this-file      makes the Word and Markdown documents

""",
)
_NO_ACTUAL = say(
    zh="上一份计划没有写实际数，目标是 {target}",
    en="the plan before has no actual figure; its target was {target}",
)
_ANSWERS = say(zh="针对：{problem}", en="answers: {problem}")
_LEFT_OUT = say(
    zh="上一份计划里还有 {section} 的文字，引用了那里的数，请自己搬过来",
    en="the plan before has words for {section} that quote its figures; move them yourself",
)


@dataclass(slots=True)
class _Draft:
    """The new plan in the making, and the remarks that go behind its keys."""

    tree: Entries
    remarks: dict[Path, Message] = field(default_factory=dict)


def roll_over(old: Old, kind: str, follows: str, required: tuple[str, ...]) -> str:
    """Return the text of the plan that follows one which names its year."""
    language = old.plan.language
    draft = _Draft(last_years_figures(old))
    _note_missing_actuals(old, draft)
    _add_what_was_said(old, draft)
    _add_answers_to_problems(old, draft)
    _add_required(old, draft, required)
    tree = heading(old, kind, follows) | draft.tree
    order = dict.fromkeys((*_HEAD, *Body.model_fields))
    ordered = {key: tree[key] for key in order if key in tree}
    remarks = {path: remark.in_language(language) for path, remark in draft.remarks.items()}
    introduction = _INTRODUCTION.filled(year=new_year(old.plan), old=follows)
    return introduction.in_language(language) + lay_out(ordered, remarks)


def lacking(old: Old, required: tuple[str, ...]) -> list[str]:
    """Return the keys that the new plan cannot be without, and that the old one has nothing for."""
    said = old.tree.get("next")
    known = {*old.tree, *(said if isinstance(said, dict) else ()), "goals"}
    return [key for key in required if key not in known]


def _note_missing_actuals(old: Old, draft: _Draft) -> None:
    for path, measure in _whole_measures(old.plan):
        target = old.figures.value((*path, "target"))
        if measure.actual is None and target not in {None, Word.TBD}:
            text = old.figures.at((*path, "target"))
            draft.remarks[path] = _NO_ACTUAL.filled(target=text and text.text)


def _whole_measures(plan: Plan) -> Iterator[tuple[Path, Measure]]:
    yield from ((("goals", name), goal) for name, goal in plan.goals.items())
    if plan.team and plan.team.headcount:
        yield ("team", "headcount"), plan.team.headcount


def _add_what_was_said(old: Old, draft: _Draft) -> None:
    """Put what the old plan says of the year to come at the top level."""
    said = without_expressions(old.tree.get("next"), ("next",), old.figures)
    if not isinstance(said, dict):
        return
    said = {key: value for key, value in said.items() if key not in {"year", "narrative"}}
    draft.tree = join(draft.tree, said)
    _add_words(old.plan.next.narrative if old.plan.next else {}, draft)


def _add_words(words: Mapping[str, str | None], draft: _Draft) -> None:
    """Take over people's text, unless it quotes figures, which are others in the new plan."""
    own: Entries = {section: text for section, text in words.items() if not _quotes(text)}
    if words:
        draft.tree["narrative"] = own or None
    if quoting := [section for section in words if section not in own]:
        draft.remarks["narrative",] = _LEFT_OUT.filled(section=quoting)


def _quotes(text: str | None) -> bool:
    return any(True for _ in mentions(text or ""))


def _add_answers_to_problems(old: Old, draft: _Draft) -> None:
    """Take over the actions that problems lead to, and say with each what it is for."""
    answers: dict[str, list[str]] = {}
    for problem, told in old.plan.problems.items():
        for action in told.next:
            answers.setdefault(action, []).append(problem)
    if not answers:
        return
    draft.tree["actions"] = dict.fromkeys(answers) | _by_name(draft.tree.get("actions"))
    for action, problems in answers.items():
        draft.remarks["actions", action] = _ANSWERS.filled(problem=problems)


def _by_name(actions: Tree) -> Entries:
    match actions:
        case dict():
            return actions
        case list():
            return {str(name): None for name in actions}
        case _:
            return {}


def _add_required(old: Old, draft: _Draft, required: tuple[str, ...]) -> None:
    """Add what the kind of document cannot be without: as it was, or at least an open goal."""
    for key in required:
        if not draft.tree.get(key) and old.tree.get(key):
            draft.tree[key] = old.tree[key]
    if "goals" in required and not draft.tree.get("goals"):
        undecided = Word.TBD.in_language(old.plan.language)
        draft.tree["goals"] = {"revenue": {"target": undecided}}
