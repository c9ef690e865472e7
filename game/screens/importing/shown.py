"""Shown: the body of the import screen as it is scrolled: files, cards, problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.screens.importing import files, preview, troubles
from game.screens.importing.batch import Batch
from game.screens.importing.chips import top
from game.screens.importing.heads import heads
from game.screens.importing.items import Item
from game.screens.importing.places import Places
from game.screens.importing.welcome import reading, welcome
from game.view.box import Box
from game.view.messages import Scrolled
from game.view.node import Node
from game.view.scale import Scale
from game.view.ui import Ui
from game.widgets.lists import into_view
from game.widgets.scrolling import NOTCH, bar, held, moved
from game.words import _


class Shown:
    """How far each list is scrolled, and where things lay when they were last shown."""

    def __init__(self) -> None:
        self.places = Places.of(Scale(1280, 720), files=False, problems=False)
        self._rows = preview.Rows()
        self._offset = {"cards": 0.0, "files": 0.0, "wrong": 0.0}
        self._reach = {"cards": (0.0, 0.0), "files": (0.0, 0.0), "wrong": (0.0, 0.0)}
        self._instead = False
        self._at: int | None = None

    def from_the_top(self) -> None:
        """Another item is shown."""
        self._offset["cards"] = self._offset["wrong"] = 0.0

    def scroll(self, message: Scrolled, ui: Ui) -> None:
        """The wheel moves what is under the pointer, or else the cards."""
        boxes = {"files": self.places.files, "wrong": self.places.problems}
        over = [name for name, box in boxes.items() if box and box.holds(message.point)]
        self._move(over[0] if over else self._main(), -message.dy * ui(NOTCH))

    def page(self, key: str) -> None:
        """Page keys move the cards."""
        name = self._main()
        content, room = self._reach[name]
        self._move(name, moved(0.0, key, room, content))

    def _main(self) -> str:
        return "wrong" if self._instead else "cards"

    def _move(self, name: str, by: float) -> None:
        self._offset[name] = held(self._offset[name] + by, *self._reach[name])

    # ---------------------------------------------------------------- nodes

    def nodes(
        self, batch: Batch, there: Mapping[int, object], focus: str, ui: Ui,
    ) -> tuple[Node, ...]:  # fmt: skip
        """All between the head and the foot."""
        item = batch.chosen
        problems = item.reading.problems if item and item.pair_set and item.reading else ()
        several = len(batch.items) > 1
        self.places = places = Places.of(ui, files=several, problems=bool(problems))
        found: list[Node] = []
        if places.files is not None and item is not None:
            found += self._files(batch, item, there, places.files, ui)
        if places.problems is not None:
            offset = self._offset["wrong"]
            nodes, *self_reach = troubles.beside(problems, places.problems, offset, ui)
            self._reached("wrong", *self_reach)
            found += nodes
        self._instead = bool(item and item.reading and item.pair_set is None)
        return (*found, *self._body(item, batch.near, len(problems), focus, ui))

    def _files(
        self, batch: Batch, item: Item, there: Mapping[int, object], box: Box, ui: Ui,
    ) -> tuple[Node, ...]:  # fmt: skip
        if self._at != item.key:
            self._at = item.key
            ends = files.row(batch.at, ui)
            self._offset["files"] = into_view(self._offset["files"], *ends, box.h, ui(10))
        self._reached("files", files.height(batch.items, ui), box.h)
        return files.nodes(batch.items, item, there, box, self._offset["files"], ui)

    def _body(
        self,
        item: Item | None,
        near: Sequence[Path],
        wrong: int,
        focus: str,
        ui: Ui,
    ) -> tuple[Node, ...]:
        """Title, chips and cards of the shown item; or what is said in their place."""
        main = self.places.main
        if item is None:
            return welcome(near, main, ui)
        if item.reading is None:
            said = _("Reading “{name}” …").format(name=item.name)
            return reading(said, main, ui)
        hidden = wrong if self.places.problems is None else 0
        nodes, bottom = top(item, main, focus == "set-title", ui, hidden)
        rest = Box(main.x, bottom + ui(12), main.w, main.bottom - bottom - ui(12))
        over, window = rest.top_part(max(ui(38), ui.type(36)))
        if item.pair_set is None:
            columns = heads(item, over, ui) if item.reading.table else []
            lower = Box(window.x, window.y + ui(8), window.w, window.h - ui(12))
            lower = lower if columns else rest.top_part(rest.h - ui(4))[0]
            offset = self._offset["wrong"]
            instead, *reach = troubles.instead(item, lower, offset, ui)
            self._reached("wrong", *reach)
            return (*nodes, *columns, *instead)
        window = Box(window.x, window.y + ui(5), window.w, window.h - ui(5))
        return (*nodes, *self._cards(item, window, ui),
                *heads(item, over, ui))  # fmt: skip

    def _cards(self, item: Item, window: Box, ui: Ui) -> tuple[Node, ...]:
        assert item.pair_set is not None
        tops = self._rows.tops(item.pair_set, window.w, ui)
        self._reached("cards", tops[-1] + ui(2), window.h)
        offset = self._offset["cards"]
        return (
            *preview.nodes(item.pair_set, tops, window, offset, ui),
            *bar("cards-bar", window.inset(-ui(15), 0), offset, tops[-1] + ui(2), ui),
        )

    def _reached(self, name: str, content: float, room: float) -> None:
        """A list is so tall, in a window so high: it is scrolled no further than that."""
        self._reach[name] = content, room
        self._offset[name] = held(self._offset[name], content, room)
