"""key: what belongs together on the board that a seed deals."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import TextIO

from game.boards.dealing import deal_game
from game.card_names import name_of
from game.core.game import Card, Round
from game.modes import MODES
from game.places import data_folder
from game.records.read_only_settings import read_settings
from game.tools.arguments import add_data, add_deal, size, text_scale
from game.tools.deal_options import DealOptions
from game.tools.lookup import read_named
from game.tools.terminal import printable
from game.values import dataclass
from game.words import _

Match = tuple[str, Card, str, Card]
"""Label and card of one side, label and card of the other."""


@dataclass(frozen=True, slots=True)
class KeyOptions(DealOptions):
    """What is typed after `key`; without a text size, the one set in the program decides."""

    seed: int = 0
    size: tuple[int, int] = (1280, 720)
    text: float | None = None
    json: bool = False
    data: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `key`."""
    add_deal(parser, seed_needed=True)
    add = parser.add_argument
    add("--size", type=size, default=(1280, 720), metavar=_("WxH"), help=_("size of the window"))
    text = _("text size, 1.5 for example; without it, the one set in the program")
    add("--text", type=text_scale, metavar="N", help=text)
    add("--json", action="store_true", help=_("print JSON"))
    add_data(parser)


def main(options: KeyOptions, out: TextIO) -> int:
    """Print the key; return 0, 1 when nothing in the file can be played, 2 without a file."""
    folder = data_folder(options.data)
    named = read_named(options.set, folder / "pairs")
    if isinstance(named, int):
        return named
    from game.look.text import SkiaMeasure

    # What the program would deal with: larger text may mean fewer pairs in a round.
    text = read_settings(folder).text_scale if options.text is None else options.text
    deal = options.options(text)
    _pairs, rounds = deal_game(named[1], deal, options.seed, options.size, SkiaMeasure())
    write(rounds, deal.mode, options.json, out)
    return 0


def write(rounds: Sequence[Round], mode: str, as_json: bool, out: TextIO) -> None:
    """Print one list a round."""
    keys = [matches(each, mode) for each in rounds]
    if as_json:
        rows = [[[one, other] for one, _c, other, _d in here] for here in keys]
        json.dump(rows, out, ensure_ascii=False)
        out.write("\n")
    else:
        _write_text(keys, [leftovers(each, mode) for each in rounds], out)


def matches(round_: Round, mode: str) -> list[Match]:
    """Return what belongs together, in the order of the first of each two on the board.

    With equal cards on the board other answers are right as well; this is one that works.
    """
    names = MODES[mode].labels(round_)
    place = {card: at for at, card in enumerate(names)}
    partner = {card.pair: card for card in round_.definitions if card.pair is not None}
    twos = [(term, partner[term.pair]) for term in round_.terms if term.pair is not None]
    twos = [(a, b) if place[a.id] < place[b.id] else (b, a) for a, b in twos]
    twos.sort(key=lambda two: place[two[0].id])
    return [(names[a.id], a, names[b.id], b) for a, b in twos]


def leftovers(round_: Round, mode: str) -> list[str]:
    """Return what the definitions are called that belong to nothing."""
    names = MODES[mode].labels(round_)
    return sorted(names[card.id] for card in round_.definitions if card.pair is None)


def _write_text(keys: Sequence[list[Match]], others: Sequence[list[str]], out: TextIO) -> None:
    for number, (here, left) in enumerate(zip(keys, others, strict=True), 1):
        title = _("Round {number} of {count}").format(number=number, count=len(keys))
        print(("" if number == 1 else "\n") + title, file=out)
        for one, a, other, b in here:
            said = " · ".join(printable(name_of(x.face, n)) for x, n in ((a, one), (b, other)))
            print(f"  {one} {other}\t{said}", file=out)
        if left:
            said = _("Belong to nothing: {letters}").format(letters=", ".join(left))
            print(f"  {said}", file=out)
