"""Pictures of the screens without a window: python -m tests.shots OUT_DIR [--only NAME] …"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import skia

from game.core.settings import Settings
from game.look.painter import Painter
from game.look.text import SkiaMeasure
from game.view.view import View
from tests.scenes import SCENES
from tests.stage import stage


def main() -> None:
    """Paint the scenes that are asked for, each in every size, theme and language given."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    measure = SkiaMeasure()
    for name in [n for n in SCENES if not args.only or n in args.only]:
        for size in args.size or ["1280x720"]:
            for theme in args.theme or ["light"]:
                for language in args.lang or ["es"]:
                    settings = Settings(language, theme, text_scale=args.text, motion=False)
                    file = f"{name}-{size}-{theme}-{language}.png"
                    _shoot(name, _pair(size), settings, measure, args.out / file)


def _shoot(
    name: str, size: tuple[int, int], settings: Settings, measure: SkiaMeasure, file: Path
) -> None:
    with TemporaryDirectory() as folder:
        at = stage(Path(folder), size, settings, measure)
        file.write_bytes(picture(SCENES[name](at), settings.theme, measure, at.now))
        at.services.records.close()


def picture(view: View, theme: str, measure: SkiaMeasure, now: int) -> bytes:
    """The view as a PNG."""
    painter = Painter(measure.texts, theme)
    surface = skia.Surface.MakeRasterN32Premul(*view.size)
    painter.onto(surface)
    painter.paint(view, now)
    return bytes(surface.makeImageSnapshot().encodeToData(skia.EncodedImageFormat.kPNG, 100))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", action="append", metavar="WxH")
    parser.add_argument("--theme", action="append", choices=["light", "dark", "contrast"])
    parser.add_argument("--lang", action="append", choices=["es", "en"])
    parser.add_argument("--text", type=float, default=1.0)
    parser.add_argument("--only", action="append", choices=list(SCENES), metavar="NAME")
    return parser.parse_args()


def _pair(size: str) -> tuple[int, int]:
    width, height = size.lower().split("x")
    return int(width), int(height)


if __name__ == "__main__":
    main()
