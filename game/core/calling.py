"""Calling: which card is meant by labels typed one letter at a time ("1", "12", "A3")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

KEEP_MS = 1200
"""A half-typed label is forgotten after this long."""
HOLD_MS = 700
"""How long "1" waits for a second digit when it would complete an answer on a board with a 12."""


@dataclass(frozen=True, slots=True)
class Call:
    """What has been typed so far and when; `open` when it is a label that could go on."""

    typed: str = ""
    at: int = 0
    open: bool = False


NOTHING = Call()


def type_letter(
    call: Call, letter: str, labels: Collection[str], now: int
) -> tuple[Call, str | None]:
    """Take one more letter in; answer what is typed now and the label that is meant, if any.

    A label that is the beginning of others ("1" of "12") is meant at once, and stays open: the
    next digit changes it. Letters that begin no label are dropped.
    """
    before = call.typed if now - call.at < KEEP_MS else ""
    for typed in (before + letter.upper(), letter.upper()):
        longer = any(label.startswith(typed) and label != typed for label in labels)
        if typed in labels:
            return (Call(typed, now, True) if longer else NOTHING), typed
        if longer:
            return Call(typed, now), None
    return NOTHING, None
