"""Foot: the keys that work now, a hint or a note in their place, the way on after a round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.moves import Command
from game.formulas.sides import spoken
from game.modes import Mode
from game.screens.play.messages import Action, TalkAction
from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint, key_hints, unseen_key
from game.widgets.listening import KEY
from game.widgets.page import label, title_size
from game.words import _, decimal

NOWHERE = Box(0, 0, 0, 0)
"""Where nodes are whose keys work though nothing of them is seen."""


def foot(
    game: Game,
    calls: Sequence[tuple[str, str]],
    typed: str,
    note: str,
    lead_ms: int | None,
    offers: Sequence[Hint],
    ui: Ui,
) -> tuple[Node, ...]:
    """Return what stands at the foot: keys; a hint or a note in their place; the way on.

    `calls` are what is typed to call a card, `typed` what has been of one. `lead_ms` is how far
    ahead of the player's best run this one is, None where there is none. `offers` are keys about
    what was just done.
    """
    if game.paused:
        return _pause_keys(game, ui)
    if game.round_over:
        return (*_round_over(game, note, lead_ms, ui), *map(_unseen, offers))
    keys = _keys(game, calls, typed, offers, ui)
    if len(game.face_up) == 2 and not typed:
        keys += _turned_keys(game)
        note = note or _accept_note(game)
        return _hint_strip(_turned(game), note, keys, ui, _turned_look(game))
    if (game.hint_text or note) and not typed:
        strip = _hint_strip(spoken(game.hint_text), note, keys, ui)
        return strip if game.hint_text else (*strip[:-1], _pressable(strip[-1]))
    return keys


def _pressable(note: Node) -> Node:
    """Return a note that gives way to the keys when it is pressed."""
    return replace(note, message=Action.CLOSE_NOTE, focusable=False)


def mend_keys(game: Game, mode: Mode) -> tuple[str, ...]:
    """Return the keys that open the small editor: E too, where it begins no card's name."""
    names = mode.labels(game.round).values()
    return ("ctrl+e",) if any(name.startswith("E") for name in names) else ("ctrl+e", "e")


def question_keys(ui: Ui) -> tuple[Node, ...]:
    """Return the keys that answer the question whether to leave the game."""
    hints = (Hint("Esc", _("keep playing")), Hint("L", _("leave")), Hint("F1", _("all keys")))
    return key_hints(hints, ui)


def points_keys(teams: int, ui: Ui) -> tuple[Node, ...]:
    """Return the keys of points by hand, for so many teams."""
    hints = (
        Hint("+ −", _("more, less")),
        Hint(f"1–{teams}", _("team")),
        Hint(_("Enter"), _("give")),
        Hint("Esc", _("cancel")),
    )
    return key_hints(hints, ui)


def lens_keys(scrolls: bool, ui: Ui) -> tuple[Node, ...]:
    """Return the keys of the reading lens; `scrolls`: its text is longer than the page."""
    hints = [Hint("Z", _("close")), hear_hint(), Hint("F1", _("all keys"))]
    if scrolls:
        hints.insert(1, Hint("↑↓", _("scroll")))
    return key_hints(hints, ui)


def _pause_keys(game: Game, ui: Ui) -> tuple[Node, ...]:
    """Return the keys that work while the clock stands; the cover has the one to go on."""
    hints = (
        Hint("P", _("go on")),
        Hint("Esc", _("leave"), Action.ASK_TO_LEAVE, ("escape",)),
        Hint("F1", _("all keys")),
        size_hint(game),
        Hint(".", _("blank"), Action.TOGGLE_BLANK, (".",)),
    )
    return (*key_hints(hints, ui), *less_keys(game))


def size_hint(game: Game) -> Hint:
    """Return the key of the text size; in a class game its signs are for points."""
    if game.contest is not None:
        from game.screens.play.class_foot import points_hint

        return points_hint(game, game.contest)
    return Hint("+ −", _("text size"), Action.LARGER, ("+", "="))


def hear_hint() -> Hint:
    """Return the key that reads a card aloud, or plays its sound."""
    return Hint("F4", _("listen"), Action.HEAR, (KEY,))


def less_keys(game: Game) -> tuple[Node, ...]:
    if game.contest is None:
        return ()
    from game.screens.play.class_foot import less_key

    return (less_key(game, game.contest),)


def _accept_note(game: Game) -> str:
    if game.contest is None:
        return ""
    from game.screens.play.class_foot import accept_note

    return accept_note(game)


