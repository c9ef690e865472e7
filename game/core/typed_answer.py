"""A typed answer: right, nearly right, a slip, another word of the set, or wrong, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from game.core.article_language import language_by_articles
from game.core.letters import stops
from game.core.pair_set import Pair, Side
from game.core.spelling import (
    article,
    bare,
    cased,
    exact,
    figures,
    transcribed,
    unmarked,
    wordings,
)

_ONE_SLIP, _TWO_SLIPS = 5, 9
"""From so many letters on one is forgiven, and two: shorter words are soon other words."""


class Grade(Enum):
    """What a typed answer is worth."""

    RIGHT = "right"
    NEARLY = "nearly"
    """Right but for accents, capitals, signs, or an article that is missing or too many."""
    SLIP = "slip"
    """A letter too many, too few, wrong, or two swapped, or another article: to be typed again."""
    OTHER = "other"
    """Another word of the set, or one that can be no other than that."""
    WRONG = "wrong"


class Difference(NamedTuple):
    """Where typed and right text differ: from and to, in each; equal ends where nothing stands."""

    typed: tuple[int, int]
    right: tuple[int, int]


class Judgement(NamedTuple):
    """What is said of a typed answer.

    `right` is the text it was compared with, the nearest of all that are right; `differences`
    are told for one that is nearly right or has a slip. Both texts are as `exact` returns them.
    """

    grade: Grade
    typed: str
    right: str
    differences: tuple[Difference, ...] = ()


def judge(
    typed: str, pairs: tuple[Pair, ...], pair: int, side: Literal["term", "definition"]
) -> Judgement:
    """Return what a text is worth that was typed for this side of a pair of the set.

    Right is whatever belongs to the same question in the set, and what the teacher accepts.
    Articles of the set tell a language that it does not name; such a guess lets one be left out,
    but takes none for another.
    """
    asked = pairs[pair]
    key = _shown(asked, side).key
    rights, others = [_hidden(asked, side).text], []
    for each in pairs:
        if _shown(each, side).key == key:
            rights += [_hidden(each, side).text, *each.accept]
        else:
            others.append(_hidden(each, side).text)
    if language := _hidden(asked, side).language:
        return judge_text(typed, rights, others, language)
    language = _guessed_language(_Same(pairs), side)
    return judge_text(typed, rights, others, language, is_guess=True)


def judge_text(
    typed: str,
    rights: Iterable[str],
    others: Iterable[str],
    language: str = "",
    *,
    is_guess: bool = False,
) -> Judgement:
    """Return what a typed text is worth, where `rights` are right and `others` the set's.

    If the language `is_guess`, no article may be typed that the right text has not.
    """
    texts = [text for each in rights if (text := exact(each))]
    wanted = {way: text for text in texts for way in wordings(text, language)}
    rest = {way for text in set(map(exact, others)) for way in wordings(text, language)}
    rest -= set(wanted)
    text = exact(typed)
    for form in _forms(language):
        ours = form(text)
        same = [each for each in wanted if form(each) == ours]
        right = next((each for each in same if _suits(text, each, language, is_guess)), None)
        if any(form(each) == ours for each in rest):
            nearest = right or next(iter(same or wanted), "")
            return Judgement(Grade.OTHER, text, nearest)
        if right is not None and figures(right) == figures(text):
            is_whole = form is exact and right == wanted[right]
            only_cased = cased(text, language) == cased(right, language)
            return Judgement(
                Grade.RIGHT if is_whole else Grade.NEARLY,
                text,
                wanted[right],
                _differences(text, wanted[right], as_is=only_cased),
            )
    return _slip(text, wanted, rest, language)


class _Same:
    """Pairs that are the same only if they are the same object, told without reading them."""

    __slots__ = ("pairs",)

    def __init__(self, pairs: tuple[Pair, ...]) -> None:
        self.pairs = pairs

    def __hash__(self) -> int:
        return id(self.pairs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.pairs is other.pairs


@lru_cache(maxsize=2)
def _guessed_language(same: _Same, side: Literal["term", "definition"]) -> str:
    return language_by_articles(_hidden(each, side).text for each in same.pairs)


def _suits(typed: str, right: str, language: str, is_guess: bool) -> bool:
    """Return False if another article was typed: with the wrong gender a noun is not right."""
    ours, theirs = article(typed, language), article(right, language)
    return not ours or ours == theirs or not (theirs or is_guess)


def _forms(language: str) -> tuple[Callable[[str], str], ...]:
    """Return ways to look at a text, from strict to loose."""
    return (
        exact,
        lambda text: cased(text, language),
        lambda text: bare(text, language),
        lambda text: transcribed(text, language),
    )


def _slip(text: str, wanted: Mapping[str, str], rest: Iterable[str], language: str) -> Judgement:
    """Return whether a text is one of those that are wanted but for a slip."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if not wanted:
        return Judgement(Grade.WRONG, text, "")
    ours, ways = bare(text, language), list(wanted)
    ends = [bare(each, language) for each in ways]
    _near, distance, at = process.extract(ours, ends, scorer=OSA.distance, limit=1)[0]
    right = wanted[ways[at]]
    # A letter of its own that lacks its mark is one key beside the right one, in short words too.
    is_unmarked = unmarked(text, language) == unmarked(ways[at], language)
    is_small = is_unmarked or distance <= _forgiven(ends[at])
    if is_small and figures(text) == figures(ways[at]):
        theirs = [bare(each, language) for each in rest]
        nearest = process.extractOne(ours, theirs, scorer=OSA.distance, score_cutoff=distance)
        if nearest is None:
            differences = _differences(text, right, as_is=False)
            return Judgement(Grade.SLIP, text, right, differences)
    return Judgement(Grade.WRONG, text, right)


def _forgiven(text: str) -> int:
    letters = len(stops(text)) - 1
    return (letters >= _ONE_SLIP) + (letters >= _TWO_SLIPS)


def _differences(typed: str, right: str, *, as_is: bool) -> tuple[Difference, ...]:
    """Return where two texts differ, by whole letters; capitals count only in texts `as_is`."""
    if typed == right:
        return ()
    from rapidfuzz.distance import Levenshtein

    one, other = stops(typed), stops(right)
    changes = Levenshtein.opcodes(_letters(typed, one, as_is), _letters(right, other, as_is))
    return tuple(
        Difference(
            (one[each.src_start], one[each.src_end]), (other[each.dest_start], other[each.dest_end])
        )
        for each in changes
        if each.tag != "equal"
    )


def _letters(text: str, places: Sequence[int], as_is: bool) -> list[str]:
    letters = [text[a:b] for a, b in pairwise(places)]
    return letters if as_is else [letter.casefold() for letter in letters]


def _hidden(pair: Pair, side: Literal["term", "definition"]) -> Side:
    return pair.term if side == "term" else pair.definition


def _shown(pair: Pair, side: Literal["term", "definition"]) -> Side:
    return pair.definition if side == "term" else pair.term
