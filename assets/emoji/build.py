"""Make `names.gz`: the emoji of the bundled font, with names and search words out of CLDR.

Give it the folders of two npm packages, unpacked (`npm pack NAME`, then `tar xzf`):

    python assets/emoji/build.py cldr-annotations-full/package cldr-annotations-derived-full/package

The second has what is put together: flags, families, people with a profession. Skin tones are
left out; a picture on a card needs one of each. Run it anew when the font has new emoji.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import skia

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from game.emoji.names import FILE, SHOWN, Emoji, pack  # noqa: E402

FONT = HERE.parent / "fonts" / "NotoColorEmoji.ttf"
LANGUAGES = {
    "en": ("en",),
    "es": ("es", "es-419", "es-MX"),
    "de": ("de",),
    "fr": ("fr",),
    "it": ("it",),
    "pt": ("pt", "pt-PT"),
    "ca": ("ca",),
    "eu": ("eu",),
    "gl": ("gl",),
}
"""The languages that are searched, with the variants whose words count as theirs."""
TONES, PICTURE, JOINER = range(0x1F3FB, 0x1F400), "\ufe0f", "\u200d"
NO_PICTURES = "0123456789#*©®"
Annotations = dict[str, dict[str, list[str]]]


def annotations(folders: list[str], language: str) -> Annotations:
    """Return what both packages say in this language, by emoji."""
    found: Annotations = {}
    for folder in folders:
        for kind in ("annotations", "annotationsDerived"):
            file = Path(folder) / kind / language / "annotations.json"
            if file.is_file():
                found |= json.loads(file.read_text("utf-8"))[kind]["annotations"]
    return found


class Shapes:
    """What the font makes of a sequence of signs."""

    def __init__(self) -> None:
        self.face = skia.FontMgr.New_Custom_Empty().makeFromFile(str(FONT))
        provider = skia.textlayout.TypefaceFontProvider()
        provider.registerTypeface(self.face)
        self.fonts = skia.textlayout.FontCollection()
        self.fonts.setDefaultFontManager(provider)
        self.style = skia.textlayout.ParagraphStyle()
        text = skia.textlayout.TextStyle()
        text.setFontFamilies([self.face.getFamilyName()])
        text.setFontSize(100)
        self.style.setTextStyle(text)
        self.one = self.width("🐕")

    def width(self, signs: str) -> float:
        builder = skia.textlayout.ParagraphBuilder(self.style, self.fonts, skia.Unicodes.ICU.Make())
        builder.addText(signs)
        paragraph = builder.Build()
        paragraph.layout(10_000)
        return float(paragraph.MaxIntrinsicWidth)

    def whole(self, signs: str) -> str:
        """Return the signs as one picture of the font shows them; "" where it has none."""
        parts = [sign for sign in signs if sign not in (PICTURE, JOINER)]
        if any(not self.face.unicharToGlyph(ord(part)) for part in parts):
            return ""
        if len(parts) == 1:
            is_plain = ord(parts[0]) < 0x1F000
            return "" if parts[0] in NO_PICTURES else parts[0] + PICTURE * is_plain
        with_picture = signs[0] + PICTURE + signs[1:]
        for tried in (signs, with_picture, with_picture + PICTURE):
            if abs(self.width(tried) - self.one) < 2:
                return tried
        return ""


def main(folders: list[str]) -> None:
    shapes = Shapes()
    said = {
        language: [annotations(folders, variant) for variant in variants]
        for language, variants in LANGUAGES.items()
    }
    emoji: list[Emoji] = []
    phrases: dict[str, list[list[str]]] = {language: [] for language in LANGUAGES}
    for key, english in said["en"][0].items():
        if any(ord(sign) in TONES for sign in key) or "tts" not in english:
            continue
        signs = shapes.whole(key)
        if not signs:
            continue
        names = [said[language][0].get(key, english)["tts"][0] for language in SHOWN]
        emoji.append(Emoji(signs, tuple(name[:1].upper() + name[1:] for name in names)))
        for language, variants in said.items():
            words: list[str] = []
            for variant in variants:
                entry = variant.get(key, {})
                words += entry.get("tts", [])[:1] + entry.get("default", [])
            phrases[language].append(words)
    FILE.write_bytes(pack(emoji, phrases))
    print(f"{len(emoji)} emoji, {FILE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
