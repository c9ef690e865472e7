"""The process that decodes: reads wishes until nobody is there any more."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

from game.look.decoder import limits
from game.look.decoder.wire import ANSWER, READY

Decode = Callable[..., bytes | memoryview]
_MOST_MORE_BYTES = 300_000_000


def main(kind: str) -> int:
    """Decode pictures or sounds, as `kind` says; return the exit status."""
    # Nothing that a library prints may come between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    decode = _decode(kind)
    limits.limit(_MOST_MORE_BYTES)
    answers.write(READY)
    answers.flush()
    # By its number: a program without a console may have no sys.stdin.
    for wish in os.fdopen(0, "rb", closefd=False):
        data = decode(*json.loads(wish))
        answers.write(ANSWER.pack(len(data)))
        answers.write(data)
        answers.flush()
    return 0


def _decode(kind: str) -> Decode:
    if kind == "sounds":
        from game.look.decoder.sound import opened

        return opened()
    from game.look.decoder.picture import pixels

    return pixels


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
