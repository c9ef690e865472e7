"""The next round of a practice session: which pairs it asks, how, and what lies beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random
from typing import Literal

from game.core.chance import shuffled
from game.core.deal import deal_round
from game.core.pair_set import Pair, Side
from game.core.practice_session import Asked, Board, PracticeOptions, Question, Session, Task, Way
from game.core.recall import Recall
from game.core.speech import utterance

MOST_ASKED, MOST_UNSURE = 5, 4
"""So many pairs of a board are asked, and of them so many were not right yet in this session."""
MOST_NEW = 2
SMALLEST, LARGEST = 3, 6
_USUAL = 3
_CHOICES = 4
MOST_OTHERS = 3
"""So many definitions on a board may belong to nothing."""
_MOST_LOOKED_AT = 400
"""So many known pairs are compared with those on a board, by chance, in a very large set."""
WELL_KNOWN_DAYS = 2
"""A pair that is remembered as long as this is no longer asked on a board."""
LONGEST_TYPED = 40
"""Nobody is to type more letters than this."""
_FORMULA = ("$", "\\", "\n")


def next_task(session: Session) -> Session:
    """Return the session with its next task; with none when every pair was right."""
    session = replace(session, found=frozenset(), failed=frozenset())
    ready = _ready(session)
    if not ready:
        return replace(session, task=None, open=())
    session = replace(session, round=session.round + 1)
    chance = Random(session.seed * 1_000_003 + session.round)
    first = ready[0]
    if (task := _question(session, first, chance)) is not None:
        return _with(session, task, [first])
    asked = _together(
        session, [each for each in ready if session.way(each) is Way.BOARD or each is first]
    )
    beside = _beside(session, asked, chance)
    asked += _early(session, asked, beside)
    board = [each.pair for each in asked] + beside
    others = _others(session, board, chance)
    if len(board) == 1 and not others and (task := _typed_question(session, first)) is not None:
        return _with(session, task, [first])
    rows = [(pair, session.pairs[pair]) for pair in shuffled(board, chance)]
    cards = deal_round(rows, others, 2 * LARGEST * session.round, chance)
    session = replace(session, beside=session.beside | set(beside))
    return _with(session, Board(cards), asked)


def first_way(pair: Pair, recall: Recall | None, options: PracticeOptions) -> Way:
    """Return how a pair is asked: one that is well known from boards is heard or typed."""
    if options.only_typed:
        return Way.TYPED
    if recall is None or recall.stability < WELL_KNOWN_DAYS:
        return Way.BOARD
    ways = [Way.TYPED] if options.typed and typed_side(pair) else []
    ways += [Way.LISTEN] if options.listen and can_be_heard(pair, options) else []
    return ways[recall.reviews % len(ways)] if ways else Way.BOARD


def typed_side(pair: Pair) -> Literal["term", "definition"] | None:
    """Return the side that can be typed, the term if both can; None for neither."""
    if _can_be_typed(pair.term):
        return "term"
    return "definition" if _can_be_typed(pair.definition) else None


def can_be_heard(pair: Pair, options: PracticeOptions) -> bool:
    """Return True if the term can be heard instead of seen."""
    term = pair.term
    if term.sound:
        return bool(term.text or term.picture)  # else it is heard on the board as well
    return options.voices and bool(term.text) and utterance(term) is not None


def _can_be_typed(side: Side) -> bool:
    short = 0 < len(side.text.strip()) <= LONGEST_TYPED
    return short and not any(sign in side.text for sign in _FORMULA)


def _ready(session: Session) -> list[Asked]:
    """Return what may be asked now, in order; if all of it should wait, what waits least."""
    ready = [each for each in session.returning if each.after <= session.asked]
    ready += session.queue
    return ready or sorted(session.returning, key=lambda each: each.after)


def _with(session: Session, task: Task, asked: Sequence[Asked]) -> Session:
    """Return the session with this task, and without what it asks in the queues."""
    now = {each.pair for each in asked}

    def others(waiting: Iterable[Asked]) -> tuple[Asked, ...]:
        return tuple(each for each in waiting if each.pair not in now)

    queue, returning = others(session.queue), others(session.returning)
    return replace(session, task=task, open=tuple(asked), queue=queue, returning=returning)


# ------------------------------------------------------------------ questions


def _question(session: Session, asked: Asked, chance: Random) -> Question | None:
    if session.way(asked) is Way.TYPED:
        return _typed_question(session, asked)
    if session.way(asked) is Way.LISTEN:
        if not can_be_heard(session.pairs[asked.pair], session.options):
            return _typed_question(session, asked)  # there was a voice when the session began
        choices = _choices(session, asked.pair, chance)
        if len(choices) > 1:
            return Question(asked.pair, Way.LISTEN, "definition", choices)
    return None


def _typed_question(session: Session, asked: Asked) -> Question | None:
    options = session.options
    side = typed_side(session.pairs[asked.pair]) if options.typed or options.only_typed else None
    return None if side is None else Question(asked.pair, Way.TYPED, side)


def _choices(session: Session, pair: int, chance: Random) -> tuple[int, ...]:
    """Return the pair and those that are easy to take for it, mixed."""
    among = _sample((n for n in range(len(session.pairs)) if n != pair), chance)
    others = [n for n in among if not session.confusions.are_same(pair, n)]
    alike = session.confusions.alike(pair, others, _CHOICES - 1)
    return tuple(shuffled([pair, *alike], chance))


# ------------------------------------------------------------------ boards


def _together(session: Session, ready: Sequence[Asked]) -> list[Asked]:
    """Return the first of these that go together on a board."""
    together: list[Asked] = []
    most_new = MOST_NEW if session.known or session.over else SMALLEST
    unsure = new = 0
    for each in ready[:_MOST_LOOKED_AT]:
        is_unsure = not each.rights
        is_new = each.is_new and is_unsure
        if unsure + is_unsure > MOST_UNSURE or new + is_new > most_new:
            continue
        if any(session.confusions.are_same(each.pair, other.pair) for other in together):
            continue
        together.append(each)
        unsure, new = unsure + is_unsure, new + is_new
        if len(together) == MOST_ASKED:
            break
    return together


def _beside(session: Session, asked: Sequence[Asked], chance: Random) -> list[int]:
    """Return known pairs for the same board, those that are easiest to take for the asked ones.

    One lies there in any case, unless a pair is asked that was already right; those that lay
    beside others before wait until the rest had their turn.
    """
    pairs = [each.pair for each in asked]
    lacking = max(_USUAL - len(pairs), int(not any(each.rights for each in asked)))
    are_same, beside = session.confusions.are_same, list[int]()
    free = [n for n in _sample((*session.known, *session.over), chance) if n not in pairs]
    rested = [n for n in free if n not in session.beside]
    for turn in range(lacking):
        taken = [*pairs, *beside]
        left = [n for n in rested or free if not any(are_same(n, other) for other in taken)]
        beside += session.confusions.alike(pairs[turn % len(pairs)], left, 1)
        rested = [n for n in rested if n not in beside]
    return beside


def _early(session: Session, asked: Sequence[Asked], beside: Sequence[int]) -> list[Asked]:
    """Return what is asked earlier than it should be, where a board would be too small."""
    lacking = SMALLEST - len(asked) - len(beside)
    now = {each.pair for each in asked}
    waiting = (each for each in (*session.returning, *session.queue) if each.pair not in now)
    return list(waiting)[:lacking] if lacking > 0 else []


def _others(session: Session, board: Sequence[int], chance: Random) -> list[Side]:
    """Return definitions that belong to nothing on the board, so that the last card is asked.

    They are the easiest to take for what is asked: the set's own distractors, then those of
    other pairs.
    """
    most = min(MOST_OTHERS, LARGEST - len(board) + 1)
    on_board = {session.pairs[pair].definition.key for pair in board}
    sides = [side for side in session.distractors if side.key not in on_board]
    others = session.confusions.alike_sides(board[0], sides)[:most] if sides else []
    among = _sample((n for n in range(len(session.pairs)) if n not in board), chance)
    are_same = session.confusions.are_same
    for pair in board[: most - len(others)]:
        free = [n for n in among if not any(are_same(n, other) for other in board)]
        for n in session.confusions.alike(pair, free, 1):
            others.append(session.pairs[n].definition)
            among = [m for m in among if session.pairs[m].definition.key != others[-1].key]
    return others


def _sample(pairs: Iterable[int], chance: Random) -> list[int]:
    """Return the pairs; of very many some by chance."""
    every = list(pairs)
    if len(every) <= _MOST_LOOKED_AT:
        return every
    return [every[int(chance.random() * len(every))] for _ in range(_MOST_LOOKED_AT)]
