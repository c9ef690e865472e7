"""Recovery: where a screen fails, its report is shown in its place, and the program goes on."""

from __future__ import annotations

from collections.abc import Callable

from game.screen_stack import ScreenStack
from game.screens.routes import ToFault

TellFault = Callable[[Exception, str], tuple[str, str, str]]
"""Reports an error on a screen of this name; returns a line, the report and its file."""


class Recovery:
    """Takes steps of the loop. `show` makes the window show whatever is on the stack then."""

    def __init__(self, stack: ScreenStack, show: Callable[[], None]) -> None:
        self._stack, self._show = stack, show
        self.tell_fault: TellFault = lambda error, _screen: (repr(error), "", "")
        self.failure = ""
        """The file (or text) of the report on the fault that ended the program, if one did."""

    def take(self, step: Callable[[], None]) -> bool:
        """Take a step; return False if it failed and not even that can be shown."""
        try:
            step()
        except Exception as error:
            return self._recover(error)
        return True

    def _recover(self, error: Exception) -> bool:
        """Close the screen that failed, and show its report over the one below."""
        at_loss = isinstance(self._stack.destinations[-1], ToFault)
        screen, depth = self._stack.abandon()
        summary, report, file = self.tell_fault(error, screen)
        if at_loss:
            self.failure = file or report
            return False
        self._stack.tell(ToFault(summary, report, file, is_last=depth == 0))
        return self.take(self._show)
