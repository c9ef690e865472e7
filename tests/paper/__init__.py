"""Sheets of paper, as numbers."""
