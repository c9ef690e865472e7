"""JClic: which cell belongs to which, pictures of the project, what cannot be a card."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest
import skia

from game.core.pair_set import PairSet, Side
from game.formats import jclic
from game.formats.problems import Problem
from game.formats.source import Source
from tests.formats.reading import said, words
from tests.formats.sourced import OGG, PNG, both, head, source, zipped

KEPT: list[Source] = []
"""What was unpacked is gone with its source."""


def read(data: str | bytes, name: str = "p.jclic") -> tuple[PairSet | None, list[Problem]]:
    KEPT.append(source(data, name))
    return both(jclic.read(KEPT[-1]))


def project(*activities: str, media: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<JClicProject><settings><title>Animals</title>'
        '<author name="Ana"/><author name="Eva"/><language>català</language>'
        '<descriptors area="Ciències">x</descriptors></settings>\n<activities>'
        + "\n".join(activities)
        + f"</activities><mediaBag>{media}</mediaBag></JClicProject>"
    )


def activity(kind: str, *grids: str) -> str:
    return f'<activity class="{kind}" name="a">{"".join(grids)}</activity>'


def grid(name: str, *cells: str, about: str = "") -> str:
    return f'<cells id="{name}" {about}>{"".join(cells)}</cells>'


def cell(text: str = "", inner: str = "", **about: str) -> str:
    said = "".join(f' {key}="{value}"' for key, value in about.items())
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n")) if text else ""
    return f"\n<cell{said}>{inner}{lines}</cell>"


SIMPLE, COMPLEX = "@associations.SimpleAssociation", "@associations.ComplexAssociation"
MEMORY = "@memory.MemoryGame"
ONE, TWO = (
    grid("primary", cell("gos"), cell("gat\nnegre")),
    grid("secondary", cell("bup"), cell("mèu")),
)


@pytest.mark.parametrize(
    "kind", [SIMPLE, COMPLEX, MEMORY, "edu.xtec.jclic.activities.associations.SimpleAssociation"]
)
def test_cells_belong_together_by_their_place(kind: str) -> None:
    found, problems = read(project(activity(kind, ONE, TWO)))
    assert found is not None
    assert words(found) == [("gos", "bup"), ("gat\nnegre", "mèu")]
    assert (found.title, found.author, found.subject) == ("Animals", "Ana, Eva", "Ciències")
    assert (found.term_language, found.definition_language) == ("ca", "ca")
    assert (found.lines, problems) == ((4, 5), [])


def test_in_complex_associations_by_their_numbers() -> None:
    first = grid("primary", cell("a", id="1"), cell("b", id="1"), cell("c", id="-1"))
    second = grid("secondary", cell("x"), cell("y"))
    found, problems = read(project(activity(COMPLEX, first, second)))
    assert found is not None
    assert words(found) == [("a", "y"), ("b", "y")]
    assert found.distractors == (Side("x"),)
    assert problems[0].problem.startswith("1 cell that belongs to nothing")


def test_what_is_right_in_one_activity_is_no_distractor_of_another() -> None:
    second = grid("secondary", cell("bup"), cell("mèu"))
    text = project(
        activity(SIMPLE, grid("primary", cell("gos")), second), activity(SIMPLE, ONE, TWO)
    )
    found, problems = read(text)
    assert found is not None
    assert (len(found.pairs), found.distractors) == (2, ())
    assert said(problems) == [(0, "warning")]


def test_a_cell_has_what_it_turns_into_when_it_is_solved() -> None:
    first = grid("primary", cell("", id="0"), cell("b", id="1"))
    solved = grid("solvedPrimary", cell("a"), cell("otra"))
    second = grid("secondary", cell("x"), cell("y"))
    found, _problems = read(project(activity(COMPLEX, first, second, solved)))
    assert words(found) == [("a", "x"), ("b", "y")]


def test_beside_a_sliced_picture_a_cell_matches_what_it_turns_into() -> None:
    sliced = grid("secondary", about='image="p.jpg" rows="1" cols="2"')
    first = grid("primary", cell("uno"), cell("dos"))
    solved = grid("solvedPrimary", cell("1"), cell(""))
    found, problems = read(project(activity(COMPLEX, first, sliced, solved)))
    assert words(found) == [("uno", "1")]
    assert "piece of a larger one" in problems[0].problem


RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (40, 60, 200)


def striped(*colours: tuple[int, int, int]) -> bytes:
    """A picture with a column of each colour, 10 pixels wide and 12 high."""
    surface = skia.Surface(10 * len(colours), 12)
    for at, colour in enumerate(colours):
        paint = skia.Paint(Color=skia.Color(*colour))
        surface.getCanvas().drawRect(skia.Rect.MakeXYWH(10 * at, 0, 10, 12), paint)
    return bytes(surface.makeImageSnapshot().encodeToData())


def middle(path: str) -> tuple[int, ...]:
    picture = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(Path(path).read_bytes()))
    pixels = picture.toarray(colorType=skia.kRGBA_8888_ColorType)
    return tuple(int(part) for part in pixels[picture.height() // 2, picture.width() // 2, :3])


def cut_up(kind: str, pieces: str, *cells: str) -> list[tuple[tuple[int, ...], str]]:
    """The colours of the pieces of a picture, each with the word it belongs to."""
    sliced = f'<cells id="primary" image="bar.png" rows="1" cols="3">{pieces}</cells>'
    text = project(activity(kind, sliced, grid("secondary", *map(cell, cells))))
    data = zipped({"p.jclic": text, "bar.png": striped(RED, GREEN, BLUE)})
    found, problems = read(data, "p.jclic.zip")
    assert found is not None
    assert not any("left out" in problem.problem for problem in problems)
    return [(middle(pair.term.picture), pair.definition.text) for pair in found.pairs]


def test_a_picture_is_cut_into_the_pieces_that_belong_to_words() -> None:
    pairs = [(RED, "vermell"), (GREEN, "verd"), (BLUE, "blau")]
    assert cut_up(SIMPLE, "", "vermell", "verd", "blau") == pairs
    shaper = '<shaper class="@JigSaw" rows="1" cols="3"/>'
    assert cut_up(SIMPLE, shaper, "vermell", "verd", "blau") == pairs


def test_pieces_of_a_complex_association_have_numbers() -> None:
    assert cut_up(COMPLEX, "<ids>1 0 1</ids>", "càlid", "fred") == [
        (RED, "fred"),
        (GREEN, "càlid"),
        (BLUE, "fred"),
    ]


def test_cells_anywhere_on_a_picture_are_cut_out_too() -> None:
    shapes = "".join(
        f"<shape>{shape}</shape>"
        for shape in ("rectangle:0.7,0.1,0.2,0.5", "ellipse:0.1,0.1,0.2,0.5")
    )
    path = "<shape>M:0.4,0.2|L:0.6,0.2|L:0.5,0.9|X</shape>"
    shaper = f'<shaper class="@Holes" rows="1" cols="3">{shapes}{path}</shaper>'
    pairs = cut_up(SIMPLE, shaper, "blau", "vermell", "verd")
    assert pairs == [(BLUE, "blau"), (RED, "vermell"), (GREEN, "verd")]


def test_pieces_that_cannot_be_cut_are_left_out_and_counted() -> None:
    sliced = '<cells id="primary" image="bar.tif" rows="1" cols="2"/>'
    text = project(activity(SIMPLE, sliced, TWO))
    found, problems = read(zipped({"p.jclic": text, "bar.tif": "<svg/>"}), "p.jclic.zip")
    assert found is None
    assert "No pair is left" in problems[0].problem
    assert "bar.tif" in problems[1].problem
    assert "2 pairs have nothing else and were left out." in problems[1].problem


def test_sliced_pictures_single_memories_and_other_activities_are_told() -> None:
    sliced = grid("secondary", about='image="p.jpg" rows="2" cols="1"')
    found, problems = read(
        project(
            activity(SIMPLE, ONE, sliced),
            activity(MEMORY, ONE),
            activity("@puzzles.DoublePuzzle", ONE),
            activity("@panels.InformationScreen", ONE),
        )
    )
    assert found is None
    assert sorted(said(problems)) == [(0, "fault"), (0, "warning"), (0, "warning"), (3, "warning")]
    assert any("p.jpg" in problem.problem for problem in problems)


def test_of_a_written_answer_the_first_spelling_counts() -> None:
    answers = grid("answers", cell("bup|bup bup"), cell("mèu"))
    found, problems = read(project(activity("@text.WrittenAnswer", ONE, answers)))
    assert words(found) == [("gos", "bup"), ("gat\nnegre", "mèu")]
    assert said(problems) == [(0, "warning")]


def test_only_a_text_that_says_so_is_markup() -> None:
    first = grid("primary", cell("&lt;html&gt;H&lt;sub&gt;2&lt;/sub&gt;O"), cell("a &lt;b&gt;"))
    found, _problems = read(project(activity(SIMPLE, first, TWO)))
    assert words(found) == [("H₂O", "bup"), ("a <b>", "mèu")]


def question(*cells: str) -> str:
    """An activity in which the cells are to be found that have the number 1."""
    asked = '<messages><cell type="initial"><p>Quin vola?</p></cell></messages>'
    return activity("@panels.Identify", asked, grid("primary", *cells))


def test_the_only_cell_to_be_found_answers_the_question() -> None:
    cells = cell("gos", id="0"), cell("falcó", id="1"), cell("peix", id="0"), cell("?", id="-1")
    found, problems = read(project(question(*cells)))
    assert found is not None
    assert words(found) == [("Quin vola?", "falcó")]
    assert found.distractors == (Side("gos"), Side("peix"))
    assert problems == []


def test_of_several_cells_to_be_found_it_is_told_as_of_any_question() -> None:
    found, problems = read(project(question(cell("a", id="1"), cell("b", id="1"))))
    assert found is None
    assert problems[0].problem == "1 question with several right answers was left out."


@pytest.mark.parametrize("asked_first", [True, False])
def test_one_cell_beside_several_is_a_question_with_options(asked_first: bool) -> None:
    ask, options = cell("Quin vola?", id="1"), ("gos", "falcó", "peix")
    if asked_first:
        grids = grid("primary", ask), grid("secondary", *map(cell, options))
    else:
        numbered = (cell(text, id="0" if text == "falcó" else "-1") for text in options)
        grids = grid("primary", *numbered), grid("secondary", cell("Quin vola?"))
    found, problems = read(project(activity(COMPLEX, *grids)))
    assert found is not None
    assert words(found) == [("Quin vola?", "falcó")]
    assert found.distractors == (Side("gos"), Side("peix"))
    assert problems == []


def test_what_is_filled_into_a_text_is_a_pair_with_its_sentence() -> None:
    first = "<p><text>El gos  fa </text><target><answer>bup</answer><answer>bub</answer></target>"
    options = "<optionList><option>miau</option><option>cric</option></optionList>"
    second = f"<text>. El grill fa </text><target>cric{options}</target><text>.</text></p>"
    pictured = '<p><cell image="gat.png"/><target><text>gat</text></target></p>'
    text = f"<document><section>{first}{second}<p/>{pictured}</section></document>"
    activities = project(activity("@text.FillInBlanks", text))
    found, problems = read(zipped({"p.jclic": activities, "gat.png": PNG}), "p.jclic.zip")
    assert found is not None
    assert words(found) == [
        ("El gos fa _____.", "bup"),
        ("El grill fa _____.", "cric"),
        ("", "gat"),
    ]
    assert found.pairs[2].term.picture
    assert found.distractors == (Side("miau"),)
    assert [problem.problem for problem in problems] == [
        "1 question accepts other answers too; only the first is on its card."
    ]


def test_words_of_a_crossword_belong_to_their_clues() -> None:
    letters = "<textGrid><text><row>SOL*FA</row><row>*SI***</row></text></textGrid>"
    across = grid("acrossClues", cell("astre", id="0", item="0"), cell("nota", id="0", item="1"))
    down = grid("downClues", cell("del gos", id="1"))
    found, problems = read(project(activity("@textGrid.CrossWord", letters, across, down)))
    assert words(found) == [("SOL", "astre"), ("FA", "nota"), ("OS", "del gos")]
    assert len(problems) == 0


def test_words_to_be_searched_belong_to_what_they_uncover() -> None:
    clues = '<clues><clue id="1">GAT</clue><clue id="0">GOS</clue></clues>'
    shown = grid("secondary", cell("bup"), cell("mèu"))
    found, _problems = read(project(activity("@textGrid.WordSearch", clues, shown)))
    assert words(found) == [("GAT", "mèu"), ("GOS", "bup")]
    found, problems = read(project(activity("@textGrid.WordSearch", clues)))
    assert found is None
    assert "another kind" in problems[0].problem


def recording(seconds: int) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setparams((1, 1, 1000, 0, "NONE", ""))
        sound.writeframes(bytes(range(seconds)) * 1000)
    return made.getvalue()


def test_parts_of_a_recording_are_cut_out() -> None:
    parts = (f'<media type="PLAY_AUDIO" file="a.wav" {at}/>' for at in ('to="500"', 'from="1500"'))
    cells = (cell("", part) for part in parts)
    text = project(activity(SIMPLE, grid("primary", *cells), TWO))
    found, problems = read(zipped({"p.jclic": text, "a.wav": recording(2)}), "p.jclic.zip")
    assert found is not None
    lengths = []
    for pair in found.pairs:
        with wave.open(pair.term.sound) as sound:
            lengths.append(sound.getnframes())
    assert (lengths, problems) == ([500, 500], [])


def test_pictures_and_sounds_come_out_of_the_archive() -> None:
    sound = '<media type="PLAY_AUDIO" file="veu"/>'
    first = grid("primary", cell(image="gos.png"), cell("gat", sound))
    text = project(activity(SIMPLE, first, TWO), media='<media name="veu" file="so/veu.ogg"/>')
    data = zipped({"p.jclic": text, "gos.png": PNG, "so/veu.ogg": OGG})
    found, problems = read(data, "p.jclic.zip")
    assert found is not None
    assert Path(found.pairs[0].term.picture).read_bytes() == PNG
    assert Path(found.pairs[1].term.sound).read_bytes() == OGG
    assert problems == []


def test_parts_of_recordings_films_and_missing_pictures_are_told() -> None:
    part = '<media type="PLAY_AUDIO" file="a.wav" from="100" to="200"/>'
    film = '<media type="PLAY_VIDEO" file="a.avi"/>'
    first = grid("primary", cell("gos", part), cell("gat", film), cell(image="gone.png"))
    second = grid("secondary", cell("bup"), cell("mèu"), cell("x"))
    found, problems = read(project(activity(SIMPLE, first, second)))
    assert words(found) == [("gos", "bup"), ("gat", "mèu")]
    assert [problem.problem for problem in problems] == [
        "1 film, recording or command in a cell was left out.",
        "The file “a.wav” is named, but it is not there.",
        "The file “gone.png” is named, but it is not there. "
        "1 pair has nothing else and was left out.",
    ]


def test_it_is_known_by_its_root_or_by_what_is_in_the_archive() -> None:
    text = project(activity(SIMPLE, ONE, TWO))
    assert jclic.detect(head(text.encode(), "x")) > 0.9
    assert jclic.detect(head(zipped({"a/p.jclic": text}), "x.zip")) > 0.9
    assert jclic.detect(head(zipped({"a.txt": ".jclic"}), "x.jclic.zip")) == 0
    assert jclic.detect(head(b"PK\x03\x04.jclic", "x.jclic.zip")) == 0


def test_an_archive_that_is_refused_says_why() -> None:
    found, (problem,) = read(zipped({"../p.jclic": "x"}), "p.jclic.zip")
    assert found is None
    assert problem.severity == "fault"
