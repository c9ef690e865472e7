"""Banner: what lies above the board of a class game: whose turn it is, and the points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from game.core import class_game
from game.core.contest import ANSWER_MS, Contest
from game.core.game import Game
from game.screens.play.points import opened
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buzzer_cap import cap
from game.widgets.page import label
from game.widgets.team_signs import sign
from game.words import _, n_

TOP, TALL = 33, 50
"""Where the teams stand, in units from the top, and how tall."""
NAME, POINTS = 25, 38
"""Type sizes in units: what the back row reads of the name and the points."""
_SHAPE, _NUMBERED = 28, 34
"""How large the shape of a team is, and that with the number of a pupil in it."""
LEAST_NAME = 17
"""Names that are long are set smaller, but not smaller than this: rather only one is shown."""


def banner(
    game: Game, contest: Contest, title: str, quiet: str, keys: Sequence[str], now: int, ui: Ui
) -> list[Node]:
    """Return the line about the set and, below it, every team with its points.

    The one whose turn it is stands out by its ground, its shadow and an arrow. While all
    may press, each shows its buzzer of the `keys`, or a cross when its answer was wrong.
    """
    # What all teams are to do is said louder than what is only good to know.
    asked = _together_words(game) or (_("Who presses first?") if keys else "")
    nodes = _line(title, asked or quiet, bool(asked), game.seed, ui)
    team = None if game.over else class_game.team_now(game)
    left = seconds_left(game, now)
    gap, x = ui(10), ui.margin
    wides, size = _widths(contest, team, gap, ui)
    for at, wide in enumerate(wides):
        box = Box(x, ui(TOP), wide, ui(TALL))
        named = size if wide > _bare(contest, ui) + 1 else 0.0
        node = _team(contest, at, team == at, left if team == at else None, named, box, ui)
        if keys:
            node = _with_key(node, keys[at], at in contest.barred, bool(named), ui)
        nodes.append(replace(node, message=opened(game, contest, 1, at)))
        x += wide + gap
    return nodes


def seconds_left(game: Game, now: int) -> int | None:
    """Return the seconds that are left of the turn, begun ones counted; None: no limit."""
    at = class_game.late_at(game, now)
    return None if at is None else max(0, ceil((at - now) / 1000))


def next_second(game: Game, now: int) -> int | None:
    """Return the time (ms) at which the seconds that are left change."""
    at = class_game.late_at(game, now)
    return None if at is None else now + ((at - now - 1) % 1000 + 1)


def _line(title: str, said: str, loud: bool, seed: int, ui: Ui) -> list[Node]:
    """Return the name of the set and, beside it, the round; on the right, the deal's number.

    What is said beside it is `loud` where it asks all teams for something.

    With that number a parallel class plays the same board.
    """
    top, tall = ui(8), ui(22)
    size, small = ui.chrome(17, 1.2), ui.chrome(14.5, 1.2)
    words = _("Deal number {number}").format(number=seed)
    if (wide := ui.measure.width(words, small) + ui(2)) > 0.3 * (ui.width - 2 * ui.margin):
        words, wide = str(seed), ui.measure.width(str(seed), small) + ui(2)
    deal = Box(ui.width - ui.margin - wide, top, wide, tall)
    width = deal.x - ui(14) - ui.margin
    taken = min(ui.measure.width(title, size, 700) + ui(2), 0.55 * width)
    left = ui.margin + taken + ui(14)
    beside = Box(left, top, ui.margin + width - left, tall)
    return [
        label("title", Box(ui.margin, top, taken, tall), title, size, weight=700, heading=True),
        label(
            "subtitle",
            beside,
            said,
            size if loud else small,
            weight=700 if loud else 400,
            colour="term" if loud else "muted",
        ),
        label("deal", deal, words, small, colour="muted", align="right"),
    ]


def _together_words(game: Game) -> str:
    if not class_game.is_together(game) or game.over:
        return ""
    left = len(game.pairs) - game.found
    return n_(
        "The last pair is for all teams together, without points.",
        "The last {n} pairs are for all teams together, without points.",
        left,
    )


def _widths(contest: Contest, team: int | None, gap: float, ui: Ui) -> tuple[list[float], float]:
    """Return how wide each team's place is, and the size of the names.

    All have the same where every name shows; in a narrow window only the team on turn has its
    name, and the others keep their shape and their points.
    """
    count = len(contest.options.teams)
    room = ui.width - 2 * ui.margin - gap * (count - 1)
    size = ui.chrome(NAME, 1.1)
    fit = (room / count - _bare(contest, ui)) / max(1.0, _longest(contest, size, ui))
    if fit * size >= ui.chrome(LEAST_NAME):
        return [room / count] * count, size * min(1.0, fit)
    wide = room - _bare(contest, ui) * (count - 1)
    fit = min(1.0, (wide - _bare(contest, ui)) / max(1.0, _longest(contest, size, ui)))
    if team is None:
        return [room / count] * count, 0.0
    return [wide if at == team else _bare(contest, ui) for at in range(count)], size * fit


def _longest(contest: Contest, size: float, ui: Ui) -> float:
    """Return the width of the longest name at this size, with the seconds of a turn."""
    longest = max(ui.measure.width(team.name, size, 700) for team in contest.options.teams)
    longest = 1.03 * longest + ui(2)  # the measure does not quite scale
    # Where pupils are numbered the shape on turn, which has the number in it, is larger.
    number = ui(_NUMBERED - _SHAPE) if contest.member else 0.0
    return longest + number + _seconds_width(contest, size, ui)


def _seconds_width(contest: Contest, size: float, ui: Ui) -> float:
    """Return how wide the seconds that are left are at most; 0 where there is no limit."""
    if not contest.limited:
        return 0.0
    most = (contest.options.turn_ms or ANSWER_MS) // 1000
    return ui.measure.width(" " + _("{n} s").format(n="8" * len(str(most))), size, 600)


def _bare(contest: Contest, ui: Ui) -> float:
    """Return how wide a team without its name is."""
    return ui(10 + _SHAPE + 6 + 6 + 10) + _points_width(contest, ui)


def _points_width(contest: Contest, ui: Ui) -> float:
    """Return what two digits take, or the points of a team that need more."""
    said = ("88", *(_figure(tally.points) for tally in contest.tallies))
    return max(ui.measure.width(words, ui.chrome(POINTS, 1.1), 700) for words in said)


def _figure(points: int) -> str:
    return str(points).replace("-", "−")


def _team(
    contest: Contest, at: int, on_turn: bool, left: int | None, size: float, box: Box, ui: Ui
) -> Node:
    team, tally = contest.options.teams[at], contest.tallies[at]
    mark = sign(team)
    ink: Token = "on-term" if on_turn else mark.colour
    fill: Token = mark.colour if on_turn else "card"
    skin = Skin(fill, mark.colour, max(1.5, ui(2.2)), ui(12), shadow=ui(7) if on_turn else 0)
    edge = ui(_NUMBERED if size and on_turn and contest.member else _SHAPE)
    x = box.x + ui(10)
    icons = [Icon(mark.shape, Box(x, box.centre.y - edge / 2, edge, edge), ink)]
    points = box.inset(ui(10), 0).right_part(_points_width(contest, ui))[1]
    x += edge + ui(6)
    texts = [
        Text(
            _figure(tally.points),
            points,
            ui.chrome(POINTS, 1.1),
            700,
            ink,
            "right",
            lines=1,
            figures=True,
        )
    ]
    name = Box(x, box.y, points.x - ui(6) - x, box.h)
    if left is not None and size:
        seconds = _("{n} s").format(n=left)
        wide = _seconds_width(contest, size, ui)
        beside, name = Box(name.right - wide, box.y, wide, box.h), replace(name, w=name.w - wide)
        texts.append(Text(seconds, beside, size, 600, ink, "right", lines=1, figures=True))
    if size:
        texts.append(Text(team.name, name, size, 700, ink, lines=1))
    if on_turn and contest.member:
        # The number of the pupil who answers stands in the team's shape.
        low = edge * (0.1 if mark.shape == "triangle" else 0.0)
        inside = Box(icons[0].box.x, icons[0].box.y + low, edge, edge)
        number = str(contest.member)
        texts.append(Text(number, inside, edge * 0.52, 700, mark.colour, "centre", lines=1))
    if on_turn:
        # Colour alone tells nothing: the turn has an arrow that hangs into the board.
        arrow = ui(18)
        place = Box(box.x + ui(10) + edge / 2 - arrow / 2, box.bottom - ui(6), arrow, arrow)
        icons.append(Icon("turn", place, mark.colour))
    said = _said(contest, at, on_turn, left)
    return Node(
        f"team-{at}",
        "chip",
        box,
        team.name,
        said,
        skin,
        tuple(texts),
        tuple(icons),
        focusable=False,
    )


def _with_key(node: Node, key: str, barred: bool, named: bool, ui: Ui) -> Node:
    """Return a team with the cap of its buzzer left of its points; a cross: it may not press."""
    right = next(text.box.x for text in node.texts if text.figures) - ui(6)
    left = node.icons[0].box.right + ui(4)
    words, size = cap(key), ui.chrome(18, 1.1)
    wide = min(max(ui(30), ui.measure.width(words, size, 600) + ui(14)), right - left)
    box = Box(right - wide, node.box.centre.y - ui(15), wide, ui(30))
    if barred:
        edge = min(ui(24), wide)
        crossed = Icon("cross", box.middle(edge, edge), "bad")
        return replace(
            node, icons=(*node.icons, crossed), value=", ".join((node.value, _("wrong")))
        )
    texts = node.texts
    if named:
        texts = tuple(t if t.figures else replace(t, box=_narrower(t.box, box.x)) for t in texts)
    mark = Mark(words, box, size, "ink", "edge", "card")
    return replace(node, texts=texts, marks=(mark,), value=f"{node.value}, {words}")


def _narrower(box: Box, right: float) -> Box:
    return replace(box, w=min(box.w, right - box.x))


def _said(contest: Contest, at: int, on_turn: bool, left: int | None) -> str:
    """Return what is read aloud of a team: points, and that it is its turn."""
    points = contest.tallies[at].points
    parts: Sequence[str] = [n_("{n} point", "{n} points", points)]
    if on_turn:
        parts = [*parts, _("its turn")]
    if on_turn and contest.member:
        parts = [*parts, _("pupil {number}").format(number=contest.member)]
    if left is not None:
        parts = [*parts, n_("{n} second left", "{n} seconds left", left)]
    return ", ".join(parts)
