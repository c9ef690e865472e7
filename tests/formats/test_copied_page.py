"""Cards copied from a web page: told apart by its own count, by numbers, labels and buttons."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.source import Reading, pasted_source
from game.words import use
from tests.formats.reading import words


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


PAIRS = [("bee", "abeja"), ("ant", "hormiga"), ("fly", "mosca"), ("moth", "polilla")]
TURNS = "".join(f"{term}\n{definition}\n" for term, definition in PAIRS)
SPACED = TURNS.replace("\n", "\n\n")
IN_PAIRS = "\n".join(f"{term}\n{definition}\n" for term, definition in PAIRS)


def read(text: str) -> Reading:
    return read_source(pasted_source(text))


def said(reading: Reading) -> list[str]:
    return [problem.problem for problem in reading.problems]


COUNTS = [
    "Terms in this set (4)",
    "4 Terms",
    "4 Cards in this Set",
    "Flashcards (4 cards)",
    "Términos de esta unidad de estudio (4)",
    "Tarjetas (4)",
    "Begriffe in diesem Lernset (4)",
    "Termes de cette liste (4)",
    "Termini di questo set (4)",
    "Termos neste conjunto (4)",
    "Termes d'aquest conjunt (4)",
    "このセットの用語（4）",
    "本学习集中的词语 (4)",
    "이 세트의 단어 (4)",
    "Термины в модуле (4)",
]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("body", [TURNS, SPACED, IN_PAIRS], ids=["turns", "spaced", "in pairs"])
def test_a_page_that_says_how_many_cards_it_has_is_read_without_a_doubt(
    count: str, body: str
) -> None:
    reading = read(f"{count}\n{body}")
    assert words(reading.pair_set) == PAIRS
    assert reading.problems == ()


def test_buttons_between_the_count_and_the_cards_are_left_out_and_counted() -> None:
    reading = read(f"Insects\nFlashcards\nLearn\nTerms in this set (4)\nOriginal\n{TURNS}")
    assert words(reading.pair_set) == PAIRS
    assert said(reading) == ["4 lines of the page belong to no card, and were left out."]


def test_parts_whose_numbers_come_to_the_whole_are_no_cards() -> None:
    one, two = IN_PAIRS[: IN_PAIRS.index("fly")], IN_PAIRS[IN_PAIRS.index("fly") :]
    text = f"Terms in this set (4)\nStill learning (2)\nKeep going!\n{one}Known (2)\nGood!\n{two}"
    assert words(read(text).pair_set) == PAIRS


def test_a_definition_of_several_lines_stays_whole_between_empty_lines() -> None:
    text = "Fichas (3)\n\nbee\nabeja\nhace miel\n\nant\nhormiga\n\nfly\nmosca\n"
    assert words(read(text).pair_set)[0] == ("bee", "abeja\nhace miel")


def test_what_stands_below_the_last_card_is_left_out_with_a_doubt() -> None:
    reading = read(f"Terms in this set (4)\n{TURNS}Students also viewed\nBirds\n20 terms\n")
    assert words(reading.pair_set) == PAIRS
    assert any("Check that they match" in sentence for sentence in said(reading))


def test_a_part_of_the_page_says_how_many_are_missing() -> None:
    reading = read(f"Terms in this set (30)\n{TURNS}")
    assert words(reading.pair_set) == PAIRS
    assert "The page says that it has 30 cards, but here are 4." in said(reading)


def test_lines_that_cannot_be_told_apart_are_refused() -> None:
    text = (
        "3 Cards in this Set\n\nser\n\nto be\n\nalways\n\nir\n\nto go\nto leave\n\nver\n\nto see\n"
    )
    reading = read(text)
    assert reading.pair_set is None
    assert "cannot be told apart" in said(reading)[0]


def test_numbers_on_lines_of_their_own_begin_cards() -> None:
    numbered = "".join(
        f"{n}\nNew card\n\n{term}\n\n{definition}\n\n"
        for n, (term, definition) in enumerate(PAIRS, 1)
    )
    reading = read(f"Insects\n0.0 (0)\n\n4 Terms\n\n{numbered}")
    assert words(reading.pair_set) == PAIRS
    assert said(reading) == ["2 lines of the page belong to no card, and were left out."]


LABELS = [("Q", "A"), ("Anverso", "Reverso"), ("Frage", "Antwort"), ("Domanda", "Risposta")]
LABELS += [("Recto", "Verso"), ("Pergunta", "Resposta"), ("表", "裏"), ("问题", "答案")]
LABELS += [("Keyword", "Definition"), ("Вопрос", "Ответ")]


@pytest.mark.parametrize(("front", "back"), LABELS)
def test_labels_on_lines_of_their_own_are_no_text_nor_is_what_ends_every_card(
    front: str, back: str
) -> None:
    rating = "How sure were you?\n1\nNot at all\n2\n3\nFully\n"
    cards = "".join(
        f"{n}\n{front}\n\n{term}\n\n{back}\n\n{definition}\n\n{rating}"
        for n, (term, definition) in enumerate(PAIRS, 1)
    )
    assert words(read(f"Insects\n{cards}").pair_set) == PAIRS
    assert words(read(f"Insects\n{cards}About us\nContact\n").pair_set) == PAIRS


def test_buttons_that_come_again_at_each_card_divide_them() -> None:
    cards = "".join(f"{term}\n{definition}\nListen\nStar\n" for term, definition in PAIRS)
    assert words(read(cards).pair_set) == PAIRS


def test_a_first_line_that_counts_has_its_definition_below() -> None:
    cards = "".join(f"{n}. {term}\n{definition}\n" for n, (term, definition) in enumerate(PAIRS, 1))
    assert words(read(cards).pair_set) == PAIRS


@pytest.mark.parametrize("between", [": ", "  ", " - ", "\t"])
def test_rows_that_count_below_a_title_have_no_numbers_on_their_cards(between: str) -> None:
    rows = "".join(f"{n}. {one}{between}{other}\n" for n, (one, other) in enumerate(PAIRS, 1))
    assert words(read(f"Insects\nStudy online at example.org\n\n{rows}").pair_set) == PAIRS


def test_numbers_and_their_names_stay_pairs() -> None:
    reading = read("1\nuno\n2\ndos\n3\ntres\n4\ncuatro\n")
    assert words(reading.pair_set)[0] == ("1", "uno")


def test_a_card_without_text_on_one_side_is_counted() -> None:
    text = "4 terms\n" + "".join(
        f"{n}\n{term}\n{definition}\n" if n != 3 else f"{n}\n{term}\n"
        for n, (term, definition) in enumerate(PAIRS, 1)
    )
    reading = read(text)
    assert words(reading.pair_set) == [PAIRS[0], PAIRS[1], PAIRS[3]]
    assert "1 card has only one side here, and was left out." in said(reading)


@pytest.mark.parametrize("below", ["", "bee\n", "bee\nabeja\nant\n"])
def test_a_count_with_next_to_nothing_below_it_is_a_line_like_any(below: str) -> None:
    reading = read(f"Insects\nabout six legs\nand more\n5 terms\n{below}")
    assert reading.pair_set or reading.problems


def test_rows_with_separators_stay_rows_whatever_is_announced() -> None:
    rows = "".join(f"{term} - {definition}\n" for term, definition in PAIRS)
    reading = read(f"Insects (4 words)\n{rows}")
    assert reading.format == "text"
    assert words(reading.pair_set) == PAIRS


def test_who_played_below_a_table_is_no_pair() -> None:
    rows = "".join(f"{term}\t{definition}\n" for term, definition in PAIRS)
    scores = "1st\tMarta\t8\t0:23\n2nd\tIker\t7\t0:30\n"
    reading = read(f"Insects\n{rows}Leaderboard\n{scores}Options\n")
    assert words(reading.pair_set) == PAIRS
    assert "4 lines are headings or comments, and were left out." in said(reading)


def test_a_line_between_rows_goes_on_with_the_cell_above() -> None:
    reading = read("bee\tabeja\nhace miel\nant\thormiga\nfly\tmosca\n")
    assert words(reading.pair_set)[0] == ("bee", "abeja\nhace miel")
