"""Labels are no terms: words that say which side follows, in Markdown, in text and in YAML."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.common.table.labels import counts_cards, label
from game.formats.source import Reading
from tests.formats.reading import words
from tests.formats.sourced import source


def read(text: str, name: str) -> Reading:
    return read_source(source(text, name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[("Front", "Back"), ("Question 2", "Answer 2"), ("Q", "A"), ("Q12.", "A12.")],
        *[("Pregunta", "Respuesta"), ("Anverso", "Reverso"), ("P", "R"), ("Recto", "Verso")],
        *[("Vorderseite", "Rückseite"), ("Frage #3", "Antwort #3"), ("Begriff", "Definition")],
        *[("Domanda (1)", "Risposta (1)"), ("Pergunta", "Resposta"), ("Frente", "Verso")],
        *[
            ("問題", "答え"),
            ("表", "裏"),
            ("问题1", "答案1"),
            ("正面", "背面"),
            ("Вопрос", "Ответ"),
        ],
    ],
)
def test_labels_are_known_in_many_languages_with_numbers_and_marks(one: str, other: str) -> None:
    assert (label(one), label(f"**{other}:**")) == ("term", "definition")


def test_other_words_are_no_labels_and_cards_may_be_counted() -> None:
    assert [label(text) for text in ("Madrid", "X", "12", "", "A capital city")] == [""] * 5
    assert [counts_cards(text) for text in ("Card 3", "Tarjeta 1", "2.", "Rome")] == [
        *[True, True, True],
        False,
    ]


CARDS = [("Who was first?", "Ada\nin London"), ("Who came next?", "Grace")]


@pytest.mark.parametrize(
    "text",
    [
        "## Question\nWho was first?\n## Answer\nAda\nin London\n"
        "## Question\nWho came next?\n## Answer\nGrace\n",
        "# Pioneers\n\n### Card 1\n#### Front\nWho was first?\n\n#### Back\nAda\nin London\n\n"
        "### Card 2\n#### Front\nWho came next?\n\n#### Back\nGrace\n",
        "**Term**\nWho was first?\n\n**Definition**\nAda\nin London\n\n***\n\n"
        "**Term**\nWho came next?\n\n**Definition**\nGrace\n",
        "Frage\n=====\nWho was first?\n\nAntwort\n-------\nAda\nin London\n\n"
        "Frage\n=====\nWho came next?\n\nAntwort\n-------\nGrace\n",
        "Q: Who was first?\nA: Ada\nA: in London\n\nQ: Who came next?\nA: Grace\n",
        "Question 1: Who was first?\nAnswer 1: Ada\nin London\nQuestion 2: Who came next?\n"
        "Answer 2: Grace\n",
        "問：Who was first?\n答：Ada\n答：in London\n問：Who came next?\n答：Grace\n",
    ],
)
@pytest.mark.parametrize("name", ["cards.md", "cards.txt"])
def test_sides_under_labels_are_pairs_and_the_labels_are_not(text: str, name: str) -> None:
    assert words(read(text, name).pair_set) == CARDS


def test_the_title_stands_above_the_labels_and_is_none_of_them() -> None:
    one = read("# Question\nWhy?\n# Answer\nBecause.\n", "why.md").pair_set
    other = read("# Flüsse\n## Frage\nWo?\n## Antwort\nHier.\n", "why.md").pair_set
    assert one
    assert other
    assert (one.title, other.title) == ("why", "Flüsse")


def test_tables_and_lists_under_labels_belong_to_their_side() -> None:
    text = "# Front\nParts of a knife\n# Back\n- blade: cuts\n- handle: is held\n"
    text += "# Front\nParts of a lamp\n# Back\n```\n# bulb\nshade\n```\n"
    assert words(read(text, "parts.md").pair_set) == [
        ("Parts of a knife", "- blade: cuts\n- handle: is held"),
        ("Parts of a lamp", "# bulb\nshade"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Frage\nWo?\n## Hinweis\nim Süden\n## Antwort\nHier.\n", "a.md"),
        ("Frage: Wo?\nHinweis: im Süden\nAntwort: Hier.\n", "a.txt"),
    ],
)
def test_a_hint_may_have_a_label_too(text: str, name: str) -> None:
    found = read(text, name).pair_set
    assert found
    assert words(found) == [("Wo?", "Hier.")]
    assert found.pairs[0].hint == "im Süden"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Deutsch\nHut\n## Svenska\nhatt\n## Deutsch\nSchal\n## Svenska\nhalsduk\n", "a.md"),
        ("Deutsch: Hut\nSvenska: hatt\nDeutsch: Schal\nSvenska: halsduk\n", "a.txt"),
    ],
)
def test_two_words_that_take_turns_are_labels_whatever_they_are(text: str, name: str) -> None:
    found = read(text, name).pair_set
    assert found
    assert words(found) == [("Hut", "hatt"), ("Schal", "halsduk")]
    assert (found.term_language, found.definition_language) == ("de", "sv")


def test_a_glossary_that_has_such_a_word_is_a_glossary() -> None:
    text = "## Term\nHalf of a year at school.\n## Break\nTime between lessons.\n"
    assert words(read(text, "school.md").pair_set) == [
        ("Term", "Half of a year at school."),
        ("Break", "Time between lessons."),
    ]


def test_letters_with_their_meaning_are_no_questions() -> None:
    text = "P: piano\nQ: quaver\nR: rest\nF: forte\nM: mezzo\n"
    assert words(read(text, "music.txt").pair_set)[0] == ("P", "piano")


# ---------------------------------------------------------------------- keys of YAML and JSON


@pytest.mark.parametrize(
    "text",
    [
        "- outil: scie\n  usage: couper\n- outil: clou\n  usage: fixer\n",
        "titre: x\nici:\n  - outil: scie\n    usage: couper\n  - outil: clou\n    usage: fixer\n",
        "kind: match\nask: Put together.\nparts:\n  - left: scie\n    right: couper\n"
        "  - left: clou\n    right: fixer\n",
        "---\nquestion: First\nones:\n  - question: scie\n    answer: couper\n"
        "---\nquestion: Second\nones:\n  - question: clou\n    answer: fixer\n",
    ],
)
def test_keys_that_come_in_every_entry_are_columns(text: str) -> None:
    assert words(read(text, "tools.yaml").pair_set) == [("scie", "couper"), ("clou", "fixer")]


@pytest.mark.parametrize(
    "text",
    [
        "- scie: couper\n- clou: fixer\n",
        "scie: couper\nclou: fixer\n",
    ],
)
def test_pairs_in_our_own_short_form_stay_pairs(text: str) -> None:
    assert words(read(text, "tools.yaml").pair_set) == [("scie", "couper"), ("clou", "fixer")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("card_type: cloze\ndeckId: 12\nauthor: me\ntags: [a, b]\n", "deck.yaml"),
        ('{"max_points": 5, "show_answers": true, "shuffle": false}', "quiz.json"),
    ],
)
def test_a_file_of_settings_has_no_pairs_and_says_so(text: str, name: str) -> None:
    reading = read(text, name)
    assert reading.pair_set is None
    assert "only settings" in reading.problems[0].problem


def test_settings_among_pairs_are_left_out_and_counted() -> None:
    reading = read("deck_name: Tools\nnote_type: basic\nscie: saw\nshuffle: mêler\n", "t.yaml")
    assert words(reading.pair_set) == [("scie", "saw"), ("shuffle", "mêler")]
    assert [problem.problem for problem in reading.problems] == [
        "2 fields are settings of a program, so they were left out."
    ]
