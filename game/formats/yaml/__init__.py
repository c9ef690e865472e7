"""YAML as teachers write it: its nodes with their lines, its slips and their cures."""
