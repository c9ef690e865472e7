"""How a board is laid out, one file a mode: fit and lay."""
