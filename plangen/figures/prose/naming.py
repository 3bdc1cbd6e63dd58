"""What a figure is called in a message: 营收·华东的目标."""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.message import Language, Message, say
from plangen.figures.figure import Figure
from plangen.figures.prose.index import ROOT, names
from plangen.figures.sheet import Figures
from plangen.model.standard import display_name

_KEYS: Mapping[str, Message] = {
    "base": say("上年数", "base value"),
    "actual": say("实际", "actual value"),
    "target": say("目标", "target"),
    "floor": say("保底", "floor"),
    "stretch": say("冲刺", "stretch target"),
    "share": say("份额", "share"),
    "growth": say("增长", "growth"),
    "change": say("变化", "change"),
    "sequential": say("环比", "change on the period before"),
    "attainment": say("完成率", "attainment"),
    "ratio": say("占比", "ratio"),
    "weight": say("权重", "weight"),
}
_HOMES: Mapping[str, Message] = {
    "next": say("下一年", "the year to come"),
    "headcount": say("团队人数", "headcount"),
    "joiners": say("新增人数", "joiners"),
    "budget": say("预算", "budget"),
    "count": say("数量", "count"),
    "new": say("新增", "new"),
    "per_head": say("人均", "per head"),
}


@dataclass(frozen=True, slots=True)
class FigureName:
    """A figure by its names and what it is of them, in either language."""

    figure: Figure
    figures: Figures

    def in_language(self, language: Language) -> str:
        """Write the names from the whole to the part, then the figure."""
        home = self.figure.path[:-1]
        measure = self.figures.measures.get(home)
        own = {home[-1]: measure.name if measure else None}
        said = [self._name(name, language, own.get(name)) for name in self._names()]
        key = str(self.figure.path[-1])
        what = _KEYS[key].in_language(language) if key in _KEYS else key
        if language == "zh-CN":
            return f"{'·'.join(said)}的{what}"
        return f"the {what} of {', '.join(said)}"

    def _names(self) -> list[str]:
        found = names(self.figure.path[:-1])
        ahead = ["next"] if self.figure.path[0] == "next" else []
        return ahead + sorted(found, key=lambda name: found[name] != ROOT)

    def _name(self, name: str, language: Language, own: str | None) -> str:
        if name in _HOMES and own is None:
            return _HOMES[name].in_language(language)
        return display_name(name, language, own)
