"""What is matched on each page of a worksheet, and which letters are right."""

from __future__ import annotations

from game.core.pair_set import Pair, PairSet, Side
from game.paper.exercise import Block, Exercise, deal, letters, spread
from tests.paper.made import numbered


def dealt(of: PairSet, seed: int = 1, distractors: int = 0, room: float = 100.0) -> list[Exercise]:
    """Every pair and every distractor ten points tall."""
    return deal(of, seed, distractors, lambda _p: Block(10, 10), lambda _s: 10, room)


def test_letters_go_on_after_z() -> None:
    names = " ".join(letters(n) for n in (0, 25, 26, 27, 51, 52, 701, 702))
    assert names == "A Z AA AB AZ BA ZZ AAA"


def test_each_pair_is_on_one_page_with_its_term_and_its_definition() -> None:
    pages = dealt(numbered(23))
    seen = [pair for page in pages for pair in page.pairs]
    assert sorted(p.term.text for p in seen) == sorted(p.term.text for p in numbered(23).pairs)
    for page in pages:
        assert {e.side for e in page.terms} == {p.term for p in page.pairs}
        assert {e.side for e in page.definitions} == {p.definition for p in page.pairs}


def test_pages_are_filled_alike() -> None:
    assert [len(page.pairs) for page in dealt(numbered(14))] == [7, 7]
    assert sorted(len(page.pairs) for page in dealt(numbered(23))) == [7, 8, 8]


def test_the_same_seed_deals_the_same_sheets_whatever_the_order_of_the_file() -> None:
    of = numbered(23, distractors=4)
    turned = PairSet(of.title, of.pairs[::-1], of.distractors[::-1])
    assert dealt(of, 5, 3) == dealt(turned, 5, 3)
    assert dealt(of, 5, 3) != dealt(of, 6, 3)


def test_no_page_answers_itself() -> None:
    for seed in range(60):
        (page,) = dealt(numbered(3), seed)
        assert [page.letters(term) for term in page.terms] != [("A",), ("B",), ("C",)]


def test_distractors_belong_to_nothing_and_there_are_no_more_than_wanted() -> None:
    (page,) = dealt(numbered(3, distractors=5), distractors=2)
    assert len(page.unused()) == 2
    assert len(page.definitions) == 5


def test_equal_definitions_are_both_right() -> None:
    sides = (("uno", "número"), ("dos", "número "), ("rojo", "color"))
    (page,) = dealt(PairSet("x", tuple(Pair(Side(a), Side(b)) for a, b in sides)))
    right = {term.side.text: page.letters(term) for term in page.terms}
    assert len(right["uno"]) == 2
    assert right["uno"] == right["dos"]
    assert len(right["rojo"]) == 1


def test_an_accepted_definition_is_told_after_the_right_one() -> None:
    sides = (("dog", "perro", ("gato",)), ("cat", "gato", ()), ("cow", "vaca", ()))
    pairs = (Pair(Side(a), Side(b), accept=also) for a, b, also in sides)
    (page,) = dealt(PairSet("Animals", tuple(pairs)))
    label = {entry.side.text: entry.label for entry in (*page.terms, *page.definitions)}
    dog, cat = (next(e for e in page.terms if e.side.text == text) for text in ("dog", "cat"))
    assert (page.letters(dog), page.accepted(dog)) == ((label["perro"],), (label["gato"],))
    assert page.accepted(cat) == ()
    assert page.unused() == ()


def test_a_pair_without_anything_to_see_is_not_dealt() -> None:
    silent = Pair(Side("uno"), Side(sound="/uno.ogg"))
    (page,) = dealt(PairSet("x", (*numbered(3).pairs, silent)))
    assert silent not in page.pairs


def test_what_is_taller_than_a_page_gets_one_of_its_own() -> None:
    blocks = [Block(10, 10), Block(10, 300), Block(10, 10)]
    assert spread(blocks, [], 100) == [[0, 2], [1]]


def test_one_tall_pair_does_not_keep_the_rest_apart() -> None:
    groups = spread([Block(10, 90)] + [Block(10, 10)] * 40, [], 100)
    assert len(groups) == 5
    assert sorted(n for group in groups for n in group) == list(range(41))
