"""Signs of mathematics as LaTeX writes them: letters, operators, names of functions, accents."""

from __future__ import annotations

import re
import unicodedata

_WITH_COMMANDS = "×÷±∓·⋅≤≥≠≈≡∼∝∞→←↔⇒⇔↦∈∉⊂⊆⊃⊇∪∩∅∀∃∂∇∑∏∫∬∮∠⊥∥…⋯∧∨¬≅ℏℓ√"
_COMMAND_NAMES = """
    times div pm mp cdot cdot le ge ne approx equiv sim propto infty to leftarrow leftrightarrow
    Rightarrow Leftrightarrow mapsto in notin subset subseteq supset supseteq cup cap emptyset
    forall exists partial nabla sum prod int iint oint angle perp parallel ldots cdots land lor
    neg cong hbar ell surd
    """
_COMMANDS = dict(zip(_WITH_COMMANDS, _COMMAND_NAMES.split(), strict=True))
_FUNCTIONS = """
    sin cos tan cot sec csc log ln exp lim max min sup inf det gcd sinh cosh tanh arcsin arccos
    arctan
    """
_GREEK_NAMES = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau
    upsilon phi chi psi omega
    """
_GREEK_CAPITALS = "gamma delta theta lambda xi pi sigma upsilon phi psi omega"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("−‐–", "-"),
        **dict.fromkeys("\xa0\u2009\u2002\u2003\u205f\t\n", " "),
        **dict.fromkeys("\u2061\u2062\u2063\u2064\u200b"),
        "∣": "|",
        "ℝ": "R",
        "′": "'",
        "″": "''",
    }
)
_FIELDS = dict(zip("ℕℤℚℝℂℙ", "NZQRCP", strict=True))
_ESCAPED = frozenset("{}%&#_")
_NO_MATHS = frozenset("$\\")
NAMES = frozenset(_FUNCTIONS.split())
"""Names of functions that LaTeX has a command for."""
_OTHER_NAMES = frozenset(("sen", "tg", "arctg", "arcsen", "mcd", "mcm"))
_GREEK = {
    "SMALL": frozenset(_GREEK_NAMES.split()),
    "CAPITAL": frozenset(_GREEK_CAPITALS.split()),
}
_WORD = re.compile(r"[A-Za-z]{2,}")
LARGE = frozenset(("\\sum", "\\prod", "\\int", "\\iint", "\\oint"))
ACCENTS = {
    **dict.fromkeys("^ˆ\u0302", "hat"),
    **dict.fromkeys("~˜\u0303", "tilde"),
    **dict.fromkeys("¯‾_\u0304\u0305", "bar"),
    **dict.fromkeys("→⃗\u20d7", "vec"),
    **dict.fromkeys("˙.\u0307", "dot"),
    **dict.fromkeys("¨\u0308", "ddot"),
    "⏞": "overbrace",
}
"""What stands above a letter, and the command that puts it there."""
_WIDE = {"hat": "widehat", "bar": "overline", "vec": "overrightarrow"}


class NoLatexError(ValueError):
    """A formula has something that is not written as LaTeX here."""


def signs(text: str) -> str:
    """Return characters as LaTeX; raises NoLatexError for one that it has no way to write."""
    made: list[str] = []
    text = unicodedata.normalize("NFC", text)
    at = 0
    for word in _WORD.finditer(text):
        if word[0] in NAMES or word[0] in _OTHER_NAMES:
            made += [_each(text[at : word.start()]), name(word[0])]
            at = word.end()
    return "".join((*made, _each(text[at:])))


def name(word: str) -> str:
    """Return the name of a function, or of a variable of more than one letter."""
    if word in NAMES:
        return f"\\{word} "
    return f"\\operatorname{{{word}}} " if word in _OTHER_NAMES else f"\\mathrm{{{_each(word)}}}"


def words(text: str) -> str:
    """Return a text within a formula."""
    if _NO_MATHS.intersection(text) or "{" in text or "}" in text:
        raise NoLatexError(text)
    return f"\\text{{{text}}}" if text.strip() else " "


def accented(base: str, accent: str) -> str:
    """Return `base` with a command for what stands above it, wide over several letters."""
    single = len(base) == 1 or (base.startswith("\\") and base[1:].strip().isalpha())
    return f"\\{accent if single else _WIDE.get(accent, accent)}{{{base}}}"


def _each(text: str) -> str:
    return "".join(map(_sign, text.translate(_PLAIN)))


def _sign(sign: str) -> str:
    if sign in _NO_MATHS:
        raise NoLatexError(sign)
    if sign in _ESCAPED:
        return f"\\{sign}"
    if sign in _FIELDS:
        return f"\\mathbb{{{_FIELDS[sign]}}}"
    if command := _COMMANDS.get(sign):
        return f"\\{command} "
    if sign == "°":
        return "^\\circ "
    if sign.isascii():
        return sign
    plain = unicodedata.normalize("NFKC", sign)
    if plain != sign:  # bold and slanted letters of mathematics
        return _each(plain)
    return _greek(sign) or sign


def _greek(sign: str) -> str:
    """Return the command of a Greek letter; "" for another, and for those that are Latin ones."""
    told = re.fullmatch(r"GREEK (SMALL|CAPITAL) LETTER (\w+)", unicodedata.name(sign, ""))
    letter = told[2].lower().replace("lamda", "lambda") if told else ""
    if told is None or letter not in _GREEK[told[1]]:
        return ""
    return f"\\{letter.capitalize() if told[1] == 'CAPITAL' else letter} "
