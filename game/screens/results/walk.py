"""Walk: where a class is in the debrief, and the page that it sees."""

from __future__ import annotations

from dataclasses import replace

from game.card_names import CardNames
from game.screens.results.actions import fitting
from game.screens.results.debrief import debrief_area, outcome_words
from game.screens.results.messages import Action
from game.screens.results.model import Model, missed
from game.values import dataclass
from game.view.messages import Focused, Key, Scrolled
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.screen_page import report_page
from game.widgets.scroller import Scroller, page_step
from game.words import _


@dataclass(frozen=True, slots=True)
class Walk:
    """The pair that is looked at, by its place in the debrief; `focus` has the keyboard.

    `back` is what gets the keyboard on the results: the row that was opened, "" for none.
    """

    at: int = 0
    focus: str = "next"
    scroller: Scroller = Scroller()
    back: str = ""

    def step(self, by: int, model: Model) -> Walk:
        """Return the walk at the next or the last pair, as far as there is one."""
        at = max(0, min(len(model.debrief) - 1, self.at + by))
        return self if at == self.at else Walk(at, back=self.back)

    def turned(self, key: Key, model: Model, ui: Ui) -> Walk | None:
        """Return the walk after a page key: first through a long text, then to another pair.

        None: it goes on from the last one.
        """
        area = debrief_area(model, self.at, ui)
        step = page_step(key.name, area.extent)
        moved = self.scroller.by(step, area)
        if area.scrolls and abs(moved.offset - area.offset(self.scroller)) > 1:
            return replace(self, scroller=moved)
        if step > 0 and self.at == len(model.debrief) - 1:
            return None
        return self.step(1 if step > 0 else -1, model)

    def update(self, message: Focused | Scrolled | Key, model: Model, ui: Ui) -> Walk:
        """Move the keyboard, and what is scrolled."""
        area = debrief_area(model, self.at, ui)
        if isinstance(message, Focused):
            scroller = self.scroller.focus(message.id, area)
            return replace(self, focus=message.id, scroller=scroller)
        return replace(self, scroller=self.scroller.update(message, area, ui))


def walk_view(walk: Walk, model: Model, lesson: bool, ui: Ui, size: tuple[int, int]) -> View:
    """Return the page with the pair; `lesson`: another set comes after this one."""
    title, about = _("One by one"), model.debrief[walk.at]
    said = _("{title} · pair {n} of {all}").format(
        title=model.pair_set.title, n=walk.at + 1, all=len(model.debrief)
    )
    content = debrief_area(model, walk.at, ui).view("debrief-bar", walk.scroller, ui)
    back = Button("back", _("Results"), Action.CLOSE, ("escape",), icon="back")
    nodes = report_page(
        title,
        said,
        content,
        back,
        fitting(_buttons(walk, model, lesson), ui),
        _hints(model, lesson),
        ui,
    )
    pair = model.game.pairs[about.item.pair]
    names = CardNames(model.pair_set.pairs)
    says = ". ".join((names.of(pair.term), names.of(pair.definition), outcome_words(about)))
    focus = walk.focus if any(node.id == walk.focus for node in nodes) else "next"
    return View(size, nodes, title, focus, says=says)


def _buttons(walk: Walk, model: Model, lesson: bool) -> list[Button]:
    last = walk.at == len(model.debrief) - 1
    keys = ("right", "space", "enter")
    onward = Button("next", _("Next"), Action.NEXT, keys, primary=True)
    if last and lesson:
        onward = Button("next", _("Next set"), Action.NEXT_SET, (*keys, "s"), primary=True)
    elif last:
        onward = Button("next", _("Results"), Action.CLOSE, keys, primary=True)
    first = walk.at == 0
    buttons = [
        Button("previous", _("Previous"), Action.PREVIOUS, ("left",), disabled=first),
        onward,
    ]
    if missed(model):
        replay = _("Replay only the missed")
        buttons.append(Button("replay", replay, Action.REPLAY_MISSED, ("f",)))
        buttons.append(Button("look", _("Look at these"), Action.LOOK, ("c",), icon="cards"))
    if lesson and not last:
        buttons.append(Button("next-set", _("Next set"), Action.NEXT_SET, ("s",)))
    return buttons


def _hints(model: Model, lesson: bool) -> list[Hint]:
    hints = [Hint("← →", _("another pair"), Action.NEXT)]
    if missed(model):
        hints.append(Hint("F", _("replay the missed"), Action.REPLAY_MISSED))
    if lesson:
        hints.append(Hint("S", _("next set"), Action.NEXT_SET))
    return [*hints, Hint("Esc", _("results"), Action.CLOSE)]
