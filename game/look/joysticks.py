"""Joysticks: buttons and hats of controllers made into values, while a screen asks for them."""

from __future__ import annotations

from game.look.sdl import pygame
from game.view.messages import Buzz, Controllers

_CONTINUOUS = (pygame.JOYAXISMOTION, pygame.JOYBALLMOTION)
"""A stick at rest trembles: events of these would wake the program for nothing."""


class Joysticks:
    """The controllers that are plugged in. Making it starts SDL's joysticks, `close` ends them.

    SDL tells of those that are there already as of those that are plugged in later.
    """

    def __init__(self) -> None:
        self._open: dict[int, pygame.joystick.JoystickType] = {}
        self._hats: dict[tuple[int, int], tuple[int, int]] = {}
        pygame.joystick.init()
        pygame.event.set_blocked(_CONTINUOUS)  # afterwards: the start allows them again

    def close(self) -> None:
        """Let go of all of them."""
        self._open.clear()
        self._hats.clear()
        pygame.joystick.quit()

    def read(self, event: pygame.event.Event, at_ms: int) -> list[Buzz | Controllers]:
        """Return what an event of a controller means; [] for any other event."""
        if event.type == pygame.JOYDEVICEADDED:
            return self._add(event.device_index)
        if event.type == pygame.JOYDEVICEREMOVED:
            return self._remove(event.instance_id)
        if event.type == pygame.JOYBUTTONDOWN:
            return [Buzz(event.instance_id, str(event.button + 1), at_ms)]
        if event.type == pygame.JOYHATMOTION:
            turned = self._turned(event.instance_id, event.hat, event.value)
            return [Buzz(event.instance_id, name, at_ms) for name in turned]
        return []

    def _add(self, index: int) -> list[Buzz | Controllers]:
        try:
            joystick = pygame.joystick.Joystick(index)
        except pygame.error:
            return []  # it is gone again
        self._open[joystick.get_instance_id()] = joystick
        return [self._all()]

    def _remove(self, id: int) -> list[Buzz | Controllers]:
        if self._open.pop(id, None) is None:
            return []
        self._hats = {hat: value for hat, value in self._hats.items() if hat[0] != id}
        return [self._all()]

    def _all(self) -> Controllers:
        return Controllers(tuple((id, joystick.get_name()) for id, joystick in self._open.items()))

    def _turned(self, id: int, hat: int, value: tuple[int, int]) -> list[str]:
        """Return the directions that a hat is pressed in now and was not before."""
        (x, y), before = value, self._hats.get((id, hat), (0, 0))
        self._hats[id, hat] = value
        turned = ["left" if x < 0 else "right"] if x and x != before[0] else []
        return turned + (["down" if y < 0 else "up"] if y and y != before[1] else [])
