"""Sheets of paper: what is printed of a set, laid out as values, in points."""
