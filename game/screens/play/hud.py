"""HUD: what lies around the board while playing: figures, progress, key hints, the way on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.moves import Command
from game.core.stopwatch import Stopwatch
from game.screens.play.messages import Action
from game.view.box import Box
from game.view.node import Icon, Node, Role, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint, key_hints, unseen_key
from game.widgets.page import label
from game.words import _, n_

NOWHERE = Box(0, 0, 0, 0)
"""Where nodes are whose keys work though nothing of them is seen."""


def subtitle(game: Game, mode: str) -> str:
    """Return "Round 2 of 3 · Columns", or "Columns · 12 pairs" where there is one round."""
    if len(game.rounds) == 1:
        pairs = n_("{n} pair", "{n} pairs", len(game.pairs))
        return f"{mode} · {pairs}"
    place = _("Round {at} of {all}").format(at=game.at + 1, all=len(game.rounds))
    return f"{place} · {mode}"


def heading(title: str, quiet: str, taken: float, ui: Ui) -> tuple[Node, Node]:
    """Return the set's name and the round, left of the figures, which take so many pixels."""
    wide = ui.width - 2 * ui.margin - taken
    big, small = Box(ui.margin, ui(20), wide, ui(32)), Box(ui.margin, ui(50), wide, ui(20))
    name = label("title", big, title, ui(24), weight=700, heading=True)
    return name, label("subtitle", small, quiet, ui(14.5), colour="muted")


