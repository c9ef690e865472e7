"""Buzzers: presses of keys and controllers as those of teams, and the dialog that learns them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.core.buzzers import KEYS, button_name, buzzers, with_buzzer
from game.core.contest import SAME_FRAME_MS, Contest
from game.core.game import Game
from game.screens.play.messages import HandAction, Learning
from game.services import Services
from game.view.messages import Buzz, Key, Typed
from game.view.node import Icon, Mark, Node, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.buzzer_cap import cap
from game.widgets.dialog import dialog_frame
from game.widgets.hints import Hint, key_hints
from game.widgets.page import label, outline
from game.widgets.team_signs import sign
from game.words import _

Pressed = Typed | Key | Buzz
"""What may be the press of a buzzer."""
_PARENT, DONE = "buzzers", "buzzers-done"


def of_teams(contest: Contest, services: Services) -> tuple[str, ...]:
    """Return the names of the buzzers, by team."""
    return buzzers(services.settings.buzzers, len(contest.options.teams))


def awaited(game: Game, now: int) -> bool:
    """Return True while a press counts: nobody has the answer, or only since this moment."""
    contest = game.contest
    if contest is None or not contest.options.buzzers or game.paused or game.round_over:
        return False
    since = game.watch.read(now) - contest.since_ms
    return contest.holder is None or since <= SAME_FRAME_MS


def name_of(message: Pressed, services: Services) -> str:
    """Return the name of what was pressed; "" where it can be no buzzer."""
    match message:
        case Typed(text):
            return text.casefold() if len(text) == 1 else ""
        case Key(name, ctrl=False, alt=False) if name != "escape":
            return name
        case Buzz(device, button):
            numbers = [number for number, _name in services.controllers]
            return button_name(numbers.index(device) + 1 if device in numbers else 0, button)
    return ""


def without_keys(nodes: Iterable[Node], taken: Sequence[str]) -> tuple[Node, ...]:
    """Return the nodes without keys that are buzzers now."""
    mine = frozenset(taken)
    return tuple(
        replace(node, keys=tuple(key for key in node.keys if key not in mine))
        if mine.intersection(node.keys)
        else node
        for node in nodes
    )


# ------------------------------------------------------------------ learning them


def learned(learning: Learning, message: Pressed, services: Services) -> Learning | None:
    """Return the dialog after a press, which is that of the team asked; None: the last one's."""
    name = name_of(message, services)
    if not name:
        return learning
    names = with_buzzer(learning.names, learning.team, name)
    after = Learning(names, learning.team + 1)
    services.keep(replace(services.settings, buzzers=names))
    return after if after.team < len(names) else None


def dialog(learning: Learning, contest: Contest, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog that asks each team for its key, with what they have so far."""
    teams = contest.options.teams
    words = _("Buzzers")
    asks = _("{team}: press your key, or a button of a controller.")
    said = asks.format(team=teams[learning.team].name)
    width = min(ui(560) * min(max(1.0, ui.text), 1.5), ui.width - 2 * ui.margin)
    size = ui.chrome(19, 1.3)
    tall = ui.measure.height(said, size, width - 2 * ui(28), 600) + 2
    heights = [ui.measure.line(ui.chrome(22, 1.4)), tall, *[ui(44)] * len(teams), ui(10 + 42)]
    air = ui(10)
    whole = sum(heights) + (len(heights) - 1) * air + 2 * ui(22)
    frame = ui.page.middle(width, whole)
    title, ask, *rows, foot = frame.inset(ui(28), ui(22)).rows(heights, air)
    nodes = [
        *dialog_frame(_PARENT, frame, words, ui),
        label("buzzers-title", title, words, ui.chrome(22, 1.4), weight=700, parent=_PARENT),
        label("buzzers-ask", ask, said, size, weight=600, lines=0, parent=_PARENT),
    ]
    for at, (team, box) in enumerate(zip(teams, rows, strict=True)):
        mark, chosen = sign(team), at == learning.team
        ink: Token = "on-term" if chosen else mark.colour
        skin = outline(ui, ui(10), mark.colour if chosen else "card", mark.colour)
        spot, rest = box.inset(ui(10), 0).left_part(ui(32))
        rest, key = rest.right_part(ui(92))
        node = Node(f"buzzer-{at}", "choice", box, team.name, cap(learning.names[at]), skin)
        face = Text(team.name, rest, ui.chrome(19, 1.2), 600, ink, lines=1)
        shape = Icon(mark.shape, spot.middle(ui(22), ui(22)), ink)
        button = Mark(
            cap(learning.names[at]), key.inset(0, ui(7)), ui.chrome(16, 1.2), "ink", "edge", "card"
        )
        node = replace(node, texts=(face,), icons=(shape,), marks=(button,), parent=_PARENT)
        message = Learning(learning.names, at)
        nodes.append(replace(node, message=message, selected=chosen))
    usual = Learning(KEYS[: len(teams)], 0)
    choices = (
        Button("buzzers-usual", _("As at first"), usual, icon="undo"),
        Button(DONE, _("Done"), HandAction.CLOSE_BUZZERS, ("escape",), primary=True, icon="tick"),
    )
    limit, low = frame.w - 2 * ui(28), foot.bottom - ui(42)
    nodes += button_row(
        choices, foot.right, low, ui, to_left=True, limit=limit, gap=16, parent=_PARENT
    )
    return tuple(nodes)


def learning_keys(ui: Ui) -> tuple[Node, ...]:
    """Return the keys of the dialog."""
    return key_hints((Hint("Esc", _("done")),), ui)
