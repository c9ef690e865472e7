"""Play: the board, its clock, and every way of answering: press, drag, keys, called labels."""

from __future__ import annotations

from dataclasses import replace

from game.boards import BOARDS
from game.boards.board import Lens
from game.boards.dealing import deal_game
from game.core.calling import HOLD_MS, KEEP_MS, NOTHING, type_letter
from game.core.moves import (
    Dealt,
    Fact,
    Finished,
    Hint,
    Hinted,
    Join,
    LetGo,
    Matched,
    Missed,
    Move,
    NextRound,
    Pause,
    Pick,
    Picked,
    Ready,
    Refused,
    Resume,
    Reveal,
    RoundOver,
    Undo,
    Undone,
    Wait,
)
from game.core.run import Result, Start
from game.core.scoring import result, way
from game.core.settings import TEXT_SCALES
from game.modes import MODES
from game.parts.basics import Choice, dialog, page, panel
from game.parts.lens import lens
from game.parts.play import surround as parts
from game.screens.routes import Back, Quit, Route, Stay, ToPlay, ToResults
from game.services import Services
from game.view.messages import (
    Closing,
    Covered,
    Dropped,
    Focused,
    Key,
    PressedAway,
    Scrolled,
    Typed,
    Woke,
)
from game.view.motion import DEAL_MS, MATCH_MS, WRONG_MS, Motion
from game.view.node import Node, Skin
from game.view.scale import Scale
from game.view.view import View
from game.words import _

SETTLE_MS = 350
"""A press this soon after the last pair does not leave the round: it was a double click."""


