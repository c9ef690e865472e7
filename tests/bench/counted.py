"""Runs the program so that Valgrind tells how many instructions each of its pictures had needed.

`valgrind --tool=cachegrind … python tests/bench/counted.py X,Y,W,H WORDS…`, in the folder of a
checkout: when a picture was presented in that area, or a press comes, a copy of the process says
which on standard error and ends, and Valgrind adds the instructions until then. It uses nothing
but the window of the program, so that an older checkout can be run as well.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path[0] = str(Path.cwd())

from game.look.inputs import Down  # noqa: E402
from game.look.window import Window  # noqa: E402

PICTURE, PRESS = "=== a picture", "=== a press"


def tell(what: str) -> None:
    """Let a copy of the process end now, after saying this."""
    sys.stderr.flush()
    if (copy := os.fork()) == 0:
        os.write(2, f"{what}\n".encode())
        os._exit(0)
    os.waitpid(copy, 0)


def main(area: str, words: list[str]) -> None:
    """Run `main.py` with these words, and tell of pictures in `area` and of presses."""
    x, y, w, h = map(int, area.split(","))
    present, wait = Window.present, Window.wait

    def presented(window: Window, boxes: Iterable[Any]) -> None:
        boxes = list(boxes)
        present(window, boxes)
        if any(b.x < x + w and x < b.x + b.w and b.y < y + h and y < b.y + b.h for b in boxes):
            tell(PICTURE)

    def waited(window: Window, timeout_ms: int | None = None) -> Any:
        inputs = wait(window, timeout_ms)
        if any(isinstance(each, Down) for each in inputs):
            tell(PRESS)
        return inputs

    setattr(Window, "present", presented)  # noqa: B010
    setattr(Window, "wait", waited)  # noqa: B010
    sys.argv = words
    runpy.run_path(words[0], run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
