"""Hot Potatoes: texts that are escaped twice, pairs from four of its programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.pair_set import PairSet
from game.formats import hot_potatoes
from game.formats.problems import Problem
from tests.formats.reading import words
from tests.formats.sourced import OGG, PNG, both, head, source


def read(data: str | bytes, folder: Path | None = None) -> tuple[PairSet | None, list[Problem]]:
    return both(hot_potatoes.read(source(data, "unidad.jmt", folder)))


def matching(*pairs: tuple[str, str]) -> str:
    """A JMatch file as the program writes it."""
    rows = "\n".join(
        f"<pair><left-item><text>{left}</text><fixed>0</fixed></left-item>"
        f"<right-item><text>{right}</text><fixed>0</fixed></right-item></pair>"
        for left, right in pairs
    )
    return (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<hotpot-jmatch-file>'
        '<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><dc:creator>Ana</dc:creator></rdf:RDF>'
        "<data><title>Los &amp;#x00E1;rboles</title><matching-exercise>"
        f"<default-right-item>???</default-right-item>\n{rows}"
        "</matching-exercise></data></hotpot-jmatch-file>"
    )


def test_texts_that_are_escaped_twice_are_read() -> None:
    found, problems = read(
        matching(("a&amp;#x00F1;o", "&amp;#x003C;b&amp;#x003E;year&amp;#x003C;/b&amp;#x003E;"))
    )
    assert found is not None
    assert words(found) == [("año", "year")]
    assert (found.title, found.author, found.lines) == ("Los árboles", "Ana", (3,))
    assert problems == []


def test_latin_letters_are_read_as_the_file_says() -> None:
    assert words(read(matching(("niño", "boy")).encode("latin-1"))[0]) == [("niño", "boy")]


def test_pictures_and_sounds_lie_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "el árbol.png").write_bytes(PNG)
    (tmp_path / "tree.ogg").write_bytes(OGG)
    left = "&amp;#x003C;img src=&quot;el &amp;#x00E1;rbol.png&quot;&amp;#x003E;"
    tag = "object data=&quot;tree.ogg&quot; type=&quot;audio/ogg&quot;"
    right = f"&amp;#x003C;{tag}&amp;#x003E;&amp;#x003C;/object&amp;#x003E;tree"
    found, problems = read(matching((left, right)), tmp_path)
    assert found is not None
    (pair,) = found.pairs
    assert Path(pair.term.picture).name == "el árbol.png"
    assert (pair.definition.text, Path(pair.definition.sound).name) == ("tree", "tree.ogg")
    assert problems == []


def picture(source: str, about: str = "") -> str:
    return f"&amp;#x003C;img src=&quot;{source}&quot; {about}&amp;#x003E;"


@pytest.mark.parametrize(
    "name",
    [
        "../pics/week 2/oak.png",
        "C:\\Users\\Ana\\pics\\oak.png",
        "file:///D:/oak.png",
        "pics/oak.png",
        "OAK.PNG",
    ],
)
def test_pictures_are_found_though_their_folder_is_gone(tmp_path: Path, name: str) -> None:
    (tmp_path / "oak.png").write_bytes(PNG)
    found, problems = read(matching((picture(name), "roble")), tmp_path)
    assert found is not None
    assert Path(found.pairs[0].term.picture).name == "oak.png"
    assert found.pairs[0].term.text == ""
    assert problems == []


def test_the_name_of_a_missing_picture_is_no_text(tmp_path: Path) -> None:
    bare = picture("a/oak.png", "alt=&quot;oak.png&quot; title=&quot;oak&quot;")
    told = picture("a/elm.png", "alt=&quot;an elm in winter&quot;")
    found, problems = read(matching((bare, "roble"), (told, "olmo")), tmp_path)
    assert words(found) == [("an elm in winter", "olmo")]
    assert [(problem.line, problem.problem) for problem in problems] == [
        (
            3,
            "The file “a/oak.png” is not in the folder. 1 pair has nothing else and was left out.",
        ),
        (4, "The file “a/elm.png” is not in the folder."),
    ]


def test_many_missing_pictures_are_told_together_with_the_pairs_that_lack_them(
    tmp_path: Path,
) -> None:
    pairs = [(picture(f"{name}.png"), name) for name in ("oak", "elm", "fir", "ash", "yew")]
    found, problems = read(matching(*pairs, ("roble", "oak tree")), tmp_path)
    assert words(found) == [("roble", "oak tree")]
    assert [(problem.line, problem.problem) for problem in problems] == [
        (
            3,
            "The file “oak.png” is not in the folder. "
            "The same is true of others (4): elm.png, fir.png, ash.png, yew.png. "
            "5 pairs have nothing else and were left out.",
        )
    ]


def test_a_page_of_instructions_is_told_to_be_one() -> None:
    found, problems = read(matching(("Lee el texto y pulsa la flecha", "")))
    assert found is None
    assert ["instructions" in problem.problem for problem in problems] == [True]


def test_clues_of_a_crossword_are_definitions() -> None:
    text = (
        "<hotpot-jcross-file><data><crossword><clues><item><word>SOL</word><def>Da luz</def></item>"
        "</clues></crossword></data></hotpot-jcross-file>"
    )
    assert words(read(text)[0]) == [("SOL", "Da luz")]


def test_of_a_choice_the_right_option_is_the_pair_and_the_others_are_distractors() -> None:
    options = "".join(
        f"<answer><text>{text}</text><correct>{right}</correct></answer>"
        for text, right in (("Milán", 0), ("Roma", 1), ("Turín", 0))
    )
    one = f"<question>¿Capital de Italia?</question><question-type>4</question-type>{options}"
    several = one.replace("<correct>0</correct>", "<correct>1</correct>", 1)
    records = "".join(f"<question-record>{record}</question-record>" for record in (one, several))
    quiz = f"<data><questions>{records}</questions></data>"
    found, problems = read(f"<hotpot-jquiz-file>{quiz}</hotpot-jquiz-file>")
    assert found is not None
    assert words(found) == [("¿Capital de Italia?", "Roma")]
    assert [side.text for side in found.distractors] == ["Milán", "Turín"]
    assert ["several right answers" in problem.problem for problem in problems] == [True]


def test_an_exercise_without_one_right_answer_is_mended_in_its_own_program() -> None:
    record = "<question-record><question>Write.</question><answers/></question-record>"
    found, problems = read(f"<hotpot-jquiz-file>{record}</hotpot-jquiz-file>")
    assert found is None
    assert "Hot Potatoes" in problems[0].cure


def test_short_answers_and_choices_are_asked_the_same_way_round() -> None:
    record = (
        "<question-record><question>¿Capital de Italia?</question><clue>Empieza por R</clue>"
        "<question-type>{}</question-type><answers><answer><text>Milán</text><correct>0</correct>"
        "</answer><answer><text>Roma</text><correct>1</correct></answer></answers></question-record>"
    )
    records = record.format(2) + record.format(1)
    quiz = f"<data><questions>{records}</questions></data>"
    found, _problems = read(f"<hotpot-jquiz-file>{quiz}</hotpot-jquiz-file>")
    assert found is not None
    assert words(found) == [("¿Capital de Italia?", "Roma")] * len(found.pairs)
    assert found.pairs[0].hint == "Empieza por R"


@pytest.mark.parametrize(
    ("right", "pair", "wrong"),
    [("Roma", ("¿Capital?", "Roma"), ["Milán"]), ("Roma Milán", ("Milán", "¿Capital?"), [])],
)
def test_a_hybrid_question_with_one_right_answer_has_options(
    right: str, pair: tuple[str, str], wrong: list[str]
) -> None:
    answers = "".join(
        f"<answer><text>{text}</text><correct>{int(text in right)}</correct></answer>"
        for text in ("Milán", "Roma")
    )
    record = f"<question>¿Capital?</question><question-type>3</question-type>{answers}"
    found, problems = read(
        f"<hotpot-jquiz-file><question-record>{record}</question-record></hotpot-jquiz-file>"
    )
    assert found is not None
    assert words(found) == [pair]
    assert [side.text for side in found.distractors] == wrong
    assert len(problems) == (0 if wrong else 1)


def test_a_gap_is_asked_for_with_its_clue_or_its_sentence() -> None:
    def gap(word: str, clue: str) -> str:
        answer = f"<answer><text>{word}</text><correct>1</correct></answer>"
        return f"<question-record><clue>{clue}</clue>{answer}</question-record>"

    text = (
        "<hotpot-jcloze-file><data><gap-fill>Es de día. El "
        f"{gap('sol', '')} sale por el {gap('este', '')}. La luna {gap('duerme', 'dormir')}."
        "</gap-fill></data></hotpot-jcloze-file>"
    )
    assert words(read(text)[0]) == [
        ("sol", "El _____ sale por el este."),
        ("este", "El sol sale por el _____."),
        ("duerme", "dormir"),
    ]


def test_each_line_of_gaps_is_its_own() -> None:
    def gap(word: str) -> str:
        return f"<question-record><answer><text>{word}</text></answer></question-record>"

    lines = f"1) un perro: {gap('a dog')}\n2) un gato: {gap('a cat')}\n¿Un oso?\n{gap('a bear')}"
    text = f"<hotpot-jcloze-file><gap-fill>{lines}\n</gap-fill></hotpot-jcloze-file>"
    assert words(read(text)[0]) == [
        ("a dog", "un perro: _____"),
        ("a cat", "un gato: _____"),
        ("a bear", "¿Un oso? _____"),
    ]


@pytest.mark.parametrize("kind", ["jmix", "masher", "other"])
def test_kinds_without_pairs_say_so(kind: str) -> None:
    found, problems = read(f"<hotpot-{kind}-file><data/></hotpot-{kind}-file>")
    assert found is None
    assert "no pairs" in problems[0].problem


def test_it_is_known_by_its_root() -> None:
    assert hot_potatoes.detect(head(matching(("a", "b")).encode(), "x")) > 0.9
    assert hot_potatoes.detect(head(b"<quiz/>", "x.jmt")) == 0
