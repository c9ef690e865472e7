"""Headings: which words at the head of a column say what is in it, in several languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from game.caches import text_cache
from game.formats.common.table.languages import language_named, plain_words
from game.values import dataclass

Role = Literal[
    "", "term", "definition", "hint", "picture", "sound", "language", "unused", "aside", "reading"
]
"""`unused` numbers and sorts rows; `aside` says something about a pair, but is no side of it;
`reading` is how a word is pronounced."""

_LONGEST = 60
_WORDS: dict[Role, str] = {
    "term": """term terms termino terminos terme termes termo termini termine begriff begriffe
        concepto conceptos concept concepts conceito concetto concepte palabra palabras word
        words mot mots wort worter vokabel vokabeln palavra palavras parola parole paraula
        paraules front anverso frente avant recto vorderseite vorne fronte question questions
        pregunta preguntas frage fragen pergunta domanda domande quesito enunciado prompt
        vocabulary vocab vocabulario vocabulaire vokabular lema lemma headword entrada entry
        expression expresion phrase phrases frase frases izquierda left gauche links source
        character characters caracter kanji hanzi hanji hanja simbolo symbol item cue nombre
        name nom nome titulo title слово термин вопрос 単語 言葉 用語 質問 問題 表 表面 词语
        单词 生词 词汇 问题 正面 術語 术语 단어 كلمة słowo słówko słówka słowa wyraz wyrazy
        hasło pojęcie pytanie pytania przód слова понятие вопросы поняття питання запитання
        λέξη λέξεις όρος έννοια ερώτηση ερωτήσεις الكلمة كلمات الكلمات مصطلح المصطلح المفردة
        مفردة المفردات سؤال السؤال الأسئلة hitza hitzak terminoa kontzeptua galdera galderak
        cuvânt cuvinte termen întrebare kelime kelimeler sözcük kavram terim soru woord woorden
        begrip vraag voorkant ord glosa glosor begrepp fråga framsida slovo slovíčko slovíčka
        pojem otázka szó szavak fogalom kérdés 漢字 汉字 字 語 语词 낱말 질문 용어 vocable
        vocables""",
    "definition": """definition definitions definicion definiciones definicao definizione
        definicio definitie significado significados meaning meanings mean sense bedeutung
        signification significat significato sens back reverso dorso verso ruckseite hinten
        retro respuesta respuestas answer answers reponse reponses antwort antworten resposta
        respostes risposta risposte traduccion traducciones translation translations traduction
        ubersetzung traducao traduzione traduccio descripcion description beschreibung
        descricao descrizione descripcio explicacion explanation explication erklarung
        explicacao spiegazione derecha right droite rechts target solucion solution losung
        match pareja gloss equivalencia equivalent equivalente correcta перевод определение
        ответ значение 意味 訳 和訳 答え 回答 解答 定義 裏 裏面 释义 意思 翻译 译文 答案 定义
        背面 反面 뜻 معنى znaczenie definicja tłumaczenie odpowiedź odpowiedzi opis objaśnienie
        wyjaśnienie tył определения описание объяснение толкование переводы ответы значения
        визначення переклад відповідь σημασία ορισμός μετάφραση απάντηση απαντήσεις ερμηνεία
        المعنى تعريف التعريف ترجمة الترجمة جواب الجواب إجابة الإجابة الأجوبة esanahia
        definizioa itzulpena erantzuna erantzunak deskribapena traducció semnificație definiție
        traducere răspuns anlam anlamı tanım tanımı cevap cevabı yanıt çeviri türkçesi
        betekenis vertaling antwoord antwoorden uitleg omschrijving achterkant betydelse
        översättning svar förklaring baksida význam překlad odpověď definice jelentés jelentése
        fordítás válasz 의미 정의 번역 대답 답""",
    "hint": """hint hints pista pistas indice hinweis hinweise dica dicas suggerimento tip tips
        clue ayuda indizio подсказка wskazówka podpowiedź підказка υπόδειξη تلميح ipucu ledtråd
        nápověda aanwijzing iradokizuna ヒント 提示 힌트""",
    "picture": """picture pictures image images imagen imagenes img photo foto fotos imatge
        imagem immagine bild bilder illustration ilustracion картинка 画像 图片 zdjęcie obrazek
        ilustracja изображение рисунок зображення εικόνα صورة الصورة irudia imaxe imagine resim
        görsel afbeelding plaatje obrázek kép 絵 图 照片 그림 사진""",
    "sound": """sound sounds audio audios sonido sonidos tonspur suono mp3 recording grabacion
        звук 音声 dźwięk nagranie ήχος صوت الصوت soinua ses geluid ljud zvuk hang 声音 소리""",
    "unused": """id ids guid uuid number numero nummer num nr no index idx row fila tag tags
        etiqueta etiquetas category categoria categorie kategorie theme tema thema topic unit
        unidad unite unitat lesson leccion lecon lektion lezione llico chapter capitulo
        chapitre kapitel deck mazo notetype level nivel niveau livello nivell stufe grade freq
        frequency frecuencia strokes date fecha datum data due created modified rank order
        orden source type tipo lp nrs numer номер αριθμός رقم الرقم zenbakia sıra lekcja temat
        rozdział kategoria тема урок категория раздел глава μάθημα κατηγορία ενότητα الدرس درس
        الوحدة gaia unitatea konu ünite kategori onderwerp les hoofdstuk lekce lecke téma
        lecció lección lecție 課 单元 序号 番号 编号 번호 단원""",
    "language": """lang language languages idioma idiomas langue sprache lingua llengua язык
        мова γλώσσα hizkuntza limba taal språk jazyk 言語 语言 언어""",
    "aside": """note notes nota notas notiz notizen remarque comment comments comentario
        comentarios kommentar commentaire example examples ejemplo ejemplos beispiel exemple
        exemplo esempio gender genero plural synonyms sinonimos pos url link enlace difficulty
        remark remarks observacion observaciones bemerkung bemerkungen anmerkung osservazione
        remarques observacao observacoes 備考 例文 备注 例句 uwagi uwaga notatki notatka
        przykład przykłady примечание примечания пример примеры комментарий примітка приклад
        σημείωση σημειώσεις παράδειγμα ملاحظة ملاحظات الملاحظات مثال oharra oharrak adibidea
        observacions exemplu observații notlar örnek opmerking opmerkingen voorbeeld anteckning
        anteckningar exempel poznámka poznámky příklad megjegyzés példa メモ 例 例子 注释 備注
        메모 예문 예 comentaris remarca""",
    "reading": """reading readings pronunciation pronunciacion aussprache prononciation
        pronuncia ipa kana hiragana katakana furigana yomi pinyin romaji romanization
        romanizacion transcription transcripcion transkription trascrizione transcricao
        transliteration transliteracion translitteration umschrift lautschrift lectura lecture
        lettura leitura zhuyin bopomofo jyutping ruby 読み 読み方 よみ ふりがな ローマ字 발음
        拼音 读音 發音 发音 wymowa произношение транскрипция чтение вимова προφορά نطق النطق
        ahoskera pronúncia pronunție okunuş telaffuz uitspraak uttal výslovnost kiejtés onyomi
        kunyomi 音読み 訓読み poj pehoeji transkrypcja""",
}
_PHRASES: dict[Role, str] = {
    "term": "source|columna a|column a|lado a|side a|side 1|lado 1|spalte a|"
    "colonne a|palabra clave|key term|mot clef",
    "aside": "part of speech",
    "unused": "note type|nº|n|п п|n п п|l p|nr crt|sıra no|α α",
    "definition": "columna b|column b|lado b|side b|side 2|lado 2|spalte b|colonne b",
    "language": "term language|definition language",
}
_FILLERS = {
    *("a", "de", "del", "la", "el", "the", "in", "en", "of", "auf", "im", "der", "die", "das"),
    *("du", "le", "l", "il", "em", "o", "d", "di", "per", "for", "y", "and", "und", "et", "e"),
    *("i", "1", "2", "3", "4", "side", "lado", "cara", "seite", "face", "key", "clave", "text"),
    *("texto", "texte", "card", "tarjeta", "karte", "col", "column", "columna", "file"),
    *("archivo", "datei", "correct", "correcta", "correcto", "correcte", "corretta", "corretto"),
    *("correta", "correto", "certa", "esatta", "giusta", "bonne", "juste", "richtig", "richtige"),
    *("korrekte", "juiste", "goede", "ratt", "prawidlowa", "poprawna", "правильныи", "верныи"),
    *("σωστη", "الصحيح", "الصحيحة", "dogru", "zuzena", "corecta", "right", "new", "nueva", "po"),
    *("nowe", "новое", "новые", "в", "на", "по", "w", "na", "het", "een", "van", "pa", "och"),
}
_WEAK = {
    *("simbolo", "symbol", "character", "characters", "caracter", "name", "nombre", "nom", "nome"),
    *("title", "titulo", "titre", "titel", "titolo", "item", "expression", "expresion", "source"),
    *("phrase", "phrases", "frase", "frases"),
}
_STRENGTH: tuple[Role, ...] = ("language", "picture", "sound", "reading", "hint", "unused")
_STRENGTH += ("aside", "term", "definition")
"""“Front image” is a picture, “note number” a number: the first of these wins."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of its column: a role, and the language if it names one."""

    role: Role = ""
    language: str = ""
    weak: bool = False
    """A name, a title or a symbol: of a term as well as of what belongs to it."""

    @property
    def speaks(self) -> bool:
        """Whether it says anything."""
        return bool(self.role or self.language)


