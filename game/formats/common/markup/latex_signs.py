"""Signs of LaTeX: commands that are one sign or word, and mhchem's formulas of chemistry."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from game.formats.common.markup.sub_super import subscript, superscript

_SILENT_NAMES = """
    left right middle big Big bigg Bigg rm bf it sf tt cal displaystyle textstyle scriptstyle
    nonumber hline centering notag noindent null text textrm textbf textit mbox emph mathrm mathbf
    mathit mathsf operatorname
    """
_SILENT = frozenset(_SILENT_NAMES.split())
"""Styles around a group change nothing of what is said."""
_OURS = {"mid": " | ", "lvert": "|", "rvert": "|", "lVert": "‖", "rVert": "‖", "colon": ":"}
_ARROWS = (("<=>", "⇌"), ("<->", "↔"), ("->", "→"), ("<-", "←"))
_COUNT = re.compile(r"(?<=[A-Za-z)\]])(\d+)")
_CHARGE = re.compile(r"\^\{([^{}]*)\}|\^(\d*[+-])|(?<=[A-Za-z₀-₉)\]])([+-])(?=\s|$)")


def is_known(name: str) -> bool:
    """Whether the library knows the command `name`, or it is an environment's mark."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in _OURS or name in ("begin", "end"):
        return True
    modules = (latex2text, latexwalker)
    return any(_commands(module).get_macro_spec(name) is not None for module in modules)


@lru_cache(maxsize=1_000)
def sign(name: str) -> str | None:
    """What the command `name` shows when it has no arguments; None when it has, or may have."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in _OURS:
        return _OURS.get(name, "")
    taken = _commands(latexwalker).get_macro_spec(name)
    if taken is not None and taken.args_parser and taken.args_parser.argspec:
        return None
    shown = _commands(latex2text).get_macro_spec(name)
    simple = shown.simplify_repl if shown is not None else None
    return simple if isinstance(simple, str) and "%" not in simple else None


@lru_cache(maxsize=2)
def _commands(module: Any) -> Any:
    """What a module of the library knows."""
    return module.get_default_latex_context_db()


def chemistry(source: str) -> str:
    """A formula of mhchem's: `H2O` as H₂O, `Fe^3+` as Fe³⁺, `->` as an arrow."""
    for written, arrow in _ARROWS:
        source = source.replace(written, arrow)
    source = _COUNT.sub(lambda found: subscript(found[1]), source)
    return _CHARGE.sub(lambda found: superscript(found[1] or found[2] or found[3] or ""), source)
