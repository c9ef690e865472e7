"""Saved game: a game as plain data and back, so that it can be left and gone on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from game.core.deal import canonical
from game.core.game import Card, Game, Round
from game.core.moves import Answer
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side, plain
from game.core.rules import resume
from game.core.run import Result
from game.core.stopwatch import Stopwatch

if TYPE_CHECKING:
    from game.core.contest import Contest

VERSION = 1
"""Of the data below. Data of another version is not read."""
Data = dict[str, Any]
_APART = frozenset(("options", "seed", "pairs", "rounds", "answers", "contest", "before"))
"""The fields of a game that are not written with each step of it."""
_STEP = tuple(field for field in fields(Game) if field.name not in _APART)


class Position(NamedTuple):
    """A game in progress as it is saved: `deal` never changes in a run, `state` with each move.

    `file` is what the shelf calls the file of the set, `found` of `pairs` are found so far.
    """

    file: str
    found: int
    pairs: int
    deal: Data
    state: Data


class Progress(NamedTuple):
    """What is saved of a run with each answer: its result so far, where it is, what teams have."""

    result: Result
    position: Position | None = None
    contest: Data | None = None


class UnreadableError(ValueError):
    """The data is damaged, of another version, or of a set with other pairs."""


def deal_data(game: Game, pair_set: PairSet) -> Data:
    """Return what was dealt: options, seed, and the pairs by their places in canonical order.

    A set whose content key is the same has the same pairs in that order, however its file
    was sorted or wherever its pictures lie now.
    """
    order = _places(_in_order(pair_set.pairs))
    extra = {plain(side): place for place, side in enumerate(_extra_in_order(pair_set))}
    return {
        "version": VERSION,
        "options": {f.name: getattr(game.options, f.name) for f in fields(Options)},
        "seed": game.seed,
        "pairs": [order[canonical(pair)].pop(0) for pair in game.pairs],
        "rounds": [_round_data(one, extra) for one in game.rounds],
    }


def state_data(game: Game, now: int) -> Data:
    """Return how the game stands at `now` (clock ms), and each step that Undo goes back to.

    Times are written as if it were 0 now. Answers are only counted: those of an earlier step
    are always the first of the later ones, and they are saved by themselves. What counted for
    teams is counted in the same way.
    """
    steps = [_step_data(one, now) for one in _steps(game)]
    data: Data = {"version": VERSION, "steps": steps[::-1]}
    if game.contest is not None:
        from game.core.contest_data import contest_data

        data["contest"] = contest_data(game.contest)
    return data


def restored(
    deal: Data, state: Data, pair_set: PairSet, answers: Sequence[Answer], now: int
) -> Game:
    """Return the game of that data at `now` (clock ms): not paused, its clock standing.

    `answers` are those that were not undone. Raises UnreadableError.
    """
    try:
        game = _restored(deal, state, pair_set, tuple(answers), now)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableError(str(error)) from error
    watch = game.watch
    return replace(resume(game, now)[0], watch=watch)


# ------------------------------------------------------------------ there


def _in_order(pairs: Sequence[Pair]) -> list[Pair]:
    return sorted(pairs, key=canonical)


def _extra_in_order(pair_set: PairSet) -> list[Side]:
    return sorted(pair_set.distractors, key=plain)


def _places(pairs: Sequence[Pair]) -> dict[tuple[str, ...], list[int]]:
    """Return the places of each pair; equal pairs have several."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, pair in enumerate(pairs):
        places.setdefault(canonical(pair), []).append(place)
    return places


def _round_data(one: Round, extra: Mapping[tuple[str, str, str], int]) -> Data:
    """Return a round: the id and pair of each card; a distractor has −1 less its place."""

    def data(card: Card) -> list[int]:
        return [card.id, -1 - extra[plain(card.face)] if card.pair is None else card.pair]

    terms, definitions = map(data, one.terms), map(data, one.definitions)
    return {"terms": [*terms], "definitions": [*definitions], "order": [*one.order]}


def _steps(game: Game | None) -> Iterator[Game]:
    while game is not None:
        yield game
        game = game.before


def _step_data(game: Game, now: int) -> Data:
    """Return what a step says besides the deal; what is as at the beginning is left out."""
    game = _shifted(replace(game, watch=game.watch.stop(now)), -now)
    data = {
        field.name: _plain(value)
        for field in _STEP
        if (value := getattr(game, field.name)) != field.default
    }
    data["answers"] = len(game.answers)
    if (contest := game.contest) is not None:
        data |= {"entries": len(contest.entries), "since_ms": contest.since_ms}
    return data


def _shifted(game: Game, ms: int) -> Game:
    """Return the game with all its times of the clock so much later."""
    return replace(
        game,
        hide_at=None if game.hide_at is None else game.hide_at + ms,
        locked=tuple((card, until + ms) for card, until in game.locked),
        paused_at=game.paused_at + ms if game.paused else 0,
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Stopwatch):
        return value.before_ms
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


# ------------------------------------------------------------------ and back


def _restored(
    deal: Data, state: Data, pair_set: PairSet, answers: tuple[Answer, ...], now: int
) -> Game:
    if deal["version"] != VERSION or state["version"] != VERSION:
        raise ValueError("another version")
    ordered, extra = _in_order(pair_set.pairs), _extra_in_order(pair_set)
    run = tuple(ordered[place] for place in deal["pairs"])
    known = {field.name for field in fields(Options)}
    options = Options(**{name: v for name, v in deal["options"].items() if name in known})
    rounds = tuple(_round(data, run, extra) for data in deal["rounds"])
    if state["steps"][-1]["answers"] != len(answers):
        raise ValueError("other answers")
    last = _last_contest(state)
    game: Game | None = None
    for step in state["steps"]:
        told = {f.name: _value(f.default, step[f.name]) for f in _STEP if f.name in step}
        given = answers[: int(step["answers"])]
        dealt = Game(options, int(deal["seed"]), run, rounds, answers=given, before=game, **told)
        game = _shifted(replace(dealt, contest=_contest(last, step)), now)
    if game is None or not game.round.cards:
        raise ValueError("no game")
    return game


def _last_contest(state: Data) -> Contest | None:
    """Return what the teams have at the last step; None for a game without teams."""
    if "contest" not in state:
        return None
    from game.core.contest_data import contest_of

    return contest_of(state["contest"])


def _contest(last: Contest | None, step: Data) -> Contest | None:
    """Return the teams' side of a step; `last` is that of the last one."""
    if last is None:
        return None
    entries = last.entries[: int(step["entries"])]
    return replace(last, entries=entries, since_ms=int(step["since_ms"]))


def _round(data: Data, run: Sequence[Pair], extra: Sequence[Side]) -> Round:
    terms = tuple(Card(id, "term", run[pair].term, pair) for id, pair in data["terms"])
    definitions = tuple(
        Card(id, "definition", run[pair].definition, pair)
        if pair >= 0
        else Card(id, "definition", extra[-1 - pair], None)
        for id, pair in data["definitions"]
    )
    return Round(terms, definitions, tuple(data["order"]))


def _value(default: object, data: Any) -> Any:
    """Return the value of a field that begins as `default`, from its data."""
    if isinstance(default, Stopwatch):
        return Stopwatch(int(data))
    if isinstance(default, frozenset):
        return frozenset(data)
    return _as_tuple(data)


def _as_tuple(data: Any) -> Any:
    return tuple(map(_as_tuple, data)) if isinstance(data, list) else data
