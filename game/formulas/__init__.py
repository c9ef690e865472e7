"""Formulas: mathematics that is written as LaTeX in a text: found, read as characters, set."""
