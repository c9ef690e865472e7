"""Feedback: what comes of a move besides the new game: what is heard, moved and said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Literal

from game.card_names import asked_in, name_of
from game.core.game import Game
from game.core.moves import (
    AlsoRight,
    Answer,
    Dealt,
    Fact,
    Finished,
    Hinted,
    Matched,
    Missed,
    Picked,
    Refused,
    RoundOver,
    Undone,
)
from game.core.streak import streak
from game.core.text import short
from game.values import dataclass
from game.view.motion import DEAL_MS, MATCH_MS, WRONG_MS, Motion
from game.view.ui import Ui
from game.words import _

HIGHEST = 8
"""The match sound rises with right answers in a row, up to so many."""
_REACH = {"deal": 14, "shake": 9}
"""How far things move, in units."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What decides the feedback besides the fact: the game after the move, the clock (ms).

    `face_down` is the trait of the mode, `motion` the player's wish.
    """

    game: Game
    now: int
    ui: Ui
    face_down: bool
    motion: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """`motions` are by node id; `says` is what a screen reader speaks, `note` is shown.

    `picked` is the card that was picked last.
    """

    motions: Mapping[str, Motion] = field(default_factory=dict)
    says: str = ""
    note: str = ""
    picked: int | None = None

    def running(self, now: int) -> dict[str, Motion]:
        """Return the motions that are not over, by node id."""
        return {id: motion for id, motion in self.motions.items() if motion.end > now}

    def after(self, fact: Fact, at: Moment) -> Feedback:
        """Return the feedback after `fact`."""
        # A note stays where the move that it is about has ended the round.
        now = self if isinstance(fact, RoundOver | Finished) else replace(self, note="")
        match fact:
            case Matched(answer):
                says = _("Shown: {pair}") if answer.kind == "reveal" else _("Right: {pair}")
                moved = now._moving(answer.cards, "match", MATCH_MS, at)
                return replace(moved, says=says.format(pair=asked_in(at.game, answer)))
            case AlsoRight(card):
                return self.noting(_also_right(at.game, card))
            case Missed(answer) if answer.kind == "unlucky":
                return replace(now, says=_("Not a pair"))
            case Missed(answer):
                moved = now._moving(answer.cards, "shake", WRONG_MS, at)
                return replace(moved, says=_("These do not belong together"))
            case Undone():
                return replace(now, says=_("Taken back"))
            case Picked(card):
                picked = replace(now, picked=card)
                return picked._moving([card], "turn", MATCH_MS, at) if at.face_down else picked
            case Hinted(text=text):
                return replace(now, says=text)
            case Dealt():
                cards = [card.id for card in at.game.round.cards]
                return now._moving(cards, "deal", DEAL_MS, at)
            case Refused(why="choose_first"):
                words = _("Turn a card first.")
                return replace(now, says=words, note=words)
        return now

    def noting(self, sentence: str) -> Feedback:
        """Return the feedback with one more sentence to be seen and spoken."""
        says = " ".join(words for words in (self.says, sentence) if words)
        return replace(self, says=says, note=sentence)

    def _moving(
        self,
        cards: Iterable[int],
        kind: Literal["deal", "match", "shake", "turn"],
        length_ms: int,
        at: Moment,
    ) -> Feedback:
        """Let these cards move, unless the player wants stillness."""
        if not at.motion:
            return self
        motion = Motion(kind, at.now, length_ms, at.ui(_REACH.get(kind, 0)))
        started = {f"card-{card}": motion for card in cards}
        return replace(self, motions=self.running(at.now) | started)


def _also_right(game: Game, card: int) -> str:
    """Return which answer the teacher accepts, and for what."""
    given = game.answers[-1]
    other = next(one for one in given.cards if one != card)
    asked, answer = (short(name_of(game.card(one).face)) for one in (other, card))
    return _("Accepted: “{answer}” for “{asked}”.").format(answer=answer, asked=asked)


def sounds(fact: Fact, picked: int | None, at: Moment) -> list[str]:
    """Return the sounds of `fact`, in order; `picked` is the card that was picked before it."""
    match fact:
        case Matched(answer):
            heard = "hint" if answer.kind == "reveal" else _match_sound(at.game)
            return [*_unheard(answer, picked, at), heard]
        case Missed(answer):
            # Bad luck does not sound like an error.
            return [*_unheard(answer, picked, at), *(["miss"] if answer.kind == "miss" else [])]
        case Picked(card):
            return [at.game.card(card).face.sound or ("turn" if at.face_down else "pick")]
        case Hinted():
            return ["hint"]
        case RoundOver():
            return ["finish" if at.game.over else "round"]
    return []


def _match_sound(game: Game) -> str:
    """Return the sound of a match: the more right answers in a row, the higher, up to a point."""
    row = min(streak(game.answers), HIGHEST)
    return f"match-{row}" if row > 1 else "match"


def _unheard(answer: Answer, picked: int | None, at: Moment) -> list[str]:
    """Return the sounds of the cards that no `Picked` announced.

    A card that is turned always is; of open ones the second goes straight into the answer.
    """
    if at.face_down:
        return []
    faces = [at.game.card(card).face for card in answer.cards if card != picked]
    return [face.sound for face in faces if face.sound]
