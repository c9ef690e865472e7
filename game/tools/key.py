"""key: what belongs together on the board that a seed deals."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TextIO

from game.boards.dealing import deal_game
from game.core.game import Card, Round
from game.core.options import Options
from game.core.pair_set import PairSet
from game.modes import MODES
from game.places import data_folder
from game.records.peek import saved
from game.tools.arguments import add_deal, size
from game.tools.finding import found
from game.view.measure import Measure
from game.words import _

Match = tuple[str, Card, str, Card]
"""Label and card of one side, label and card of the other."""


def add_arguments(parser: ArgumentParser) -> None:
    """What can be written after `key`."""
    add_deal(parser, seed_needed=True)
    add = parser.add_argument
    add("--size", type=size, default=(1280, 720), metavar=_("WxH"), help=_("size of the window"))
    larger = _("text size, 1.5 for example; without it, the one set in the program")
    add("--text", type=float, default=None, metavar="N", help=larger)
    add("--json", action="store_true", help=_("print JSON"))
    add("--data", metavar=_("DIR"), help=_("folder of your own sets, scores and settings"))


def main(args: Namespace, out: TextIO) -> int:
    """Print the key; return 0, 1 when nothing in the file can be played, 2 without a file."""
    folder = data_folder(args.data)
    meant = found(args.set, folder / "pairs")
    if isinstance(meant, int):
        return meant
    from game.look.text import SkiaMeasure

    # What the program would deal with: larger text may mean fewer pairs in a round.
    text = saved(folder).text_scale if args.text is None else args.text
    options = Options(args.mode, args.pairs, args.room, args.direction, args.total, text)
    write(meant[1], options, args.seed, args.size, SkiaMeasure(), args.json, out)
    return 0


def write(
    pair_set: PairSet,
    options: Options,
    seed: int,
    window: tuple[int, int],
    measure: Measure,
    as_json: bool,
    out: TextIO,
) -> None:
    """Deal as the game does, and print one list a round."""
    _pairs, rounds = deal_game(pair_set, options, seed, window, measure)
    keys = [matches(one, options.mode) for one in rounds]
    if as_json:
        rows = [[[one, other] for one, _c, other, _d in here] for here in keys]
        json.dump(rows, out, ensure_ascii=False)
        out.write("\n")
    else:
        _write_text(keys, out)


def matches(round_: Round, mode: str) -> list[Match]:
    """Return what belongs together, in the order in which the first of each two lies on the board.

    With equal cards on the board other answers are right as well; this is one that works.
    """
    names = MODES[mode].labels(round_)
    place = {card: at for at, card in enumerate(names)}
    partner = {card.pair: card for card in round_.definitions if card.pair is not None}
    twos = [(term, partner[term.pair]) for term in round_.terms if term.pair is not None]
    twos = [(a, b) if place[a.id] < place[b.id] else (b, a) for a, b in twos]
    twos.sort(key=lambda two: place[two[0].id])
    return [(names[a.id], a, names[b.id], b) for a, b in twos]


def _write_text(keys: Sequence[list[Match]], out: TextIO) -> None:
    for number, here in enumerate(keys, 1):
        title = _("Round {number} of {count}").format(number=number, count=len(keys))
        print(("" if number == 1 else "\n") + title, file=out)
        for one, a, other, b in here:
            print(f"  {one} {other}\t{_plain(a)} · {_plain(b)}", file=out)


def _plain(card: Card) -> str:
    """Return the words of a card, without anything that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "�" for letter in card.face.spoken)
