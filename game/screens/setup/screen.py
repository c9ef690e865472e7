"""Setup: how a set will be played: mode, pairs, room, direction, nickname."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.options import Options
from game.core.pair_set import PairSet
from game.core.run import Run, Way
from game.core.settings import Settings
from game.formats.problems import Problem
from game.screens.routes import Go, Push, Route, ToEditor, ToExport, ToPlay, ToScores
from game.screens.setup import page as setup_page
from game.screens.setup import rows as setup_rows
from game.screens.setup.page import Begin, Edit, Export, Return, Scores
from game.screens.setup.rows import Auto, Name, Named, Set, Shown, WrongHere
from game.screens.setup.trial import trial, way
from game.services import Services
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Event, Focused, Key, Scrolled, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field, text_size
from game.widgets.fault_list import CloseFaults, FaultList
from game.widgets.hints import key_hints
from game.widgets.lists import into_view, seen
from game.widgets.page import page
from game.widgets.scrolling import NOTCH, bar, held, moved
from game.words import language

NICKNAME_LIMIT = 24


class SetupScreen:
    """The choices before play; they are remembered when the game starts."""

    def __init__(self, services: Services, path: Path) -> None:
        self.services, self.path = services, path
        self.chosen: Settings = services.settings
        self.line = Line.of(services.settings.nickname, NICKNAME_LIMIT)
        self.focus = "start"
        self.scroll = 0.0
        self.faults = FaultList()
        self._set: PairSet | None = None
        self._problems: tuple[Problem, ...] = ()
        self._names = tuple(services.records.nicknames()[:6])
        self._size = (1280, 720)
        self._autos: dict[object, Auto] = {}
        self._bests: dict[Way, Run | None] = {}
        self._laid: tuple[object, tuple[tuple[Node, ...], float]] | None = None
        self._reveal = True
        self._load()
        services.recent = path

    # ---------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        ui, pair_set = self._ui(), self._set
        if pair_set is None:
            return self._gone(ui)
        rows, height = self._rows(pair_set)
        window = setup_page.window(ui)
        self._settle(rows, height, window)
        behind = (
            page(ui),
            *seen(rows, -self.scroll, window),
            *bar("form-bar", window.inset(ui(8), 0), self.scroll, height, ui),
            *setup_page.head(pair_set, ui),
            *setup_page.foot(self._best(pair_set), ui),
            *key_hints(setup_page.hints(), ui),
        )
        over = self.faults.nodes(self._problems, ui)
        waits = self._auto(pair_set) is None
        return View(
            size,
            (*behind, *over),
            pair_set.title,
            "close" if over else self.focus,
            self.services.clock() if waits else None,
            len(behind) if over else 0,
        )

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _load(self) -> None:
        """Read the file (again): it may have changed, or be gone."""
        self._set, problems = self.services.shelf.load(self.path)
        self._problems = tuple(problems)

    def _rows(self, pair_set: PairSet) -> tuple[tuple[Node, ...], float]:
        """The form before scrolling, laid out again only when something in it is other."""
        ui, auto = self._ui(), self._auto(pair_set)
        shown = Shown(
            self.chosen,
            self.line,
            self.focus == "nickname",
            self._names,
            auto,
            len(pair_set.pairs),
            len(self._problems),
        )
        key = (self._size, ui.text, language(), shown)
        if self._laid is None or self._laid[0] != key:
            window = setup_page.window(ui)
            box = Box(ui.margin, window.y + ui(12), ui.width - 2 * ui.margin, 0)
            room = window.h - ui(12 + 24)
            nodes, tall = setup_rows.lay(shown, box, ui, room)
            self._laid = key, (nodes, tall + ui(24))
        return self._laid[1]

    def _settle(self, rows: tuple[Node, ...], height: float, window: Box) -> None:
        """Keep the scroll in bounds and what has the keyboard in sight."""
        node = next((n for n in rows if n.id == self.focus), None)
        if self._reveal and node is not None:
            top = node.box.y - window.y
            air = self._ui()(14)
            self.scroll = into_view(self.scroll, top, top + node.box.h, window.h, air)
        self._reveal = False
        self.scroll = held(self.scroll, height, window.h)

    def _gone(self, ui: Ui) -> View:
        nodes = setup_page.gone(self.path, ui)
        title = next(node.label for node in nodes if node.role == "dialog")
        return View(self._size, (page(ui), *nodes), title, "back", live_from=1, says=title)

    # ---------------------------------------------------------------- what auto comes to

    def _options(self) -> Options:
        c = self.chosen
        return Options(
            c.mode, c.pairs, c.room, c.direction, c.total, c.text_scale, c.memory_wait_ms
        )

    def _key(self, pair_set: PairSet) -> object:
        return self._size, replace(self._options(), pairs="auto"), pair_set.content_key

    def _auto(self, pair_set: PairSet) -> Auto | None:
        """What "auto" comes to, once it has been worked out."""
        return self._autos.get(self._key(pair_set))

    def _work_out(self, pair_set: PairSet) -> None:
        """Deal once as a trial. It may take a moment, so the screen is shown before."""
        auto = trial(pair_set, self._options(), self._size, self.services.measure)
        self._autos[self._key(pair_set)] = auto

    def _best(self, pair_set: PairSet) -> Run | None:
        """The best run in the way that is chosen now."""
        auto = self._auto(pair_set)
        if auto is None:
            return None
        ranked = way(pair_set, self._options(), auto)
        if ranked not in self._bests:
            self._bests[ranked] = next(iter(self.services.records.table(ranked, 1)), None)
        return self._bests[ranked]

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        if isinstance(message, Begin) or message is Event.CHANGED:
            self._load()
        if self._set is None:
            gone = isinstance(message, Return) or message in (Event.PRESSED_AWAY, Key("escape"))
            return Go.BACK if gone else None
        match message:
            case Begin():
                return self._begin(self._set)
            case Key("enter") if not self.faults.open:
                return self.update(Begin())
            case Return() | Key("escape"):
                return self._back()
            case Scores():
                return Push(ToScores(self._set.content_key))
            case Edit():
                return Push(ToEditor(self.path))
            case Export():
                return Push(ToExport(self.path))
            case Event.WOKE:
                if self._auto(self._set) is None:
                    self._work_out(self._set)
            case Focused(id) if not self.faults.open:
                self.focus, self._reveal = id, True
            case Event.CHANGED:
                self._bests.clear()
                self._laid = None
            case _:
                self._choose(message)
        return None

    def _choose(self, message: object) -> None:
        match message:
            case Set(what, value):
                self.chosen = replace(self.chosen, **{what: value})  # type: ignore[arg-type]
            case Name():
                self.focus = "nickname"
            case Named(nickname):
                self.line = Line.of(nickname, NICKNAME_LIMIT)
            case WrongHere():
                self.faults.show(self.path)
            case CloseFaults():
                self.faults.close()
            case Scrolled() | Key() if self.faults.open:
                self.faults.scroll(message, self._ui())
            case Scrolled(dy):
                self.scroll -= dy * self._ui()(NOTCH)
            case Typed() | Clipboard() | Composing() | Key():
                self._type(message)

    def _type(self, message: object) -> None:
        if self.focus == "nickname" and not self.faults.open:
            if (out := text_field.copied(self.line, message)) is not None:
                self.services.set_clipboard(out)
            self.line = text_field.edit(self.line, message)
        elif step := text_size.steps(message):
            self.services.keep(text_size.changed(self.services.settings, step))
            self.chosen = replace(self.chosen, text_scale=self.services.settings.text_scale)
        elif isinstance(message, Key) and self._laid is not None:
            window = setup_page.window(self._ui())
            self.scroll = moved(self.scroll, message.name, window.h, self._laid[1][1])

    def _back(self) -> Route | None:
        if self.faults.open:
            self.faults.close()
            return None
        return Go.BACK

    def _begin(self, pair_set: PairSet) -> Route:
        """Remember the choices and play."""
        nickname = self.line.text.strip()
        c, now = self.chosen, self.services.settings
        self.services.keep(
            replace(
                now,
                mode=c.mode,
                pairs=c.pairs,
                total=c.total,
                room=c.room,
                direction=c.direction,
                nickname=nickname,
            )
        )
        return Push(ToPlay(self.path, pair_set, self._options(), None, nickname))
