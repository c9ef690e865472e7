"""Drawings are drawn in the decoder's process, and only what is harmless of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
import skia

from game.core.drawing import harmless
from game.look.decoder import svg_text
from game.look.decoder.process import Decoder
from game.look.decoder.svg import drawn
from game.look.picture_thread import PictureThread
from game.look.pictures import Lack, Pictures, is_small, picture_size

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
RED, GREEN, CLEAR = 0xFFFF0000, 0xFF008000, 0


def drawing(body: str, about: str = 'viewBox="0 0 10 10"') -> bytes:
    return f"{HEAD}{about}>{body}</svg>".encode()


def colour(data: bytes, x: int = 20, y: int = 20) -> int:
    """The colour of a pixel of 40 by 40."""
    image = drawn(data, 40, 40)
    assert image is not None
    bitmap = skia.Bitmap()
    assert bitmap.tryAllocPixels(skia.ImageInfo.MakeN32Premul(40, 40))
    image.readPixels(bitmap.info(), memoryview(bitmap), bitmap.rowBytes())
    return int(bitmap.getColor(x, y))


ALL = '<rect width="10" height="10"'


@pytest.mark.parametrize(
    "body",
    [
        f'{ALL} fill="red"/>',
        f'{ALL} style="fill:red"/>',
        f'<style>.a,.b{{fill:red}}</style>{ALL} class="b"/>',
        f'<style>rect{{fill:red}}</style>{ALL} fill="blue"/>',
        f'<style>#x{{fill:red}} .a{{fill:blue}}</style>{ALL} class="a" id="x"/>',
        f'<defs>{ALL} id="r" fill="red"/></defs><use href="#r"/>',
        f'<defs>{ALL} id="r" fill="red"/></defs><use xlink:href="#r"/>',
        '<linearGradient id="s"><stop stop-color="red"/></linearGradient>'
        f'<linearGradient id="t" xlink:href="#s"/>{ALL} fill="url(#t)"/>',
        f'<a href="https://example.org">{ALL} fill="red"/></a>',
        f'<script>alert(1)</script>{ALL} fill="red" onclick="alert(1)"/>',
        f'{ALL} fill="red" filter="url(#f)"/><filter id="f"/>',
    ],
)
def test_styles_links_and_classes_are_drawn(body: str) -> None:
    assert colour(drawing(body)) == RED


def test_a_drawing_fills_its_place_whatever_size_it_names() -> None:
    half = '<rect width="5" height="10" fill="red"/>'
    for about in ('viewBox="0 0 10 10" width="3" height="3"', 'width="10" height="10"'):
        data = drawing(half, about)
        assert (colour(data, 18), colour(data, 22)) == (RED, CLEAR)


def test_nothing_of_the_drawing_reaches_skia_but_shapes() -> None:
    body = (
        '<script>1</script><image href="file:///etc/passwd"/><foreignObject><b/></foreignObject>'
        '<animate attributeName="x"/><rect width="1" height="1" onload="x"/>'
    )
    root = harmless(drawing(body))
    assert root is not None
    clean = tostring(root).decode()
    assert "<rect" in clean
    for word in ("script", "image", "foreign", "animate", "onload", "passwd"):
        assert word not in clean


def laughs() -> str:
    rows = [f'<g id="a0">{ALL}/></g>']
    rows += [f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12)]
    return "".join(rows)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        drawing("<rect")[:-7],
        drawing("</g>"),
        drawing(laughs()),
        drawing('<g id="a"><use href="#a"/></g>'),
        drawing('<mask id="m"><rect mask="url(#m)"/></mask>'),
        drawing('<pattern id="a" href="#b"/><pattern id="b" xlink:href="#a"/>'),
        drawing('<linearGradient id="a" href="#a"/>'),
        drawing('<radialGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'),
        drawing(f"{ALL}/>", 'viewBox="0 0 1e-320 1e-320"'),
        drawing("<g>" * 5000 + "</g>" * 5000),
        drawing("<rect/>" * 30_000),
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + drawing("&b;"),
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing("&a;"),
        b"<html/>",
    ],
)
def test_broken_drawings_and_bombs_are_none(data: bytes) -> None:
    assert drawn(data, 40, 40) is None


def test_a_drawing_is_never_drawn_in_the_game_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.png"  # known by what it is, not by its name
    path.write_bytes(drawing(f'{ALL} fill="red"/>'))
    assert picture_size(str(path)) == (1600, 1600)
    assert not is_small(str(path))
    thread = PictureThread(lambda: None, Decoder("pictures", lambda _kind: ["/nowhere"]))
    assert thread.decoded((str(path), 0, 8, 8)) is None


def test_the_process_draws_it_at_the_size_that_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(drawing(f'{ALL} fill="red"/>'))
    pictures = Pictures()
    image = pictures.at(str(path), 30, 30)
    pictures.close()
    assert not isinstance(image, Lack)
    assert (image.width(), image.height()) == (30, 30)


def ink(body: str) -> list[tuple[int, int]]:
    """Where something dark is drawn, of forty by forty pixels."""
    image = drawn(drawing(body), 40, 40)
    assert image is not None
    alpha = image.toarray()[:, :, 3]
    return [(x, y) for y in range(40) for x in range(40) if alpha[y, x] > 128]


def test_words_are_drawn_where_they_stand() -> None:
    low = ink('<text x="1" y="9" font-size="4">ab</text>')
    high = ink('<text x="1" y="5" style="font-size:4px">ab</text>')
    assert low
    assert max(y for _x, y in low) == 16 + max(y for _x, y in high)
    ended = ink('<g text-anchor="end"><text x="9" y="9" font-size="4">ab</text></g>')
    assert 34 <= max(x for x, _y in ended) <= 36


def test_spans_go_on_where_the_words_before_them_end() -> None:
    whole = ink('<text y="8" font-size="4">HO</text>')
    spans = ink('<text y="8" font-size="4">H<tspan fill="red">O</tspan></text>')
    assert len(set(whole) ^ set(spans)) <= 4  # of edges


@pytest.mark.parametrize(
    "words", ["ñ", "Ω", "∑", "核", "&amp;", "\U0001f600", "x" * 9000, "", " \n "]
)
def test_letters_of_any_script_raise_nothing(words: str) -> None:
    ink(f'<text font-size="1e9" x="NaN" dy="1 2">{words}<tspan x="a"/></text>')


def test_no_more_letters_are_measured_than_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    measured, outlined = list[str](), svg_text._path

    def path(words: str, style: Mapping[str, str]) -> tuple[str, float]:
        measured.append(words)
        return outlined(words, style)

    monkeypatch.setattr(svg_text, "_path", path)
    ink('<text text-anchor="middle">' + f"<tspan>{'a' * 200}</tspan>" * 200 + "</text>")
    assert sum(map(len, measured)) <= 10_000
