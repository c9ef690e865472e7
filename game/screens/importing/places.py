"""Places: where the parts of the import screen lie, with and without files and problems."""

from __future__ import annotations

from dataclasses import dataclass

from game.view.box import Box
from game.view.scale import Scale

TOP, FOOT, AIR = 92, 76, 20
"""Units above the body, of the strip with the buttons, and between columns."""
_FILES, _PROBLEMS, _LEAST = 256, 330, 540
"""Widths in units: the list of files, the list of problems, what the cards need at least."""


@dataclass(frozen=True, slots=True)
class Places:
    """`files` and `problems` are None where they do not show."""

    files: Box | None
    main: Box
    problems: Box | None
    foot: Box

    @classmethod
    def of(cls, ui: Scale, *, files: bool, problems: bool) -> Places:
        top, margin = ui(TOP), ui.margin
        bottom = ui.height - ui.footer - ui(FOOT)
        main = Box(margin, top, ui.width - 2 * margin, bottom - top)
        foot = Box(margin, bottom, main.w, ui(FOOT))
        large, gap = max(1.0, min(ui.text, 1.5)), ui(AIR)
        left = right = None
        if files:
            left, main = main.left_part(min(ui(_FILES) * large, main.w * 0.34))
            main = main.right_part(main.w - gap)[1]
        wide = ui(_PROBLEMS) * large
        if problems and main.w - wide - gap >= ui(_LEAST) * large:
            main, right = main.right_part(wide)
            main = main.left_part(main.w - gap)[0]
        return cls(left, main, right, foot)
