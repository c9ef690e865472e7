"""A finished game and all that the screens after it ask for, with real records and fonts."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from game.core import scoring
from game.core.game import Card, Game, Round
from game.core.moves import Answer, AnswerKind
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.run import Start
from game.core.settings import Settings
from game.core.stopwatch import Stopwatch
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToPlay, ToResults
from game.screens.scores.screen import ScoresScreen
from game.services import Services
from tests import fakes
from tests.records.made import RESULT, opened
from tests.views import MEASURE, faults_of_layout

LONG = "El marketing relacional busca una mayor cercanía con los mejores clientes. " * 5
PAIRS = [(f"term {n}", LONG if n % 3 == 0 else f"definition {n}") for n in range(12)]
SET = PairSet("Relationship marketing", tuple(Pair(Side(a), Side(b)) for a, b in PAIRS))
SCALES = (0.8, 1.0, 1.3, 2.0)
SIZES = [(800, 600), (1024, 768), (1280, 720), (1280, 1024), (1920, 1080), (2520, 1080)]


def services(folder: Path, **settings: Any) -> Services:
    records = opened(folder)
    return fakes.services(
        records=records, settings=Settings(**{"motion": False, **settings}), measure=MEASURE
    )


def answer(pair: int, kind: AnswerKind = "match", chosen: str = "", took_ms: int = 4000) -> Answer:
    return Answer(0, pair, f"term {pair}", chosen, kind == "match", kind, 0, took_ms, (0, 1))


def a_round(first: int, pairs: int) -> Round:
    of = range(first, first + pairs)
    return Round(
        tuple(Card(2 * n, "term", SET.pairs[n].term, n) for n in of),
        tuple(Card(2 * n + 1, "definition", SET.pairs[n].definition, n) for n in of),
    )


def played(*answers: Answer, mode: str = "columns", **more: Any) -> Game:
    """All twelve pairs in rounds of four; `answers` are those that went wrong (or slowly)."""
    rounds = tuple(a_round(n, 4) for n in (0, 4, 8))
    errors = sum(a.kind == "miss" for a in answers)
    wrong = {a.pair for a in answers}
    answers += tuple(answer(n) for n in range(12) if n not in wrong)
    joined = tuple((card.id, card.id + 1) for card in rounds[2].terms)
    game = Game(Options(mode=mode), 7, SET.pairs, rounds, 2, joined=joined, answers=answers)
    game = replace(game, watch=Stopwatch(102_180), errors=errors, penalty_ms=errors * 3000)
    return replace(game, **{"turns": 30, **more})


def start(game: Game, nickname: str = "Ana") -> Start:
    way = scoring.way(game, SET.content_key, 0)
    return Start(way, "marketing", SET.title, 7, nickname, "desk")


def keep(
    services: Services, score: int, official_ms: int, nickname: str = "Ben", **more: Any
) -> int:
    """A run of the same way that was played before."""
    records = services.records
    run = records.begin(start(played(), nickname))
    result = replace(RESULT, score=score, official_ms=official_ms, running_ms=official_ms)
    records.finish(run, replace(result, **more))
    return run


MISSED = (
    *(answer(3, "miss", "definition 1"), answer(3)),
    *(answer(10, "miss", "x" * 300), answer(10)),
    *(answer(7, "reveal"), answer(5, took_ms=21_400)),
)
"""Answers that went wrong, each of another kind."""


def screen(folder: Path, *answers: Answer, mode: str = "columns", **more: Any) -> ResultsScreen:
    """The results of a game in which these went wrong."""
    s = services(folder)
    return ResultsScreen(s, to_results(s, played(*answers, mode=mode, **more)))


def to_results(services: Services, game: Game, nickname: str = "Ana") -> ToResults:
    """The game's run, finished now."""
    run = services.records.begin(start(game, nickname))
    services.records.finish(run, scoring.result(game, 0, False))
    return ToResults(ToPlay(Path("set.yaml"), SET, game.options, nickname=nickname), game, run)


def faults_of_screen(screen: ResultsScreen | ScoresScreen) -> list[str]:
    """`faults_of_layout` at every size of window and of text."""
    settings = screen.services.settings
    found = []
    for size, scale in product(SIZES, SCALES):
        screen.services.settings = replace(settings, text_scale=scale)
        faults = faults_of_layout(screen.view(size))
        found += [f"{size} text {scale}: {fault}" for fault in faults]
    screen.services.settings = settings
    return found
