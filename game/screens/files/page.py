"""The files screen over the screen that asks: places, a field, a list, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.unicode import whole
from game.desktop.wish import FileWish
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.screens.files.listing import FileEntry, Listing
from game.screens.files.messages import Action, OpenFolder, PickFile
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, IconName, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_row
from game.widgets.dialog import dialog_frame, question
from game.widgets.page import label, outline
from game.widgets.scroller import ScrollArea, Scroller
from game.widgets.text_field import Field
from game.words import _, n_

FIELD = "path"
MOST_ROWS = 400
"""So many of a folder show; the rest is found by typing."""


@dataclass(frozen=True, slots=True)
class FilesProps:
    """All that the dialog shows. `places` are a name and a folder each."""

    wish: FileWish
    listing: Listing
    places: tuple[tuple[str, Path], ...]
    line: Line
    ticked: tuple[str, ...]
    trouble: str
    reading: bool
    typing: bool


@dataclass(frozen=True, slots=True)
class FilesLayout:
    """Where the parts of the dialog are, and its list unscrolled."""

    frame: Box
    head: Box
    where: Box
    bar: Box
    places: tuple[Node, ...]
    foot: Box
    area: ScrollArea


def waiting_question(ui: Ui) -> tuple[Node, ...]:
    """Return what is said while the system's dialog is open."""
    cancel = Button("cancel", _("Cancel"), Action.CANCEL)
    here = Button("here", _("Choose here instead"), Action.CHOOSE_HERE)
    text = _("It may lie behind this window.")
    return question(ui, waiting_title(), text, cancel, here)


def waiting_title() -> str:
    """Return what the window is called while the system's dialog is open."""
    return _("Choose in the window that has opened")


def layout(props: FilesProps, ui: Ui) -> FilesLayout:
    """Lay the dialog out: places on the left of the list, or above it where it is narrow."""
    wide = min(ui(980) * max(1.0, min(ui.text, 1.4)), ui.width - 2 * ui.margin)
    frame = ui.page.middle(wide, min(ui(640), ui.height - ui(48)))
    head, rest = frame.inset(ui(28), ui(24)).top_part(
        max(ui(36), ui.measure.line(ui.chrome(22, 1.6)) + ui(4))
    )
    where, rest = rest.top_part(ui.measure.line(ui.chrome(15, 1.6)) + ui(14))
    bar, rest = rest.top_part(ui.type(42))
    rest, foot = rest.bottom_part(ui(56))
    body = Box(rest.x, rest.y + ui(12), rest.w, rest.h - ui(12))
    if body.w >= ui.type(620):
        left, body = body.left_part(ui.type(180))
        places = _places(props, left, 1, ui)
        body = Box(body.x + ui(16), body.y, body.w - ui(16), body.h)
    else:
        places = _places(props, body, max(1, int(body.w / ui.type(170))), ui)
        top = places[-1].box.bottom + ui(10) if places else body.y
        body = Box(body.x, top, body.w, body.bottom - top)
    rows, tall = _rows(props, body, ui)
    area = ScrollArea(rows, body.inset(-ui(6), 0), tall, ui(6))
    return FilesLayout(frame, head, where, bar, places, foot, area)


