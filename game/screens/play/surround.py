"""What lies around the board while playing: figures, progress, key hints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.scoring import par
from game.core.stopwatch import Stopwatch
from game.screens.play.wishes import (
    AskToLeave,
    GiveAway,
    GoOn,
    Help,
    TakeBack,
    TextSize,
    ToggleBlank,
    ToggleLens,
    TogglePause,
)
from game.view.box import Box
from game.view.node import Icon, Node, Role, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint, key_hints
from game.widgets.page import label
from game.widgets.run_words import mode_name
from game.words import _, n_


def subtitle(game: Game) -> str:
    """ "Round 2 of 3 · Columns"."""
    mode = mode_name(game.options.mode)
    if len(game.rounds) == 1:
        pairs = n_("{n} pair", "{n} pairs", len(game.pairs))
        return f"{mode} · {pairs}"
    place = _("Round {at} of {all}").format(at=game.at + 1, all=len(game.rounds))
    return f"{place} · {mode}"


def heading(title: str, quiet: str, taken: float, ui: Ui) -> tuple[Node, ...]:
    """The set's name and the round, left of the figures, above the line of progress."""
    wide = ui.width - 2 * ui.margin - taken
    return (
        label(
            "title", Box(ui.margin, ui(20), wide, ui(32)), title, ui(24), weight=700,
            heading=True,
        ),
        label(
            "subtitle", Box(ui.margin, ui(50), wide, ui(20)), quiet, ui(14.5),
            colour="muted",
        ),
    )  # fmt: skip


