"""Faults of structure: valid YAML that no plan is made of."""

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span

_START_A_PLAN = say(
    zh="用 plangen new 文件名 新建一份带说明的计划。",
    en="plangen new FILE starts a plan with comments.",
)
_IS_A_LIST = say(
    zh="计划的最外层应是“名称: 值”，这里却是一个列表。",
    en="A plan is made of “name: value”, but this file is a list.",
)
_IS_ONE_TEXT = say(
    zh="计划的最外层应是“名称: 值”，这里却是一段文字。",
    en="A plan is made of “name: value”, but this file is one text.",
)
_QUOTE = say(
    zh="如果这是文字，请给整个值加上引号。",
    en="If this is text, put the whole value between quotation marks.",
)


def empty(file: str) -> Fault:
    """Report a file that says nothing."""
    message = say(zh="文件是空的，没有计划内容。", en="The file is empty; there is no plan in it.")
    return Fault("P001", message, Span(file, 1, 1), hints=(_START_A_PLAN,))


def not_a_map(span: Span, found: object) -> Fault:
    """Report a file whose outermost value is a list or one text."""
    message = _IS_A_LIST if isinstance(found, list) else _IS_ONE_TEXT
    hint = say(
        zh="从 “plangen: 1” 这样的行开始；冒号用半角，后面空一格。",
        en="Start with a line such as “plangen: 1”: a colon, then a space.",
    )
    return Fault("P006", message, span, hints=(hint, _START_A_PLAN))


def duplicate(span: Span, path: Path, name: str, first: int) -> Fault:
    """Report a name that one map holds twice; `first` is the line it stands on already."""
    message = say(
        zh="“{name}”写了两次：第 {first} 行和第 {second} 行。",
        en="“{name}” is written twice: on line {first} and on line {second}.",
        name=name,
        first=first,
        second=span.line,
    )
    hint = say(zh="只留一处；如果是两项内容，请用不同的名称。",
               en="Keep one of them; two different things need two names.")
    return Fault("P003", message, span, path, (hint,))


def merge(span: Span, path: Path) -> Fault:
    """Report the merge key ``<<``."""
    message = say(zh="计划不支持合并键 <<。", en="Plans do not support the merge key <<.")
    hint = say(zh="把各项直接写出来，或用 “名称: *引用” 引用整个值。",
               en="Write the entries out, or refer to a whole value by “name: *alias”.")
    return Fault("P006", message, span, path, (hint,))


def tag(span: Span, path: Path, name: str) -> Fault:
    """Report an explicit tag such as ``!重点`` or ``!!python/object``."""
    message = say(
        zh="以 ! 开头的内容在 YAML 里是类型标记（{name}），计划不支持。",
        en="What begins with ! is a YAML type tag ({name}); plans do not support it.",
        name=name,
    )
    return Fault("P006", message, span, path, (_QUOTE,))


def unused_anchor(span: Span, path: Path, name: str) -> Fault:
    """Report ``&name``, which YAML takes out of the text, where nothing refers to it."""
    message = say(
        zh="“&{name}” 在 YAML 里是锚点，会从文字中消失，而别处没有用 *{name} 引用它。",
        en="“&{name}” is a YAML anchor: it is taken out of the text, and no *{name} refers to it.",
        name=name,
    )
    return Fault("P001", message, span, path, (_QUOTE,))


def bad_alias(span: Span, path: Path, name: str, *, is_open: bool) -> Fault:
    """Report an alias of nothing, or of the very value it stands in."""
    if is_open:
        message = say(
            zh="*{name} 引用了包含它自己的内容，没有尽头。",
            en="*{name} refers to the value that contains it, without end.",
            name=name,
        )
    else:
        message = say(
            zh="以 * 开头的内容在 YAML 里是引用，但没有叫 &{name} 的锚点。",
            en="What begins with * is a YAML alias, but there is no anchor &{name}.",
            name=name,
        )
    return Fault("P001", message, span, path, (_QUOTE,))


def second_document(span: Span) -> Fault:
    """Report ``---`` with more content after it."""
    message = say(
        zh="从这里开始是第二份文档；一个文件只能有一份计划。",
        en="A second document starts here; a file holds one plan.",
    )
    hint = say(zh="删掉 ---，或把后面的内容移到另一个文件。",
               en="Take out the --- or move what follows to a file of its own.")
    return Fault("P001", message, span, hints=(hint,))
