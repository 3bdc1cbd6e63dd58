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

CONTRACTS = "签特预合节履续邀违毁条公誓相守解订立缔制集隐依爽如婚租契失践换退纽商赴"
"""What makes another word of 约, which is no hedge then: 签约20家."""

LONGER: dict[str, str] = {
    "年": "级代制期", "周": "年", "位": "数", "对": "比标应照接", "科": "室技学", "方": "面案式协",
    "道": "路德", "片": "区", "排": "名", "度": "假", "点": "击", "步": "行", "桌": "面",
    "把": "握", "卷": "入",
}  # fmt: skip
"""Units that are the beginning of another word before these characters: 三年级, 80年代."""

SPOKEN_UNITS: dict[str, str] = {
    "个pct": "个百分点", "pct": "pct", "ppts": "pp", "ppt": "pp",
    "个点": "个百分点", "percent": "%", "per cent": "%", "percentage point": "pp",
    "percentage points": "pp", "points": "points",
}  # fmt: skip
"""Units that are said and written in running text, and the unit of a plan that they mean."""

PARTS: dict[str, int] = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
"""English names of the parts of a whole, and how many there are."""

ENGLISH: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
"""English numbers in words, as they stand before what is counted."""