def figures(game: Game, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Clock, errors (and turns), pairs found, set from the right; and the width they take."""
    shown: list[tuple[str, str, str, Stopwatch | None]] = [
        ("pairs", _("Pairs"), f"{game.found}/{len(game.pairs)}", None)
    ]
    shown.append(("errors", _("Errors"), str(game.errors), None))
    if game.options.mode == "memory":
        best = sum(par(one.pairs) for one in game.rounds)
        name = _("Turns, par {par}").format(par=f"{best:.1f}")
        shown.append(("turns", name, str(game.turns), None))
    shown.append(("time", _("Time"), "88:88.8", game.watch))
    nodes: list[Node] = []
    right = ui.width - ui.margin
    for id, name, value, watch in shown:
        wide = max(ui.measure.width(value, ui(28), 700), ui.measure.width(name, ui(13)))
        wide = max(wide + ui(3), ui(56))
        nodes += _figure(id, name, value, watch, Box(right - wide, 0, wide, 0), ui)
        right -= wide + ui(26)
    return tuple(nodes), ui.width - ui.margin - right


def _figure(
    id: str, name: str, value: str, watch: Stopwatch | None, place: Box, ui: Ui
) -> list[Node]:
    small = Box(place.x, ui(17), place.w, ui(20))
    large = Box(place.x, ui(34), place.w, ui(36))
    face = Text(
        value if watch is None else "", large, ui(28), 700, align="right", lines=1, figures=True
    )
    role: Role = "text" if watch is None else "timer"
    return [
        label(f"{id}-name", small, name, ui(13), colour="muted", align="right"),
        Node(
            f"{id}-value",
            role,
            large,
            name,
            "" if watch else value,
            texts=(face,),
            timer=watch,
            focusable=False,
        ),
    ]


def progress(game: Game, ui: Ui) -> tuple[Node, ...]:
    """The line under the header that fills up as pairs are found."""
    line = Box(ui.margin, ui(74), ui.width - 2 * ui.margin, ui(4))
    done = line.w * game.found / max(1, len(game.pairs))
    said = _("{found} of {all} pairs").format(found=game.found, all=len(game.pairs))
    rail = Node(
        "rail", "progress", line, said, skin=Skin(fill="edge", radius=ui(2)), focusable=False
    )
    if not done:
        return (rail,)
    fill = Box(line.x, line.y, max(done, line.h), line.h)
    skin = Skin(fill="accent", radius=ui(2))
    return rail, Node("done", "progress", fill, skin=skin, focusable=False)


def _keys(game: Game, typed: str, ui: Ui) -> tuple[Node, ...]:
    """The keys that matter while playing; what has been typed of a label comes first."""
    many = len(game.round.definitions)
    if game.options.mode == "memory":
        calls = [Hint("A1…", _("turn"))]
    else:
        letters = f"A–{chr(64 + many)}" if many > 1 else "A"
        numbers = f"1–{len(game.round.terms)}" if len(game.round.terms) > 1 else "1"
        calls = [Hint(numbers, _("term")), Hint(letters, _("definition"))]
        if game.options.direction == "definition":
            calls.reverse()
    if typed:
        calls.insert(0, Hint(f"{typed}_", ""))
    return key_hints(
        [
            *calls,
            Hint("?", _("hint"), Help(), ("?",)),
            Hint("U", _("undo"), TakeBack(), ("u",)),
            Hint("P", _("pause"), TogglePause(), ("p",)),
            Hint("Z", _("enlarge"), ToggleLens(), ("z",)),
            Hint("Esc", _("leave"), AskToLeave(), ("escape",)),
            Hint("F1", _("all keys")),
            Hint("R", _("reveal"), GiveAway(), ("r",)),
            Hint("+ −", _("text size"), TextSize(1), ("+", "=")),
            Hint(".", _("blank"), ToggleBlank(), (".",)),
        ],
        ui,
    )


def round_over(game: Game, ui: Ui) -> tuple[Node, ...]:
    """The foot when all pairs of the round are found: what was done, and the way on."""
    if game.over:
        said, go = _("All pairs found!"), _("See the result")
    else:
        said = _("Round {n} done").format(n=game.at + 1)
        go = _("Next round")
    if game.errors_here == 0 and game.revealed == 0:
        said = _("{round} Without an error.").format(round=said if game.over else f"{said}.")
    top = ui.height - ui.footer + ui(5)
    keys = ("enter", "space", "escape") if game.over else ("enter", "space")
    choice = Button("go-on", go, GoOn(), keys, primary=True, icon="play")
    row = button_row([choice], ui.width - ui.margin, top, ui, to_left=True)
    line = Box(ui.margin, top, ui.width - 3 * ui.margin - row[0].box.w, ui(40))
    nodes = (label("round-over", line, said, ui(19), weight=600, colour="good"), *row)
    unseen = [
        ("blank-key", _("blank"), ToggleBlank(), (".",)),
        ("lens-key", _("enlarge"), ToggleLens(), ("z",)),
        ("size-key", _("text size"), TextSize(1), ("+", "=")),
    ]
    if not game.over:
        unseen.append(("leave-key", _("leave"), AskToLeave(), ("escape",)))
    return (*nodes, *(
        Node(id, "key", Box(0, 0, 0, 0), name, message=wish, keys=caps, focusable=False)
        for id, name, wish, caps in unseen
    ))  # fmt: skip


def foot(game: Game, typed: str, note: str, ui: Ui) -> tuple[Node, ...]:
    """What stands at the foot: keys; a hint or a note in their place; the way on."""
    if game.round_over:
        return round_over(game, ui)
    keys, told = _keys(game, typed, ui), game.hint_text or note
    if told and not (game.paused or typed):
        return hint_foot(told, keys, ui)
    return keys


def hint_foot(text: str, keys: Sequence[Node], ui: Ui) -> tuple[Node, ...]:
    """The teacher's hint in place of the `keys` at the foot, which go on working unseen.

    A hint too long for two lines grows upwards, over the board.
    """
    wide = ui.width - 2 * ui.margin
    size, inner = ui(19), wide - ui(64)
    if ui.measure.height(text, size, inner, 600) > 2 * ui.measure.line(size):
        size = ui(16)
    tall = max(ui(42), ui.measure.height(text, size, inner, 600) + ui(6))
    box = Box(ui.margin, ui.height - ui(5) - tall, wide, tall)
    spot, words_ = box.inset(ui(14), 0).left_part(ui(36))
    skin = Skin(fill="card", edge="accent", edge_px=ui(2.5), radius=ui(10))
    face = Text(text, words_, size, 600)
    bulb = Icon("hint", spot.left_part(ui(24))[0], "ink")
    strip = Node(
        "hint-strip", "text", box, text, skin=skin, texts=(face,), icons=(bulb,), focusable=False
    )
    nowhere = Box(0, 0, 0, 0)
    unseen = (replace(k, box=nowhere, texts=(), marks=()) for k in keys if k.message is not None)
    return (*unseen, strip)
