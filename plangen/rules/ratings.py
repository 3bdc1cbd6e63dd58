"""The names of levels whose order everybody knows: lights, letters, words of praise and blame."""

from collections.abc import Iterable

_RATINGS: tuple[tuple[str, ...], ...] = (
    ("蓝", "绿", "黄", "橙", "红"),
    ("blue", "green", "yellow", "amber", "orange", "red"),
    ("aaa", "aa", "a", "bbb", "bb", "b", "ccc", "cc", "c", "d"),
    ("s", "a", "b", "c", "d", "e"),
    ("优秀", "良好", "合格", "待改进", "不合格"),
    ("优", "良", "中", "差"),
    ("excellent", "good", "fair", "poor"),
)
"""From the best to the worst."""
_ENDINGS = ("灯", "色", "级", "等", " light")


def from_best(names: Iterable[str]) -> list[str]:
    """Return the names from the best to the worst; none where their order is not known."""
    bare = {_bare(name): name for name in names}
    for rating in _RATINGS:
        if set(bare) <= set(rating):
            return [bare[word] for word in rating if word in bare]
    return []


def _bare(name: str) -> str:
    word = name.strip().lower()
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    return word
