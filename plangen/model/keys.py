"""Which keys belong where, and which key a mistyped or Chinese one was meant to be."""

import types
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Any, Union, get_args, get_origin

from plangen.diagnostics.path import Path
from plangen.model.plan import Plan
from plangen.model.shape import Shape

_CHINESE: dict[str, tuple[str, ...]] = {
    "版本": ("plangen",), "种类": ("kind",), "类型": ("kind",), "语言": ("language",),
    "年度": ("year",), "年份": ("year",), "标题": ("title",), "编制人": ("owner",),
    "负责人": ("owner",), "责任人": ("owner",), "日期": ("date", "when"), "时间": ("when", "date"),
    "密级": ("classification",), "样式": ("look",), "签批": ("signoff",), "审批": ("signoff",),
    "分发": ("distribution",), "抄送": ("distribution",),
    "币种": ("currency",), "目标": ("target", "goals", "goal"),
    "营收": ("revenue",), "销售额": ("revenue",), "预算": ("budget",), "团队": ("team",),
    "人数": ("headcount", "heads"), "编制": ("headcount",), "新增": ("joiners", "new"),
    "减少": ("leavers", "lost"), "培训": ("training",), "指标": ("measures", "kpis"),
    "考核": ("appraisal", "kpis"), "考核指标": ("kpis",), "激励": ("incentives",),
    "奖励": ("rewards",), "奖金": ("prize",), "专题": ("themes",), "活动": ("actions",),
    "行动": ("actions",), "风险": ("risks",), "里程碑": ("milestones",), "文字": ("narrative",),
    "实际": ("actual",), "保底": ("floor",), "冲刺": ("stretch",), "基数": ("base",),
    "占比": ("share", "ratio"), "份额": ("share",), "增长": ("growth",), "增速": ("growth",),
    "环比": ("sequential",), "完成率": ("attainment",), "角色": ("role",), "重点": ("focus",),
    "内容": ("what",), "说明": ("what", "note"), "备注": ("note",), "原因": ("cause",),
    "范围": ("scope", "range"), "权重": ("weight",), "来源": ("source",), "评分": ("scoring",),
    "周期": ("every",), "步骤": ("steps",), "条件": ("needs",), "产出": ("output",),
    "拆分": ("by",), "明细": ("lines",), "季度": ("by",), "区域": ("by",), "产品": ("by",),
    "名额": ("winners",), "等级": ("grades",), "应对": ("response",), "措施": ("response",),
    "检查": ("checks",), "核对": ("checks",), "豁免": ("waivers",), "编号": ("code",),
}  # fmt: skip
"""What people call a key in Chinese; the first that the shape knows is meant."""


def shape_at(path: Path, root: type[Shape] = Plan) -> type[Shape] | None:
    """Return the shape whose keys stand at a path, or None where names stand."""
    annotation: Any = root
    for step in path:
        annotation = _step(_unwrapped(annotation), step)
    found = _unwrapped(annotation)
    return found if isinstance(found, type) and issubclass(found, Shape) else None


def likely_key(typed: str, shape: type[Shape]) -> str | None:
    """Return the key that was probably meant."""
    known = shape.model_fields
    for key in _CHINESE.get(typed, ()):
        if key in known:
            return key
    close = get_close_matches(typed.lower(), known, n=1, cutoff=0.6)
    return close[0] if close else None


def _step(annotation: Any, step: str | int) -> Any:  # noqa: ANN401  (annotations are of any type)
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        annotation.model_rebuild()  # puts the shapes that it names ahead of their definition in
        info = annotation.model_fields.get(str(step))
        return info.annotation if info else None
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    if get_origin(annotation) is not None and issubclass(get_origin(annotation), Mapping):
        return get_args(annotation)[1]
    return None


def _unwrapped(annotation: Any) -> Any:  # noqa: ANN401
    """Look through Annotated and through unions, at the member that has keys."""
    if get_origin(annotation) is Annotated:
        return _unwrapped(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        members = [_unwrapped(member) for member in get_args(annotation)]
        return next((m for m in members if get_origin(m) or _is_shape(m)), None)
    return annotation


def _is_shape(annotation: Any) -> bool:  # noqa: ANN401
    return isinstance(annotation, type) and issubclass(annotation, Shape)
