"""What a number is called, so that the same figure is known again elsewhere in a document."""

import re
from dataclasses import dataclass

from plangen.audit.lists.parts import item_before
from plangen.audit.nearness.alike import core
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.numbers.segments import MARK
from plangen.audit.numbers.subjects import measure_in, subject_of, without_measures
from plangen.audit.rates.heads import PEOPLE
from plangen.values.unit import Dimension

_IDLE = re.compile(
    r"\d{4}年[度末底]?|全[馆校院厂局县区镇村司站]|目标|计划|任务|预计|预期|确保|力争|争取|规模|扩充|扩大|扩编|保持|维持|(?:提[高升]|增[加长]|上升|下降|降低|减少|压[降缩])[至到]?|增至|降至|达到|达成|完成|实现|达"
    r"|\A[一二三四五六七八九十]+、|基础上|受理|接到|收到|接报|今年|现有|目前|当前|报告期内?|测算|按|财务口径|口径|我们|我[院校行司局县市]|本[会院校行司局县市]|我|(?<![降成资基样文])本|以|由|从|至|到|将|要|须|共"
    "|约为|近|超|在|各项|支行|分行|累计|为|是|了|的|和|及|与|第|[一二三四五六七八九十]+是|\\d"
    "|[（）()：:、\\s“”\"-]"
)
"""Words that belong to no name: what is done with a number, and who speaks."""
_NOW = "(?:今年|现有|目前|当前"
_CARRIED = re.compile(rf"[由从较比]{_NOW})的?[^，,；;]{{0,8}}\Z")
_TAKEN_UP = re.compile(rf"在{_NOW}|20\d\d年[末底])[^，,；;]{{0,12}}\Z")
_BASIS = re.compile("[^，,；;]{0,6}基础上")
_CLOSING = re.compile(r"(?:年|期)[末底](?:员工|职工|总?人[数员])?\Z")
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
    is_staff = _is_staff(mention)
    measure = measure_in(words) or ("人数" if is_staff else "")
    bare = without_measures(words) if words.isascii() else _IDLE.sub("", without_measures(words))
    entity = _IDLE.sub("", core(bare))
    is_whole = is_staff or subject_of(words, "").whole or scenario is Scenario.TARGET
    fewest = _FEWEST - (mention.quantity.dimension in _PLAIN or is_carried(mention))
    tells = (entity and len(bare) >= fewest) or (measure and (entity or is_whole))
    if not tells or (words.isascii() and not (measure and is_whole)):
        return None
    unit = mention.quantity.unit
    counted = unit.name if unit.dimension is Dimension.COUNT else ""
    kind = (unit.dimension, unit.base, counted)
    return Name("".join(sorted(entity)), measure, kind, mention.role, scenario, mention.when.part)


def is_carried(mention: Mention) -> bool:
    """Tell whether a plan takes up a figure of the time before: 由今年的45.5%降到, 在…的基础上."""
    words = lead(mention)
    is_basis = bool(_TAKEN_UP.search(words) and _BASIS.match(mention.note))
    return is_basis or bool(_CARRIED.search(words))


def _words_before(mention: Mention) -> str:
    """Return the words that name a number: of a cell its headings, of a bracket those before it."""
    if mention.segment is None:
        return mention.subject.words
    return item_before(mention) or lead(mention)


def _is_staff(mention: Mention) -> bool:
    """Tell whether a number is that of all heads at the end of a year: 年末640人."""
    return mention.quantity.unit.name in PEOPLE and bool(_CLOSING.search(lead(mention)))


def _noun_behind(mention: Mention) -> str:
    """Return what is counted, where it stands behind the number: 164家有效客户, not 326件案件."""
    if mention.quantity.dimension is not Dimension.COUNT and not mention.note.startswith("的"):
        return ""
    match = _NOUN.match(mention.note)
    noun = match[1] if match else mention.note
    return "" if noun.endswith(mention.quantity.unit.name or "\0") else noun
