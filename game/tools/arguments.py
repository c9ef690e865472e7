"""What commands have in common: sizes, pairs a round and the deal, as they are typed."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

from game.core.options import FEWEST, MOST, Options, PairsARound
from game.modes import MODES
from game.words import _


def add_deal(parser: ArgumentParser, seed_needed: bool) -> None:
    """What decides which board is dealt, alike for `play` and `key`."""
    add = parser.add_argument
    add("set", metavar=_("SET"), help=_("a pair file, or the name of a set in the library"))
    add("--mode", choices=tuple(MODES), default=Options().mode,
        help=_("way to play: all cards open in columns, or face down (memory)"))  # fmt: skip
    add("--pairs", type=pairs_a_round, default="auto", metavar="N|auto|all",
        help=_("pairs a round: 3 to 12; auto: as many as can be read well (the default); "
               "all: as few rounds as there can be"))  # fmt: skip
    add("--total", type=from_one, default=None, metavar="N",
        help=_("pairs in all, chosen by chance; without it, all pairs of the set"))  # fmt: skip
    add("--seed", type=int, required=seed_needed, default=None, metavar="N",
        help=_("number of the deal: the same number deals the same board"))  # fmt: skip
    add("--room", choices=("desk", "projector"), default="desk",
        help=_("where it is read; for a projector the text is larger"))  # fmt: skip
    add("--direction", choices=("term", "definition"), default="term",
        help=_("the side that is asked"))  # fmt: skip


def from_one(text: str) -> int:
    """A whole number from 1 up. Raises ArgumentTypeError with a sentence."""
    if text.isascii() and text.isdecimal() and int(text[:9]) >= 1:
        return int(text[:9])
    raise ArgumentTypeError(_("a number from 1 up is needed, not “{text}”").format(text=text))


def size(text: str) -> tuple[int, int]:
    """`1280x720` as numbers. Raises ArgumentTypeError with a sentence."""
    width, _x, height = text.lower().replace("×", "x").partition("x")
    if width.isdecimal() and height.isdecimal():
        wide, high = int(width[:6]), int(height[:6])
        if 200 <= wide <= 16000 and 150 <= high <= 16000:
            return wide, high
    raise ArgumentTypeError(_("a size is written like 1280x720, not “{text}”").format(text=text))


def pairs_a_round(text: str) -> PairsARound:
    """`auto`, `all` or a number from 3 to 12. Raises ArgumentTypeError with a sentence."""
    if text == "auto":
        return "auto"
    if text == "all":
        return "all"
    if text.isascii() and text.isdecimal() and FEWEST <= int(text[:4]) <= MOST:
        return int(text)
    raise ArgumentTypeError(
        _("pairs are auto, all or a number from 3 to 12, not “{text}”").format(text=text)
    )
