"""Parejas: a matching-pairs game for the classroom."""

__version__ = "0.1.0"
