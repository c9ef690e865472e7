"""What commands have in common: sizes, pairs a round and the deal, as they are typed."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from game.core.nickname import name_key, tidy_name
from game.core.options import FEWEST, MOST, Options, PairsARound
from game.core.settings import TEXT_SCALES
from game.core.teams import FEWEST_TEAMS, LONGEST_TURN_MS, MOST_TEAMS, TURNS
from game.words import LANGUAGES, _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_FIRST_YEAR = 2000
T = TypeVar("T", bound="DataclassInstance")


def filled(kind: type[T], args: Namespace) -> T:
    """Return a dataclass with every field filled by the argument of its name."""
    return kind(**{each.name: getattr(args, each.name) for each in fields(kind)})


# ---------------------------------------------------------------------- arguments


def add_play(parser: ArgumentParser) -> None:
    """Add what can be written after `play`, except the options of the window."""
    add_deal(parser, seed_needed=False, looks=True)
    name = _("nickname for the high scores and for practice")
    parser.add_argument("--nick", "--name", dest="name", default="", metavar=_("NICK"), help=name)
    later = _("a day that is taken for today, as 2026-12-24; what is practised is kept under it")
    add_today(parser, later)
    clock = _("no clock is shown, and the game is not ranked")
    parser.add_argument("--no-clock", action="store_false", dest="timed", help=clock)
    more = _("the sets that are played after it, in this order")
    parser.add_argument("lesson", nargs="*", metavar=_("SET"), default=[], help=more)
    teams = _("a class game: two to six names, like Blue,Orange,Green; the first one begins")
    parser.add_argument("--teams", type=team_names, default=(), metavar=_("NAMES"), help=teams)
    turns = _(
        "keep: a match keeps the turn (the team that begins has an advantage); alternate: every "
        "answer passes it on; equal: as alternate, and as fair as can be"
    )
    parser.add_argument("--turns", choices=TURNS, default="keep", help=turns)
    limit = _("seconds for each turn; without it, as long as it takes")
    parser.add_argument("--turn-time", type=turn_seconds, metavar="S", help=limit)
    buzzers = _(
        "who presses first answers, instead of turns: each team has a key, which stands beside "
        "its name; F2 lets it choose another one, or a button of a controller"
    )
    parser.add_argument("--buzzers", action="store_true", help=buzzers)


def without_teams(args: Namespace) -> str:
    """Return a sentence for what was typed after `play` and needs teams; "" where all is well."""
    given = {
        "--turns": args.turns != "keep",
        "--turn-time": args.turn_time is not None,
        "--buzzers": args.buzzers,
    }
    option = next((name for name, typed in given.items() if typed and not args.teams), "")
    if not option:
        return ""
    said = _("{option} is for teams: name them, as in --teams Blue,Orange,Green")
    return said.format(option=option)


def add_deal(parser: ArgumentParser, seed_needed: bool, *, looks: bool = False) -> None:
    """Add the arguments that fill `DealOptions`, and the seed; `looks`: cards can be looked at."""
    # The rules of play are a good part of the start, and the library does without them.
    from game.modes import MODES

    add = parser.add_argument
    add_set(parser)
    mode = _("way to play: all cards open in columns, or face down (memory)")
    modes = tuple(MODES)
    if looks:
        # Not for the library, which has no options of a deal: each module is time at the start.
        from game.tools.deal_options import LOOK, PRACTICE, TYPED

        mode += "; " + _("look: flash cards, one pair at a time, before a game or instead of one")
        mode += "; " + _("practice: what is due, on small boards and typed, without a clock")
        mode += "; " + _("typed: what is due, or else the whole set, by typed answers alone")
        modes = (*modes, LOOK, PRACTICE, TYPED)
    add("--mode", choices=modes, default=Options().mode, help=mode)
    pairs = _(
        "pairs a round: 3 to 12; auto: as many as can be read well (the default); "
        "all: as few rounds as there can be"
    )
    add("--pairs", type=pairs_a_round, default="auto", metavar="N|auto|all", help=pairs)
    total = _("pairs in all, chosen by chance; without it, all pairs of the set")
    add("--total", type=from_one, metavar="N", help=total)
    seed = _("deal number: the same number deals the same board")
    add("--seed", type=int, required=seed_needed, metavar="N", help=seed)
    room = _("where it is read; for a projector the text is larger")
    add("--room", choices=("desk", "projector"), default="desk", help=room)
    others = _("so many definitions that belong to no term; without it, all that the set has")
    add("--distractors", type=from_nought, metavar="N", help=others)
    direction = _("the side that is asked")
    add("--direction", choices=("term", "definition"), default="term", help=direction)
    heard = _("what is asked is read aloud, or its sound is played, and it is not shown")
    add("--listen", action="store_true", dest="heard", help=heard)


def add_set(parser: ArgumentParser) -> None:
    """Add the set that a command is about."""
    said = _("a pair file, or the name of a set in the library")
    parser.add_argument("set", metavar=_("SET"), help=said)


def add_window(parser: ArgumentParser) -> None:
    """Add what the window is opened with."""
    add = parser.add_argument
    add_language(parser)
    add("--size", type=size, metavar=_("WxH"), help=_("size of the window"))
    add("--fullscreen", action="store_true", help=_("fill the screen"))
    add("--theme", choices=("light", "dark", "contrast"), help=_("colours"))
    add("--no-motion", action="store_false", dest="motion", help=_("nothing moves"))
    add("--mute", action="store_true", help=_("no sound"))
    add_data(parser)


def add_today(parser: ArgumentParser, help: str = "") -> None:
    """Add the day that is taken for today; without `help` nothing is kept under it."""
    said = help or _("a day that is taken for today, as 2026-12-24: to look ahead")
    parser.add_argument("--today", type=day, metavar=_("YYYY-MM-DD"), help=said)


def add_language(parser: ArgumentParser) -> None:
    """Add the language of the program."""
    said = _("language of the program")
    parser.add_argument("--lang", choices=tuple(LANGUAGES), default="", help=said)


def add_data(parser: ArgumentParser) -> None:
    """Add the folder of the user's data; "" stands for the one that is always used."""
    said = _("folder of your own sets, scores and settings")
    parser.add_argument("--data", default="", metavar=_("DIR"), help=said)


