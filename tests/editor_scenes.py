"""The editor in every state worth looking at."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.editor.messages import Action, Message, OpenLanguages, ShowRoom
from game.screens.editor.screen import EditorScreen
from game.view.messages import Event, Key, Resized, Typed
from game.view.view import View
from tests.stage import MARKETING, Stage

LOYAL = "Un cliente leal vuelve, recomienda y perdona; uno satisfecho, a veces. "


class Hands:
    """Somebody at the editor: `write` takes letters, and keys in angle brackets."""

    def __init__(self, at: Stage, name: str | None = None) -> None:
        self.at = at
        self.screen = EditorScreen(at.services, at.set(name)[0] if name else None)
        self.screen.update(Resized(at.size))
        self.view()

    def view(self) -> View:
        return self.screen.view(self.at.size)

    def send(self, message: Message) -> Hands:
        self.screen.update(message)
        self.view()
        return self

    def write(self, *said: str) -> Hands:
        for one in said:
            self.send(key(one[1:-1]) if one.startswith("<") else Typed(one))
        return self


def key(name: str) -> Key:
    """ "ctrl shift z" as a key."""
    *held, last = name.split(" ")
    return Key(last, "shift" in held, "ctrl" in held, "alt" in held)


def begun(at: Stage) -> Hands:
    """A new set with a few rows of every kind."""
    rows = [
        ("perro", "dog"),
        ("كتاب", "libro; también: documento"),
        ("日本語", "El idioma japonés, escrito con kanji, hiragana y katakana 漢字かな交じり文"),
        ("perro", LOYAL * 3),
        ("Ebbinghaus", LOYAL * 4),
    ]
    hands = Hands(at).write("Palabras de la semana", "<enter>")
    for term, definition in rows:
        hands.write(term, "<tab>", definition, "<enter>")
    return hands.write("sola", "<tab>", "<ctrl home>")


def new(at: Stage) -> Hands:
    return Hands(at)


def table(at: Stage) -> Hands:
    return Hands(at, MARKETING)


def writing(at: Stage) -> Hands:
    """In the midst of a text, with a word chosen in it."""
    return begun(at).write("<down>", "<tab>", "<f2>", "<ctrl shift left>")


def block(at: Stage) -> Hands:
    return begun(at).write("<shift down>", "<shift down>", "<shift right>")


def finding(at: Stage, words: str = "japonés") -> Hands:
    return begun(at).write("<ctrl f>", words)


def speaking(at: Stage) -> Hands:
    return Hands(at, MARKETING).send(OpenLanguages("term_language"))


def about(at: Stage, extra: int) -> Hands:
    """What else is said of the set, with so many extra definitions."""
    hands = begun(at).send(Action.OPEN_ABOUT).write("Lucía Ramos", "<tab>")
    hands.write("Para repasar antes del examen del martes", "<tab>")
    for number in range(extra):
        hands.write(f"definición que no corresponde a nada, número {number + 1}", "<enter>")
    return hands.write("<up>")


def note(at: Stage) -> Hands:
    """The note of a pair is being written."""
    hands = table(at).write("<up>").send(Action.OPEN_NOTE)
    return hands.write("Los clientes son socios cuando confían en la empresa.")


def about_closed(at: Stage) -> Hands:
    return about(at, 3).write("<escape>")


def too_long(at: Stage) -> Hands:
    hands = Hands(at).write("Lealtad", "<enter>", "cliente leal", "<tab>", LOYAL * 22, "<enter>")
    return hands.write("<up>", "<tab>").send(ShowRoom("projector"))


def with_hints(at: Stage) -> Hands:
    return begun(at).send(Action.TOGGLE_HINTS).write("<tab>", "<tab>", "un animal", "<tab>")


def changed_outside(at: Stage) -> Hands:
    hands = begun(at)
    path = hands.screen.document.path
    assert path is not None
    path.write_text("title: Otro\npairs:\n  - uno: one\n  - dos: two\n", encoding="utf-8")
    return hands.send(Event.CHANGED)


def not_saved(at: Stage, *keys: str) -> Hands:
    """The folder has become a file, so that nothing can be saved in it."""
    folder = at.services.shelf.own_folder
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("", encoding="utf-8")
    return Hands(at).write("Sin sitio", "<enter>", "uno", "<tab>", "one", "<enter>", *keys)


def picture_finder(at: Stage, words: str = "") -> Hands:
    """Pictures to choose from: for what the card says, or for these words."""
    return begun(at).write("<up>", "<ctrl home>", "<f7>", *([words] if words else []))


def cropping(at: Stage) -> Hands:
    """Part of a picture is kept."""
    hands = begun(at).write("<ctrl home>", "<f7>", "mountain", "<enter>", "<f8>")
    return hands.write(*["<->"] * 8, *["<left>"] * 3, "<ctrl down>")


EDITORS: dict[str, Callable[[Stage], Hands]] = {
    "editor": table,
    "editor-new": new,
    "editor-rows": begun,
    "editor-writing": writing,
    "editor-block": block,
    "editor-finding": finding,
    "editor-not-found": lambda at: finding(at, "xyzzy"),
    "editor-languages": speaking,
    "editor-about": lambda at: about(at, 2),
    "editor-about-many": lambda at: about(at, 14),
    "editor-about-closed": about_closed,
    "editor-note": note,
    "editor-finder": picture_finder,
    "editor-finder-words": lambda at: picture_finder(at, "gato"),
    "editor-finder-nothing": lambda at: picture_finder(at, "xyzzy"),
    "editor-crop": cropping,
    "editor-too-long": too_long,
    "editor-hints": with_hints,
    "editor-changed": changed_outside,
    "editor-not-saved": not_saved,
    "editor-leaving": lambda at: not_saved(at, "<escape>"),
}


def _scene(hands: Callable[[Stage], Hands]) -> Callable[[Stage], View]:
    return lambda at: hands(at).view()


EDITOR_SCENES = {name: _scene(hands) for name, hands in EDITORS.items()}
