"""What the styles of a Word file make of a paragraph, under whatever names and ancestors."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lxml import etree

from plangen.readers.package import Package
from plangen.readers.text import W

_HEADING: Final = re.compile(r"(?:heading|标题|標題|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_ORDINAL: Final = re.compile(r"([一二三四五六])级标题")
_TITLE: Final = ("title", "标题", "標題", "文档标题")
_OFF: Final = ("0", "false", "off")
_DEEPEST: Final = 9


class Role(StrEnum):
    """What a paragraph of a style is."""

    PLAIN = "plain"
    CONTENTS = "contents"
    CAPTION = "caption"
    LISTED = "listed"
    SUBTITLE = "subtitle"


_ROLES: Final = (
    (("toc ", "目录", "目錄", "contents heading", "table of figures"), Role.CONTENTS),
    (("caption", "题注", "標號"), Role.CAPTION),
    (("subtitle", "副标题", "副標題"), Role.SUBTITLE),
    (("list bullet", "list number", "列表编号", "列表项目"), Role.LISTED),
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says: the level of its headings (else 0), its role, and whether it hides."""

    level: int = 0
    role: Role = Role.PLAIN
    is_hidden: bool = False
    is_bold: bool = False
    size: int | None = None       # in half points


def styles_of(package: Package, document: str) -> dict[str, Style]:
    """Return the styles by their ids, each with what it has from the ones it is based on.

    The default style of paragraphs is under ``""`` too.
    """
    parts = (package.part(part) for part in package.related(document, "styles"))
    own = {each.get(f"{W}styleId", ""): each for part in parts for each in part.iter(f"{W}style")}
    styles = {name: _style(name, own) for name in own}
    normal = (
        styles[name] for name, each in own.items()
        if each.get(f"{W}type") == "paragraph" and is_on(each.get(f"{W}default", "0"))
    )  # fmt: skip
    return {"": next(normal, Style()), **styles}


def value(element: etree._Element | None, default: str = "") -> str:
    """Return the ``w:val`` of an element."""
    return default if element is None else element.get(f"{W}val", default)


def number(element: etree._Element | None, most: int) -> int | None:
    """Return the number that an element states, at most so much; None where it states none."""
    stated = value(element)
    return min(int(stated), most) if stated.isascii() and stated.isdecimal() else None


def switched(properties: etree._Element | None, name: str) -> bool | None:
    """Tell whether properties switch something on; None where they do not say."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return None if found is None else is_on(value(found, "1"))


def is_on(text: str) -> bool:
    """Tell whether an attribute says yes."""
    return text not in _OFF


def level_of(properties: etree._Element | None) -> int | None:
    """Return the level that an outline gives, 0 for plain text; None where there is no outline."""
    stated = None if properties is None else number(properties.find(f"{W}outlineLvl"), _DEEPEST)
    return None if stated is None else (stated + 1) % (_DEEPEST + 1)


def _style(name: str, own: Mapping[str, etree._Element]) -> Style:
    """Read a style along the ones it is based on; what the nearest one says holds."""
    chain = _chain(name, own)
    names = [value(each.find(f"{W}name")).lower().strip() for each in chain]
    levels = [_level(each, name) for each, name in zip(chain, names, strict=True)]
    runs = [each.find(f"{W}rPr") for each in chain]
    sizes = (number(run.find(f"{W}sz"), 999) for run in runs if run is not None)
    return Style(
        next((level for level in levels if level is not None), 0),
        next((role for role in map(_role, chain, names) if role), Role.PLAIN),
        next((on for run in runs if (on := switched(run, "vanish")) is not None), False),
        next((on for run in runs if (on := switched(run, "b")) is not None), False),
        next((size for size in sizes if size), None),
    )


def _chain(name: str, own: Mapping[str, etree._Element]) -> list[etree._Element]:
    chain: list[etree._Element] = []
    while name in own and own[name] not in chain:
        chain.append(own[name])
        name = value(own[name].find(f"{W}basedOn"))
    return chain


def _level(style: etree._Element, name: str) -> int | None:
    if heading := _HEADING.fullmatch(name):
        return int(heading[1])
    if ordinal := _ORDINAL.fullmatch(name):
        return "一二三四五六".index(ordinal[1]) + 1
    return 1 if name in _TITLE else level_of(style.find(f"{W}pPr"))


def _role(style: etree._Element, name: str) -> Role | None:
    named = (role for starts, role in _ROLES if name.startswith(starts))
    listed = Role.LISTED if style.find(f"{W}pPr/{W}numPr") is not None else None
    return next(named, listed)
