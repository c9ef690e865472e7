"""The shelf: what it finds, what it reads again, and what it keeps."""

from __future__ import annotations

import os
import threading
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from game import formats
from game.core.pair_set import PairSet
from game.formats.problems import Problem
from game.shelf import Shelf, folder_watch
from game.shelf import shelf as shelf_module
from game.shelf.folder_watch import FolderWatch
from game.shelf.own_folder import make_user_folder
from game.words import use

TWO = "perro: dog\ngato: cat\n"


def put(folder: Path, name: str, text: str = TWO) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def titles(shelf: Shelf) -> list[str]:
    return [entry.title for entry in shelf.entries()]


def test_sets_stand_by_title_whatever_capitals_and_accents(tmp_path: Path) -> None:
    for title in ("zorro", "Árbol", "banco", "Ábaco"):
        put(tmp_path, f"{title}.yaml")
    assert titles(Shelf([tmp_path])) == ["Ábaco", "Árbol", "Banco", "Zorro"]


def test_an_entry_says_what_the_file_holds(tmp_path: Path) -> None:
    put(tmp_path / "mine", "a.yaml", "subject: S\nlanguage: es\npairs:\n  - [a, b]\n  - c\n")
    (entry,) = Shelf([tmp_path / "none", tmp_path / "mine"]).entries()
    assert (entry.subject, entry.term_language, entry.pairs) == ("S", "es", 1)
    assert entry.own
    assert entry.playable
    assert entry.problems[0].line == 5
    assert len(entry.content_key) == 16


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders.")
def test_a_pipe_is_no_set_and_a_link_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "gone.yaml")
    (tmp_path / "round.yaml").symlink_to(tmp_path / "round.yaml")
    entries = Shelf([tmp_path]).entries()
    assert [entry.path.name for entry in entries] == ["link.yaml", "round.yaml"]
    assert all(entry.problems for entry in entries)


def test_only_pair_files_are_found_down_to_the_third_folder(tmp_path: Path) -> None:
    for name in (
        "a.yaml",
        "1/b.yml",
        "1/2/c.YAML",
        "1/2/3/d.yaml",
        ".e.yaml",
        ".f/g.yaml",
        "h.txt",
    ):
        put(tmp_path, name)
    assert titles(Shelf([tmp_path])) == ["A", "B", "C"]


def test_of_too_many_files_the_newest_are_shown_and_a_new_one_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "MOST_FILES", 2)
    for age, name in enumerate(["b.yaml", "c.yaml", "a.yaml"]):
        put(tmp_path, name)
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    shelf = Shelf([tmp_path])
    assert (titles(shelf), shelf.left_out) == (["B", "C"], 1)
    put(tmp_path, "z.yaml")
    assert shelf.refresh()
    assert (titles(shelf), shelf.left_out) == (["B", "Z"], 2)


