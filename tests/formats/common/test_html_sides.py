"""HtmlSides: sides from HTML with their media; very long ones cost nothing."""

from __future__ import annotations

import base64
from pathlib import Path

from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside, in_archive
from game.formats.common.report.collector import PairCollector
from tests.formats.common.test_archive import whole
from tests.formats.sourced import OGG, PNG, source, zipped


def told(faces: HtmlSides) -> list[str]:
    collector = PairCollector("x")
    faces.tell(collector)
    return [problem.problem for problem in collector.problems]


def test_media_beside_the_file_are_found_by_names_as_in_web_pages(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(PNG)
    faces = HtmlSides(beside(source("", "x.xml", tmp_path)))
    assert faces.of('<img src="a%20b.png">').picture == str(tmp_path / "a b.png")
    assert told(faces) == []


def test_media_in_an_archive_are_found_whatever_their_folder() -> None:
    given = source("")
    faces = HtmlSides(in_archive(whole(zipped({"m/A.png": PNG, "b.ogg": OGG})), given))
    side = faces.of('<img src="a.PNG"><audio src="b.ogg"></audio>text')
    assert side.text == "text"
    assert [Path(path).read_bytes() for path in (side.picture, side.sound)] == [PNG, OGG]
    assert faces.of('<img src="../../etc/passwd.png">').picture == ""


def test_a_picture_written_out_in_the_text_is_kept_however_long() -> None:
    given = source("")
    faces = HtmlSides(beside(given))
    code = base64.b64encode(PNG + bytes(400_000)).decode()
    side = faces.of(f'before<img src="data:image/png;base64,{code}">after')
    assert side.text == "beforeafter"
    assert Path(side.picture).read_bytes() == PNG + bytes(400_000)


def test_what_is_missing_or_elsewhere_is_told_by_name_or_counted() -> None:
    faces = HtmlSides(beside(source("")))
    faces.of('<img src="a.png">')
    faces.of('<img src="https://example.invalid/b.png">')
    assert ["a.png" in one or "b.png" in one for one in told(faces)] == [True, True]
    for number in range(9):
        faces.of(f'<img src="{number}.png">')
    assert len(told(faces)) == 2
    assert "The same is true of others (9): 0.png, 1.png" in told(faces)[0]


def test_very_long_markup_is_read_in_a_moment() -> None:
    side = HtmlSides(beside(source(""))).of("<p>x &amp; $y$ <b" * 1_000_000)
    assert side.text.startswith("x & ")
