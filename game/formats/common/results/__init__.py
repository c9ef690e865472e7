"""Results: files of what pupils answered, which are no lists of pairs, and what they can tell."""
