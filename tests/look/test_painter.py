"""Painter: the right pixels, and no more of them than have to change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.stopwatch import Stopwatch
from game.look.figures import tabular
from game.look.painter import Painter
from game.look.text import Texts
from game.look.theme import THEMES
from game.view.box import Box
from game.view.motion import Motion, MotionKind
from game.view.node import Icon, IconName, Mark, Node, Picture, Skin, Text
from game.view.view import View

SIZE = (400, 300)
TEXTS = Texts()
Pixels = bytes


def card(name: str, x: float, **changes: Any) -> Node:
    box = Box(x, 60, 100, 80)
    text = Text(name, box.inset(10), 20)
    node = Node(name, "card", box, skin=Skin("card", "edge", 1, 10, 6), texts=(text,), message=name)
    return replace(node, **changes)


def clock(reading: int, since: int | None = 0) -> Node:
    box = Box(250, 10, 120, 30)
    text = Text("", box, 20, 700, align="right", figures=True)
    return Node("clock", "timer", box, texts=(text,), timer=Stopwatch(reading, since))


def view(*nodes: Node, focus: str = "") -> View:
    return View(SIZE, nodes, focus=focus)


def painter(theme: str = "light") -> tuple[Painter, skia.Surface]:
    surface = skia.Surface.MakeRasterN32Premul(*SIZE)
    made = Painter(TEXTS, theme)
    made.onto(surface)
    return made, surface


def pixels(surface: skia.Surface) -> Pixels:
    data = bytearray(surface.width() * surface.height() * 4)
    surface.readPixels(surface.imageInfo(), data, surface.width() * 4, 0, 0)
    return bytes(data)


def at(surface: skia.Surface, x: int, y: int) -> int:
    """The colour of one pixel as 0xAARRGGBB."""
    row = pixels(surface)
    blue, green, red, alpha = row[(y * SIZE[0] + x) * 4 :][:4]
    return alpha << 24 | red << 16 | green << 8 | blue


def changed(before: Pixels, after: Pixels) -> list[tuple[int, int]]:
    """Places of the pixels that differ."""
    places = (i for i in range(0, len(before), 4) if before[i : i + 4] != after[i : i + 4])
    return [(i // 4 % SIZE[0], i // 4 // SIZE[0]) for i in places]


def inside(places: list[tuple[int, int]], boxes: list[Box]) -> bool:
    return all(any(b.x <= x < b.right and b.y <= y < b.bottom for b in boxes) for x, y in places)


def test_only_numbers_are_set_in_figures_of_one_width() -> None:
    assert all(tabular(words) for words in ("1:33.30", "22/11/2026", "4/10", "-"))
    assert not any(tabular(words) for words in ("10 in a row", "Time", "Sí"))


def test_the_first_painting_is_the_whole_glass() -> None:
    made, surface = painter()
    assert made.paint(view(card("a", 20)), 0) == [Box(0, 0, *SIZE)]
    assert at(surface, 2, 2) == THEMES["light"]["bg"]
    assert at(surface, 100, 130) == THEMES["light"]["card"]


def test_nothing_is_painted_when_nothing_changes() -> None:
    made, _ = painter()
    before = view(card("a", 20), card("b", 200))
    made.paint(before, 0)
    assert made.paint(view(card("a", 20), card("b", 200)), 0, before=before) == []


CHANGES: dict[str, dict[str, Any]] = {
    "ring": {"skin": Skin("term", radius=10, shadow=10, ring="accent", ring_px=5)},
    "words": {"texts": (Text("other", Box(30, 70, 80, 60), 20),)},
    "place": {"box": Box(40, 170, 100, 80)},
    "mark": {"marks": (Mark("A", Box(24, 64, 20, 20), 12),)},
    "icon": {"icons": (Icon("tick", Box(24, 64, 20, 20)),)},
    "caret": {"caret": (50.0, 80.0, 20.0)},
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_the_node_that_differs_is_painted_and_ends_up_right(change: str) -> None:
    made, surface = painter()
    before = view(card("a", 20), card("b", 200))
    after = view(card("a", 20, **CHANGES[change]), card("b", 200))
    made.paint(before, 0)
    old = pixels(surface)
    damage = made.paint(after, 0, before=before)
    fresh, clean = painter()
    fresh.paint(after, 0)
    assert inside(changed(old, pixels(surface)), damage)
    assert pixels(surface) == pixels(clean)
    assert not any(box.meets(card("b", 200).box) for box in damage)


def test_a_node_that_goes_leaves_the_page() -> None:
    made, surface = painter()
    before = view(card("a", 20), card("b", 200))
    made.paint(before, 0)
    made.paint(view(card("b", 200)), 0, before=before)
    assert at(surface, 100, 130) == THEMES["light"]["bg"]


@pytest.mark.parametrize("touch", [{"hovered": "a"}, {"pressed": "a"}, {"held": ("a", 30, 40)}])
def test_a_touch_is_seen_and_goes_without_a_trace(touch: dict[str, Any]) -> None:
    made, surface = painter()
    still = view(card("a", 20), card("b", 200))
    made.paint(still, 0)
    old = pixels(surface)
    damage = made.paint(still, 0, before=still, **touch)
    assert changed(old, pixels(surface))
    assert inside(changed(old, pixels(surface)), damage)
    made.paint(still, 0, before=still)
    assert pixels(surface) == old


@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboards_place_is_seen_outside_of_the_box(theme: str) -> None:
    made, surface = painter(theme)
    before = view(card("a", 20), card("b", 200))
    made.paint(before, 0)
    old = pixels(surface)
    made.paint(view(card("a", 20), card("b", 200), focus="a"), 0, before=before)
    places = changed(old, pixels(surface))
    assert any(x < 20 for x, _ in places)
    assert not any(25 < x < 115 and 65 < y < 135 for x, y in places)


def test_what_is_clipped_stays_inside() -> None:
    made, surface = painter()
    made.paint(view(card("a", 20, clip=Box(0, 0, 400, 100))), 0)
    assert at(surface, 100, 90) == THEMES["light"]["card"]
    assert at(surface, 100, 130) == THEMES["light"]["bg"]


def test_a_motion_ends_in_the_same_picture_as_no_motion() -> None:
    made, surface = painter()
    moved = view(card("a", 20, motion=Motion("deal", 0, 250, 30)), card("b", 200))
    before = None
    for now in (0, 50, 100, 200):
        assert made.moving(moved, now)
        made.paint(moved, now, before=before)
        before = moved
    assert made.moving(moved, 300)  # the last frame is due
    made.paint(moved, 300, before=before)
    assert not made.moving(moved, 300)
    fresh, clean = painter()
    fresh.paint(view(card("a", 20), card("b", 200)), 0)
    assert pixels(surface) == pixels(clean)


@pytest.mark.parametrize("kind", get_args(MotionKind))
def test_a_frame_paints_only_where_it_says(kind: MotionKind) -> None:
    made, surface = painter()
    moved = view(card("a", 20, motion=Motion(kind, 0, 200, 8, dx=40, dy=5)), card("b", 220))
    made.paint(moved, 20)
    old = pixels(surface)
    damage = made.paint(moved, 70, before=moved)
    assert changed(old, pixels(surface))
    assert inside(changed(old, pixels(surface)), damage)


def test_a_tick_paints_the_digits_that_changed_and_no_more() -> None:
    made, surface = painter()
    made.paint(view(card("a", 20), clock(47_000)), 0)
    old = pixels(surface)
    assert made.tick(99) == []
    [box] = made.tick(100)
    places = changed(old, pixels(surface))
    assert places
    assert inside(places, [box])
    assert box.w < 20


def test_after_many_ticks_the_clock_is_as_if_painted_at_once() -> None:
    made, surface = painter()
    ticking = view(clock(58_000), card("a", 20))
    made.paint(ticking, 0)
    for now in range(0, 3_050, 50):
        made.tick(now)
    fresh, clean = painter()
    fresh.paint(ticking, 3_000)
    assert pixels(surface) == pixels(clean)


def test_a_clock_that_grows_by_a_digit_is_set_anew() -> None:
    made, surface = painter()
    ticking = view(clock(599_900))
    made.paint(ticking, 0)
    made.tick(100)
    fresh, clean = painter()
    fresh.paint(ticking, 100)
    assert pixels(surface) == pixels(clean)


def test_a_clock_under_a_dialog_does_not_show_through() -> None:
    made, surface = painter()
    dialog = Node("dialog", "dialog", Box(200, 0, 200, 100), skin=Skin("card"))
    made.paint(view(clock(0), dialog), 0)
    old = pixels(surface)
    made.tick(500)
    assert pixels(surface) == old


def test_the_next_tick_is_when_the_tenth_changes() -> None:
    made, _ = painter()
    assert made.next_tick(view(clock(47_030, 1_000)), 1_020) == 1_070
    assert made.next_tick(view(clock(47_030, None)), 1_020) is None
    assert made.next_tick(view(card("a", 20)), 0) is None


@pytest.mark.parametrize("name", get_args(IconName))
def test_every_icon_is_drawn_inside_its_box(name: IconName) -> None:
    made, surface = painter()
    made.paint(view(), 0)
    old = pixels(surface)
    made.paint(
        view(Node("i", "image", Box(50, 50, 48, 48), icons=(Icon(name, Box(50, 50, 48, 48)),))), 0
    )
    places = changed(old, pixels(surface))
    assert len(places) > 50
    assert inside(places, [Box(50, 50, 48, 48)])


def test_a_broken_picture_is_shown_as_one(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"nothing")
    made, surface = painter()
    made.paint(view(), 0)
    old = pixels(surface)
    box = Box(50, 50, 100, 100)
    node = Node("p", "image", box, pictures=(Picture(str(tmp_path / "broken.png"), box),))
    made.paint(view(node), 0)
    assert changed(old, pixels(surface))


def test_a_picture_keeps_its_shape_and_is_enlarged_four_times_at_most(
    tmp_path: Path,
) -> None:
    dot = skia.Surface.MakeRasterN32Premul(10, 5)
    dot.getCanvas().clear(0xFFFF0000)
    dot.makeImageSnapshot().save(str(tmp_path / "dot.png"), skia.kPNG)
    made, surface = painter()
    box = Box(100, 100, 200, 200)
    made.paint(
        view(Node("p", "image", box, pictures=(Picture(str(tmp_path / "dot.png"), box),))), 0
    )
    red = [(x, y) for x in range(400) for y in (150, 195, 200, 205, 250) if at_fast(surface, x, y)]
    assert {y for _, y in red} == {195, 200, 205}
    assert (min(x for x, _ in red), max(x for x, _ in red)) == (180, 219)


def at_fast(surface: skia.Surface, x: int, y: int) -> bool:
    """Whether this pixel is red."""
    pixel = bytearray(4)
    info = surface.imageInfo().makeWH(1, 1)
    surface.readPixels(info, pixel, 4, x, y)
    return pixel[2] > 250 and pixel[1] < 5


def test_right_to_left_words_begin_on_the_right() -> None:
    made, surface = painter()
    made.paint(view(), 0)
    old = pixels(surface)
    box = Box(50, 50, 300, 60)
    made.paint(view(Node("t", "text", box, texts=(Text("مرحبا", box, 20),))), 0)
    assert min(x for x, _ in changed(old, pixels(surface))) > 200


@pytest.mark.parametrize("size", [(1, 1), (40, 30), (300, 200)])
def test_a_tiny_window_is_painted_without_a_crash(size: tuple[int, int]) -> None:
    made = Painter(TEXTS)
    made.onto(skia.Surface.MakeRasterN32Premul(*size))
    nodes = (card("a", -50), card("b", 5, box=Box(5, 5, 0, 0)), clock(0))
    assert made.paint(View(size, nodes, focus="b"), 0) == [Box(0, 0, *size)]


def test_a_line_below_the_clock_does_not_make_its_ticks_dear() -> None:
    made, _ = painter()
    line = Node("line", "progress", Box(0, 44, 400, 4), skin=Skin("edge", radius=2))
    made.paint(view(clock(47_000), line), 0)
    [box] = made.tick(100)
    assert box.w < 20


STEPS = st.lists(
    st.tuples(
        st.integers(10, 70_000), st.sampled_from(["tick", "aside", "over", "near", "pointed"])
    ),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(steps=STEPS, reading=st.integers(0, 3_599_000))
def test_the_digits_on_the_glass_are_those_of_one_instant(
    steps: list[tuple[int, str]], reading: int
) -> None:
    """Whatever else is painted, and however late: what was presented is what is meant now."""
    made, surface = painter()
    face = clock(reading)
    nodes, now = [card("a", 20), face], 0
    shown = view(*nodes)
    made.paint(shown, now)
    glass = pixels(surface)
    for later, what in steps:
        now += later
        if what == "tick":
            boxes = made.tick(now)
        else:
            aside = card(f"{what} {now}", {"aside": 20, "pointed": 20}.get(what, 150))
            if what == "near":  # its shadow reaches under a part of the digits
                aside = replace(aside, box=Box(200, 26, 120, 80))
            after = view(aside, face)
            hovered = aside.id if what == "pointed" else ""
            boxes, shown = made.paint(after, now, before=shown, hovered=hovered), after
        glass = presented(glass, pixels(surface), boxes)
    fresh, clean = painter()
    hovered = shown.nodes[0].id if steps and steps[-1][1] == "pointed" else ""
    fresh.paint(shown, now, hovered=hovered)
    digits = [Box(250, 10, 120, 30)]
    places = [place for place in changed(glass, pixels(clean)) if inside([place], digits)]
    assert places == []


def presented(glass: Pixels, surface: Pixels, boxes: list[Box]) -> Pixels:
    """The window's pixels after these boxes of the surface were shown."""
    new = bytearray(glass)
    for box in boxes:
        for y in range(int(box.y), int(box.bottom)):
            start, end = ((y * SIZE[0] + int(x)) * 4 for x in (box.x, box.right))
            new[start:end] = surface[start:end]
    return bytes(new)


def test_a_painting_that_failed_leaves_no_clip_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = view(replace(card("one", 20), clip=Box(20, 60, 40, 40)), card("two", 200))
    made, surface = painter()
    with monkeypatch.context() as broken:
        broken.setattr(made._node_paint, "paint", lambda *_any: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            made.paint(shown, 0)
    made.paint(shown, 0)
    fresh, other = painter()
    fresh.paint(shown, 0)
    assert pixels(surface) == pixels(other)
