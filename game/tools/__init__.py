"""The teacher's commands, one file each: check, convert, due, key, nickname, print, scores."""
