"""Tests of what readers of many formats have in common."""
