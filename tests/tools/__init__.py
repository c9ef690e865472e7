"""Tests of the teachers' commands."""
