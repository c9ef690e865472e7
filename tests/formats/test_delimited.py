"""Text with separators, pasted or in files, by whoever wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats import read_source
from game.formats.source import Reading, Source, pasted_source
from game.formats.table import Choices
from game.formats.text.delimiters import BETWEEN_ROWS, DELIMITERS
from tests.formats.reading import words
from tests.formats.sourced import PNG

PAIRS = [("perro", "dog"), ("gato", "cat"), ("casa", "house")]


def read(text: str, choices: Choices | None = None) -> Reading:
    return read_source(pasted_source(text), choices)


def lines(reading: Reading) -> list[int]:
    return [problem.line for problem in reading.problems]


@pytest.mark.parametrize(
    "between",
    [
        "\t", ",", ";", "|", " | ", ", ", " - ", " – ", " — ", ": ", " : ", " = ", "=", "#", " → ",
        " -> ", " => ", "/////", " ////// ", ":", "：", "      ", " ........ ", " :: ",
    ],
)  # fmt: skip
def test_the_separator_is_found_from_the_text(between: str) -> None:
    assert words(read("\n".join(between.join(pair) for pair in PAIRS)).pair_set) == PAIRS


@pytest.mark.parametrize(
    "start", ["- ", "• ", "* ", "> ", "- [ ] ", "{n}. ", "{n}) ", "   {n}.  ", "a) "]
)
def test_lists_lose_their_dots_and_numbers(start: str) -> None:
    text = "\n".join(f"{start.format(n=n)}{a}: {b}" for n, (a, b) in enumerate(PAIRS, 1))
    assert words(read(text).pair_set) == PAIRS


@pytest.mark.parametrize(
    "starts",
    [
        ("1) ", "2. ", "3) ", "4. ", "5. "),
        ("1. ", "2. ", "* ", "- ", "3. "),
        ("", "2) ", "3) ", "4) ", "5) "),
    ],
)
def test_a_list_of_several_hands_loses_all_its_signs(starts: tuple[str, ...]) -> None:
    listed = [("perro", "dog"), ("gato", "cat"), ("casa", "house"), ("sol", "sun"), ("mar", "sea")]
    text = "\n".join(f"{start}{a} = {b}" for start, (a, b) in zip(starts, listed, strict=True))
    assert words(read(text).pair_set) == listed


def test_only_what_a_line_begins_with_is_a_sign_of_a_list() -> None:
    rows = [("a", "uno"), ("b", "dos"), ("c", "tres"), ("d", "cuatro"), ("e", "cinco - o cuatro")]
    text = "\n".join(f"{'' if a == 'e' else '- '}{a} = {b}" for a, b in rows)
    assert words(read(text).pair_set) == rows


@pytest.mark.parametrize(
    "terms",
    [
        ("I. Newton", "A. Einstein", "M. Curie"),
        ("J. S. Bach", "W. A. Mozart", "L. v. Beethoven"),
        ("1.5", "2.5", "3.5"),
        ("1.1.2020", "2.1.2020", "3.1.2020"),
        ("-5", "-6", "-7"),
    ],
)
def test_initials_decimals_dates_and_minus_signs_are_no_list(terms: tuple[str, ...]) -> None:
    text = "\n".join(f"{term} = meaning {n}" for n, term in enumerate(terms))
    assert [term for term, _definition in words(read(text).pair_set)] == [*terms]


def test_lists_within_cells_fool_nobody() -> None:
    text = 'word,meanings\nrun,"a; b; c"\ngo,d; e; f\neat,"g; h"\nsee,i; j; k\n'
    reading = read(text)
    assert words(reading.pair_set)[0] == ("run", "a; b; c")
    assert reading.table is not None
    assert reading.table.delimiter == ","


def test_a_sentence_keeps_its_commas_and_colons() -> None:
    text = "Mitosis: división, con fases: varias\nGen: unidad, de herencia\nADN: ácido\n"
    assert words(read(text).pair_set)[0] == ("Mitosis", "división, con fases: varias")


def test_hyphens_in_words_separate_nothing() -> None:
    text = "well-known - famous, well-loved\nco-operate - work together\nre-do - again\n"
    assert words(read(text).pair_set)[1] == ("co-operate", "work together")


def test_a_comma_too_many_belongs_to_the_definition() -> None:
    text = "a,b\nc,d\ne,f, g\nh,i\nj,k\nl,m\n"
    assert words(read(text).pair_set)[2] == ("e", "f, g")


def test_excel_says_its_separator_in_the_first_line() -> None:
    reading = read("sep=;\nterm;definition\na, b;c, d\n")
    assert words(reading.pair_set) == [("a, b", "c, d")]
    assert reading.pair_set is not None
    assert reading.pair_set.lines == (3,)


def test_quotes_keep_separators_quotes_and_lines() -> None:
    text = '"a;1";"said ""b"""\nc;"two\nlines"\nd;e\n'
    reading = read(text)
    assert words(reading.pair_set) == [("a;1", 'said "b"'), ("c", "two\nlines"), ("d", "e")]
    assert reading.pair_set is not None
    assert reading.pair_set.lines == (1, 2, 4)


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ('5" disk,small', ('5" disk', "small")),
        ('"quoted" word,x', ('"quoted" word', "x")),
        ('"open,x', ('"open', "x")),
        ('a,say "hi", now', ("a", 'say "hi", now')),
    ],
)
def test_stray_quotes_are_letters(line: str, sides: tuple[str, str]) -> None:
    assert words(read(f"{line}\nb,c\nd,e\nf,g\nh,i\n").pair_set)[0] == sides


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    text = 'a\t"foo\nb\tbar\nc\tbaz"\nd\tqux\n'
    assert len(words(read(text).pair_set)) == 4


