"""Results: what a run came to, what to review, where it stands, and what to do next."""

from __future__ import annotations

from dataclasses import replace

from game.core.nickname import MOST_LETTERS
from game.core.scoring import stars
from game.screens.results.actions import buttons, fitting, hints, subtitle
from game.screens.results.finale import Finale
from game.screens.results.layout import layout
from game.screens.results.messages import Action, Hear, Message, Open
from game.screens.results.model import Model, missed, read, to_replay
from game.screens.results.praise import burst
from game.screens.results.teams import class_words
from game.screens.results.walk import Walk, walk_view
from game.screens.results.words import goal_words, sentence
from game.screens.routes import (
    Go,
    Push,
    Replace,
    Route,
    ToCards,
    ToNext,
    ToPlay,
    ToPractice,
    ToReport,
    ToResults,
    ToScores,
)
from game.services import Services
from game.team_words import winner_words
from game.values import dataclass
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.view import View
from game.widgets.buttons import Button, button_width
from game.widgets.naming import FIELD, Naming, naming, typed_name
from game.widgets.screen_page import report_page
from game.widgets.scroller import ListState
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text
from game.words import _


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers.

    `name` is what is typed while it is asked whose game it was, None while it is not.
    """

    model: Model
    finale: Finale
    name: Line | None = None
    walk: Walk | None = None
    """The pairs that are looked at one by one."""
    walked: bool = False
    """True once they were."""


class ResultsScreen:
    """The end of a run that is already saved; nothing here changes it."""

    def __init__(self, services: Services, to: ToResults) -> None:
        self.services, self.to = services, to
        model = read(services.records, to)
        self.state = State(model, _finale(model, services))

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state, model = self.services.ui(size), self.state, self.state.model
        if state.walk is not None:
            return walk_view(state.walk, model, self._has_next, ui, size)
        choices = buttons(model, self._has_next, state.walked)
        keys = hints(model, self._has_next, state.walked)
        title = _("Finished!")
        area = layout(model, state.finale, ui)
        content = area.view("list-bar", state.scroller, ui)
        back = Button("back", _("Library"), Action.CHOOSE_ANOTHER, ("escape",), icon="back")
        said = subtitle(model, button_width(back, ui) + ui(20), ui)
        nodes = report_page(title, said, content, back, fitting(choices, ui), keys, ui)
        ground = next((node.box for node in content if node.id == "praise"), None)
        nodes += burst(state.finale, ground, ui) if ground else ()
        live_from, focus = 0, state.focus or choices[0].id
        if state.name is not None:
            live_from = len(nodes)
            nodes += naming(_whose(), state.name, focus == FIELD, ui)
        return View(size, nodes, title, focus, state.finale.wake_at, live_from, _says(model))

    # -------------------------------------------------------------- what the player does

    def update(self, message: Message) -> Route | None:
        state, play = self.state, _again(self.to.play)
        ui = self.services.ui(state.size)
        match message:
            case Action.REPLAY_MISSED:
                return Replace(replace(play, only=to_replay(state.model, self.services.chance)))
            case Action.LOOK:
                return Push(ToCards(play.path, play, missed(state.model)))
            case Action.PRACTISE:
                nickname = state.model.run.start.nickname
                only = missed(state.model)
                return Push(ToPractice(play.path, play.pair_set, nickname, only))
            case Action.PLAY_AGAIN:
                return Replace(replace(play, only=None))
            case Action.NEXT_SET:
                return Replace(ToNext(self.to.play)) if self._has_next else None
            case Action.CHOOSE_ANOTHER:
                return Go.HOME
            case Action.ONE_BY_ONE | Action.NEXT | Action.PREVIOUS if state.model.debrief:
                self.state = replace(state, walk=_walk(state, message))
            case Hear(sound):
                self.services.sounds.play(sound)
            case Action.SEE_ALL:
                return Push(ToScores(state.model.run.start.way.content_key))
            case Action.REPORT:
                return Push(ToReport(state.model.run.id, "game", self.to.play.pair_set))
            case Open(at):
                self.state = replace(state, walk=Walk(at, back=f"review-{at}"))
            case Action.ASK_NAME:
                self.state = replace(state, name=Line.of("", MOST_LETTERS), focus=FIELD)
            case Action.TYPE_NAME:
                self.state = replace(state, focus=FIELD)
            case Action.KEEP_NAME:
                self._claim()
            case Key("enter") if state.name is not None:
                self._claim()
            case Action.CLOSE | Event.PRESSED_AWAY | Key("escape"):
                focus = "claim" if state.name is not None else state.focus
                walked = state.walked or state.walk is not None
                focus = state.walk.back if state.walk is not None else focus
                self.state = replace(state, name=None, focus=focus, walk=None, walked=walked)
            case _ if state.name is not None and isinstance(message, Typing):
                self._type(message)
            case Event.WOKE:
                self.state = replace(state, finale=self._play_on(state.finale))
            case Event.CHANGED:
                # Rows may have been deleted on the screen that lay over this one.
                self.state = replace(state, model=read(self.services.records, self.to))
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key("pagedown" | "pageup") if state.walk is not None:
                return self._turn(state.walk, message)
            case Focused() | Scrolled() | Key() if state.walk is not None:
                walk = state.walk.update(message, state.model, ui)
                self.state = replace(state, walk=walk)
            case Resized() | Focused() | Scrolled() | Key():
                self.state = state.update(message, layout(state.model, state.finale, ui), ui)
            case Action.ONE_BY_ONE | Action.NEXT | Action.PREVIOUS:
                pass  # there is no pair to look at
            case _:
                ignore(message)
        return None

    @property
    def _has_next(self) -> bool:
        """True if another set of the lesson comes after this one."""
        return bool(self.to.play.lesson)

    def _turn(self, walk: Walk, key: Key) -> Route | None:
        """Carry out a page key, which presenters have: through the pairs, and then onward."""
        ui = self.services.ui(self.state.size)
        turned = walk.turned(key, self.state.model, ui)
        if turned is None:
            return self.update(Action.NEXT_SET if self._has_next else Action.CLOSE)
        self.state = replace(self.state, walk=turned)
        return None

    def _type(self, message: Typing) -> None:
        state, node = self.state, self.view(self.state.size).by_id[FIELD]
        if state.name is not None and state.focus == FIELD:
            self.state = replace(state, name=type_in(state.name, message, node, self.services))

    def _claim(self) -> None:
        """Give the run the name that was typed, and remember it for the next games."""
        services, line = self.services, self.state.name
        name = "" if line is None else typed_name(line)
        if not name:
            return
        services.records.claim(self.to.run_id, name)
        services.keep(replace(services.settings, nickname=name))
        self.to = replace(self.to, play=replace(self.to.play, nickname=name))
        model = read(services.records, self.to)
        self.state = replace(self.state, model=model, name=None, focus="")

    def _play_on(self, finale: Finale) -> Finale:
        """Let what is due now be heard; return the show as far as it has come."""
        finale = replace(finale, now=self.services.clock())
        due = finale.due_sounds()
        for sound in due:
            self.services.sounds.play(sound)
        return replace(finale, heard=finale.heard + len(due))


def _finale(model: Model, services: Services) -> Finale:
    """Return the show at its beginning."""
    score, now = model.run.result.score, services.clock()
    moves = services.settings.motion
    won = 0 if model.contest is not None else stars(score)
    return Finale(score, won, model.celebrates, now, now, moves)


def _walk(state: State, message: Action) -> Walk:
    """Return where the class is after going on, or back, or at the beginning."""
    walk = state.walk or Walk()
    if message is Action.ONE_BY_ONE:
        return Walk()
    return walk.step(1 if message is Action.NEXT else -1, state.model)


def _says(model: Model) -> str:
    """Return what is read aloud when the screen opens."""
    if model.contest is not None:
        return " ".join((_("Finished!"), winner_words(model.contest), class_words(model)))
    score = _("Finished! Score {score}").format(score=model.run.result.score)
    return f"{score}. {sentence(model)} {goal_words(model.goal)}".rstrip()


def _whose() -> Naming:
    """Return what is asked where a game has no name."""
    note = _("The name is kept for the next games too.")
    sends = (Action.TYPE_NAME, Action.KEEP_NAME, Action.CLOSE)
    return Naming(_("Whose game was this?"), note, _("Cancel"), _("Save"), sends)


def _again(play: ToPlay) -> ToPlay:
    """Return the same game with a new deal; of teams another one begins."""
    teams = None if play.teams is None else play.teams.rotated()
    return replace(play, seed=None, teams=teams)
