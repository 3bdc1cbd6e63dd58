"""What each unit weighs when a target is divided: last year's figure, one each, or as declared."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path as FilePath
from typing import Protocol

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.figures.splits import Split
from plangen.rollup.children import Child
from plangen.rollup.gather import Parent
from plangen.source.reader import read
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number

_LAST_YEAR = say(zh="按上年数", en="by last year")
_EVEN = say(zh="平均", en="evenly")
_DECLARED = say(zh="按 {file} 的权重", en="by the weights of {file}")
_NO_BASE = say(
    zh="“{name}”没有上年数；在上级计划或它自己的计划里写 base，或用 --by 权重文件",
    en="“{name}” has no figure of last year: give it a base, there or in the parent, "
    "or a weight in a file for --by",
)
_NO_WEIGHT = say(zh="{file} 里没有“{name}”的权重", en="{file} has no weight for “{name}”")
_NEGATIVE = say(zh="“{name}”的权重不能小于 0", en="the weight of “{name}” is below 0")
_UNREADABLE = say(
    zh="{file} 里要写权重，如 华东: 3", en="{file} has to hold weights, such as East: 3"
)


class Weigh(Protocol):
    """Weighs a part of a split; `reason` says by what."""

    @property
    def reason(self) -> Message:
        """By what."""

    def __call__(self, split: Split, part: str, /) -> Fraction:
        """Return the weight. Raises ObstacleError where there is none."""


@dataclass(frozen=True, slots=True)
class Even:
    """Each weighs the same."""

    reason: Message = _EVEN

    def __call__(self, _split: Split, _part: str) -> Fraction:
        """Return one."""
        return Fraction(1)


@dataclass(frozen=True, slots=True)
class LastYear:
    """Each weighs what it had last year: by the parent, else by its own plan."""

    parent: Parent
    children: Mapping[str, Child]
    reason: Message = _LAST_YEAR

    def __call__(self, split: Split, part: str) -> Fraction:
        """Return the base."""
        stated = self.parent.figures.amount((*split.at(part), "base"))
        child = self.children.get(part)
        own = child.amount((*split.whole_path, "base")) if child else None
        base = own if stated is None else stated
        if base is None:
            raise ObstacleError(_NO_BASE.filled(name=part))
        return _not_negative(part, base)


@dataclass(frozen=True, slots=True)
class Declared:
    """Each weighs what a file says, by its name."""

    file: str
    weights: Mapping[str, Fraction]

    @property
    def reason(self) -> Message:
        """By which file."""
        return _DECLARED.filled(file=FilePath(self.file).name)

    def __call__(self, _split: Split, part: str) -> Fraction:
        """Return the declared weight."""
        if part not in self.weights:
            raise ObstacleError(_NO_WEIGHT.filled(file=self.file, name=part))
        return _not_negative(part, self.weights[part])


def declared(file: FilePath) -> Declared:
    """Read a file of weights. Raises ObstacleError where it holds none, OSError if unreadable."""
    source = read(file.read_bytes(), file.as_posix()).source
    numbers = {
        name: read_number(text) if isinstance(text, str) else None
        for name, text in (source.tree if source else {}).items()
    }
    weights = {name: one.value for name, one in numbers.items() if isinstance(one, Quantity)}
    if not weights or len(weights) < len(numbers):
        raise ObstacleError(_UNREADABLE.filled(file=file.as_posix()))
    return Declared(file.as_posix(), weights)


def _not_negative(part: str, weight: Fraction) -> Fraction:
    if weight < 0:
        raise ObstacleError(_NEGATIVE.filled(name=part))
    return weight
