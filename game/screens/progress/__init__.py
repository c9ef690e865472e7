"""Progress: what a player did and still does not know, as charts with their tables."""
