"""Nickname: all that is kept about a player, in words, to be saved in a file or deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Any

from game.core.nickname import name_key
from game.export.new_file import write_new
from game.export.player import copies_words, kept_words, player_file
from game.places import first_folder
from game.records.player import About
from game.screens.routes import Go, Push, Route, ToLock
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.messages import (
    Event,
    Focused,
    Key,
    Resized,
    Scrolled,
    Typed,
    WindowMessage,
    ignore,
)
from game.view.node import Node, Weight
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.hints import Hint
from game.widgets.job import LOOK_AGAIN_MS, Job, Report, Worker
from game.widgets.page import label, nothing_yet, panel
from game.widgets.saved_file import SavedFile, SavedFileWords, wake_at
from game.widgets.screen_page import report_area, report_page
from game.widgets.scroller import ListState, ScrollArea
from game.widgets.text_size import resize_text
from game.words import _


class Action(Enum):
    """What the nodes of this screen send."""

    BACK = auto()
    SAVE = auto()
    ASK_DELETE = auto()
    DELETE = auto()
    UNDO = auto()
    OPEN_FOLDER = auto()
    CANCEL = auto()
    """Close what lies over the page."""


Message = Action | WindowMessage
AT_ONCE = 1000
"""The answers of so many games are counted in a moment; those of more beside the window."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """The question whether to delete all; `focus` is the answer that has the keyboard."""

    focus: str = "no"


@dataclass(frozen=True, slots=True)
class Deleted:
    """What was deleted here, so that it can come back, and whether the settings had the name."""

    data: dict[str, Any]
    was_ours: bool


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `dialog` lies over it.

    `answers` counts those of very many games, last looked at at `looked_at`, in milliseconds.
    """

    about: About
    answers: Job[int] | None = None
    looked_at: int = 0
    deleted: Deleted | None = None
    dialog: Deletion | SavedFile | None = None


