"""Code between fences, taken out of Markdown before anything in it can be read as markup."""

import re
from collections.abc import Iterable, Iterator

from plangen.document.markers import marker

_OPENING = re.compile(r"( *)(`{3,}|~{3,}) *[A-Za-z0-9_+#.-]* *$")


def lift_fences(lines: Iterable[str], codes: dict[str, str]) -> Iterator[str]:
    """Yield the lines with a marker in place of each code block, whose text goes into `codes`.

    A fence that nothing closes runs to the end. What follows an opening fence may be the name of
    the code's language, which is dropped; with any other words it is no fence.
    """
    rest = iter(lines)
    for line in rest:
        if opening := _OPENING.match(line):
            key = f"`{len(codes)}"
            codes[key] = "\n".join(_inside(rest, opening))
            yield from ("", opening[1] + marker(key), "")
        else:
            yield line


def _inside(rest: Iterator[str], opening: re.Match[str]) -> Iterator[str]:
    indent, fence = opening.groups()
    closing = re.compile(rf" *{fence[0]}{{{len(fence)},}} *$")
    dedent = re.compile(rf" {{0,{len(indent)}}}")
    for line in rest:
        if closing.match(line):
            return
        yield dedent.sub("", line, count=1)
