"""Play: the board with its clock, and every way of answering."""
