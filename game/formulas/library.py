"""Library: what pylatexenc knows of LaTeX's commands, loaded when the first formula is read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from game.formulas.structures import SIGNS

_SILENT_NAMES = """
    left right middle big Big bigg Bigg rm bf it sf tt cal displaystyle textstyle scriptstyle
    nonumber hline centering notag noindent null text textrm textbf textit mbox emph mathrm mathbf
    mathit mathsf operatorname
    """
_SILENT = frozenset(_SILENT_NAMES.split())
"""Styles around a group change nothing of what is said."""


def is_known(name: str) -> bool:
    """Return True if the library knows the command `name`, or it is an environment's mark."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in SIGNS or name in ("begin", "end"):
        return True
    modules = (latex2text, latexwalker)
    return any(_commands(module).get_macro_spec(name) is not None for module in modules)


@lru_cache(maxsize=1_000)
def sign(name: str) -> str | None:
    """Return what the command `name` shows; None when it has arguments, or may have some."""
    from pylatexenc import latex2text, latexwalker

    if name in _SILENT or name in SIGNS:
        return SIGNS.get(name, "")
    taken = _commands(latexwalker).get_macro_spec(name)
    if taken is not None and taken.args_parser and taken.args_parser.argspec:
        return None
    shown = _commands(latex2text).get_macro_spec(name)
    simple = shown.simplify_repl if shown is not None else None
    return simple if isinstance(simple, str) and "%" not in simple else None


@lru_cache(maxsize=2)
def _commands(module: Any) -> Any:
    """Return what a module of the library knows."""
    return module.get_default_latex_context_db()
