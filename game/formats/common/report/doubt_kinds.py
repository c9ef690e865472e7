"""Kinds of doubt: what is said of the first few pairs, and of all the others together."""

from __future__ import annotations

from typing import NamedTuple

from game.formats.problems import Remark
from game.words import later


class Doubt(NamedTuple):
    """Sentences about one pair, with the {line} or the {row} of another, and `more` about many."""

    on_line: str
    in_row: str
    more: Remark


_TAKE_ONE_AWAY = later("Take one of the two away.")
_BOTH_RIGHT = later("Both answers count as right; say more in each.")
_TOLD_APART = later("They count as two different ones. If they are the same, write both alike.")

SAME = Doubt(
    later("The term and its definition are the same."),
    "",
    Remark(
        "{n} more pair has the same term and definition.",
        "{n} more pairs have the same term and definition.",
        later("Write what the term means."),
    ),
)
PAIR = Doubt(
    later("This pair is also on line {line}."),
    later("This pair is also in row {row}."),
    Remark(
        "{n} more pair was there before.",
        "{n} more pairs were there before.",
        _TAKE_ONE_AWAY,
    ),
)
TERM = Doubt(
    later("This term is also on line {line}, with another definition."),
    later("This term is also in row {row}, with another definition."),
    Remark(
        "{n} more term was there before, with another definition.",
        "{n} more terms were there before, with other definitions.",
        _BOTH_RIGHT,
    ),
)
TERM_CAPITALS = Doubt(
    later("Only its capitals tell this term from the one on line {line}."),
    later("Only its capitals tell this term from the one in row {row}."),
    Remark(
        "Only its capitals tell {n} more term from another one.",
        "Only their capitals tell {n} more terms from others.",
        _TOLD_APART,
    ),
)
DEFINITION = Doubt(
    later("This definition is also on line {line}, for another term."),
    later("This definition is also in row {row}, for another term."),
    Remark(
        "{n} more definition was there before, for another term.",
        "{n} more definitions were there before, for other terms.",
        _BOTH_RIGHT,
    ),
)
DEFINITION_CAPITALS = Doubt(
    later("Only its capitals tell this definition from the one on line {line}."),
    later("Only its capitals tell this definition from the one in row {row}."),
    Remark(
        "Only its capitals tell {n} more definition from another one.",
        "Only their capitals tell {n} more definitions from others.",
        _TOLD_APART,
    ),
)
DISTRACTOR = Doubt(
    later("This distractor is the definition on line {line}."),
    later("This distractor is the definition in row {row}."),
    Remark(
        "{n} more distractor is a definition.",
        "{n} more distractors are definitions.",
        later("Take it away; a distractor must match nothing."),
    ),
)
DISTRACTOR_CAPITALS = Doubt(
    later("Only its capitals tell this distractor from the definition on line {line}."),
    later("Only its capitals tell this distractor from the definition in row {row}."),
    Remark(
        "Only its capitals tell {n} more distractor from a definition.",
        "Only their capitals tell {n} more distractors from definitions.",
        _TOLD_APART,
    ),
)
UNHEARD = Doubt(
    later("No other card says “{text}”, so it cannot be accepted."),
    "",
    Remark(
        "{n} more accepted answer stands on no other card.",
        "{n} more accepted answers stand on no other card.",
        later("Write it as it stands on that card, or take it away."),
    ),
)
