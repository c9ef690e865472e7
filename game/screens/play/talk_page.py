"""Talk page: a board that is talked about: its frame, the cards in the light, words, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.boards import cards
from game.boards.body import card_of
from game.card_names import name_of
from game.core.game import Game
from game.core.label_input import names_on_board
from game.core.moves import Answer, AnswerKind, Command, Reveal
from game.formulas.sides import spoken
from game.modes import Mode
from game.screens.play import spotlight, talk
from game.screens.play.foot import hear_hint, less_keys, size_hint
from game.screens.play.messages import Action, TalkAction
from game.screens.play.spotlight import Caption, LitCard
from game.screens.play.state import State
from game.screens.play.talk import Talk
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.hints import Hint, key_hints
from game.widgets.team_signs import sign
from game.words import _

_STATES: dict[AnswerKind, cards.State] = {
    "match": "matched",
    "accepted": "matched",
    "miss": "wrong",
    "unlucky": "apart",
    "reveal": "given",
}
_SIGNS: dict[cards.State, tuple[IconName, Token]] = {
    "matched": ("tick", "good"),
    "wrong": ("cross", "bad"),
    "apart": ("eye", "muted"),
    "given": ("eye", "muted"),
}


def board(state: State, nodes: Sequence[Node], mode: Mode, now: int, ui: Ui) -> tuple[Node, ...]:
    """Return the board, with a frame while it is frozen and with the cards in the light."""
    game, frozen = state.game, state.game.frozen
    around = (_frame(ui),) if frozen else ()
    lit = talk.lit(state.talk, game)
    if not lit:
        return (*nodes, *around)
    named = talk.names(state.talk, game, mode, _names(game, mode))
    given = talk.answer(state.talk, game)
    shown = [LitCard(c, named.get(c.id, ""), _state(c.id, given, game, now)) for c in lit]
    floor = game.options.floor * ui.height
    large = spotlight.spotlight(
        shown, _above(state), _below(state), ui.body, floor, replace(ui, text=1.0)
    )
    ids = frozenset(f"card-{card.id}" for card in lit)
    return (*spotlight.over(nodes, large, ids, ui), *around)


def told(state: State, message: TalkAction) -> State:
    """Return the state after a message about what is looked at."""
    now, game = state.talk, state.game
    match message:
        case TalkAction.PUT_OUT:
            return replace(state, talk=Talk())
        case TalkAction.TELL_HINT:
            return _saying(replace(state, talk=replace(now, hint=True)))
        case TalkAction.LOOK_BACK if now.at is not None:
            return replace(state, talk=Talk())
        case TalkAction.LATER:
            return _saying(replace(state, talk=now.stepping(1, game)))
    return _saying(replace(state, talk=now.stepping(-1, game)))


def card_meant(state: State, face_down: bool) -> int | None:
    """Return the card that is meant by a key: lit, chosen, with the keyboard, or pointed at."""
    game = state.game
    here = [card.id for card in talk.lit(state.talk, game) if card in game.round.cards]
    meant = (*here, game.picked, *game.face_up, card_of(state.focus), state.lit)
    ids = {card.id for card in game.round.cards}
    seen = (id for id in meant if id is not None and id in ids)
    return next((id for id in seen if talk.can_be_read(id, game, face_down)), None)


def lighting(state: State, card: int) -> State:
    """Return the state after a card of the frozen board was pressed or called."""
    return _saying(replace(state, talk=state.talk.pressing(card, state.game)))


def _saying(state: State) -> State:
    return replace(state, feedback=replace(state.feedback, says=_spoken(state)))


def _spoken(state: State) -> str:
    """Return what a screen reader says of the cards in the light."""
    captions = (*_above(state), *_below(state))
    faces = (name_of(card.face) for card in talk.lit(state.talk, state.game))
    return ". ".join((*(caption.words for caption in captions), *faces))


def _names(game: Game, mode: Mode) -> dict[int, str]:
    return names_on_board(game, mode.labels(game.round))


def _state(card: int, given: Answer | None, game: Game, now: int) -> cards.State:
    if given is not None:
        return _STATES[given.kind]
    state = cards.state_of(game, card, now)
    return "normal" if state in ("chosen", "hinted") else state


def _frame(ui: Ui) -> Node:
    """Return the line around a board that is frozen."""
    skin = Skin("clear", "amber", max(2.0, ui(3)), ui.corner)
    box = ui.body.inset(-ui(9), -ui(5))
    return Node("frozen-frame", "image", box, _("Frozen"), skin=skin, focusable=False)


# ------------------------------------------------------------------ what is said of the cards


def _above(state: State) -> list[Caption]:
    """Return who chose what, or the question that two cards in the light put."""
    game = state.game
    given = talk.answer(state.talk, game)
    if given is not None:
        return [*_who(state, given), _verdict(state, given)]
    if len(state.talk.cards) == 2:
        return [Caption("eye", "ink", _("Do these belong together?"))]
    return []


def _who(state: State, given: Answer) -> list[Caption]:
    """Return the team that gave the answer."""
    contest = state.game.contest
    if contest is None or state.talk.at is None or given.kind == "reveal":
        return []
    # Not on the way to the first card.
    from game.core.report import Given, answering

    answers = [Given(a.pair, a.asked, a.chosen, a.kind) for a in state.game.answers]
    number = list(answering(answers, contest))[state.talk.at]
    if number < 0:
        return []
    team = contest.options.teams[number]
    return [Caption(sign(team).shape, sign(team).colour, team.name)]


def _verdict(state: State, given: Answer) -> Caption:
    game, at = state.game, state.talk.at or 0
    words = {
        "match": _("correct"),
        "accepted": _("accepted as right"),
        "miss": _("incorrect"),
        "unlucky": _("not a pair"),
        "reveal": _("shown"),
    }[given.kind]
    said = _("Answer {n} of {all}: {verdict}")
    icon, colour = _SIGNS[_STATES[given.kind]]
    return Caption(icon, colour, said.format(n=at + 1, all=len(game.answers), verdict=words))


def _below(state: State) -> list[Caption]:
    """Return the teacher's hint, when it was asked for, and the notes of pairs that are known."""
    noted = [Caption("note", "ink", spoken(words)) for words in talk.notes(state.talk, state.game)]
    told = talk.hints(state.talk, state.game) if state.talk.hint else []
    return [*(Caption("hint", "ink", spoken(words)) for words in told), *noted]