def _keys(
    game: Game, calls: Sequence[tuple[str, str]], typed: str, offers: Sequence[Hint], ui: Ui
) -> tuple[Node, ...]:
    """Return the keys that matter; what has been typed of a label comes first."""
    hints = (
        *([Hint(f"{typed}_", "")] if typed else []),
        *(Hint(cap, words) for cap, words in calls),
        *offers,
        *_turn_hints(game),
        Hint("?", _("hint"), Command.HINT, ("?",)),
        Hint("P", _("pause"), Action.TOGGLE_PAUSE, ("p",)),
        Hint("Z", _("enlarge"), Action.OPEN_LENS, ("z",)),
        hear_hint(),
        Hint("Esc", _("leave"), Action.ASK_TO_LEAVE, ("escape",)),
        Hint("F1", _("all keys")),
        Hint("T", _("freeze"), Command.FREEZE, ("t",)),
        Hint("R", _("show a pair"), Command.REVEAL, ("r",)),
        *([size_hint(game)] if game.contest is None else []),
        Hint(".", _("blank"), Action.TOGGLE_BLANK, (".",)),
        Hint("V", _("answers"), TalkAction.LOOK_BACK, ("v",)),
    )
    return (*key_hints(hints, ui), *less_keys(game))


def _turn_hints(game: Game) -> tuple[Hint, ...]:
    """Return the keys about what counted: those of the teams in a class game."""
    if game.contest is not None:
        from game.screens.play.class_foot import team_hints

        return team_hints(game, game.contest)
    return (Hint("U", _("undo"), Command.UNDO, ("u",)),) if game.before else ()


def _unseen(hint: Hint) -> Node:
    return unseen_key(f"key-{hint.keys[0]}", hint.words, hint.message, *hint.keys)


def _round_over(game: Game, note: str, lead_ms: int | None, ui: Ui) -> tuple[Node, ...]:
    """Return the foot when all pairs of the round are found: what was done, and the way on.

    A `note` comes before what was done.
    """
    if game.over:
        said, go = _("All pairs found!"), _("See the result")
    else:
        said, go = _("Round {n} done").format(n=game.at + 1), _("Next round")
    # Beside the errors of the whole game, its last round is no reason for praise.
    errors = game.errors if game.over else game.errors_here
    if errors == 0 and game.revealed == 0:
        said = _("{round} Without an error.").format(round=said if game.over else f"{said}.")
    if lead_ms is not None:
        said = f"{said if said.endswith(('.', '!')) else said + '.'} {_lead_words(lead_ms)}"
    top = ui.height - ui.footer + ui(9)  # the ring of the keyboard has room on all sides
    keys = ("enter", "space", "escape") if game.over else ("enter", "space")
    choice = Button("go-on", go, Action.GO_ON, keys, primary=True, icon="play")
    row = button_row([choice], ui.width - ui.margin, top, ui, to_left=True, tall=34)
    line = Box(ui.margin, top, ui.width - 3 * ui.margin - row[0].box.w, row[0].box.h)
    unseen = [
        unseen_key("blank-key", _("blank"), Action.TOGGLE_BLANK, "."),
        unseen_key("lens-key", _("enlarge"), Action.OPEN_LENS, "z"),
        _unseen(hear_hint()),
        _unseen(size_hint(game)),
        *less_keys(game),
        unseen_key("answers-key", _("answers"), TalkAction.LOOK_BACK, "v"),
    ]
    if game.before is not None and (game.contest or not game.over):
        unseen.append(unseen_key("undo-key", _("undo"), Command.UNDO, "u"))
    if not game.over:
        unseen.append(unseen_key("leave-key", _("leave"), Action.ASK_TO_LEAVE, "escape"))
    colour: Token = "ink" if note else "good"
    said = note or said
    size = title_size(said, ui.chrome(19), line.w, ui, weight=600)
    done = label("round-over", line, said, size, weight=600, colour=colour)
    return (done, *row, *unseen)


