"""Every step can be undone and done again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.history import History
from game.core.sheet import Sheet

START = Sheet(title="t").paste(0, "term", [["a", "1"], ["b", "2"], ["c", "3"]])
steps = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 4), st.sampled_from(["term", "hint"]), st.text("xy")),
    st.tuples(st.just("insert"), st.integers(0, 3), st.integers(0, 2)),
    st.tuples(st.just("delete"), st.integers(0, 2), st.integers(2, 3)),
    st.tuples(st.just("move"), st.integers(0, 1), st.integers(1, 2), st.integers(-2, 2)),
)


@given(st.lists(steps, max_size=15))
def test_undone_to_the_beginning_and_redone_to_the_end(changes: list[tuple[object, ...]]) -> None:
    history, seen = History(START), [START]
    for name, *given_ in changes:
        sheet = getattr(history.now, str(name))(*given_)
        if sheet != history.now:
            seen.append(sheet)
        history = history.did(sheet)
    for expected in seen[::-1]:
        assert history.now.says_the_same(expected)
        history = history.undo()
    assert not history.past
    for expected in seen[1:]:
        history = history.redo()
        assert history.now.says_the_same(expected)
    assert not history.future


@given(st.lists(st.one_of(steps, st.sampled_from(["undo", "redo"])), max_size=25))
def test_no_row_ever_gets_the_key_of_another_one(changes: list[str | tuple[object, ...]]) -> None:
    history, ever = History(START), {row.key for row in START.rows}
    for change in changes:
        if isinstance(change, str):
            history = getattr(history, change)()
            assert {row.key for row in history.now.rows} <= ever
            continue
        name, *given_ = change
        before = {row.key for row in history.now.rows}
        history = history.did(getattr(history.now, str(name))(*given_))
        now = [row.key for row in history.now.rows]
        assert len(now) == len(set(now))
        new = set(now) - before
        assert not new & ever
        ever |= new


def test_after_an_undo_a_change_takes_the_place_of_what_was_undone() -> None:
    one = History(START).did(START.headed(title="u")).undo()
    two = one.did(START.headed(title="v"))
    assert two.undo().now.says_the_same(START)
    assert not two.future


def test_a_change_to_the_head_leaves_the_rows_alone() -> None:
    history = History(START).did(START.headed(title="u")).undo()
    assert history.redo().now.rows == START.rows


def test_hundreds_of_thousands_of_steps_are_let_go_again() -> None:
    history = History(START)
    for n in range(200_000):
        history = History(START, (None, history.past)) if n else history
    del history
