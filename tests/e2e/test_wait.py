"""The sleep on the X connection: what has come already ends it, wherever it lies."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.e2e.window import MOST_S, ROOT

SLEEPER = """
import ctypes, time
from game.look.sdl import pygame
from game.look import wait

class Message(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("kind", ctypes.c_ulong),
        ("format", ctypes.c_int), ("data", ctypes.c_long * 20),
    ]

pygame.display.init()
pygame.display.set_mode((300, 200))
sleep = wait.light_sleeper()
while sleep(200):
    pygame.event.get()
x11, xcb = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libxcb.so.1")
connection = ctypes.CDLL("libX11-xcb.so.1").XGetXCBConnection
connection.restype = ctypes.c_void_p
display, window = sleep._display, pygame.display.get_wm_info()["window"]
x11.XSendEvent(
    display, ctypes.c_ulong(window), 0, ctypes.c_long(0),
    ctypes.byref(Message(type=33, window=window, kind=1, format=32)),
)
x11.XFlush(display)
time.sleep(0.2)
question = xcb.xcb_get_input_focus
question.restype, question.argtypes = ctypes.c_uint, [ctypes.c_void_p]
answer = xcb.xcb_get_input_focus_reply
answer.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p]
answer(connection(display), question(connection(display)), None)
print("woke" if sleep(2000) else "slept")
"""


def test_an_event_that_came_with_an_answer_to_a_question_ends_the_sleep(display: str) -> None:
    """XCB reads events along with answers: the connection has nothing more to say then."""
    env = os.environ | {"DISPLAY": display, "SDL_AUDIODRIVER": "dummy"}
    command = [sys.executable, "-c", SLEEPER]
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=MOST_S
    )
    assert done.stdout.splitlines()[-1] == "woke", done.stderr
