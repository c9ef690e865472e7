"""Teachers commands: check, key, scores, play."""
