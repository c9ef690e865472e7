"""The import screen's head, its foot with what can be done now, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game import language_names
from game.formats import registry
from game.screens.importing.batch import Batch
from game.screens.importing.comparison import why
from game.screens.importing.items import Item, ReadResult
from game.screens.importing.layout import foot_box
from game.screens.importing.messages import Action
from game.screens.importing.storing import ImportStatus
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width, header_button
from game.widgets.hints import Hint
from game.widgets.page import header
from game.words import _, n_

SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller the words at the foot may be, so that they fit."""
_DOUBTFUL: tuple[IconName, Token] = ("warning", "ochre")
Said = tuple[str, str, IconName, Token]
"""A line, a quieter one, a sign and its colour."""


def head(batch: Batch, ui: Ui) -> tuple[Node, ...]:
    """Return what is imported, and the way back."""
    back = header_button(Button("back", _("Back"), Action.LEAVE, icon="back"), ui)
    many = n_("Import {n} file", "Import {n} files", len(batch.items))
    title = many if batch.several else _("Import a set")
    subtitle = _subtitle(batch.selected) if batch.selected is not None else ""
    return *header(ui, title, subtitle, right=back.box.w + ui(20)), back


def _subtitle(item: Item) -> str:
    """Return file, format and languages of the selected item."""
    pair_set, reading = item.pair_set, item.reading
    said = [item.name, registry.label(reading.format) if reading else ""]
    if pair_set is not None:
        said.append(language_names.both(pair_set.term_language, pair_set.definition_language))
    if item.job and reading:
        said.append(_("being read …"))
    return " · ".join(filter(None, said))


def hints(status: ImportStatus) -> tuple[Hint, ...]:
    """Return the keys that matter for the selected item."""
    batch, item = status.batch, status.batch.selected
    if status.saving is not None:
        return (Hint("Esc", _("stop"), Action.LEAVE, ("escape",)),)
    if status.request is not None:
        return (Hint("Esc", _("take it back"), Action.WITHDRAW, ("escape",)),)
    import_words = _("import all") if batch.several else _("import")
    if item is not None and item.reading is None:
        return _hints_while_read(import_words)
    table = item.table if item else None
    again, problems = Action.READ_AGAIN, Action.SHOW_PROBLEMS
    return (
        *([Hint(_("Enter"), import_words)] if status.ready else []),
        *([Hint("T D", _("columns"))] if table else []),
        *([Hint("S", _("swap"))] if item and item.pair_set else []),
        *([Hint("H", _("headings"))] if table and table.delimiter else []),
        *([Hint("A", _("another reading"))] if item and item.reading else []),
        *([Hint("W", _("problems"), problems, ("w",))] if item and item.problems else []),
        *([Hint("R", _("read again"), again, ("r",))] if item and item.path else []),
        *([Hint(_("Enter"), _("read the file"))] if item is None and batch.near else []),
        *([] if item and item.text else [Hint("↑↓", _("move"))]),
        Hint("Ctrl O", _("choose a file"), Action.CHOOSE_FILES, ("ctrl+o",)),
        *([] if item and item.path else [Hint("Ctrl V", _("paste"))]),
        Hint("F1", _("all keys")),
        Hint("Esc", _("back"), Action.LEAVE, ("escape",)),
    )


def _hints_while_read(import_words: str) -> tuple[Hint, ...]:
    """Return the keys of what is done as soon as the first reading is over."""
    return (
        Hint(_("Enter"), import_words),
        Hint("A", _("another reading"), Action.ANOTHER_READING, ("a",)),
        Hint("E", _("import and edit"), Action.IMPORT_AND_EDIT, ("e",)),
        Hint("Ctrl O", _("choose a file"), Action.CHOOSE_FILES, ("ctrl+o",)),
        Hint("F1", _("all keys")),
        Hint("Esc", _("back"), Action.LEAVE, ("escape",)),
    )


# ---------------------------------------------------------------------- the foot


def foot(status: ImportStatus, ui: Ui) -> tuple[Node, ...]:
    """Return words on the left, buttons on the right; the last button is the main one."""
    box = foot_box(ui)
    ground = Node("foot", "page", Box(0, box.y, ui.width, box.h), skin=Skin(fill="bg"))
    buttons = _buttons(_choices(status), box, ui)
    free = (buttons[0].box.x if buttons else box.right) - ui(20) - box.x
    return ground, *_status_line(status, Box(box.x, box.y, free, box.h), ui), *buttons


