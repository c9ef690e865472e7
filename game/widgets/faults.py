"""What is wrong in a file, told to the teacher: the red panel, and the list in a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.formats.problems import Problem
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.lists import seen
from game.widgets.page import label
from game.widgets.scrolling import bar, held
from game.words import _, n_


def sentence(problem: Problem) -> str:
    """ "Line 7: what is wrong"; without a line when it is the file as a whole."""
    if not problem.line:
        return problem.problem[:1].upper() + problem.problem[1:]
    return _("Line {line}: {problem}").format(line=problem.line, problem=problem.problem)


def short_path(path: Path) -> str:
    """The file with the folder that it lies in."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def panel(
    path: Path,
    problems: Sequence[Problem],
    x: float,
    y: float,
    width: float,
    ui: Ui,
    message: object,
) -> Node:
    """A red-edged panel for a file that cannot be played: its first fault and the cure."""
    inner = Box(x + ui(24), y + ui(14), width - ui(48), 0)
    lines = _panel_lines(path, problems, ui)
    tall = [
        ui.measure.height(w, s, inner.w, 600 if n == 0 else 400) for n, (w, s) in enumerate(lines)
    ]
    boxes = inner.rows([t + 1 for t in tall], ui(4))
    texts = tuple(
        Text(said, box, size, 600 if n == 0 else 400, "ink" if n == 0 else "muted", valign="top")
        for n, ((said, size), box) in enumerate(zip(lines, boxes, strict=True))
    )
    box = Box(x, y, width, boxes[-1].bottom + ui(16) - y)
    skin = Skin(fill="card", edge="bad", edge_px=max(1.5, ui(1.6)), radius=ui.corner)
    label = " ".join(said for said, _size in lines)
    return Node(f"unplayable:{path}", "row", box, label, skin=skin, texts=texts, message=message)


def _panel_lines(path: Path, problems: Sequence[Problem], ui: Ui) -> list[tuple[str, float]]:
    head = _("This file cannot be played yet: {file}").format(file=short_path(path))
    lines = [(head, ui.type(17))]
    if problems:
        lines.append((sentence(problems[0]), ui.type(15)))
        if problems[0].cure:
            lines.append((f"→ {problems[0].cure}", ui.type(15)))
    if len(problems) > 1:
        more = n_("{n} more problem", "{n} more problems", len(problems) - 1)
        lines.append((f"{more} …", ui.type(15)))
    return lines


def dialog(
    path: Path,
    problems: Sequence[Problem],
    offset: float,
    ui: Ui,
    close: object,
) -> tuple[tuple[Node, ...], float, float]:
    """The list of all that is wrong, scrolled by `offset`; its height, and that of its window."""
    wide = min(ui(820), ui.width - 2 * ui.margin)
    needed = rows(problems, Box(0, 0, wide - ui(56), 0), ui)[1]
    frame = ui.page.middle(wide, min(needed + ui(190), ui.height * 0.86))
    inner = frame.inset(ui(28), ui(24))
    head, rest = inner.top_part(ui(36))
    file, rest = rest.top_part(ui(24))
    body, foot = rest.bottom_part(ui(60))
    window = body.inset(0, ui(8))
    listed, content = rows(problems, window, ui)
    offset = held(offset, content, window.h)
    done = Button("close", _("Close"), close, ("escape",), primary=True)
    at = Box(
        foot.right - button_width(done, ui),
        foot.bottom - ui(40),
        button_width(done, ui),
        ui(40),
    )
    title = n_("{n} problem in this file", "{n} problems in this file", len(problems))
    nodes = (
        Node("veil", "page", ui.page, skin=Skin(fill="shade"), focusable=False),
        Node(
            "dialog",
            "dialog",
            frame,
            title,
            focusable=False,
            skin=Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14)),
        ),
        label("dialog-title", head, title, ui(22), weight=700, heading=True, parent="dialog"),
        label("dialog-file", file, short_path(path), ui(15), colour="muted", parent="dialog"),
        *seen(listed, -offset, window),
        *bar("dialog-bar", window, offset, content, ui),
        button(done, at, ui, parent="dialog"),
    )
    return nodes, content, window.h


def rows(
    problems: Sequence[Problem], window: Box, ui: Ui,
    parent: str = "dialog", size: float = 17,
) -> tuple[list[Node], float]:  # fmt: skip
    """A row for each problem: what is wrong in `size` units of type, and below it the cure."""
    nodes, y, w = [], window.y, window.w - ui(40)
    for number, problem in enumerate(problems):
        said, cure = sentence(problem), f"→ {problem.cure}" if problem.cure else ""
        big, small = ui.type(size), ui.type(size - 2)
        up = ui.measure.height(said, big, w, 600) + 1
        down = ui.measure.height(cure, small, w) + 1 if cure else 0.0
        box = Box(window.x, y, window.w, up + down + ui(20))
        left = Box(box.x + ui(30), y + ui(8), w, up)
        fault = problem.severity == "fault"
        sign = Box(box.x, left.y, ui(20), ui.measure.line(big))
        texts = [Text(said, left, big, 600, valign="top")]
        if cure:
            texts.append(
                Text(cure, Box(left.x, left.bottom, w, down), small, colour="muted", valign="top")
            )
        nodes.append(
            Node(
                f"problem-{number}" if parent == "dialog" else f"{parent}-{number}",
                "row",
                box,
                f"{said} {cure}",
                focusable=False,
                parent=parent,
                texts=tuple(texts),
                icons=(Icon("warning", sign, "bad" if fault else "ochre"),),
            )
        )
        y = box.bottom
    return nodes, y - window.y
