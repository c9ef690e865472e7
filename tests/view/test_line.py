"""A line of text being typed: whole letters, words, selection, limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.letters import stops
from game.view.line import Line

FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", 0),
        ("año", 3),
        ("an\u0303o", 3),
        (FAMILY, 1),
        ("👍🏽a", 2),
        ("🇪🇸🇫🇷", 2),
        ("क्षि", 2),
        ("한", 1),
        ("❤️x", 2),
    ],
)
def test_a_letter_is_what_a_reader_sees(text: str, letters: int) -> None:
    assert len(stops(text)) - 1 == letters


@pytest.mark.parametrize("letter", ["n\u0303", FAMILY, "🇪🇸", "👍🏽"])
def test_backspace_takes_a_whole_letter(letter: str) -> None:
    assert Line.of("a" + letter).backspace().text == "a"


def test_the_arrows_step_over_whole_letters() -> None:
    assert Line.of("a" + FAMILY).left().caret == 1
    assert Line.of("a" + FAMILY).home().right().right().caret == 1 + len(FAMILY)


def test_typing_replaces_the_selection() -> None:
    line = Line.of("gato").left(select=True).left(select=True)
    assert line.copied == "to"
    assert line.insert("ta").text == "gata"


def test_words_are_jumped_and_deleted_whole() -> None:
    line = Line.of("uno, dos tres")
    assert line.left(word=True).caret == 9
    assert line.left(word=True).left(word=True).caret == 5
    assert line.home().right(word=True).caret == 5
    assert line.backspace(word=True).text == "uno, dos "
    assert line.home().delete(word=True).text == "dos tres"


def test_an_arrow_leaves_a_selection_at_its_end() -> None:
    line = Line.of("abc").select_all()
    assert line.left().caret == 0
    assert line.right().caret == 3


def test_pasted_line_ends_become_spaces_and_control_characters_go() -> None:
    assert Line().insert("uno\r\ndos\ttres\x07\x00").text == "uno dos tres"


def test_the_limit_cuts_between_letters() -> None:
    assert Line(limit=4).insert("abc" + FAMILY).text == "abc"
    assert Line.of("abcd", 4).insert("e").text == "abcd"


def test_what_an_input_method_shows_is_not_in_the_text_yet() -> None:
    line = Line.of("日").compose("ほん")
    assert (line.text, line.shown) == ("日", "日ほん")
    assert line.insert("本").shown == "日本"


TEXT = st.text(alphabet="aé n\u0303👨‍👩🇪🇸 ,한", max_size=12)
STEPS = st.sampled_from(["left", "right", "home", "end", "backspace", "delete"])


@given(TEXT, st.lists(st.tuples(STEPS, st.booleans(), TEXT), max_size=12))
def test_the_caret_is_always_between_letters(text: str, steps: list[tuple[str, bool, str]]) -> None:
    line = Line.of(text, 20)
    for name, flag, typed in steps:
        options = {"word": flag} if name in ("backspace", "delete") else {"select": flag}
        line = getattr(line, name)(**options).insert(typed)
        assert line.caret in stops(line.text)
        assert len(line.text) <= 20