# ---------------------------------------------------------------------- values


def day(text: str) -> date:
    """Return a day of this century. Raises ArgumentTypeError with a sentence."""
    with suppress(ValueError):
        found = date.fromisoformat(text)
        if len(text) == 10 and _FIRST_YEAR <= found.year < _FIRST_YEAR + 100:
            return found
    said = _("a day is needed, such as 2026-12-24, not “{text}”")
    raise ArgumentTypeError(said.format(text=text))


def from_one(text: str) -> int:
    """Return a whole number from 1 up. Raises ArgumentTypeError with a sentence."""
    if text.isascii() and text.isdecimal() and int(text[:9]) >= 1:
        return int(text[:9])
    raise ArgumentTypeError(_("a number from 1 up is needed, not “{text}”").format(text=text))


def from_nought(text: str) -> int:
    """Return a whole number from 0 up. Raises ArgumentTypeError with a sentence."""
    if text.isascii() and text.isdecimal() and len(text) < 10:
        return int(text)
    raise ArgumentTypeError(_("a number from 0 up is needed, not “{text}”").format(text=text))


def team_names(text: str) -> tuple[str, ...]:
    """Return two to six different names. Raises ArgumentTypeError with a sentence."""
    names = tuple(name for part in text.split(",") if (name := tidy_name(part)))
    different = len({name_key(name) for name in names}) == len(names)
    if FEWEST_TEAMS <= len(names) <= MOST_TEAMS and different:
        return names
    said = _("teams are two to six different names with commas between, not “{text}”")
    raise ArgumentTypeError(said.format(text=text))


def turn_seconds(text: str) -> int:
    """Return 1 to 600 seconds. Raises ArgumentTypeError with a sentence."""
    seconds = from_one(text)
    if seconds * 1000 <= LONGEST_TURN_MS:
        return seconds
    raise ArgumentTypeError(_("a turn takes 1 to 600 seconds, not “{text}”").format(text=text))


def text_scale(text: str) -> float:
    """Return a text size that the settings have. Raises ArgumentTypeError with a sentence."""
    with suppress(ValueError):
        if (scale := float(text)) in TEXT_SCALES:
            return scale
    known = ", ".join(f"{scale:g}" for scale in TEXT_SCALES)
    said = _("a text size is one of {known}, not “{text}”")
    raise ArgumentTypeError(said.format(known=known, text=text))


def size(text: str) -> tuple[int, int]:
    """Return `1280x720` as numbers. Raises ArgumentTypeError with a sentence."""
    width, _x, height = text.lower().replace("×", "x").partition("x")
    if width.isdecimal() and height.isdecimal():
        wide, high = int(width[:6]), int(height[:6])
        if 200 <= wide <= 16000 and 150 <= high <= 16000:
            return wide, high
    raise ArgumentTypeError(_("a size is written like 1280x720, not “{text}”").format(text=text))


def pairs_a_round(text: str) -> PairsARound:
    """Return `auto`, `all` or a number from 3 to 12. Raises ArgumentTypeError with a sentence."""
    if text == "auto":
        return "auto"
    if text == "all":
        return "all"
    if text.isascii() and text.isdecimal() and FEWEST <= int(text[:4]) <= MOST:
        return int(text)
    raise ArgumentTypeError(
        _("pairs are auto, all or a number from 3 to 12, not “{text}”").format(text=text)
    )