_NOTHING = Heading()


def heading(cell: str) -> Heading:
    """Return what `cell` means at the head of a column; a text that only might be one, nothing."""
    return _meaning(cell) if len(cell) <= _LONGEST and cell.strip() else _NOTHING


@cache
def _roles() -> dict[str, Role]:
    found: dict[str, Role] = {}
    for role, words in _WORDS.items():
        found |= dict.fromkeys(map(plain_words, words.split()), role)
    for role, phrases in _PHRASES.items():
        found |= dict.fromkeys(map(plain_words, phrases.split("|")), role)
    return found


@text_cache(4096)
def _meaning(cell: str) -> Heading:
    if language := language_named(cell):
        return Heading("", language)
    words = plain_words(_CAMEL.sub(" ", cell))
    if words in _roles():
        return Heading(_roles()[words], weak=words in _WEAK)
    tokens = [re.sub(r"(?<=\D)\d$", "", word) for word in words.split()]
    return _of_several(tokens, cell) if tokens else Heading()


def _of_several(tokens: list[str], cell: str) -> Heading:
    """Return what “English word” or “palabra en inglés” means: each of the words is known."""
    language = next((found for word in tokens if (found := _long_language(word))), "")
    tail = re.search(r"[:(\[_ ]([a-z]{2}(?:-[a-z]{2})?)[)\]]?$", cell.strip())
    if not language and tail is not None:
        language = language_named(tail[1])
        tokens = tokens[:-1] if language else tokens
    told = _roles()
    roles = {told[word] for word in tokens if word in told}
    known = [word in told or word in _FILLERS or _long_language(word) for word in tokens]
    if not all(known) or not tokens:
        return Heading()
    return Heading(next((role for role in _STRENGTH if role in roles), ""), language)


