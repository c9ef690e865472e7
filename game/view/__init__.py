"""What a screen is made of, as values: boxes, nodes, the view, motion."""
