"""One module a kind of chart, named like the kind; each lays a spec out as a scene."""
