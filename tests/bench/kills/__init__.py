"""Kills: the program in a window, ended at any moment, and what the next start finds."""
