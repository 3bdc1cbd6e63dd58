"""A plan with all the plans that it leads to, each read from the same tree."""

import re

from plangen.history.trees import Tree
from plangen.relations.links import links_of, target_of
from plangen.source.reader import read

_MOST = 200
"""How many plans one plan may lead to: more than any real one does."""

_LINK = re.compile(rb"follows|next|plan[\"']?\s*:")
"""What stands in the text of a plan that names another one: to look for it spares the reading."""


def family(name: str, tree: Tree) -> dict[str, bytes]:
    """Read a plan, every plan that it names, and those that these name in turn."""
    found: dict[str, bytes] = {}
    waiting = {name}
    while waiting and len(found) < _MOST:
        read_now = tree.read(sorted(waiting))
        found.update(read_now)
        ahead = (target for one, data in read_now.items() for target in _leads_to(one, data))
        waiting = {target for target in ahead if target not in found}
    return found


def _leads_to(name: str, data: bytes) -> list[str]:
    if not _LINK.search(data):
        return []
    source = read(data, name).source
    names = links_of(source).values() if source else ()
    targets = (target_of(name, linked) for linked in names)
    return [target for target in targets if target]
