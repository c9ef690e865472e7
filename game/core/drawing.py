"""Drawing: what is harmless of an SVG, its style sheet written out, and what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers import expat

from game.core.svg import MOST_SVG_BYTES, view_of

_MOST_ELEMENTS, _MOST_DEPTH, _MOST_DRAWN = 20_000, 60, 60_000
"""What is drawn again and again by `use`, masks and patterns counts each time."""
_DRAWN = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "path",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "text",
        "tspan",
    ]
)
_WORDS = frozenset(("text", "tspan"))
_LINKED = frozenset(("use", "pattern", "linearGradient", "radialGradient"))
"""What draws, or takes over, what its link leads to."""
_AS_GROUP = frozenset(("a", "switch"))
_LEFT_OUT = frozenset(("filter", "style", "class", "xmlns"))
_SIZES = ("width", "height")
_REFERENCE = re.compile(r"""url\(\s*['"]?#([^'")\s]+)""")
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,5000})\}")
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([\w-]*|\*)(?:\.([\w-]+)|#([\w-]+))?$")
_MOST_RULES, _MOST_HEADS, _MOST_CLASSES = 2000, 50, 10


class _RefusedError(Exception):
    """The drawing is too much, or goes round in circles."""


def harmless(data: bytes) -> Element | None:
    """Return what is drawn of the drawing, and nothing else; None if it cannot be.

    Scripts, pictures from elsewhere and filters are left out.
    """
    if len(data) > MOST_SVG_BYTES:
        return None
    try:
        root, styles = _parsed(data)
        if root is None or root.tag != "svg":
            return None
        _write_out(root, "".join(styles))
        _count(root)
        view = view_of(root.attrib)
    except (expat.ExpatError, ParseError, _RefusedError, ValueError, LookupError):
        return None
    if view is None:
        return None
    seen = "{:g} {:g} {:g} {:g}".format(*view)
    root.set("viewBox", root.get("viewBox") or seen)
    _clean(root)
    root.set("xmlns", "http://www.w3.org/2000/svg")
    root.set("xmlns:xlink", "http://www.w3.org/1999/xlink")
    return root


def _parsed(data: bytes) -> tuple[Element | None, list[str]]:
    """Return the elements that are drawn, and the style sheets. Prefixes are left out."""
    builder, styles = TreeBuilder(), list[str]()
    depth = count = skipped = 0
    in_style = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count, skipped, in_style
        depth, count = depth + 1, count + 1
        if count > _MOST_ELEMENTS or depth > _MOST_DEPTH:
            raise _RefusedError
        name = name.rpartition(":")[2]
        in_style = name == "style"
        if skipped or not (name in _DRAWN or name in _AS_GROUP):
            skipped += 1
            return
        builder.start("g" if name in _AS_GROUP else name, attributes)

    def end(name: str) -> None:
        nonlocal depth, skipped, in_style
        depth, in_style = depth - 1, False
        if skipped:
            skipped -= 1
            return
        name = name.rpartition(":")[2]
        builder.end("g" if name in _AS_GROUP else name)

    def text(words: str) -> None:
        if in_style:
            styles.append(words)
        elif not skipped:
            builder.data(words)

    def entity(_name: str, _is_parameter: bool, value: str | None, *_rest: str | None) -> None:
        if value is None or "&" in value or "%" in value or len(value) > 500:
            raise _RefusedError

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.EntityDeclHandler = text, entity
    parser.Parse(data, True)
    root: Element | None = builder.close()
    return root, styles


# ---------------------------------------------------------------------- the style sheet


def _write_out(root: Element, sheet: str) -> None:
    """Write styles as attributes, which is all that Skia reads."""
    rules = _rules(sheet) if sheet else {}
    for element in root.iter():
        said = dict[str, str]()
        classes = element.get("class", "").split()[:_MOST_CLASSES]
        tags = ("*", element.tag)
        keys = [*tags, *(f"{tag}.{name}" for name in classes for tag in tags)]
        keys += [f"{tag}#{element.get('id')}" for tag in tags] if element.get("id") else []
        for key in keys:
            said |= rules.get(key, {})
        said |= _declared(element.get("style", ""))
        for attribute, value in said.items():
            element.set(attribute, value)


def _rules(sheet: str) -> dict[str, dict[str, str]]:
    """Return what is said of tags (`rect`, or `*` for all), classes (`*.a`) and ids (`*#a`)."""
    found: dict[str, dict[str, str]] = {}
    for heads, body in _RULE.findall(_REMARK.sub("", sheet))[:_MOST_RULES]:
        declared = _declared(body)
        for head in heads.split(",")[:_MOST_HEADS]:
            if selector := _SELECTOR.match(head.strip()):
                tag, name, id = (part or "" for part in selector.groups())
                key = (tag or "*") + (f".{name}" if name else "") + (f"#{id}" if id else "")
                found.setdefault(key, {}).update(declared)
    return found


def _declared(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, colon, value in pairs
        if colon and re.fullmatch(r"[a-z-]+", name.strip())
    }


def _clean(root: Element) -> None:
    """Leave out what is not drawn, and write links as Skia reads them."""
    for element in root.iter():
        if element.tag not in _WORDS:
            element.text = None
            for child in element:
                child.tail = None
        for name in list(element.attrib):
            value, plain = element.attrib.pop(name), name.rpartition(":")[2]
            if plain == "href":
                element.set("xlink:href", value)
            elif plain in _SIZES:
                element.set(plain, "100%" if element is root else value)
            elif plain == name and not (plain in _LEFT_OUT or plain.startswith("on")):
                element.set(name, value)


# ---------------------------------------------------------------------- what it costs


def _count(root: Element) -> None:
    """Raise _RefusedError where more is drawn than a drawing needs, or it contains itself."""
    by_id = {id: element for element in root.iter() if (id := element.get("id"))}
    known: dict[Element, int] = {}
    inside: set[Element] = set()

    def cost(element: Element, depth: int) -> int:
        if element in known:
            return known[element]
        if element in inside or depth > 2 * _MOST_DEPTH:
            raise _RefusedError
        inside.add(element)
        total = 1 + sum(cost(child, depth + 1) for child in element)
        total += sum(cost(by_id[id], depth + 1) for id in _references(element) if id in by_id)
        if total > _MOST_DRAWN:
            raise _RefusedError
        inside.discard(element)
        known[element] = total
        return total

    cost(root, 0)


def _references(element: Element) -> Iterator[str]:
    """Yield the ids of what an element draws as well."""
    for name, value in element.items():
        if name.rpartition(":")[2] == "href" and element.tag in _LINKED:
            yield value.strip().removeprefix("#")
        elif "url(" in value:
            yield from _REFERENCE.findall(value)
