"""Crop page: the picture large, a frame over it that can be drawn, and what can be done."""

from __future__ import annotations

from game.screens.editor.crop import FRAME, HANDLES, Crop
from game.screens.editor.messages import Action
from game.values import dataclass
from game.view.box import Box
from game.view.node import Mark, Node, Picture, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.hints import Hint, hints_along, hints_height
from game.widgets.page import label
from game.words import _

DIALOG = "crop-dialog"
_LARGEST = 4.0
"""A picture is shown at most so many times its own size."""
_KNOB, _TOUCH = 16, 44
"""Units: what is seen of a handle, and what can be touched."""


@dataclass(frozen=True, slots=True)
class CropLayout:
    """Where the parts lie; `shown` is the turned picture, `part` what is kept of it."""

    box: Box
    head: Box
    shown: Box
    part: Box
    foot: Box
    keys: Box

    @classmethod
    def of(cls, crop: Crop, ui: Ui) -> CropLayout:
        wide = min(ui(1180), ui.width - 2 * ui.margin)
        box = ui.page.middle(wide, min(ui(860), ui.height - ui(36)))
        inner = box.inset(ui(26), ui(18))
        head, rest = inner.top_part(ui.chrome(21, 1.4) * 1.5)
        rest, keys = rest.bottom_part(hints_height(ui))
        rest, foot = rest.bottom_part(ui(40 + 12))
        room = rest.inset(ui(_KNOB / 2), ui(_KNOB / 2 + 4))
        width, height = crop.size if crop.frame.turns % 2 == 0 else crop.size[::-1]
        scale = min(room.w / max(1, width), room.h / max(1, height), _LARGEST)
        shown = room.middle(round(width * scale), round(height * scale))
        shown, frame = Box(round(shown.x), round(shown.y), shown.w, shown.h), crop.frame
        # Whole pixels: what is dimmed on both sides of an edge would show a seam.
        left, right = (shown.x + round(at * shown.w) for at in (frame.left, frame.right))
        top, bottom = (shown.y + round(at * shown.h) for at in (frame.top, frame.bottom))
        part = Box(left, top, right - left, bottom - top)
        return cls(box, head, shown, part, foot, keys)


def crop_dialog(crop: Crop, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and the picture with its frame."""
    layout, title = CropLayout.of(crop, ui), _("Crop and turn the picture")
    size = ui.chrome(21, 1.4)
    return (
        *dialog_frame(DIALOG, layout.box, title, ui),
        label("crop-title", layout.head, title, size, weight=700, heading=True, parent=DIALOG),
        Node(
            "crop-picture",
            "image",
            layout.shown,
            _("The whole picture"),
            pictures=(Picture(crop.picture, layout.shown),),
            parent=DIALOG,
        ),
        *_shades(layout),
        *_frame(crop, layout, ui),
        *_foot(layout, ui),
        *hints_along(_hints(), layout.keys, ui, parent=DIALOG),
    )


def _shades(layout: CropLayout) -> tuple[Node, ...]:
    """Dim what is cut off: above, below, left and right of the part that is kept."""
    whole, part = layout.shown, layout.part
    above, rest = whole.top_part(part.y - whole.y)
    middle, below = rest.top_part(part.h)
    left, _middle = middle.left_part(part.x - whole.x)
    _middle, right = middle.right_part(whole.right - part.right)
    sides = {"above": above, "below": below, "left": left, "right": right}
    return tuple(
        Node(f"crop-shade-{name}", "panel", box, skin=Skin(fill="shade"), parent=DIALOG)
        for name, box in sides.items()
        if box.w > 0.5 and box.h > 0.5
    )


def _frame(crop: Crop, layout: CropLayout, ui: Ui) -> tuple[Node, ...]:
    part, frame = layout.part, crop.frame
    kept = _("{wide} % of the width, {high} % of the height").format(
        wide=round(100 * (frame.right - frame.left)), high=round(100 * (frame.bottom - frame.top))
    )
    # A second line around it, since nobody knows the colours of a picture.
    skin = Skin(edge="amber", edge_px=max(2.0, ui(2.5)), ring="card", ring_px=max(1.0, ui(1.5)))
    said = _("What is kept")
    node = Node(
        FRAME, "choice", part, said, kept, skin, message=Action.PRESS, drag=True, parent=DIALOG
    )
    return node, *(_handle(id, side, part, ui) for id, side in HANDLES.items())


def _handle(id: str, side: tuple[int, int], part: Box, ui: Ui) -> Node:
    """Return a knob on the frame's edge, with room for a finger around it."""
    x, y = part.centre.x + side[0] * part.w / 2, part.centre.y + side[1] * part.h / 2
    touch, knob = ui(_TOUCH), ui(_KNOB)
    box = Box(x - touch / 2, y - touch / 2, touch, touch)
    mark = Mark("", box.middle(knob, knob), ui(10), edge="card", fill="amber")
    return Node(
        id,
        "choice",
        box,
        _("A corner or an edge of it"),
        marks=(mark,),
        message=Action.PRESS,
        drag=True,
        focusable=False,
        parent=DIALOG,
    )


def _foot(layout: CropLayout, ui: Ui) -> tuple[Node, ...]:
    left = [
        Button("crop-left", _("Turn left"), Action.TURN_LEFT, icon="undo"),
        Button("crop-right", _("Turn right"), Action.TURN_RIGHT, icon="redo"),
        Button("crop-whole", _("Whole picture"), Action.WHOLE_PICTURE, icon="picture"),
    ]
    right = (
        Button("crop-back", _("Cancel"), Action.CLOSE_PICTURE),
        Button("crop-done", _("Done"), Action.CROP_DONE, primary=True),
    )
    y = layout.foot.bottom - ui(40 + 8)
    row = button_row(right, layout.foot.right, y, ui, to_left=True, parent=DIALOG)
    for in_words in range(len(left), -1, -1):
        mixed = (*left[:in_words], *(one.icon_only for one in left[in_words:]))
        others = button_row(mixed, layout.foot.x, y, ui, gap=8, parent=DIALOG)
        if others[-1].box.right <= row[0].box.x - ui(16):
            break
    return *others, *row


def _hints() -> tuple[Hint, ...]:
    return (
        Hint(_("Enter"), _("done")),
        Hint("Esc", _("back")),
        Hint(_("L R"), _("turn the picture")),
        Hint("+ −", _("size")),
        Hint("↑↓←→", _("move")),
        Hint(_("Shift ↑↓←→"), _("right and lower edge")),
        Hint("Ctrl ↑↓←→", _("left and upper edge")),
        Hint(_("A"), _("all of it")),
    )
