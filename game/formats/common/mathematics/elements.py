"""Elements of formulas, in Word and in MathML: what of them is not shown, and what they say."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_NO_PART = ("annotation", "annotation-xml", "mphantom", "none", "mprescripts", "del", "moveFrom")
_OFF = ("0", "off", "false")
_MOST_SIGNS = 20
"""Letters of what parts the parts of a formula."""


def is_shown(element: Element) -> bool:
    """Return False for what only says something about the parts beside it."""
    return element.tag not in _NO_PART and not element.tag.endswith("Pr")


def property_of(element: Element, tag: str, usual: str) -> str:
    """Return a property of a part of a formula of Word, `usual` where it says nothing."""
    for about in element:
        if about.tag.endswith("Pr"):
            for each in about:
                if each.tag == tag:
                    return each.get("val", "")[:_MOST_SIGNS]
    return usual


def is_on(element: Element, tag: str, usual: bool) -> bool:
    """Return True if a property of Word that is on or off is on."""
    return property_of(element, tag, "1" if usual else "0") not in _OFF