def nodes(props: FilesProps, at: FilesLayout, scroller: Scroller, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog."""
    title = props.wish.title
    large, small = ui.chrome(22, 1.6), ui.chrome(15, 1.6)
    heading = label("files-title", at.head, title, large, weight=700, heading=True)
    path = label("files-folder", at.where, whole(str(props.listing.folder)), small, colour="muted")
    up = Button("up", "", Action.UP, ("alt+up",), icon="up", label=_("To the folder above"))
    left, right = at.bar.left_part(ui.type(46))
    field = Field(FIELD, _("Name or path"), _("Part of a name, or a path"), Action.TYPE, "search")
    spot = Box(right.x + ui(10), right.y, right.w - ui(10), right.h)
    line = text_field.node(
        field, props.line, spot, ui.type(16), ui, focused=props.typing, parent="dialog"
    )
    return (
        *dialog_frame("dialog", at.frame, title, ui),
        replace(heading, parent="dialog"),
        replace(path, parent="dialog"),
        button(up, left, ui, parent="dialog"),
        line,
        *at.places,
        *at.area.visible(scroller),
        *at.area.bar("files-bar", scroller, ui),
        *_foot(props, at.foot, ui),
    )


def _foot(props: FilesProps, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return what is to be said, and the buttons."""
    choices = [Button("cancel", _("Cancel"), Action.CANCEL, ("escape",))]
    take = ("ctrl+enter",)
    if props.wish.folders:
        words = _("Choose this folder")
        choices.append(Button("take", words, Action.TAKE, take, primary=True, icon="folder"))
    elif props.wish.many:
        many = len(props.ticked)
        words = n_("Choose {n} file", "Choose {n} files", many) if many else _("Choose")
        nothing = not many and not is_path(props.line.text)
        choices.append(Button("take", words, Action.TAKE, take, primary=True, disabled=nothing))
    row = button_row(choices, box.right, box.bottom - ui(40), ui, to_left=True, parent="dialog")
    # A path that is being typed leads elsewhere.
    here = "" if is_path(props.line.text) else props.listing.trouble
    said = props.trouble or here
    room = Box(box.x, row[0].box.y, row[0].box.x - ui(16) - box.x, ui(40))
    if not said:
        return row
    return label("files-trouble", room, said, ui(15), colour="bad", lines=2, parent="dialog"), *row


def _places(props: FilesProps, box: Box, across: int, ui: Ui) -> tuple[Node, ...]:
    """Return the places as buttons from the top of `box`, so many side by side."""
    tall, gap = ui.type(38), ui(6)
    w = (box.w - gap * (across - 1)) / across
    made: list[Node] = []
    for number, (name, folder) in enumerate(props.places):
        down, right = divmod(number, across)
        at = Box(box.x + right * (w + gap), box.y + down * (tall + gap), w, tall)
        if at.bottom > box.bottom:
            break
        here = folder == props.listing.folder
        skin = outline(ui, ui(10), "bg", "term" if here else "edge")
        sign, inside = at.inset(ui(12), 0).left_part(ui.type(26))
        texts = (Text(whole(name), inside, ui.type(15), 600 if here else 400, lines=1),)
        icons = (Icon("folder", sign.middle(ui.type(18), ui.type(18)).moved(-ui(4), 0), "muted"),)
        node = Node(f"place-{number}", "row", at, whole(name), "", skin, texts, icons)
        made.append(replace(node, message=OpenFolder(folder), parent="dialog"))
    return tuple(made)


def shown(props: FilesProps) -> Sequence[FileEntry]:
    """Return the entries that show."""
    return props.listing.matches("" if is_path(props.line.text) else props.line.text)[:MOST_ROWS]


def is_path(typed: str) -> bool:
    """Return True if what was typed is a path, not a part of a name."""
    return "/" in typed or "\\" in typed or typed.startswith("~")


def _rows(props: FilesProps, box: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return a row for each entry, or one that says why there are none; and how tall they are."""
    tall = max(ui(38), ui.type(38))
    entries, first = shown(props), Box(box.x, box.y + ui(4), box.w - ui(8), tall)
    made = [
        _row(number, entry, props, first.moved(0, number * tall), ui)
        for number, entry in enumerate(entries)
    ]
    said = ""
    if props.reading:
        said = _("being read …")
    elif len(props.listing.matches("")) > MOST_ROWS and len(entries) == MOST_ROWS:
        said = _("There are more; type a part of the name.")
    elif not entries and not props.listing.trouble:
        said = _("There is nothing to choose here.")
    if said:
        at = first.moved(0, len(made) * tall)
        made.append(label("files-nothing", at, said, ui.type(15), colour="muted", parent="dialog"))
    return tuple(made), len(made) * tall + ui(8)


def _row(number: int, entry: FileEntry, props: FilesProps, box: Box, ui: Ui) -> Node:
    inner = box.inset(0, ui(2))
    sign, words = inner.inset(ui(12), 0).left_part(ui.type(30))
    ticked = entry.name in props.ticked
    icon: IconName = "folder" if entry.is_folder else "tick" if ticked else _icon(entry.name)
    colour = "ink" if entry.is_folder else "term"
    skin = Skin(fill="bg" if ticked else "clear", radius=ui(8))
    message: object = PickFile(entry.name)
    if entry.is_folder:
        message = OpenFolder(props.listing.folder / entry.name)
    said = whole(entry.name)
    texts = (Text(said, words, ui.type(16), 600 if entry.is_folder else 400, lines=1),)
    spot = sign.middle(ui.type(18), ui.type(18)).moved(-ui(4), 0)
    node = Node(f"entry-{number}", "row", inner, said, "", skin, texts)
    icons = (Icon(icon, spot, "muted" if colour == "ink" else "term"),)
    return replace(node, icons=icons, message=message, selected=ticked, parent="dialog")


def _icon(name: str) -> IconName:
    ending = Path(name).suffix.lower()
    return "picture" if ending in PICTURES else "sound" if ending in SOUNDS else "import"
