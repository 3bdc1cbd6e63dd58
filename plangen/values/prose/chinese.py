"""Whole numbers in Chinese characters: 二十八 is 28, 三千五百 is 3500, 两 is 2."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2,
}  # fmt: skip
_STEPS = {"十": 10, "百": 100, "千": 1000}

NUMERALS = "".join((*_DIGITS, *_STEPS))
"""The characters that such a number is made of; 万 and 亿 are scales, as behind digits."""


def chinese_integer(text: str) -> int | None:
    """Return the number that the characters make, below 10,000; None where they make none."""
    total, digit, ceiling = 0, None, 10_000
    for character in text.lstrip("零〇") or text[:1]:
        if character in _STEPS:
            step = _STEPS[character]
            if step >= ceiling:
                return None
            total, digit, ceiling = total + (1 if digit is None else digit) * step, None, step
        elif digit:
            return None
        else:
            digit = _DIGITS[character]
    return total + (digit or 0) if text else None
