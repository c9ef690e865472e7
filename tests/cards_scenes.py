"""Scenes of flash cards: the first side, the second one, both, long texts, pictures, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.screens.flash_cards.messages import Action, Message
from game.screens.flash_cards.screen import FlashCardsScreen
from game.screens.routes import ToCards, ToPlay
from game.view.messages import Key, Resized
from game.view.view import View
from tests.board_scenes import long_set
from tests.stage import MARKETING, Stage

ROOT = Path(__file__).resolve().parents[1]


def media_set() -> PairSet:
    """Pairs with a picture, with a picture and words, with a sound and words, of sound alone."""
    picture = str(ROOT / "docs" / "pictures" / "memory.png")
    sound = str(ROOT / "assets" / "sounds" / "match.wav")
    pairs = (
        Pair(Side("", picture), Side("las tarjetas"), "Hay dos.", "Una pareja se parece en todo."),
        Pair(Side("la campana", picture, sound), Side("the bell")),
        Pair(Side("", sound=sound), Side("suena al acertar", sound=sound)),
    )
    return PairSet("Imágenes y sonidos", pairs, (), "es", "es")


def cards(
    at: Stage, name: str | PairSet, *messages: Message, room: str = "desk"
) -> FlashCardsScreen:
    """Flash cards of a set after these messages; its second, third and sixth pair have a star."""
    path, found = (Path("set.yaml"), name) if isinstance(name, PairSet) else at.set(name)
    options = Options(room="projector" if room == "projector" else "desk")
    play = ToPlay(path, found, options, nickname="Lucía")
    for place in (1, 2, 5):
        if place < len(found.pairs):
            key = found.pairs[place].content_key
            at.services.records.star("Lucía", key, wanted=True)
    screen = FlashCardsScreen(at.services, ToCards(path, play), play)
    for message in (Resized(at.size), *messages):
        screen.update(message)
    return screen


def scene(name: str | PairSet, *messages: Message, room: str = "desk") -> Callable[[Stage], View]:
    return lambda at: cards(at, name, *messages, room=room).view(at.size)


def hinted() -> PairSet:
    """A set whose pairs have a note and a hint."""
    found = long_set(580)
    note = "La lealtad no se compra: se gana con cada promesa que se cumple a tiempo."
    return replace(found, pairs=tuple(replace(pair, note=note) for pair in found.pairs))


END = (Key("end"), Action.NEXT)
STEPS = (Action.NEXT,) * 3
CARDS_SCENES: dict[str, Callable[[Stage], View]] = {
    "cards": scene(MARKETING, Action.NEXT),
    "cards-turned": scene(MARKETING, *STEPS, Action.TURN),
    "cards-both": scene(MARKETING, *STEPS, Action.BOTH_SIDES),
    "cards-long": scene("marketing-relacional", *STEPS, Action.TURN),
    "cards-projector": scene("marketing-relacional", *STEPS, Action.TURN, room="projector"),
    "cards-hint": scene(hinted(), Action.NEXT, Action.HINT),
    "cards-note": scene(hinted(), Action.NEXT, Action.TURN),
    "cards-endless": scene(long_set(10_000), Action.TURN, Key("pagedown")),
    "cards-both-endless": scene(long_set(4_000), Action.BOTH_SIDES),
    "cards-arabic": scene("arabe-espanol", *STEPS),
    "cards-hiragana": scene("hiragana", *STEPS),
    "cards-hiragana-both": scene("hiragana", *STEPS, Action.BOTH_SIDES),
    "cards-verbs": scene("irregular-verbs", *STEPS, Action.TURN, Action.SHUFFLE),
    "cards-picture": scene(media_set()),
    "cards-picture-words": scene(media_set(), Action.NEXT),
    "cards-sound": scene(media_set(), Action.NEXT, Action.NEXT),
    "cards-media-both": scene(media_set(), Action.BOTH_SIDES),
    "cards-formulas": scene("algebra-y-formulas", Key("end"), Action.BOTH_SIDES),
    "cards-flags": scene("banderas-de-europa", *STEPS),
    "cards-notes": scene("notas-en-el-pentagrama", *STEPS),
    "cards-starred": scene(MARKETING, Action.ONLY_STARRED, Action.TURN),
    "cards-end": scene(MARKETING, *END),
    "cards-end-starred": scene(MARKETING, Action.ONLY_STARRED, *END),
    "cards-end-without": scene("irregular-verbs", *END),
}
