"""Sizes every chart shares, in pixels; at `DPI` a picture is 16 cm wide in print."""

WIDTH = 1600
DPI = 254
MARGIN = 24

BODY = 30              # 8.5 pt in print
SMALL = 26
TINY = 23              # 6.5 pt: below this nothing is read with pleasure
SIZES = (BODY, SMALL, TINY)

GUTTER = 0.35          # the most of the width that names at the left may take
HAIRLINE = 2.0
DASH = 7.0
SWATCH = 24.0