def _choices(status: ImportStatus) -> list[Button]:
    """Return what can be done now, the main thing last; it is what Enter does."""
    item, many, count = status.batch.selected, status.batch.several, len(status.ready)
    if item is None:
        new = Button("new", _("Write a set"), Action.NEW_SET, ("n",), icon="pencil")
        choose = Button("choose", _("Choose a file…"), Action.CHOOSE_FILES, ("o",), icon="folder")
        words = _("Save a template")
        template = Button("template", words, Action.SAVE_TEMPLATE, ("t",), icon="note")
        return [template, new, replace(choose, id="main", primary=True)]
    saving = status.saving is not None
    words = _("Import")
    if many and count and not status.batch.busy:
        words = n_("Import {n} set", "Import {n} sets", count)
    asked = status.request is Action.IMPORT
    take_in = replace(_main(words, Action.IMPORT, "import"), disabled=saving or asked)
    if item.reading is None:
        return [take_in]
    choices: list[Button] = []
    if item.pair_set is not None:
        if status.duplicate and not many:
            copy = Button("copy", _("Import a second copy"), Action.IMPORT_THIS)
            return [copy, _main(_("Open that one"), Action.OPEN_DUPLICATE, "play")]
        only = Button("only", _("Only this one"), Action.IMPORT_THIS)
        edit = Button("edit", _("Import and edit"), Action.IMPORT_AND_EDIT, ("e",))
        choices = [replace(only if many else edit, disabled=saving)]
    elif item.text:
        choices = [_main(_("Edit as a new set"), Action.NEW_SET, "plus", ("n",))]
    if count:
        choices.append(take_in)
    elif item.path is not None and not many:
        choices.append(_main(_("Read it again"), Action.READ_AGAIN, "redo"))
    elif not choices or (many and not saving and not status.batch.busy):
        choices.append(_main(_("Back"), Action.LEAVE, "back"))
    return choices


def _main(words: str, message: Action, icon: IconName, keys: tuple[str, ...] = ()) -> Button:
    return Button("main", words, message, ("enter", *keys), primary=True, icon=icon)


def _buttons(choices: Sequence[Button], box: Box, ui: Ui) -> list[Node]:
    """Return buttons to the right edge, the main one larger, where there is room for that."""
    gap, tall = ui(12), ui(52)
    narrow = [button_width(choice, ui) for choice in choices]
    sizes = zip(choices, narrow, strict=True)
    wide = [max(ui(220), w + ui(30)) if choice.primary else w for choice, w in sizes]
    widths = wide if sum(wide) + gap * len(wide) <= box.w * 0.66 else narrow
    x, nodes = box.right - sum(widths) - gap * (len(widths) - 1), []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(x, box.y + (box.h - tall) / 2, w, tall), ui))
        x += w + gap
    return nodes


def _status_line(status: ImportStatus, box: Box, ui: Ui) -> tuple[Node, ...]:
    big, small, icon, colour = _status_text(status)
    if not big:
        return ()
    sign, rest = box.inset(0, ui(6)).left_part(ui(34))
    texts = _fitted(big, small, colour if status.trouble else "ink", rest, ui)
    said = " ".join((big, small)).strip() if len(texts) > 1 else big
    icons = (Icon(icon, sign.middle(ui(22), ui(22)).moved(-ui(6), 0), colour),)
    return (Node("standing", "row", box, said, texts=texts, icons=icons),)


def _fitted(big: str, small: str, ink: Token, box: Box, ui: Ui) -> tuple[Text, ...]:
    """Set both in as large a type as they fit with; without the quieter one rather than tiny."""
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


def _status_text(status: ImportStatus) -> Said:
    if status.trouble:
        return status.trouble, "", "warning", "bad"
    if status.saving is not None:
        return *status.saving.said, "import", "muted"
    if status.request is not None:
        return status.request_said, "", "search", "muted"
    if status.feedback:
        return status.feedback, "", "tick", "good"
    said = _item_text(status)
    if status.held and said[0]:
        item = status.batch.selected
        plain = item is not None and item.result is not None and not item.result.left_out
        why = said[1] if plain and not status.duplicate else said[0]
        return status.request_said, why, *_DOUBTFUL
    return said


def _item_text(status: ImportStatus) -> Said:
    """Say how it stands with the selected item."""
    batch, item = status.batch, status.batch.selected
    if item is None or item.result is None or item.pair_set is None:
        pasted = item is not None and item.result is not None and item.text
        broken = item is not None and item.result is not None and not item.text
        said = _("In a new set, Ctrl+V puts this text into its table.") if pasted else ""
        if broken and not batch.several:
            said = _("Mend the file in the program that made it, then read it again.")
        return said, "", "hint", "muted"
    count = n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))
    if status.duplicate:
        said = _("Already in your library as “{title}”").format(title=status.duplicate.title)
        nothing = _("There is nothing new among these files.")
        new = not batch.several or status.ready or batch.busy
        return said, count if new else nothing, "folder", "term"
    if twin := status.twins.get(item.key):
        said = _("The same pairs as in “{name}”").format(name=twin.name)
        return said, _("All together, they are imported once."), "hint", "term"
    return _count_text(item.result, count, _as_before(item) or why(item))


def _as_before(item: Item) -> str:
    """Say that a file is read as one of its shape was; "" when it is not."""
    if not item.read_before:
        return ""
    said = _("Read as you read “{name}”. Ctrl+Z: as found.")
    return said.format(name=item.read_before)


def _count_text(result: ReadResult, count: str, doubt: str) -> Said:
    """Say how many pairs there are, what of the file is not among them, and what is in doubt."""
    out, unused = result.left_out, result.unused
    columns = _("Columns that are not used: {names}").format(names=_(", ").join(unused))
    aside = doubt or (columns if unused else "")
    if out:
        said = n_("{n} row was left out", "{n} rows were left out", out)
        return f"{count} · {said}", aside or _("The problems say which, and why."), *_DOUBTFUL
    if wrong := len(result.reading.problems):
        problems = n_("{n} thing to look at", "{n} things to look at", wrong)
        return count, aside or problems, *_DOUBTFUL
    sign: tuple[IconName, Token] = _DOUBTFUL if doubt else ("tick", "good")
    return count, aside or _("Nothing was left out."), *sign
