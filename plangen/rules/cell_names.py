"""What a cell of the plan is called in a sentence: “营收·Q2”的份额, the share of “Revenue · Q2”."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.model.keys import shape_at
from plangen.model.standard import display_name

_KEYS: dict[str, Message] = {
    "base": say(zh="基数", en="base"),
    "actual": say(zh="实际数", en="actual figure"),
    "floor": say(zh="保底数", en="floor"),
    "stretch": say(zh="冲刺数", en="stretch target"),
    "share": say(zh="份额", en="share"),
    "growth": say(zh="增长率", en="growth"),
    "sequential": say(zh="环比", en="change on the period before"),
    "change": say(zh="变化", en="change"),
    "attainment": say(zh="完成率", en="attainment"),
    "ratio": say(zh="占比", en="ratio"),
    "roi": say(zh="投入产出比", en="return on spend"),
    "weight": say(zh="权重", en="weight"),
    "count": say(zh="数量", en="number"),
    "conversion": say(zh="转化率", en="conversion"),
    "cost": say(zh="单价", en="cost"),
    "ticket": say(zh="客单价", en="ticket"),
    "per_head": say(zh="人均", en="figure per head"),
    "headcount": say(zh="人数", en="headcount"),
    "joiners": say(zh="新增人数", en="joiners"),
    "leavers": say(zh="减少人数", en="leavers"),
    "budget": say(zh="预算", en="budget"),
    "prize": say(zh="奖金", en="prize"),
    "rate": say(zh="提取比例", en="rate"),
    "tam": say(zh="潜在市场总量（TAM）", en="total market (TAM)"),
    "sam": say(zh="可触达市场（SAM）", en="reachable market (SAM)"),
    "som": say(zh="可服务市场（SOM）", en="market that can be won (SOM)"),
}
"""The keys of the format that say which number of a thing is meant; the others go unsaid."""


_NEXT = say(zh="明年{name}", en="{name} for next year")


@dataclass(frozen=True, slots=True)
class CellName:
    """A place in the plan that is named in a message."""

    path: Path

    def in_language(self, language: Language) -> str:
        """Write the names that lead to the cell, and which of its numbers is meant."""
        mark = "·" if language == "zh-CN" else " · "
        names = mark.join(display_name(name, language) for name in _names(self.path))
        keys = [str(step) for step in self.path if step in _KEYS and step not in names]
        if len(keys) > 1 and keys[-1] == "actual":
            keys.pop()
        said = _said(names, [_KEYS[key].in_language(language) for key in keys], language)
        return _NEXT.filled(name=said).in_language(language) if self.path[0] == "next" else said


def _said(names: str, keys: list[str], language: Language) -> str:
    if language == "zh-CN":
        quoted = [f"“{names}”"] if names else []
        return "的".join([*quoted, *keys])
    whole = f" of “{names}”" if names else ""
    return f"the {' '.join(keys)}{whole}" if keys else f"“{names}”"


def _names(path: Path) -> Iterator[str]:
    """Yield the steps that are not keys of the format, nor dimensions of a split."""
    for at, step in enumerate(path):
        dimension = at > 0 and path[at - 1] == "by"
        if isinstance(step, str) and not dimension and shape_at(path[:at]) is None:
            yield step
