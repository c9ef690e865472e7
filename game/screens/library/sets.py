"""Sets: what the shelf has now, in its order, with bests and the games that were left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.run import SavedGame, first_offer
from game.screens.library.lesson import lesson_of, places
from game.screens.library.model import SetCard, set_cards
from game.screens.library.order import in_order, words_of
from game.screens.library.state import State
from game.services import Services
from game.shelf import Entry
from game.widgets.problem_list import ProblemList

READ_MS = 25
"""How long pairs are read for a search before a letter may be typed again."""


def with_sets(state: State, services: Services) -> State:
    """Return the state with what the shelf has now; what was read for a search stays."""
    settings, records = services.settings, services.records
    saved = records.saved_games()
    played = records.played(saved)
    lesson = lesson_of(services, services.shelf.entries())
    entries = in_order(services.shelf.entries(), settings.order, played, services.shelf.changed)
    hidden: tuple[Entry, ...] = ()
    if not state.shows_hidden:
        hidden = tuple(e for e in entries if not e.own and e.path.name in settings.hidden)
        entries = tuple(e for e in entries if e not in hidden)
    left = _by_path(saved, entries, services)
    bests, mine = records.bests(), settings.nickname
    cards = set_cards(entries, bests, left, hidden, places(lesson), mine)
    same = {entry.path for entry in set(entries).intersection(state.entries)}
    texts = {path: text for path, text in state.texts.items() if path in same}
    before = {card.path: card for card in state.cards}
    cards = tuple(_with_practice(card, before.get(card.path)) for card in cards)
    state = replace(state, entries=entries, cards=cards, texts=texts, lesson=lesson, counted=False)
    return replace(state, problem_list=_problem_list(state))


def with_texts(state: State, services: Services) -> State:
    """Return the state with the words of more pairs, which a search looks for, read for a while."""
    texts, start = dict(state.texts), services.clock()
    for entry in state.unread:
        pair_set = services.shelf.load(entry.path)[0]
        texts[entry.path] = words_of(pair_set) if pair_set is not None else ""
        if services.clock() - start > READ_MS:
            break
    return replace(state, texts=texts)


def _with_practice(card: SetCard, before: SetCard | None) -> SetCard:
    """Return the card with what was counted before, until it is counted again."""
    if before is None:
        return card
    return replace(card, due=before.due, practised=before.practised, coming=before.coming)


def _problem_list(state: State) -> ProblemList:
    """Return the list of problems that is open, with what its file holds now."""
    listed = state.problem_list
    if listed.path is None or not state.list_open:
        return ProblemList()
    return replace(listed, excerpts=ProblemList.of(listed.path, state.problems).excerpts)


def _by_path(
    saved: Sequence[SavedGame], entries: Sequence[Entry], services: Services
) -> dict[Path, SavedGame]:
    """Return the games that the player in use is offered to go on with, by path of their set."""
    left: dict[str, list[SavedGame]] = {}
    for game in saved:
        left.setdefault(game.file, []).append(game)
    offers: dict[Path, SavedGame] = {}
    for entry in entries if left else ():
        here = left.get(services.shelf.key(entry.path), ())
        offer = first_offer(here, entry.content_key, services.settings.nickname)
        if offer is not None:
            offers[entry.path] = offer
    return offers
