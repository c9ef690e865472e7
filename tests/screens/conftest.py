"""What the tests of screens begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.look.pictures import picture_size
from game.view.messages import (
    Resized,
)
from tests.fakes import FakeMeasure
from tests.screens.editor_made import Editor, a_file
from tests.views import SIZE

PAIRS = "pairs:\n  - perro: dog\n  - Aristóteles: sabio\n  - xyzzy: qqq\n"


class Seeing(FakeMeasure):
    """It looks at pictures."""

    def picture(self, path: str) -> tuple[int, int]:
        return picture_size(path)


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    """A set of two pairs, the keyboard on the first term."""
    editor = Editor(tmp_path, a_file(tmp_path / "set", PAIRS))
    editor.services.measure = Seeing()
    editor.send(Resized(SIZE))
    return editor
