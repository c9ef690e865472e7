"""How far a command is: seen on a terminal, and nowhere else."""

from __future__ import annotations

import io

from game.tools.progress_line import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_one_line_is_written_over_and_wiped_away() -> None:
    out = Terminal()
    progress = Progress(out)
    progress.at(3, 12, "a" * 200)
    progress.done()
    first, second = (line for line in out.getvalue().split("\r") if line)
    assert first.startswith("3/12 aaa")
    assert len(first) == len(second)
    assert not second.strip()


def test_in_a_pipe_nothing_is_said() -> None:
    out = io.StringIO()
    progress = Progress(out)
    progress.at(1, 2, "a.csv")
    progress.done()
    assert out.getvalue() == ""
