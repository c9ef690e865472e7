"""MathML within HTML: its tags as a tree, whatever is not closed or is written as an entity."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from game.formats.common.markup.tags import Tag


def element(html: str, listed: Sequence[Tag]) -> Element:
    """Return a formula of which `listed` are the tags, the first and last its own."""
    first = listed[0]
    root = Element(first.name, first.attributes)
    opened, at = [root], first.end
    for tag in listed[1:]:
        _add_text(opened[-1], unescape(html[at : tag.start]))
        at = tag.end
        if not tag.closes:
            inner = SubElement(opened[-1], tag.name, tag.attributes)
            if not tag.rest.rstrip().endswith("/"):
                opened.append(inner)
        elif any(each.tag == tag.name for each in opened[1:]):
            while opened.pop().tag != tag.name:
                pass
    return root


def _add_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
