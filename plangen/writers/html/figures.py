"""Charts, drawn in the page itself."""

from plangen.document.blocks import Chart
from plangen.document.numbering import is_exhibit
from plangen.writers.html.anchors import Anchors, part
from plangen.writers.html.captions import caption
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Names


def figure(block: Chart, names: Names) -> str:
    """Write a chart with its caption below it, in a frame that scrolls where it is narrow."""
    if not is_exhibit(block):
        anchor = Anchors().give(f"chart {block.label}")
        return element("figure", element("div", _drawing(block, anchor), class_="frame"))
    name = next(names.exhibits)
    label = part(name.anchor, "caption")
    frame = element(
        "div",
        _drawing(block, name.anchor),
        class_="frame",
        role="group",
        aria_labelledby=label,
        tabindex="0",
    )
    below = element("figcaption", caption(block.caption, name, names), id=label)
    return element("figure", f"\n{frame}\n{below}\n", id=name.anchor)


def _drawing(block: Chart, anchor: str) -> str:
    """Draw a chart; what it states goes with it, for those who cannot see it."""
    from plangen.drawing.picture import draw_svg

    _, attributes, rest = draw_svg(block.spec).decode().strip().partition("<svg ")
    attributes, close, marks = rest.partition(">")
    title, text = part(anchor, "title"), part(anchor, "text")
    named = f'role="img" aria-labelledby="{words(title)}" aria-describedby="{words(text)}"'
    said = element("title", words(block.spec.title), id=title) + element(
        "desc", words(block.spec.alt), id=text
    )
    return f"<svg {named} {attributes}{close}\n{said}{marks}"
