"""The letters with accents that are offered for a typed answer."""

from __future__ import annotations

from game.core.accented import accented_letters


def test_a_language_has_its_own_letters_whatever_the_set_says() -> None:
    assert "".join(accented_letters("es-MX", ["perro"])) == "áéíóúüñ¿¡"
    assert accented_letters("de_AT", []) == ("ä", "ö", "ü", "ß")


def test_an_unknown_language_offers_all_that_its_set_has_so_none_gives_an_answer_away() -> None:
    assert accented_letters("", ["Ёлка", "CAFÉ", "niño", "e\u0301t\u00e9"]) == ("é", "ñ")
    assert accented_letters("vi", [chr(n) for n in range(0x1EA0, 0x1EF0)]) == ()


def test_scripts_that_are_not_latin_have_keyboards_of_their_own() -> None:
    assert accented_letters("ja", ["がっこう"]) == ()
    assert accented_letters("ar", ["مدرسة"]) == ()
    assert accented_letters("en", ["plain"]) == ()
