"""One way to play a file, all of one shape: start, play, labels, due, answers."""
