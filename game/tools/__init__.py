"""The teacher's commands, one file each: check, convert, key, print, scores."""
