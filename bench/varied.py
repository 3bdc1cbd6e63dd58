"""Many plans out of one: every figure differs from plan to plan, and every plan still adds up."""

import re
from decimal import Decimal
from pathlib import Path

_MONEY = re.compile(r"(\d+(?:\.\d+)?)(亿元|万元)")
_HEADS = re.compile(r"(\d+)人 → (\d+)人")
_WEIGHTS = {"weight: 60%": 60, "weight: 40%": 40}
"""The basic indicators and the largest of them, which gain what the process indicators lose."""
_COUNTERWEIGHT = ("weight: 30%", 30)
_SHIFTS = 1000
"""How many weights there are, a hundredth apart, before one would take all; amounts go on."""
_DAY = "date: 2026-07-10"


def write_plans(sample: Path, folder: Path, count: int) -> None:
    """Write plans that no picture of one another fits."""
    folder.mkdir(parents=True)
    text = sample.read_text(encoding="utf-8")
    for number in range(count):
        varied = _varied(text, number)
        (folder / f"plan-{number:04}.yaml").write_text(varied, encoding="utf-8")


def _varied(text: str, number: int) -> str:
    """Scale all money alike, so that sums and shares hold, and move heads, weights and a day."""
    text = _MONEY.sub(lambda m: f"{_scaled(m[1], number)}{m[2]}", text)
    text = _HEADS.sub(lambda m: f"{int(m[1]) + number}人 → {int(m[2]) + number}人", text)
    shift = Decimal(number % _SHIFTS) / 100
    for weight, percent in _WEIGHTS.items():
        text = text.replace(weight, f"weight: {percent + shift}%", 1)
    weight, percent = _COUNTERWEIGHT
    text = text.replace(weight, f"weight: {percent - shift}%", 1)
    return text.replace(_DAY, f"date: 2026-{number // 28 % 6 + 4:02}-{number % 28 + 1:02}")


def _scaled(amount: str, number: int) -> str:
    return f"{(Decimal(amount) * (1000 + number) / 1000).normalize():f}"
