"""Flash cards: one pair at a time, large; what is not known yet can be marked with a star."""

from __future__ import annotations

from dataclasses import replace

from game.core.chance import NEW_DEALS
from game.core.deck import deck, with_company
from game.screens.choices import options_of
from game.screens.flash_cards.cards import IDS, content
from game.screens.flash_cards.end import choices, end_page
from game.screens.flash_cards.messages import Action, Hear, Message
from game.screens.flash_cards.page import card_page, place_on_line, progress_words
from game.screens.flash_cards.state import State, Swipe
from game.screens.routes import Go, Replace, Route, ToCards, ToPlay, ToSetup
from game.services import Services
from game.view.messages import (
    Dragged,
    Event,
    Focused,
    Key,
    Pointed,
    Resized,
    Scrolled,
    Typed,
    ignore,
)
from game.view.view import View
from game.widgets.listening import comes_up, hear
from game.widgets.scroller import Scroller, page_step
from game.widgets.text_size import resize_text

_SWIPE, _SLIDE = 70, 90
"""Units that a finger pushes a card to see another one, and that the new one slides."""
_WHEEL_MS = 250
"""Turns of the wheel that come sooner belong to the last one: a touchpad sends dozens."""


class FlashCardsScreen:
    """The pairs of a set one by one, term and definition; nothing is asked and nothing counted."""

    def __init__(self, services: Services, to: ToCards, play: ToPlay) -> None:
        """Begin with the first pair; `play` is the game of these pairs."""
        self.services, self.to, self.play = services, to, play
        self.nickname = "" if play.teams is not None else play.nickname
        settings, pair_set = services.settings, play.pair_set.with_languages()
        count = len(pair_set.pairs)
        places = tuple(range(count)) if to.only is None else to.only
        seed = self._new_seed() if to.seed is None and settings.cards_shuffled else to.seed
        self.state = State(
            pair_set=pair_set,
            keys=tuple(pair.content_key for pair in pair_set.pairs),
            places=places,
            deck=deck(places, count, seed),
            stars=services.records.stars(self.nickname),
            first=to.first or settings.cards_first,
            both=settings.cards_both,
            room=play.options.room,
            seed=seed,
            focus="onward",
        )
        self.state = with_seen(self.state)
        services.recent = to.path
        self._show(self.state)

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        nodes = end_page(state, ui) if state.deck.over else card_page(state, ui)
        focus = state.focus if any(node.id == state.focus for node in nodes) else "onward"
        if state.deck.over:
            focus = state.focus if state.focus in _ids(state) else _ids(state)[0]
        says = next((node.label for node in nodes if node.id in ("end", *IDS)), "")
        said = f"{progress_words(state)}. {says}"
        return View(size, nodes, state.pair_set.title, focus, says=said, number_row=True)

    # -------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        state, ui = self.state, self.services.ui(self.state.size)
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Focused(id):
                self.state = self._focused(id)
            case Action.CLOSE | Key("escape"):
                return Go.BACK
            case Action.PLAY | Action.PLAY_STARRED:
                return self._game(starred=message is Action.PLAY_STARRED)
            case Action.AGAIN:
                self._go(state.at(state.deck.to(0)))
            case Action.BOTH_SIDES | Action.OTHER_FIRST | Action.SHUFFLE | Action.ONLY_STARRED:
                self._go(self._switched(message))
            case Action.STAR:
                self.state = self._starred()
            case Action.HINT:
                self.state = replace(state, hint=True)
            case Action.HEAR | Action.HEAR_TERM | Action.HEAR_DEFINITION:
                self._hear(message)
            case Action():
                self._go(self._moved(message))
            case Hear(sound):
                self.services.hush()
                self.services.sounds.play(sound)
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Typed(digit) if digit.isdecimal() and digit.isascii():
                self._go(state.type(digit, self.services.clock()))
            case Key("home"):
                self._go(state.at(state.deck.to(0)))
            case Key("end"):
                self._go(state.at(state.deck.to(len(state.deck.order) - 1)))
            case Key("pagedown" | "pageup" as name):
                self._go(self._paged(name))
            case Scrolled():
                self._go(self._wheeled(message))
            case Pointed("line", point) | Dragged("line", point):
                self._go(state.at(state.deck.to(place_on_line(point.x, state, ui))))
            case Pointed(_, point) if not state.deck.over:
                offset = content(state, ui).offset(state.scroller)
                self.state = replace(state, swipe=Swipe(point, point, offset))
            case Dragged(_, point) if state.swipe is not None:
                self.state = self._dragged(replace(state.swipe, at=point))
            case Event.RELEASED:
                self._go(self._released())
            case Event.CHANGED:
                stars = self.services.records.stars(self.nickname)
                self.state = replace(state, stars=stars)
            case _:
                ignore(message)
        return None

    def _go(self, state: State) -> None:
        """Go on with this state; what comes into view with a sound is heard."""
        before, self.state = self.state, with_seen(state)
        if (before.deck.pair, before.sides) != (state.deck.pair, state.sides):
            self._show(state)

    def _show(self, state: State) -> None:
        """Let the side be heard that has come into view, and make ready what may come next."""
        pair, sounds = state.pair, self.services.sounds
        if pair is None:
            self.services.hush()
            return
        asked = {"term": pair.term, "definition": pair.definition}
        seen = state.first if state.sides == "both" else state.sides
        following = state.deck.step(1).pair
        near = [pair] if following is None else [pair, state.pair_set.pairs[following]]
        sides = [side for one in near for side in (one.term, one.definition)]
        sounds.prepare([side.sound for side in sides if side.sound])
        if asked[seen].sound:
            sounds.play(asked[seen].sound)
        elif state.sides == "both" and self.services.settings.read_aloud == state.second:
            seen = state.second
        comes_up(asked[seen], seen, self.services)

    def _hear(self, message: Action) -> None:
        """Let a side that is in view be heard."""
        state, pair = self.state, self.state.pair
        if pair is None:
            return
        in_view = state.first if state.sides == "both" else state.sides
        named = {Action.HEAR_TERM: pair.term, Action.HEAR_DEFINITION: pair.definition}
        hear(named.get(message, pair.term if in_view == "term" else pair.definition), self.services)

    def _moved(self, message: Action) -> State:
        """Return the state after a step to another side or another pair."""
        state, now = self.state, self.services.clock()
        match message:
            case Action.ONWARD if not state.deck.over and not state.is_known:
                return state.turn(now, moves=self._moves)
            case Action.BACKWARD if not state.deck.over and state.turned:
                return state.turn(now, moves=self._moves)
            case Action.TURN:
                return state.turn(now, moves=self._moves)
            case Action.ONWARD | Action.NEXT:
                return self._step(1)
            case Action.BACKWARD:
                return self._step(-1, turned=True)
        return self._step(-1)

    def _step(self, by: int, *, turned: bool = False) -> State:
        ui = self.services.ui(self.state.size)
        reach = ui(_SLIDE) if self._moves else 0.0
        return self.state.step(by, reach, self.services.clock(), turned=turned)

    @property
    def _moves(self) -> bool:
        return self.services.settings.motion

    # -------------------------------------------------------------- switches and stars

    def _switched(self, message: Action) -> State:
        """Return the state after a switch; it is kept for the next time, but for the stars."""
        state, services = self.state, self.services
        match message:
            case Action.BOTH_SIDES:
                services.keep(replace(services.settings, cards_both=not state.both))
                return replace(state, both=not state.both, motion=None, scroller=Scroller())
            case Action.OTHER_FIRST:
                services.keep(replace(services.settings, cards_first=state.second))
                return replace(state, first=state.second, turned=False, motion=None)
            case Action.SHUFFLE:
                seed = self._new_seed() if state.seed is None else None
                services.keep(replace(services.settings, cards_shuffled=seed is not None))
                return state.dealt(seed, starred_only=state.starred_only)
        if not state.starred and not state.starred_only:
            return state
        return state.dealt(state.seed, starred_only=not state.starred_only)

    def _starred(self) -> State:
        """Return the state after the pair got its star, or lost it; that is saved at once."""
        state, place = self.state, self.state.deck.pair
        if place is None:
            return state
        key, wanted = state.keys[place], not state.is_starred(place)
        self.services.records.star(self.nickname, key, wanted=wanted)
        return state.with_star(key, wanted=wanted)

    def _new_seed(self) -> int:
        return self.services.chance.randrange(1, NEW_DEALS)

    # -------------------------------------------------------------- pages, wheel, fingers

    def _focused(self, id: str) -> State:
        """Return the state with the keyboard at this node, which is brought into view."""
        state, ui = self.state, self.services.ui(self.state.size)
        if state.deck.over:
            return replace(state, focus=id)
        return replace(state, focus=id, scroller=state.scroller.focus(id, content(state, ui)))

    def _paged(self, key: str) -> State:
        """Return the state after a page key: first through a long text, then to what is next."""
        state, ui = self.state, self.services.ui(self.state.size)
        if not state.deck.over:
            area = content(state, ui)
            moved = state.scroller.by(page_step(key, area.extent), area)
            if area.scrolls and abs(moved.offset - area.offset(state.scroller)) > 1:
                return replace(state, scroller=moved)
        return self._moved(Action.ONWARD if key == "pagedown" else Action.BACKWARD)

    def _wheeled(self, message: Scrolled) -> State:
        """Return the state after the wheel: a long text is scrolled, else another pair comes."""
        state, now = self.state, self.services.clock()
        ui = self.services.ui(state.size)
        if not state.deck.over and (area := content(state, ui)).scrolls:
            return replace(state, scroller=state.scroller.update(message, area, ui))
        if now - state.wheeled_at < _WHEEL_MS or not message.dy:
            return state
        return replace(self._step(-1 if message.dy > 0 else 1), wheeled_at=now)

    def _dragged(self, swipe: Swipe) -> State:
        """Return the state while a finger pushes the card aside, or its text up and down."""
        state, ui = self.state, self.services.ui(self.state.size)
        area = content(state, ui)
        up = swipe.start.y - swipe.at.y if area.scrolls and not swipe.across else 0.0
        scroller = Scroller(area.extent.clamp(swipe.offset + up))
        return replace(state, swipe=swipe, scroller=scroller, motion=None)

    def _released(self) -> State:
        """Return the state after the finger was lifted: another pair, if it went far enough."""
        state, ui = self.state, self.services.ui(self.state.size)
        across = state.swipe.across if state.swipe is not None else 0.0
        if abs(across) < ui(_SWIPE):
            return replace(state, swipe=None)
        return self._step(1 if across < 0 else -1)

    # -------------------------------------------------------------- to a game

    def _game(self, *, starred: bool) -> Route | None:
        """Return the way to a game with these pairs; a whole set is set up first, if it was not."""
        state, chance = self.state, self.services.chance
        some = state.starred if starred or state.starred_only else self.to.only
        if some is None:
            return Replace(ToSetup(self.to.path) if self.to.play is None else self.play)
        if not some:
            return None
        only = with_company(some, range(len(state.keys)), chance)
        options = replace(self.play.options, total=None)
        return Replace(replace(self.play, only=only, options=options, seed=None))


def with_seen(state: State) -> State:
    """Return the state that knows that the pair in view was looked at."""
    place = state.deck.pair
    return state if place is None else replace(state, seen=state.seen | {place})


def _ids(state: State) -> list[str]:
    return [choice.id for choice in choices(state)]


def usual_game(services: Services, to: ToCards) -> ToPlay | None:
    """Return the game of a set as it was played last; None if its file cannot be played now."""
    if to.play is not None:
        return to.play
    pair_set = services.shelf.load(to.path)[0]
    if pair_set is None:
        return None
    chosen = services.records.choices(services.shelf.key(to.path))
    options = options_of(chosen, services.settings)
    return ToPlay(to.path, pair_set, options, nickname=services.settings.nickname)
