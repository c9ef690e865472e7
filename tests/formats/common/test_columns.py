"""Which of several columns are the sides, by what is in them."""

from __future__ import annotations

import pytest

from tests.formats.common.test_layout import read_rows, table


def columns(text: str) -> tuple[int, int, int | None]:
    found = table(text)
    return found.term, found.definition, found.hint


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("(1)|rojo|red\n(2)|azul|blue\n(3)|gris|grey", (1, 2)),
        ("Nº 4|rojo|red\nNº 5|azul|blue\nNº 6|gris|grey", (1, 2)),
        ("31|rojo|red\n32|azul|blue\n33|gris|grey\n34|rosa|pink", (1, 2)),
        ("1|Monday|\n2|Tuesday|lunes no\n3|Wednesday|\n4|Thursday|\n5|Friday|", (0, 1)),
        ("8|oxygen\n9|fluorine\n10|neon", (0, 1)),
    ],
)
def test_what_numbers_the_rows_is_a_side_only_when_nothing_else_is(
    text: str, sides: tuple[int, int]
) -> None:
    assert columns(text)[:2] == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("mano|manos|hand\nsed||thirst\npie|pies|foot\nmiel||honey\nsal||salt", (0, 2)),
        ("ver|A1|see\noír|A1|hear\noler|A1|smell\ntocar|A2|touch\nir|A1|go", (0, 2)),
        ("Roma|Roma|Tevere\nTorino|Torino|Po\nPisa|Pisa (città)|Arno", (0, 2)),
        ("Pisa (città)|Pisa|Arno\nRoma (città)|Roma|Tevere", (1, 2)),
        ("N|masc|tree\nM|masc|book\nO|fem|sea\nP|masc|wall", (0, 2)),
        ("lobo|carnívoro\nvaca|herbívoro\noveja|herbívoro\nciervo|herbívoro", (0, 1)),
        ("no|no|3\nradio|radio|4\nsofa|sofá|5", (0, 2)),
    ],
)
def test_columns_that_say_little_are_the_worse_side(text: str, sides: tuple[int, int]) -> None:
    assert columns(text)[:2] == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("先生|せんせい|teacher\n学生|がくせい|student", (0, 2, 1)),
        ("せんせい|先生|teacher\nがくせい|学生|student", (1, 2, 0)),
        ("teacher|先生|sensei\nstudent|学生|gakusei\ntree|木|ki", (0, 1, 2)),
        ("牛奶|niúnǎi|milk\n面包|miànbāo|bread", (0, 2, 1)),
        ("牛奶|niu2 nai3|milk\n面包|mian4 bao1|bread", (0, 2, 1)),
        ("牛奶|ㄋㄧㄡˊ ㄋㄞˇ|milk\n面包|ㄇㄧㄢˋ ㄅㄠ|bread", (0, 2, 1)),
        ("хлеб|khleb|bread\nмолоко|moloko|milk\nсахар|sakhar|sugar", (0, 2, 1)),
        ("ψωμί|psomí|bread\nγάλα|gála|milk\nνερό|neró|water", (0, 2, 1)),
        ("학교|hakgyo|school\n친구|chingu|friend", (0, 2, 1)),
        ("kitab|كتاب|book\nqalam|قلم|pen\nbab|باب|door", (1, 2, 0)),
        ("bird|/bɜːd/|oiseau\nship|/ʃɪp/|bateau", (0, 2, 1)),
        ("bird|bɜːd|oiseau\nship|ʃɪp|bateau", (0, 2, 1)),
        ("先生|せんせい\n学生|がくせい", (0, 1, None)),
        ("牛|niú|vaca\n猫|māo|gato\n馬|mǎ|caballo", (0, 2, 1)),
        ("牛|vaca|niú\n猫|gato|māo\n馬|mano|mǎ", (0, 1, 2)),
        ("犬|いぬ|inu|perro\n猫|ねこ|neko|gato\n山|やま|yama|monte", (0, 3, 1)),
        ("犬|いぬ|cane\n猫|ねこ|gatto\n山|やま|monte\n家|いえ|casa", (0, 2, 1)),
        ("山|shan|monte\n手|shou|mano\n家|jia|casa", (0, 2, 1)),
    ],
)
def test_how_a_word_is_read_becomes_the_hint(text: str, sides: tuple[int, int, int | None]) -> None:
    assert columns(text) == sides


def test_the_same_word_in_many_languages_is_no_reading() -> None:
    text = "Россия|Russia|Rusia|Russie|Rossiya\nМексика|Mexico|México|Mexique|Meksika"
    assert columns(text) == (0, 1, None)


def test_names_in_further_languages_stay_behind_the_one_without_a_language() -> None:
    heads = "city|city:es|city:pl|mayor|mayor:es"
    found = table(f"{heads}\nLondon|Londres|Londyn|Kim|Kim\nWarsaw|Varsovia|Warszawa|Jan|Jan")
    assert (found.term, found.definition) == (0, 3)
    found = table("city|city (pl)\nLondon|Londyn\nWarsaw|Warszawa")
    assert (found.term, found.definition, found.languages) == (0, 1, ("", "pl"))


def test_remarks_become_notes_and_that_is_told() -> None:
    found, problems = read_rows("Wort|Übersetzung|Bemerkungen\nSaft|juice|ohne Plural\nBrot|bread|")
    assert found is not None
    assert [pair.note for pair in found.pairs] == ["ohne Plural", ""]
    assert "“Bemerkungen” became the note" in problems[0].problem
    found, problems = read_rows("Término|Significado|Nota\npez|fish|en el agua")
    assert found is not None
    assert (found.pairs[0].note, problems) == ("en el agua", [])


def test_pictures_are_not_all_the_same() -> None:
    rows = "\n".join(f"c{n}|<img src='{n}.png'>|d{n}|e{n}" for n in "pqrst")
    assert table(rows).faults[1] == ""


def test_a_text_under_sound_is_a_side() -> None:
    assert columns("Letter|Notes|Sound\nд|x|d\nф||f\nп||p\nн||n")[:2] == (0, 2)


def test_it_is_told_which_columns_were_left_out_and_why() -> None:
    _found, problems = read_rows("ver|A1|see\noír|A1|hear\noler|A1|smell\ntocar|A2|touch")
    assert "Column B (mostly the same)" in problems[0].problem
    _found, problems = read_rows("牛奶|niúnǎi|milk\n面包|miànbāo|bread")
    assert "“Column B” says how a word is read" in problems[0].problem


def test_headings_of_names_keep_the_order_of_the_columns() -> None:
    assert columns("Metal|Symbol\nhierro|Fe\noro|Au")[:2] == (0, 1)