def figures(game: Game, par: float | None, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return clock, errors and pairs found, set from the right, and the width they take.

    Where there is a `par` the turns are counted too.
    """
    rows = [
        ("pairs", _("Pairs"), f"{game.found}/{len(game.pairs)}"),
        ("errors", _("Errors"), str(game.errors)),
    ]
    if par is not None:
        rows.append(("turns", _("Turns, par {par}").format(par=f"{par:.1f}"), str(game.turns)))
    rows.append(("time", _("Time"), "88:88.8"))
    nodes: list[Node] = []
    right = ui.width - ui.margin
    for id, name, value in rows:
        wide = max(ui.measure.width(value, ui(28), 700), ui.measure.width(name, ui(13)))
        wide = max(wide + ui(3), ui(56))
        place = Box(right - wide, 0, wide, 0)
        nodes += _figure(id, name, value, game.watch if id == "time" else None, place, ui)
        right -= wide + ui(26)
    return tuple(nodes), ui.width - ui.margin - right


def _figure(
    id: str, name: str, value: str, watch: Stopwatch | None, place: Box, ui: Ui
) -> tuple[Node, Node]:
    small = Box(place.x, ui(17), place.w, ui(20))
    large = Box(place.x, ui(34), place.w, ui(36))
    written = value if watch is None else ""  # the painter writes a time
    face = Text(written, large, ui(28), 700, align="right", lines=1, figures=True)
    role: Role = "text" if watch is None else "timer"
    number = Node(f"{id}-value", role, large, name, written, texts=(face,), timer=watch)
    return label(f"{id}-name", small, name, ui(13), colour="muted", align="right"), number


def progress(game: Game, ui: Ui) -> tuple[Node, ...]:
    """Return the line under the header that fills up as pairs are found."""
    line = Box(ui.margin, ui(74), ui.width - 2 * ui.margin, ui(4))
    done = line.w * game.found / max(1, len(game.pairs))
    said = _("{found} of {all} pairs").format(found=game.found, all=len(game.pairs))
    rail, skin = Skin(fill="edge", radius=ui(2)), Skin(fill="accent", radius=ui(2))
    empty = Node("rail", "progress", line, said, skin=rail)
    if not done:
        return (empty,)
    fill = Box(line.x, line.y, max(done, line.h), line.h)
    return empty, Node("done", "progress", fill, skin=skin)


# ------------------------------------------------------------------ the foot


def foot(
    game: Game, calls: Sequence[tuple[str, str]], typed: str, note: str, ui: Ui
) -> tuple[Node, ...]:
    """Return what stands at the foot: keys; a hint or a note in their place; the way on.

    `calls` are what is typed to call a card, `typed` what has been of one.
    """
    if game.round_over:
        return _round_over(game, ui)
    keys, sentence = _keys(calls, typed, ui), game.hint_text or note
    if sentence and not (game.paused or typed):
        return _hint_strip(sentence, keys, ui)
    return keys


def _keys(calls: Sequence[tuple[str, str]], typed: str, ui: Ui) -> tuple[Node, ...]:
    """Return the keys that matter; what has been typed of a label comes first."""
    hints = (
        *([Hint(f"{typed}_", "")] if typed else []),
        *(Hint(cap, words) for cap, words in calls),
        Hint("?", _("hint"), Command.HINT, ("?",)),
        Hint("U", _("undo"), Command.UNDO, ("u",)),
        Hint("P", _("pause"), Action.TOGGLE_PAUSE, ("p",)),
        Hint("Z", _("enlarge"), Action.OPEN_LENS, ("z",)),
        Hint("Esc", _("leave"), Action.ASK_TO_LEAVE, ("escape",)),
        Hint("F1", _("all keys")),
        Hint("R", _("reveal"), Command.REVEAL, ("r",)),
        Hint("+ −", _("text size"), Action.LARGER, ("+", "=")),
        Hint(".", _("blank"), Action.TOGGLE_BLANK, (".",)),
    )
    return key_hints(hints, ui)


def _round_over(game: Game, ui: Ui) -> tuple[Node, ...]:
    """Return the foot when all pairs of the round are found: what was done, and the way on."""
    if game.over:
        said, go = _("All pairs found!"), _("See the result")
    else:
        said, go = _("Round {n} done").format(n=game.at + 1), _("Next round")
    if game.errors_here == 0 and game.revealed == 0:
        said = _("{round} Without an error.").format(round=said if game.over else f"{said}.")
    top = ui.height - ui.footer + ui(5)
    keys = ("enter", "space", "escape") if game.over else ("enter", "space")
    choice = Button("go-on", go, Action.GO_ON, keys, primary=True, icon="play")
    row = button_row([choice], ui.width - ui.margin, top, ui, to_left=True)
    line = Box(ui.margin, top, ui.width - 3 * ui.margin - row[0].box.w, ui(40))
    unseen = [
        unseen_key("blank-key", _("blank"), Action.TOGGLE_BLANK, "."),
        unseen_key("lens-key", _("enlarge"), Action.OPEN_LENS, "z"),
        unseen_key("size-key", _("text size"), Action.LARGER, "+", "="),
    ]
    if not game.over:
        unseen.append(unseen_key("leave-key", _("leave"), Action.ASK_TO_LEAVE, "escape"))
    done = label("round-over", line, said, ui(19), weight=600, colour="good")
    return (done, *row, *unseen)


def _hint_strip(text: str, keys: Sequence[Node], ui: Ui) -> tuple[Node, ...]:
    """Return a sentence in place of the `keys` at the foot, which go on working unseen.

    A hint too long for two lines grows upwards, over the board.
    """
    wide = ui.width - 2 * ui.margin
    size, inner = ui(19), wide - ui(64)
    if ui.measure.height(text, size, inner, 600) > 2 * ui.measure.line(size):
        size = ui(16)
    tall = max(ui(42), ui.measure.height(text, size, inner, 600) + ui(6))
    box = Box(ui.margin, ui.height - ui(5) - tall, wide, tall)
    spot, rest = box.inset(ui(14), 0).left_part(ui(36))
    skin = Skin(fill="card", edge="accent", edge_px=ui(2.5), radius=ui(10))
    texts = (Text(text, rest, size, 600),)
    icons = (Icon("hint", spot.left_part(ui(24))[0], "ink"),)
    strip = Node("hint-strip", "text", box, text, "", skin, texts, icons)
    unseen = [replace(k, box=NOWHERE, texts=(), marks=()) for k in keys if k.message is not None]
    return (*unseen, strip)
