"""The report on paper: nothing leaves its page, and it reads without colour."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.core.report import PairReport, Report, SetReport, TeamReport, TeamScore
from game.core.teams import Team
from game.export.report import pdf_bytes
from game.look.paper import pdf
from game.look.text import SkiaMeasure
from game.paper.page import MM, SIZES, Paper
from game.paper.report import Heading, sheets
from game.view.box import Box
from game.view.node import IconName, Text, Weight
from game.view.sheet import Sheet
from game.words import use
from tests.paper.made import LONG
from tests.tools.test_print import poppler

MEASURE = SkiaMeasure()
TEAMS = tuple(
    TeamReport(Team(f"Los del equipo {n}", n), 3, 12, 9, 4, ((LONG, n),)) for n in range(6)
)
SHAPES: tuple[IconName, ...] = ("circle", "triangle", "square", "diamond", "star", "hexagon")


def pair(n: int, letters: int) -> PairReport:
    sides = Pair(Side(f"término {n}"), Side(LONG[:letters] * (1 + letters // len(LONG))))
    scores = tuple(TeamScore(team, n % 3, 2) for team in range(6))
    return PairReport(sides, 1, 2, n % 2, 4, (("otra cosa", 3), (LONG, 1)), scores)


def made(paper: Paper, pairs: int = 30, letters: int = 60) -> list[Sheet]:
    of = SetReport("Tema", tuple(pair(n, letters) for n in range(pairs)))
    report = Report(3, 3, TEAMS, (of, of._replace(title="Un título que no se acaba " * 8)))
    heading = Heading("Marketing " * 20, "3 partidas · 30 pares · 22/11/2026")
    return sheets(report, heading, SHAPES, paper, MEASURE)


@pytest.fixture(autouse=True)
def spanish() -> None:
    use("es")


@pytest.mark.parametrize("paper", list(SIZES))
@pytest.mark.parametrize("letters", [10, 600, 5000])
def test_nothing_leaves_the_paper_or_its_margin(paper: Paper, letters: int) -> None:
    pages = made(paper, letters=letters)
    assert len(pages) > 1
    for page in pages:
        boxes = [*(text.box for text in page.texts), *(icon.box for icon in page.icons)]
        for box in boxes:
            assert box.x >= 12 * MM
            assert box.right <= page.size[0] - 12 * MM
            assert box.bottom <= page.size[1] - 7 * MM
        for rule in page.rules:
            assert rule.to_x <= page.size[0] - 12 * MM
            assert rule.to_y <= page.size[1] - 12 * MM


@pytest.mark.parametrize("letters", [10, 600])
def test_texts_do_not_lie_on_one_another(letters: int) -> None:
    for page in made("a4", letters=letters):
        boxes = [text.box.inset(0.6) for text in page.texts]
        assert [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)] == []


@pytest.mark.parametrize("letters", [10, 600, 5000])
def test_the_lines_of_a_text_are_in_its_box(letters: int) -> None:
    for text in (text for page in made("letter", letters=letters) for text in page.texts):
        tall = MEASURE.height(text.words, text.size, text.box.w, text.weight, text.language)
        line = MEASURE.height("T", text.size, text.box.w, text.weight)
        assert min(tall, (text.lines or 99) * line) <= text.box.h + 0.6, text.words


def test_what_points_by_hand_were_given_for_stands_below_the_team() -> None:
    said = [text.words for page in made("a4", pairs=1) for text in page.texts]
    assert f"puntos a mano: {LONG} +5" in said


def test_every_bar_has_its_signs_with_numbers() -> None:
    signs = [icon.name for page in made("a4", pairs=1) for icon in page.icons]
    assert signs[:3] == ["tick", "wave", "cross"]
    assert [sign for sign in signs[3:21] if sign in SHAPES] == list(SHAPES)


def test_each_page_says_which_it_is() -> None:
    pages = made("a4")
    last = [text.words for text in pages[-1].texts]
    assert f"página {len(pages)} de {len(pages)}" in last


def test_the_pdf_has_its_words_as_text_and_draws_its_signs(tmp_path: Path) -> None:
    of = SetReport("Tema", tuple(pair(n, 60) for n in range(3)))
    report = Report(3, 3, TEAMS, (of,))
    data = pdf_bytes(report, Heading("Marketing", "3 partidas"), SHAPES, "a4")
    assert data.startswith(b"%PDF")
    (file := tmp_path / "report.pdf").write_bytes(data)
    said = " ".join(poppler("pdftotext", file, "-layout").split())
    assert "Lo que sabe la clase Marketing 3 partidas Sabido a la primera: 30 %" in said
    assert "Los del equipo 5 12 puntos en 3 partidas 9 4" in said
    assert "se respondió: «otra cosa» 3×" in said


def test_every_letter_can_be_copied_in_every_weight(tmp_path: Path) -> None:
    letters = "AÁÀÂÄÃÅĂBCÇDEÉFGHIÍJKLMNÑOÓPQRSTUÚÜVWXYZ aáàâäãåăbcçdeéfghiíjklmnñoópqrstuúüvwxyz"
    words = f"{letters} ¿1234567890? ¡ŞŢşţ! À la Ávila. Ă"
    weights: tuple[Weight, ...] = (400, 600, 700)
    lines = [Text(words, Box(20, 20 + n * 60, 800, 50), 14, w) for n, w in enumerate(weights)]
    (file := tmp_path / "letters.pdf").write_bytes(
        pdf([Sheet((860, 200), tuple(lines))], PairSet("Letras", ()), "es")
    )
    said = poppler("pdftotext", file, "-layout")
    assert " ".join(said.split()) == " ".join([words] * 3)
