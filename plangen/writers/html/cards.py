"""Cards: a list of figures that stand side by side as far as there is room."""

from plangen.document.blocks import Card, Cards
from plangen.document.inlines import Inlines
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Names


def cards(block: Cards, names: Names) -> str:
    """Write the cards, each with its lines below one another."""
    items = "\n".join(_card(card, names) for card in block.cards)
    return element("ul", f"\n{items}\n", class_="cards", role="list")


def _card(card: Card, names: Names) -> str:
    signal = card.signal
    lines = [
        _line("label", card.label, names),
        _line("value", card.value, names),
        _line("change", card.change, names),
        element("span", words(signal.text), class_=f"light {signal.light}") if signal else "",
    ]
    return element("li", "".join(lines))


def _line(kind: str, content: Inlines, names: Names) -> str:
    return element("span", inlines(content, names), class_=kind) if content else ""
