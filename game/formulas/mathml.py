"""MathML: what latex2mathml makes of a formula, with the distances that TeX would leave.

The library that sets it leaves none beside `⊂` or `∩`, takes the minus of `(−5)` for a
subtraction, and its em is a third too long.
"""

from __future__ import annotations

from typing import Literal
from xml.etree import ElementTree as ET

Kind = Literal["", "relation", "binary", "opening", "closing", "comma", "function"]

_EM = 0.75
"""An em of TeX in those of ziamath."""
_RELATIONS = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊃⊆⊇⊄⊊∥∦⊥∣:≪≫⩽⩾≔≺≻⊢⊨∴∵←→↔⇐⇒⇔⇌↦⟵⟶⟷⟸⟹⟺↗↘↑↓⇑⇓⊏⊐≐≜≟")
_ARROWS = frozenset("←→↔⇐⇒⇔⇌↦⟵⟶")
_BINARIES = frozenset("+-−±∓×÷·∗*∘∙∩∪∧∨⊕⊗⊖⊙∖⋅⋆⊎△")
_OPENING = frozenset("([{⟨⌊⌈")
_CLOSING = frozenset(")]}⟩⌋⌉")
_COMMAS = frozenset(",;")
_SIGNS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("relation", _RELATIONS),
    ("binary", _BINARIES),
    ("opening", _OPENING),
    ("closing", _CLOSING),
    ("comma", _COMMAS),
)
_TIGHT = frozenset("!∂∇/")
_SPACES: dict[Kind, float] = {"relation": 5 / 18, "binary": 4 / 18}
_COMMA, _AFTER_FUNCTION = 3 / 18, 3 / 18
_PAST_FRACTION, _BESIDE_MATRIX = 0.12, 0.1
_COLUMNS, _ROWS = "1em", "0.3em"
_SCRIPTS = frozenset(("msup", "msub", "msubsup"))
_ROWS_OF_SIGNS = frozenset(
    ("math", "mrow", "mtd", "msqrt", "mstyle", "mphantom", "menclose", "mpadded")
)
_UNARY_AFTER = frozenset(("relation", "binary", "opening", "comma", "start"))


def spaced(markup: str) -> ET.Element:
    """Return the markup of a formula as a tree, with the distances of TeX."""
    tree = ET.fromstring(markup)
    for element in tree.iter():
        element.tag = element.tag.rsplit("}", 1)[-1]
    _adjust(tree)
    return tree


def _adjust(element: ET.Element) -> None:
    for child in element:
        _adjust(child)
    if element.tag == "mspace" and (width := element.get("width", "")).endswith("em"):
        element.set("width", _em(float(width[:-2])))
    if element.tag == "mtable":
        element.attrib.setdefault("columnspacing", _COLUMNS)
        element.attrib.setdefault("rowspacing", _ROWS)
    if element.tag == "mfrac":
        _lengthen(element)
    if element.tag in _ROWS_OF_SIGNS:
        _lower_scripts(element)
        _space(element)
        _loosen(element)


def _em(ems: float) -> str:
    return f"{ems * _EM:.4f}em"


def _lower_scripts(row: ET.Element) -> None:
    """Put what is raised behind a bracket at the height that it has behind a letter."""
    for at, child in reversed(list(enumerate(row))):
        base = child[0] if child.tag in _SCRIPTS else None
        if base is not None and base.tag in ("mo", "mi") and _text(base) in _CLOSING:
            child[0] = ET.Element("mrow")
            row.insert(at, base)


def _lengthen(fraction: ET.Element) -> None:
    """Let a bar be longer than those of the fractions above and below it."""
    for at, part in enumerate(fraction):
        inner = part[0] if part.tag == "mrow" and len(part) == 1 else part
        if inner.tag == "mfrac":
            fraction[at] = row = ET.Element("mrow")
            row.extend((_gap(_PAST_FRACTION), inner, _gap(_PAST_FRACTION)))


def _loosen(row: ET.Element) -> None:
    """Leave air between a matrix and its brackets, and round an arrow with words on it."""
    for at, child in reversed(list(enumerate(row))):
        is_matrix = child.tag == "mtable" and 0 < at < len(row) - 1
        if is_matrix and child[0][0].get("columnalign") is None:
            gap = _BESIDE_MATRIX
        elif child.tag in ("mover", "munder", "munderover") and _is_arrow(child):
            gap = _SPACES["relation"]
        else:
            continue
        row.insert(at + 1, _gap(gap))
        row.insert(at, _gap(gap))


def _is_arrow(stacked: ET.Element) -> bool:
    base = stacked[0]
    while len(base) == 1:
        base = base[0]
    return base.tag == "mo" and _text(base) in _ARROWS


def _gap(ems: float) -> ET.Element:
    return ET.Element("mspace", {"width": _em(ems)})


def _space(row: ET.Element) -> None:
    """Set the distances of the signs of a row by what is before and after them."""
    kinds = [_kind(child) for child in row]
    before: Kind | Literal["start"] = "start"
    gaps: list[int] = []
    for at, (child, kind) in enumerate(zip(row, kinds, strict=True)):
        following = kinds[at + 1] if at + 1 < len(kinds) else "end"
        if kind == "binary" and (before in _UNARY_AFTER or following in ("relation", "end")):
            _set(child, "prefix", 0.0, 0.0)
            kind = ""
        elif kind in _SPACES:
            left = 0.0 if before == "start" else _SPACES[kind]
            right = 0.0 if following == "end" else _SPACES[kind]
            _set(child, "infix", left, right)
        elif kind == "comma":
            _set(child, "infix", 0.0, 0.0 if following == "end" else _COMMA)
        elif child.tag == "mo" and _text(child) in _TIGHT:
            _set(child, "infix", 0.0, 0.0)
        if kind == "function" and child.tag in _SCRIPTS and following in ("", "function"):
            gaps.append(at + 1)
        before = kind
    for at in reversed(gaps):
        row.insert(at, _gap(_AFTER_FUNCTION))


def _kind(element: ET.Element) -> Kind:
    """Return what a sign is to those beside it; identifiers that are signs become operators."""
    text = _text(element)
    if element.tag in _SCRIPTS | {"munder", "munderover"}:
        return "function" if _kind(element[0]) == "function" else ""
    if element.tag in ("mover", "munder") and len(element[0]) == 0:
        return _kind(element[0])
    if element.tag not in ("mo", "mi"):
        return ""
    if len(text) > 1:
        if element.tag == "mo" and text.isalpha() and "movablelimits" not in element.attrib:
            element.tag = "mi" if text not in ("lim", "max", "min", "sup", "inf", "mod") else "mo"
        return "function" if text != "mod" else "relation"
    if text and (kind := next((kind for kind, signs in _SIGNS if text in signs), None)):
        element.tag = "mo"
        return kind
    return ""


def _set(element: ET.Element, form: str, left: float, right: float) -> None:
    if element.tag == "mo":
        element.attrib.update(form=form, lspace=_em(left), rspace=_em(right))


def _text(element: ET.Element) -> str:
    return (element.text or "").strip()