# ------------------------------------------------------------------ the foot


def foot(state: State, calls: Sequence[tuple[str, str]], ui: Ui) -> tuple[Node, ...]:
    """Return the sign that the board is frozen, and the keys that work on it."""
    if not state.game.frozen:
        return key_hints(_light_hints(state), ui)
    sign_node = _frozen_sign(ui)
    typed = state.label_input.text
    hints = [
        *([Hint(f"{typed}_", "")] if typed else []),
        *_light_hints(state),
        *([] if state.talk.cards else [Hint(calls[0][0], _("light on a card"))] if calls else []),
        Hint("F1", _("all keys")),
        Hint("P", _("cover"), Action.TOGGLE_PAUSE, ("p",)),
        size_hint(state.game),
        Hint(".", _("blank"), Action.TOGGLE_BLANK, (".",)),
    ]
    keys = key_hints(hints, ui, sign_node.box.w + ui(18))
    return (sign_node, *keys, *less_keys(state.game))


def _light_hints(state: State) -> list[Hint]:
    """Return the keys for the cards in the light and for the answers so far."""
    game, now = state.game, state.talk
    lit = talk.lit(now, game)
    hints = []
    if lit:
        hints.append(Hint("Esc", _("light off"), TalkAction.PUT_OUT, ("escape", "enter", "space")))
    if game.frozen:
        keys = ("t",) if lit else ("t", "escape")
        hints.append(Hint("T", _("go on"), Command.FREEZE, keys))
    if talk.answer(now, game) is not None:
        hints.append(Hint("←", _("earlier"), TalkAction.EARLIER, ("left", "pageup")))
        hints.append(Hint("→", _("later"), TalkAction.LATER, ("right", "pagedown")))
    elif game.answers:
        hints.append(Hint("V", _("answers"), TalkAction.LOOK_BACK, ("v", "pageup")))
    if (card := talk.to_show(now, game)) is not None:
        hints.append(Hint("R", _("show its pair"), Reveal(card), ("r",)))
    if talk.hints(now, game) and not now.hint:
        hints.append(Hint("?", _("hint"), TalkAction.TELL_HINT, ("?",)))
    if any(card in game.round.cards for card in lit):
        hints.append(Hint("Z", _("enlarge"), Action.OPEN_LENS, ("z",)))
    if lit:
        hints.append(hear_hint())
    return hints


def _frozen_sign(ui: Ui) -> Node:
    """Return the sign at the foot that says what a frozen board is."""
    words, size = _("Frozen"), ui.chrome(15, 1.6)
    tall = max(ui(27), 1.7 * size)
    wide = ui.measure.width(words, size, 700) + ui(44)
    box = replace(ui.body, x=ui.margin, y=ui.height - ui(26.5) - tall / 2, w=wide, h=tall)
    spot, rest = box.left_part(ui(32))
    skin = Skin("term", radius=ui(8))
    face = Text(words, rest, size, 700, "on-term", lines=1)
    icons = (Icon("pause", spot.middle(ui(16), ui(16)), "on-term"),)
    said = _("The clock stands, and nothing counts.")
    return Node("frozen", "text", box, words, said, skin, (face,), icons, focusable=False)
