"""What the choices of the setup come to: a trial deal, and the way that will be ranked."""

from __future__ import annotations

from dataclasses import replace

from game.boards.dealing import deal_game
from game.core.options import FEWEST, MOST, Options
from game.core.pair_set import PairSet
from game.core.run import Way
from game.modes import MODES
from game.values import dataclass
from game.view.measure import Measure

TRIAL_SEED = 1
"""The deal that tells how many pairs "auto" will choose; the game's own seed is another."""


@dataclass(frozen=True, slots=True)
class Auto:
    """What "auto" comes to: the pairs of the largest round, and how many rounds."""

    pairs: int
    rounds: int


def trial(pair_set: PairSet, options: Options, size: tuple[int, int], measure: Measure) -> Auto:
    """Deal once with "auto" and return what it came to. With a large set it takes a moment."""
    auto = replace(options, pairs="auto")
    rounds = deal_game(pair_set, auto, TRIAL_SEED, size, measure)[1]
    return Auto(max(r.pairs for r in rounds), len(rounds))


def way(pair_set: PairSet, options: Options, auto: Auto, teams: int = 0) -> Way:
    """Return what the coming run will be ranked with; `teams` is how many play, 0 for none."""
    count = len(pair_set.pairs)
    total = min(count, options.total or count)
    size = auto.pairs
    if options.pairs != "auto":
        most = MOST if options.pairs == "all" else max(FEWEST, options.pairs)
        size = -(-total // -(-total // most))
    key, all_others = pair_set.content_key, len(pair_set.distractors)
    others = all_others if MODES[options.mode].FACE_DOWN else options.others(all_others)
    if MODES[options.mode].FACE_DOWN:
        options = replace(options, direction="term")
    return Way(key, options.mode, size, total, options.way_to_ask, others, teams)
