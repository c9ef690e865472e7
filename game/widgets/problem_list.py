"""Problem list: what is wrong in a file, said to the teacher: a red panel, rows, a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from game.formats.problems import Problem
from game.view.box import Box
from game.view.messages import Key, Scrolled
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label
from game.widgets.scroller import ScrollArea, Scroller
from game.words import _, n_


class ProblemListAction(Enum):
    """What the nodes of the dialog send."""

    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class ProblemList:
    """The dialog with all problems of the file `path`; None while it is closed."""

    path: Path | None = None
    scroller: Scroller = Scroller()

    def is_open(self, problems: Sequence[Problem]) -> bool:
        """Return True if it shows; a file that was mended closes it."""
        return self.path is not None and bool(problems)

    def nodes(self, problems: Sequence[Problem], ui: Ui) -> tuple[Node, ...]:
        """Return the dialog over the screen; () when it is closed or nothing is wrong."""
        if self.path is None or not problems:
            return ()
        frame, head, file, foot, area = _layout(problems, ui)
        title = n_("{n} problem in this file", "{n} problems in this file", len(problems))
        done = Button("close", _("Close"), ProblemListAction.CLOSE, ("escape",), primary=True)
        name, y = short_path(self.path), foot.bottom - ui(40)
        return (
            *dialog_frame("dialog", frame, title, ui),
            label("dialog-title", head, title, ui(22), weight=700, heading=True, parent="dialog"),
            label("dialog-file", file, name, ui(15), colour="muted", parent="dialog"),
            *area.visible(self.scroller),
            *area.bar("dialog-bar", self.scroller, ui),
            *button_row((done,), foot.right, y, ui, to_left=True, parent="dialog"),
        )

    def update(
        self, message: Scrolled | Key | ProblemListAction, problems: Sequence[Problem], ui: Ui
    ) -> ProblemList:
        """Close it, or move the list by the wheel, the arrows and the page keys."""
        area = _layout(problems, ui)[-1]
        match message:
            case ProblemListAction.CLOSE | Key("escape"):
                return ProblemList()
            case Key("up" | "down" as name):
                return replace(self, scroller=self.scroller.step(name, area, ui))
            case _:
                return replace(self, scroller=self.scroller.update(message, area, ui))


def _layout(problems: Sequence[Problem], ui: Ui) -> tuple[Box, Box, Box, Box, ScrollArea]:
    """Return frame, title, name of the file, foot, and the list of the dialog."""
    wide = min(ui(820), ui.width - 2 * ui.margin)
    needed = problem_rows(problems, Box(0, 0, wide - ui(56), 0), ui)[1]
    frame = ui.page.middle(wide, min(needed + ui(190), ui.height * 0.86))
    head, rest = frame.inset(ui(28), ui(24)).top_part(ui(36))
    file, rest = rest.top_part(ui(24))
    body, foot = rest.bottom_part(ui(60))
    window = body.inset(0, ui(8))
    rows, content = problem_rows(problems, window, ui)
    return frame, head, file, foot, ScrollArea(tuple(rows), window, content)


def problem_rows(
    problems: Sequence[Problem], window: Box, ui: Ui, parent: str = "dialog", size: float = 17
) -> tuple[list[Node], float]:
    """Return a row for each problem, and how tall they are together.

    A row says what is wrong in `size` units of type, and below it the cure.
    """
    prefix = "problem" if parent == "dialog" else parent
    nodes, y, w = [], window.y, window.w - ui(40)
    big, small = ui.type(size), ui.type(size - 2)
    for number, problem in enumerate(problems):
        said, cure = sentence(problem), f"→ {problem.cure}" if problem.cure else ""
        up = ui.measure.height(said, big, w, 600) + 1
        down = ui.measure.height(cure, small, w) + 1 if cure else 0.0
        box = Box(window.x, y, window.w, up + down + ui(20))
        left = Box(box.x + ui(30), y + ui(8), w, up)
        sign = Box(box.x, left.y, ui(20), ui.measure.line(big))
        texts = [Text(said, left, big, 600, valign="top")]
        if cure:
            below = Box(left.x, left.bottom, w, down)
            texts.append(Text(cure, below, small, colour="muted", valign="top"))
        icon = Icon("warning", sign, "bad" if problem.severity == "fault" else "ochre")
        row = Node(f"{prefix}-{number}", "row", box, f"{said} {cure}", parent=parent)
        nodes.append(replace(row, texts=tuple(texts), icons=(icon,)))
        y = box.bottom
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
    """Return "Line 7: what is wrong"; without a line when it is the file as a whole."""
    if not problem.line:
        return problem.problem[:1].upper() + problem.problem[1:]
    return _("Line {line}: {problem}").format(line=problem.line, problem=problem.problem)


def short_path(path: Path) -> str:
    """Return the name of the file with the folder that it lies in."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name
