"""Which value of one version of a plan is which of the other.

Things are matched by their names, so that their order says nothing. What one version alone has, and
the other under another name with equal content, was renamed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.history.sameness import contents, is_leaf
from plangen.model.plan import Plan
from plangen.model.promises import Waiver
from plangen.model.shape import Shape
from plangen.values.word import Word


@dataclass(frozen=True, slots=True)
class Pair:
    """A value in both versions; its path is None where a version has no such thing."""

    before: Path | None
    after: Path | None
    old: object
    new: object

    @property
    def is_renamed(self) -> bool:
        """Whether it is the same thing under another name."""
        return bool(self.before and self.after and self.before[-1] != self.after[-1])

    @property
    def is_certainly_same(self) -> bool:
        """Whether nothing can have changed; what 其余 stands for can."""
        here = self.before is not None and self.after is not None and not self.is_renamed
        return here and self.old == self.new and self.new is not Word.REST


@dataclass(frozen=True, slots=True)
class Alignment:
    """The values that are to be compared, and what leads from a path to the same one before."""

    pairs: tuple[Pair, ...]
    renamed: Mapping[Path, Path]

    def before(self, path: Path) -> Path:
        """Return where a value of the new version would be in the old one."""
        for end in range(len(path), 0, -1):
            if known := self.renamed.get(path[:end]):
                return (*known, *path[end:])
        return path


def align(old: Plan, new: Plan) -> Alignment:
    """Pair all values of two versions of a plan."""
    pairs = tuple(_pairs(Pair((), (), old, new)))
    renamed = {one.after: one.before for one in pairs if one.is_renamed and one.after}
    return Alignment(pairs, {after: before for after, before in renamed.items() if before})


def _pairs(pair: Pair) -> Iterator[Pair]:
    old, new = _opened(pair.old), _opened(pair.new)
    if not isinstance(pair.old, Shape) and not isinstance(pair.new, Shape):
        old, new = _filled(old, new), _filled(new, old)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        paired = _keys if isinstance(pair.new, Shape) else _inside
        for inside in paired(old, new, pair):
            yield from _one(inside)
    else:
        yield pair


def _filled(node: object, other: object) -> object:
    """Return an empty map where only the other version has names."""
    return {} if node in (None, ()) and isinstance(other, Mapping) else node


def _one(pair: Pair) -> Iterator[Pair]:
    if pair.is_renamed or pair.before is None or pair.after is None:
        yield pair
    else:
        yield from _pairs(pair)


def _opened(node: object) -> object:
    """Return what is in a node by key or name; a leaf as it is."""
    if isinstance(node, tuple | list) and not is_leaf(node):
        return _listed(node)
    return node.__dict__ if isinstance(node, Shape) and not is_leaf(node) else node


def _listed(items: Iterable[object]) -> dict[str, object]:
    """Name waivers by what they waive, other things in lists by their position."""
    named: dict[str, object] = {}
    for position, item in enumerate(items):
        name = f"{item.code} {item.at}" if isinstance(item, Waiver) else str(position)
        named[f"{name} ({position})" if name in named else name] = item
    return named


def _keys(
    old: Mapping[str, object], new: Mapping[str, object], pair: Pair
) -> Iterator[Pair]:
    """Pair the keys of a shape; both versions have them all."""
    before, after = pair.before or (), pair.after or ()
    for key in new:
        yield Pair((*before, key), (*after, key), old.get(key), new[key])


def _inside(
    old: Mapping[str, object], new: Mapping[str, object], pair: Pair
) -> Iterator[Pair]:
    """Pair the names of a map: those that both have, those renamed, those of one alone."""
    before, after = pair.before or (), pair.after or ()
    renamed = _renamed(
        {name: old[name] for name in old if name not in new},
        {name: new[name] for name in new if name not in old},
    )
    for name, node in new.items():
        known = name if name in old else renamed.get(name)
        place = None if known is None else (*before, known)
        yield Pair(place, (*after, name), None if known is None else old[known], node)
    taken = {*new, *renamed.values()}
    for name, node in old.items():
        if name not in taken:
            yield Pair((*before, name), None, node, None)


def _renamed(gone: Mapping[str, object], come: Mapping[str, object]) -> dict[str, str]:
    """Map new names to old ones, where just one thing went and one came with equal content."""
    if not gone or not come:
        return {}
    was = {name: contents(node) for name, node in gone.items()}
    now = {name: contents(node) for name, node in come.items()}
    times = (Counter(was.values()), Counter(now.values()))
    return {
        name: old
        for name, said in now.items()
        for old, before in was.items()
        if said and said == before and times[0][said] == times[1][said] == 1
    }
