"""Setup: how a set will be played: mode, pairs, room, direction, nickname."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from game.core.contest_data import options_data
from game.core.contest_data import options_of as options_of_teams
from game.core.nickname import tidy_name
from game.core.options import MOST, Options
from game.core.pair_set import PairSet
from game.core.teams import TeamOptions
from game.screens.choices import ROUNDS, choices_of, options_of, round_pairs
from game.screens.routes import (
    Go,
    Push,
    Route,
    ToCards,
    ToEditor,
    ToExport,
    ToPlay,
    ToPractice,
    ToResume,
    ToScores,
)
from game.screens.setup import ears
from game.screens.setup.frame import foot, gone, head, hints
from game.screens.setup.messages import Action, Message, TypeTeam, UseNickname
from game.screens.setup.page import FormProps, form
from game.screens.setup.state import DEAL_LIMIT, NICKNAME_LIMIT, State
from game.screens.setup.teams import FIELD, name_lines, named, usual_teams
from game.screens.setup.trial import trial, way
from game.services import Services
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.ui import Ui
from game.view.view import View
from game.widgets.form import Choose
from game.widgets.hints import key_hints
from game.widgets.page import page
from game.widgets.problem_list import OpenProblem, ProblemList, ProblemListAction
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text
from game.words import _, language


class SetupScreen:
    """The choices before play; they are remembered when the game starts."""

    def __init__(self, services: Services, path: Path, lesson: tuple[Path, ...] = ()) -> None:
        self.services, self.path = services, path
        self.names = tuple(services.records.nicknames()[:6])
        nickname = Line.of(services.settings.nickname, NICKNAME_LIMIT)
        choices = services.records.choices(services.shelf.key(path))
        options = options_of(choices, services.settings)
        self.class_of_last_time = saved_teams(json_of(services.settings.teams)) or usual_teams()
        teams = saved_teams(choices.get("teams"))
        made = State(options, nickname, focus="start", total_chosen="total" in choices)
        made = replace(made, teams=teams, team_names=name_lines(teams), lesson=lesson)
        state = self._read(made)
        goes_on = state.resumable and state.is_own and not lesson
        self.state = replace(state, focus="go-on" if goes_on else "start")
        services.recent = path
        if state.options.heard:
            services.voices.prepare()  # whether a voice speaks is known when the game begins

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state, pair_set = self.services.ui(size), self.state, self.state.pair_set
        if pair_set is None:
            nodes = gone(self.path, ui)
            title = next(node.label for node in nodes if node.role == "dialog")
            return View(size, (page(ui), *nodes), title, "back", live_from=1, says=title)
        several = self.class_of_last_time if state.teams is None else None
        behind = (
            page(ui),
            *self._form(pair_set, ui).view("form-bar", state.scroller, ui, ui(8)),
            *head(pair_set, several, ui, locked=self.services.locked),
            *foot(state.best, self._later_titles(), ui),
            *key_hints(hints(bool(state.typing), state.resumable, several is not None), ui),
        )
        over = state.problem_list.nodes(state.problems, ui)
        return View(
            size,
            (*behind, *over),
            pair_set.title,
            state.problem_list.focus if over else state.focus,
            self.services.clock() if state.auto is None else None,
            len(behind) if over else 0,
        )

    def _form(self, pair_set: PairSet, ui: Ui) -> ScrollArea:
        state = self.state
        props = FormProps(
            state.options,
            state.nickname,
            state.deal,
            state.typing,
            self.names,
            state.auto,
            len(pair_set.pairs),
            len(pair_set.distractors),
            len(state.problems),
            state.saved,
            state.resumable,
            state.is_own,
            language(),
            state.teams,
            state.team_names,
            self.services.settings.buzzers,
            ears.can_ask(pair_set, state.options),
        )
        return form(props, ui)

    def _later_titles(self) -> tuple[str, ...]:
        """Return what the sets are called that come after this one."""
        entries = self.services.shelf.entries() if self.state.lesson else ()
        titles = {entry.path: entry.title for entry in entries}
        return tuple(titles.get(path, path.stem) for path in self.state.lesson)

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        services, state, pair_set = self.services, self.state, self.state.pair_set
        ui = services.ui(state.size)
        match message:
            case Resized(size):
                self.state = self._current(replace(state, size=size).with_focus_in_view())
            case Event.CHANGED:
                self.path = services.recent or self.path  # the editor may have made a copy of it
                self.state = self._read(self._still_to_come(state))
            case _ if pair_set is None:
                leave = message in (Action.BACK, Event.PRESSED_AWAY, Key("escape"))
                return Go.BACK if leave else None
            case OpenProblem(problem):
                return Push(ToEditor(self.path, problem))
            case ProblemListAction.OPEN_FOLDER | ProblemListAction.OPEN_FILE:
                if (there := state.problem_list.opens(message)) is not None:
                    services.open_folder(there)
            case ProblemListAction.CLOSE:
                self.state = replace(state, problem_list=ProblemList())
            case Action.BACK if state.list_open:
                self.state = replace(state, problem_list=ProblemList())
            case Scrolled() | Key() | Focused() | Event.PRESSED_AWAY if state.list_open:
                problem_list = state.problem_list.update(message, state.problems, ui)
                self.state = replace(state, problem_list=problem_list)
            case Action.BEGIN | Key("enter"):
                play = self._chosen_game()
                return None if play is None else Push(play)
            case Action.PRACTISE | Action.TYPE_ANSWERS:
                play = self._chosen_game()
                if play is None:
                    return None
                # Who practises is asked where only teams stand here.
                nickname = None if play.teams else play.nickname
                typed = message is Action.TYPE_ANSWERS
                return Push(ToPractice(self.path, play.pair_set, nickname, typed=typed))
            case Action.LOOK:
                play = self._chosen_game()
                return None if play is None else Push(ToCards(self.path, play))
            case Action.BACK | Key("escape"):
                return Go.BACK
            case Action.GO_ON if state.saved is not None:
                return Push(ToResume(self.path, state.saved.run))
            case Action.DISCARD if state.saved is not None and state.is_own:
                services.records.discard_game(state.saved.run)
                left = tuple(game for game in state.left if game != state.saved)
                self.state = replace(state, left=left, focus="start")
            case Action.GO_ON | Action.DISCARD:
                pass
            case Action.SCORES:
                return Push(ToScores(pair_set.content_key))
            case Action.EDIT:
                return Push(ToEditor(self.path))
            case Action.EXPORT:
                return Push(ToExport(self.path))
            case Action.SHOW_PROBLEMS:
                opened = ProblemList.of(self.path, state.problems)
                self.state = replace(state, problem_list=opened)
            case Event.WOKE if state.auto is None:
                self.state = self._tried(state, pair_set)
            case Choose(value):
                self.state = self._current(self._chosen(state, value))
            case UseNickname(nickname):
                self.state = replace(state, nickname=Line.of(nickname, NICKNAME_LIMIT))
            case Action.TYPE_NICKNAME:
                self.state = replace(state, focus="nickname")
            case TypeTeam(team):
                self.state = replace(state, focus=f"{FIELD}{team}")
            case Action.TYPE_DEAL:
                self.state = replace(state, focus="deal")
            case _ if state.typing and isinstance(message, Typing):
                self._type(message)
            case Key() | Typed() if resize_text(services, message):
                self.state = self._current(state).with_focus_in_view()
            case Focused() | Scrolled() | Key():
                self.state = state.update(message, self._form(pair_set, ui), ui)
            case _:
                ignore(message)
        return None

    def _chosen(self, state: State, value: Options | TeamOptions | None) -> State:
        """Return the state with these options of the deal, or these teams."""
        if not isinstance(value, Options):
            return state.with_teams(value)
        if value.heard and not state.options.heard and state.pair_set is not None:
            ears.try_out(state.pair_set, value, self.services)
        chosen = state.total_chosen or value.total != state.options.total
        return replace(state, options=value, total_chosen=chosen)

    def _tried(self, state: State, pair_set: PairSet) -> State:
        """Return the state with one more trial deal: what "auto" comes to."""
        auto = trial(pair_set, state.options, state.size, self.services.measure)
        return self._current(replace(state, autos={**state.autos, state.trial: auto}))

    def _type(self, message: Typing) -> None:
        state, node = self.state, self.view(self.state.size).by_id.get(self.state.typing)
        if node is None:
            pass  # it went with the set
        elif state.typing == "nickname":
            nickname = type_in(state.nickname, message, node, self.services)
            self.state = replace(state, nickname=nickname)
        elif state.team is not None:
            lines = list(state.team_names)
            lines[state.team] = type_in(lines[state.team], message, node, self.services)
            self.state = replace(state, team_names=tuple(lines))
        else:
            deal = type_in(state.deal, message, node, self.services)
            self.state = replace(state, deal=_number(deal))

    def _still_to_come(self, state: State) -> State:
        """Return the state where the lesson has come to this set; it may have gone on."""
        if self.path not in state.lesson:
            return state
        return replace(state, lesson=state.lesson[state.lesson.index(self.path) + 1 :])

    def _read(self, state: State) -> State:
        """Return the state with the file read again: it may have changed, or be gone."""
        pair_set, problems = self.services.shelf.load(self.path)
        left = tuple(self.services.records.left_in(self.services.shelf.key(self.path)))
        state = replace(state, pair_set=pair_set, problems=tuple(problems), left=left)
        listed = state.problem_list
        if not state.list_open:
            state = replace(state, problem_list=ProblemList())
        else:
            again = ProblemList.of(self.path, problems)
            state = replace(state, problem_list=replace(listed, excerpts=again.excerpts))
        return self._current(state)

    def _current(self, state: State) -> State:
        """Return the state with the text size of now, and the best run in the chosen way."""
        now = self.services.settings
        scale, wait_ms = now.text_scale, now.memory_wait_ms
        options = replace(state.options, text_scale=scale, memory_wait_ms=wait_ms)
        if state.pair_set and ears.without_voice(state.pair_set, options, self.services):
            # The next games are not begun by ear in silence.
            options = replace(options, heard=False)
            off = _("“By ear” is off: no voice of this computer can say these words.")
            self.services.toast = self.services.toast or off
        state = replace(state, options=options, best=None).with_total()
        options = state.options
        if state.pair_set is None or state.auto is None:
            return state
        count = 0 if state.teams is None else len(state.teams.teams)
        ranked = way(state.pair_set, options, state.auto, count)
        return replace(state, best=next(iter(self.services.records.table(ranked, 1)), None))

    def _chosen_game(self) -> ToPlay | None:
        """Return the game, and remember the choices; None if its file has gone away by now."""
        self.state = self._read(self.state)
        pair_set = self.state.pair_set
        if pair_set is None:
            return None
        if self.state.auto is None and not self.state.total_chosen:
            self.state = self._tried(self.state, pair_set)
        options = self.state.options
        teams = self.state.teams
        if teams is not None:
            teams = named(teams, self.state.team_names)
        if self.state.lesson and options.total is None and not self.state.total_chosen:
            # A set that is short is played whole; a long one after it need not be.
            options = replace(options, total=self._usual_total(options))
        choices = choices_of(options, total_chosen=self.state.total_chosen)
        if teams is not None:
            choices["teams"] = options_data(teams)
        self.services.records.keep_choices(self.services.shelf.key(self.path), choices)
        nickname = tidy_name(self.state.nickname.text)
        settings = replace(
            self.services.settings,
            mode=options.mode,
            pairs=options.pairs,
            room=options.room,
            direction=options.direction,
            timed=options.timed,
            nickname=nickname,
        )
        seed = int(self.state.deal.text) if self.state.deal.text else None
        if teams is None:
            self.services.keep(settings)
            return ToPlay(self.path, pair_set, options, seed, nickname, lesson=self.state.lesson)
        self.services.keep(replace(self.services.settings, teams=json.dumps(options_data(teams))))
        # Who begins is drawn: it matters, and nobody should have to choose.
        first = self.services.chance.randrange(len(teams.teams))
        options = replace(options, timed=True)
        teams, later = replace(teams, first=first), self.state.lesson
        return ToPlay(self.path, pair_set, options, seed, teams=teams, lesson=later)

    def _usual_total(self, options: Options) -> int:
        """Return how many pairs a game has whose length nobody chose."""
        auto = self.state.auto
        return ROUNDS * round_pairs(options, MOST if auto is None else auto.pairs)


def saved_teams(data: object) -> TeamOptions | None:
    """Return the teams that were saved; None for none, or where they cannot be read."""
    try:
        return options_of_teams(data) if isinstance(data, dict) else None
    except (KeyError, TypeError, ValueError):
        return None


def json_of(text: str) -> object:
    """Return what this JSON says; None where it is none."""
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None


def _number(line: Line) -> Line:
    """Return the line without what is no digit of a number."""
    digits = "".join(c for c in line.text if c in "0123456789")
    return line if digits == line.text else Line.of(digits, DEAL_LIMIT)
