"""The editor killed at random moments while typing: at most the cell being typed is lost."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from game.core.bounds import bare
from game.core.sheet import COLUMNS, Sheet
from game.formats.native.draft import open_draft
from game.screens.editor.messages import Message
from game.screens.editor.screen import EditorScreen
from game.shelf.saving import save
from game.view.messages import Clipboard, Key, Typed
from tests.e2e.editing import begin
from tests.e2e.killing import killed_after
from tests.e2e.window import EXAMPLE, Program, program
from tests.fakes import FakeShelf, services

SIZE, SEEDS, KILLS = (1280, 720), 4, 60
MOST_STEPS, LONGEST_S = 50, 0.02
Cells = tuple[tuple[str, ...], ...]


def cells(sheet: Sheet) -> Cells:
    return tuple(
        tuple(bare(row.text(column)) for column in COLUMNS)
        for row in sheet.rows
        if not row.is_empty
    )


def on_disk(folder: Path) -> Cells:
    """The rows of the one set in a folder, () before there is one."""
    files = [path for path in folder.iterdir() if path.suffix == ".yaml" and path.name[0] != "."]
    assert len(files) < 2
    if not files:
        return ()
    draft, sheet, _problems = open_draft(files[0].read_bytes(), files[0])
    assert draft.readable
    return cells(sheet)


# ---------------------------------------------------------------------- without a window


def script(seed: int) -> Iterator[Message]:
    """What a teacher's hands do, one message each, for ever."""
    chance = Random(seed)
    yield from map(Typed, "Birds")
    yield Key("enter")
    commands: list[Message] = [
        *(Key("z", ctrl=True), Key("up", alt=True), Key("up"), Key("delete"), Key("down")),
        *(Key("enter", ctrl=True), Key("delete", ctrl=True), Clipboard("a\tb: c\nd\te\n")),
        *(Key("d", ctrl=True), Key("end", ctrl=True)),
    ]
    while True:
        for _ in range(chance.randrange(1, 6)):
            yield Typed(chance.choice("aeiñ日: #-'\""))
        yield chance.choice([Key("tab"), Key("tab"), Key("enter")])
        if chance.random() < 0.3:
            yield chance.choice(commands)


def states(seed: int, folder: Path) -> Iterator[Cells]:
    """The table as it is kept after each message."""
    screen = EditorScreen(services(FakeShelf(folder=folder)), None)
    for message in script(seed):
        screen.view(SIZE)
        screen.update(message)
        yield cells(screen.state.edit.sheet)


@lru_cache(maxsize=SEEDS)
def played(seed: int) -> tuple[list[Cells], Iterator[Cells], TemporaryDirectory[str]]:
    folder = TemporaryDirectory()
    return [()], states(seed, Path(folder.name)), folder


def after(seed: int, steps: int) -> Cells:
    """The table after so many messages, when nothing is killed."""
    known, more, _folder = played(seed)
    while len(known) <= steps:
        known.append(next(more))
    return known[steps]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Only where processes fork can it be quick.")
def test_no_cell_that_was_left_is_lost_when_the_editor_is_killed(tmp_path: Path) -> None:
    chance, steps = Random(5), 0
    for kill in range(KILLS):
        seed, folder = kill % SEEDS, tmp_path / str(kill)
        folder.mkdir()

        def work(mouth: int, seed: int = seed, folder: Path = folder) -> None:
            for _cells in states(seed, folder):
                os.write(mouth, b"\n")

        least, seconds = chance.randint(1, MOST_STEPS), chance.random() * LONGEST_S
        done = len(killed_after(least, seconds, work))
        # What was being saved when it was killed may be there or not, but only that.
        assert on_disk(folder) in (after(seed, done), after(seed, done + 1)), (kill, done)
        steps += done
        save(folder / "next.yaml", b"")
        assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]
    assert steps > 10 * KILLS  # they were killed in the midst of their work


# ---------------------------------------------------------------------- in a real window

TYPED = [(f"word{n}", f"meaning{n}") for n in range(40)]


def type_all(window: Program) -> None:
    """Rows as fast as they come, until the window is gone."""
    for term, meaning in TYPED:
        if window.process.poll() is None:
            window.hand("type", "--delay", 3, f"{term}\t{meaning}\t")


def written(folder: Path) -> list[str]:
    """The cells of the file beside the example, row by row."""
    files = [path for path in folder.glob("[!.]*.yaml") if path.name != EXAMPLE]
    assert len(files) < 2
    if not files:
        return []
    _draft, sheet, _problems = open_draft(files[0].read_bytes(), files[0])
    found = [text for row in sheet.rows for text in (row.term.text, row.definition.text)]
    return found[:-1] if found and found[-1] == "" else found


def test_a_window_killed_while_typing_leaves_whole_cells_in_order(
    display: str, tmp_path: Path
) -> None:
    chance = Random(2)
    flat = [cell for row in TYPED for cell in row]
    for kill in range(4):
        data, least = tmp_path / str(kill), chance.randint(1, len(TYPED))
        with program(display, data, "--size", f"{SIZE[0]}x{SIZE[1]}") as window:
            begin(window)
            hands = threading.Thread(target=type_all, args=(window,))
            hands.start()

            def enough(folder: Path = data / "pairs", least: int = least) -> bool:
                return len(written(folder)) >= least

            window.until(f"{least} cells in the file", enough)
            time.sleep(chance.random() * 0.1)
            window.process.kill()
            window.process.wait()
            hands.join()
        found = written(data / "pairs")
        assert len(found) >= least
        assert found == flat[: len(found)]
        assert "Traceback" not in (data.parent / f"{data.name}.log").read_text()
