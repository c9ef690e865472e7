"""What the results screen knows of a run, and how it says it: tiles, the line below the title."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from game.core.chance import shuffled
from game.core.clock_text import official
from game.core.game import Game
from game.core.options import FEWEST
from game.core.pair_set import Pair, PairSet, Side
from game.core.review import Item, review
from game.core.run import Run
from game.core.scoring import par, ranks, stars
from game.records.records import Records
from game.screens.results.tiles import Tile
from game.view.measure import Measure
from game.widgets.ordinal import ordinal
from game.widgets.reader import Block
from game.widgets.run_words import (
    mode_name,
    pairs_in_rounds,
    right_and_wrong,
    time_came_about,
    why_not_words,
)
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class Known:
    """The run, the table it is ranked in (best first), and the player's last runs."""

    pair_set: PairSet
    game: Game
    run: Run
    items: tuple[Item, ...]
    table: tuple[Run, ...]
    ranks: tuple[int, ...]
    last: tuple[Run, ...]

    @property
    def place(self) -> int | None:
        """Where the run stands in the table, from 0; None when it is not in it."""
        return next((at for at, run in enumerate(self.table) if run.id == self.run.id), None)


def known(records: Records, pair_set: PairSet, game: Game, run: Run) -> Known:
    """All that is to be said, read from the records."""
    way, nickname = run.start.way, run.start.nickname
    table = tuple(records.table(way))
    return Known(
        pair_set, game, run, review(game.answers), table, tuple(ranks(table)),
        tuple(records.last(way, nickname)),
    )  # fmt: skip


def missed(known: Known) -> tuple[int, ...]:
    """Where the missed and revealed pairs stand in the set, in the set's order."""
    return _places(known, {item.pair for item in known.items if item.missed})


def to_replay(known: Known, chance: Random) -> tuple[int, ...]:
    """The missed pairs; too few to be a question get known ones of the game beside them."""
    again = missed(known)
    others = [n for n in _places(known, set(range(len(known.game.pairs)))) if n not in again]
    more = shuffled(others, chance)[: max(0, FEWEST - len(again))]
    return tuple(sorted((*again, *more)))


def _places(known: Known, pairs: set[int]) -> tuple[int, ...]:
    """Where these pairs of the game stand in the set.

    They are found again by what they say; of equal ones each is taken once.
    """
    free = list(range(len(known.pair_set.pairs)))
    found = []
    for number in sorted(pairs):
        pair = known.game.pairs[number]
        at = next((n for n in free if known.pair_set.pairs[n] == pair), None)
        if at is not None:
            free.remove(at)
            found.append(at)
    return tuple(sorted(found))


# ------------------------------------------------------------------ words


def subtitle(known: Known, size: float, width: float, measure: Measure) -> str:
    """Set, mode, pairs and seed on one line; a long title gives way to the rest."""
    rest = " · ".join((
        mode_name(known.game.options.mode),
        pairs_in_rounds(known.run.start.way.pairs, len(known.game.rounds)),
        _("seed {seed}").format(seed=known.run.start.seed),
    ))  # fmt: skip
    title = known.pair_set.title
    whole = f"{title} · {rest}"
    while len(title) > 8 and measure.width(whole, size) > width:
        title = title[: max(8, len(title) - 4)].rstrip()
        whole = f"{title}… · {rest}"
    return whole


def tiles_of(known: Known) -> list[Tile]:
    """Score, official time, turns (memory) and rank."""
    result, game = known.run.result, known.game
    right = game.found - result.reveals
    tiles = [
        Tile("score", _("Score"), str(result.score), right_and_wrong(right, result.errors),
             stars=stars(result.score)),
        Tile("time", _("Official time"), official(result.official_ms), time_came_about(result)),
    ]  # fmt: skip
    if game.options.mode == "memory":
        mean = sum(par(r.pairs) for r in game.rounds)
        below = _("par {par}, a perfect memory").format(par=f"{mean:.1f}")
        tiles.append(Tile("turns", _("Turns"), str(game.turns), below))
    return [*tiles, _rank_tile(known)]


def _rank_tile(known: Known) -> Tile:
    title, place = _("Rank"), known.place
    if place is None:
        why = why_not_words(known.run.result.why_not) or _("no longer in the table")
        return Tile("rank", title, "–", _("not ranked: {why}").format(why=why))
    several = len(known.table) > 1
    below = [n_("of {n} run", "of {n} runs", len(known.table)) if several else _("the first one")]
    if several and is_personal_best(known):
        below.insert(0, _("personal best"))
    return Tile("rank", title, ordinal(known.ranks[place]), " · ".join(below),
                icon="trophy" if known.ranks[place] == 1 else None)  # fmt: skip


def is_personal_best(known: Known) -> bool:
    """Whether no other ranked run of the player's in this way is better."""
    mine = known.run.start.nickname
    own = [at for at, run in enumerate(known.table) if run.start.nickname == mine]
    return known.place is not None and known.ranks[own[0]] == known.ranks[known.place]


def blocks(item: Item, pair: Pair, pair_set: PairSet) -> list[Block]:
    """A pair to review, whole, for the dialog: both sides, then what was chosen instead."""
    said = [
        *_side(pair.term, 24, pair_set.term_language, bold=True),
        *_side(pair.definition, 20, pair_set.definition_language),
    ]
    if item.chosen:
        said.append(Block(_("You chose"), 15, 600, "bad", before=22))
        said += [Block(words, 17, before=4) for words in item.chosen]
    if item.revealed:
        said.append(Block(_("it was revealed"), 15, 600, "muted", before=22))
    if item.slow_ms:
        seconds = _("slow: {seconds} s").format(seconds=item.slow_ms // 1000)
        said.append(Block(seconds, 15, 600, "muted", before=22))
    return said


def _side(side: Side, size: float, language: str, *, bold: bool = False) -> list[Block]:
    said = [Block(side.spoken, 1, picture=side.picture)] if side.picture else []
    if side.text or not side.picture:
        said.append(Block(side.text or side.spoken, size, 600 if bold else 400,
                          language=language))  # fmt: skip
    return said
