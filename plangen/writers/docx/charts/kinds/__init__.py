"""One module a kind of chart, named like the kind; each says how Word is to draw a spec."""
