"""What a number is called, so that the same figure is known again elsewhere in a document."""

import re
from dataclasses import dataclass

from plangen.audit.alike import core
from plangen.audit.leads import lead
from plangen.audit.mention import Mention, Role, Scenario
from plangen.audit.parts import item_before
from plangen.audit.segments import MARK
from plangen.audit.subjects import measure_in, subject_of, without_measures
from plangen.values.unit import Dimension

_IDLE = re.compile(
    r"\d{4}年度?|全[馆校院厂局县区镇村司站]|目标|计划|任务|预计|预期|确保|力争|争取|规模|扩充|扩大|扩编|保持|维持|增至|达到|达成|完成|实现|达"
    "|报告期内?|测算|按|财务口径|口径|我们|我[院校行司局县市]|本[会院校行司局县市]|我|(?<![降成资基样文])本|以|由|从|至|到|将|要|须|共"
    "|约为|近|超|在|各项|支行|分行|累计|为|是|了|的|和|及|与|第|[一二三四五六七八九十]+是|\\d"
    "|[（）()：:、\\s“”\"-]"
)
"""Words that belong to no name: what is done with a number, and who speaks."""
_STOPS = rf"[，,；;：:、。的为将须是在等达占比较已中被均都（(\s]|{MARK}"
_NOUN = re.compile(rf"的?((?:(?!{_STOPS}).){{0,10}})")
"""What is counted, right behind a number."""
_FEWEST = 3
"""Characters of a name without a measure, at least; of a rate or an amount of money, one less."""
_PLAIN = {Dimension.RATIO, Dimension.MONEY}


@dataclass(frozen=True, slots=True)
class Name:
    """What is measured, whose it is, in what state of the world and in what part of the year."""

    entity: str
    measure: str
    kind: tuple[Dimension, str, str]
    role: Role
    scenario: Scenario
    part: str


def name_of(mention: Mention, scenario: Scenario) -> Name | None:
    """Return a number's name; None where its words do not tell enough.

    Words in another order are the same name: 培训教师 and 教师培训.
    """
    words = f"{_words_before(mention).removesuffix('约')}{_noun_behind(mention)}"
    measure = measure_in(words)
    bare = without_measures(words) if words.isascii() else _IDLE.sub("", without_measures(words))
    entity = _IDLE.sub("", core(bare))
    is_whole = subject_of(words, "").whole or scenario is Scenario.TARGET
    fewest = _FEWEST - (mention.quantity.dimension in _PLAIN)
    tells = (entity and len(bare) >= fewest) or (measure and (entity or is_whole))
    if not tells or (words.isascii() and not (measure and is_whole)):
        return None
    unit = mention.quantity.unit
    counted = unit.name if unit.dimension is Dimension.COUNT else ""
    kind = (unit.dimension, unit.base, counted)
    return Name("".join(sorted(entity)), measure, kind, mention.role, scenario, mention.when.part)


def _words_before(mention: Mention) -> str:
    """Return the words that name a number: of a cell its headings, of a bracket those before it."""
    if mention.segment is None:
        return mention.subject.words
    return item_before(mention) or lead(mention)


def _noun_behind(mention: Mention) -> str:
    """Return what is counted, where it stands behind the number: 164家有效客户, not 326件案件."""
    if mention.quantity.dimension is not Dimension.COUNT and not mention.note.startswith("的"):
        return ""
    match = _NOUN.match(mention.note)
    noun = match[1] if match else mention.note
    return "" if noun.endswith(mention.quantity.unit.name or "\0") else noun
