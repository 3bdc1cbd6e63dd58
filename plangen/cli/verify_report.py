"""What ``verify`` found, for people and for programs."""

import json
from collections.abc import Iterator, Sequence

from plangen.cli.verification import Verified
from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.width import wrap
from plangen.readers.compare import Difference, Kind
from plangen.readers.shown import Place

_ENOUGH = 24
"""Characters of a line on either side of a figure that tell it from others."""
_MATCHES = say(
    zh="{file}：与 {plan} 一致，核对了 {n} 处数字",
    en="{file}: matches {plan}; figures compared: {n}",
)
_DIFFERS = say(zh="{file}：与 {plan} 不一致", en="{file}: does not match {plan}")
_CHANGED = say(
    zh="生成以后改过：{changed}；要更新文件，运行 plangen build {plan}",
    en="changed since it was built: {changed}; to renew it, run plangen build {plan}",
)
_SAME = say(
    zh="表里和文字里的数都没有变", en="the figures in text and tables are still the same"
)
_VERSION = say(
    zh="生成时用的是 plangen {then}，现在是 {now}",
    en="it was built by plangen {then}; this is {now}",
)
_WHERE = say(zh="“{heading}”一节：{line}", en="under “{heading}”: {line}")
_TIMES = say(zh="（{n} 处）", en=" ({n} places)")
_KINDS: dict[Kind, Message] = {
    Kind.EDITED: say(
        zh="文件里被改过：{document}，计划是 {plan}",
        en="edited in the document: {document}; the plan says {plan}",
    ),
    Kind.MISSING: say(
        zh="文件里被删掉了：计划是 {plan}",
        en="taken out of the document; the plan says {plan}",
    ),
    Kind.OUTDATED: say(
        zh="计划后来改了：文件是 {document}，计划是 {plan}",
        en="the plan changed since: the document says {document}, the plan {plan}",
    ),
    Kind.ADDED: say(
        zh="计划后来添的：{plan}，文件里没有",
        en="the plan has it since: {plan}; the document has not",
    ),
}
_GONE = say(
    zh="计划里已经没有：文件是 {document}",
    en="gone from the plan: the document says {document}",
)


def as_text(one: Verified, style: Style) -> str:
    """Write the result of one document in lines as wide as the terminal."""
    if one.fault:
        return f"{one.file}: {style.say(one.fault)}" if one.plan else style.say(one.fault)
    title = (_MATCHES if one.matches else _DIFFERS).filled(
        file=one.file, plan=one.plan, n=one.figures
    )
    lines = [style.paint(style.say(title), "1"), *_remarks(one, style)]
    for difference in one.differences:
        lines += _lines(difference, style)
    return "\n".join(lines)


def as_json(results: Sequence[Verified], language: Language) -> str:
    """Write the results as a JSON array, messages in one language."""
    return json.dumps([_item(one, language) for one in results], ensure_ascii=False, indent=2)


def _remarks(one: Verified, style: Style) -> Iterator[str]:
    if one.changed:
        yield from _indented(_CHANGED.filled(changed=one.changed, plan=one.plan), style, 2)
        if not one.differences:
            yield from _indented(_SAME, style, 2)
    if one.made and one.made.version != one.version:
        version = _VERSION.filled(then=one.made.version, now=one.version)
        yield from _indented(version, style, 2)


def _lines(difference: Difference, style: Style) -> Iterator[str]:
    said = _KINDS[difference.kind] if difference.plan else _GONE
    message = style.say(said.filled(document=difference.document, plan=difference.plan))
    times = style.say(_TIMES.filled(n=difference.count)) if difference.count > 1 else ""
    yield f"  {difference.path}"
    yield from (f"    {line}" for line in wrap(message + times, style.columns - 4))
    if difference.place:
        place = difference.place
        line = _around(place, difference.document or difference.plan)
        where = _WHERE.filled(heading=place.heading, line=line)
        yield from _indented(where if place.heading else say(line, line), style, 4)


def _around(place: Place, text: str) -> str:
    """Return enough of a line to find a figure in it."""
    before, after = place.before, place.after
    opening = before if len(before) <= _ENOUGH else f"…{before[-_ENOUGH:]}"
    return opening + text + (after if len(after) <= _ENOUGH else f"{after[:_ENOUGH]}…")


def _indented(message: Message, style: Style, indent: int) -> Iterator[str]:
    lines = wrap(style.say(message), style.columns - indent)
    return (" " * indent + line for line in lines)


def _item(one: Verified, language: Language) -> dict[str, object]:
    return {
        "document": one.file,
        "plan": one.plan,
        "matches": one.matches,
        "error": one.fault.in_language(language) if one.fault else None,
        "changed": list(one.changed),
        "commit": one.made.commit or None if one.made else None,
        "version": one.made.version if one.made else None,
        "differences": [_difference(each) for each in one.differences],
    }


def _difference(one: Difference) -> dict[str, object]:
    return {
        "kind": str(one.kind),
        "path": one.path,
        "document": one.document,
        "plan": one.plan,
        "count": one.count,
        "heading": one.place.heading if one.place else None,
        "line": _around(one.place, one.document or one.plan) if one.place else None,
    }
