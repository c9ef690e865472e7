"""Tests of the boards: what is laid where, and how large it can be read."""
