"""Voices: texts read aloud by the system's own voices, beside the window."""
