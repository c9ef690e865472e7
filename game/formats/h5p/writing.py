"""Writing: a pair set as H5P dialog cards, a package of content alone.

It has h5p.json, content/content.json and the media. The libraries of the exercise are not in
it: every Moodle, WordPress, Drupal or Lumi with dialog cards has them already.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import Pair, PairSet, Side
from game.formats.common.bytes.archive import zip_members
from game.formats.common.markup.html_text import exact_html
from game.formats.common.media.picture_size import picture_size
from game.formats.common.media.reader import MediaReader
from game.formats.common.report.losses import Carries, WriteResult, warn_uncarried
from game.formats.problems import Problem, Remark
from game.words import later

_LIBRARY = {"machineName": "H5P.Dialogcards", "majorVersion": 1, "minorVersion": 9}
"""What this one needs in its turn, the server knows."""
_MIME = {".mp3": "mpeg", ".oga": "ogg", ".opus": "ogg", ".jpg": "jpeg"}
"""What the kind of a file is called where that is not its ending."""
CARRIES = Carries(hints=True, wordless="terms")


def write(pair_set: PairSet) -> WriteResult:
    """Return dialog cards, as a package without the libraries: those are on every H5P server.

    What goes on a card's front is its term, with picture and sound.
    """
    media = _Media()
    dialogs = [_card(pair, media) for pair in pair_set.pairs if pair.definition.text]
    title = f"<p>{exact_html(pair_set.title)}</p>"
    content = {"title": title, "mode": "normal", "description": "", "dialogs": dialogs}
    members = {"h5p.json": _json(_about(pair_set)), "content/content.json": _json(content)}
    members |= {f"content/{name}": data for name, data in media.files.items()}
    return zip_members(members), _left_out(pair_set) + media.reader.problems()


_WORDLESS_BACK = Remark(
    "{n} pair has no words on its back, so it was left out.",
    "{n} pairs have no words on their backs, so they were left out.",
    later("Write a word beside the picture or the sound, or swap the sides."),
)


def _left_out(pair_set: PairSet) -> list[Problem]:
    """Warn of what is lost: terms keep their media, a card's back has room for words alone."""
    backs = [replace(pair, term=Side("·")) for pair in pair_set.pairs if pair.definition.text]
    problems = warn_uncarried(replace(pair_set, pairs=tuple(backs)), CARRIES)
    problems += _WORDLESS_BACK.warnings(len(pair_set.pairs) - len(backs))
    return problems


class _Media:
    """Pictures and sounds of the package, each once, under names that every server can bear."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}
        self.reader = MediaReader()

    def keep(self, path: Path, folder: str) -> str:
        """Return the name in the package; "" when the file cannot be read."""
        data = self.reader.whole(str(path))
        if data is None:
            return ""
        name = self._names.setdefault(data, f"{folder}/{len(self.files) + 1}{path.suffix.lower()}")
        self.files[name] = data
        return name


def _card(pair: Pair, media: _Media) -> dict[str, object]:
    term = pair.term
    front, back = (exact_html(side.text) for side in (term, pair.definition))
    card: dict[str, object] = {"text": front, "answer": back}
    if pair.hint:
        card["tips"] = {"front": exact_html(pair.hint)}
    if term.picture and (image := _picture(term, media)):
        card["image"] = image
        card["imageAltText"] = ""
    if term.sound and (sound := _sound(term, media)):
        card["audio"] = [sound]
    return card


def _picture(side: Side, media: _Media) -> dict[str, object] | None:
    path = Path(side.picture)
    name = media.keep(path, "images")
    size = picture_size(path) if name else None
    if not name or size is None:
        return None
    return _file(name, f"image/{_kind(path)}", width=size[0], height=size[1])


def _sound(side: Side, media: _Media) -> dict[str, object] | None:
    path = Path(side.sound)
    name = media.keep(path, "audios")
    return _file(name, f"audio/{_kind(path)}") if name else None


def _file(name: str, mime: str, **size: int) -> dict[str, object]:
    return {"path": name, "mime": mime, **size, "copyright": {"license": "U"}}


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    return _MIME.get(ending, ending.removeprefix("."))


def _about(pair_set: PairSet) -> dict[str, object]:
    authors = [{"name": pair_set.author, "role": "Author"}] if pair_set.author else []
    about = {"title": pair_set.title, "language": "und", "mainLibrary": "H5P.Dialogcards"}
    more = {"embedTypes": ["div"], "license": "U", "defaultLanguage": "en"}
    return about | more | {"authors": authors, "preloadedDependencies": [_LIBRARY]}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
