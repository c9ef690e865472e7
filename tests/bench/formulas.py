"""Formulas of school books: how long they take to set, and how they look beside MathJax.

`python -m tests.bench.formulas [--picture OUT.png --mathjax FOLDER]`. In FOLDER there must be
`node_modules/mathjax-full` (`npm install mathjax-full@3`); without it the picture has ours alone.
"""

from __future__ import annotations

import json
import re
import subprocess
import time
from argparse import ArgumentParser
from pathlib import Path

import skia

from game.formulas.setting import settle
from game.formulas.sides import shown
from game.look.formulas import Formulas
from game.look.text import Texts
from game.view.box import Box
from game.view.node import Text
from tests.school_formulas import FORMULAS

_SIZE, _ROW, _COLUMN, _COLUMNS = 30, 104, 800, 2
_SCRIPT = """
const root = process.argv[2] + "/node_modules/mathjax-full/js/";
const {mathjax} = require(root + "mathjax.js"), {TeX} = require(root + "input/tex.js");
const {SVG} = require(root + "output/svg.js");
const {liteAdaptor} = require(root + "adaptors/liteAdaptor.js");
const {RegisterHTMLHandler} = require(root + "handlers/html.js");
const {AllPackages} = require(root + "input/tex/AllPackages.js");
const adaptor = liteAdaptor(); RegisterHTMLHandler(adaptor);
const page = mathjax.document("", {InputJax: new TeX({packages: AllPackages}),
                                   OutputJax: new SVG({fontCache: "none"})});
const sources = JSON.parse(require("fs").readFileSync(0, "utf8"));
const set = tex => adaptor.innerHTML(page.convert(tex, {display: true}));
console.log(JSON.stringify(sources.map(set)));
"""


def main() -> int:
    """Print the times; draw the picture if one is asked for."""
    parser = ArgumentParser(prog="python -m tests.bench.formulas", description=__doc__)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--mathjax", type=Path)
    args = parser.parse_args()
    _print_times()
    if args.picture:
        theirs = _by_mathjax(args.mathjax) if args.mathjax else [""] * len(FORMULAS)
        _draw(args.picture, theirs)
    return 0


def _print_times() -> None:
    start = time.process_time()
    settle("x")
    print(f"the first formula loads the library: {1000 * (time.process_time() - start):.0f} ms")
    unset = [source for source in FORMULAS if settle(source) is None]  # warms the letters, too
    print(f"{len(FORMULAS) - len(unset)} of {len(FORMULAS)} are set", *unset, sep="\n  ")
    each = [_typeset_ms(source) for source in FORMULAS]
    print(f"typesetting: {sum(each) / len(each):.2f} ms on average, {max(each):.2f} at most")
    slow = [f"{source} {ms:.1f}" for source, ms in zip(FORMULAS, each, strict=True) if ms > 5]
    print("above 5 ms:", *slow or ["none"], sep="\n  ")
    kept = Formulas()
    for source in FORMULAS:
        kept.get(source)
    start = time.process_time()
    for _ in range(200):
        for source in FORMULAS:
            kept.get(source)
    cached = 1000 * (time.process_time() - start) / 200 / len(FORMULAS)
    print(f"cached: {cached:.4f} ms, {kept.bytes / len(FORMULAS) / 1000:.1f} KB a formula")


def _typeset_ms(source: str) -> float:
    """Return the processor time of setting a formula and making it a path, the best of five."""
    times = []
    for _ in range(5):
        settle.cache_clear()
        start = time.process_time()
        Formulas().get(source)
        times.append(time.process_time() - start)
    return 1000 * min(times)


def _by_mathjax(folder: Path) -> list[str]:
    """Return each formula as an SVG of MathJax's."""
    script = folder / "formulas.cjs"
    script.write_text(_SCRIPT, encoding="utf-8")
    command = ["node", str(script), str(folder.resolve())]
    sources = json.dumps(FORMULAS)
    made = subprocess.run(command, input=sources, capture_output=True, text=True, check=True)
    return [str(svg) for svg in json.loads(made.stdout)]


def _draw(path: Path, theirs: list[str]) -> None:
    """Draw each formula as we set it, and right of it as MathJax does."""
    rows = -(-len(FORMULAS) // _COLUMNS)
    surface = skia.Surface(_COLUMN * _COLUMNS, _ROW * rows)
    canvas, texts = surface.getCanvas(), Texts()
    canvas.clear(0xFFFFFFFF)
    for n, (source, svg) in enumerate(zip(FORMULAS, theirs, strict=True)):
        x, y = _COLUMN * (n // rows), _ROW * (n % rows)
        box = Box(x + 40, y, _COLUMN / 2 - 50, _ROW)
        words = shown(f"\\({source}\\)")
        text = Text(words, box, _SIZE, lines=9)
        face = texts.layout(words, text, 0xFF1F2430)
        number = Text(str(n + 1), Box(x + 4, y, 36, 20), 14)
        texts.layout(number.words, number, 0xFF999999).paint(canvas, x + 4, y + 4)
        face.paint(canvas, box.x, y + (_ROW - face.height) / 2)
        if svg:
            _paint_svg(canvas, svg, x + _COLUMN / 2, y)
        canvas.drawLine(x, y + _ROW, x + _COLUMN, y + _ROW, skia.Paint(Color=0xFFDDDDDD))
    surface.makeImageSnapshot().save(str(path))


def _paint_svg(canvas: skia.Canvas, svg: str, x: float, y: float) -> None:
    found = re.search(r'width="([\d.]+)ex" height="([\d.]+)ex"', svg)
    if found is None:
        return
    ex = _SIZE * 0.47
    wide, high = float(found[1]) * ex, float(found[2]) * ex
    svg = (
        svg.replace('stroke="currentColor"', "")
        .replace("currentColor", "#1F2430")
        .replace(found[0], f'width="{wide}" height="{high}"')
    )
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(svg.encode()))
    dom.setContainerSize(skia.Size(wide, high))
    canvas.save()
    canvas.translate(x, y + (_ROW - high) / 2)
    dom.render(canvas)
    canvas.restore()


if __name__ == "__main__":
    raise SystemExit(main())
