"""Rows: ziamath as it is used here, with two of its parts replaced by quicker ones.

The library measures every row twice, in case a bracket has to grow with it, so the time doubles
with each level; and it copies the style of each sign in depth. `tests/formulas` compares: not a
point of an outline differs. Rows are its own way to add kinds of nodes, by the name of their tag.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from ziamath import operators, styles
from ziamath.nodes.mrow import Mrow
from ziamath.nodes.nodetools import elementtext
from ziamath.tex import tex2mml as tex2mml
from ziamath.zmath import Math as Math

_OWN_HEIGHT = frozenset(("mn", "mtext", "mspace", "mrow", "mtable", "mtd"))
"""What has no brackets that grow with the row that it is in."""
_ARROWS = frozenset("←→↔⇐⇒⇔↦⟵⟶⟷⇌")
"""Grow in width alone."""
_NO_HEIGHT = (0.0, 0.0)


class QuickRow(Mrow, tag="mrow"):
    """A row that measures its height only if it has signs that grow with it."""

    def _get_height_nostretch(self, line: list[ET.Element], **given: Any) -> tuple[float, float]:
        if not any(map(_grows, line)):
            return _NO_HEIGHT
        return super()._get_height_nostretch(line, **given)


def _grows(element: ET.Element) -> bool:
    if element.tag in ("mo", "mi"):
        return element.get("stretchy", "") != "false" and _is_stretchy(elementtext(element))
    if element.tag in _OWN_HEIGHT:
        return False
    return any(map(_grows, element))


@lru_cache(1024)
def _is_stretchy(sign: str) -> bool:
    forms = ("prefix", "infix", "postfix")
    return any(
        operators.get_params(sign, form).get("stretchy", "false") != "false" for form in forms
    )


setattr(styles, "asdict", vars)  # noqa: B010 — its type is that of another function
