"""Results: what a run came to, what to review, where it stands, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.clock_text import official
from game.core.word import Word
from game.screens.results.known import Known, blocks, known, missed, subtitle, to_replay
from game.screens.results.layout import Laid, Layout
from game.screens.routes import Go, Push, Replace, Route, ToResults, ToScores
from game.services import Services
from game.view.messages import Event, Focused, Key, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint, key_hints
from game.widgets.page import header, page
from game.widgets.reader import Opened, reader
from game.widgets.scrolling import NOTCH, held, moved, shown
from game.widgets.text_size import changed, steps
from game.words import _


class ReplayMissed(Word):
    """Play only the pairs that were missed (with known ones, where they are very few)."""


class PlayAgain(Word):
    """Play the whole set again, dealt anew."""


class ChooseAnother(Word):
    """Go to the library."""


class SeeAll(Word):
    """Open the high-score tables."""


@dataclass(frozen=True, slots=True)
class Open:
    """Show one of the pairs to review whole."""

    at: int


class Close(Word):
    """Put the pair away again."""


class ResultsScreen:
    """The end of a run that is already saved; nothing here changes it."""

    def __init__(self, services: Services, to: ToResults) -> None:
        self.services, self.to = services, to
        self.run = services.records.run(to.run_id)
        self.focus = ""
        self.opened: int | None = None
        self.scroll = self.read = 0.0
        """How far the page and the dialog are scrolled, in units."""
        self.size = (1280, 720)
        self._known: Known | None = None

    @property
    def known(self) -> Known:
        """Read once, and again when something changed or another screen may have."""
        if self._known is None:
            self._known = known(
                self.services.records, self.to.play.pair_set, self.to.game, self.run
            )
        return self._known

    # -------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self.size = size
        ui = self._ui()
        width = ui.width - 2 * ui.margin
        choices = self._choices()
        nodes: list[Node] = [
            page(ui),
            *header(ui, _("Finished!"), subtitle(self.known, ui(15), width, ui.measure)),
            *self._laid(ui).nodes,
            *button_row(choices, ui.margin, ui.height - ui(84), ui, limit=width),
            *key_hints(self._hints(), ui),
        ]
        live_from = 0
        if self.opened is not None:
            live_from = len(nodes)
            nodes += self._reader(ui).nodes
        return View(
            size, tuple(nodes), title=_("Finished!"), focus=self.focus, live_from=live_from,
            says=_("Finished! Score {score}").format(score=self.run.result.score),
        )  # fmt: skip

    def _ui(self) -> Ui:
        return self.services.ui(self.size)

    def _laid(self, ui: Ui) -> Laid:
        see_all = Button("see-all", _("See all"), SeeAll(), ("s",), icon="trophy")
        titles = (_("To review"), _("Well done!"))
        goal = _("Next goal: the same in less than {time}.").format(
            time=official(self.run.result.official_ms)
        )
        layout = Layout(self.known, ui, see_all, Open, titles, goal)
        return layout.arrange(ui(self.scroll))

    def _reader(self, ui: Ui) -> Opened:
        item = self.known.items[self.opened or 0]
        said = blocks(item, self.known.game.pairs[item.pair], self.to.play.pair_set)
        close = Button("close", _("Close"), Close(), ("escape", "enter"), primary=True)
        return reader(said, (close,), ui(self.read), ui)

    def _choices(self) -> list[Button]:
        some = bool(missed(self.known))
        again = Button("again", _("Play again"), PlayAgain(), ("a",) if some else ("a", "enter"),
                       primary=not some)  # fmt: skip
        other = Button("other", _("Choose another set"), ChooseAnother(), ("escape",))
        if not some:
            return [again, other]
        replay = Button("replay", _("Replay only the missed"), ReplayMissed(), ("enter",),
                        primary=True)  # fmt: skip
        return [replay, again, other]

    def _hints(self) -> list[Hint]:
        again, enter = _("play again"), _("Enter")
        rest = [Hint("S", _("all scores"), SeeAll()), Hint("Esc", _("library"), ChooseAnother())]
        if missed(self.known):
            return [Hint(enter, _("replay the missed"), ReplayMissed()),
                    Hint("A", again, PlayAgain()), *rest]  # fmt: skip
        return [Hint(enter, again, PlayAgain()), *rest]

    # -------------------------------------------------------------- what the player does

    def update(self, message: object) -> Route | None:
        match message:
            case ReplayMissed():
                only = to_replay(self.known, self.services.chance)
                return Replace(replace(self.to.play, seed=None, only=only))
            case PlayAgain():
                return Replace(replace(self.to.play, seed=None, only=None))
            case ChooseAnother():
                return Go.HOME
            case SeeAll():
                # Rows may be deleted there: they are read again on the way back.
                self._known = None
                return Push(ToScores(self.run.start.way.content_key))
            case _:
                self._look(message)
        return None

    def _look(self, message: object) -> None:
        """What changes only what is seen."""
        if by := steps(message):
            self.services.keep(changed(self.services.settings, by))
        match message:
            case Open(at):
                self.opened, self.read = at, 0.0
            case Close() | Event.PRESSED_AWAY:
                self.opened = None
            case Event.CHANGED:
                self._known = None
            case Focused(id):
                self.focus = id
                self._follow(id)
            case Scrolled(dy):
                self._move(-dy * self._ui()(NOTCH))
            case Key(name):
                content, room, offset = self._moving()
                self._move(moved(offset, name, room, content) - offset)
            case _:
                pass

    def _moving(self) -> tuple[float, float, float]:
        """Of what scrolls now: how tall it is, how much shows, how far it is moved (pixels)."""
        ui = self._ui()
        if self.opened is not None:
            shown_ = self._reader(ui)
            return shown_.content, shown_.room, held(ui(self.read), shown_.content, shown_.room)
        laid = self._laid(ui)
        return laid.content, laid.clip.h, held(ui(self.scroll), laid.content, laid.clip.h)

    def _move(self, by: float) -> None:
        content, room, offset = self._moving()
        units = held(offset + by, content, room) / self._ui()(1)
        if self.opened is not None:
            self.read = units
        else:
            self.scroll = units

    def _follow(self, id: str) -> None:
        """Scroll the node that has the keyboard into sight."""
        node = self.view(self.size).by_id.get(id)
        if node is not None and node.clip is not None:
            offset = self._moving()[2]
            self._move(shown(offset, node.box, node.clip) - offset)
