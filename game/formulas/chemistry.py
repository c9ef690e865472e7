"""Chemistry: the usual part of mhchem's notation, as LaTeX to be set and as characters."""

from __future__ import annotations

import re

from game.formulas.arguments import group
from game.formulas.raised import subscript, superscript

_COMMAND = re.compile(r"\\(ce|pu)\s*(?=\{)")
_ARROWS = {
    "<=>>": ("\\rightleftharpoons", "⇌"),
    "<<=>": ("\\rightleftharpoons", "⇌"),
    "<=>": ("\\rightleftharpoons", "⇌"),
    "<-->": ("\\leftrightarrow", "↔"),
    "<->": ("\\leftrightarrow", "↔"),
    "->": ("\\rightarrow", "→"),
    "<-": ("\\leftarrow", "←"),
    "⇌": ("\\rightleftharpoons", "⇌"),
    "→": ("\\rightarrow", "→"),
}
_STRETCHED = {"→": "\\xrightarrow", "←": "\\xleftarrow"}
_ARROW = re.compile("|".join(map(re.escape, _ARROWS)) + r"(?![^\s\[])")
_BRACKET = re.compile(r"\[((?:[^\[\]{}]|\{[^{}]*\})*)\]")
_AMOUNT = re.compile(r"(\d+)/(\d+)\s*|(\d+(?:[.,]\d+)?)\s*(?=[A-Za-z(\[^_\\])|([a-z])(?=[A-Z(\[])")
_PART = re.compile(
    r"(?P<math>\$[^$]*\$)"
    r"|(?P<state>\((?:aq|s|l|g|ac|sol|conc|dil|cr)\))"
    r"|(?P<command>\\[a-zA-Z]+(?:\{[^{}]*\})?)"
    r"|(?P<group>\{[^{}]*\})"
    r"|\^(?P<up>\{[^{}]*\}|\d*[-+−]+|\d+|[^\s\d])"
    r"|_(?P<down>\{[^{}]*\}|\d+|[^\s\d])"
    r"|(?P<letters>[^\W\d_]+)"
    r"|(?P<digits>\d+)"
    r"|(?P<charge>[-+−]+(?=$|[\])^_]))"
    r"|(?P<bond>[-=#−])"
    r"|(?P<dot>[.*·]\s*)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_BONDS = {"-": "{-}", "−": "{-}", "=": "{=}", "#": "{\\equiv}"}
_ATOMS = re.compile(r"(?<=[^\W\d_])(\d+)|(?<=[)\]])(\d+)")
_CHARGE = re.compile(r"\^\{([^{}]*)\}|\^(\d*[-+]|\d+)|(?<=[A-Za-z₀-₉)\]])([-+])(?=[\s)\]]|$)")
_INDEX = re.compile(r"_\{([^{}]*)\}|_(\w)")


def with_chemistry(source: str) -> str:
    r"""Return LaTeX in which each `\ce{…}` and `\pu{…}` is written with usual commands."""
    if "\\ce" not in source and "\\pu" not in source:
        return source
    parts: list[str] = []
    at = 0
    while found := _COMMAND.search(source, at):
        inner, end = group(source, found.end())
        parts += [source[at : found.start()], reaction(inner) if found[1] == "ce" else unit(inner)]
        at = end
    return "".join((*parts, source[at:]))


def reaction(source: str) -> str:
    """Return what `\\ce` would set, as LaTeX: formulas, coefficients, arrows, states."""
    parts: list[str] = []
    at, source = 0, source.strip()
    while at < len(source):
        if source[at].isspace():
            at += 1
        elif arrow := _ARROW.match(source, at):
            at = _arrow(source, arrow, parts)
        else:
            end = _end_of_species(source, at)
            parts.append(_word(source[at:end]))
            at = end
    return " ".join(parts)


def _arrow(source: str, arrow: re.Match[str], parts: list[str]) -> int:
    """Put in an arrow with what stands above and below it; return where it ends."""
    command, sign = _ARROWS[arrow[0]]
    above = _BRACKET.match(source, arrow.end())
    if above is None:
        parts.append(command)
        return arrow.end()
    below = _BRACKET.match(source, above.end())
    over, under = (_beside_arrow(found[1]) if found else "" for found in (above, below))
    if sign in _STRETCHED:
        lower = f"[{under}]" if under else ""
        parts.append(f"{_STRETCHED[sign]}{lower}{{{over}}}")
    else:
        lower = f"\\underset{{{under}}}" if under else ""
        parts.append(f"{lower}{{\\overset{{{over}}}{{{command}}}}}")
    return below.end() if below else above.end()


def _beside_arrow(words: str) -> str:
    is_formula = re.fullmatch(r"[A-Z][\w+^\-]*", words) is not None and len(words) <= 12
    return reaction(words) if is_formula or "\\" in words else f"\\text{{{words}}}"


def _end_of_species(source: str, at: int) -> int:
    """Return where a formula ends: at a space or an arrow outside of its braces."""
    depth, dollars = 0, False
    for end in range(at, len(source)):
        letter = source[end]
        depth += {"{": 1, "}": -1}.get(letter, 0)
        dollars ^= letter == "$"
        if depth <= 0 and not dollars and (letter.isspace() or _ARROW.match(source, end)):
            return max(end, at + 1)
    return len(source)


def _word(word: str) -> str:
    """Return what stands between spaces: a sign, or a formula with its amount."""
    if word in ("+", "-", "−", "="):
        return "-" if word == "−" else word
    if word in ("^", "(^)"):
        return "\\uparrow"
    if word in ("v", "(v)"):
        return "\\downarrow"
    amount, rest = _amount(word)
    return amount + _species(rest)


def _amount(word: str) -> tuple[str, str]:
    """Return the number of molecules before a formula as LaTeX, and the rest."""
    found = _AMOUNT.match(word)
    if found is None:
        return ("", word) if not word.isdigit() else (word, "")
    if found[1]:
        return f"\\tfrac{{{found[1]}}}{{{found[2]}}}\\,", word[found.end() :]
    number = found[3].replace(",", "{,}") if found[3] else found[4]
    return f"{number}\\,", word[found.end() :]


def _species(word: str) -> str:
    parts: list[str] = []
    based = False
    at = 0
    while at < len(word) and (found := _PART.match(word, at)):
        at = found.end()
        if not based and (found["up"] or found["down"]):
            at = _before(word, found, parts)
            continue
        parts.append(_part(found, based, word))
        if found["dot"]:
            amount, rest = _amount(word[at:])
            parts.append(amount)
            at = len(word) - len(rest)
        based = bool(found["letters"] or found["digits"] or found["group"] or found["command"])
        based = based or (found["other"] or "") in (")", "]") or bool(found["up"] or found["down"])
    return "".join(parts)


def _before(word: str, found: re.Match[str], parts: list[str]) -> int:
    """Put in mass and charge numbers before a sign, of one width; return where they end."""
    numbers = {"up": "", "down": ""}
    at = found.start()
    while (each := _PART.match(word, at)) and (each["up"] or each["down"]):
        name = "up" if each["up"] else "down"
        numbers[name], at = each[name].strip("{}"), each.end()
    wide = max(len(numbers["up"]), len(numbers["down"]))
    up, down = (f"\\phantom{{{'0' * (wide - len(each))}}}{each}" for each in numbers.values())
    up, down = (each.replace("\\phantom{}", "") for each in (up, down))
    parts.append("{}" + (f"^{{{up}}}" if numbers["up"] else ""))
    parts.append(f"_{{{down}}}" if numbers["down"] else "")
    return at


def _part(found: re.Match[str], based: bool, word: str) -> str:
    """Return one part of a formula as LaTeX; `based` when something stands before it."""
    kind = found.lastgroup or "other"
    text = found[kind]
    if kind == "letters":
        return f"\\mathrm{{{text}}}"
    if kind == "digits":
        return f"_{{{text}}}" if based else text
    if kind == "down":
        return f"_{{{text.strip('{}')}}}"
    if kind in ("up", "charge"):
        # Behind an index, not above it: so the number of atoms and the charge are told apart.
        stands_off = "{}" if word[: found.start()][-1:].isdigit() else ""
        return f"{stands_off}^{{{text.strip('{}').replace('−', '-')}}}"
    if kind == "state":
        return f"\\,\\mathrm{{{text}}}"
    if kind == "bond":
        return _BONDS[text]
    if kind == "math":
        return text.strip("$")
    if kind == "group":
        return f"\\mathrm{text}"
    return "\\cdot " if kind == "dot" else f"{text} " if kind == "command" else text


def unit(source: str) -> str:
    r"""Return what `\pu` would set: a number with its unit, upright and at a small distance."""
    found = re.match(r"\s*([-+]?[\d.,]*)(?:[eE]([-+]?\d+))?\s*(.*)", source, re.DOTALL)
    if found is None:
        return f"\\mathrm{{{source}}}"
    number = found[1].replace(",", "{,}")
    if found[2]:
        number += f"{chr(92)}times 10^{{{found[2]}}}" if number else f"10^{{{found[2]}}}"
    measure = re.sub(r"(?<=[^\W\d_])(-?\d+)", r"^{\1}", found[3].strip())
    parts = re.split(r"(\^\{?-?\d+\}?|[\s.*·]+|/|\\[a-zA-Z]+)", measure)
    shown = "".join(_unit_part(part) for part in parts if part)
    return f"{number}\\,{shown}" if number and shown else number + shown


def _unit_part(part: str) -> str:
    if part.strip(" .*·") == "":
        return "\\,"
    return part if part[0] in "^/\\" else f"\\mathrm{{{part}}}"


def as_characters(source: str) -> str:
    """Return a formula of mhchem's as characters: `H2O` as H₂O, `Fe^3+` as Fe³⁺, `->` as →."""
    for written, (_command, arrow) in _ARROWS.items():
        source = source.replace(written, arrow)
    source = _ATOMS.sub(lambda found: subscript(found[1] or found[2]), source)
    source = _INDEX.sub(lambda found: subscript(found[1] or found[2]), source)
    return _CHARGE.sub(lambda found: superscript(found[1] or found[2] or found[3] or ""), source)