def scroll_hint(foot: Sequence[Node], ui: Ui) -> tuple[Node, ...]:
    """Return the cap of the arrows left of the way on: there is more below.

    Returns () where what stands at this `foot` leaves no room for it.
    """
    nodes = {node.id: node for node in foot}
    button, [said] = nodes["go-on"].box, nodes["round-over"].texts
    words, cap_w = _("scroll"), ui(36)
    wide = cap_w + ui(8) + ui.measure.width(words, ui.chrome(14)) + ui(2)
    box = Box(button.x - ui(20) - wide, button.y, wide, button.h)
    if said.box.x + ui.measure.width(said.words, said.size, said.weight) + ui(16) > box.x:
        return ()
    spot, rest = box.left_part(cap_w)
    mark = Mark("↑↓", spot.middle(cap_w, ui(25)), ui.chrome(13), "ink", "edge", "card")
    face = Text(words, rest.right_part(rest.w - ui(8))[1], ui.chrome(14), colour="muted", lines=1)
    return (Node("scroll-hint", "text", box, words, texts=(face,), marks=(mark,)),)


def _lead_words(lead_ms: int) -> str:
    """Return how far this run is ahead of the player's best at the same place, or behind it."""
    words = _("{s} s ahead of your best.") if lead_ms >= 0 else _("{s} s behind your best.")
    return words.format(s=decimal(abs(lead_ms) // 100 / 10))


def _turned(game: Game) -> str:
    """Return what there is to say of a wrong pair: luck or not, how to keep it, how to go on."""
    held = game.hide_at is None
    if game.answers[-1].kind == "unlucky":
        if held:
            return _("Not a pair. Enter or a click turns both face down.")
        return _("Not a pair. O keeps them open, Enter or a click turns them face down.")
    if held:
        return _("Not a pair, as could be known. Enter or a click turns both face down.")
    return _("Not a pair, as could be known. O keeps them open, Enter turns them face down.")


def _turned_look(game: Game) -> tuple[IconName, Token]:
    """Return the icon and the edge of the strip about a wrong pair: bad luck is no error."""
    return ("eye", "muted") if game.answers[-1].kind == "unlucky" else ("cross", "bad")


def _turned_keys(game: Game) -> tuple[Node, ...]:
    """Return the key that keeps a wrong pair open, while it would go by itself."""
    if game.hide_at is None:
        return ()
    return (unseen_key("hold-key", _("keep open"), Command.HOLD, "o"),)


def _hint_strip(
    hint: str,
    note: str,
    keys: Sequence[Node],
    ui: Ui,
    look: tuple[IconName, Token] = ("hint", "amber"),
) -> tuple[Node, ...]:
    """Return a hint, a note or both in place of the `keys` at the foot, which work on unseen.

    `look` is the icon and the edge.

    A note is small, right of a hint or below it. A hint too long for its place grows upwards,
    over the board.
    """
    wide = ui.width - 2 * ui.margin
    texts = _strip_texts(hint, note, wide - ui(64), ui)
    high = max(text.box.bottom for text in texts)
    tall = max(ui(36), high + ui(6))
    box = Box(ui.margin, ui.height - ui(8) - tall, wide, tall)
    spot, rest = box.inset(ui(14), 0).left_part(ui(36))
    skin = Skin(fill="card", edge=look[1], edge_px=ui(2.5), radius=ui(10))
    top = box.centre.y - high / 2
    texts = [replace(text, box=text.box.moved(rest.x, top)) for text in texts]
    icons = (Icon(look[0], spot.left_part(ui(24))[0], "ink"),)
    said = "\n".join(words for words in (hint, note) if words)
    strip = Node("hint-strip", "text", box, said, "", skin, tuple(texts), icons)
    unseen = [replace(k, box=NOWHERE, texts=(), marks=()) for k in keys if k.message is not None]
    return (*unseen, strip)


def _strip_texts(hint: str, note: str, wide: float, ui: Ui) -> list[Text]:
    """Return a hint and a note as they lie in a place so wide, from its upper left corner."""
    first, below = (hint, note) if hint else (note, "")
    size, small, height = ui(19), ui.chrome(14), ui.measure.height
    if below:
        beside = ui.measure.width(below, small) + 1
        if ui.measure.width(first, size, 600) + ui(20) + beside <= wide:
            left, right = Box(0, 0, wide, ui.measure.line(size)).left_part(wide - beside)
            return [Text(first, left, size, 600), Text(below, right, small, 400, "muted")]
        size = ui(16)
    elif height(first, size, wide, 600) > 2 * ui.measure.line(size):
        size = ui(16)
    heights = [height(first, size, wide, 600)]
    heights += [height(below, small, wide)] if below else []
    lines = Box(0, 0, wide, sum(heights)).rows(heights)
    texts = [Text(first, lines[0], size, 600)]
    texts += [Text(below, lines[1], small, 400, "muted")] if below else []
    return texts
