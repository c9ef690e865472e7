"""Pairs without words: wherever a game is looked back on, their cards have names, not files."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
import skia

from game.card_names import CardNames
from game.core.moves import Answer
from game.core.pair_set import Pair, PairSet, Side
from game.export.report import pairs_csv
from game.export.tables import csv_bytes
from game.paper.report import Heading, sheets
from game.records.records import Records
from game.screens.progress.messages import Action, Show, Tab
from game.screens.progress.screen import ProgressScreen
from game.screens.progress.tables import file_table
from game.screens.report.screen import ReportScreen
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToPlay, ToProgress, ToReport, ToResults
from game.services import Services
from game.shelf import Shelf
from game.tools import progress
from game.view.view import View
from game.words import use
from tests import fakes
from tests.fakes import FakeShelf
from tests.records.made import RESULT, START, WAY, Day
from tests.screens.made import answer, played, services, start
from tests.views import MEASURE, SIZE, press_key, texts


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def pictures(folder: Path, pairs: int = 4) -> PairSet:
    """Flags and maps, and no word of any country."""
    surface = skia.Surface(40, 30)
    names = [f"{kind}-{n}.png" for kind in ("flag", "map") for n in range(pairs)]
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        surface.getCanvas().clear(skia.Color(20 * number, 90, 160))
        surface.makeImageSnapshot().save(str(folder / name), skia.kPNG)
    sides = [Side("", str(folder / name)) for name in names]
    return PairSet("Maps", tuple(map(Pair, sides[:pairs], sides[pairs:])))


def missed(s: Services, of: PairSet) -> int:
    """A game in which the third map was twice taken for the first one, and then the second."""
    way = replace(WAY, content_key=of.content_key)
    run = s.records.begin(replace(START, way=way, title=of.title))
    chosen = [(0, 2, "miss"), (0, 2, "miss"), (0, 0, "match"), (1, 0, "miss"), (1, 1, "match")]
    for seq, (asked, other, kind) in enumerate(chosen):
        words = of.pairs[asked].term.spoken, of.pairs[other].definition.spoken
        right = kind == "match"
        given = Answer(0, asked, *words, right, "match" if right else "miss", 0, 1, (0, 1))
        s.records.add(run, seq, given)
    s.records.finish(run, RESULT)
    return run


@pytest.fixture
def of(tmp_path: Path) -> PairSet:
    return pictures(tmp_path / "pictures")


@pytest.fixture
def s(tmp_path: Path, of: PairSet) -> Services:
    made = services(tmp_path / "data", nickname="Ana")
    made.shelf = FakeShelf([of])
    return made


def told(view: View) -> str:
    """All that is painted and spoken."""
    return "\n".join([view.says, *(node.label for node in view.nodes), *texts(view)])


def test_a_card_without_words_has_the_number_of_its_pair(of: PairSet) -> None:
    words = Pair(Side("", "/x/es.png"), Side("España"))
    sound = Pair(Side("dog"), Side("", sound="/x/dog.ogg"))
    names = CardNames((*of.pairs, words, sound))
    assert names.of(of.pairs[2].definition) == "Picture 3"
    assert names.of(sound.definition) == "Sound 6"
    assert names.of(words.definition) == "España"
    assert (names.of_words("map-2.png"), names.of_words("España")) == ("Picture 3", "España")
    assert [names.of_pair(one) for one in (of.pairs[0], words, sound)] == [
        "Picture 1",
        "Picture 5 – España",
        "dog",
    ]


def test_the_report_names_them_in_the_window_in_the_table_and_on_paper(
    s: Services, of: PairSet
) -> None:
    screen = ReportScreen(s, ToReport(missed(s, of), "set"))
    view, report = screen.view(SIZE), screen.state.model.report
    assert ".png" not in told(view)
    assert view.by_id["pair-0-0"].label.startswith("Picture 1. Picture 1. ")
    assert "chosen instead: “Picture 3” 2×" in told(view)
    # The row says which picture is meant where it was chosen for another one.
    assert "Picture 2" in [text.words for text in view.by_id["pair-0-1"].texts]
    table = pairs_csv(report).decode("utf-8-sig")
    assert "Maps;Picture 1;Picture 1;" in table
    assert "“Picture 3” 2×" in table
    pages = sheets(report, Heading("Maps", ""), (), "a4", MEASURE)
    said = [text.words for page in pages for text in page.texts]
    assert "chosen instead: “Picture 3” 2×" in said
    assert said.count("Picture 2") == 2
    assert ".png" not in table + "".join(said)


def test_progress_tells_them_apart_in_chart_and_table(s: Services, of: PairSet) -> None:
    missed(s, of)
    screen = ProgressScreen(s, ToProgress(of.content_key))
    screen.update(Show(Tab.HARD))
    view = screen.view(SIZE)
    assert ".png" not in told(view)
    assert "chosen instead: “Picture 3” 2×" in told(view)
    table = file_table(screen.state.model)
    saved = csv_bytes(table.heads, table.rows).decode("utf-8-sig")
    assert "Picture 1;Picture 1;" in saved
    assert "“Picture 3” 2×" in saved
    screen.update(Action.FLIP)
    rows = [texts(screen.view(SIZE), f"row-{n}")[0] for n in range(2)]
    assert rows == ["Picture 1", "Picture 2"]


def test_the_command_progress_names_them(tmp_path: Path, of: PairSet) -> None:
    folder = tmp_path / "home"
    pictures(folder / "pairs" / "pictures")
    lines = (
        f"- term: {{picture: pictures/flag-{n}.png}}\n"
        f"  definition: {{picture: pictures/map-{n}.png}}\n"
        for n in range(4)
    )
    (folder / "pairs" / "maps.yaml").write_text(f"title: Maps\npairs:\n{''.join(lines)}")
    records = Records.open(folder, Day())
    shelf = Shelf([folder / "pairs"])
    made, _problems = shelf.load(folder / "pairs" / "maps.yaml")
    assert made
    missed(fakes.services(records=records), made)
    records.close()
    out = io.StringIO()
    progress.main(progress.ProgressOptions("Ana", data=str(folder)), out, Day())
    assert "Picture 1 · Picture 1: 2 of 3 missed" in out.getvalue()
    assert "chosen instead: “Picture 3” 2×" in out.getvalue()
    assert ".png" not in out.getvalue()


def test_the_results_name_them(tmp_path: Path) -> None:
    s, many = services(tmp_path), pictures(tmp_path / "pictures", 12)
    wrong = replace(answer(0, "miss", "map-2.png"), asked="flag-0.png")
    game = replace(played(wrong, answer(0)), pairs=many.pairs)
    run = s.records.begin(start(game))
    s.records.finish(run, RESULT)
    play = ToPlay(Path("set.yaml"), many, game.options)
    screen = ResultsScreen(s, ToResults(play, game, run))
    view = screen.view(SIZE)
    assert "you chose “Picture 3”" in told(view)
    assert view.by_id["review-0"].label.startswith("Picture 1. Picture 1. ")
    assert ".png" not in told(view)
    press_key(screen, "d")
    view = screen.view(SIZE)
    assert texts(view, "mistake-0") == ["“Picture 3”", "1 time"]
    assert ".png" not in told(view)
