"""The pictures of the README and the guides, painted anew: python -m tests.docs_pictures [NAME …]

Each is a scene of `tests/scenes.py`. `paper.png` is put together by hand, of two printed sheets.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from game.core.settings import Settings, Theme
from game.look.text import SkiaMeasure
from tests.scenes import SCENES
from tests.shots import picture
from tests.stage import stage

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
BY_HAND = ("paper",)
_SIZE = (1280, 720)


class _Scene(NamedTuple):
    scene: str
    languages: tuple[str, ...] = ("es", "en")
    theme: Theme = "light"


_SPANISH = ("es",)
SCENE_OF = {
    "class-1-setup": _Scene("class-setup"),
    "class-2-board": _Scene("class"),
    "class-3-frozen": _Scene("talk-card"),
    "class-4-results": _Scene("class-results"),
    "class-5-report": _Scene("report"),
    "editor": _Scene("editor"),
    "game-1-board": _Scene("story-1-board", _SPANISH),
    "game-2-solution": _Scene("story-2-solution", _SPANISH),
    "game-3-finish": _Scene("story-3-finish", _SPANISH),
    "game-4-left": _Scene("story-4-left", _SPANISH),
    "game-5-resumed": _Scene("story-5-resumed", _SPANISH),
    "import": _Scene("import"),
    "library": _Scene("library"),
    "memory": _Scene("memory", _SPANISH),
    "play-dark": _Scene("play", _SPANISH, "dark"),
    "play-light": _Scene("play"),
    "progress-days": _Scene("progress-days", _SPANISH),
    "progress-scores": _Scene("progress-scores", _SPANISH),
    "results": _Scene("results", _SPANISH),
}


def files() -> dict[str, tuple[str, str]]:
    """Return each picture's file name without its ending: what it shows, and in which language."""
    return {
        name if language == "es" else f"{name}-{language}": (name, language)
        for name, scene in SCENE_OF.items()
        for language in scene.languages
    }


def main(names: list[str]) -> None:
    """Paint the pictures of these names; without any, all of them."""
    measure = SkiaMeasure()
    for file, (name, language) in files().items():
        if not names or name in names:
            scene = SCENE_OF[name]
            settings = Settings(language, scene.theme, motion=False)
            with TemporaryDirectory() as folder:
                at = stage(Path(folder), _SIZE, settings, measure)
                data = picture(SCENES[scene.scene](at), scene.theme, measure, at.now)
                at.services.records.close()
            (FOLDER / f"{file}.png").write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1:])
