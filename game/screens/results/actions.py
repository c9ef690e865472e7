"""Actions: what can be done after a game, as buttons and keys, and the line about the game."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.screens.results.messages import Action
from game.screens.results.model import Model, missed
from game.team_words import teams_words
from game.view.ui import Ui
from game.widgets.buttons import Button, button_width
from game.widgets.hints import Hint
from game.widgets.run_words import mode_name, pairs_in_rounds
from game.words import _

_SIGNS = ("look", "practise")
"""What a sign says well enough where there is little room."""


def subtitle(model: Model, taken: float, ui: Ui) -> str:
    """Return set, mode, pairs and the deal's number on one line.

    `taken` pixels beside it are not free. A long title gives way to the rest.
    """
    start, title = model.run.start, model.pair_set.title
    parts = [mode_name(model.game.options.mode)]
    if model.contest is not None:
        parts.append(teams_words(len(model.contest.options.teams)))
    parts.append(pairs_in_rounds(start.way.pairs, len(model.game.rounds)))
    rest = " · ".join((*parts, _("deal number {number}").format(number=start.seed)))
    line, room = f"{title} · {rest}", ui.width - 2 * ui.margin - taken
    while len(title) > 8 and ui.measure.width(line, ui(15)) > room:
        title = title[: max(8, len(title) - 4)].rstrip()
        line = f"{title}… · {rest}"
    return line


def buttons(model: Model, lesson: bool, walked: bool) -> list[Button]:
    """Return what can be done, the first of it filled and pressed by Enter.

    `lesson`: another set comes after this one; `walked`: the pairs were looked at one by one.
    After a class game a presenter presses the first one with PgDn, and the report with F5.
    """
    first = _first(model, lesson, walked)
    more = ("enter", "pagedown") if model.contest is not None else ("enter",)
    ordered = sorted(_choices(model, lesson), key=lambda one: one.id != first)
    main = replace(ordered[0], keys=(*ordered[0].keys, *more), primary=True)
    return [main, *ordered[1:]]


def fitting(choices: Sequence[Button], ui: Ui) -> list[Button]:
    """Return the buttons of a row; where it is narrow, some are a sign alone."""
    wide = sum(button_width(choice, ui) + ui(12) for choice in choices) - ui(12)
    if wide <= ui.width - 2 * ui.margin:
        return list(choices)
    return [choice.icon_only if choice.id in _SIGNS else choice for choice in choices]


def _first(model: Model, lesson: bool, walked: bool) -> str:
    """Return what is most likely wanted now: a class talks about its errors, then goes on."""
    if missed(model) and model.contest is not None and not walked:
        return "one-by-one"
    if lesson and (walked or not missed(model)):
        return "next-set"
    return "replay" if missed(model) else "again"


def _choices(model: Model, lesson: bool) -> list[Button]:
    """Return all that can be done."""
    replay = Button("replay", _("Replay only the missed"), Action.REPLAY_MISSED, ("f",))
    look = Button("look", _("Look at these"), Action.LOOK, ("c",), icon="cards")
    again = Button("again", _("Play again"), Action.PLAY_AGAIN, ("a",))
    one_by_one = Button("one-by-one", _("One by one"), Action.ONE_BY_ONE, ("d",))
    claim = Button("claim", _("Put a name to it"), Action.ASK_NAME, ("n",))
    onward = Button("next-set", _("Next set"), Action.NEXT_SET, ("s",))
    keys = ("i",) if model.contest is None else ("i", "f5")
    report = Button("report", _("Report"), Action.REPORT, keys)
    practise = Button("practise", _("Practise these"), Action.PRACTISE, ("p",), icon="redo")
    alone = model.contest is None
    offered = (
        (replay, bool(missed(model))),
        (look, bool(missed(model))),
        (practise, bool(missed(model)) and alone),
        (onward, lesson),
        (again, True),
        (one_by_one, bool(model.debrief)),
        (claim, _nameless(model)),
        (report, True),
    )
    return [choice for choice, there in offered if there]


def hints(model: Model, lesson: bool, walked: bool) -> list[Hint]:
    """Return the keys that matter."""
    words = {
        "replay": ("F", _("replay the missed")),
        "look": ("C", _("look at the missed")),
        "practise": ("P", _("practise the missed")),
        "again": ("A", _("play again")),
        "one-by-one": ("D", _("one by one")),
        "next-set": ("S", _("next set")),
        "claim": ("N", _("your name")),
    }
    said = []
    for choice in buttons(model, lesson, walked):
        if choice.id in words:
            cap, what = words[choice.id]
            said.append(Hint(_("Enter") if choice.primary else cap, what, choice.message))
    scores, report = (
        Hint("R", _("all scores"), Action.SEE_ALL),
        Hint("I", _("report"), Action.REPORT),
    )
    return [*said, scores, Hint("Esc", _("library"), Action.CHOOSE_ANOTHER), report]


def _nameless(model: Model) -> bool:
    """Return True if a name can be put to the run; a class game is its teams'."""
    return not model.run.start.nickname and model.contest is None
