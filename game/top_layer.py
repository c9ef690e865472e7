"""Top layer: what lies over whatever screen is on top: what a key did, and the name of a sign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.services import Services
from game.view.view import View

if TYPE_CHECKING:
    from game.widgets.toast import Toast


class TopLayer:
    """Puts its nodes in front of a view. The widgets are loaded when they are first wanted."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._toast: Toast | None = None

    @property
    def until(self) -> int | None:
        """When (ms) the toast goes away; None if there is none."""
        return self._toast.end if self._toast is not None else None

    def take_toast(self) -> bool:
        """Take what a key did, in place of what was told before; return True if it did anything."""
        if not self._services.toast:
            return False
        from game.widgets.toast import Toast

        self._toast = Toast(self._services.toast, self._services.clock())
        self._services.toast = ""
        return True

    def drop_toast(self, now: int) -> bool:
        """Drop the toast if its time is over; return True if it was."""
        if self._toast is None or now < self._toast.end:
            return False
        self._toast = None
        return True

    def with_toast(self, view: View) -> View:
        """Return the view with the toast over it, while there is one."""
        if self._toast is None:
            return view
        motion = self._services.settings.motion
        return self._toast.over(view, self._services.ui(view.size), motion=motion)

    def with_name(self, view: View, rested_on: str) -> View:
        """Return the view with the name of the sign that is rested on or has the keyboard."""
        node = view.by_id.get(rested_on) or view.focused
        if node is None or not node.is_icon:
            return view
        from game.widgets.tooltip import tooltip

        return replace(view, nodes=(*view.nodes, tooltip(node, self._services.ui(view.size))))
