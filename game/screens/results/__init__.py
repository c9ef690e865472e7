"""Results: the end of a run: its numbers, what to review, its place among other runs."""