def test_lines_without_a_tab_go_on_with_the_definition() -> None:
    reading = read("perro\tdog\nbarks\n\nbites\ngato\tcat\ncasa\thouse\n")
    assert words(reading.pair_set)[0] == ("perro", "dog\nbarks\nbites")
    assert reading.problems == ()


def test_lines_without_another_separator_are_told_one_by_one() -> None:
    reading = read("perro;dog\nsolo\ngato;cat\ncasa;house\nfin;end\n")
    assert words(reading.pair_set) == [*PAIRS, ("fin", "end")]
    assert lines(reading) == [2]


def test_titles_and_sections_are_told_and_are_no_pairs() -> None:
    text = "Vocabulario 3\n### Animales\nperro;dog\ngato;cat\n\n### Casa\ncasa;house\n"
    reading = read(text)
    assert words(reading.pair_set) == PAIRS
    assert reading.pair_set is not None
    assert reading.pair_set.title == "Vocabulario 3"
    assert lines(reading) == [1, 2]


def test_a_header_with_another_separator_than_the_rows_is_a_header() -> None:
    reading = read("Front\tBack\nperro|dog\ngato|cat\ncasa|house\n")
    assert words(reading.pair_set) == PAIRS
    assert reading.table is not None
    assert reading.table.names == ("Front", "Back")


def test_empty_columns_at_the_end_and_a_number_in_front_are_no_sides() -> None:
    text = "\n".join(f"{n};{a};{b};;;;" for n, (a, b) in enumerate(PAIRS))
    assert words(read(text).pair_set) == PAIRS


def test_a_row_with_an_empty_side_is_told_by_its_line() -> None:
    reading = read("perro\tdog\ngato\t\ncasa\thouse\n")
    assert len(words(reading.pair_set)) == 2
    assert lines(reading) == [2]


def test_marks_of_language_become_the_languages_of_the_set() -> None:
    reading = read("[es] perro\t[en] dog\n[es] gato\t[en] cat\n")
    assert words(reading.pair_set) == PAIRS[:2]
    assert reading.pair_set is not None
    assert reading.pair_set.term_language == "es"
    assert reading.pair_set.definition_language == "en"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        *[("Q: ", "A: "), ("P: ", "R: "), ("**Q:** ", "**A:** "), ("Pregunta 1: ", "Respuesta: ")],
        *[("Frage: ", "Antwort: "), ("Term: ", "Definition: "), ("- Q: ", "- A: ")],
    ],
)
def test_questions_and_answers_say_what_they_are(question: str, answer: str) -> None:
    text = "".join(f"{question}{a}\n{answer}{b}\n\n" for a, b in PAIRS)
    assert words(read(text).pair_set) == PAIRS


def test_an_answer_goes_on_until_the_next_question() -> None:
    assert words(read("Q: a\nA: b\nc\n\nQ: d\nA: e\n").pair_set) == [("a", "b\nc"), ("d", "e")]


