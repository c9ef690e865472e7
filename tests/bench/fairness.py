"""Ten thousand class games between teams that know equally much: who wins, by who begins.

`python -m tests.bench.fairness [--games 10000] [--teams 3] [--pairs 12]` plays with the program's
own rules. Each team knows each pair with the same chance; what it does not know it guesses among
what is left, never what was wrong before. In memory it remembers a card that was turned with the
same chance. Printed is the share of the games that each team won beside its fair share; a shared
first place counts as shared. `--skill 0.9,0.6,0.6` gives the teams different skill.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from game.core import class_game
from game.core.contest import Contest
from game.core.deal import deal
from game.core.game import Card, Game
from game.core.matching import partners
from game.core.moves import Buzz, Command, Join, Move, Pick
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.core.teams import TURNS, Team, TeamOptions
from game.modes import MODES

STEP_MS = 5000


@dataclass
class Class:
    """What the teams know in one game: pairs by heart, cards seen, answers that were wrong."""

    skill: Sequence[float]
    chance: Random
    known: list[set[int]]
    wrong: set[tuple[int, int]] = field(default_factory=set)
    seen: list[set[int]] = field(default_factory=list)

    def answers(self, team: int, game: Game) -> list[Move]:
        """Return what this team does in its turn."""
        return self._turns(team, game) if game.round.order else [self._match(team, game)]

    def _match(self, team: int, game: Game) -> Move:
        terms = [card for card in game.round.terms if card.id not in game.matched]
        if game.picked is not None:
            terms = [game.card(game.picked)]
        sure = [card for card in terms if card.pair in self.known[team]]
        term = self.chance.choice(sure or terms)
        right = partners(game, term)[0]
        if not sure:
            left = [c for c in game.round.definitions if c.id not in game.matched]
            left = [c for c in left if (term.id, c.id) not in self.wrong] or [right]
            right = self.chance.choice(left)
        if right not in partners(game, term):
            self.wrong.add((term.id, right.id))
        return Pick(right.id) if game.picked is not None else Join(term.id, right.id)

    def _turns(self, team: int, game: Game) -> list[Move]:
        left = [card for card in game.round.cards if card.id not in game.matched]
        mine = self.seen[team]
        for card in left:
            two = [one for one in partners(game, card) if one.id in mine]
            if card.id in mine and two:
                return [Pick(card.id), Pick(two[0].id)]
        fresh = [card for card in left if card.id not in mine] or left
        first = self.chance.choice(fresh)
        known = [one for one in partners(game, first) if one.id in mine]
        others = [card for card in fresh if card.id != first.id] or [c for c in left if c != first]
        second = known[0] if known else self.chance.choice(others)
        self._remember((first, second))
        return [Pick(first.id), Pick(second.id)]

    def _remember(self, cards: tuple[Card, Card]) -> None:
        for team, skill in enumerate(self.skill):
            self.seen[team] |= {card.id for card in cards if self.chance.random() < skill}


def played(
    pair_set: PairSet, mode: str, options: TeamOptions, skill: Sequence[float], seed: int
) -> list[int]:
    """Return the points of each team after a game by these rules."""
    chance, face_down = Random(seed), MODES[mode].FACE_DOWN
    choices = Options(mode, pairs=len(pair_set.pairs))
    dealt = deal(pair_set, choices, seed, lambda *_: True, face_down=face_down)
    game = Game(choices, seed, *dealt, contest=Contest(replace(options, lot=seed)))
    count = len(pair_set.pairs)
    known = [{n for n in range(count) if chance.random() < one} for one in skill]
    pupils = Class(skill, chance, known, seen=[set() for _ in skill])
    now = 0

    def make(move: Move) -> None:
        nonlocal game
        game, _facts = class_game.play(MODES[mode].play, game, move, now)

    while not game.over:
        now += STEP_MS
        team = class_game.team_now(game)
        assert game.contest is not None
        if options.buzzers and team is None:
            free = [n for n in range(len(skill)) if n not in game.contest.barred]
            make(Buzz(chance.choice(free), now))
            team = class_game.team_now(game)
        make(Command.LET_GO if game.round.order else Command.WAIT)  # what lay open is put away
        for move in pupils.answers(0 if team is None else team, game):
            make(move)
        if game.round_over:
            make(Command.NEXT_ROUND)
    assert game.contest is not None
    return [tally.points for tally in game.contest.tallies]


def shares(
    pair_set: PairSet, mode: str, options: TeamOptions, skill: Sequence[float], games: int
) -> list[float]:
    """Return the share of the games that each team won; first places are shared."""
    won = [0.0] * len(skill)
    for seed in range(games):
        points = played(pair_set, mode, options, skill, seed)
        first = [team for team, one in enumerate(points) if one == max(points)]
        for team in first:
            won[team] += 1 / len(first)
    return [one / games for one in won]


def main() -> None:
    """Print the shares for each mode and each rule, the team that begins first."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--games", type=int, default=10_000)
    parser.add_argument("--teams", type=int, default=3)
    parser.add_argument("--pairs", type=int, default=12)
    parser.add_argument("--skill", default="")
    parser.add_argument("--mode", choices=sorted(MODES), action="append")
    given = parser.parse_args()
    skill = [float(one) for one in given.skill.split(",")] if given.skill else [0.6] * given.teams
    pairs = tuple(Pair(Side(f"t{n}"), Side(f"d{n}")) for n in range(given.pairs))
    teams = tuple(Team(str(n), n) for n in range(len(skill)))
    print(f"{given.games} games, {given.pairs} pairs, skill {skill}; fair: {1 / len(skill):.1%}")
    for mode in given.mode or sorted(MODES):
        for options in (*(TeamOptions(teams, turns) for turns in TURNS), buzzers(teams)):
            name = "buzzers" if options.buzzers else options.turns
            won = shares(PairSet("", pairs), mode, options, skill, given.games)
            worst = max(abs(one - 1 / len(skill)) for one in won)
            row = "  ".join(f"{one:6.1%}" for one in won)
            print(f"{mode:8} {name:10} {row}   furthest from fair: {worst:.1%}", flush=True)


def buzzers(teams: tuple[Team, ...]) -> TeamOptions:
    """Return the choices of a game with buzzers."""
    return TeamOptions(teams, buzzers=True)


if __name__ == "__main__":
    main()
