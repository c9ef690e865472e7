"""Icons: every small drawing, as strokes on a grid of 24 by 24."""

from __future__ import annotations

import math
from functools import lru_cache

import skia

from game.look.skins import stroke
from game.view.box import Box
from game.view.node import IconName

_GRID = 24.0
_SPEAKER = "M 4 9.5 L 7.5 9.5 L 12 5.5 L 12 18.5 L 7.5 14.5 L 4 14.5 Z "


def _star() -> str:
    points = []
    for corner in range(10):
        reach, turn = (9.6, 4.2)[corner % 2], math.pi * corner / 5
        points.append(f"{12 + reach * math.sin(turn):.2f} {12.8 - reach * math.cos(turn):.2f}")
    return "M " + " L ".join(points) + " Z"


def _hexagon() -> str:
    corners = [(math.pi * corner / 3 + math.pi / 6) for corner in range(6)]
    points = [f"{12 + 9 * math.cos(turn):.2f} {12 + 9 * math.sin(turn):.2f}" for turn in corners]
    return "M " + " L ".join(points) + " Z"


def _gear() -> str:
    points = []
    for tooth in range(8):
        for reach, turn in ((6.6, -0.26), (9.2, -0.15), (9.2, 0.15), (6.6, 0.26)):
            angle = math.pi * tooth / 4 + turn
            points.append(f"{12 + reach * math.sin(angle):.2f} {12 - reach * math.cos(angle):.2f}")
    return "M " + " L ".join(points) + " Z O 12 12 2.9"


