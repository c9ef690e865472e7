"""What a class knew: counted from the answers of games, pair by pair and team by team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import class_game
from game.core.contest import Contest
from game.core.game import Game
from game.core.moves import AnswerKind, Award, Buzz, Command, Join, Move
from game.core.pair_set import Pair, PairSet, Side
from game.core.report import Given, PlayedGame, Report, answering
from game.core.report_sums import ReportSums
from game.core.run import Run
from game.core.teams import Entry, Team, TeamOptions, Turns
from game.modes import MODES
from game.report_words import by_hand_list
from tests.games import ANIMALS, game
from tests.records.made import RESULT, START, WAY

SET = PairSet("Animals", tuple(Pair(Side(a), Side(b)) for a, b in ANIMALS), (), "en", "es")
TEAMS = tuple(Team(name, n) for n, name in enumerate(("Azul", "Naranja", "Verde")))


def report(games: Iterable[PlayedGame], set_of: Callable[[Run], PairSet | None]) -> Report:
    """What came of these games, of which the oldest come first."""
    sums = ReportSums()
    for one in games:
        sums.add(one)
    return sums.report(set_of)


def run(number: int = 1, direction: str = "term", **start: Any) -> Run:
    of = replace(START, way=replace(WAY, direction=direction), **start)
    return Run(number, of, RESULT, f"2026-11-22T10:{number:02d}:00.000Z")


def answers(*kinds: tuple[int, AnswerKind, str]) -> list[Given]:
    return [Given(at, ANIMALS[at][0], chosen, kind) for at, kind, chosen in kinds]


def told(*games: PlayedGame, of: PairSet | None = SET) -> Report:
    return report(games, lambda _run: of)


def test_a_pair_is_known_found_late_or_missing() -> None:
    first = answers((0, "match", "perro"), (1, "miss", "vaca"), (1, "match", "gato"))
    second = answers((0, "match", "perro"), (1, "match", "gato"), (2, "reveal", "vaca"))
    found = told(PlayedGame(run(1), first), PlayedGame(run(2), second))
    (animals,) = found.sets
    assert [(p.pair.term.text, p.known, p.late, p.missing) for p in animals.pairs] == [
        ("cow", 0, 0, 1),
        ("cat", 1, 1, 0),
        ("dog", 2, 0, 0),
    ]
    assert (found.games, found.pairs, found.outcome, found.percent) == (2, 3, (3, 1, 1), 60)


def test_what_was_chosen_instead_is_counted_the_most_frequent_first() -> None:
    wrong = answers((1, "miss", "vaca"), (1, "miss", "pájaro"), (1, "miss", "pájaro"))
    (pair,) = told(PlayedGame(run(), wrong)).sets[0].pairs
    assert pair.chosen == (("pájaro", 2), ("vaca", 1))
    assert (pair.errors, pair.missing) == (3, 1)


def test_bad_luck_in_memory_says_nothing_about_a_pair() -> None:
    found = told(PlayedGame(run(), answers((0, "unlucky", "gato"))))
    assert found.pairs == 0
    found = told(PlayedGame(run(), answers((0, "unlucky", "gato"), (0, "match", "perro"))))
    assert found.outcome == (1, 0, 0)


def test_games_asked_from_either_side_are_about_the_same_pairs() -> None:
    other = [Given(3, "perro", "dog", "match")]
    found = told(
        PlayedGame(run(1), answers((0, "match", "perro"))),
        PlayedGame(run(2, direction="definition"), other),
    )
    assert [pair.known for pair in found.sets[0].pairs] == [2]


def test_pairs_with_the_same_term_are_told_apart_by_what_was_chosen() -> None:
    twice = PairSet(
        "Twice", (Pair(Side("bank"), Side("banco")), Pair(Side("bank"), Side("ribera")))
    )
    rows = [
        Given(0, "bank", "ribera", "match"),
        Given(1, "bank", "ribera", "miss"),
        Given(1, "bank", "banco", "match"),
    ]
    found = told(PlayedGame(run(), rows), of=twice).sets[0].pairs
    assert [(p.pair.definition.text, p.errors) for p in found] == [("banco", 1), ("ribera", 0)]


def test_a_pair_mended_during_the_game_is_one_pair_with_the_new_words() -> None:
    rows = [Given(0, "dgo", "gato", "miss"), Given(0, "dog", "perro", "match")]
    (pair,) = told(PlayedGame(run(), rows)).sets[0].pairs
    assert (pair.pair.term.text, pair.late) == ("dog", 1)


def test_a_term_that_was_chosen_for_a_distractor_is_confused_with_it() -> None:
    rows = [Given(0, "perro", "dog", "match"), Given(0, "lobo", "dog", "miss")]
    (pair,) = told(PlayedGame(run(direction="definition"), rows)).sets[0].pairs
    assert (pair.pair.term.text, pair.chosen) == ("dog", (("lobo", 1),))


def test_a_set_that_is_gone_is_told_by_its_answers() -> None:
    (gone,) = told(PlayedGame(run(), answers((0, "match", "perro"))), of=None).sets
    assert gone.title == "Animals"
    assert gone.pairs[0].pair == Pair(Side("dog"), Side("perro"))


def test_each_set_has_its_own_part_and_an_edited_file_is_the_same_set() -> None:
    edited = replace(WAY, content_key="edited")
    games = [
        PlayedGame(run(1), answers((0, "match", "perro"))),
        PlayedGame(run(2, set_name="verbs", title="Verbs"), answers((0, "match", "perro"))),
        PlayedGame(run(3), answers((1, "match", "gato"))),
    ]
    games[1] = games[1]._replace(run=_with_way(games[1].run, replace(WAY, content_key="verbs")))
    games[2] = games[2]._replace(run=_with_way(games[2].run, edited))
    found = told(*games, of=None)
    assert [(one.title, len(one.pairs)) for one in found.sets] == [("Animals", 2), ("Verbs", 1)]
    assert (found.first, found.last) == (games[0].run.started_at, games[2].run.started_at)


def _with_way(one: Run, way: Any) -> Run:
    return replace(one, start=replace(one.start, way=way))


def test_a_game_without_an_answer_does_not_count() -> None:
    found = told(PlayedGame(run(), []))
    assert (found.games, found.teams, found.sets, found.first) == (0, (), (), "")


def test_points_by_hand_are_added_up_by_their_reasons() -> None:
    one = Contest(
        TeamOptions(TEAMS[:2]),
        (Entry("points", 0, 2, "neat"), Entry("points", 1, 1), Entry("points", 0, -1)),
    )
    two = Contest(TeamOptions(TEAMS[:2]), (Entry("points", 0, 1, "neat"),))
    games = (
        PlayedGame(run(n), answers((0, "match", "perro")), each)
        for n, each in enumerate((one, two))
    )
    first, second = told(*games).teams
    assert (first.by_hand, second.by_hand) == ((("neat", 3), ("", -1)), (("", 1),))
    assert by_hand_list(first) == "neat +3 · without a reason −1"


def test_teams_of_several_games_are_the_same_by_name() -> None:
    one = Contest(TeamOptions(TEAMS[:2]), (Entry("right", 0, 1), Entry("wrong", 0)))
    two = Contest(TeamOptions((Team("azul", 3), TEAMS[2])), (Entry("points", 0, 4),))
    rows = answers((0, "match", "perro"), (1, "miss", "vaca"))
    found = told(
        PlayedGame(run(1), rows, one), PlayedGame(run(2), answers((0, "reveal", "perro")), two)
    )
    assert [(t.team, t.games, t.points, t.right, t.errors) for t in found.teams] == [
        (Team("azul", 3), 2, 5, 1, 1),
        (TEAMS[1], 1, 0, 0, 0),
        (TEAMS[2], 1, 0, 0, 0),
    ]
    cat, dog = found.sets[0].pairs
    assert (cat.teams, dog.teams) == (((0, 0, 1),), ((0, 1, 0),))


# ------------------------------------------------------------------ many games

KINDS: tuple[AnswerKind, ...] = ("match", "match", "accepted", "miss", "miss", "unlucky", "reveal")


@st.composite
def many_games(draw: st.DrawFn) -> list[PlayedGame]:
    """Games of three pairs, in which much the same is answered again and again."""
    about = st.tuples(st.integers(0, 2), st.sampled_from(KINDS), st.sampled_from("xyz"))
    lists = draw(st.lists(st.lists(about, max_size=5), min_size=1, max_size=8))
    return [PlayedGame(run(number), answers(*each)) for number, each in enumerate(lists)]


def outcomes(games: list[PlayedGame], pair: int) -> list[str]:
    """How the pair went in each game that asked it, told answer by answer."""
    found = []
    for one in games:
        kinds = [given.kind for given in one.answers if given.pair == pair]
        if {"match", "accepted"} & set(kinds):
            found.append("late" if "miss" in kinds else "known")
        elif {"miss", "reveal"} & set(kinds):
            found.append("missing")
    return found


@given(many_games())
@settings(deadline=None)
def test_the_sums_are_those_of_each_answer_in_each_game(games: list[PlayedGame]) -> None:
    found = told(*games)
    assert found.games == sum(bool(game.answers) for game in games)
    pairs = {one.pair.term.text: one for one in (found.sets[0].pairs if found.sets else ())}
    for at, (term, _definition) in enumerate(ANIMALS[:3]):
        went = outcomes(games, at)
        assert (term in pairs) == bool(went)
        if went:
            pair, every = pairs[term], [given for game in games for given in game.answers]
            missed = [one.chosen for one in every if one.pair == at and one.kind == "miss"]
            sums = [pair.known, pair.late, pair.missing]
            assert sums == [went.count(how) for how in ("known", "late", "missing")]
            # Of those chosen as often, the one that came first stays first.
            assert pair.chosen == tuple(Counter(missed).most_common())
            assert pair.errors == len(missed)


def test_the_same_team_may_have_another_place_in_each_set() -> None:
    of_verbs = {"set_name": "verbs", "title": "Verbs"}
    one = Contest(TeamOptions(TEAMS[:2]), (Entry("right", 0, 1),))
    two = Contest(TeamOptions((TEAMS[2], TEAMS[0])), (Entry("right", 1, 1),))
    rows = answers((0, "match", "perro"))
    verbs = _with_way(run(2, **of_verbs), replace(WAY, content_key="verbs"))
    found = told(PlayedGame(run(1), rows, one), PlayedGame(verbs, rows, two), of=None)
    assert [(t.team, t.games, t.points) for t in found.teams] == [
        (TEAMS[0], 2, 2),
        (TEAMS[1], 1, 0),
        (TEAMS[2], 1, 0),
    ]
    assert [one.pairs[0].teams for one in found.sets] == [((0, 1, 0),), ((0, 1, 0),)]


# ------------------------------------------------------------------ who gave which answer


def moves(chance: Random, buzzers: bool) -> list[Move]:
    """Many moves of a class, in any order."""
    some: list[Move] = []
    for at in range(chance.randrange(4, 40)):
        if buzzers:
            some.append(Buzz(chance.randrange(3), 1000.0 * at))
        joins: list[Move] = [Join(chance.randrange(4), chance.randrange(4, 8)) for _ in range(4)]
        award = Award(chance.randrange(3), 1)
        rest = (award, Command.UNDO, Command.PASS, Command.ACCEPT, Command.REVEAL)
        some.append(chance.choice((*joins, *rest)))
    return some


def played(seed: int, turns: Turns, buzzers: bool) -> Game:
    chance = Random(seed)
    options = TeamOptions(TEAMS, turns, buzzers=buzzers)
    g = replace(game(), contest=Contest(options))
    for number, move in enumerate(moves(chance, buzzers)):
        g, _facts = class_game.play(MODES["columns"].play, g, move, 1000 * number)
    return g


@pytest.mark.parametrize("turns", ["keep", "alternate", "equal"])
@given(st.integers(0, 10**9), st.booleans())
@settings(deadline=None)
def test_the_answers_of_the_teams_add_up_to_their_tallies(
    turns: Turns, seed: int, buzzers: bool
) -> None:
    g = played(seed, turns, buzzers)
    assert g.contest
    rows = [Given(a.pair, a.asked, a.chosen, a.kind) for a in g.answers]
    teams = list(answering(rows, g.contest))
    for at, tally in enumerate(g.contest.tallies):
        own = [row.kind for row, team in zip(rows, teams, strict=True) if team == at]
        assert tally.right == sum(kind in ("match", "accepted") for kind in own)
        assert tally.errors == own.count("miss")
