"""Checks of the file as a package: parts, what each is said to be, and relationships."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.ooxml.package import CONTENT_TYPES, NAMESPACES, Package, source_of

RID = f"{{{NAMESPACES['r']}}}"
REFERRING = {
    "hyperlink": "hyperlink",
    "headerReference": "header",
    "footerReference": "footer",
    "chart": "chart",
    "blip": "image",
    "externalData": "package",
}
"""The elements that name a relationship, with the kind that it has to be of."""

OFFICE = "application/vnd.openxmlformats-officedocument."
EXPECTED = {
    "officeDocument": OFFICE + "wordprocessingml.document.main+xml",
    "styles": OFFICE + "wordprocessingml.styles+xml",
    "numbering": OFFICE + "wordprocessingml.numbering+xml",
    "settings": OFFICE + "wordprocessingml.settings+xml",
    "fontTable": OFFICE + "wordprocessingml.fontTable+xml",
    "header": OFFICE + "wordprocessingml.header+xml",
    "footer": OFFICE + "wordprocessingml.footer+xml",
    "footnotes": OFFICE + "wordprocessingml.footnotes+xml",
    "theme": OFFICE + "theme+xml",
    "chart": OFFICE + "drawingml.chart+xml",
    "package": OFFICE + "spreadsheetml.sheet",
    "image": "image/png",
}
"""What the parts are to which relationships of a kind lead."""


def content_types(package: Package) -> Iterator[str]:
    """Every part is said to be what the relationship to it wants, and no other is named."""
    types = _types(package)
    named = {each.get("PartName", "")[1:] for each in package.roots[CONTENT_TYPES]} - {""}
    yield from (f"{name} is named and not there" for name in sorted(named - set(package.parts)))
    for name in package.parts:
        if name != CONTENT_TYPES and name not in types:
            yield f"nothing says what {name} is"
    for relation in package.relations:
        expected = EXPECTED.get(relation.kind)
        if expected and types.get(relation.target, expected) != expected:
            yield f"{relation.target} is not said to be {expected}"


def relationships(package: Package) -> Iterator[str]:
    """Relationships lead to parts, parts are led to, and what is referred to is there."""
    yield from (f"two parts {name}" for name, n in Counter(package.names).items() if n > 1)
    for relation in package.relations:
        if relation.target and relation.target not in package.parts:
            yield f"{relation.source} leads to {relation.target}, which is not there"
    sources = {source_of(name) for name in package.parts if name.endswith(".rels")} - {""}
    yield from (f"relationships of {name}, which is not there"
                for name in sorted(sources - set(package.parts)))
    plain = {name for name in package.parts if not name.endswith(".rels")} - {CONTENT_TYPES}
    yield from (f"nothing leads to {name}" for name in sorted(plain - _reached(package)))


def uses(package: Package) -> Iterator[str]:
    """What text refers to by an id is a relationship of the right kind, and none is left over."""
    kinds = {(each.source, each.id): each.kind for each in package.relations}
    if len(kinds) < len(package.relations):
        yield "two relationships of a part have one id"
    used = set()
    for name, element, rid in _references(package):
        used.add((name, rid))
        found = kinds.get((name, rid))
        if found is None or found != REFERRING.get(element, found):
            yield f"{name}: {element} refers to {rid}, which is {found or 'not there'}"
    idle = (key for key, kind in kinds.items() if kind in REFERRING.values() and key not in used)
    yield from (f"{name}: nothing refers to {rid}" for name, rid in idle)


def _types(package: Package) -> dict[str, str]:
    """Map parts to what they are said to be, by their names or else by their suffixes."""
    root = package.roots[CONTENT_TYPES]
    named = {each.get("PartName", "")[1:]: each.get("ContentType") for each in root}
    suffixes = {each.get("Extension"): each.get("ContentType") for each in root}
    by_suffix = {name: suffixes.get(name.rpartition(".")[2], "") for name in package.parts}
    found = {name: named.get(name) or by_suffix[name] for name in package.parts}
    return {name: kind for name, kind in found.items() if kind}


def _reached(package: Package) -> set[str]:
    reached, waiting = set(), [""]
    while waiting:
        source = waiting.pop()
        for relation in package.relations:
            if relation.source == source and relation.target not in {"", *reached}:
                reached.add(relation.target)
                waiting.append(relation.target)
    return reached


def _references(package: Package) -> Iterator[tuple[str, str, str]]:
    """Every id of a relationship that a part names, with the part and the element."""
    for name, root in package.roots.items():
        for each in root.xpath("//*[@r:*]", namespaces=NAMESPACES):
            for key, rid in each.attrib.items():
                if key.startswith(RID):
                    yield name, etree.QName(each).localname, rid
