"""Toast: a short notice over the foot of any screen, which goes away by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.view.box import Box
from game.view.motion import Motion
from game.view.node import Node, Skin, Text
from game.view.ui import Ui
from game.view.view import View

SHOW_MS, FADE_MS = 1800, 120
_MS_A_LETTER = 60
"""What is longer than a few words is shown for as long as it takes to read."""


class Toast(NamedTuple):
    """What was done, said since `start` (clock ms)."""

    words: str
    start: int

    @property
    def end(self) -> int:
        return self.start + max(SHOW_MS, _MS_A_LETTER * len(self.words))

    def over(self, view: View, ui: Ui, *, motion: bool) -> View:
        """Return the view with the notice in front; whatever lies under it can be pressed."""
        fade = Motion("fade", self.start, FADE_MS) if motion else None
        node = replace(self._node(ui), motion=fade)
        return replace(view, nodes=(*view.nodes, node), says=self.words)

    def _node(self, ui: Ui) -> Node:
        size, room = ui.type(18), ui.width - 2 * ui.margin
        wide = min(room, ui.measure.width(self.words, size, 600) + 2 * ui(24))
        inner = wide - 2 * ui(16)
        tall = ui.measure.height(self.words, size, inner, 600) + 2 * ui(11)
        box = Box((ui.width - wide) / 2, ui.height - ui.footer - ui(16) - tall, wide, tall)
        skin = Skin("ink", radius=min(ui(22), tall / 2), shadow=ui(8))
        face = Text(self.words, box.inset(ui(16), 0), size, 600, "card", "centre")
        return Node("toast", "text", box, self.words, skin=skin, texts=(face,))
