"""Presenter: a remote's few keys (PgDn, PgUp, F5, Esc, B) drive a whole class game."""

from __future__ import annotations

from game.core.game import Game
from game.core.moves import Command
from game.screens.play.messages import Action, HandAction, Message
from game.screens.play.state import State
from game.view.messages import Event, Focused, Hovered, Key, Resized, Typed
from game.view.node import Node
from game.view.view import View

_STEPS = {"pagedown": 1, "pageup": -1}
_PRESSES = ("f5", "escape")
_COMMANDS = (HandAction.ASK_TO_REMEMBER, Command.ACCEPT, Command.PASS, Command.UNDO)
"""What can be reached at the foot, after the cards."""


def meant(message: Message, state: State, view: View, taken: tuple[str, ...]) -> Message:
    """Return what a key of a remote means: to the next thing, press it, blank the screen.

    A remote's button to start sends F5 and Esc by turns, so both press, as long as nothing but a
    remote's keys came since one that moves. `taken` are the keys that are buzzers now.
    """
    if state.game.contest is None or state.learning is not None or state.blank:
        return message
    match message:
        case Key("pagedown" | "pageup" as name) if name not in taken:
            return _step(message, _STEPS[name], state, view)
        case Key("f5") if "f5" not in taken:
            return _press(message, view)
        case Key("escape") if state.presenting:
            return _press(message, view)
        case Typed("b" | "B") if state.presenting and state.points is None:
            return Action.TOGGLE_BLANK
    return message


def still_presenting(message: Message, state: State) -> bool:
    """Return True if the last key, this one, was a remote's: it moves, or pressed after that."""
    if isinstance(message, Event | Focused | Hovered | Resized):
        return state.presenting
    if not isinstance(message, Key) or state.game.contest is None:
        return False
    return message.name in _STEPS or (state.presenting and message.name in _PRESSES)


def _press(message: Message, view: View) -> Message:
    node = view.focused
    pressed: Message = message if node is None or node.message is None else node.message
    return pressed


def _step(message: Message, step: int, state: State, view: View) -> Message:
    """Return the move to the next thing; at the end of a solution the way on."""
    if state.reading.card is not None or "solution-bar" in view.by_id:
        return message  # it scrolls
    ids = [node.id for node in _things(state.game, view)]
    if not ids:
        return message
    if view.focus not in ids:
        return Focused(ids[0 if step > 0 else -1])
    return Focused(ids[(ids.index(view.focus) + step) % len(ids)])


def _things(game: Game, view: View) -> list[Node]:
    """Return what can be pressed now, in order: the cards that answer, then the foot's keys."""
    if view.live_from or game.round_over or game.paused:
        return view.stops()
    cards = [node for node in view.live() if node.role == "card" and _is_open(game, node)]
    keys = [node for node in view.live() if node.message in _COMMANDS and node.box.w]
    return cards + keys


def _is_open(game: Game, node: Node) -> bool:
    """Return True if the card can be chosen now: where one is chosen, it is of the other side."""
    card = game.card(int(node.id.removeprefix("card-")))
    if card.id in game.matched or card.id in game.face_up:
        return False
    return game.picked is None or card.side != game.card(game.picked).side
