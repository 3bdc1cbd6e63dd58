"""One HTML page that holds everything: charts as SVG, no script, no request to anywhere."""

from plangen.writers.html.writer import write

__all__ = ["write"]
