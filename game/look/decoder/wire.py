"""Wire: how the game and a decoder speak: a line of JSON there, a length and bytes back."""

from __future__ import annotations

from struct import Struct

READY = b"ready\n"
"""What a decoder says when it has loaded what it needs."""
ANSWER = Struct("<Q")
"""The length before each answer; 0 for what cannot be decoded."""
