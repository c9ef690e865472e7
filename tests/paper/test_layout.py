"""Where things lie on paper: nothing leaves its page, backs meet their fronts."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from game.core.pair_set import Pair, PairSet, Side
from game.look.text import SkiaMeasure
from game.paper import cards, worksheet
from game.paper.page import MM, SIZES, Paper
from game.paper.pieces import pieces
from game.paper.printing import WHAT, Printed, What, Wish, printed
from game.view.sheet import Sheet
from tests.paper.made import LONG, numbered

MEASURE = SkiaMeasure()
SETS = {
    "short": numbered(30),
    "long": numbered(9, 580, 3),
    "endless": numbered(3, 10_000),
    "one": numbered(1),
    "title": numbered(4, title="Un título que no se acaba " * 8),
    "arabic": PairSet(
        "عربي", (Pair(Side("كتاب"), Side("libro")), Pair(Side("قلم"), Side("lápiz")))
    ),
    "word": PairSet("w", (Pair(Side("Donau" * 30), Side("Dampf" * 60)), *numbered(3).pairs)),
}


def made(of: PairSet, what: What = "all", paper: Paper = "a4", distractors: int = 0) -> Printed:
    return printed(of, Wish(what, paper, distractors, 3), MEASURE)


def words(sheets: tuple[Sheet, ...]) -> list[str]:
    return [text.words for sheet in sheets for text in sheet.texts]


@pytest.mark.parametrize("paper", list(SIZES))
@pytest.mark.parametrize("name", list(SETS))
def test_nothing_leaves_the_paper_or_its_margin(name: str, paper: Paper) -> None:
    for sheet in made(SETS[name], "all", paper, 2).sheets:
        for text in sheet.texts:
            assert text.box.x >= 12 * MM
            assert text.box.right <= sheet.size[0] - 12 * MM
            assert text.box.bottom <= sheet.size[1] - 7 * MM
            tall = MEASURE.height(text.words, text.size, text.box.w, text.weight, text.language)
            assert text.lines or tall <= text.box.h + 0.6


@pytest.mark.parametrize("name", list(SETS))
def test_texts_of_a_worksheet_do_not_lie_on_one_another(name: str) -> None:
    for sheet in made(SETS[name], "worksheet", distractors=2).sheets:
        boxes = [text.box.inset(0.6) for text in sheet.texts]
        meeting = [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)]
        assert meeting == []


def test_a_text_that_fits_a_page_is_never_cut_into_two() -> None:
    of = numbered(9, 580)
    there = words(made(of, "worksheet").sheets)
    assert all(pair.definition.text in there for pair in of.pairs)


def test_a_text_longer_than_a_page_goes_on_without_losing_a_word() -> None:
    of = numbered(3, 10_000)
    there = " ".join(words(made(of, "worksheet").sheets)).split()
    for pair in of.pairs:
        assert len([w for w in there if w == "definición"]) >= 3 * 130
        assert pair.definition.text.split()[0] in there


def test_pieces_are_the_whole_text() -> None:
    parts = pieces(LONG * 20, lambda text: len(text), 100)
    assert " ".join(parts).split() == (LONG * 20).split()
    assert max(map(len, parts)) <= 101
    assert pieces("x" * 250, lambda text: len(text), 100) == ["x" * 100, "x" * 100, "x" * 50]
    assert pieces("corto", lambda text: len(text), 100) == ["corto"]


@pytest.mark.parametrize("paper", list(SIZES))
@pytest.mark.parametrize("name", ["short", "long", "one"])
def test_backs_lie_behind_their_fronts_when_turned_over_the_long_edge(
    name: str, paper: Paper
) -> None:
    of, size = SETS[name], SIZES[paper]
    grid = cards.grid_for(list(of.pairs), of, size, MEASURE)
    for place in range(grid.count):
        front, back = grid.front(place), grid.back(place)
        assert front.x == pytest.approx(size[0] - back.right)
        assert (front.y, front.w, front.h) == (back.y, back.w, back.h)


def test_each_card_has_its_definition_behind_its_term() -> None:
    of = SETS["short"]
    sheets = made(of, "cards").sheets
    meant = {pair.term.text: pair.definition.text for pair in of.pairs}
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        behind = {(round(t.box.centre.x), round(t.box.centre.y)): t.words for t in back.texts}
        for text in front.texts[:-1]:
            at = round(front.size[0] - text.box.centre.x), round(text.box.centre.y)
            assert behind[at] == meant[text.words]


def test_cards_of_one_side_share_their_type() -> None:
    for name in ("short", "long"):
        sheets = made(SETS[name], "cards").sheets
        for side in (sheets[::2], sheets[1::2]):
            assert len({text.size for sheet in side for text in sheet.texts[:-1]}) == 1


def test_parts_begin_on_a_leaf_of_their_own() -> None:
    of = numbered(5)
    sheets = made(of, "all").sheets
    assert [bool(sheet.texts) for sheet in sheets] == [True, False, True, False, True, True]


def test_the_key_agrees_with_the_worksheet() -> None:
    of = numbered(30, 200)
    columns, exercises = worksheet.arrange(of, "a4", 3, 0, MEASURE)
    assert len(exercises) > 1
    pages = worksheet.sheets(of, "a4", columns, exercises, MEASURE)
    meant = {pair.term.text: pair.definition.text for pair in of.pairs}
    said = [text.words for sheet in made(of, "key").sheets for text in sheet.texts]
    for (page,), exercise in zip(pages, exercises, strict=True):
        there = [text.words for text in page.texts]
        for term in exercise.terms:
            (letter,) = exercise.letters(term)
            assert there[there.index(f"{term.label}.") + 1] == term.side.text
            assert there[there.index(letter) + 1] == meant[term.side.text]
            at = said.index(term.side.text)
            assert said[at - 2 : at] == [f"{term.label}.", letter]


def test_pictures_are_printed(tmp_path: Path) -> None:
    picture = skia.Surface(40, 30).makeImageSnapshot()
    picture.save(str(tmp_path / "perro.png"), skia.kPNG)
    shown = Pair(Side(picture=str(tmp_path / "perro.png")), Side("dog"))
    for what in ("worksheet", "cards", "key"):
        sheets = made(PairSet("x", (shown, *numbered(3).pairs)), what).sheets
        assert sum(len(sheet.pictures) for sheet in sheets) == 1


def test_what_cannot_be_printed_is_told() -> None:
    silent = Pair(Side("uno"), Side(sound="/uno.ogg"))
    found = made(PairSet("x", (silent, *numbered(3).pairs)), "worksheet", distractors=2)
    assert [problem.severity for problem in found.problems] == ["warning", "warning"]
    nothing = made(PairSet("x", (silent,)))
    assert nothing.sheets == ()
    assert nothing.problems[0].severity == "fault"


def test_the_key_names_the_page_on_which_an_exercise_begins() -> None:
    of = numbered(3, 10_000)
    pages = made(of, "worksheet").sheets
    firsts = [n for n, page in enumerate(pages, 1) if "1." in [t.words for t in page.texts]]
    said = words(made(of, "key").sheets)
    assert len(firsts) == 3
    assert firsts[-1] > 3
    assert [text for text in said if text.startswith("Page ")] == [f"Page {n}" for n in firsts]


@pytest.mark.parametrize("paper", list(SIZES))
def test_sheet_and_key_say_alike_which_deal_they_are(paper: Paper) -> None:
    of = numbered(5, distractors=3)
    sheet, key = (made(of, what, paper, 2).sheets[0].texts for what in ("worksheet", "key"))
    deal = f"Deal number 3 · {'A4' if paper == 'a4' else 'Letter'} · 2 distractors"
    assert deal in sheet[-1].words
    assert deal in key[0].words


@pytest.mark.parametrize("what", WHAT)
def test_the_same_wish_gives_the_same_sheets(what: What) -> None:
    assert made(SETS["long"], what) == made(SETS["long"], what)


@pytest.mark.parametrize("what", WHAT)
def test_every_side_on_paper_knows_its_language_and_so_which_way_it_runs(what: What) -> None:
    sides = ("HTTP הוא פרוטוקול", "(0-14) שנים", "2 שלבים")
    pairs = tuple(Pair(Side(f"term {n}"), Side(text)) for n, text in enumerate(sides))
    others = (Side("WWW הוא רשת"),)
    found = made(PairSet("Web", pairs, others, "en", "he"), what, distractors=1)
    texts = [text for sheet in found.sheets for text in sheet.texts]
    said = {"he": (*sides, others[0].text), "en": tuple(pair.term.text for pair in pairs)}
    for language, words_of_side in said.items():
        assert all(text.language == language for text in texts if text.words in words_of_side)
    assert {text.words for text in texts} >= {pair.term.text for pair in pairs}
