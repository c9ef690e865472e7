"""Teams: the rows of the form that make a game one of a class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.buzzers import buzzers
from game.core.contest import ANSWER_MS
from game.core.nickname import MOST_LETTERS, name_key, tidy_name
from game.core.teams import (
    FEWEST_TEAMS,
    MOST_TEAMS,
    Team,
    TeamOptions,
    Turns,
)
from game.screens.setup.messages import TypeTeam
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Mark, Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buzzer_cap import cap
from game.widgets.form import Choose, FormRow, Option, choice_row, option_height
from game.widgets.team_signs import colour_names, sign
from game.widgets.text_field import Field
from game.words import _, n_

USUAL = 3
"""How many teams there are where nobody chose."""
SECONDS = (10, 20, 30, 45, 60, 90)
MEMBERS = (0, 2, 3, 4, 5, 6, 7, 8, 10)
FIELD = "team-"
"""What the ids of the fields with the names begin with."""


def usual_teams() -> TeamOptions:
    """Return the teams of a class that never played: they are called as their colours."""
    return TeamOptions(_teams((), USUAL))


def with_count(options: TeamOptions, count: int) -> TeamOptions:
    """Return the same with so many teams; those that stay keep their names."""
    return replace(options, teams=_teams(options.teams, count), first=0)


def name_lines(options: TeamOptions | None) -> tuple[Line, ...]:
    """Return the fields with the names of the teams."""
    teams = () if options is None else options.teams
    return tuple(Line.of(team.name, MOST_LETTERS) for team in teams)


def named(options: TeamOptions, lines: Sequence[Line]) -> TeamOptions:
    """Return the teams with the names that were typed.

    An empty name, or one that another team has, is that of its colour.
    """
    teams: list[Team] = []
    for team, line in zip(options.teams, lines, strict=True):
        name = tidy_name(line.text)
        taken = {name_key(other.name) for other in teams}
        if not name or name_key(name) in taken:
            name = _free_colour(team.sign, taken)
        teams.append(Team(name, team.sign))
    return replace(options, teams=tuple(teams))


def _teams(before: Sequence[Team], count: int) -> tuple[Team, ...]:
    kept = list(before[:count])
    for at in range(len(kept), count):
        kept.append(Team(_free_colour(at, {name_key(team.name) for team in kept}), at))
    return tuple(kept)


def _free_colour(sign_number: int, taken: set[str]) -> str:
    names = colour_names()
    ordered = [names[(sign_number + n) % len(names)] for n in range(len(names))]
    return next((name for name in ordered if name_key(name) not in taken), names[sign_number])


# ---------------------------------------------------------------------- the rows


def _players(options: TeamOptions) -> FormRow:
    """Return how many teams there are, or one player."""
    count = len(options.teams)
    alone = Option("players-1", _("One player"), Choose(None), keys=("t", "1"))
    several = tuple(
        Option(
            f"players-{n}",
            n_("{n} team", "{n} teams", n),
            Choose(with_count(options, n)),
            n == count,
            keys=(str(n),),
        )
        for n in range(FEWEST_TEAMS, MOST_TEAMS + 1)
    )
    return FormRow("players", _("Players"), (*several, alone))


def rows(
    options: TeamOptions,
    names: Sequence[Line],
    keys: Sequence[str],
    typing: str,
    ui: Ui,
    *,
    face_down: bool,
) -> Iterator[FormRow]:
    """Return the choices of a class game: names, who answers, in what time, pupils.

    With buzzers the `keys` of the teams, as they were learnt, stand beside the names.
    `face_down`: cards are turned over, as in memory; there no rule of turns is unfair.
    """
    yield _players(options)
    yield _names(options, names, buzzers(keys, len(names)), typing, ui)
    yield _answers(options, face_down=face_down)
    yield _time(options)
    yield replace(_members(options), beside=True)


def _answers(options: TeamOptions, *, face_down: bool) -> FormRow:
    """Return who answers: the teams by turns of a kind, or who presses its buzzer first."""
    turns: list[tuple[Turns, str]] = [
        ("keep", _("A match keeps it")),
        ("alternate", _("Always alternate")),
        ("equal", _("Equal turns")),
    ]
    notes = {
        "keep": _("Who begins often wins; who that is, is drawn by lot."),
        "alternate": _("Who begins has an advantage."),
        "equal": _("Fair: the order is drawn anew, and the last pairs are found together."),
        "buzzers": _(
            "Each team has its key (F2 on the board changes it); a wrong answer frees the others."
        ),
    }
    now = "buzzers" if options.buzzers else options.turns
    note = notes[now]
    if face_down and now in ("keep", "alternate"):
        note = _("In memory it makes no difference who begins.")
    by_turns = choice_row(
        "turns",
        _("Who answers"),
        turns,
        options,
        lambda turns: replace(options, turns=turns, buzzers=False),
        note,
    )
    pressing = Choose(replace(options, buzzers=True))
    first = Option("buzzers", _("Who presses first"), pressing, options.buzzers)
    return replace(by_turns, options=(*by_turns.options, first))


def _time(options: TeamOptions) -> FormRow:
    """Return how long a turn may last; who pressed has a limit in any case."""
    values = [(s, _("{n} s").format(n=s)) for s in SECONDS]
    row = choice_row(
        "turn-time",
        _("Time to answer") if options.buzzers else _("Time for a turn"),
        values,
        replace(options, turn_ms=options.turn_ms or ANSWER_MS) if options.buzzers else options,
        lambda s: replace(options, turn_ms=1000 * s),
    )
    if options.buzzers:
        return row
    endless = Choose(replace(options, turn_ms=None))
    limit = Option("turn-time-None", _("No limit"), endless, options.turn_ms is None)
    return replace(row, options=(limit, *row.options))


def _members(options: TeamOptions) -> FormRow:
    values = [(0, _("Anyone")), *((n, str(n)) for n in MEMBERS if n)]
    note = _("Pupils of a team answer in order, by their number.") if options.members else ""
    return choice_row(
        "members",
        _("Pupils a team"),
        values,
        options,
        lambda n: replace(options, members=n),
        note,
    )


def _names(
    options: TeamOptions, names: Sequence[Line], keys: Sequence[str], typing: str, ui: Ui
) -> FormRow:
    """Return the names of the teams, each in a field beside its shape and colour, and its key."""
    count, tall = len(options.teams), option_height(ui)
    wide_window = ui.width > 1.5 * ui.height and ui.text <= 1.15
    in_a_row = count <= 3 or (wide_window and (count <= 4 or not options.buzzers))
    across = count if in_a_row else -(-count // 2)
    gap, lines = ui(10), -(-count // across)
    wide = min(ui(1010), ui.width - 2 * ui.margin - ui.type(240))

    def draw(box: Box) -> tuple[Node, ...]:
        nodes: list[Node] = []
        each = (box.w - gap * (across - 1)) / across
        for at, (team, line) in enumerate(zip(options.teams, names, strict=True)):
            down, right = divmod(at, across)
            place = Box(box.x + right * (each + gap), box.y + down * (tall + gap), each, tall)
            spot, field_box = place.left_part(ui.type(28))
            mark = sign(team)
            icon = Icon(mark.shape, spot.middle(ui.type(19), ui.type(19)), mark.colour)
            nodes.append(Node(f"team-sign-{at}", "image", spot, mark.shape, icons=(icon,)))
            title = _("Name of team {n}").format(n=at + 1)
            field = Field(f"{FIELD}{at}", title, team.name, TypeTeam(at))
            focused = typing == field.id
            if options.buzzers:
                field_box, key_box = field_box.right_part(ui.type(48))
                nodes.append(_key(at, keys[at], key_box, ui))
            nodes.append(text_field.node(field, line, field_box, ui.type(16), ui, focused=focused))
        return tuple(nodes)

    high = lines * tall + (lines - 1) * gap
    return FormRow("teams", _("Teams"), (), "", draw, wide, high)


def _key(team: int, name: str, box: Box, ui: Ui) -> Node:
    """Return the cap of the buzzer of a team, right of its name."""
    words, size = cap(name), ui.type(14)
    place = box.left_part(ui.type(6))[1]
    place = place.middle(place.w, min(place.h, ui.type(26)))
    size = min(size, size * place.w / max(1.0, ui.measure.width(words, size, 600) + ui(8)))
    mark = Mark(words, place, max(ui.least, size), "ink", "edge", "card")
    return Node(f"team-key-{team}", "image", box, words, marks=(mark,))
