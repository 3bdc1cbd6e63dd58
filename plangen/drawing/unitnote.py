"""The unit of an axis, said in the language of its chart."""

import re

from plangen.document.chartspec import CategoryChart

_CHINESE = re.compile(r"[\u3400-\u9fff]")


def is_chinese(text: str) -> bool:
    """Tell whether a text has Chinese characters in it."""
    return bool(_CHINESE.search(text))


def unit_note(spec: CategoryChart) -> str:
    """Say in which unit the axis counts, in the language of the chart; nothing if it has none."""
    if not spec.unit:
        return ""
    chinese = is_chinese(spec.unit + "".join(spec.categories))
    unit = f"单位：{spec.unit}" if chinese else f"Unit: {spec.unit}"
    if not spec.line_unit:
        return unit
    return unit + (f"（折线：{spec.line_unit}）" if chinese else f" (line: {spec.line_unit})")
