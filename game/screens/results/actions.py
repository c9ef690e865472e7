"""Actions: what can be done after a game, as buttons and keys, and the line about the game."""

from __future__ import annotations

from game.screens.results.messages import Action
from game.screens.results.model import Model, missed
from game.team_words import teams_words
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.run_words import mode_name, pairs_in_rounds
from game.words import _


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


def buttons(model: Model) -> list[Button]:
    """Return what can be done, the first of it filled and pressed by Enter."""
    some = bool(missed(model))
    keys = ("a",) if some else ("a", "enter")
    again = Button("again", _("Play again"), Action.PLAY_AGAIN, keys, primary=not some)
    claim = Button("claim", _("Put a name to it"), Action.ASK_NAME, ("n",))
    report = Button("report", _("Report"), Action.REPORT, ("i",))
    others = [again, claim, report] if _nameless(model) else [again, report]
    if not some:
        return others
    words = _("Replay only the missed")
    return [Button("replay", words, Action.REPLAY_MISSED, ("enter",), primary=True), *others]


def hints(model: Model) -> list[Hint]:
    """Return the keys that matter."""
    again, enter = _("play again"), _("Enter")
    first = [Hint(enter, again, Action.PLAY_AGAIN)]
    if missed(model):
        replay = Hint(enter, _("replay the missed"), Action.REPLAY_MISSED)
        first = [replay, Hint("A", again, Action.PLAY_AGAIN)]
    scores, library = Hint("R", _("all scores"), Action.SEE_ALL), _("library")
    if _nameless(model):
        first.append(Hint("N", _("your name"), Action.ASK_NAME))
    report = Hint("I", _("report"), Action.REPORT)
    return [*first, scores, Hint("Esc", library, Action.CHOOSE_ANOTHER), report]


def _nameless(model: Model) -> bool:
    """Return True if a name can be put to the run; a class game is its teams'."""
    return not model.run.start.nickname and model.contest is None
