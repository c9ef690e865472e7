"""What a typed answer is worth."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.article_language import language_by_articles
from game.core.pair_set import Pair, Side
from game.core.spelling import wordings
from game.core.typed_answer import Grade, judge, judge_text


def grade(typed: str, right: str, *others: str, language: str = "") -> str:
    return judge_text(typed, [right], others, language).grade.value


@pytest.mark.parametrize(
    ("typed", "right", "language"),
    [
        ("Arbol", "árbol", "es"),
        ("el perro", "perro", "es"),
        ("perro", "el perro", "es"),
        ("cuantos", "¿Cuántos?", "es"),
        ("l’homme", "homme", "fr"),
        ("strasse", "Straße", "de"),
        ("schoen", "schön", "de"),
        ("ISPARTA", "ısparta", "tr"),
        ("İzmir", "izmir", "tr"),
        ("كتب", "كَتَبَ", "ar"),
        ("שלום", "שָׁלוֹם", "he"),
        ("ｶﾞｲﾄﾞ", "ガイド", "ja"),
        ("ＡＢＣ１", "ABC1", "ja"),
        ("well known", "well-known", "en"),
        ("covid 19", "COVID-19", "en"),
        ("3,5 kg", "3.5 kg", "es"),
        ("٣", "3", "ar"),
        ("елка", "ёлка", "ru"),
        ("perro", "perro (animal)", "es"),
        ("car", "car / automobile", "en"),
        ("automobile", "car / automobile", "en"),
        ("cafe\u0301", "Café", "fr"),
        ("andorra vieja", "Andorra la Vieja", "es"),
        ("Andorra la Vieja", "la Andorra la Vieja", "es"),
        ("Alexandre Grand", "Alexandre le Grand", "fr"),
        ("Republic of Congo", "Republic of the Congo", "en"),
        ("San Vicente y Granadinas", "San Vicente y las Granadinas", "es"),
        ("el estudiante", "el/la estudiante", "es"),
        ("la estudiante", "el/la estudiante", "es"),
        ("estudiante", "el / la estudiante", "es"),
    ],
)
def test_what_differs_only_in_accents_capitals_articles_and_signs_is_nearly_right(
    typed: str, right: str, language: str
) -> None:
    assert grade(typed, right, language=language) == "nearly"


@pytest.mark.parametrize(
    ("typed", "right", "language"),
    [
        ("peror", "perro", "es"),
        ("perros", "perro", "es"),
        ("relasionales", "relacionales", "es"),
        ("ano", "año", "es"),
        ("schon", "schön", "de"),
        ("3 pero", "3 perro", "es"),
        ("Andorra Viega", "Andorra la Vieja", "es"),
        ("Vou Lisboa", "Vou a Lisboa", "pt"),
        ("die Hund", "der Hund", "de"),
        ("la perro", "el perro", "es"),
        ("un perro", "el perro", "es"),
    ],
)
def test_a_wrong_letter_is_a_slip(typed: str, right: str, language: str) -> None:
    assert grade(typed, right, language=language) == "slip"


@pytest.mark.parametrize(
    ("typed", "right", "language"),
    [
        ("gato", "perro", "es"),
        ("cama", "casa", "es"),
        ("か", "が", "ja"),
        ("й", "и", "ru"),
        ("1493", "1492", "en"),
        ("in 1493", "in 1492", "en"),
        ("x = -3", "x = 3", ""),
        ("13÷45", "13×45", ""),
        ("100,0", "1000", "es"),
        ("12:30 h", "12:31 h", "es"),
        ("Andorra", "Andorra la Vieja", "es"),
        ("no veo", "no la veo", "es"),
        ("gib Mann Brot", "gib dem Mann Brot", "de"),
        ("el", "el/la estudiante", "es"),
        ("!", "perro", "es"),
    ],
)
def test_another_short_word_and_another_number_are_wrong(
    typed: str, right: str, language: str
) -> None:
    assert grade(typed, right, language=language) == "wrong"


@pytest.mark.parametrize(
    ("typed", "right", "other", "language"),
    [
        ("perros", "perro", "perros", "es"),
        ("si", "sí", "si", "es"),
        ("SI", "sí", "si", "es"),
        ("Co", "CO", "Co", ""),
        ("la cuenta", "el cuenta", "cuenta", "es"),
        ("schon", "schön", "schon", "de"),
        ("automobil", "automobile", "the Automobil", "en"),
    ],
)
def test_the_text_of_another_card_is_no_slip(
    typed: str, right: str, other: str, language: str
) -> None:
    assert grade(typed, right, other, language=language) == "other"


def test_what_is_as_near_to_another_card_is_no_slip() -> None:
    assert grade("elefants", "elefante", "elefanta", language="es") == "wrong"
    assert grade("elefants", "elefante", language="es") == "slip"


def test_the_same_text_is_right_whatever_else_is_in_the_set() -> None:
    assert grade("sí", "sí", "si", language="es") == "right"
    assert grade("  el   perro ", "el perro", language="es") == "right"


def test_all_pairs_with_the_same_question_and_what_is_accepted_are_right() -> None:
    pairs = (
        Pair(Side("correr"), Side("to run"), accept=("ir corriendo",)),
        Pair(Side("funcionar"), Side("to run")),
        Pair(Side("andar"), Side("to walk")),
    )
    for typed in ("correr", "funcionar", "ir corriendo"):
        assert judge(typed, pairs, 0, "term").grade is Grade.RIGHT
    assert judge("andar", pairs, 0, "term").grade is Grade.OTHER
    assert judge("to run", pairs, 1, "definition").grade is Grade.RIGHT


def test_it_is_told_where_the_slip_is() -> None:
    said = judge_text("el Perrro", ["el perro"], [], "es")
    assert said.grade is Grade.SLIP
    assert [
        (said.typed[slice(*d.typed)], said.right[slice(*d.right)]) for d in said.differences
    ] == [("r", "")]


def test_a_letter_with_its_mark_is_one_place() -> None:
    said = judge_text("किताब पढना", ["किताब पढ़ना"], [], "hi")
    assert said.grade is Grade.SLIP
    assert [said.right[slice(*d.right)] for d in said.differences] == ["ढ़"]


def test_capitals_are_not_marked_where_something_else_differs() -> None:
    said = judge_text("ARBOL", ["árbol"], [], "es")
    assert [(d.typed, d.right) for d in said.differences] == [((0, 1), (0, 1))]


def test_nothing_to_compare_with_is_no_crash() -> None:
    assert judge_text("x", [""], [], "").grade is Grade.WRONG


def judged(typed: str, *terms: str) -> str:
    """Return what is said of an answer for the first of these terms, whose language is unknown."""
    pairs = tuple(Pair(Side(term), Side(f"{n}")) for n, term in enumerate(terms))
    return judge(typed, pairs, 0, "term").grade.value


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("riñón", ("el riñón", "la mano", "hueso")),
        ("mitad", ("la mitad", "el doble", "el triple")),
        ("heart", ("the heart", "the lung", "kidney")),
        ("eau", ("l’eau", "le vin", "la bière")),
        ("Hund", ("der Hund", "die Katze", "das Pferd")),
        ("acqua", ("l'acqua", "il vino", "gli spaghetti")),
        ("livro", ("o livro", "os lápis", "uma mesa")),
        ("huis", ("het huis", "de hond", "een boom")),
        ("perro", ("el perro", "la mesa", "", "las manos")),
    ],
)
def test_articles_of_the_set_tell_the_language_that_nobody_named(
    typed: str, terms: tuple[str, ...]
) -> None:
    assert judged(typed, *terms) == "nearly"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("menudo", ("a menudo", "a veces", "o sea", "o bien")),
        ("gusta", ("le gusta", "me gusta", "les gusta", "te gusta")),
        ("out", ("die out", "die down", "die off")),
        ("Paris", ("to Paris", "to Rome", "to London")),
        ("menor", ("la menor", "do mayor", "re mayor", "la mayor")),
        ("cerdo", ("en cerdo", "un día", "en serio")),
        ("corre", ("él corre", "ella come", "él bebe")),
        ("Quijote", ("El Quijote", "Platero y yo", "Niebla")),
        ("siento", ("lo siento", "lo sé", "lo mismo", "de nada", "por favor")),
        ("siento", ("lo siento", "lo sé", "una vez", "unos minutos")),
        ("veo", ("lo veo", "la como", "los compro", "las tengo")),
        ("hat", ("das hat", "das ist", "das war", "das wird sein")),
        ("hat", ("der hat", "das ist", "die war")),
        ("pleut", ("il pleut", "il neige", "il fait beau", "le vent", "la pluie")),
        ("parlo", ("gli parlo", "lo vedo", "la vedo", "le scrivo")),
        ("regent", ("het regent", "het sneeuwt", "het is koud")),
        ("veig", ("el veig", "la tinc", "els compro")),
        ("dog", ("the dog", "the cat", "el perro", "la gata")),
        ("end of time", ("the end of time", "the son of man", "a man of God")),
    ],
)
def test_words_that_only_look_like_articles_tell_no_language(
    typed: str, terms: tuple[str, ...]
) -> None:
    assert language_by_articles(terms) == ""
    assert judged(typed, *terms) not in ("right", "nearly")


@given(st.lists(st.sampled_from(["correr", "a pie", "le veo", "die", "la", "the", "él va"])))
def test_no_language_is_told_without_a_word_that_is_an_article_and_nothing_else(
    terms: list[str],
) -> None:
    assert language_by_articles(terms) == ""


@given(st.lists(st.sampled_from(["hueso", "mano", "codo"]), min_size=3, max_size=9))
def test_few_articles_in_a_set_tell_no_language(terms: list[str]) -> None:
    assert language_by_articles(["el riñón", *terms]) == ""


def test_another_term_of_the_set_is_never_right_for_its_article() -> None:
    assert judged("cura", "el cura", "la cura", "el frente") == "other"


@given(
    st.sampled_from(
        [
            (("lo", "los", "las", "la", "le", "me", "os"), ("veo", "tengo", "digo")),
            (("il", "elle", "je", "tu", "le", "la"), ("pleut", "parle", "est là")),
            (("gli", "lo", "la", "le", "mi"), ("vedo", "dico", "parlo")),
            (("das", "der", "die", "ein"), ("ist", "hat", "war gut")),
            (("het", "ik", "hij"), ("regent", "is", "was koud")),
        ]
    ).flatmap(
        lambda words: st.lists(
            st.tuples(st.sampled_from(words[0]), st.sampled_from(words[1])), min_size=1, max_size=9
        )
    )
)
def test_pronouns_before_verbs_tell_no_language(phrases: list[tuple[str, str]]) -> None:
    assert language_by_articles([" ".join(words) for words in phrases]) == ""


@given(
    st.sampled_from(["Mond", "Tisch", "Buch", "Luft", "Haus"]),
    st.sampled_from(["der", "die", "das", "ein", "eine"]),
    st.sampled_from(["der", "die", "das", "ein", "eine", ""]),
    st.sampled_from(["", "de"]),
)
def test_an_article_may_lack_but_another_one_is_no_right_answer(
    noun: str, article: str, typed: str, language: str
) -> None:
    words = (f"{article} {noun}", "der Hund", "die Katze", "das Pferd", "ein Baum")
    pairs = tuple(Pair(Side(w, language=language), Side(f"{n}")) for n, w in enumerate(words))
    said = judge(f"{typed} {noun}", pairs, 0, "term")
    wanted = Grade.RIGHT if typed == article else Grade.NEARLY if not typed else Grade.SLIP
    assert said.grade is wanted
    assert bool(said.differences) == (wanted is not Grade.RIGHT)


def test_a_guessed_language_adds_no_article() -> None:
    assert judged("la hueso", "hueso", "el riñón", "la mano", "el codo") == "slip"
    assert judged("hueso", "el hueso", "el riñón", "la mano", "el codo") == "nearly"


def test_of_two_genders_that_are_both_right_each_is() -> None:
    for typed in ("el artista", "LA artista", "artista"):
        said = judge_text(typed, ["la artista", "el artista"], [], "es")
        assert said.grade in (Grade.RIGHT, Grade.NEARLY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Vivo en la Habana"),
        ("en", "I live in the United States"),
        ("en", "In the Netherlands"),
        ("fr", "Je le Vois"),
        ("fr", "il voit la Seine"),
        ("pt", "Vou a Lisboa"),
        ("it", "Vado a Roma"),
        ("it", "Romeo i Giulietta"),
        ("nl", "Hij ziet de Maas"),
    ],
)
def test_words_of_sentences_are_no_articles_within_names(language: str, text: str) -> None:
    assert wordings(text, language) == (text,)


def test_the_language_of_a_set_is_guessed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def guess(texts: Iterable[str]) -> str:
        asked.append(tuple(texts))
        return language_by_articles(asked[-1])

    monkeypatch.setattr("game.core.typed_answer.language_by_articles", guess)
    one = (Pair(Side("el perro"), Side("dog")), Pair(Side("la mesa"), Side("table")))
    other = (Pair(Side("lo siento"), Side("sorry")), Pair(Side("lo sé"), Side("I know")))
    for pairs, typed, wanted in 2 * [(one, "perro", "nearly"), (other, "siento", "wrong")]:
        assert judge(typed, pairs, 0, "term").grade.value == wanted
    assert asked == [("el perro", "la mesa"), ("lo siento", "lo sé")]
