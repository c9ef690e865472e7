"""Damage: the parts of the window that differ between what is painted and what should be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.look.skins import reach_of
from game.view.box import Box
from game.view.motion import Pose
from game.view.node import Icon, Mark, Node, Picture

_MOST_BOXES = 6


class Look(NamedTuple):
    """A node as it is painted: its pose, tint and focus, and the box of all that it covers."""

    node: Node
    pose: Pose
    tint: float
    focused: bool
    bounds: Box


def resting_bounds(node: Node, focused: bool, unit: float) -> Box:
    """Return the box of all that a node may paint on while it rests."""
    reach = reach_of(node.skin, lift=unit) + (4 * unit if focused else 0) + 2
    box = node.box.inset(-reach)
    for text in node.texts:
        box = box.joined(text.box.inset(-text.size * 0.2))
    parts: tuple[Icon | Mark | Picture, ...] = (*node.icons, *node.marks, *node.pictures)
    for part in parts:
        box = box.joined(part.box.inset(-2))
    return box.cut(node.clip) if node.clip else box


def apply_pose(bounds: Box, node: Node, pose: Pose) -> Box:
    """Return `bounds` in this pose: scaled about the middle of the node, then moved."""
    centre = node.box.centre
    across = pose.scale * pose.wide
    left = centre.x + (bounds.x - centre.x) * across + pose.dx
    top = centre.y + (bounds.y - centre.y) * pose.scale + pose.dy
    box = Box(left, top, bounds.w * across, bounds.h * pose.scale)
    return box.cut(node.clip) if node.clip else box


def changed_boxes(old: Mapping[str, Look], new: Mapping[str, Look]) -> list[Box]:
    """Return the old and new bounds of every look that differs."""
    boxes = [look.bounds for id_, look in old.items() if id_ not in new]
    for id_, look in new.items():
        before = old.get(id_)
        if before is None:
            boxes.append(look.bounds)
        elif before is not look:
            boxes += [before.bounds, look.bounds]
    return boxes


def same_order(old: Mapping[str, Look], new: Mapping[str, Look]) -> bool:
    """Return True if what is in both is painted in the same order."""
    return [i for i in old if i in new] == [i for i in new if i in old]


def merge_boxes(boxes: Iterable[Box], whole: Box) -> list[Box]:
    """Return a few whole-pixel boxes that cover the same and do not overlap."""
    apart: list[Box] = []
    for box in boxes:
        box = round_out(box).cut(whole)
        if box.w <= 0 or box.h <= 0:
            continue
        while meeting := [b for b in apart if b.meets(box)]:
            for other in meeting:
                apart.remove(other)
                box = box.joined(other)
        apart.append(box)
    if len(apart) > _MOST_BOXES:
        box = apart[0]
        for other in apart[1:]:
            box = box.joined(other)
        return [box]
    return apart


def round_out(box: Box) -> Box:
    """Return the box of the whole pixels that `box` touches."""
    x, y = math.floor(box.x), math.floor(box.y)
    return Box(x, y, math.ceil(box.right) - x, math.ceil(box.bottom) - y)
