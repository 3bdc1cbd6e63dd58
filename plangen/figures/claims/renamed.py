"""Parts that two plans seem to call by slightly different names."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.standard import CALENDAR

_GENERIC = (
    "大区", "区域", "地区", "区", "省", "市", "市场", "分公司", "事业部", "办事处", "团队", "组",
    "系列", "产品", "产品线", "渠道", "region", "area", "team", "market", "line", "channel",
)  # fmt: skip
"""What is added to a name without changing whom it means."""

_GAPS = str.maketrans("", "", " -_·")


def renamed(figures: Figures, earlier: Figures) -> Iterator[tuple[Path, Path]]:
    """Yield parts that only one plan has, beside the one part of the other that they must mean.

    Names that differ only in case, width, gaps or a word such as 区 mean the same.
    """
    others = {split.path: split.parts for split in earlier.splits}
    for split in figures.splits:
        if split.path in others and split.dimension not in CALENDAR and not split.suffix:
            for new, old in _pairs(split.parts, others[split.path]):
                yield (*split.path, new), (*split.path, old)


def _pairs(new: Mapping[str, object], old: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Match what is left on both sides, where it fits just one name."""
    before = _by_stem(name for name in old if name not in new)
    after = _by_stem(name for name in new if name not in old)
    for stem, names in after.items():
        meant = before.get(stem, [])
        if len(names) == len(meant) == 1 and _differ_in_one(names[0], meant[0]):
            yield names[0], meant[0]


def _by_stem(names: Iterable[str]) -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for name in names:
        stems.setdefault(_stem(name), []).append(name)
    return stems


def _stem(name: str) -> str:
    plain = _plain(name)
    ending = next((word for word in _GENERIC if plain.endswith(word) and plain != word), "")
    return plain.removesuffix(ending)


def _differ_in_one(a: str, b: str) -> bool:
    """Tell whether at most one of two names has a generic ending: 吉林省 is not 吉林市."""
    return _plain(a) == _plain(b) or _stem(a) in {_plain(a), _plain(b)}


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().translate(_GAPS)
