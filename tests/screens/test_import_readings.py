"""The import screen: another reading of the same file, looked at, taken and taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.settings import Settings
from game.screens.importing import items
from game.screens.importing.messages import Action
from game.screens.importing.screen import ImportScreen
from game.screens.routes import ToImport
from game.view.messages import Event, Key
from game.widgets import job
from tests import fakes, views
from tests.fakes import FakeRecords, FakeShelf
from tests.import_scenes import settled
from tests.screens.importing import cards, dropped, pasted, press, send
from tests.views import SIZE, SIZES

RIVERS = "Río\tMar\tLongitud\nEbro\tMediterráneo\t930 km\nTajo\tAtlántico\t1007 km\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def compared(screen: ImportScreen, which: str, kind: str = "definition") -> list[str]:
    nodes = screen.view(SIZE).nodes
    return [n.label for n in nodes if n.id.startswith(f"{which}-") and n.id.endswith(kind)]


def test_one_key_shows_the_next_best_reading_beside_the_one_there_is(own: Path) -> None:
    screen = pasted(RIVERS, own)
    send(screen, Action.ANOTHER_READING)
    assert compared(screen, "now") == ["Mediterráneo", "Atlántico"]
    assert compared(screen, "then") == ["930 km", "1007 km"]
    view = screen.view(SIZE)
    assert view.by_id["comparison-said"].label == "Columns: Río → Longitud"
    assert view.focus == "reading-then"
    assert "a" in screen.view(SIZE).by_id["reading-next"].keys


def test_the_same_key_goes_on_and_the_arrows_lead_through_all_readings(own: Path) -> None:
    screen = pasted(RIVERS, own)
    send(screen, Action.ANOTHER_READING)
    press(screen, "reading-next")
    second = screen.view(SIZE).by_id["comparison-said"].label
    assert second == "Columns: Longitud → Mar"
    press(screen, "reading-before")
    press(screen, "reading-before")
    count = len(screen.state.batch.items[0].others or ())
    assert f"{count} of {count}" in screen.view(SIZE).by_id["comparison"].value


def test_a_reading_is_taken_and_taken_back(own: Path) -> None:
    screen = pasted(RIVERS, own)
    send(screen, Action.ANOTHER_READING)
    press(screen, "reading-then")
    assert cards(screen.view(SIZE), "definition") == ["930 km", "1007 km"]
    assert "comparison" not in screen.view(SIZE).by_id
    assert "Ctrl+Z" in screen.view(SIZE).by_id["standing"].label
    press(screen, "take-back")
    assert cards(screen.view(SIZE), "definition") == ["Mediterráneo", "Atlántico"]
    assert "take-back" not in screen.view(SIZE).by_id


def test_escape_leaves_all_as_it_is(own: Path) -> None:
    screen = pasted(RIVERS, own)
    send(screen, Action.ANOTHER_READING, Key("escape"))
    assert cards(screen.view(SIZE), "definition") == ["Mediterráneo", "Atlántico"]
    assert not screen.state.batch.items[0].changed


def test_what_is_in_doubt_is_said_in_words_and_by_a_sign(own: Path) -> None:
    view = pasted(RIVERS, own).view(SIZE)
    assert view.by_id["another"].icons[0].name == "warning"
    assert "Not sure: which columns are meant." in view.by_id["standing"].label
    sure = pasted("Ebro\tMediterráneo\nTajo\tAtlántico\n", own).view(SIZE)
    assert sure.by_id["another"].icons[0].name != "warning"


def test_a_file_without_another_reading_says_so(own: Path) -> None:
    screen = dropped(own, b_h5p="no pairs")
    send(screen, Action.ANOTHER_READING)
    assert "There is no other reading of this." in views.text(screen.view(SIZE))
    press(screen, "close")
    assert "dialog" not in screen.view(SIZE).by_id


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_both_readings_have_whole_cards_at_any_size(
    own: Path, size: tuple[int, int], scale: float
) -> None:
    screen = pasted(RIVERS.replace("Mediterráneo", "Mediterráneo " * 40), own, scale)
    send(screen, Action.ANOTHER_READING)
    view = screen.view(size)
    frame = view.by_id["comparison"].box
    for which in ("now", "then"):
        there = view.by_id[f"reading-{which}"].box
        shown = [n for n in view.nodes if n.id.startswith(f"{which}-")]
        assert shown
        assert all(there.y <= n.box.y and n.box.bottom <= there.bottom + 1 for n in shown)
        assert frame.y <= there.y
        assert there.bottom <= frame.bottom


def opened(folder: Path, records: FakeRecords, name: str, text: str) -> ImportScreen:
    given = folder.parent / name
    given.write_text(text)
    services = fakes.services(FakeShelf(folder=folder), records, Settings("en"))
    return settled(ImportScreen(services, ToImport((str(given),)), ()))


def test_what_was_chosen_is_used_for_the_next_file_of_that_shape(own: Path) -> None:
    records = FakeRecords()
    screen = opened(own, records, "rivers.csv", RIVERS.replace("\t", ","))
    send(screen, Action.ANOTHER_READING)
    press(screen, "reading-then")
    send(screen, Key("enter"))
    more = "Río,Mar,Longitud\nDuero,Atlántico,897 km\nSegura,Mediterráneo,325 km\n"
    screen = opened(own, records, "more.csv", more)
    assert cards(screen.view(SIZE), "definition") == ["897 km", "325 km"]
    assert "Read as you read “rivers.csv”." in screen.view(SIZE).by_id["standing"].label
    assert not screen.state.batch.items[0].changed
    press(screen, "take-back")
    assert cards(screen.view(SIZE), "definition") == ["Atlántico", "Mediterráneo"]
    send(screen, Key("enter"))
    screen = opened(own, records, "again.csv", more)
    assert cards(screen.view(SIZE), "definition") == ["Atlántico", "Mediterráneo"]


def test_two_columns_without_names_are_each_read_by_themselves(own: Path) -> None:
    records = FakeRecords()
    screen = opened(own, records, "a.csv", "perro,dog\ngato,cat\npez,fish\n")
    send(screen, Action.SWAP, Action.HEADER, Key("enter"))
    assert records.read == {}


def test_a_remembered_reading_that_would_lose_half_a_file_is_not_used(own: Path) -> None:
    records = FakeRecords()
    screen = opened(own, records, "a.csv", RIVERS.replace("\t", ","))
    [item] = screen.state.batch.items
    assert item.found is not None
    records.keep_reading(item.found.shape, {"delimiter": "|"}, "old.csv")
    screen = opened(own, records, "a.csv", RIVERS.replace("\t", ","))
    assert len(cards(screen.view(SIZE))) == 2
    assert "old.csv" not in views.text(screen.view(SIZE))


@pytest.mark.parametrize("data", [{"term": "x"}, {"header": 1}, {"format": "klingon"}, {}])
def test_damaged_memory_is_no_memory(own: Path, data: dict[str, object]) -> None:
    records = FakeRecords()
    [item] = opened(own, records, "a.csv", RIVERS).state.batch.items
    assert item.found is not None
    records.keep_reading(item.found.shape, data, "old.csv")
    [item] = opened(own, records, "a.csv", RIVERS).state.batch.items
    assert item.pair_set is not None
    assert not item.read_before


def test_nothing_is_looked_for_any_more_once_the_screen_is_left(
    own: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, left = threading.Event(), threading.Event()
    tried: list[int] = []

    def without_end(*_given: object) -> Iterator[str]:
        for number in range(1000):
            tried.append(number)
            yield "another reading"
            begun.set()
            left.wait(10)

    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(items, "alternatives", without_end)
    screen = pasted(RIVERS, own)
    screen.update(Action.ANOTHER_READING)
    assert begun.wait(10)
    assert screen.state.batch.selected is not None
    search = screen.state.batch.selected.search
    screen.update(Event.CLOSING)
    left.set()
    assert search is not None
    assert search.result() == ()
    assert len(tried) < 5
