"""Telling: what comes of a move, kept in the records, heard, moved on the glass and said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from game.core.game import Game
from game.core.moves import (
    Answer,
    Fact,
    Hinted,
    Matched,
    Missed,
    Picked,
    Refused,
    RoundOver,
    Undone,
)
from game.core.scoring import result
from game.services import Services
from game.view.motion import DEAL_MS, MATCH_MS, WRONG_MS, Motion
from game.view.ui import Ui
from game.words import _

_REACH = {"deal": 14, "shake": 9}
"""How far things move, in units."""


class Telling:
    """Of one run. `motions` are by node id; `says` is what a screen reader speaks."""

    def __init__(self, services: Services, run_id: int, replay: bool) -> None:
        self.s, self.run_id, self.replay = services, run_id, replay
        self.motions: dict[str, Motion] = {}
        self.says = self.note = ""
        self._first: int | None = None
        self._standing: list[int] = []
        self._next = 0

    def tell(self, fact: Fact, game: Game, ui: Ui, now: int) -> None:
        """Saving comes first: what is seen is kept."""
        self.note = ""
        match fact:
            case Matched(answer):
                self._save(fact, game, now)
                self.move(answer.cards, "match", MATCH_MS, ui, now)
                self._heard(answer, game)
                if answer.kind == "reveal":
                    self._both("hint", _("Shown: {pair}").format(pair=answer.asked))
                else:
                    self._both("match", _("Right: {pair}").format(pair=answer.asked))
            case Missed(answer):
                self._save(fact, game, now)
                self._heard(answer, game)
                self.move(answer.cards, "shake", WRONG_MS, ui, now)
                self._both("miss", _("These do not belong together"))
            case Undone():
                if self._standing:
                    so_far = result(game, now, self.replay)
                    self.s.records.undo(self.run_id, self._standing.pop(), so_far)
                self.says = _("Taken back")
            case Picked(card):
                self._picked(card, game, ui, now)
            case Hinted(text=text):
                self._both("hint", text)
            case RoundOver():
                self.s.sounds.play("finish" if game.over else "round")
            case Refused(why="choose_first"):
                self.says = self.note = _("Turn a card first.")

    def deal(self, game: Game, ui: Ui, now: int) -> int:
        """The cards of a new round come in; answer when they can be read."""
        ids = [card.id for card in game.round.cards]
        self.move(ids, "deal", DEAL_MS, ui, now)
        return now + (DEAL_MS if self.s.settings.motion else 0)

    def running(self, now: int) -> dict[str, Motion]:
        """The motions that are not over, by node."""
        self.motions = {id: motion for id, motion in self.motions.items() if motion.end > now}
        return self.motions

    def move(
        self, cards: Iterable[int], kind: Literal["deal", "match", "shake", "turn"], length: int,
        ui: Ui, now: int,
    ) -> None:  # fmt: skip
        """Let these cards move, unless the player wants stillness."""
        if self.s.settings.motion:
            motion = Motion(kind, now, length, ui(_REACH.get(kind, 0)))
            self.motions |= {f"card-{card}": motion for card in cards}

    def _save(self, fact: Matched | Missed, game: Game, now: int) -> None:
        so_far = result(game, now, self.replay)
        self.s.records.add(self.run_id, self._next, fact.answer, so_far)
        self._standing.append(self._next)
        self._next += 1

    def _heard(self, answer: Answer, game: Game) -> None:
        """The second card of an answer in columns is not announced as picked: hear it here."""
        if game.options.mode == "memory":
            return
        for card in answer.cards:
            if card != self._first and (sound := game.card(card).face.sound):
                self.s.sounds.play(sound)

    def _picked(self, card: int, game: Game, ui: Ui, now: int) -> None:
        self._first = card
        turned = game.options.mode == "memory"
        self.s.sounds.play(game.card(card).face.sound or ("turn" if turned else "pick"))
        if turned:
            self.move([card], "turn", MATCH_MS, ui, now)

    def _both(self, sound: str, words: str) -> None:
        self.s.sounds.play(sound)
        self.says = words
