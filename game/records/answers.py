"""The table of answers: each is saved the moment it is given, and stays when it is undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.records.batches import batches, marks
from game.records.change import Change
from game.records.store import Store

if TYPE_CHECKING:
    from game.core.moves import Answer
    from game.core.report import Given

_FIELDS = "round, pair, asked, chosen, is_right, kind, at_ms, took_ms, card, other_card"
# After an undo the same place in the run is answered again: that is the next take.
_ADD = f"""
    INSERT INTO answers (run, seq, take, {_FIELDS})
    VALUES (:run, :seq,
            (SELECT coalesce(max(take) + 1, 0) FROM answers WHERE run = :run AND seq = :seq),
            {", ".join(f":{name}" for name in _FIELDS.split(", "))})
"""
_UNMAKE = "DELETE FROM answers WHERE run = :run AND seq = :seq"
_UNDO = "UPDATE answers SET undone = 1 WHERE run = :run AND seq = :seq AND NOT undone"


_GIVEN = "pair, asked, chosen, kind"


def add(run: int, seq: int, answer: Answer) -> Change:
    """Save the answer given at place `seq` of the run."""
    return Change(
        _ADD,
        {
            "run": run,
            "seq": seq,
            "round": answer.round,
            "pair": answer.pair,
            "asked": answer.asked,
            "chosen": answer.chosen,
            "is_right": int(answer.right),
            "kind": answer.kind,
            "at_ms": answer.at_ms,
            "took_ms": answer.took_ms,
            "card": answer.cards[0],
            "other_card": answer.cards[1],
        },
        unmake=_UNMAKE,
    )


def undo(run: int, seq: int) -> Change:
    """Mark the answer at place `seq` as undone; its row stays."""
    return Change(_UNDO, {"run": run, "seq": seq})


def places(store: Store, run: int) -> tuple[int, tuple[int, ...]]:
    """Return the first free place of a run, and the places whose answers stand, in order."""
    rows = store.read("SELECT seq, min(undone) FROM answers WHERE run = ? GROUP BY seq", (run,))
    seqs = sorted((int(seq), bool(undone)) for seq, undone in rows)
    free = seqs[-1][0] + 1 if seqs else 0
    return free, tuple(seq for seq, undone in seqs if not undone)


def of_run(store: Store, run: int) -> list[Answer]:
    """Return the answers of a run that were not undone, in order."""
    # Imported here to keep it out of the program's start.
    from game.core.moves import Answer

    sql = f"SELECT {_FIELDS} FROM answers WHERE run = ? AND NOT undone ORDER BY seq, take"
    return [
        Answer(round_, pair, asked, chosen, bool(right), kind, at_ms, took_ms, (card, other))
        for round_, pair, asked, chosen, right, kind, at_ms, took_ms, card, other in store.read(
            sql, (run,)
        )
    ]


def given(store: Store, runs: Iterable[int]) -> dict[int, list[Given]]:
    """Return the answers of each of these runs that were not undone, as a report needs them."""
    from game.core.report import Given

    wanted = list(runs)
    found: dict[int, list[Given]] = {run: [] for run in wanted}
    for some in batches(wanted):
        sql = f"SELECT run, {_GIVEN} FROM answers WHERE run IN ({marks(some)}) AND NOT undone"
        for row in store.read(f"{sql} ORDER BY run, seq, take", some):
            found[row[0]].append(Given._make(row[1:]))
    return found
