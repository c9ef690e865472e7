"""Files whose names are not UTF-8, as old sticks and archives have them: seen, played, imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import skia

from game.look.painter import Painter
from game.screens.importing.screen import ImportScreen
from game.screens.library.screen import LibraryScreen
from game.screens.routes import ToImport
from game.shelf import Shelf
from game.view.messages import Event, Resized
from game.view.view import View
from tests import views
from tests.import_scenes import settled
from tests.stage import Stage, finished
from tests.views import MEASURE, SIZE

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="Other systems keep the names of files in Unicode."
)


def odd_file(folder: Path, name: bytes, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    path.write_text(text, encoding="utf-8")
    return path


def paint(view: View) -> None:
    painter = Painter(MEASURE.texts, "light")
    painter.onto(skia.Surface.MakeRasterN32Premul(*view.size))
    painter.paint(view, 0)


def test_a_set_with_such_a_name_is_listed_remembered_and_played(at: Stage, tmp_path: Path) -> None:
    path = odd_file(tmp_path / "pairs", b"oto\xf1o.yaml", "a: b\nc: d\ne: f\n")
    at.services.shelf.refresh()
    library = LibraryScreen(at.services)
    library.update(Resized(SIZE))
    paint(library.view(SIZE))
    assert "Oto\ufffdo" in views.text(library.view(SIZE))
    found = at.services.shelf.load(path)[0]
    assert found is not None
    paint(finished(at, at.play(found)).view(SIZE))
    memory = tmp_path / "library.json"
    shelf = Shelf([tmp_path / "pairs"], memory)
    shelf.entries()
    shelf.remember()
    assert [entry.path for entry in Shelf([tmp_path / "pairs"], memory).entries()] == [path]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("\ufffd", "The name of this file has letters that cannot be read."),
        ("\ud800.csv", "The file cannot be opened."),
    ],
)
def test_a_name_that_cannot_be_recovered_is_told(at: Stage, path: str, said: str) -> None:
    screen = settled(ImportScreen(at.services, ToImport(paths=(path,))))
    screen.update(Event.WOKE)
    paint(screen.view(SIZE))
    assert said in views.text(screen.view(SIZE))
