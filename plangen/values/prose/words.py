"""The words that stand around the numbers of a running text."""

from plangen.values.quantity import Bound, Hedge

BEFORE: dict[str, Bound | Hedge] = {
    "约": Hedge.ABOUT, "大约": Hedge.ABOUT, "约为": Hedge.ABOUT, "大概": Hedge.ABOUT,
    "~": Hedge.ABOUT, "about": Hedge.ABOUT, "around": Hedge.ABOUT, "roughly": Hedge.ABOUT,
    "some": Hedge.ABOUT, "approximately": Hedge.ABOUT,
    "近": Hedge.NEARLY, "将近": Hedge.NEARLY, "接近": Hedge.NEARLY, "不足": Hedge.NEARLY,
    "不到": Hedge.NEARLY, "nearly": Hedge.NEARLY, "almost": Hedge.NEARLY,
    "close to": Hedge.NEARLY, "just under": Hedge.NEARLY,
    "超": Hedge.OVER, "超过": Hedge.OVER, "逾": Hedge.OVER, "突破": Hedge.OVER,
    "over": Hedge.OVER, "more than": Hedge.OVER, "just over": Hedge.OVER,
    "≥": Bound.AT_LEAST, "≤": Bound.AT_MOST, ">=": Bound.AT_LEAST, "<=": Bound.AT_MOST,
    ">": Bound.ABOVE, "＞": Bound.ABOVE, "<": Bound.BELOW, "＜": Bound.BELOW, "±": Bound.WITHIN,
    "不低于": Bound.AT_LEAST, "不少于": Bound.AT_LEAST, "至少": Bound.AT_LEAST,
    "最少": Bound.AT_LEAST, "at least": Bound.AT_LEAST, "no less than": Bound.AT_LEAST,
    "不高于": Bound.AT_MOST, "不超过": Bound.AT_MOST, "至多": Bound.AT_MOST,
    "最多": Bound.AT_MOST, "不多于": Bound.AT_MOST, "低于": Bound.BELOW, "少于": Bound.BELOW,
    "高于": Bound.ABOVE, "大于": Bound.ABOVE, "小于": Bound.BELOW,
    "at most": Bound.AT_MOST, "no more than": Bound.AT_MOST, "up to": Bound.AT_MOST,
    "below": Bound.BELOW, "under": Bound.BELOW, "less than": Bound.BELOW, "above": Bound.ABOVE,
}  # fmt: skip
"""What stands before a number and bounds it or loosens it."""

AFTER: dict[str, Bound | Hedge] = {
    "左右": Hedge.ABOUT, "上下": Hedge.ABOUT, "以上": Bound.AT_LEAST, "及以上": Bound.AT_LEAST,
    "以下": Bound.AT_MOST, "及以下": Bound.AT_MOST, "以内": Bound.AT_MOST, "之内": Bound.AT_MOST,
    "or more": Bound.AT_LEAST, "or less": Bound.AT_MOST,
}  # fmt: skip

SPOKEN_UNITS: dict[str, str] = {
    "个点": "个百分点", "percent": "%", "per cent": "%", "percentage point": "pp",
    "percentage points": "pp", "points": "points",
}  # fmt: skip
"""Units that are said and written in running text, and the unit of a plan that they mean."""

ENGLISH: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
"""English numbers in words, as they stand before what is counted."""
