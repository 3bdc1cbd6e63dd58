"""The colours of the page: text can be read, by day and by night (WCAG 1.4.3 and 1.4.11)."""

import re

import pytest

from plangen.workspace.shipped import shipped_templates

TEXT = ("ink", "muted", "accent", "link", "warning", "green", "yellow", "red")
STYLE = (shipped_templates() / "html" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "band"])
@pytest.mark.parametrize("name", TEXT)
def test_text_stands_out_from_its_ground(colours, ground, name):
    assert contrast(colours[name], colours[ground]) >= 4.5


def test_night_has_a_colour_for_each_of_the_day():
    assert DARK.keys() == LIGHT.keys()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = (part / 255 for part in bytes.fromhex(colour[1:]))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