# ---------------------------------------------------------------------- other ways of separating


def test_rows_may_stand_in_one_line() -> None:
    assert words(read("perro\tdog;gato\tcat;casa\thouse;").pair_set) == PAIRS


def test_cards_between_empty_lines_have_the_answer_last() -> None:
    text = (
        "What is the capital?\nA. Lyon\nB. Paris\nB\n\nIs 2 even?\nYes or no\nT\n\nIs 3?\nNo?\nF\n"
    )
    assert words(read(text).pair_set)[0] == ("What is the capital?\nA. Lyon\nB. Paris", "B")


def test_sides_may_end_with_lines_of_signs() -> None:
    text = "".join(f"{a}\n#TERM#\n{b}\nmore\n#CARD#\n" for a, b in PAIRS)
    assert words(read(text).pair_set)[0] == ("perro", "dog\nmore")


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("perro ~ dog\ngato ~ cat\ncasa ~ house\n", Choices(delimiter="~")),
        ("perro~dog%gato~cat%casa~house%", Choices(delimiter="~", rows="%")),
        ("perro\tdog\n\ngato\tcat\n\ncasa\thouse\n", Choices(delimiter="\t", rows="\n\n")),
        ("perro\tdog;gato\tcat;casa\thouse;", Choices(rows=";")),
        ("perro XX dog\ngato XX cat\ncasa XX house", Choices(delimiter="XX")),
        ("perro\\dog\ngato\\cat\ncasa\\house", Choices(delimiter="\\")),
        ("perro\tdog\ngato\tcat\ncasa\thouse", Choices(delimiter="\\t", rows="\\n")),
    ],
)
def test_both_separators_can_be_chosen(text: str, choices: Choices) -> None:
    assert words(read(text, choices).pair_set) == PAIRS


def test_a_chosen_separator_that_is_nowhere_is_a_fault_that_names_it() -> None:
    reading = read("perro;dog\ngato;cat\n", Choices(delimiter="~"))
    assert reading.pair_set is None
    assert "~" in reading.problems[0].problem


def test_every_offered_separator_has_a_name_and_reads_what_it_separates() -> None:
    for text, maker in DELIMITERS:
        assert maker()
        reading = read("\n".join(text.join(pair) for pair in PAIRS), Choices(delimiter=text))
        assert words(reading.pair_set) == PAIRS, text
    assert all(maker() for _text, maker in BETWEEN_ROWS)


# ---------------------------------------------------------------------- what is in cells


def test_html_becomes_text_and_is_told_once() -> None:
    reading = read("perro\t<b>dog</b><br>animal\ngato\tcat &amp; more\n<b>\tnegrita\n")
    assert words(reading.pair_set) == [
        ("perro", "dog\nanimal"),
        ("gato", "cat & more"),
        ("<b>", "negrita"),
    ]
    assert lines(reading) == [0]


def test_pictures_beside_the_file_are_shown_and_missing_ones_told(tmp_path: Path) -> None:
    (tmp_path / "dog.png").write_bytes(PNG)
    text = "term;definition;image\nperro;dog;dog.png\ngato;cat;cat.png\n"
    reading = read_source(Source(text.encode(), "x.csv", tmp_path))
    assert reading.pair_set is not None
    assert reading.pair_set.pairs[0].term.picture == str(tmp_path / "dog.png")
    assert any("cat.png" in problem.problem for problem in reading.problems)


def test_a_cell_that_names_a_picture_is_that_picture(tmp_path: Path) -> None:
    (tmp_path / "dog.png").write_bytes(PNG)
    text = 'dog.png;perro\n"<img src=""dog.png"">";perrito\ngato;cat\n'
    reading = read_source(Source(text.encode(), "x.csv", tmp_path))
    assert reading.pair_set is not None
    assert [bool(pair.term.picture) for pair in reading.pair_set.pairs] == [True, True, False]


@pytest.mark.parametrize("text", ["hola", "", "   \n\n", "una frase\ny otra más\ny una tercera"])
def test_a_text_without_pairs_says_what_to_write(text: str) -> None:
    reading = read(text)
    assert reading.pair_set is None
    assert reading.problems[0].cure


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("perro;;dog##gato;;cat##casa;;house", ";;"),
        ("perro;;dog##gato;;cat##casa;;house##", ";;"),
        ("perro~big dog%gato~cat, small%casa~house", "~"),
        ("perro,dog|gato,cat|casa,house", ","),
    ],
)
def test_what_stands_between_rows_of_one_line_is_seen_from_the_chosen_sign(
    text: str, delimiter: str
) -> None:
    found = words(read(text, Choices(delimiter=delimiter)).pair_set)
    assert [term for term, _definition in found] == ["perro", "gato", "casa"]


