"""The teacher's commands, one file each: check, key, scores."""