def _long_language(word: str) -> str:
    """Return the language of a long name; within a heading “es”, “de” and “no” are words."""
    return language_named(word) if len(word) > 3 else ""


_NOTES = """note notes nota notas notiz notizen notat notater remark remarks remarque remarques
    bemerkung bemerkungen anmerkung anmerkungen observacion observaciones observacao
    observacoes osservazione osservazioni observacions oharra oharrak uwagi uwaga notatka
    notatki примечание примечания примітка σημειωση σημειωσεις ملاحظة ملاحظات الملاحظات
    opmerking opmerkingen anteckning anteckningar poznamka poznamky megjegyzes observatii
    notlar 備考 メモ 备注 備注 注释 메모"""


def is_note(cell: str) -> bool:
    """Return True for the head of a column that remarks something on each pair."""
    return plain_words(cell) in _notes()


@cache
def _notes() -> frozenset[str]:
    return frozenset(map(plain_words, _NOTES.split()))


_TAGGED = re.compile(r"(.{1,40}?)\s*[:(\[_\s-]\s*([a-z]{2}(?:[-_][A-Za-z]{2})?)[)\]]?")


def translations(head: Sequence[str]) -> dict[int, str]:
    """Return the columns that say in another language what one without a language says.

    “country:de” and “country:es” are such beside “country”; with each comes its language.
    """
    names = {" ".join(text.split()).casefold() for text in head}
    found = {}
    for at, text in enumerate(head):
        tagged = _TAGGED.fullmatch(" ".join(text.split()))
        if tagged and tagged[1].casefold() in names and (said := language_named(tagged[2])):
            found[at] = said
    return found
