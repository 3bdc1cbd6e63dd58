"""Words and addresses as Markdown source that yields exactly these words and addresses."""

import re

_MARKUP = re.compile(
    r"""
      [\\`*\[\]<~]
    | (?<![^\W_])_ | _(?![^\W_])     # between letters an underscore stresses nothing
    | &(?=\#?\w+;)                   # elsewhere an ampersand is no entity
    """,
    re.VERBOSE,
)
_LINE_START = re.compile(
    r"""
    ^(?=
        \#{1,6}(?:[ ]|$)             # a heading
      | >                            # a quote
      | [-+](?:[ ]|$)                # a list
      | [-:|=\ ]+$                   # a rule, the line under a heading or under a table's head
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_ORDINAL = re.compile(r"^([0-9]{1,9})(?=[.)](?: |$))", re.MULTILINE)
_CLOSING_HASHES = re.compile(r"#+$")
_INDENT = re.compile(r"^ +| +$", re.MULTILINE)
_UNSAFE_IN_ADDRESS = {ord(c): f"%{ord(c):02X}" for c in ' "<>()\\|`'}
_ENTITY = re.compile(r"&(?=#?\w+;)")


def escape(text: str) -> str:
    """Escape what would be markup anywhere in a line."""
    return _MARKUP.sub(r"\\\g<0>", text)


def escape_lines(source: str) -> str:
    """Escape what would be markup at the start of a line of inline source, and trim the lines."""
    return _ORDINAL.sub(r"\1\\", _LINE_START.sub(r"\\", _INDENT.sub("", source)))


def escape_heading(source: str) -> str:
    """Escape the number signs at the end of a heading, which would be taken for its close."""
    return _CLOSING_HASHES.sub(r"\\\g<0>", source)


def escape_cell(source: str) -> str:
    """Escape the bars in the inline source of a table's cell."""
    return source.replace("|", r"\|")


def escape_address(url: str) -> str:
    """Encode what would end a link's address early."""
    address = "".join(url.split("\n")).translate(_UNSAFE_IN_ADDRESS)
    return _ENTITY.sub("&amp;", address)