def test_two_files_with_the_same_pairs_are_both_shown(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml")
    put(tmp_path, "b.yaml")
    one, other = Shelf([tmp_path]).entries()
    assert one.content_key == other.content_key


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert Shelf([tmp_path / "none"]).entries() == ()


def test_a_file_without_a_good_pair_is_shown_and_cannot_be_played(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "hello")
    (entry,) = Shelf([tmp_path]).entries()
    assert not entry.playable
    assert entry.problems


def test_changes_are_seen_when_it_looks_again(tmp_path: Path) -> None:
    path = put(tmp_path, "a.yaml")
    shelf = Shelf([tmp_path])
    assert not shelf.refresh()
    path.write_text("title: New\npairs:\n  - [a, b]\n", encoding="utf-8")
    put(tmp_path, "b.yaml")
    assert shelf.refresh()
    assert titles(shelf) == ["B", "New"]
    path.unlink()
    assert shelf.refresh()
    assert titles(shelf) == ["B"]
    assert not shelf.refresh()


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [put(tmp_path, f"{name}.yaml") for name in "abc"]
    shelf = Shelf([tmp_path])
    read: list[Path] = []
    real = formats.read_any

    def noted(path: Path) -> tuple[PairSet | None, list[Problem]]:
        read.append(path)
        return real(path)

    monkeypatch.setattr(formats, "read_any", noted)
    paths[1].write_text("uno: one\n", encoding="utf-8")
    assert shelf.refresh()
    assert read == [paths[1]]


def test_a_picture_that_arrives_mends_its_set(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml", "pairs:\n  - term: {text: a, sound: a.ogg}\n    definition: b\n")
    shelf = Shelf([tmp_path])
    assert shelf.entries()[0].problems
    (tmp_path / "a.ogg").write_bytes(b"OggS")
    os.utime(tmp_path, ns=(1, 1))
    assert shelf.refresh()
    assert not shelf.entries()[0].problems


def test_a_big_file_waits_and_is_read_when_there_is_time(tmp_path: Path) -> None:
    put(tmp_path, "big.yaml", "".join(f"term {n}: the definition {n}\n" for n in range(9000)))
    put(tmp_path, "a.yaml")
    shelf = Shelf([tmp_path])
    assert [(entry.title, entry.waiting) for entry in shelf.entries()] == [
        ("A", False),
        ("Big", True),
    ]
    assert shelf.pending
    assert shelf.read_some(1)
    assert not shelf.pending
    assert shelf.entries()[1].pairs == 9000
    assert not shelf.read_some(1)


def test_many_files_do_not_make_the_start_slow(tmp_path: Path) -> None:
    for n in range(5):
        put(tmp_path, f"{n}.yaml", f"a{n}: b\n" + "#" * 150_000)
    shelf = Shelf([tmp_path])
    assert sum(entry.waiting for entry in shelf.entries()) == 3
    assert shelf.read_some(9)
    assert all(entry.playable for entry in shelf.entries())


def test_many_empty_files_wait_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "FIRST_BYTES", 2500)
    for n in range(5):
        (tmp_path / f"{n}.yaml").touch()
    shelf = Shelf([tmp_path])
    assert [entry.waiting for entry in shelf.entries()] == [False, False, True, True, True]


def test_a_waiting_file_that_is_deleted_is_forgotten(tmp_path: Path) -> None:
    path = put(tmp_path, "big.yaml", "a: b\n" + "#" * 300_000)
    shelf = Shelf([tmp_path])
    path.unlink()
    assert shelf.refresh()
    assert not shelf.pending
    assert not shelf.read_some()


def test_a_set_is_kept_while_its_file_stays_the_same(tmp_path: Path) -> None:
    path = put(tmp_path, "a.yaml")
    shelf = Shelf([tmp_path])
    first, _problems = shelf.load(path)
    assert shelf.load(path)[0] is first
    path.write_text("uno: one\n", encoding="utf-8")
    again, _problems = shelf.load(path)
    assert again
    assert again.pairs[0].term.text == "uno"
    path.unlink()
    gone, problems = shelf.load(path)
    assert gone is None
    assert problems


def test_a_change_on_disk_wakes_the_program(tmp_path: Path) -> None:
    put(tmp_path, "a.yaml")
    shelf = Shelf([tmp_path, tmp_path / "none"])
    woken = threading.Event()
    if not shelf.watch(woken.set):
        pytest.skip("this system does not tell of changes")
    try:
        shelf.refresh()
        put(tmp_path, "b.yaml")
        assert woken.wait(10)
        assert shelf.refresh()
        assert titles(shelf) == ["A", "B"]
    finally:
        shelf.close()


def test_only_a_change_wakes_not_the_reading_that_we_do_ourselves() -> None:
    watch = FolderWatch(lambda: None)
    for kind in ("opened", "closed_no_write"):
        watch.dispatch(SimpleNamespace(event_type=kind, src_path="a.yaml"))
    watch.dispatch(SimpleNamespace(event_type="modified", src_path=".a.yaml.swp"))
    assert not watch.due
    watch.dispatch(SimpleNamespace(event_type="modified", src_path="a.yaml"))
    assert watch.due
    watch.close()
    assert not watch.due


def test_files_that_never_rest_are_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(folder_watch, "Timer", partial(_NoTimer, waits))
    monkeypatch.setattr(folder_watch, "clock", partial(next, iter([0, 1000, 2900, 3500])))
    watch = FolderWatch(lambda: None)
    for _change in range(4):
        watch.dispatch(SimpleNamespace(event_type="modified", src_path="a.yaml"))
    assert waits == pytest.approx([0.25, 0.25, 0.1, 0.0])


class _NoTimer:
    """A timer that never comes to its end."""

    def __init__(self, waits: list[float], wait: float, _call: object) -> None:
        self.finished = threading.Event()
        waits.append(wait)

    def start(self) -> None:
        """Begin nothing."""

    def cancel(self) -> None:
        """End nothing."""


@pytest.mark.parametrize(("language", "note"), [("en", "README.txt"), ("es", "LÉEME.txt")])
def test_the_first_start_makes_a_folder_with_a_note_and_a_set_that_plays(
    tmp_path: Path, language: str, note: str
) -> None:
    use(language)
    folder = tmp_path / "data" / "pairs"
    assert make_user_folder(folder)
    use("en")
    assert (folder / note).is_file()
    (entry,) = Shelf([tmp_path / "starter", folder]).entries()
    assert entry.playable
    assert entry.pairs == 6
    assert not entry.problems


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    assert make_user_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert not make_user_folder(tmp_path / "file" / "pairs")
