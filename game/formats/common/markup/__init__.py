"""Markup: HTML, LaTeX and hidden words as the plain sides of a pair."""
