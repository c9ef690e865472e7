"""Problem list: what is wrong in a file, said to the teacher: a red panel, rows, a dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from game.formats.problems import Problem
from game.values import dataclass
from game.view.box import Box
from game.view.messages import Event, Focused, Key, Scrolled
from game.view.node import Icon, Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label, outline
from game.widgets.scroller import ScrollArea, Scroller
from game.words import _, n_

if TYPE_CHECKING:
    # Reading a file again is not needed for the library's first picture.
    from game.shelf.excerpts import Excerpts

_NONE: Mapping[Problem, str] = MappingProxyType({})


class ProblemListAction(Enum):
    """What the nodes of the dialog send."""

    CLOSE = auto()
    OPEN_FOLDER = auto()
    OPEN_FILE = auto()


@dataclass(frozen=True, slots=True)
class OpenProblem:
    """Go to where this problem is."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class ProblemList:
    """The dialog with all problems of the file `path`; None while it is closed.

    `excerpts` are what the file says where each of them is. A press on a problem leads to its row
    in the editor, if it has one, or on the screen below, which may have rows of its own. What the
    editor cannot mend is mended in the file. `focus` is what has the keyboard.
    """

    path: Path | None = None
    scroller: Scroller = Scroller()
    excerpts: Excerpts = ()
    leads_to: Literal["", "editor", "row"] = ""
    focus: str = "close"

    @classmethod
    def of(
        cls,
        path: Path,
        problems: Sequence[Problem],
        leads_to: Literal["", "editor", "row"] = "editor",
    ) -> ProblemList:
        """Open the list of what is wrong in a file, with what the file says there."""
        from game.shelf.excerpts import excerpts

        return cls(path, excerpts=excerpts(path, problems), leads_to=leads_to)

    def is_open(self, problems: Sequence[Problem]) -> bool:
        """Return True if it shows; a file that was mended closes it."""
        return self.path is not None and bool(problems)

    def opens(self, message: ProblemListAction) -> Path | None:
        """Return what the system is to open for this message: the file, or the folder it is in."""
        if self.path is None or message is ProblemListAction.OPEN_FILE:
            return self.path
        return self.path.parent

    def nodes(self, problems: Sequence[Problem], ui: Ui, *more: Button) -> tuple[Node, ...]:
        """Return the dialog over the screen; () when it is closed or nothing is wrong.

        `more` is what else can be done about it.
        """
        if self.path is None or not problems:
            return ()
        frame, head, file, foot, area = self._layout(problems, ui)
        large, small = _head_sizes(ui)
        title = n_("{n} problem in this file", "{n} problems in this file", len(problems))
        name = self._file_words(self.path)
        done = Button("close", _("Close"), ProblemListAction.CLOSE, ("escape",), primary=True)
        folder = Button(
            "dialog-folder", _("Open its folder"), ProblemListAction.OPEN_FOLDER, icon="folder"
        )
        there = (folder,) if self.path.parent.name else ()
        if self._beyond_editor:
            file_button = Button("dialog-open", _("Open the file"), ProblemListAction.OPEN_FILE)
            there = (replace(file_button, icon="pencil"), *there)
        y = foot.bottom - ui(40)
        row = button_row(
            (done, *more, *there), foot.right, y, ui, to_left=True, limit=foot.w, parent="dialog"
        )
        return (
            *dialog_frame("dialog", frame, title, ui),
            label("dialog-title", head, title, large, weight=700, heading=True, parent="dialog"),
            label("dialog-file", file, name, small, colour="muted", lines=0, parent="dialog"),
            *area.visible(self.scroller),
            *area.bar("dialog-bar", self.scroller, ui),
            *row,
        )

    def update(
        self,
        message: Scrolled | Focused | Key | Event | ProblemListAction,
        problems: Sequence[Problem],
        ui: Ui,
    ) -> ProblemList:
        """Close it, or move the list by the wheel, the focus, the arrows and the page keys."""
        area = self._layout(problems, ui)[-1]
        match message:
            case ProblemListAction.CLOSE | Key("escape") | Event.PRESSED_AWAY:
                return ProblemList()
            case Focused(id):
                return replace(self, focus=id, scroller=self.scroller.focus(id, area))
            case Key("up" | "down" as name):
                return replace(self, scroller=self.scroller.step(name, area, ui))
            case Scrolled() | Key():
                return replace(self, scroller=self.scroller.update(message, area, ui))
        return self

    def _layout(self, problems: Sequence[Problem], ui: Ui) -> tuple[Box, Box, Box, Box, ScrollArea]:
        """Return frame, title, name of the file, foot, and the list of the dialog."""
        wide = min(ui(820), ui.width - 2 * ui.margin)
        needed = self._rows(problems, Box(0, 0, wide - ui(56), 0), ui)[1]
        name = self._file_words(self.path or Path())
        large, small = _head_sizes(ui)
        head_h = max(ui(36), ui.measure.line(large) + ui(4))
        name_h = max(ui(24), ui.measure.height(name, small, wide - ui(56)) + 1)
        frame = ui.page.middle(wide, min(needed + ui(130) + head_h + name_h, ui.height * 0.86))
        head, rest = frame.inset(ui(28), ui(24)).top_part(head_h)
        file, rest = rest.top_part(name_h)
        body, foot = rest.bottom_part(ui(60))
        window = body.inset(0, ui(8))
        rows, content = self._rows(problems, window, ui)
        return frame, head, file, foot, ScrollArea(tuple(rows), window, content, ui(4))

    def _rows(self, problems: Sequence[Problem], window: Box, ui: Ui) -> tuple[list[Node], float]:
        said = {each.problem: each.words for each in self.excerpts}
        nodes, tall = problem_rows(problems, window, ui, excerpts=said)
        if not self.leads_to:
            return nodes, tall
        beyond, whole = self._beyond_editor, self.leads_to == "editor"
        buttons = pressable_rows(nodes, problems, ui, whole=whole)
        rows = zip(problems, nodes, buttons, strict=True)
        return [node if one in beyond else button for one, node, button in rows], tall

    @property
    def _beyond_editor(self) -> frozenset[Problem]:
        """Return the problems that would lead to the editor, which has no row for them."""
        if self.leads_to != "editor":
            return frozenset()
        return frozenset(each.problem for each in self.excerpts if not each.in_editor)

    def _file_words(self, path: Path) -> str:
        """Return the name of the file, and where a press on a problem leads."""
        beyond = self._beyond_editor
        in_editor = _("{file} · Press a problem to mend it in the editor")
        if beyond and len(beyond) == len(self.excerpts):
            in_editor = _("{file} · This is mended in the file itself, with any text editor")
        elif beyond:
            in_editor = _(
                "{file} · Press a problem with a frame to mend it in the editor; "
                "the others are mended in the file itself"
            )
        words = {
            "": "{file}",
            "editor": in_editor,
            "row": _("{file} · Press a problem to see its row"),
        }
        return words[self.leads_to].format(file=short_path(path))


