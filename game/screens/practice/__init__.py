"""Practice: one pupil recalls the pairs of a set that are due, on small boards and by typing."""