class PlayScreen:
    """One run, from the first deal to the last pair. `game` is all that a saved game keeps."""

    def __init__(self, services: Services, to: ToPlay, size: tuple[int, int]) -> None:
        self.s, self.to = services, to
        self.mode, self.board = MODES[to.options.mode], BOARDS[to.options.mode]
        seed = services.chance.getrandbits(31) if to.seed is None else to.seed
        pairs, rounds = deal_game(to.pair_set, to.options, seed, size, services.measure, to.only)
        self.game = self.mode.start(to.options, seed, pairs, rounds)
        self.focus, self.call, self.held = "", NOTHING, ""
        self.lens: int | None = None
        self.scroll = self.lens_room = 0.0
        self.asking = self.blank = False
        self.says = ""
        self.motions: dict[str, Motion] = {}
        self.over_at = 0
        self.saved: list[int] = []
        self.next_seq = 0
        self.scale = Scale(*size, services.settings.text_scale)
        self.run_id = services.records.begin(self._start())
        self._deal(services.clock())

    def _start(self) -> Start:
        to, distractors = self.to, len(self.to.pair_set.distractors)
        return Start(
            way=way(self.game, to.pair_set.content_key, distractors),
            set_name=to.path.stem,
            title=to.pair_set.title,
            seed=self.game.seed,
            nickname=to.nickname,
            room=to.options.room,
            replay=to.only is not None,
        )

    # -------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        """The header, the board, the foot, and whatever covers them."""
        scale = self.scale = Scale(*size, self.s.settings.text_scale)
        now = self.s.clock()
        if self.blank:
            return self._blank(scale)
        stats, taken = parts.figures(self.game, scale, self.s.measure)
        nodes: list[Node] = [
            page(scale),
            *parts.heading(self.to.pair_set.title, parts.subtitle(self.game), taken, scale),
            *stats,
            *parts.progress(self.game, scale),
        ]
        if self.game.paused and not self.asking:
            nodes += parts.cover(self.game, scale.body, scale, self.s.measure)
        else:
            nodes += self._cards(scale, now)
        nodes += self._foot(scale)
        live_from, over = self._over(scale)
        nodes += over
        return View(
            size, tuple(nodes), self.to.pair_set.title, self.focus, self._wake_at(now),
            len(nodes) - len(over) if live_from else 0, self.says,
        )  # fmt: skip

    def _cards(self, scale: Scale, now: int) -> list[Node]:
        game = self.game
        if self.game.paused:
            # While the question is asked the cards must not be read for nothing.
            return [panel("cover", scale.body, scale)]
        cards = self.board.lay(game, scale.body, scale, self.s.measure, now)
        self.motions = {id: m for id, m in self.motions.items() if m.end > now}
        return [replace(n, motion=self.motions.get(n.id)) for n in cards]

    def _foot(self, scale: Scale) -> tuple[Node, ...]:
        if self.game.round_over:
            return parts.round_over(self.game, scale, self.s.measure)
        typed = self.call.typed if not self.call.open or self.held else ""
        keys = parts.foot(self.game, typed, scale, self.s.measure)
        if self.game.hint_text and not (self.game.paused or typed):
            return parts.hint_foot(self.game.hint_text, keys, scale, self.s.measure)
        return keys

    def _over(self, scale: Scale) -> tuple[bool, tuple[Node, ...]]:
        """What lies over everything else, and whether it takes all input."""
        if self.asking:
            return True, dialog(
                scale, self.s.measure, _("Leave this game?"),
                _("What you have answered is kept, as an unfinished run."),
                [
                    Choice("stay", _("Keep playing"), parts.KeepPlaying(), ("escape", "enter"),
                           primary=True),
                    Choice("leave", _("Leave"), parts.Leave(), ("l",)),
                ],
            )  # fmt: skip
        if self.lens is None:
            return False, ()
        card = self.game.card(self.lens)
        pair_set, term = self.to.pair_set, card.side == "term"
        language = pair_set.term_language if term else pair_set.definition_language
        floor = max(0.033, self.game.options.floor) * scale.height
        label = {c: name for name, c in self.mode.labels(self.game).items()}[card.id]
        nodes, self.lens_room = lens(
            card.face, label, language, floor, self.scroll, parts.CloseLens(), scale,
            self.s.measure,
        )  # fmt: skip
        return True, nodes

    def _blank(self, scale: Scale) -> View:
        keys = (".", "escape", "enter", "space")
        sheet = Node(
            "blank", "page", scale.page, _("Blank screen"), skin=Skin(fill="bg"),
            message=parts.ToggleBlank(), keys=keys, focusable=False,
        )  # fmt: skip
        return View((scale.width, scale.height), (sheet,), self.to.pair_set.title)

    def _wake_at(self, now: int) -> int | None:
        """When something changes by itself: the clock starts, a lock opens, cards turn back."""
        times = [self.mode.due(self.game)]
        if not (self.game.watch.running or self.game.paused or self.game.round_over):
            times.append(self.ready_at)
        if self.held:
            times.append(self.call.at + HOLD_MS)
        if self.call.typed:
            times.append(self.call.at + KEEP_MS)
        return min((t for t in times if t is not None), default=None)

    # -------------------------------------------------------------- what the player does

    def update(self, message: object) -> Route | None:
        """Take a message in; answer where to go next."""
        now = self.s.clock()
        if isinstance(message, Woke):
            return self._woke(now)
        if isinstance(message, Focused):
            self.focus = message.id
        elif isinstance(message, Closing):
            return self._closing()
        elif isinstance(message, parts.Leave):
            return self._leave()
        elif isinstance(message, parts.GoOn):
            return self._go_on(now)
        elif isinstance(message, PressedAway | Pick) and self.game.round_over:
            return self._go_on(now) if now - self.over_at > SETTLE_MS else None
        elif isinstance(message, Pick):
            self._play(message, now)
        elif isinstance(message, Dropped):
            if isinstance(message.what, int) and isinstance(message.onto, int):
                self._play(Join(message.what, message.onto), now)
        elif isinstance(message, Typed):
            self._typed(message.text, now)
        elif isinstance(message, Key):
            self._key(message, now)
        else:
            self._command(message, now)
        return None

    def _command(self, message: object, now: int) -> None:
        moves: dict[type, Move] = {
            parts.Help: Hint(), parts.TakeBack: Undo(), parts.GiveAway: Reveal(),
        }  # fmt: skip
        if type(message) in moves:
            self._play(moves[type(message)], now)
        elif isinstance(message, parts.TogglePause):
            self._play(Resume() if self.game.paused else Pause(), now)
        elif isinstance(message, parts.ToggleBlank):
            self.blank = not self.blank
            self._play(Pause() if self.blank else Resume(), now)
        elif isinstance(message, parts.AskToLeave):
            if self.game.picked is not None and not self.game.paused:
                self._play(LetGo(), now)
            else:
                self._ask(now)
        elif isinstance(message, Covered):
            if not (self.game.paused or self.game.round_over):
                self._play(Pause(), now)
        elif isinstance(message, parts.KeepPlaying):
            self.asking = False
            self._play(Resume(), now)
        elif isinstance(message, parts.ToggleLens):
            self._open_lens(self._for_lens())
        elif isinstance(message, parts.CloseLens):
            self.lens = None
        elif isinstance(message, Lens):
            self._open_lens(message.card)
        elif isinstance(message, Scrolled):
            self._scroll(-message.dy * self.scale(48))
        elif isinstance(message, parts.TextSize):
            self._text_size(message.step)

    def _key(self, key: Key, now: int) -> None:
        page_px = self.scale.height * 0.6
        if self.lens is not None:
            steps = {"down": self.scale(48), "up": -self.scale(48), "pagedown": page_px,
                     "pageup": -page_px, "home": -1e9, "end": 1e9}  # fmt: skip
            if key.name in steps:
                self._scroll(steps[key.name])
            elif key.name in ("escape", "enter", "space", "z"):
                self.lens = None
        elif key.name == "backspace":
            self.call, self.held = NOTHING, ""
        elif key.name == "enter" and self.held:
            self._call_held(now)
        elif key.name in ("enter", "space") and len(self.game.face_up) == 2:
            self._play(LetGo(), now)

    def _typed(self, text: str, now: int) -> None:
        for letter in text.casefold():
            if self.lens is not None:
                self.lens = None if letter == "z" else self.lens
            elif letter in "-−":
                self._text_size(-1)
            elif letter == "u" and self.game.round_over:
                self._play(Undo(), now)
            elif self.asking or self.game.round_over or self.game.paused:
                continue
            elif letter.isascii() and letter.isalnum():
                self._called(letter, now)

    def _called(self, letter: str, now: int) -> None:
        """A letter or digit of a card's label was typed."""
        labels = self.mode.labels(self.game)
        held = self.held
        self.call, label = type_letter(self.call, letter, labels, now)
        if held and not (label or self.call.typed).startswith(held):
            # "C 1 D": the 1 was whole after all.
            self.held = held
            self._call_held(now)
        if label is None:
            return
        self.held = ""
        card = self.game.card(labels[label])
        chosen = self.game.picked
        if self.call.open and chosen is not None and self.game.card(chosen).side != card.side:
            self.held = label
        elif not (self.call.open and chosen == card.id and len(label) > 1):
            self._play(Pick(card.id), now)

    def _call_held(self, now: int) -> None:
        labels, label = self.mode.labels(self.game), self.held
        self.held, self.call = "", NOTHING
        if label in labels:
            self._play(Pick(labels[label]), now)

    def _woke(self, now: int) -> Route | None:
        if self.held and now >= self.call.at + HOLD_MS:
            self._call_held(now)
        if self.call.typed and now >= self.call.at + KEEP_MS:
            self.call = NOTHING
        if not self.game.watch.running and now >= self.ready_at:
            self._play(Ready(), now)
        self._play(Wait(), now)
        return None

    # -------------------------------------------------------------- what comes of it

    def _play(self, move: Move, now: int) -> None:
        self.game, facts = self.mode.play(self.game, move, now)
        for fact in facts:
            self._tell(fact, now)

    def _tell(self, fact: Fact, now: int) -> None:
        """Save, sound, move and say what happened. Saving comes first: what is seen is kept."""
        play = self.s.sounds.play
        if isinstance(fact, Matched | Missed):
            self._save(fact, now)
        elif isinstance(fact, Undone):
            if self.saved:
                self.s.records.undo(self.run_id, self.saved.pop())
            self.says = _("Taken back")
        elif isinstance(fact, Picked):
            face = self.game.card(fact.card).face
            play(face.sound or ("turn" if self.to.options.mode == "memory" else "pick"))
            if self.to.options.mode == "memory":
                self._move([fact.card], "turn", MATCH_MS, now)
        elif isinstance(fact, Hinted):
            play("hint")
            self.says = fact.text
        elif isinstance(fact, RoundOver):
            self.over_at = now
            play("finish" if self.game.over else "round")
        elif isinstance(fact, Finished):
            self.s.records.finish(self.run_id, self._result(now))
        elif isinstance(fact, Dealt):
            self._deal(now)
        elif isinstance(fact, Refused) and fact.why == "choose_first":
            self.says = _("Turn a card first.")

    def _save(self, fact: Matched | Missed, now: int) -> None:
        answer = fact.answer
        self.s.records.add(self.run_id, self.next_seq, answer)
        self.saved.append(self.next_seq)
        self.next_seq += 1
        if isinstance(fact, Matched):
            self._move(answer.cards, "match", MATCH_MS, now)
            self.s.sounds.play("match")
            self.says = _("Right: {pair}").format(pair=answer.asked)
        else:
            self._move(answer.cards, "shake", WRONG_MS, now)
            self.s.sounds.play("miss")
            self.says = _("These do not belong together")

    def _result(self, now: int) -> Result:
        return result(self.game, now, self.to.only is not None)

    def _deal(self, now: int) -> None:
        """A new round lies on the board: the cards come in, then the clock starts."""
        self.call, self.held, self.focus, self.lens = NOTHING, "", "", None
        moving = self.s.settings.motion
        self.ready_at = now + (DEAL_MS if moving else 0)
        self._move([card.id for card in self.game.round.cards], "deal", DEAL_MS, now)

    def _move(self, cards: object, kind: str, length: int, now: int) -> None:
        if not self.s.settings.motion:
            return
        reach = self.scale({"deal": 14, "shake": 9}.get(kind, 0))
        for card in cards:  # type: ignore[attr-defined]
            self.motions[f"card-{card}"] = Motion(kind, now, length, reach)  # type: ignore[arg-type]

    # -------------------------------------------------------------- going on, leaving

    def _go_on(self, now: int) -> Route | None:
        if self.game.over:
            return ToResults(self.to, self.game, self.run_id)
        self._play(NextRound(), now)
        return None

    def _closing(self) -> Route | None:
        """The window's own close button: ask once; asked twice, go."""
        if self.asking or self.game.over:
            self._keep_unfinished()
            return Quit()
        self._ask(self.s.clock())
        return Stay()

    def _ask(self, now: int) -> None:
        self.asking = True
        self._play(Pause(), now)

    def _leave(self) -> Route:
        self._keep_unfinished()
        return Back()

    def _keep_unfinished(self) -> None:
        if not self.game.over:
            self.s.records.progress(self.run_id, self._result(self.s.clock()))

    # -------------------------------------------------------------- lens and text size

    def _for_lens(self) -> int | None:
        """The card to read: the chosen one, the one with the keyboard, or the longest left."""
        game = self.game
        if game.picked is not None or game.face_up:
            return game.picked if game.picked is not None else game.face_up[-1]
        if self.focus.startswith("card-") and game.options.mode != "memory":
            return int(self.focus[5:])
        if game.options.mode == "memory":
            return None
        left = [c for c in game.round.cards if c.id not in game.matched]
        return max(left, key=lambda c: len(c.face.text)).id if left else None

    def _open_lens(self, card: int | None) -> None:
        if card is not None and self.game.options.mode == "memory":
            seen = {*self.game.face_up, *self.game.matched}
            card = card if card in seen else None
        self.lens, self.scroll = card, 0.0

    def _scroll(self, pixels: float) -> None:
        self.scroll = min(max(0.0, self.scroll + pixels), self.lens_room)

    def _text_size(self, step: int) -> None:
        scales = TEXT_SCALES
        at = min(range(len(scales)), key=lambda i: abs(scales[i] - self.s.settings.text_scale))
        wanted = scales[min(max(0, at + step), len(scales) - 1)]
        self.s.keep(replace(self.s.settings, text_scale=wanted))
        self.game = replace(self.game, options=replace(self.game.options, text_scale=wanted))
