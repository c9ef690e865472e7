"""Which first rows are headings: by their words in many languages, and by what they are like."""

from __future__ import annotations

import pytest

from game.formats.common.report.collector import PairCollector
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.table import AS_FOUND, Choices
from tests.formats.common.test_layout import read_rows, rows, table


@pytest.mark.parametrize(
    "text",
    [
        "Country|Capital\nPeru|Lima\nCuba|Havana", "Autor|Obra\nLorca|Yerma\nCela|La colmena",
        "Auteur|Œuvre\nZola|Nana\nHugo|Hernani", "Erfinder|Erfindung\nOtto|Motor\nBell|Telefon",
        "Fiume|Foce\nArno|Tirreno\nAdige|Adriatico", "Órgãos|Funções\nrim|filtra\nolho|vê",
        "国|首都\n日本|東京\n韓国|ソウル", "作者|作品\n鲁迅|呐喊\n老舍|茶馆",
        "The planet|Its moons\nMars|two\nEarth|one", "Bones (names)|Places\nulna|arm\ntibia|leg",
        "Frage 1|Antwort 1\nWer?|ich\nWas?|das", "Verbo|Pasado\nir|fue\nser|era",
        "element|chemical symbol\niron|Fe\ngold|Au", "Les rois|Date\nClovis|481\nPépin|751",
        "Sinónimo de|Palabra\ncan|perro\nminino|gato", "Rzeka|Morze\nWisła|Bałtyk\nDon|Azowskie",
        "Событие|Год\nКрещение Руси|988\nКуликовская битва|1380", "Автор|Твір\nФранко|Мойсей",
        "Ρήμα|Αόριστος\nγράφω|έγραψα\nτρέχω|έτρεξα", "المؤلف|الكتاب\nطه حسين|الأيام",
        "Ibaia|Itsasoa\nNerbioi|Kantauria", "Animal|Cria\nvaca|vedella", "Feito|Ano\nxofre|1833",
        "Zi|Lună\n14|mai", "Ülke|Para birimi\nİsveç|kron", "Woord|Vertaling\nfiets|bicicleta",
        "Uppfinnare|Uppfinning\nNobel|dynamit", "Slovo|Význam\npes|perro", "Szó|Jelentés\nfa|árbol",
        "단어|뜻\n사과|manzana", "Nuta|Znak\npółnuta|♩",
        "Provincia|Capoluogo\nSalento|Lecce", "年号|できごと\n645|大化の改新",
        "Numéro|Lettre grecque\n1|α\n2|β",
        "Domanda|Risposta esatta\nDi che colore è?|verde", "漢字|スペイン語\n犬|perro\n猫|gato",
    ],
)  # fmt: skip
def test_school_headings_are_no_pair_in_any_language(text: str) -> None:
    found = table(text)
    assert found.header
    assert len(found.rows) == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "author|autor\nbook|libro", "tree|Baum\nflower|Blume", "sea|mare\nisland|isola",
        "king|roi\nwar|guerre", "top|bottom\nleft|right\nfront|back", "plant|root\nplant|leaf",
        "Tree|Árbol\nBush|Arbusto", "USB|UAB\nvirus|virus\nred|net", "首都|capital\n国|country",
        "singular|plural\nmasculine|feminine", "Kunde|client\nWare|goods",
    ],
)  # fmt: skip
def test_a_first_pair_of_the_same_kind_as_the_others_stays(text: str) -> None:
    assert not table(text).header


@pytest.mark.parametrize(
    "text",
    [
        "Gadget|Zweck oder so\nhammer|schlagen\nsäge|sägen\nfeile|glätten",
        "Brindo|Falko\nuno|eins\ndos|zwei\ntres|drei",
        "Vorgang|Ablauf\nPassat|luft strömt zum äquator\nMonsun|wind wechselt die richtung\n"
        "Föhn|luft fällt vom berg\nBora|luft fällt ins tal",
        "pares x|pares y\na|b\npares x|pares y\nc|d\npares x|pares y\ne|f",
    ],
)
def test_a_first_row_unlike_all_others_is_headings_and_that_is_told(text: str) -> None:
    collector = PairCollector("f")
    found = table(text)
    add_pairs(found, collector)
    assert found.header
    assert any("taken as the headings" in problem.problem for problem in collector.problems)


def test_a_first_pair_with_letters_of_both_scripts_stays() -> None:
    pairs = "\n".join(f"word{n}|слово{'абвгд'[n]}" for n in range(5))
    assert not table(f"CD player|плеер CD\n{pairs}").header
    assert not table(f"DNA|DNA-{pairs}").header


def test_words_as_short_and_small_as_their_headings_are_told_once() -> None:
    _found, problems = read_rows("question|answer\nbuy|sell\ngive|take")
    assert [problem.line for problem in problems] == [1]
    assert "Headings in the first row" in problems[0].cure
    _found, problems = read_rows("Question|Answer\nbuy|sell\ngive|take")
    assert problems == []


def test_headings_that_come_again_are_left_out_and_counted_once() -> None:
    text = "Mot|Sens\nchat|cat\nMOT|Sens \nchien|dog\nmot|sens\nloup|wolf"
    found, problems = read_rows(text)
    assert found is not None
    assert [pair.term.text for pair in found.pairs] == ["chat", "chien", "loup"]
    assert [problem.problem for problem in problems] == [
        "2 rows have the headings again, and were left out."
    ]
    assert len(table(text, Choices(header=False)).rows) == 6


def test_a_pair_that_stands_there_twice_is_no_header() -> None:
    assert not table("sol|sun\nluna|moon\nsol|sun").header


def test_many_columns_without_known_words_cost_little() -> None:
    wide = "|".join(f"c{n}" for n in range(150))
    assert make_table(rows("\n".join([wide] * 50)), AS_FOUND) is not None
