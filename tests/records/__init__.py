"""Tests of what is kept: database, runs, answers, settings."""
