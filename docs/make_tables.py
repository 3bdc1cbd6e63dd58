"""Bring the tables of these pages up to date with the program.

python -m docs.make_tables

A table stands between ``<!-- name: … -->`` and ``<!-- /name -->``; everything else in the pages is
written by hand.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from inspect import getdoc
from itertools import groupby
from pathlib import Path
from sys import modules

from docs.shapes import keys_of_plan, shapes
from docs.tables import table
from plangen import charts
from plangen.charts.registry import chart_maker
from plangen.diagnostics.message import Language, Message, say
from plangen.model.scalars import DIMENSION_NAMES
from plangen.model.standard import STANDARD, dimension_name
from plangen.values.unit import CURRENCY_SIGNS, SCALES, UNITS
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.templates import find_template, known_kinds

PAGES: Mapping[Path, Language] = {
    Path(__file__).with_name("format.md"): "en",
    Path(__file__).with_name("format.zh-CN.md"): "zh-CN",
    Path(__file__).with_name("templates.md"): "en",
}

_LANGUAGES: tuple[Language, ...] = ("zh-CN", "en")
_SHIPPED = (shipped_templates(),)
_DIMENSIONS = """
    quarter month half week year region product channel customer tier segment industry unit team
    level role person group line
""".split()
"""The dimensions of a split that documents have a name for."""

_KEY, _NAME = say(zh="键", en="Key"), say(zh="文件里的名称", en="Name in documents")
_SORT, _WRITTEN = say(zh="种类", en="Sort"), say(zh="可以写", en="Written")
_SCALE = say(zh="数量级", en="scale, behind the digits")
_SIGN = say(zh="货币符号，写在数字前面", en="currency, before the digits")
_REGION = re.compile(r"(<!-- (\w+):[^>]*-->\n).*?(<!-- /\2 -->)", re.DOTALL)


def page(text: str, language: Language) -> str:
    """Return a page with its tables up to date."""
    return _REGION.sub(lambda m: f"{m[1]}\n{_TABLES[m[2]](language)}\n\n{m[3]}", text)


def _units(language: Language) -> str:
    by_sort = groupby(filter(None, UNITS), key=lambda word: UNITS[word].dimension)
    rows = [(DIMENSION_NAMES[sort].in_language(language), _codes(words)) for sort, words in by_sort]
    scales = (_SCALE.in_language(language), _codes(SCALES))
    signs = (_SIGN.in_language(language), _codes(CURRENCY_SIGNS))
    head = (_SORT.in_language(language), _WRITTEN.in_language(language))
    return table(head, [scales, signs, *rows])


def _goals(language: Language) -> str:
    return _names({key: known.name for key, known in STANDARD.items()}, language)


def _dimensions(language: Language) -> str:
    return _names({key: dimension_name(key) for key in _DIMENSIONS}, language)


def _names(names: Mapping[str, Message | str], language: Language) -> str:
    said = ((key, name) for key, name in names.items() if isinstance(name, Message))
    rows = ((f"`{key}`", name.in_language(language)) for key, name in said)
    return table([_KEY.in_language(language), _NAME.in_language(language)], rows)


def _charts(_language: Language) -> str:
    files = sorted(Path(charts.__path__[0]).glob("[a-z]*.py"))
    makers = {file.stem: maker for file in files if (maker := chart_maker(file.stem))}
    rows = (
        (f"`{name}`", _sentence(modules[maker.__module__]), _sentence(maker))
        for name, maker in makers.items()
    )
    return table(("Name", "Shows", "Given a view"), rows)


def _kinds(_language: Language) -> str:
    kinds = {kind for language in _LANGUAGES for kind in known_kinds(language, _SHIPPED)}
    return table(("Kind", "Languages", "Needs", "A bare number is"), map(_kind, sorted(kinds)))


def _kind(kind: str) -> Sequence[str]:
    """Return a kind's row; the front matter of its languages says the same."""
    found = {language: find_template(kind, language, _SHIPPED) for language in _LANGUAGES}
    there = {language: template for language, template in found.items() if template}
    template = next(iter(there.values()))
    return f"`{kind}`", _codes(there), _codes(template.required), f"`{template.tense}`"


def _sentence(documented: object) -> str:
    return (getdoc(documented) or "").partition("\n")[0]


def _codes(words: Iterable[str]) -> str:
    return " ".join(f"`{word}`" for word in words)


_TABLES: Mapping[str, Callable[[Language], str]] = {
    "units": _units,
    "goals": _goals,
    "dimensions": _dimensions,
    "charts": _charts,
    "kinds": _kinds,
    "plan": keys_of_plan,
    "shapes": shapes,
}


if __name__ == "__main__":
    for file, language in PAGES.items():
        file.write_text(page(file.read_text(encoding="utf-8"), language), encoding="utf-8")
