"""The foot of the import screen: how many pairs, what was left out, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.screens.importing.standing import Standing, columns_left, left_out
from game.screens.importing.words import (
    Import,
    ImportAndEdit,
    ImportThis,
    Leave,
    NewSet,
    OpenThere,
)
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.words import _, n_

SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller the words may be, so that they fit."""


def foot(standing: Standing, box: Box, ui: Ui) -> list[Node]:
    """Words on the left, buttons on the right; the last button is the main one."""
    ground = Node("foot", "page", Box(0, box.y, ui.width, box.h), skin=Skin(fill="bg"),
                  focusable=False)  # fmt: skip
    buttons = _buttons(actions(standing), box, ui)
    free = (buttons[0].box.x if buttons else box.right) - ui(20) - box.x
    return [ground, *_said(standing, Box(box.x, box.y, free, box.h), ui), *buttons]


def actions(standing: Standing) -> list[Button]:
    """What can be done now, the main thing last; it is what Enter does."""
    item, many = standing.item, standing.several
    busy = standing.saving or item is None or item.reading is None
    found = []
    if item is not None and item.pair_set is not None:
        if standing.there and not many:
            found.append(Button("copy", _("Import a second copy"), ImportThis()))
            return [*found, _main(_("Open that one"), OpenThere(), "play")]
        if many:
            found.append(Button("only", _("Only this one"), ImportThis(), disabled=busy))
        else:
            edit = Button("edit", _("Import and edit"), ImportAndEdit(), ("e",), disabled=busy)
            found.append(edit)
    elif item is not None and item.text and item.reading is not None:
        found.append(_main(_("Edit as a new set"), NewSet(), "plus", ("n",)))
    if standing.ready and (many or item is None or item.pair_set is not None):
        text = n_("Import {n} set", "Import {n} sets", standing.ready) if many else _("Import")
        found.append(
            replace(_main(text, Import(), "import"), disabled=standing.saving or standing.busy)
        )
    elif not found and item is not None and item.reading is None:
        found.append(replace(_main(_("Import"), Import(), "import"), disabled=True))
    elif many and not busy and not standing.busy:
        found.append(_main(_("Back"), Leave(), "back"))
    elif not found:
        if item is None:
            found.append(Button("new", _("New set"), NewSet(), ("n",), icon="plus"))
        found.append(_main(_("Back"), Leave(), "back"))
    return found


def _main(words: str, message: object, icon: IconName, keys: tuple[str, ...] = ()) -> Button:
    return Button("main", words, message, ("enter", *keys), primary=True, icon=icon)


def _buttons(choices: Sequence[Button], box: Box, ui: Ui) -> list[Node]:
    """Side by side to the right edge, the main one larger; narrowed where there is no room."""
    gap, tall = ui(12), ui(52)
    widths = [
        max(ui(220), button_width(c, ui) + ui(30)) if c.primary
        else button_width(c, ui)
        for c in choices
    ]  # fmt: skip
    if sum(widths) + gap * len(widths) > box.w * 0.66:
        widths = [button_width(c, ui) for c in choices]
    x, nodes = box.right - sum(widths) - gap * (len(widths) - 1), []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(x, box.y + (box.h - tall) / 2, w, tall), ui))
        x += w + gap
    return nodes


def _said(standing: Standing, box: Box, ui: Ui) -> list[Node]:
    big, small, icon, colour = _words(standing)
    if not big:
        return []
    sign, rest = box.inset(ui(2), ui(6)).left_part(ui(34))
    ink: Token = colour if standing.trouble else "ink"
    texts = _fitted(big, small, ink, rest, ui)
    said = " ".join((big, small)).strip() if len(texts) > 1 else big
    spot = sign.middle(ui(22), ui(22)).moved(-ui(4), 0)
    return [
        Node("standing", "row", box, said, texts=texts,
             icons=(Icon(icon, spot, colour),), focusable=False)
    ]  # fmt: skip


def _fitted(big: str, small: str, ink: Token, box: Box, ui: Ui) -> tuple[Text, ...]:
    """Both in as large a type as they fit with; without the quieter one rather than tiny."""
    for second in (small, "") if small else ("",):
        for by in SMALLER:
            size, less = ui.type(18) * by, ui.type(15) * by
            up = ui.measure.height(big, size, box.w, 600) + 1
            down = ui.measure.height(second, less, box.w) + 1 if second else 0
            if up + down <= box.h:
                one, two = box.middle(box.w, up + down).top_part(up)
                first = Text(big, one, size, 600, ink)
                return (first, Text(second, two, less, colour="muted")) if second else (first,)
    size = ui.type(18) * SMALLER[-1]
    return (Text(big, box, size, 600, ink, lines=max(1, int(box.h // ui.measure.line(size)))),)


def _words(standing: Standing) -> tuple[str, str, IconName, Token]:
    """A line, a quieter one, a sign and its colour."""
    item = standing.item
    if standing.trouble:
        return standing.trouble, "", "warning", "bad"
    if standing.saving:
        return _("Importing …"), "", "import", "muted"
    if standing.told:
        return standing.told, "", "tick", "good"
    if item is not None and item.reading is not None and item.pair_set is None and item.text:
        said = _("In a new set, Ctrl+V puts this text into its table.")
        return said, "", "hint", "muted"
    if item is None or item.pair_set is None:
        return "", "", "warning", "muted"
    count = n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))
    if standing.there:
        said = _("Already in your library as “{title}”").format(title=standing.there)
        nothing = _("There is nothing new among these files.")
        new = not standing.several or standing.ready or standing.busy
        return said, count if new else nothing, "folder", "term"
    if standing.twin:
        said = _("The same pairs as in “{name}”").format(name=standing.twin)
        return said, _("All together, they are imported once."), "hint", "term"
    out, unused = left_out(item), columns_left(item)
    columns = _("Columns that are not used: {names}").format(names=", ".join(unused))
    if out:
        said = n_("{n} row was left out", "{n} rows were left out", out)
        why = columns if unused else _("The problems say which, and why.")
        return f"{count} · {said}", why, "warning", "ochre"
    if item.reading and item.reading.problems:
        problems = n_("{n} thing to look at", "{n} things to look at", len(item.reading.problems))
        return count, columns if unused else problems, "warning", "ochre"
    if unused:
        return count, columns, "tick", "good"
    return count, _("Nothing was left out."), "tick", "good"
