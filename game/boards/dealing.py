"""From a set, options and a seed to the rounds of a game, as the play screen and `key` deal it."""

from __future__ import annotations

from collections.abc import Sequence

from game.boards import BOARDS
from game.boards.board import RoundKey
from game.core.deal import deal
from game.core.game import Round
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.modes import MODES
from game.view.measure import Measure

HEIGHT = 720
SHAPES = (1.77, 1.6, 1.5, 1.33, 1.25, 1.0, 0.75)
"""Windows are planned for as the next narrower of these shapes (width over height), so that
the same seed deals alike on all screens of a kind: 1366×768, 1920×1080 and wider ones."""


def deal_game(
    pair_set: PairSet,
    options: Options,
    seed: int,
    size: tuple[int, int],
    measure: Measure,
    only: Sequence[int] | None = None,
) -> tuple[tuple[Pair, ...], tuple[Round, ...]]:
    """Return the pairs in the order of the run and its rounds; `only` are pairs to replay."""
    board, window = BOARDS[options.mode], canonical(size)

    def fits(pairs: Sequence[Pair], distractors: Sequence[Side]) -> bool:
        return board.fits(RoundKey.of_plan(pairs, distractors, options, window, measure))

    return deal(
        pair_set.with_languages(),
        options,
        seed,
        fits,
        only,
        face_down=MODES[options.mode].FACE_DOWN,
    )


def canonical(size: tuple[int, int]) -> tuple[int, int]:
    """Return the window that a deal for a window of this size is planned in."""
    shape = size[0] / max(1, size[1])
    return int(next((s for s in SHAPES if s <= shape), 0.5) * HEIGHT), HEIGHT
