"""The import screen: what is kept of what was dropped or pasted, and what never is."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from game.screens.importing import batch, items
from game.screens.importing.messages import Action
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Go, Replace, ToEditor, ToImport, ToSetup
from game.view.messages import Event, FilesDropped, Focused, Key, Typed
from game.widgets import job
from tests import fakes, views
from tests.fakes import FakeShelf, pair_set
from tests.import_scenes import SPEECH, VERBS, settled
from tests.screens.importing import NATIVE, TEXT, cards, dropped, pasted, press, send
from tests.views import SIZE


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def test_enter_saves_a_native_file_and_goes_on_to_play_it(own: Path) -> None:
    screen = pasted(TEXT, own)
    assert send(screen, Key("enter")) == Replace(ToSetup(own / "perro-gato-pez.yaml"))
    from game.formats import read_any

    found, problems = read_any(own / "perro-gato-pez.yaml")
    assert found is not None
    assert [(p.term.text, p.definition.text) for p in found.pairs][1] == ("gato", "cat")
    assert problems == []


def test_a_set_can_be_edited_as_soon_as_it_is_imported(own: Path) -> None:
    assert press(pasted(TEXT, own), "edit") == Replace(ToEditor(own / "perro-gato-pez.yaml"))


def test_a_native_file_is_kept_byte_for_byte_and_the_original_stays(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    assert send(screen, Key("enter")) == Replace(ToSetup(own / "birds.yaml"))
    assert (own / "birds.yaml").read_text(encoding="utf-8") == NATIVE
    assert (own.parent / "given" / "birds.yaml").read_text(encoding="utf-8") == NATIVE


def test_what_was_chosen_for_a_native_file_is_kept_with_it(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    send(screen, Action.SWAP, Action.TYPE_TITLE, Typed(" and more"))
    path = own / "Birds-and-more.yaml"
    assert send(screen, Action.IMPORT) == Replace(ToSetup(path))
    assert "- term: búho" in path.read_text(encoding="utf-8")


def test_several_files_are_listed_and_all_good_ones_imported(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE, speech_txt=SPEECH, verbs_csv=VERBS)
    view = screen.view(SIZE)
    states = [view.by_id[f"file-{n}"].value for n in (1, 2, 3)]
    assert states == ["2 pairs", "cannot be read", "8 pairs · 1 problem"]
    send(screen, Focused("file-3"))
    assert cards(screen.view(SIZE))[0] == "to bring"
    assert send(screen, Action.IMPORT) == Go.BACK
    assert sorted(path.name for path in own.iterdir()) == ["birds.yaml", "verbs.yaml"]
    assert screen.services.news == ["2 sets were imported."]


def test_only_the_shown_file_can_be_imported_and_others_left_out(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE, verbs_csv=VERBS, speech_txt=SPEECH)
    press(screen, "file-3-out")
    assert "file-3" not in screen.view(SIZE).by_id
    assert press(screen, "only") == Replace(ToSetup(own / "birds.yaml"))


def test_the_files_of_a_folder_are_found_but_not_its_pictures(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    (folder / "unit 2").mkdir(parents=True)
    for name in ("a.csv", "unit 2/b.csv", ".hidden.csv", "owl.png"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    services = fakes.services(FakeShelf(folder=own))
    screen = ImportScreen(services, ToImport((str(folder),)))
    assert [item.name for item in screen.state.batch.items] == ["a.csv", "b.csv"]
    send(screen, FilesDropped((str(folder / "a.csv"), str(folder / ".hidden.csv"))))
    assert [item.name for item in screen.state.batch.items] == ["a.csv", "b.csv", ".hidden.csv"]


def test_a_set_that_is_there_already_is_opened_instead(own: Path) -> None:
    there = pair_set("Numbers", 3)
    text = "".join(f"{p.term.text}\t{p.definition.text}\n" for p in there.pairs)
    screen = pasted(text, own, shelf=FakeShelf([there], folder=own))
    assert "Already in your library as “Numbers”" in views.text(screen.view(SIZE))
    assert press(screen, "copy") == Replace(ToSetup(own / "Numbers-0-Numbers-1-Numbers-2.yaml"))
    screen = pasted(text, own, shelf=FakeShelf([there], folder=own))
    assert press(screen, "main") == Replace(ToSetup(Path("/pairs/Numbers.yaml")))


def test_a_full_disk_is_told_and_nothing_is_lost(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.shelf import saving

    save = saving.save

    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving, "save", full)
    screen = pasted(TEXT, own)
    assert send(screen, Action.IMPORT) is None
    assert "The disk is full." in views.text(screen.view(SIZE))
    monkeypatch.setattr(saving, "save", save)
    assert isinstance(send(screen, Action.IMPORT), Replace)


def test_a_native_file_under_another_title_keeps_its_comments(own: Path) -> None:
    screen = dropped(own, birds_yaml=NATIVE)
    send(screen, Action.TYPE_TITLE, Typed(" of mine"), Action.IMPORT)
    written = (own / "birds.yaml").read_text(encoding="utf-8")
    assert written == NATIVE.replace("title: Birds", "title: Birds of mine")


def test_nothing_is_imported_while_a_file_is_still_being_read(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = threading.Event()
    read = items.read
    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(
        batch,
        "read",
        lambda item, *told: (item.name != "b.csv" or hold.wait(10)) and read(item, *told),
    )
    for name in ("a.csv", "b.csv"):
        (own.parent / name).write_text(TEXT + name, encoding="utf-8")
    paths = tuple(str(own.parent / name) for name in ("a.csv", "b.csv"))
    screen = ImportScreen(fakes.services(FakeShelf(folder=own)), ToImport(paths))
    while screen.state.batch.items[0].reading is None:
        screen.update(Event.WOKE)
    assert screen.view(SIZE).by_id["main"].label == "Import"
    assert screen.update(Action.IMPORT) is None
    assert list(own.iterdir()) == []
    hold.set()
    assert send(screen, Event.WOKE) == Go.BACK
    assert len(list(own.iterdir())) == 2


def test_the_newest_file_of_the_downloads_is_one_key_away(own: Path, tmp_path: Path) -> None:
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    for number, name in enumerate((".h.csv", "film.mp4", "old.csv", "new.csv", "newest.pdf")):
        (downloads / name).write_text(TEXT, encoding="utf-8")
        os.utime(downloads / name, (number, number))
    services = fakes.services(FakeShelf(folder=own))
    screen = settled(ImportScreen(services, ToImport(), (downloads, tmp_path / "nowhere")))
    view = screen.view(SIZE)
    assert [view.by_id[f"near-{n}"].label for n in (0, 1)] == ["new.csv", "old.csv"]
    assert "near-2" not in view.by_id
    assert view.focus == "near-0"
    press(screen, "near-0")
    assert cards(screen.view(SIZE)) == ["perro", "gato", "pez"]
    assert screen.view(SIZE).focus == "main"


def test_of_too_many_files_the_first_are_shown_and_it_is_said(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    for number in range(203):
        (folder / f"{number:03}.csv").write_text("a", encoding="utf-8")
    screen = settled(ImportScreen(fakes.services(FakeShelf(folder=own)), ToImport((str(folder),))))
    assert len(screen.state.batch.items) == 200
    assert "only the first 200 are shown" in views.text(screen.view(SIZE))


def test_an_empty_folder_is_told(own: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    services = fakes.services(FakeShelf(folder=own))
    screen = ImportScreen(services, ToImport((str(tmp_path / "empty"),)), ())
    assert "There are no files in this folder" in views.text(screen.view(SIZE))


@pytest.mark.parametrize(
    ("heading", "title"),
    [("Term\tDefinition", "owl, bat"), ("English\tSpanish", "owl, bat")],
)
def test_headings_that_say_nothing_are_no_title(own: Path, heading: str, title: str) -> None:
    screen = pasted(f"{heading}\nowl\tbúho\nbat\tmurciélago\n", own)
    assert screen.view(SIZE).by_id["set-title"].value == title


def test_a_column_that_is_not_used_is_named_also_when_rows_are_left_out(own: Path) -> None:
    said = views.text(pasted(VERBS, own).view(SIZE))
    assert "8 pairs · 1 row was left out" in said
    assert "Columns that are not used: Nivel" in said
