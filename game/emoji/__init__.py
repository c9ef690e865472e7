"""Emoji by their names: what each is called in several languages, and which are meant by a word."""
