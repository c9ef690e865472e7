"""Keeping: which formulas of an imported text stay LaTeX, and which become characters."""

from __future__ import annotations

import re

from game.formulas.preparation import Unset, prepared
from game.formulas.spans import is_balanced

_DAMAGED = re.compile(
    r"\^\(|(?<![a-z]{3})_\(|/\(|\)/|√\(|[\^_](?=\w)|C\(|(?<=\w)_(?=\w)|[\u0302\u0303\u20d6\u20d7]"
)
"""A power or index that has no sign of its own, a fraction or root of more than one sign, an
arrow over letters. What stands below `lim` can be read behind it."""
_TALL = re.compile(r"\\(?:begin|binom|dbinom|choose|substack|underbrace|overbrace|cancel|boxed)\b")
_COMMAND = re.compile(r"\\([a-zA-Z]+)")
_ENVIRONMENT = re.compile(r"\\begin\s*\{([^{}]*)\}")
_ENVIRONMENTS = frozenset(
    ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "cases", "aligned", "align*")
)
_NAMES = """
    begin end left right frac dfrac tfrac cfrac binom dbinom sqrt over choose text mathrm mathbf
    mathbb mathcal mathit operatorname vec overline underline overrightarrow widehat hat bar tilde
    dot ddot sum prod int iint oint lim log ln exp sin cos tan cot sec csc arcsin arccos arctan
    sinh cosh tanh min max sup inf det gcd sen tg arctg arcsen cdot times div pm mp leq le geq ge
    neq ne approx equiv sim simeq cong propto infty partial nabla in notin ni subset subseteq
    supset supseteq cup cap setminus emptyset varnothing forall exists neg land lor wedge vee to
    rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow mapsto
    rightleftharpoons xrightarrow uparrow downarrow implies iff perp parallel angle triangle circ
    degree prime ldots cdots dots vdots ddots quad qquad displaystyle textstyle limits mid lvert
    rvert lVert rVert langle rangle lfloor rfloor lceil rceil big Big bigg Bigg bigl bigr Bigl
    Bigr alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu
    xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta
    Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar Re Im overset underset stackrel underbrace
    overbrace cancel boxed ce pu hspace phantom bmod pmod mod ast star bullet oplus otimes
    """
_KNOWN = frozenset(_NAMES.split())


def stays_latex(source: str, words: str | None) -> bool:
    """Return True if a formula is kept as LaTeX: as `words` it would say less, and it can be set.

    What has a faithful line of characters, x², π, H₂O, 1/2, is easier to edit and to read so.
    """
    if words is not None and not (_DAMAGED.search(words) or _TALL.search(source)):
        return False
    if not is_balanced(source) or "$" in source:
        return False
    if not all(name in _KNOWN for name in _COMMAND.findall(source)):
        return False
    if not all(name in _ENVIRONMENTS for name in _ENVIRONMENT.findall(source)):
        return False
    try:
        prepared(source)
    except Unset:
        return False
    return source.isascii() or "\\text" not in source
