"""What the editor remembers: a picture changes nothing, and a key is on the disk in a few files."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

import game
from game.core.settings import Settings
from game.view.messages import Key
from tests.editor_scenes import EDITORS
from tests.screens.editor_made import TWO, Editor, a_file
from tests.stage import stage
from tests.views import MEASURE

HOME = Path(game.__file__).parent


@pytest.mark.parametrize("name", EDITORS)
def test_a_picture_changes_nothing(name: str, tmp_path: Path) -> None:
    at = stage(tmp_path, (1280, 720), Settings("en", motion=False), MEASURE)
    hands = EDITORS[name](at)
    state, first = hands.screen.state, hands.view()
    hands.screen.view((800, 600))  # so that the next one is made anew
    assert hands.view() == first
    assert hands.screen.state is state
    at.services.records.close()


def files_entered(at: Editor, key: Key, but: str = "-") -> set[str]:
    """The files of the program with a function that runs while the editor takes a key.

    What is called from the files whose path begins with `but` does not count, nor what lets the
    memory of practice go along with a pair, nor do the files that are as good as the standard
    library's dataclasses, paths, `os` and `tempfile`.
    """
    entered: set[str] = set()
    inside: list[FrameType] = []

    def note(frame: FrameType, event: str, _arg: object) -> None:
        path = Path(frame.f_code.co_filename)
        if inside and frame is inside[-1] and event == "return":
            inside.pop()
        elif event == "call" and not inside and path.is_relative_to(HOME):
            file = path.relative_to(HOME).as_posix()
            if file.startswith((but, "core/pair_histories.py")):
                inside.append(frame)
            elif file not in ("values.py", "paths.py", "disk.py", "temporary.py"):
                entered.add(file)

    sys.setprofile(note)
    try:
        at.screen.update(key)
    finally:
        sys.setprofile(None)
    return entered


def test_ctrl_z_goes_through_ten_files_at_most_from_the_key_to_the_disk(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("<down>", "three", "<enter>")
    files = files_entered(at, Key("z", ctrl=True))
    assert at.path.read_text(encoding="utf-8") == TWO
    assert "shelf/saving.py" in files
    assert len(files) <= 10, sorted(files)


def test_a_text_that_is_written_anew_goes_no_other_way_to_the_format(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("three", "<enter>", "<down>", "four")
    at.write("<enter>")
    files = files_entered(at, Key("z", ctrl=True), but="formats/")
    assert at.pairs() == [("three", "one"), ("dos", "two")]
    assert len(files) <= 8, sorted(files)