class NicknameScreen:
    """What a player's name is known for on this computer."""

    def __init__(
        self, services: Services, nickname: str, folders: Sequence[Path] | None = None
    ) -> None:
        """Show what is kept about this player; files are saved in the first of `folders`."""
        self.services, self.nickname, self._folders = services, nickname, folders
        self.worker, self._counter = Worker("nickname"), Worker("nickname-answers")
        about = services.records.about_player(nickname, AT_ONCE)
        self.state = State(about, self._count(about), focus="export")

    def _count(self, about: About) -> Job[int] | None:
        """Begin to count the answers, where they were too many to be counted at once."""
        if about.answers is not None:
            return None
        parts = self.services.records.count_answers(self.nickname)

        def add_up(say: Report) -> int:
            answers = 0
            for part in parts:
                answers += part
                say(answers, 0)
            return answers

        return self._counter.start(add_up)

    @property
    def _name(self) -> str:
        return self.nickname or _("No name")

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        back = Button("back", _("Back"), Action.BACK, ("escape",), icon="back")
        content = self._layout(ui).view("nickname-bar", state.scroller, ui)
        title = _("All that is kept about {name}").format(name=self._name)
        said = _("It is on this computer alone: nothing is sent anywhere.")
        behind = report_page(title, said, content, back, self._buttons(), self._hints(), ui)
        over = self._over(ui)
        focus, live = state.focus, 0
        if state.dialog is not None:
            focus, live = state.dialog.focus, len(behind)
        again = wake_at(state.dialog)
        if state.answers is not None:
            again = state.looked_at + LOOK_AGAIN_MS
        return View(size, (*behind, *over), title, focus, again, live, said)

    def _layout(self, ui: Ui) -> ScrollArea:
        """Return a panel with a line for each thing that is kept."""
        area = report_area(ui)
        if self.state.deleted is None and self._is_nothing:
            said = _("Nothing is kept about this name.")
            more = _("What is played and practised under it will be counted here.")
            return ScrollArea((), area, 0, before=nothing_yet(said, more, area, ui))
        place = replace(area, w=min(area.w, ui.type(760)))
        inside, size = place.inset(ui(28), ui(20)), ui.type(18)
        nodes, y = list[Node](), inside.y
        for number, line in enumerate(self._lines()):
            weight: Weight = 400 if number else 600
            tall = ui.measure.height(line, size, inside.w, weight) + 1
            box, id = Box(inside.x, y, inside.w, tall), f"kept-{number}"
            nodes.append(label(id, box, line, size, weight=weight, lines=0, valign="top"))
            y = box.bottom + ui(10)
        bottom = y + ui(10)
        ground = panel("kept", replace(place, h=bottom - place.y), ui, label=self._name)
        window = Box(area.x, area.y - ui(8), area.w, area.h + ui(16))
        return ScrollArea((ground, *nodes), window, bottom + ui(8) - window.y)

    def _lines(self) -> list[str]:
        if self.state.deleted is not None:
            lines = [_("All of it was deleted.")]
            lines.append(_("“Undo” brings it back until you leave this page."))
            copies = self.services.records.older_copies()
            return lines + ([copies_words(copies)] if copies else [])
        lines = [_("This computer keeps:"), *kept_words(self.state.about, self._is_ours)]
        if not self.nickname:
            lines.append(_("Games of a whole class belong to no name, and are among these."))
        return lines

    @property
    def _is_nothing(self) -> bool:
        """True if neither the scores nor the settings hold anything."""
        return self.state.about.is_nothing and not self._is_ours

    @property
    def _is_ours(self) -> bool:
        """True if the settings hold this name."""
        ours = self.services.settings.nickname
        return bool(ours) and name_key(ours) == name_key(self.nickname)

    def _buttons(self) -> list[Button]:
        if self.state.deleted is not None:
            return [Button("undo", _("Undo"), Action.UNDO, ("u",), primary=True, icon="undo")]
        if self._is_nothing:
            return []
        delete = Button(
            "delete", _("Delete all of it…"), Action.ASK_DELETE, ("delete",), icon="trash"
        )
        save = Button("export", _("Save in a file…"), Action.SAVE, ("x",))
        return [save] if self.services.locked else [save, replace(delete, danger=True)]

    def _hints(self) -> list[Hint]:
        hints = [Hint("Esc", _("back"), Action.BACK)]
        if self.state.deleted is not None:
            hints.append(Hint("U", _("bring back what was deleted"), Action.UNDO))
        elif not self._is_nothing:
            hints.append(Hint("X", _("save in a file"), Action.SAVE))
            if not self.services.locked:
                hints.append(Hint(_("Del"), _("delete all of it"), Action.ASK_DELETE))
        return hints

    def _over(self, ui: Ui) -> tuple[Node, ...]:
        match self.state.dialog:
            case Deletion():
                no = Button("no", _("Keep it"), Action.CANCEL)
                yes = Button("yes", _("Delete all of it"), Action.DELETE, icon="trash", danger=True)
                title = _("Delete all that is kept about {name}?").format(name=self._name)
                text = _(
                    "Games, answers, what practice remembers, stars and saved games go, for all "
                    "who use this name. Save it in a file first if it may be needed again."
                )
                return question(ui, title, text, no, yes)
            case SavedFile() as saved:
                return saved.nodes(_words(), Action.CANCEL, Action.OPEN_FOLDER, ui)
        return ()

    # -------------------------------------------------------------- what is done

    def update(self, message: Message) -> Route | None:
        state, ui = self.state, self.services.ui(self.state.size)
        match message:
            case Action.BACK:
                self._stop()
                return Go.BACK
            case Event.CLOSING:
                self._stop()
            case Action.ASK_DELETE | Action.DELETE | Action.UNDO if self.services.locked:
                return Push(ToLock())
            case Action.ASK_DELETE if not self._is_nothing and state.deleted is None:
                self.state = replace(state, dialog=Deletion())
            case Action.DELETE if isinstance(state.dialog, Deletion):
                self.state = self._delete(state)
            case Action.UNDO if state.deleted is not None:
                self.state = self._bring_back(state, state.deleted)
            case Action.SAVE if not self._is_nothing and state.deleted is None:
                self.state = replace(state, dialog=self._save())
            case Action.OPEN_FOLDER:
                if isinstance(state.dialog, SavedFile) and (folder := state.dialog.folder):
                    self.services.open_folder(folder)
            case Action.CANCEL | Event.PRESSED_AWAY:
                self.state = replace(state, dialog=None)
            case Focused(id) if state.dialog is not None:
                self.state = replace(state, dialog=replace(state.dialog, focus=id))
            case Event.WOKE:
                self.state = self._look(state)
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key() if state.dialog is not None:
                pass  # nothing moves behind it
            case Resized() | Focused() | Scrolled() | Key():
                self.state = state.update(message, self._layout(ui), ui)
            case Action.ASK_DELETE | Action.DELETE | Action.UNDO | Action.SAVE:
                pass
            case _:
                ignore(message)
        return None

    def _look(self, state: State) -> State:
        """Take in what the jobs have done by now."""
        now = self.services.clock()
        if isinstance(state.dialog, SavedFile):
            state = replace(state, dialog=state.dialog.look(now))
        if (answers := state.answers) is None:
            return state
        if answers.done:
            about = state.about._replace(answers=answers.result())
            return replace(state, about=about, answers=None)
        return replace(state, looked_at=now)

    def _stop(self) -> None:
        if self.state.answers is not None:
            self.state.answers.cancel()

    def _save(self) -> SavedFile:
        data = self.services.records.export_player(self.nickname)
        folder = first_folder(self._folders)
        title = _("About {name}").format(name=self._name)

        def write() -> Path | str:
            return write_new(player_file(data), folder, title, ".json")

        return SavedFile.begin(self.worker, write)

    def _delete(self, state: State) -> State:
        self._stop()
        services, was_ours = self.services, self._is_ours
        deleted = Deleted(services.records.export_player(self.nickname), was_ours)
        services.records.delete_player(self.nickname)
        if was_ours:
            services.keep(replace(services.settings, nickname=""))
        about = services.records.about_player(self.nickname, AT_ONCE)
        return replace(state, about=about, answers=None, deleted=deleted, dialog=None, focus="undo")

    def _bring_back(self, state: State, deleted: Deleted) -> State:
        services = self.services
        services.records.import_player(self.nickname, deleted.data)
        if deleted.was_ours:
            services.keep(replace(services.settings, nickname=self.nickname))
        about = services.records.about_player(self.nickname, AT_ONCE)
        return replace(state, about=about, answers=self._count(about), deleted=None, focus="export")


def _words() -> SavedFileWords:
    return SavedFileWords(
        _("All about this name is being saved …"),
        _("All about this name was saved"),
        _("Nothing was saved"),
    )
