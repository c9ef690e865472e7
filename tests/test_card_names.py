"""No card gives its answer away by the name of a file, wherever it is shown or spoken."""

from __future__ import annotations

import io

import pytest

from game import words
from game.boards.dealing import deal_game
from game.card_names import labelled, name_of
from game.core.options import Options
from game.core.pair_set import Side
from game.tools import key
from game.view.view import View
from tests.boards.made import FAKE
from tests.media_scenes import MEDIA_SCENES, mixed, sounds
from tests.scene_views import shown

SHOWN = [*MEDIA_SCENES, "cards-sound", "cards-picture", "play-notes", "memory-flags"]


def said(view: View) -> str:
    """All that is painted and spoken."""
    texts = [text.words for node in view.nodes for text in node.texts]
    return "\n".join([view.says, *(node.label for node in view.nodes), *texts])


@pytest.mark.parametrize("scene", SHOWN)
def test_no_screen_of_play_shows_or_speaks_the_name_of_a_file(scene: str) -> None:
    told = said(shown(scene).view)
    assert not [word for word in ("bandera-", "nota-", ".png", ".wav") if word in told]


def test_a_sound_alone_has_a_large_sign_and_a_neutral_name() -> None:
    view = shown("play-sounds").view
    card = next(node for node in view.nodes if node.id == "card-0")
    name = card.texts[0].words.replace("\u00a0", " ")
    assert name == card.label
    assert name.split()[1].isdigit()
    [sign] = card.icons
    assert sign.name == "sound"
    assert sign.box.h >= card.texts[0].size * 1.2


def test_the_key_names_cards_without_words_by_their_labels() -> None:
    words.use("en")
    out = io.StringIO()
    _pairs, rounds = deal_game(sounds(), Options(), 7, (1280, 720), FAKE)
    key.write(rounds, "columns", False, out)
    assert "nota" not in out.getvalue()
    assert "Sound 3 · " in out.getvalue()


def test_words_come_first_then_the_picture_then_the_sound() -> None:
    words.use("en")
    assert [name_of(pair.term, "3") for pair in mixed().pairs][:3] == [
        "Picture 3",
        "Sound 3",
        "Austria",
    ]
    assert labelled(Side("dog"), "3") == "3, dog"
    assert (name_of(Side("", "a.png")), name_of(Side("", sound="a.ogg")), name_of(Side())) == (
        "A picture",
        "A sound",
        "",
    )