def _head_sizes(ui: Ui) -> tuple[float, float]:
    """Return the sizes of the title and of the file's name."""
    return ui.chrome(22, 1.6), ui.chrome(15, 1.6)


def pressable_rows(
    nodes: Sequence[Node],
    problems: Sequence[Problem],
    ui: Ui,
    chosen: Problem | None = None,
    *,
    whole: bool,
) -> list[Node]:
    """Return the rows of these problems as buttons that lead there; one may be `chosen`.

    What is said of the file as a `whole` leads somewhere only if this says so.
    """
    skin = outline(ui, ui(10), "bg")
    lit = replace(skin, edge="amber", edge_px=max(2.0, ui(2.4)))
    return [
        replace(
            node,
            message=OpenProblem(problem),
            skin=lit if problem == chosen else skin,
            selected=problem == chosen,
        )
        if whole or problem.line
        else node
        for node, problem in zip(nodes, problems, strict=True)
    ]


def problem_rows(
    problems: Sequence[Problem],
    window: Box,
    ui: Ui,
    parent: str = "dialog",
    size: float = 17,
    excerpts: Mapping[Problem, str] = _NONE,
) -> tuple[list[Node], float]:
    """Return a row for each problem, and how tall they are together.

    A row says what is wrong in `size` units of type, below it what the file says there, and the
    cure.
    """
    prefix = "problem" if parent == "dialog" else parent
    nodes: list[Node] = []
    y, w = window.y + ui(2), window.w - ui(14 + 30 + 18)
    big, small = ui.type(size), ui.type(size - 2)
    for number, problem in enumerate(problems):
        said, cure = sentence(problem), f"→ {problem.cure}" if problem.cure else ""
        lines: list[tuple[str, float, Weight, Token]] = [(said, big, 600, "ink")]
        if there := excerpts.get(problem, ""):
            lines.append((_("“{words}”").format(words=there), small, 400, "ink"))
        if cure:
            lines.append((cure, small, 400, "muted"))
        top, texts = y + ui(9), []
        for words, type_size, weight, colour in lines:
            tall = ui.measure.height(words, type_size, w, weight) + 1
            at = Box(window.x + ui(14 + 30), top, w, tall)
            texts.append(Text(words, at, type_size, weight, colour, valign="top"))
            top = at.bottom + ui(1)
        box = Box(window.x, y, window.w - ui(8), top + ui(8) - y)
        sign = Box(box.x + ui(14), y + ui(9), ui(20), ui.measure.line(big))
        icon = Icon("warning", sign, "bad" if problem.severity == "fault" else "ochre")
        row = Node(f"{prefix}-{number}", "row", box, f"{said} {cure}", parent=parent)
        nodes.append(replace(row, texts=tuple(texts), icons=(icon,)))
        y = box.bottom + ui(6)
    return nodes, y - window.y


