"""Languages: the code that belongs to a language's name or code at the head of a column."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from game.core.text import without_accents

_NAMES = {
    "en": """english ingles anglais englisch inglese angles inglesa anglaise ingleses
        englische englischer englisches engels engelska engelsk angielski angielsku angielska
        английский английски англииська англіиською αγγλικα الإنجليزية إنجليزي إنجليزية
        بالإنجليزية ingelesa ingelesez engleza ingilizce anglictina anglicky angol 英語 英语
        英文 英 영어""",
    "es": """spanish espanol espanola espagnol espagnole spanisch spanische spanisches
        espanhol espanhola spagnolo spagnola espanyol espanyola castellano castellana castella
        castelan castela castilian spaans spanska spansk hiszpanski hiszpansku hiszpanska
        испанский испански іспанська іспанською ισπανικα الإسبانية إسباني إسبانية الاسبانية
        بالإسبانية gaztelania gaztelera gaztelaniaz espainiera spaniola ispanyolca spanelstina
        spanelsky spanyol スペイン語 西語 西班牙语 西班牙語 西班牙文 西语 스페인어""",
    "fr": """french frances francais francaise franzosisch franzosische franzosisches francese
        francesa frans franska fransk francuski francusku francuska французский французски
        французька французькою γαλλικα الفرنسية فرنسي فرنسية بالفرنسية frantsesa frantsesez
        franceza fransızca francouzstina francouzsky フランス語 仏語 法语 法語 法文 프랑스어""",
    "de": """german aleman alemana allemand allemande deutsch deutsche deutsches deutscher
        alemao alema tedesco tedesca alemany alemanya duits tyska tysk niemiecki niemiecku
        niemiecka немецкий немецки німецька німецькою γερμανικα الألمانية ألماني ألمانية
        بالألمانية alemanez almanca nemcina nemecky nemet ドイツ語 独語 德语 德語 德文 독일어""",
    "pt": """portuguese portugues portuguesa portugais portugaise portugiesisch portugiesische
        portoghese portugees portugisiska portugalski portugalsku португальский португальски
        португальська πορτογαλικα البرتغالية برتغالي portugesa portugheza portekizce
        portugalstina ポルトガル語 葡萄牙语 葡萄牙語 葡语 葡文 포르투갈어""",
    "it": """italian italiano italiana italien italienne italienisch italienische italia
        italiaans italienska wloski wlosku wloska итальянский итальянски італіиська
        італіиською ιταλικα الإيطالية إيطالي إيطالية italiera italyanca italstina italsky
        olasz イタリア語 伊語 意大利语 意大利語 意语 義大利語 이탈리아어""",
    "ca": """catalan catalana catala catalane katalanisch catalao catalano catalaans
        katalonski каталанский καταλανικα katalana valencia valenciano valenciana valencian
        加泰罗尼亚语""",
    "gl": "galician gallego gallega galego galega galicien galicisch galegoa",
    "eu": "basque vasco euskera euskara euskaraz baskisch basc basca",
    "la": """latin latein latino llati latina latijn lacina lacinski латинский латынь
        латынська λατινικα اللاتينية latinez latince latinul ラテン語 拉丁语 拉丁文 라틴어""",
    "el": """greek griego griega grec grecque griechisch griechische grego grega greco greca
        grieks grekiska grecki grecku греческий грецька ελληνικα اليونانية grekoa greaca
        yunanca rectina gorog ギリシャ語 ギリシア語 希腊语 希腊文 그리스어""",
    "nl": """dutch neerlandes holandes holandesa neerlandais hollandais niederlandisch
        hollandisch olandese nederlands neerlandese holenderski niderlandzki нидерландский
        голландский ολλανδικα الهولندية nederlandera olandeza felemenkce オランダ語 荷兰语""",
    "sv": "swedish sueco sueca suedois schwedisch svedese svenska suec zweeds szwedzki шведский",
    "da": "danish danes danesa danois danisch danese dansk danska dunski датский",
    "nb": "norwegian noruego norvegien norwegisch noruegues norvegese norsk norska norweski",
    "fi": "finnish fines finlandes finnois finnisch finlandese suomi finska finski финский",
    "pl": """polish polaco polaca polonais polonaise polnisch polnische polones polacco
        polacca pools polski polsku польский польски польська польською πολωνικα البولندية
        poloniera poloneza lehce polstina polsky lengyel ポーランド語 波兰语 폴란드어""",
    "cs": "czech checo tcheque tschechisch tcheco ceco cesky cestina czeski чешский tsjechisch",
    "sk": "slovak eslovaco slovaque slowakisch slovencina slowacki словацкий",
    "sl": "slovenian slovene esloveno slovenscina sloweński",
    "hr": "croatian croata croate kroatisch hrvatski chorwacki хорватский",
    "sr": "serbian serbio serbe serbisch srpski serbski сербский",
    "hu": "hungarian hungaro hongrois ungarisch ungherese magyar wegierski венгерский hongaars",
    "ro": "romanian rumano roumain rumanisch romeno rumeno romana rumunski румынский roemeens",
    "bg": "bulgarian bulgaro bulgare bulgarisch български bulgarski болгарский",
    "ru": """russian ruso rusa russe russisch russische russo russa rus rusça rusca ryska
        rosyjski rosyjsku русский русски росіиська росіиською ρωσικα الروسية روسي errusiera
        rustina rusky orosz ロシア語 露語 俄语 俄語 俄文 러시아어""",
    "uk": """ukrainian ucraniano ukrainien ukrainisch ucraino ukrainski українська українською
        украинский украински oekraiens ウクライナ語 乌克兰语""",
    "tr": "turkish turco turc turkisch turkce turks turecki турецкий τουρκικα التركية 土耳其语",
    "ar": """arabic arabe arabisch arabisches arabo araba arabiera العربية عربي عربية بالعربية
        arabski арабский арабски αραβικα arapca araba アラビア語 阿拉伯语 阿拉伯文 아랍어""",
    "he": "hebrew hebreo hebrea hebreu hebraisch ebraico עברית hebrajski иврит العبرية 希伯来语",
    "fa": "persian farsi persa فارسی الفارسية persisch 波斯语",
    "hi": "hindi हिन्दी हिंदी 印地语",
    "zh": """chinese chino chinois chinoise chinesisch chines chinesa cinese xines mandarin
        mandarim putonghua 中文 汉语 漢語 中国語 中國語 华语 華語 普通话 hanzi chinees chinski
        китайский китайски κινεζικα الصينية 중국어""",
    "nan": """taiwanese taiwanes hokkien taiwanais taiwanesisch 台語 臺語 台语 閩南語 闽南语
        台湾語""",
    "ja": """japanese japones japonesa japonais japonaise japanisch giapponese japans japonski
        японский японски ιαπωνικα اليابانية 日本語 日语 日語 日文 일본어""",
    "ko": """korean coreano coreana coreen koreanisch corea 한국어 韓国語 韩语 韓語 корейский
        朝鮮語""",
    "vi": "vietnamese vietnamita vietnamien vietnamesisch 越南语 ベトナム語",
    "th": "thai tailandes thailandais ภาษาไทย タイ語 泰语",
    "id": "indonesian indonesio indonesien bahasa インドネシア語",
    "eo": "esperanto",
    "ga": "irish irlandes gaeilge irisch irlandais",
    "cy": "welsh gales cymraeg",
    "sa": "sanskrit sanscrito sanscrit",
    "wo": "wolof",
    "ber": "amazigh tamazight bereber berbere الأمازيغية",
    "qu": "quechua kichwa",
    "ay": "aymara aimara",
    "nah": "nahuatl",
    "gn": "guarani",
}
_NOT_CODES = {"id", "no", "sa", "wo", "ay"}
"""Codes that stand at the head of a column for something else, or are words."""
_TAG = re.compile(r"([a-zA-Z]{2})(?:[-_](?:[a-zA-Z]{2}|[A-Z][a-z]{3}))?\d?")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "đ": "d", "œ": "oe", "æ": "ae"})
"""Latin letters whose accents Unicode does not take off."""


def plain_words(text: str) -> str:
    """Return `text` in small letters without accents, signs made spaces: to compare headings."""
    apart = without_accents(text.casefold(), "NFKD", latin_only=True).casefold()
    letters = "".join(sign if _is_letter(sign) else " " for sign in apart.translate(_LETTERS))
    return unicodedata.normalize("NFC", " ".join(letters.split()))


def _is_letter(sign: str) -> bool:
    """Return True for signs of words, the marks of Arabic and Hindi among them."""
    return sign.isalnum() or (sign > "\u036f" and unicodedata.category(sign)[0] == "M")


@cache
def _codes() -> dict[str, str]:
    return {plain_words(name): code for code, names in _NAMES.items() for name in names.split()}


def language_named(text: str) -> str:
    """Return the code of the language called “inglés”, “Deutsch” or “es”; "" if none."""
    found = _codes().get(plain_words(text), "")
    tag = _TAG.fullmatch(text.strip())
    if found or tag is None or tag[1].lower() in _NOT_CODES:
        return found
    code = {"cn": "zh", "jp": "ja", "cz": "cs", "gr": "el"}.get(tag[1].lower(), tag[1].lower())
    return code if code in _NAMES and not tag[1].istitle() else ""
