"""KVTML: both versions, one language and more, comments as definitions or hints."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import Pair, PairSet, Side
from game.formats import kvtml
from game.formats.problems import Problem
from game.formats.table import AS_FOUND, Choices
from tests.formats.reading import said, words
from tests.formats.sourced import OGG, PNG, both, head, source


def read(
    text: str | bytes, choices: Choices = AS_FOUND, folder: Path | None = None
) -> tuple[PairSet | None, list[Problem]]:
    return both(kvtml.read(source(text, "voc.kvtml", folder), choices))


def second(identifiers: str, entries: str) -> str:
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE kvtml PUBLIC "kvtml2.dtd" "http://example.invalid/k.dtd">\n'
        '<kvtml version="2.0"><information><title>Animales</title><author>Ana</author>'
        f"<category>Inglés</category></information><identifiers>{identifiers}</identifiers>"
        f"<entries>\n{entries}</entries></kvtml>"
    )


def language(number: int, name: str, locale: str) -> str:
    return f'<identifier id="{number}"><name>{name}</name><locale>{locale}</locale></identifier>'


def entry(*translations: str) -> str:
    inner = "".join(
        f'<translation id="{number}">{text}</translation>'
        for number, text in enumerate(translations)
    )
    return f"<entry>{inner}</entry>\n"


THREE = second(
    language(0, "Deutsch", "de") + language(1, "Inglés", "en_GB") + language(2, "Spanish", "x"),
    entry("<text>Hund</text>", "<text></text>", "<text>perro</text><comment>ladra</comment>")
    + entry("", "", "")
    + entry("<text>Katze</text>", "<text>cat</text>", "<text>gato</text>"),
)


def test_the_two_fullest_languages_are_the_sides() -> None:
    found, problems = read(THREE)
    assert found is not None
    assert words(found) == [("Hund", "perro"), ("Katze", "gato")]
    assert (found.term_language, found.definition_language) == ("de", "es")
    assert (found.title, found.author, found.subject) == ("Animales", "Ana", "Inglés")
    assert (found.lines, found.pairs[0].hint, problems) == ((4, 6), "ladra", [])


def test_the_columns_can_be_chosen_and_empty_rows_are_told() -> None:
    laid = kvtml.read(source(THREE)).table
    assert laid is not None
    assert laid.names == ("Deutsch", "Inglés", "Spanish", "Spanish: comment")
    found, problems = read(THREE, Choices(term=2, definition=1))
    assert found is not None
    assert (words(found), said(problems)) == ([("gato", "cat")], [(4, "warning")])
    assert (found.term_language, found.definition_language) == ("es", "en-GB")
    found, _problems = read(THREE, Choices(term=2, definition=3))
    assert words(found) == [("perro", "ladra")]


def test_of_one_language_the_comment_is_the_definition() -> None:
    text = second(language(0, "", "pt_BR"), entry("<text>urso</text><comment>mamífero</comment>"))
    found, problems = read(text)
    assert found is not None
    assert (words(found), problems) == ([("urso", "mamífero")], [])
    assert (found.term_language, found.definition_language) == ("pt-BR", "pt-BR")


def test_one_language_without_comments_says_so() -> None:
    found, problems = read(second(language(0, "", "cs"), entry("<text>pes</text>")))
    assert found is None
    assert "one language" in problems[0].problem


def test_a_second_column_may_lack_its_language() -> None:
    text = second(language(0, "", "fr"), entry("<text>ours</text>", "<text>il dort</text>"))
    assert words(read(text)[0]) == [("ours", "il dort")]


def test_an_empty_second_language_counts_as_none() -> None:
    head = language(0, "", "en") + language(1, "", "fr")
    text = second(head, entry("<text>bear</text><comment>has fur</comment>", "<text></text>"))
    assert words(read(text)[0]) == [("bear", "has fur")]


def test_pictures_and_sounds_lie_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    (tmp_path / "a.ogg").write_bytes(OGG)
    inner = "<text>x</text><image>a.png</image><sound>a.ogg</sound>"
    text = second("", entry(inner, "<text>y</text><image>gone.png</image>"))
    found, problems = read(text, folder=tmp_path)
    assert found is not None
    term = found.pairs[0].term
    assert (Path(term.picture).name, Path(term.sound).name) == ("a.png", "a.ogg")
    assert said(problems) == [(4, "warning")]


def test_formulas_become_readable_and_other_texts_stay() -> None:
    text = second("", entry("<text>$$\\frac{1}{2}$$</text>", "<text>a &lt;b&gt; $1 $2</text>"))
    found, problems = read(text)
    assert words(found) == [("1/2", "a <b> $1 $2")]
    assert said(problems) == [(0, "warning")]


def test_the_first_version_is_read() -> None:
    text = """<kvtml title="voc.kvtml" author="Ana"><e m="1"><o l="English" width="9">dog</o>
    <t l="de">Hund</t></e>
    <e><o>cat</o><t>Katze</t></e></kvtml>"""
    found, problems = read(text)
    assert found is not None
    assert words(found) == [("dog", "Hund"), ("cat", "Katze")]
    assert (found.term_language, found.definition_language, found.title) == ("en", "de", "voc")
    assert problems == []


def test_it_is_known_by_its_root() -> None:
    assert kvtml.detect(head(THREE.encode(), "x")) > 0.9
    assert kvtml.detect(head(b"<e><o>dog</o></e>", "x.kvtml")) == 0


def test_what_is_written_is_read_the_same() -> None:
    made = PairSet(
        "Un <título> & más",
        (
            Pair(Side("a < b & c\nd"), Side("<p>uno</p>"), "una pista"),
            Pair(Side("“x”"), Side("日本")),
        ),
        (),
        "es-MX",
        "ja",
        "Lengua",
        "Ana",
    )
    data, problems = kvtml.write(made)
    assert problems == []
    assert read(data) == (made, [])


def test_what_kvtml_cannot_carry_is_told() -> None:
    made = PairSet(
        "x",
        (Pair(Side("a", "/p.png"), Side("b", sound="/s.ogg")), Pair(Side("", "/p.png"), Side("c"))),
        (Side("d"),),
    )
    data, problems = kvtml.write(made)
    assert words(read(data)[0]) == [("a", "b")]
    assert [problem.severity for problem in problems] == ["warning"] * 4
