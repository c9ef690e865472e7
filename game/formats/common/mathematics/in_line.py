"""In one line: formulas of Word and MathML as text, with raised and lowered signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from game.formats.common.markup.html_text import escape_html
from game.formats.common.mathematics.elements import is_on, is_shown, property_of

_ACCENTS = {"\u0302": "\u0302", "^": "\u0302", "~": "\u0303", "¯": "\u0304", "→": "\u20d7"}


def formula(element: Element) -> str:
    """Return a formula of Word or of MathML as HTML that reads well in one line."""
    return _all(element).strip()


def _all(element: Element) -> str:
    return "".join(map(_one, element))


def _one(element: Element) -> str:
    tag = element.tag
    if not is_shown(element):
        return ""
    if tag == "t" or tag in ("mi", "mn", "mo", "mtext", "ms"):
        return escape_html(_signs(element.text or "", tag))
    if tag in _WORD:
        return _WORD[tag](element)
    if tag in _MATHML:
        return _MATHML[tag](list(element))
    return _all(element)


def _signs(text: str, tag: str) -> str:
    """Return the signs of an element; those of MathML have air around what compares."""
    text = text.strip() if tag != "t" else text
    return f" {text} " if tag == "mo" and text in ("=", "≠", "≤", "≥", "<", ">", "≈", "→") else text


def _group(html: str) -> str:
    """Return a part in brackets, unless it is one sign, number or word."""
    html = html.strip()
    bare = html.replace("<sup>", "").replace("</sup>", "").replace("<sub>", "")
    return html if bare.replace("</sub>", "").isalnum() or _is_bracketed(html) else f"({html})"


def _is_bracketed(html: str) -> bool:
    return html.startswith("(") and html.find(")") == len(html) - 1


def _fraction(above: str, below: str) -> str:
    return f"{_group(above)}/{_group(below)}"


def _root(inner: str, degree: str) -> str:
    sign = {"": "√", "2": "√", "3": "∛", "4": "∜"}.get(degree.strip())
    return f"{sign}{_group(inner)}" if sign else f"<sup>{degree}</sup>√{_group(inner)}"


def _scripts(base: str, below: str, above: str) -> str:
    low = f"<sub>{below}</sub>" if below.strip() else ""
    high = f"<sup>{above}</sup>" if above.strip() else ""
    return f"{base}{low}{high}"


# ---------------------------------------------------------------------- Word


def _part(element: Element, tag: str) -> str:
    return next((_all(each) for each in element if each.tag == tag), "")


def _brackets(element: Element) -> str:
    inner = [_all(each) for each in element if each.tag == "e"]
    begin, end = property_of(element, "begChr", "("), property_of(element, "endChr", ")")
    between = property_of(element, "sepChr", "|")
    return escape_html(begin) + escape_html(between).join(inner) + escape_html(end)


def _many(element: Element) -> str:
    sign = property_of(element, "chr", "∫")
    return _scripts(sign, _part(element, "sub"), _part(element, "sup")) + " " + _part(element, "e")


def _accent(element: Element) -> str:
    sign = property_of(element, "chr", "\u0302")
    return _part(element, "e") + (_ACCENTS.get(sign, sign))


def _rows(element: Element) -> str:
    rows = [each for each in element if each.tag == "mr"]
    shown = (", ".join(_all(each) for each in row if each.tag == "e") for row in rows)
    return "[" + "; ".join(shown) + "]"


def _array(element: Element) -> str:
    return "; ".join(_all(each) for each in element if each.tag == "e")


_WORD: dict[str, Callable[[Element], str]] = {
    "f": lambda it: _fraction(_part(it, "num"), _part(it, "den")),
    "sSup": lambda it: _scripts(_part(it, "e"), "", _part(it, "sup")),
    "sSub": lambda it: _scripts(_part(it, "e"), _part(it, "sub"), ""),
    "sSubSup": lambda it: _scripts(_part(it, "e"), _part(it, "sub"), _part(it, "sup")),
    "sPre": lambda it: _scripts("", _part(it, "sub"), _part(it, "sup")) + _part(it, "e"),
    "rad": lambda it: _root(_part(it, "e"), _part(it, "deg")),
    "nary": _many,
    "d": _brackets,
    "func": lambda it: f"{_part(it, 'fName')} {_part(it, 'e')}",
    "limLow": lambda it: _scripts(_part(it, "e"), _part(it, "lim"), ""),
    "limUpp": lambda it: _scripts(_part(it, "e"), "", _part(it, "lim")),
    "acc": _accent,
    "bar": lambda it: f"{_part(it, 'e')}\u0304",
    "m": _rows,
    "eqArr": _array,
    "phant": lambda it: _part(it, "e") if is_on(it, "show", True) else "",
}

# ---------------------------------------------------------------------- MathML


def _nth(parts: Sequence[Element], at: int) -> str:
    return _one(parts[at]) if at < len(parts) else ""


def _over(parts: Sequence[Element]) -> str:
    sign = _nth(parts, 1).strip()
    if sign in _ACCENTS:
        return _nth(parts, 0) + _ACCENTS[sign]
    return _scripts(_nth(parts, 0), "", sign)


_MATHML: dict[str, Callable[[Sequence[Element]], str]] = {
    "mfrac": lambda parts: _fraction(_nth(parts, 0), _nth(parts, 1)),
    "msup": lambda parts: _scripts(_nth(parts, 0), "", _nth(parts, 1)),
    "msub": lambda parts: _scripts(_nth(parts, 0), _nth(parts, 1), ""),
    "msubsup": lambda parts: _scripts(_nth(parts, 0), _nth(parts, 1), _nth(parts, 2)),
    "munder": lambda parts: _scripts(_nth(parts, 0), _nth(parts, 1), ""),
    "mover": _over,
    "munderover": lambda parts: _scripts(_nth(parts, 0), _nth(parts, 1), _nth(parts, 2)),
    "msqrt": lambda parts: _root("".join(map(_one, parts)), ""),
    "mroot": lambda parts: _root(_nth(parts, 0), _nth(parts, 1)),
    "mtable": lambda parts: "[" + "; ".join(map(_one, parts)) + "]",
    "mtr": lambda parts: ", ".join(map(_one, parts)),
}