_STROKES: dict[IconName, str] = {
    "tick": "M 5 12.5 L 10 17.5 L 19.5 7",
    "wave": "M 4 14.5 Q 8 6.5 12 12 Q 16 17.5 20 9.5",
    "cross": "M 6.5 6.5 L 17.5 17.5 M 17.5 6.5 L 6.5 17.5",
    "back": "M 20 12 L 5 12 M 11 5.5 L 4.5 12 L 11 18.5",
    "gear": _gear(),
    "folder": "M 3.5 7 Q 3.5 5.5 5 5.5 L 9.5 5.5 L 11.5 8 L 19 8 Q 20.5 8 20.5 9.5 L 20.5 17 "
    "Q 20.5 18.5 19 18.5 L 5 18.5 Q 3.5 18.5 3.5 17 Z",
    "search": "O 10.5 10.5 6 M 15 15 L 20 20",
    "star-empty": _star(),
    "trash": "M 4.5 7 L 19.5 7 M 9.5 7 L 9.5 4.5 L 14.5 4.5 L 14.5 7 M 6.5 7 L 7.5 19.5 "
    "L 16.5 19.5 L 17.5 7 M 10.3 10.5 L 10.6 16 M 13.7 10.5 L 13.4 16",
    "trophy": "M 7.5 4.5 L 16.5 4.5 L 16.5 9.5 Q 16.5 14.5 12 14.5 Q 7.5 14.5 7.5 9.5 Z "
    "M 7.5 6 L 4.5 6 Q 4.5 11 8 11.5 M 16.5 6 L 19.5 6 Q 19.5 11 16 11.5 "
    "M 12 14.5 L 12 19 M 8.5 19.5 L 15.5 19.5",
    "chart": "M 4 19.5 L 20.5 19.5 M 6.5 16 L 6.5 12.5 M 11 16 L 11 5 M 15.5 16 L 15.5 9.5",
    "keys": "R 2.5 6 19 12 2 M 6 10 L 6.1 10 M 10 10 L 10.1 10 M 14 10 L 14.1 10 "
    "M 18 10 L 18.1 10 M 8 14.3 L 16 14.3",
    "eye": "M 2.5 12 Q 7 5.5 12 5.5 Q 17 5.5 21.5 12 Q 17 18.5 12 18.5 Q 7 18.5 2.5 12 Z O 12 12 3",
    "warning": "M 12 4 L 21 19.5 L 3 19.5 Z M 12 10 L 12 14 M 12 16.8 L 12 16.9",
    "undo": "M 8.5 5 L 4.5 9 L 8.5 13 M 4.5 9 L 14 9 Q 19.5 9 19.5 14 Q 19.5 19 14 19 L 9 19",
    "redo": "M 15.5 5 L 19.5 9 L 15.5 13 M 19.5 9 L 10 9 Q 4.5 9 4.5 14 Q 4.5 19 10 19 L 15 19",
    "up": "M 6 14.5 L 12 8.5 L 18 14.5",
    "sound": _SPEAKER + "M 15.5 9 Q 17.5 12 15.5 15 M 18 6.5 Q 21.8 12 18 17.5",
    "muted": _SPEAKER + "M 16 9.5 L 21 14.5 M 21 9.5 L 16 14.5",
    "picture": "R 3.5 5 17 14 2 O 8.5 10 1.6 M 4.5 17.5 L 10 13 L 13 15.5 L 16.5 11.5 L 20 15.5",
    "chevron-left": "M 15 5.5 L 8.5 12 L 15 18.5",
    "cards": "R 3.5 7.5 11 13 2 M 8.5 7.5 L 8.5 5.5 Q 8.5 3.5 10.5 3.5 L 18.5 3.5 "
    "Q 20.5 3.5 20.5 5.5 L 20.5 14.5 Q 20.5 16.5 18.5 16.5 L 14.5 16.5",
    "shuffle": "M 3.5 7 L 7 7 Q 9.5 7 11 9.5 L 13 14.5 Q 14.5 17 17 17 L 20 17 "
    "M 3.5 17 L 7 17 Q 9.5 17 11 14.5 L 13 9.5 Q 14.5 7 17 7 L 20 7 "
    "M 17.5 4 L 20.5 7 L 17.5 10 M 17.5 14 L 20.5 17 L 17.5 20",
    "chevron": "M 9 5.5 L 15.5 12 L 9 18.5",
    "down": "M 5.5 9 L 12 15.5 L 18.5 9",
    "swap": "M 4 8.5 L 19 8.5 M 15 4.5 L 19.5 8.5 L 15 12.5 M 20 16 L 5 16 M 9 12 L 4.5 16 L 9 20",
    "order": "M 4 6.5 L 13 6.5 M 4 12 L 10.5 12 M 4 17.5 L 8 17.5 M 17 5 L 17 19 "
    "M 13.5 15.5 L 17 19 L 20.5 15.5",
    "pencil": "M 4.5 19.5 L 5.5 15 L 16 4.5 L 19.5 8 L 9 18.5 Z M 13.5 7 L 17 10.5",
    "copy": "R 8.5 8.5 11.5 11.5 2 M 5.5 15.5 Q 4 15.5 4 14 L 4 5.5 Q 4 4 5.5 4 L 14 4 "
    "Q 15.5 4 15.5 5.5",
    "print": "M 7 9 L 7 4 L 17 4 L 17 9 M 7 17 L 4 17 L 4 9 L 20 9 L 20 17 L 17 17 "
    "M 7 14 L 17 14 L 17 20 L 7 20 Z",
    "eye-off": "M 2.5 12 Q 7 5.5 12 5.5 Q 17 5.5 21.5 12 Q 17 18.5 12 18.5 Q 7 18.5 2.5 12 Z "
    "M 5 19.5 L 19 4.5",
    "lock": "R 5 10.5 14 9.5 2 M 8 10.5 L 8 8 Q 8 4 12 4 Q 16 4 16 8 L 16 10.5 M 12 14 L 12 16.5",
    "plus": "M 12 5 L 12 19 M 5 12 L 19 12",
    "import": "M 12 4 L 12 14.5 M 7.5 10.5 L 12 15 L 16.5 10.5 "
    "M 4.5 15 L 4.5 19.5 L 19.5 19.5 L 19.5 15",
    "note": "R 5 3.5 14 17 2 M 8.5 8.5 L 15.5 8.5 M 8.5 12 L 15.5 12 M 8.5 15.5 L 12.5 15.5",
    "hint": "M 9 16 L 9 14.8 Q 6.2 12.8 6.2 9.6 Q 6.2 4 12 4 Q 17.8 4 17.8 9.6 "
    "Q 17.8 12.8 15 14.8 L 15 16 Z M 9.8 19.5 L 14.2 19.5",
}
_FILLED: dict[IconName, str] = {
    "pause": "R 6.5 5.5 3.6 13 1 R 13.9 5.5 3.6 13 1",
    "more": "O 5.5 12 1 O 12 12 1 O 18.5 12 1",
    "play": "M 8 5.5 L 18.5 12 L 8 18.5 Z",
    "star": _star(),
    "circle": "O 12 12 8.6",
    "triangle": "M 12 3.6 L 21 19 L 3 19 Z",
    "square": "M 4.5 4.5 L 19.5 4.5 L 19.5 19.5 L 4.5 19.5 Z",
    "diamond": "M 12 2.5 L 21.5 12 L 12 21.5 L 2.5 12 Z",
    "hexagon": _hexagon(),
    "crop": "M 7 3 L 7 17 L 21 17 M 3 7 L 17 7 L 17 21",
    "turn": "M 5 8 L 19 8 L 12 17 Z",
}


def draw_icon(canvas: skia.Canvas, name: IconName, box: Box, colour: int) -> None:
    """Paint the icon as large as it fits in the middle of `box`."""
    side = min(box.w, box.h)
    paint = stroke(colour, 2.1)
    paint.setStrokeCap(skia.Paint.kRound_Cap)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    if name in _FILLED:
        paint.setStyle(skia.Paint.kStrokeAndFill_Style)
    canvas.save()
    canvas.translate(box.x + (box.w - side) / 2, box.y + (box.h - side) / 2)
    canvas.scale(side / _GRID, side / _GRID)
    canvas.drawPath(_path(_FILLED.get(name) or _STROKES[name]), paint)
    canvas.restore()


@lru_cache
def _path(drawing: str) -> skia.Path:
    """Parse M, L, Q, Z as in SVG, O x y radius (circle), R x y w h radius (rounded box)."""
    path, words = skia.Path(), iter(drawing.split())
    for command in words:
        count = {"M": 2, "L": 2, "Q": 4, "O": 3, "R": 5, "Z": 0}[command]
        n = [float(next(words)) for _ in range(count)]
        if command == "M":
            path.moveTo(*n)
        elif command == "L":
            path.lineTo(*n)
        elif command == "Q":
            path.quadTo(*n)
        elif command == "O":
            path.addCircle(*n)
        elif command == "R":
            path.addRoundRect(skia.Rect.MakeXYWH(*n[:4]), n[4], n[4])
        else:
            path.close()
    return path
