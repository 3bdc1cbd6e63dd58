"""Scene → SVG, for pages that may be enlarged and searched."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from plangen.drawing.palette import WHITE
from plangen.drawing.scene import Label, Line, Mark, Polygon, Rect, Scene
from plangen.drawing.style import DPI

_FAMILY = "'Noto Sans SC','PingFang SC','Microsoft YaHei','DejaVu Sans',sans-serif"


def write(scene: Scene) -> bytes:
    """Return the scene as an SVG; unlike a picture it holds its texts as text."""
    marks = "\n".join((*map(_mark, _shapes(scene)), *map(_mark, scene.labels)))
    width, height = (f"{pixels / DPI * 25.4:.1f}mm" for pixels in (scene.width, scene.height))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {scene.width} {scene.height}"'
        f' font-family="{_FAMILY}">\n'
        f'<rect width="100%" height="100%" fill="#{WHITE}"/>\n{marks}\n</svg>\n'
    ).encode()


def _shapes(scene: Scene) -> Iterator[Mark]:
    return (mark for mark in scene.marks if not isinstance(mark, Label))


def _mark(mark: Mark) -> str:
    match mark:
        case Rect(box, colour, radius):
            return (
                f'<rect x="{box.left:.1f}" y="{box.top:.1f}" width="{box.right - box.left:.1f}"'
                f' height="{box.bottom - box.top:.1f}" rx="{radius:g}" fill="#{colour}"/>'
            )
        case Polygon(points, colour):
            corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            return f'<polygon points="{corners}" fill="#{colour}"/>'
        case Line((x1, y1), (x2, y2), colour, width, dash):
            dashes = f' stroke-dasharray="{dash:g}"' if dash else ""
            return (
                f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
                f' stroke="#{colour}" stroke-width="{width:.1f}"{dashes}/>'
            )
        case Label(text, x, baseline, size, colour, anchor):
            return (
                f'<text x="{x:.1f}" y="{baseline:.1f}" font-size="{size:g}" fill="#{colour}"'
                f' text-anchor="{anchor}">{escape(text)}</text>'
            )
