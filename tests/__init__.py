"""Tests of the same tree in game/."""
