"""Boards: what picks, calls and hints do on the small board of a practice session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.boards.body import card_of
from game.card_names import name_of
from game.core import practice
from game.core.game import Game
from game.core.label_input import LabelInput, callable_labels, type_on_board
from game.core.moves import (
    Command,
    Dealt,
    Fact,
    Hinted,
    Matched,
    Missed,
    Move,
    Pick,
    Reveal,
    RoundOver,
)
from game.core.practice import Facts
from game.core.text import short
from game.modes import columns
from game.screens.practice.state import BoardPart, State
from game.services import Services
from game.view.messages import Typed
from game.widgets.card_lens import Reading, card_to_read, open_lens
from game.widgets.feedback import Moment, sounds
from game.widgets.listening import chosen_card, comes_up, hear
from game.words import _

Outcome = tuple[State, Facts]
GO_ON = "go-on"
"""The id of the button that leads on."""


def dealt(state: State, game: Game, services: Services) -> State:
    """Return the state with a board of these cards, which come in."""
    faces = [card.face for card in game.round.cards]
    services.sounds.prepare([face.sound for face in faces if face.sound])
    part = BoardPart(game)
    moved = part.feedback.after(Dealt(0), _moment(game, state, services))
    return replace(state, part=replace(part, feedback=moved), focus="", says="")


def play(state: State, part: BoardPart, move: Move, services: Services) -> Outcome:
    """Make the move; what was missed is shown at once, so that it is learned now."""
    now, game = services.clock(), part.game
    after, facts = columns.play(game, move, now)
    if isinstance(move, Pick):
        part = replace(part, lit=move.card if move.card in after.matched else None)
    missed = next((fact.answer for fact in facts if isinstance(fact, Missed)), None)
    if missed is not None:
        after, more = columns.play(after, Reveal(missed.cards[0]), now)
        facts = (*facts, *more)
    state = replace(state, part=replace(part, game=after))
    reviewed: Facts = ()
    for fact in facts:
        state, more_reviewed = _counted(state, after, fact)
        reviewed += more_reviewed
        state = _told(state, fact, services, given=missed is not None)
    if missed is not None:
        state = _noted(state, together(after, missed.pair))
    return state, reviewed


def together(game: Game, pair: int) -> str:
    """Return what belongs together, in one sentence."""
    both, names = game.pairs[pair], columns.labels(game.round)
    called = {card.side: names[card.id] for card in game.round.cards if card.pair == pair}
    term = name_of(both.term, called["term"])
    definition = name_of(both.definition, called["definition"])
    said = _("Together: {term} – {definition}")
    return said.format(term=term, definition=short(definition, 160))


def call(state: State, part: BoardPart, letter: str, services: Services) -> Outcome:
    """Take in a letter of a card's name."""
    if part.reading.card is not None or part.game.round_over or not letter.isalnum():
        return state, ()
    names, now = columns.labels(part.game.round), services.clock()
    typed = type_on_board(part.label_input, letter, part.game, names, now)
    return _entered(state, part, typed, services)


def wake(state: State, part: BoardPart, services: Services) -> Outcome:
    """Let time pass: locks open, and a label that waited is entered."""
    state, facts = _entered(state, part, part.label_input.advance(services.clock()), services)
    assert isinstance(state.part, BoardPart)
    state, more = play(state, state.part, Command.WAIT, services)
    return state, (*facts, *more)


def flush(state: State, part: BoardPart, services: Services) -> Outcome:
    """Enter the label that waits."""
    return _entered(state, part, part.label_input.flush(), services)


def letters(state: State, message: Typed, services: Services) -> Outcome:
    """Take in typed letters: Z enlarges, the others call cards."""
    reviewed: Facts = ()
    for letter in message.text.casefold():
        part = state.part
        if not isinstance(part, BoardPart):
            break
        if letter == "z":
            state = read(state, part)
        else:
            state, more = call(state, part, letter, services)
            reviewed += more
    return state, reviewed


