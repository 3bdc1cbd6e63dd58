"""The colours of every chart, as RRGGBB."""

ACCENTS = ("1F4E79", "2A9D8F", "E9A23B", "D9655B", "7A6FAC", "6C7A89")
INK = "1F2933"
MUTED = "6B7785"
GRID = "E4E8ED"
BAND = "F5F7F9"
WHITE = "FFFFFF"

TOTAL, RISE, FALL = ACCENTS[0], ACCENTS[1], ACCENTS[3]


def accent(index: int) -> str:
    """Return the colour of the nth series; after one round the colours come back lighter."""
    rounds, place = divmod(index, len(ACCENTS))
    return mix(ACCENTS[place], WHITE, (0, 0.45, 0.7)[min(rounds, 2)])


def mix(colour: str, other: str, share: float) -> str:
    """Return `colour` with this share (0 to 1) of `other` in it."""
    pairs = zip(rgb(colour), rgb(other), strict=True)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue


def text_on(colour: str) -> str:
    """Return the colour of text that is legible on a ground of this colour."""
    red, green, blue = rgb(colour)
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 145 else WHITE
