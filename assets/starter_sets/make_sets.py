"""Make the starter sets with pictures, sounds and emoji, from what the other scripts here draw.

`python assets/starter_sets/make_sets.py`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import animals
import clocks
import flags
import notes

PAIRS = Path(__file__).parents[2] / "pairs"


def main() -> None:
    """Write all of them into the folder of starter sets."""
    clock_faces = _pictured("reloj", clocks.pictures())
    _write("relojes", [*_head("Relojes", "es", "Matemáticas"), *clock_faces])
    drawn_flags = _pictured("bandera", flags.pictures())
    _write("banderas-de-europa", [*_head("Banderas de Europa", "es", "Geografía"), *drawn_flags])
    _write("notas-en-el-pentagrama", _notes())
    for language in animals.LANGUAGES:
        _write(f"animales-{language}", _animals(language))


def _pictured(name: str, pictures: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    """Yield a pair for each text and its picture, which is called `name` and a number."""
    for number, (words, data) in enumerate(pictures, 1):
        file = _media(f"{name}-{number:02}.png", data)
        yield f"  - {{term: {{image: {file}}}, definition: {words}}}"


def _notes() -> list[str]:
    lines = _head("Notas en el pentagrama", "es", "Música")
    for number, (name, drawn, sound) in enumerate(notes.pictures(), 1):
        files = (_media(f"nota-{number:02}.png", drawn), _media(f"nota-{number:02}.wav", sound))
        lines.append("  - {{term: {{image: {}, sound: {}}}, definition: {}}}".format(*files, name))
    return lines


def _animals(language: str) -> list[str]:
    name = animals.LANGUAGES[language]
    lines = _head(f"Los animales en {name}", language, name.capitalize())
    lines += [f"  - {sign}: {word}" for sign, word in animals.pairs(language)]
    return lines


def _head(title: str, language: str, subject: str) -> list[str]:
    return [f"title: {title}", f"language: {language}", f"subject: {subject}", "pairs:"]


def _media(name: str, data: bytes) -> str:
    """Write a picture or sound beside the sets; return how the sets call it."""
    (PAIRS / "media").mkdir(exist_ok=True)
    (PAIRS / "media" / name).write_bytes(data)
    return f"media/{name}"


def _write(name: str, lines: Iterable[str]) -> None:
    text = "\n".join((*lines, ""))
    (PAIRS / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
