"""A finished game and all that the screens after it ask for, with real records and fonts."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from game.core import scoring
from game.core.game import Card, Game, Round
from game.core.moves import Answer
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.run import Start
from game.core.settings import Settings
from game.core.stopwatch import Stopwatch
from game.look.text import SkiaMeasure
from game.records.records import Records
from game.screens.results.screen import ResultsScreen
from game.screens.routes import ToPlay, ToResults
from game.screens.scores.screen import ScoresScreen
from game.services import Services
from game.view.box import Box
from game.view.node import Node
from game.view.view import View, whole
from tests.records.made import RESULT, Day

MEASURE = SkiaMeasure()
LONG = "El marketing relacional busca una mayor cercanía con los mejores clientes. " * 5
SET = PairSet("Relationship marketing", tuple(
    Pair(Side(f"term {n}"), Side(LONG if n % 3 == 0 else f"definition {n}")) for n in range(12)
))  # fmt: skip
SCALES = (0.8, 1.0, 1.3, 2.0)
SIZES = [(800, 600), (1024, 768), (1280, 720), (1280, 1024), (1920, 1080), (2520, 1080)]


def services(folder: Path, **settings: Any) -> Services:
    nothing: Any = None
    return Services(
        clock=lambda: 0, chance=Random(1), records=Records.open(folder, Day()), shelf=nothing,
        sounds=nothing, measure=MEASURE, settings=Settings(**settings),
        open_folder=lambda _path: None, set_clipboard=lambda _text: None,
    )  # fmt: skip


def answer(pair: int, kind: str = "match", chosen: str = "", took_ms: int = 4000) -> Answer:
    return Answer(0, pair, f"term {pair}", chosen, kind == "match", kind, 0, took_ms, (0, 1))  # type: ignore[arg-type]


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
    game = Game(
        Options(mode=mode), 7, SET.pairs, rounds, at=2,
        joined=tuple((card.id, card.id + 1) for card in rounds[2].terms),
        answers=(*answers, *(answer(n) for n in range(12) if n not in {a.pair for a in answers})),
        watch=Stopwatch(102_180), errors=errors, penalty_ms=errors * 3000, turns=30,
    )  # fmt: skip
    return replace(game, **more)


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


def to_results(services: Services, game: Game, nickname: str = "Ana") -> ToResults:
    """The game's run, finished now."""
    run = services.records.begin(start(game, nickname))
    services.records.finish(run, scoring.result(game, 0, False))
    return ToResults(ToPlay(Path("set.yaml"), SET, game.options, nickname=nickname), game, run)


def words(view: View) -> list[str]:
    """Everything that is written on the glass."""
    return [text.words for node in view.nodes for text in node.texts]


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


def faults_of_layout(view: View) -> list[str]:
    """Nodes out of the page, texts that are cut or leave their node, buttons that overlap.

    Only rows may cut what they say: it can be opened whole.
    """
    page = whole(view.size).inset(-1)
    found = []
    for node in view.nodes:
        seen = node.box if node.clip is None else node.box.cut(node.clip)
        if seen.w and seen.h and not _inside(seen, page):
            found.append(f"{node.id} leaves the page")
        for text in node.texts:
            if not _inside(text.box, node.box.inset(-2)):
                found.append(f"{node.id}: “{text.words}” leaves its node")
            if node.role != "row" and not node.id.startswith("bar-") and not MEASURE.fits(text):
                found.append(f"{node.id}: “{text.words}” is cut")
            if text.box.h + 1 < text.size * (1.35 if text.weight == 400 else 1.25):
                found.append(f"{node.id}: “{text.words}” is taller than its box")
    return found + _overlaps([n for n in view.live() if n.pressable and n.role != "key"])


def _inside(box: Box, outer: Box) -> bool:
    """With half a pixel of tolerance."""
    out = outer.inset(-0.5)
    return box.x >= out.x and box.y >= out.y and box.right <= out.right and box.bottom <= out.bottom


def _overlaps(nodes: list[Node]) -> list[str]:
    """A pixel of tolerance; what is clipped counts only as far as it shows."""
    boxes = [(n.id, (n.box if n.clip is None else n.box.cut(n.clip)).inset(1)) for n in nodes]
    return [
        f"{one} lies on {other}"
        for at, (one, a) in enumerate(boxes)
        for other, b in boxes[:at]
        if a.w and a.h and b.w and b.h and a.meets(b)
    ]
