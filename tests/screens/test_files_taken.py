"""What comes of chosen files: in the import, in a cell of the editor, in an export."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import words
from game.screens.editor.messages import Action as EditorAction
from game.screens.exporting.messages import Action as ExportAction
from game.screens.importing.messages import Action as ImportAction
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Push, Route, ToFiles, ToImport
from game.view.messages import FilesChosen, PictureCopied
from tests import fakes
from tests.fakes import FakeShelf
from tests.formats.sourced import OGG, PNG
from tests.screens.editor_made import Editor
from tests.screens.importing import TEXT, cards, send
from tests.screens.test_exporting import screen_of
from tests.views import SIZE, press, text


@pytest.fixture(autouse=True)
def english() -> None:
    words.use("en")


def files(route: Route | None) -> ToFiles:
    """Where a press led: to the choice of files, with the screen behind it."""
    assert isinstance(route, Push)
    assert isinstance(route.to, ToFiles)
    assert route.to.behind
    return route.to


def test_import_offers_to_choose_files_and_reads_what_was_chosen(tmp_path: Path) -> None:
    screen = ImportScreen(fakes.services(FakeShelf(folder=tmp_path)), ToImport(), ())
    wish = files(press(screen, "main")).wish
    assert wish.many
    assert {".csv", ".apkg", ".yaml"} <= set(wish.endings)
    file = tmp_path / "animals.tsv"
    file.write_text(TEXT, encoding="utf-8")
    send(screen, FilesChosen((str(file),)))
    assert cards(screen.view(SIZE)) == ["perro", "gato", "pez"]


def test_more_files_are_added_with_ctrl_o(tmp_path: Path) -> None:
    screen = ImportScreen(fakes.services(FakeShelf(folder=tmp_path)), ToImport(text=TEXT), ())
    node = screen.view(SIZE).on_key("ctrl+o")
    assert node is not None
    assert node.message is ImportAction.CHOOSE_FILES


def test_a_picture_on_the_clipboard_is_no_set_and_says_where_it_goes(tmp_path: Path) -> None:
    screen = ImportScreen(fakes.services(FakeShelf(folder=tmp_path)), ToImport(), ())
    send(screen, PictureCopied(PNG))
    assert "On the clipboard is a picture" in text(screen.view(SIZE))


@pytest.mark.parametrize(
    ("action", "name", "data"),
    [(EditorAction.CHOOSE_PICTURE, "a.png", PNG), (EditorAction.CHOOSE_SOUND, "a.ogg", OGG)],
)
def test_a_chosen_file_lies_in_the_chosen_cell_and_beside_the_set(
    action: EditorAction, name: str, data: bytes, tmp_path: Path
) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "dog", "<tab>", "perro", "<enter>", "<up>")
    given = tmp_path / "given" / name
    given.parent.mkdir()
    given.write_bytes(data)
    assert name[-4:] in files(at.send(action)).wish.endings
    at.send(FilesChosen((str(given),)))
    side = at.saved().pairs[0].term
    assert at.own / name in (Path(side.picture), Path(side.sound))
    assert (at.own / name).read_bytes() == data


def test_a_picture_from_the_clipboard_is_saved_beside_the_set_named_after_its_term(
    tmp_path: Path,
) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "the dog", "<tab>", "perro", "<enter>")
    at.write("<up>", "<tab>").send(PictureCopied(PNG))
    side = at.saved().pairs[0].definition
    assert Path(side.picture) == at.own / "the dog.png"
    assert Path(side.picture).read_bytes() == PNG
    assert side.text == "perro"
    at.write("<ctrl z>")
    assert at.saved().pairs[0].definition.picture == ""


def test_a_picture_that_may_not_be_kept_is_told_in_the_players_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _data: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    at = Editor(tmp_path).write("Animals", "<enter>", "dog", "<tab>", "perro", "<enter>")
    at.write("<up>")
    monkeypatch.setattr(Path, "write_bytes", refused)
    words.use("es")
    at.send(PictureCopied(PNG))
    assert "«dog.png» no se pudo guardar: no está permitido" in text(at.view())


def test_what_is_half_typed_is_kept_when_a_picture_is_pasted(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "dog", "<tab>", "perro")
    at.send(PictureCopied(PNG))
    assert at.pairs() == [("dog", "perro")]
    assert at.saved().pairs[0].definition.picture


def test_what_is_no_picture_says_so(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "dog", "<tab>", "perro", "<enter>")
    at.send(PictureCopied(b"no picture"))
    assert "dog" not in [path.stem for path in at.own.glob("*.png")]
    assert at.screen.state.notices


def test_the_folder_of_an_export_is_chosen_and_the_name_stays(tmp_path: Path) -> None:
    screen = screen_of(tmp_path)
    name = Path(screen.state.line.text).name
    assert files(press(screen, "choose-folder")).wish.folders
    other = tmp_path / "other"
    other.mkdir()
    screen.update(FilesChosen((str(other),)))
    assert screen.state.line.text == str(other / name)
    assert ExportAction.CHOOSE_FOLDER in {n.message for n in screen.view(SIZE).nodes}
