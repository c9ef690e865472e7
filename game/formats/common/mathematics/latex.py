"""A formula of Word or of MathML as LaTeX, None where it has what LaTeX has no plain way for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from game.formats.common.mathematics import pieces
from game.formats.common.mathematics.elements import is_on, is_shown, property_of
from game.formats.common.mathematics.signs import ACCENTS, LARGE, NoLatexError, name, signs, words
from game.formulas.spans import is_balanced

_DEEPEST = 40
_SOURCE = re.compile(r"\{\\displaystyle\s*(.*)\}|\\displaystyle\s*(.*)", re.DOTALL)
_THROUGH = ("math", "mrow", "mstyle", "mpadded", "semantics", "maction")
_BRACKETS = frozenset("()[]{}|‖⟨⟩⌊⌋⌈⌉")
_LIKE = {"∣": "|", "∥": "‖", "〈": "⟨", "〉": "⟩"}


def latex(element: Element) -> str | None:
    """Return a formula as LaTeX: as it was written, where it says so, else by its parts."""
    try:
        made = _written(element) or _all(element, 0)
    except NoLatexError:
        return None
    return made.strip() if is_balanced(made) else None


def _written(element: Element) -> str:
    """Return the LaTeX from which MathML was made; "" where it does not tell."""
    for each in element.iter("annotation"):
        if "tex" in each.get("encoding", "").lower() and (each.text or "").strip():
            source = (each.text or "").strip()
            found = _SOURCE.fullmatch(source)
            return (found[1] or found[2]) if found else source
    return ""


def _all(element: Element, depth: int) -> str:
    """Return the parts of an element, with its brackets found."""
    return _row(list(element), depth)


def _row(parts: Sequence[Element], depth: int) -> str:
    if depth > _DEEPEST:
        raise NoLatexError("depth")
    parts = [part for part in parts if is_shown(part)]
    return pieces.with_fences([_one(part, depth) for part in parts], [*map(_bracket, parts)])


def _bracket(element: Element) -> str:
    """Return the bracket that an element is, "" for anything else."""
    text = (element.text or "").strip() if element.tag == "mo" else ""
    text = _LIKE.get(text, text)
    return text if text in _BRACKETS else ""


def _one(element: Element, depth: int) -> str:
    tag, text = element.tag, element.text or ""
    if tag in _THROUGH:
        return _all(element, depth + 1)
    if tag == "mi":
        bare = text.strip()
        return name(bare) if len(bare) > 1 and bare.isascii() and bare.isalpha() else signs(bare)
    if tag in ("mn", "mo"):
        return signs(text.strip())
    if tag in ("mtext", "ms"):
        return words(text)
    if tag == "mspace":
        return " "
    if tag == "r":
        return _run(element)
    if make := _MADE.get(tag):
        return make(element, depth + 1)
    if tag in _INNER:
        return _all(element, depth + 1)
    raise NoLatexError(tag)


# ---------------------------------------------------------------------- MathML


def _nth(element: Element, at: int, depth: int) -> str:
    parts = [part for part in element if part.tag not in ("annotation", "annotation-xml")]
    if at >= len(parts):
        raise NoLatexError(element.tag)
    return _one(parts[at], depth)


def _fraction(element: Element, depth: int) -> str:
    if element.get("linethickness", "1").strip("0.") in ("", "px", "em", "pt"):
        raise NoLatexError("a fraction without a line")
    return pieces.fraction(_nth(element, 0, depth), _nth(element, 1, depth))


def _over(element: Element, depth: int) -> str:
    return pieces.above(_nth(element, 0, depth), _sign_over(element, 1, depth))


def _sign_over(element: Element, at: int, depth: int) -> str:
    """Return what stands above: an accent as it is, since some have no LaTeX by themselves."""
    parts = list(element)
    text = (parts[at].text or "").strip() if at < len(parts) else ""
    return text if text in ACCENTS else _nth(element, at, depth)


def _under_over(element: Element, depth: int) -> str:
    base, low, high = (_nth(element, at, depth) for at in range(3))
    if base.strip() not in LARGE:
        raise NoLatexError("munderover")
    return pieces.scripts(base, low, high)


def _fenced(element: Element, depth: int) -> str:
    between = element.get("separators", ",")[:1]
    inner = between.join(_one(part, depth) for part in element)
    return pieces.fenced(element.get("open", "("), inner, element.get("close", ")"))


def _enclosed(element: Element, depth: int) -> str:
    if element.get("notation", "") in ("radical", ""):
        return pieces.root(_all(element, depth), "")
    if element.get("notation") == "box":
        return f"\\boxed{{{_all(element, depth)}}}"
    raise NoLatexError("menclose")


def _table(element: Element, depth: int) -> str:
    rows = [row for row in element if row.tag in ("mtr", "mlabeledtr")]
    return pieces.grid([[_all(cell, depth) for cell in row if cell.tag == "mtd"] for row in rows])


# ---------------------------------------------------------------------- Word


def _part(element: Element, tag: str, depth: int) -> str:
    return next((_all(each, depth) for each in element if each.tag == tag), "")


def _has(element: Element, tag: str) -> bool:
    return any(each.tag == tag for about in element if about.tag == "rPr" for each in about)


def _run(element: Element) -> str:
    """Return letters that stand together; those that are a text say so."""
    text = "".join(each.text or "" for each in element if each.tag == "t")
    return words(text) if _has(element, "nor") else signs(text)


def _word_fraction(element: Element, depth: int) -> str:
    above, below = _part(element, "num", depth), _part(element, "den", depth)
    kind = property_of(element, "type", "bar")
    if kind == "noBar":
        raise NoLatexError("a fraction without a line")
    return pieces.fraction(above, below) if kind == "bar" else f"{above}/{below}"


def _word_root(element: Element, depth: int) -> str:
    hidden = is_on(element, "degHide", False)
    return pieces.root(_part(element, "e", depth), "" if hidden else _part(element, "deg", depth))


def _many(element: Element, depth: int) -> str:
    sign = signs(property_of(element, "chr", "∫"))
    low, high = _part(element, "sub", depth), _part(element, "sup", depth)
    return f"{pieces.scripts(sign, low, high)} {_part(element, 'e', depth)}"


def _word_brackets(element: Element, depth: int) -> str:
    begin, end = property_of(element, "begChr", "("), property_of(element, "endChr", ")")
    between = signs(property_of(element, "sepChr", "|"))
    inner = between.join(_all(each, depth) for each in element if each.tag == "e")
    return pieces.fenced(begin, inner, end)


def _function(element: Element, depth: int) -> str:
    named = _part(element, "fName", depth).strip()
    inner = _part(element, "e", depth)
    return f"{named} {inner}" if named.startswith("\\") else f"{named}{inner}"


def _word_accent(element: Element, depth: int) -> str:
    return pieces.above(_part(element, "e", depth), property_of(element, "chr", "\u0302"))


def _bar(element: Element, depth: int) -> str:
    over = property_of(element, "pos", "bot") == "top"
    return f"\\{'overline' if over else 'underline'}{{{_part(element, 'e', depth)}}}"


def _rows(element: Element, depth: int) -> str:
    rows = [row for row in element if row.tag == "mr"]
    return pieces.grid([[_all(cell, depth) for cell in row if cell.tag == "e"] for row in rows])


def _equations(element: Element, depth: int) -> str:
    lines = (_all(each, depth).replace("\\&", "&") for each in element if each.tag == "e")
    inner = "\\\\".join(lines)
    return f"\\begin{{aligned}}{inner}\\end{{aligned}}"


def _phantom(element: Element, depth: int) -> str:
    return _part(element, "e", depth) if is_on(element, "show", True) else ""


_MADE: dict[str, Callable[[Element, int], str]] = {
    "mfrac": _fraction,
    "msup": lambda it, depth: pieces.scripts(_nth(it, 0, depth), "", _nth(it, 1, depth)),
    "msub": lambda it, depth: pieces.scripts(_nth(it, 0, depth), _nth(it, 1, depth), ""),
    "msubsup": lambda it, depth: pieces.scripts(*(_nth(it, at, depth) for at in range(3))),
    "mover": _over,
    "munder": lambda it, depth: pieces.below(_nth(it, 0, depth), _nth(it, 1, depth)),
    "munderover": _under_over,
    "msqrt": lambda it, depth: pieces.root(_all(it, depth), ""),
    "mroot": lambda it, depth: pieces.root(_nth(it, 0, depth), _nth(it, 1, depth)),
    "mfenced": _fenced,
    "menclose": _enclosed,
    "mtable": _table,
    "f": _word_fraction,
    "sSup": lambda it, depth: pieces.scripts(_part(it, "e", depth), "", _part(it, "sup", depth)),
    "sSub": lambda it, depth: pieces.scripts(_part(it, "e", depth), _part(it, "sub", depth), ""),
    "sSubSup": lambda it, depth: pieces.scripts(
        _part(it, "e", depth), _part(it, "sub", depth), _part(it, "sup", depth)
    ),
    "rad": _word_root,
    "nary": _many,
    "d": _word_brackets,
    "func": _function,
    "limLow": lambda it, depth: pieces.below(_part(it, "e", depth), _part(it, "lim", depth)),
    "limUpp": lambda it, depth: pieces.above(_part(it, "e", depth), _part(it, "lim", depth)),
    "acc": _word_accent,
    "bar": _bar,
    "m": _rows,
    "eqArr": _equations,
    "phant": _phantom,
    "borderBox": lambda it, depth: f"\\boxed{{{_part(it, 'e', depth)}}}",
}
_INNER = ("oMath", "oMathPara", "e", "num", "den", "sup", "sub", "box", "ins", "moveTo", "fName")
