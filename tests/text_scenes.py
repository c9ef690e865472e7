"""Scenes of texts: from right to left, too long for a line, left over, and a screen that failed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.core.pair_set import Pair, PairSet, Side
from game.screens.fault import FaultScreen
from game.screens.routes import ToFault
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Resized
from game.view.view import View
from tests.stage import Stage, both, couples


def hebrew_set() -> PairSet:
    """Hebrew sentences, some of which begin with Latin words, digits or brackets."""
    rows = (
        ("HTTP", "HTTP הוא פרוטוקול תקשורת שנועד להעברת דפי HTML (משנת 1991)."),
        ("ילדים", "(0-14) שנים: ילדים ובני נוער, כ-28% מהאוכלוסייה."),
        ("3–5 שנים", "2 שלבים: גן חובה (3-4) וטרום חובה (4-5)."),
        ("RAM", "זיכרון גישה אקראית – הזיכרון הראשי של המחשב."),
        ("משוואה", "x+2=5, כלומר x=3"),
    )
    pairs = tuple(Pair(Side(one), Side(other)) for one, other in rows)
    return PairSet("עברית", pairs, (), "he", "he")


def german_set() -> PairSet:
    """Words that are longer than the lines of a panel."""
    law = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    rows = (
        (
            "BAföG",
            f"Das Bundesausbildungsförderungsgesetz hilft, anders als das {law}, vielen. " * 3,
        ),
        (law, "Ein Gesetz über das Etikettieren von Fleisch. " * 5),
        ("Donaudampfschifffahrtsgesellschaftskapitän", "Kapitän auf der Donau. " * 12),
    )
    pairs = tuple(Pair(Side(one), Side(other)) for one, other in rows)
    return PairSet("Lange Wörter", pairs, (), "de", "de")


def memory_of_long_words(at: Stage) -> View:
    screen = at.play(german_set(), "memory", room="projector")
    both(at, screen, *couples(screen.game)[1])
    return screen.view(at.size)


EXTRA = """title: Capitales de América
language: es
subject: Geografía
author: Lucía Ramos
description: Diez países y trece capitales.
level: 2.º de ESO
pairs:
  Argentina: Buenos Aires
  Bolivia: Sucre
  Chile: Santiago
  Colombia: Bogotá
  Cuba: La Habana
  Ecuador: Quito
  Paraguay: Asunción
  Perú: Lima
distractors: [Brasilia, Caracas, Montevideo]
"""


def extra_file(at: Stage) -> Path:
    path = at.services.shelf.own_folder / "capitales_de_america.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(EXTRA, encoding="utf-8")
    at.services.shelf.refresh()
    return path


def extra_setup(at: Stage) -> View:
    path = extra_file(at)
    screen = SetupScreen(at.services, path)
    for message in (Resized(at.size), Event.WOKE):
        screen.update(message)
    return screen.view(at.size)


def extra_board(at: Stage) -> View:
    found = at.services.shelf.load(extra_file(at))[0]
    assert found is not None
    return at.play(found).view(at.size)


def fault(is_last: bool) -> Callable[[Stage], View]:
    """A report of what failed; a long path, as Windows has them."""
    file = "C:/Users/Profesora/AppData/Local/Parejas/reports/parejas-2026-11-25-120000-000000.txt"
    said = "KeyError: 'card-17' (play/screen.py, 120)"
    return lambda at: FaultScreen(at.services, ToFault(said, "…", file, is_last)).view(at.size)


TEXT_SCENES: dict[str, Callable[[Stage], View]] = {
    "play-hebrew": lambda at: at.play(hebrew_set()).view(at.size),
    "memory-long-words": memory_of_long_words,
    "play-long-words": lambda at: at.play(german_set()).view(at.size),
    "setup-extra-definitions": extra_setup,
    "play-extra-definitions": extra_board,
    "fault": fault(is_last=False),
    "fault-of-the-library": fault(is_last=True),
}
