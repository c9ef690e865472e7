"""Ports: what the app needs of a window and of a painter; `look` has the real ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from game.view.box import Box
from game.view.view import View


class Window(Protocol):
    """What the app needs of a window; `look.window` says more of each."""

    @property
    def size(self) -> tuple[int, int]: ...

    def renewed(self) -> Any: ...

    def present(self, boxes: Iterable[Box]) -> None: ...

    def wait(self, timeout_ms: int | None = None) -> Sequence[object]: ...

    def wake(self) -> None: ...

    def toggle_fullscreen(self) -> None: ...

    def set_title(self, title: str) -> None: ...

    def point_with_hand(self, hand: bool) -> None: ...

    def write_at(self, place: Box | None) -> None: ...

    def end_composition(self) -> None: ...

    def use_controllers(self, wanted: bool) -> None: ...

    def clipboard(self) -> str: ...


class Painter(Protocol):
    """What the app needs of a painter; `look.painter` says more of each."""

    def use_theme(self, theme: str) -> None: ...

    def onto(self, surface: Any) -> None: ...

    def cross_fade(self, now: int) -> None: ...

    def paint(
        self,
        view: View,
        now: int,
        *,
        before: View | None = None,
        hovered: str = "",
        pressed: str = "",
        held: tuple[str, float, float] | None = None,
    ) -> list[Box]: ...

    def release(self) -> None: ...

    def moving(self, view: View, now: int) -> bool: ...

    def tick(self, now: int) -> list[Box]: ...

    def next_tick(self, view: View, now: int) -> int | None: ...
