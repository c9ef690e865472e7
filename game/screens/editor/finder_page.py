"""Finder page: a field, a grid of pictures, the chosen one large, and other ways to a picture."""

from __future__ import annotations

from functools import partial

from game.emoji.names import SHOWN, Emoji
from game.screens.editor.finder import FIELD, Finder
from game.screens.editor.messages import Action, TakeEmoji
from game.values import dataclass
from game.view.box import Box
from game.view.node import Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.hints import Hint, hints_along, hints_height
from game.widgets.page import label
from game.widgets.scroller import bar
from game.widgets.text_field import Field
from game.words import _

DIALOG = "finder-dialog"
_WIDE_ENOUGH = 760
"""Units of a dialog in which the chosen picture has room of its own."""
_ASIDE = 230
_TILE, _SIGN = 112, 58
"""Units: how wide a picture of the grid is with its name, and the picture itself."""
_LINE = 1.36
"""How tall a line is, in sizes of its type."""


@dataclass(frozen=True, slots=True)
class FinderLayout:
    """Where the parts lie; the grid has so many columns, and whole rows that show."""

    frame: Box
    head: Box
    field: Box
    grid: Box
    aside: Box | None
    foot: Box
    keys: Box
    columns: int
    rows: int
    tile: tuple[float, float]

    @classmethod
    def of(cls, ui: Ui) -> FinderLayout:
        grow = min(max(1.0, ui.text), 1.4)
        wide = min(ui(1080) * grow, ui.width - 2 * ui.margin)
        frame = ui.page.middle(wide, min(ui(700) * grow, ui.height - ui(40)))
        inner = frame.inset(ui(26), ui(20))
        head, rest = inner.top_part(ui.chrome(21, 1.4) * 1.5)
        field, rest = rest.inset(0, ui(6)).top_part(max(ui(42), ui.measure.line(_type(ui)) * 1.7))
        rest, keys = rest.bottom_part(hints_height(ui))
        rest, foot = rest.bottom_part(ui(40 + 12))
        body = Box(rest.x, rest.y + ui(12), rest.w, rest.h - ui(24))
        aside: Box | None = None
        if body.w >= ui(_WIDE_ENOUGH) * grow:
            body, aside = body.right_part(ui(_ASIDE) * grow)
            body = Box(body.x, body.y, body.w - ui(18), body.h)
        columns = max(2, int((body.w - ui(10)) // (ui(_TILE) * grow)))
        tall = ui(_SIGN) * grow * _LINE + 2 * ui.measure.line(_small(ui)) + ui(8)
        rows = max(1, int(body.h // tall))
        tile = (body.w - ui(10)) / columns, body.h / rows if rows > 1 else min(body.h, tall)
        return cls(frame, head, field, body, aside, foot, keys, columns, rows, tile)

    @property
    def grid_size(self) -> tuple[int, int]:
        return self.columns, self.rows


def _type(ui: Ui) -> float:
    return ui.chrome(18, 1.4)


def _small(ui: Ui) -> float:
    return ui.chrome(13, 1.4)


def finder_dialog(finder: Finder, ui: Ui) -> tuple[Node, ...]:
    """Return a veil, and the finder in the middle."""
    layout = FinderLayout.of(ui)
    title = _("A picture for “{card}”").format(card=finder.name) if finder.name else _("A picture")
    field = Field(
        FIELD,
        _("A word"),
        _("A word, in one of nine languages: apple, perro…"),
        Action.PRESS,
        "search",
    )
    focused = finder.focus == FIELD
    size = ui.chrome(21, 1.4)
    return (
        *dialog_frame(DIALOG, layout.frame, title, ui),
        label("finder-title", layout.head, title, size, weight=700, heading=True, parent=DIALOG),
        text_field.node(
            field, finder.line, layout.field, _type(ui), ui, focused=focused, parent=DIALOG
        ),
        *_grid(finder, layout, ui),
        *(_large(finder.chosen, finder.language, layout.aside, ui) if layout.aside else ()),
        *_foot(finder, layout, ui),
        *hints_along(_hints(finder), layout.keys, ui, parent=DIALOG),
    )


# ------------------------------------------------------------------ the grid


def _grid(finder: Finder, layout: FinderLayout, ui: Ui) -> tuple[Node, ...]:
    box = layout.grid
    if not finder.found:
        said = _("There is no picture by this name. Try another word, or take one from a file.")
        whole = box.joined(layout.aside) if layout.aside else box
        none = partial(label, colour="muted", align="centre", lines=0, parent=DIALOG)
        return (none("finder-nothing", whole.inset(ui(20)), said, ui.chrome(17, 1.4)),)
    begin = finder.first * layout.columns
    shown = finder.found[begin : begin + layout.columns * layout.rows]
    wide, tall = layout.tile
    tiles = (
        _tile(
            begin + at,
            emoji,
            Box(
                box.x + at % layout.columns * wide, box.y + at // layout.columns * tall, wide, tall
            ),
            finder,
            ui,
        )
        for at, emoji in enumerate(shown)
    )
    rows = -(-len(finder.found) // layout.columns)
    return *tiles, *bar("finder-bar", box, finder.first * tall, rows * tall, ui)


def _tile(at: int, emoji: Emoji, box: Box, finder: Finder, ui: Ui) -> Node:
    """Return a picture with its name; the one that Enter takes is framed."""
    on, name = at == finder.at, emoji.name(finder.language)
    inside, small = box.inset(ui(4), ui(3)), _small(ui)
    line = ui.measure.line(small)
    above, below = inside.inset(ui(4), ui(3)).bottom_part(2 * line)
    sign = _sign(emoji, above, ui)
    texts = (
        Text(emoji.signs, above, sign, align="centre", lines=1),
        Text(name, below, small, 600 if on else 400, "ink" if on else "muted", "centre", "top", 2),
    )
    edge: Token = "amber" if on else "clear"
    skin = Skin("bg" if on else "clear", edge, max(2.0, ui(2.5)), ui(12))
    return Node(
        f"finder-{at}",
        "row",  # its name may be cut: the chosen one is said whole beside the grid
        inside,
        name,
        skin=skin,
        texts=texts,
        message=TakeEmoji(emoji),
        selected=on,
        focusable=False,
        parent=DIALOG,
    )


def _sign(emoji: Emoji, box: Box, ui: Ui) -> float:
    """Return the size at which an emoji fills its box, in pixels."""
    wide = ui.measure.width(emoji.signs, 100.0) / 100
    return 0.98 * min(box.w / max(0.5, wide), box.h / _LINE)


def _large(emoji: Emoji | None, language: str, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the chosen picture large, with its names in the program's languages."""
    if emoji is None:
        return ()
    inside = box.inset(ui(14))
    names = list(dict.fromkeys((emoji.name(language), *(emoji.name(one) for one in SHOWN))))
    quiet: list[Weight] = [400] * (len(names) - 1)
    weights: list[Weight] = [600, *quiet]
    sizes = [ui.chrome(18, 1.4), *[ui.chrome(15, 1.4)] * (len(names) - 1)]
    high = [
        min(3 * _LINE * size, max(_LINE * size, ui.measure.height(name, size, inside.w, weight)))
        for name, size, weight in zip(names, sizes, weights, strict=True)
    ]
    room = inside.h - sum(high) - ui(20)
    sign = _sign(emoji, Box(inside.x, inside.y, inside.w, room), ui)
    tall = _LINE * sign
    picture = Box(inside.x, inside.y + max(0.0, room - tall) / 2, inside.w, tall)
    lines = Box(inside.x, picture.bottom + ui(12), inside.w, 0).rows(high, ui(4))
    texts = [Text(emoji.signs, picture, sign, align="centre", lines=1)]
    for at, (name, line) in enumerate(zip(names, lines, strict=True)):
        ink: Token = "ink" if at == 0 else "muted"
        texts.append(Text(name, line, sizes[at], weights[at], ink, "centre", "top", 3))
    skin = Skin(fill="bg", radius=ui(16))
    said = ", ".join(names)
    return (
        Node("finder-chosen", "image", box, said, skin=skin, texts=tuple(texts), parent=DIALOG),
    )


# ------------------------------------------------------------------ the foot


def _foot(finder: Finder, layout: FinderLayout, ui: Ui) -> tuple[Node, ...]:
    """Return the other ways to a picture on the left; on the right taking it, and going back."""
    box = layout.foot
    back = Button("finder-back", _("Cancel"), Action.CLOSE_PICTURE)
    take: tuple[Button, ...] = ()
    if finder.chosen is not None:
        take = (Button("finder-take", _("Take it"), TakeEmoji(finder.chosen), primary=True),)
    y = box.bottom - ui(40 + 8)
    right = button_row((*take, back), box.right, y, ui, to_left=True, parent=DIALOG)
    others = [
        Button("finder-file", _("From a file…"), Action.CHOOSE_PICTURE, icon="folder"),
        Button("finder-paste", _("Paste"), Action.PASTE_PICTURE, icon="copy"),
    ]
    if finder.has_picture:
        others += [
            Button("finder-crop", _("Crop and turn…"), Action.OPEN_CROP, icon="crop"),
            Button("finder-none", _("No picture"), Action.REMOVE_PICTURE, icon="trash"),
        ]
    limit = right[0].box.x - ui(16)
    for in_words in range(len(others), -1, -1):
        mixed = (*others[:in_words], *(one.icon_only for one in others[in_words:]))
        left = button_row(mixed, box.x, y, ui, gap=8, parent=DIALOG)
        if left[-1].box.right <= limit:
            break
    return *left, *right


def _hints(finder: Finder) -> tuple[Hint, ...]:
    choose = (Hint("↑↓←→", _("choose")),) if finder.found else ()
    take = (Hint(_("Enter"), _("take")),) if finder.chosen is not None else ()
    crop = (Hint("F8", _("crop and turn")),) if finder.has_picture else ()
    return (
        *choose,
        *take,
        Hint("Ctrl O", _("file")),
        Hint("Ctrl V", _("paste")),
        *crop,
        Hint("Tab", _("buttons")),
        Hint("Esc", _("back")),
    )
