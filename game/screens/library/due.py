"""What is due of each set, and when it was last practised: counted once the library is seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from game.recall_words import next_words, practised_words
from game.records.set_pairs import DueCount
from game.screens.library.model import SetCard
from game.screens.library.state import State
from game.services import Services


def with_due(state: State, services: Services) -> State:
    """Return the state whose cards say what is to be practised, and when it was last."""
    today, nickname = services.today, services.settings.nickname
    counts = services.records.practice.due(nickname, today, known=True)
    keys = ((entry.path, services.shelf.key(entry.path)) for entry in state.entries)
    due = {path: counts[key] for path, key in keys if key in counts}
    cards = tuple(_counted(card, due.get(card.path), today) for card in state.cards)
    return replace(state, cards=cards, counted=True)


def _counted(card: SetCard, count: DueCount | None, today: date) -> SetCard:
    """Return the card of a set with what is counted of it; None: it was never practised."""
    if count is None:
        return replace(card, due=0, practised="", coming="")
    last = "" if count.last is None else practised_words((today - count.last).days)
    coming = next_words(count.next_pairs, count.next_days) if count.next_pairs else ""
    return replace(card, due=count.today, practised=last, coming="" if count.today else coming)
