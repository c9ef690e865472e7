"""Words: what quizzes call questions, options, right and wrong answers, in several languages."""

from __future__ import annotations

from game.formats.common.table.languages import plain_words


def _set(text: str) -> frozenset[str]:
    return frozenset(plain_words(word) or word for word in text.split())


QUESTION = _set("""
    question questions q pregunta preguntas enunciado consigna frage fragen aufgabe fragestellung
    fragetext domanda domande quesito quesiti pergunta perguntas questao questoes enonce prompt stem
    galdera vraag pytanie otazka вопрос вопросы 問題 問題文 質問 質問文 設問 問 题目 題目 题干 題幹
    问题 問題文字 问 試題 试题 질문 문제 سؤال السؤال
    pytania питання запитання ερωτηση ερωτησεις soru sorular intrebare intrebari fraga fragor otazky
    kerdes kerdesek vragen galderak الأسئلة preguntes 물음
    """)
OPTION = _set("""
    option options opcion opciones opcio opcions choice choices choix proposition propositions
    alternative alternatives alternativa alternativas alternativen answer answers ans respuesta
    response responses
    respuestas resposta respostes respostas reponse reponses antwort antworten auswahl wahl
    wahlmoglichkeit antwortmoglichkeit antwortmoglichkeiten antwortoption antwortoptionen optionen
    risposta risposte opzione opzioni scelta scelte opcao opcoes escolha variant variante variantes
    antwoord odpowiedz ответ ответы вариант варианты 選択肢 選択 回答 解答 选项 選項 答案 答え
    보기 선택지 답 الخيار خيار
    odpowiedzi opcja opcje wariant відповідь відповіді варіант απαντηση απαντησεις επιλογη επιλογες
    cevap cevaplar secenek secenekler sik sıkkı sıklar raspuns raspunsuri varianta variante svar
    svarsalternativ alternativ antwoorden optie opties keuze odpoved odpovedi moznost valasz
    valaszok valasztas erantzuna erantzunak aukera aukerak إجابة الإجابة جواب الجواب اختيار الاختيار
    بديل 답안
    """)
CHOOSING = _set("""
    option options opcion opciones opcio opcions choice choices choix proposition propositions
    alternative alternatives alternativa alternativas alternativen auswahl wahl wahlmoglichkeit
    antwortmoglichkeit antwortmoglichkeiten antwortoption antwortoptionen optionen opzione opzioni
    scelta scelte opcao opcoes escolha вариант варианты 選択肢 选项 選項 보기 선택지
    opcja opcje wariant варіант επιλογη επιλογες secenek secenekler varianta svarsalternativ
    alternativ optie opties keuze moznost aukera aukerak اختيار الاختيار
    """)
"""Of those above, the words for what is chosen from and may be wrong."""
RIGHT = _set("""
    correct right correcta correcto correctas correctos correcte correctes correcta correta correto
    corretas corretta corretto corrette corretti exacta exacte exact vrai vraie bonne bon bonnes
    juste richtig richtige richtigen richtiges korrekt korrekte korrekten giusta giusto esatta
    esatto certa certo verdadera zuzena juist prawidlowa правильный правильная верный верная
    正解 正答 正しい 正确 正確 正确答案 正確答案 正确选项 正確選項 正解番号 정답
    poprawna poprawne правильна правильні правильные вірна σωστη σωστο dogru corecta corect ratt
    riktigt korrekt spravna spravne helyes goede correcte zuzen صحيحة الصحيحة صحيح الصحيح 올바른
    """)
KEY = _set("""
    solution solutions solucion soluciones solucio losung losungen soluzione soluzioni solucao
    solucoes key clave claves gabarito gabaritos corrige corrigee schlussel chiave letra lettre
    letter buchstabe lettera corrector 正解 正答 答え 答案 解答 正确答案 정답 ключ
    """)
