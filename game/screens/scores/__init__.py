"""Scores: the high-score tables, with runs to delete and bring back."""