@pytest.mark.parametrize("text", ["perro~dog", "perro~dog (big)~a ~ b", "a~b~c"])
def test_one_row_in_one_line_stays_one(text: str) -> None:
    assert len(words(read(text, Choices(delimiter="~")).pair_set)) == 1


@pytest.mark.parametrize("first", ["Unidad 5\tEl clima", "Unidad 5; El clima"])
def test_a_title_in_two_parts_above_rows_cut_otherwise_is_no_pair(first: str) -> None:
    reading = read(f"{first}\nla nieve = Schnee\nel viento = Wind\nla niebla = Nebel")
    assert len(words(reading.pair_set)) == 3
    assert reading.pair_set is not None
    assert reading.pair_set.title == "Unidad 5 · El clima"


@pytest.mark.parametrize("sign", [": ", " - ", "\t", ";"])
def test_a_lesson_and_its_name_above_pairs_are_their_title(sign: str) -> None:
    text = f"Lección 9{sign}La playa\nla ola{sign}wave\nla arena{sign}sand\nel faro{sign}lighthouse"
    found = read(text).pair_set
    assert found is not None
    assert (len(found.pairs), found.title) == (3, "Lección 9 · La playa")
    lessons = "Unit 1: Family\nUnit 2: Food\nUnit 3: Sport"
    assert len(words(read(lessons).pair_set)) == 3


def test_headings_above_rows_cut_otherwise_are_no_title() -> None:
    reading = read("Word\tSound\tMeaning\nпёс||dog|x\nкот||cat|x\nдом||house|x")
    assert words(reading.pair_set) == [("пёс", "dog"), ("кот", "cat"), ("дом", "house")]
    assert reading.pair_set is not None
    assert reading.pair_set.title == "pasted text"


def test_a_line_with_one_text_above_a_table_is_its_title() -> None:
    for title in ("Las aves\t\t", "Las\taves\t"):
        reading = read(f"{title}\nloro - parrot\nbúho - owl\npato - duck")
        assert reading.pair_set is not None
        assert reading.pair_set.title == "Las aves"
    reading = read("Las aves,,\nloro,parrot,x\nbúho,owl,y\npato,duck,z")
    assert reading.pair_set is not None
    assert reading.pair_set.title == "Las aves"


def test_a_mark_of_one_language_alone_does_not_tell_it() -> None:
    reading = read("[en] el pan\tbread\n[en] el vino\twine\n[en] la sal\tsalt")
    assert words(reading.pair_set)[0] == ("el pan", "bread")
    assert reading.pair_set is not None
    assert reading.pair_set.term_language == ""


def test_tabs_between_quotes_begin_no_cell() -> None:
    reading = read('loop\t"do\n\ta\n\tb"\nlist\t"1\tone\n2\ttwo"\nword\tplain\nend\tstop\n')
    assert words(reading.pair_set)[:2] == [("loop", "do\n\ta\n\tb"), ("list", "1\tone\n2\ttwo")]
    stray = read('a\t"one\nb\ttwo\nc\t3"\nd\tfour\ne\tfive\n')
    assert len(words(stray.pair_set)) == 5


def test_each_cell_with_html_is_counted_once() -> None:
    reading = read("<b>sol</b>\tsun\n<i>luna</i>\tmoon\nmar\t<u>sea</u>\n")
    said = [problem.problem for problem in reading.problems]
    assert said == ["3 cells have HTML, which was turned into plain text."]


def test_a_sound_may_be_written_in_capitals() -> None:
    reading = read("perro [SOUND:p.mp3]\tdog\ngato [Sound:g.mp3]\tcat\n")
    assert words(reading.pair_set) == [("perro", "dog"), ("gato", "cat")]


def test_a_gap_to_be_filled_in_stands_between_no_sides() -> None:
    text = "The sun is a ____ (star).\nThe moon is a ____ (satellite).\nMars is a ____ (planet).\n"
    assert read_source(pasted_source(text)).pair_set is None
