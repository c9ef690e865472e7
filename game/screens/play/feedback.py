"""Feedback: what comes of a move besides the new game, kept, heard, moved and said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from game.core.game import Game
from game.core.moves import (
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
from game.view.motion import DEAL_MS, MATCH_MS, WRONG_MS, Motion
from game.view.ui import Ui
from game.words import _

_REACH = {"deal": 14, "shake": 9}
"""How far things move, in units."""

# ------------------------------------------------------------------ what the screen is to do


@dataclass(frozen=True, slots=True)
class Sound:
    """Play this sound."""

    name: str


@dataclass(frozen=True, slots=True)
class KeepAnswer:
    """Save an answer as the one with this number in the run."""

    number: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class DropAnswer:
    """Mark the answer with this number as taken back."""

    number: int


@dataclass(frozen=True, slots=True)
class KeepResult:
    """Save what the finished run came to."""


Effect = Sound | KeepAnswer | DropAnswer | KeepResult
Effects = tuple[Effect, ...]

# ------------------------------------------------------------------ what is remembered of it


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

    `number` is that of the next answer; `standing` are those that were not taken back;
    `picked` is the card that was picked last.
    """

    motions: Mapping[str, Motion] = field(default_factory=dict)
    says: str = ""
    note: str = ""
    number: int = 0
    standing: tuple[int, ...] = ()
    picked: int | None = None

    def running(self, now: int) -> dict[str, Motion]:
        """Return the motions that are not over, by node id."""
        return {id: motion for id, motion in self.motions.items() if motion.end > now}

    def after(self, fact: Fact, at: Moment) -> tuple[Feedback, Effects]:
        """Return what is remembered after `fact`, and what is to be done about it, in order.

        Saving comes first: what is seen is kept.
        """
        now = replace(self, note="")
        match fact:
            case Matched(answer):
                shown = answer.kind == "reveal"
                says = _("Shown: {pair}") if shown else _("Right: {pair}")
                kept, effects = now._answered(answer, "hint" if shown else "match", at)
                moved = kept._moving(answer.cards, "match", MATCH_MS, at)
                return replace(moved, says=says.format(pair=answer.asked)), effects
            case Missed(answer):
                kept, effects = now._answered(answer, "miss", at)
                moved = kept._moving(answer.cards, "shake", WRONG_MS, at)
                return replace(moved, says=_("These do not belong together")), effects
            case Undone():
                back = replace(now, says=_("Taken back"), standing=now.standing[:-1])
                return back, tuple(DropAnswer(number) for number in now.standing[-1:])
            case Picked(card):
                return now._turned(card, at), (Sound(_pick_sound(card, at)),)
            case Hinted(text=text):
                return replace(now, says=text), (Sound("hint"),)
            case RoundOver():
                return now, (Sound("finish" if at.game.over else "round"),)
            case Finished():
                return now, (KeepResult(),)
            case Dealt():
                cards = [card.id for card in at.game.round.cards]
                return now._moving(cards, "deal", DEAL_MS, at), ()
            case Refused(why="choose_first"):
                words = _("Turn a card first.")
                return replace(now, says=words, note=words), ()
        return now, ()

    def _answered(self, answer: Answer, sound: str, at: Moment) -> tuple[Feedback, Effects]:
        """Keep the answer, and let what has not been heard of it be heard."""
        standing = (*self.standing, self.number)
        heard = [Sound(name) for name in self._unheard(answer, at)]
        kept = replace(self, number=self.number + 1, standing=standing)
        return kept, (KeepAnswer(self.number, answer), *heard, Sound(sound))

    def _unheard(self, answer: Answer, at: Moment) -> list[str]:
        """Return the sounds of the cards that no `Picked` announced.

        A card that is turned always is; of open ones the second goes straight into the answer.
        """
        if at.face_down:
            return []
        faces = [at.game.card(card).face for card in answer.cards if card != self.picked]
        return [face.sound for face in faces if face.sound]

    def _turned(self, card: int, at: Moment) -> Feedback:
        picked = replace(self, picked=card)
        return picked._moving([card], "turn", MATCH_MS, at) if at.face_down else picked

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


def _pick_sound(card: int, at: Moment) -> str:
    return at.game.card(card).face.sound or ("turn" if at.face_down else "pick")