def problem_panel(
    path: Path, problems: Sequence[Problem], box: Box, ui: Ui, message: object
) -> Node:
    """Return a red-edged panel for a file that cannot be played: its first fault and the cure.

    It begins at the top of `box`, as wide as that and as tall as its words.
    """
    lines, y = _panel_lines(path, problems), box.y + ui(14)
    texts: list[Text] = []
    for words in lines:
        text = Text(words, box, ui.type(15), colour="muted", valign="top")
        if not texts:
            text = Text(words, box, ui.type(17), 600, valign="top")
        tall = ui.measure.height(words, text.size, box.w - ui(48), text.weight) + 1
        at = Box(box.x + ui(24), y, box.w - ui(48), tall)
        texts.append(replace(text, box=at))
        y += tall + ui(4)
    whole = replace(box, h=texts[-1].box.bottom + ui(16) - box.y)
    skin = Skin(fill="card", edge="bad", edge_px=max(1.5, ui(1.6)), radius=ui.corner)
    id, said = f"unplayable:{path}", " ".join(lines)
    return Node(id, "row", whole, said, skin=skin, texts=tuple(texts), message=message)


def _panel_lines(path: Path, problems: Sequence[Problem]) -> list[str]:
    lines = [_("This file cannot be played yet: {file}").format(file=short_path(path))]
    if problems:
        lines.append(sentence(problems[0]))
        if problems[0].cure:
            lines.append(f"→ {problems[0].cure}")
    if len(problems) > 1:
        more = n_("{n} more problem", "{n} more problems", len(problems) - 1)
        lines.append(f"{more} …")
    return lines


def sentence(problem: Problem) -> str:
    """Return "Line 7: what is wrong", or "Row 3: …"; neither when it is the file as a whole."""
    if problem.row:
        return _("Row {row}: {problem}").format(row=problem.row, problem=problem.problem)
    if not problem.line:
        return problem.problem[:1].upper() + problem.problem[1:]
    return _("Line {line}: {problem}").format(line=problem.line, problem=problem.problem)


def short_path(path: Path) -> str:
    """Return the name of the file with the folder that it lies in."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name
