"""What lies around the board while playing: figures, progress, key hints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.scoring import par
from game.core.stopwatch import Stopwatch
from game.parts.basics import Choice, Hint, button_row, key_hints, words
from game.parts.play.wishes import (
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
from game.parts.run_words import mode_name
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, Node, Role, Skin, Text
from game.view.scale import Scale
from game.words import _, n_


def subtitle(game: Game) -> str:
    """ "Round 2 of 3 · Columns"."""
    mode = mode_name(game.options.mode)
    if len(game.rounds) == 1:
        pairs = n_("{n} pair", "{n} pairs", len(game.pairs))
        return f"{mode} · {pairs}"
    place = _("Round {at} of {all}").format(at=game.at + 1, all=len(game.rounds))
    return f"{place} · {mode}"


def heading(title: str, quiet: str, taken: float, scale: Scale) -> tuple[Node, ...]:
    """The set's name and the round, left of the figures, above the line of progress."""
    wide = scale.width - 2 * scale.margin - taken
    return (
        words(
            "title", Box(scale.margin, scale(20), wide, scale(32)), title, scale(24), weight=700,
            heading=True,
        ),
        words(
            "subtitle", Box(scale.margin, scale(50), wide, scale(20)), quiet, scale(14.5),
            colour="muted",
        ),
    )  # fmt: skip


def figures(game: Game, scale: Scale, measure: Measure) -> tuple[tuple[Node, ...], float]:
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
    right = scale.width - scale.margin
    for id, name, value, watch in shown:
        wide = max(measure.width(value, scale(28), 700), measure.width(name, scale(13)))
        wide = max(wide + scale(3), scale(56))
        nodes += _figure(id, name, value, watch, Box(right - wide, 0, wide, 0), scale)
        right -= wide + scale(26)
    return tuple(nodes), scale.width - scale.margin - right


def _figure(
    id: str, name: str, value: str, watch: Stopwatch | None, place: Box, scale: Scale
) -> list[Node]:
    small = Box(place.x, scale(17), place.w, scale(20))
    large = Box(place.x, scale(34), place.w, scale(36))
    face = Text(
        value if watch is None else "", large, scale(28), 700, align="right", lines=1, figures=True
    )
    role: Role = "text" if watch is None else "timer"
    return [
        words(f"{id}-name", small, name, scale(13), colour="muted", align="right"),
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


def progress(game: Game, scale: Scale) -> tuple[Node, ...]:
    """The line under the header that fills up as pairs are found."""
    line = Box(scale.margin, scale(74), scale.width - 2 * scale.margin, scale(4))
    done = line.w * game.found / max(1, len(game.pairs))
    said = _("{found} of {all} pairs").format(found=game.found, all=len(game.pairs))
    rail = Node(
        "rail", "progress", line, said, skin=Skin(fill="edge", radius=scale(2)), focusable=False
    )
    if not done:
        return (rail,)
    fill = Box(line.x, line.y, max(done, line.h), line.h)
    skin = Skin(fill="accent", radius=scale(2))
    return rail, Node("done", "progress", fill, skin=skin, focusable=False)


def _keys(game: Game, typed: str, scale: Scale, measure: Measure) -> tuple[Node, ...]:
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
        scale,
        measure,
    )


def round_over(game: Game, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The foot when all pairs of the round are found: what was done, and the way on."""
    if game.over:
        said, go = _("All pairs found!"), _("See the result")
    else:
        said = _("Round {n} done").format(n=game.at + 1)
        go = _("Next round")
    if game.errors_here == 0 and game.revealed == 0:
        said = _("{round} Without an error.").format(round=said if game.over else f"{said}.")
    top = scale.height - scale.footer + scale(5)
    keys = ("enter", "space", "escape") if game.over else ("enter", "space")
    choice = Choice("go-on", go, GoOn(), keys, primary=True, icon="play")
    row = button_row([choice], scale.width - scale.margin, top, scale, measure, to_left=True)
    line = Box(scale.margin, top, scale.width - 3 * scale.margin - row[0].box.w, scale(40))
    nodes = (words("round-over", line, said, scale(19), weight=600, colour="good"), *row)
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


def foot(game: Game, typed: str, note: str, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """What stands at the foot: keys; a hint or a note in their place; the way on."""
    if game.round_over:
        return round_over(game, scale, measure)
    keys, told = _keys(game, typed, scale, measure), game.hint_text or note
    if told and not (game.paused or typed):
        return hint_foot(told, keys, scale, measure)
    return keys


def hint_foot(text: str, keys: Sequence[Node], scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """The teacher's hint in place of the `keys` at the foot, which go on working unseen.

    A hint too long for two lines grows upwards, over the board.
    """
    wide = scale.width - 2 * scale.margin
    size, inner = scale(19), wide - scale(64)
    if measure.height(text, size, inner, 600) > 2 * measure.line(size):
        size = scale(16)
    tall = max(scale(42), measure.height(text, size, inner, 600) + scale(6))
    box = Box(scale.margin, scale.height - scale(5) - tall, wide, tall)
    spot, words_ = box.inset(scale(14), 0).left_part(scale(36))
    skin = Skin(fill="card", edge="accent", edge_px=scale(2.5), radius=scale(10))
    face = Text(text, words_, size, 600)
    bulb = Icon("hint", spot.left_part(scale(24))[0], "ink")
    strip = Node(
        "hint-strip", "text", box, text, skin=skin, texts=(face,), icons=(bulb,), focusable=False
    )
    nowhere = Box(0, 0, 0, 0)
    unseen = (replace(k, box=nowhere, texts=(), marks=()) for k in keys if k.message is not None)
    return (*unseen, strip)