WRONG = _set("""
    incorrect wrong false bad incorrecta incorrecto incorrectas incorrectos incorrecte incorrectes
    incorreta incorreto incorretas falsa falso falsas falsos fausse faux fausses mauvaise mauvaises
    falsch falsche falschen falsches inkorrekt sbagliata sbagliato sbagliate errata errato scorretta
    errada errado erradas erronea erroneo erroneas distractor distractors distractores distrator
    distratores distraktor distraktoren distrattore distrattori distracteur distracteurs decoy
    неправильный неверный 誤答 不正解 誤り 错误 錯誤 错误答案 錯誤答案 干扰项 干擾項 오답
    bledna bledne nieprawidlowa niepoprawna неправильная неправильные хибна λαθος yanlis gresita
    gresit fel felaktig felaktigt fout foute spatna spatne hibas rossz okerra خاطئة الخاطئة خطأ
    """)
KIND = _set("""
    type tipo typ art kind fragetyp fragentyp questiontype tipologia 種類 类型 類型 题型 題型 タイプ
    тип 유형
    """)
NOTE = _set("""
    explanation explanations explicacion explicacio explication erklarung spiegazione explicacao
    feedback retroalimentacion retroaccion retroaction justificacion justification rationale
    solutionnote 解説 解释 解釋 解析 説明 說明 пояснение 해설
    wyjasnienie объяснение пояснения пояснення εξηγηση aciklama explicatie uitleg forklaring
    vysvetleni magyarazat azalpena شرح
    """)
NUMBER = _set("""
    number numero nummer num nr no n id index position indice # номер 番号 编号 編號 序号 序號
    """)
INDEX = _set("number numero nummer index position indice no nr n 番号 番號 编号 номер")
"""What the right answer is when its heading says so: a place among the options."""
ASIDE = _set("""
    time timer tiempo temps zeit tempo limit limite zeitlimit seconds segundos secondes sekunden
    secondi points point puntos puntuacion punkte punti pontos score marks mark weight image images
    imagen imagenes bild bilder immagine imagem picture link url media video category categoria
    categorie kategorie tag tags difficulty dificultad schwierigkeit difficulte level nivel niveau
    topic tema thema theme 時間 时间 画像 图片 得点 分数
    allotted allowed 制限時間 时间限制 時間限制 限时 时限 제한시간 시간
    """)
FILLERS = _set("""
    text texto texte testo title titulo titre of the de del della delle la el los las le les l d da
    do dos das du di der die das den des lo il gli i um uma una un per por for pour fur zur zum the
    is est es e o y s es en n possible posible possibili moglich moglichen a an as os only include
    required optional obligatorio opcional index in sec sek seg max min to
    """)
WRITTEN = _set("""
    fill blank blanks fib short shortanswer shorttext numerical numeric number written type typed
    text completar rellenar hueco
    corta corto escrita texto completer trou courte lucke luckentext kurz kurzantwort freitext
    eingabe completamento breve aperta lacuna lacunas preencher curta 記述 填空 穴埋め 短答
    """)
"""Kinds of questions of which every option is an accepted answer to write."""
OTHER_KINDS = _set("""
    match matching pair pairs emparejar relacionar relacion apparier associer association zuordnen
    zuordnung abbinare abbinamento associar correspondencia order ordering reorder reordering sort
    sequence ordenar orden ordre classer ordnen reihenfolge ordinare ordine ordenacao puzzle jumble
    open ended essay abierta ensayo ouverte offen offene aufsatz aperta saggio aberta poll survey
    encuesta sondeo sondage umfrage sondaggio enquete draw drawing dibujar dessin zeichnen disegno
    slide content information brainstorm drop pin hotspot 並べ替え 排序 匹配 连线 連線 組み合わせ
    """)
"""Kinds of questions that have no answer of their own."""
TRUE = _set("""
    true verdadero vrai wahr richtig vero verdadeiro certo cert yes si oui ja sim da верно да
    правда 正しい 正 はい 对 對 正确 正確 是 o ○ 참 right correct correcto correct
    """)
FALSE = _set("""
    false falso faux falsch fals no non nein nao неверно нет ложь 間違い 誤り 誤 いいえ 错 錯 错误
    錯誤 否 x × 거짓 wrong incorrect incorrecto errado sbagliato
    """)