def read(state: State, part: BoardPart, card: int | None = None) -> State:
    """Open the lens over a card, the meant one if none is named; an open one is closed."""
    if part.reading.card is not None:
        return replace(state, part=replace(part, reading=Reading()))
    meant = card if card is not None else card_to_read(part.game, state.focus, face_down=False)
    reading = open_lens(meant, part.game, face_down=False)
    return replace(state, part=replace(part, reading=reading))


def listen(state: State, part: BoardPart, services: Services) -> None:
    """Let a card be heard: the one in the lens, pointed at, chosen, or with the keyboard."""
    ids = (part.reading.card, part.lit, part.game.picked, card_of(state.focus))
    here = {card.id: card for card in part.game.round.cards}
    if (meant := next((here[id] for id in ids if id in here), None)) is None:
        services.toast = _("Choose a card first: then F4 reads it aloud.")
    else:
        hear(meant.face, services)


def pointed(state: State, part: BoardPart, id: str) -> State:
    """Light the pair of a matched card that is pointed at."""
    return replace(state, part=replace(part, lit=card_of(id)))


# ------------------------------------------------------------------ inside


def _entered(
    state: State,
    part: BoardPart,
    entered: tuple[LabelInput, Sequence[str]],
    services: Services,
) -> Outcome:
    """Pick the cards that were called. Saying "1" on the way to "12" moves the choice."""
    state = replace(state, part=replace(part, label_input=entered[0]))
    reviewed: Facts = ()
    for label in entered[1]:
        now = state.part
        assert isinstance(now, BoardPart)
        card = callable_labels(now.game, columns.labels(now.game.round)).get(label)
        if card is not None and not (len(label) > 1 and card == now.game.picked):
            state, more = play(state, now, Pick(card), services)
            reviewed += more
    return state, reviewed


def _counted(state: State, game: Game, fact: Fact) -> Outcome:
    """Return the session after a fact of the board, and what is to be saved of it."""
    match fact:
        case Matched(answer) | Missed(answer):
            session, reviewed = practice.take(state.session, answer)
            state = replace(state, session=session)
            if isinstance(fact, Missed):
                state = state.with_missed(answer.pair, answer.chosen)
            elif answer.kind == "reveal":
                state = state.with_missed(answer.pair, "")
            return state, reviewed
        case Hinted(card):
            pair = game.card(card).pair
            if pair is None:
                return state, ()
            session, reviewed = practice.help_with(state.session, pair)
            return replace(state, session=session).with_missed(pair, ""), reviewed
    return state, ()


def _told(state: State, fact: Fact, services: Services, *, given: bool) -> State:
    """Give feedback on a fact; of a pair that is `given` after a miss only the miss is heard."""
    part = state.part
    assert isinstance(part, BoardPart)
    moment = _moment(part.game, state, services)
    if not (given and isinstance(fact, Matched)):
        for sound in sounds(fact, part.feedback.picked, moment):
            # The end of a small board is no finale.
            services.sounds.play("round" if sound == "finish" else sound)
    card = None if given else chosen_card(fact, part.feedback.picked, face_down=False)
    if card is not None:
        comes_up(part.game.card(card).face, part.game.card(card).side, services)
    part = replace(part, feedback=part.feedback.after(fact, moment))
    if isinstance(fact, RoundOver):
        return replace(state, part=replace(part, lit=None), focus=GO_ON)
    return replace(state, part=part)


def _noted(state: State, sentence: str) -> State:
    part = state.part
    assert isinstance(part, BoardPart)
    wrong = _("These do not belong together")
    told = replace(part.feedback, says=f"{wrong}.").noting(sentence)
    return replace(state, part=replace(part, feedback=told))


def _moment(game: Game, state: State, services: Services) -> Moment:
    ui, motion = services.ui(state.size), services.settings.motion
    return Moment(game, services.clock(), ui, face_down=False, motion=motion)
