"""Words: what heads the columns of results: times, persons, points and places, by language."""

from __future__ import annotations


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


STAMPS = _phrases("""
    timestamp|time stamp|submitted at|submission time|date submitted|marca temporal|
    marca de tiempo|marca de temps|horodateur|zeitstempel|informazioni cronologiche|
    carimbo de data hora|tijdstempel|sygnatura czasowa|отметка времени|タイムスタンプ|时间戳记|
    时间戳|時間戳記|提交时间|타임스탬프|طابع زمني
    """)
STARTS = _phrases("""
    start time|started on|started at|hora de inicio|hora d inici|heure de debut|startzeit|
    begonnen am|comenzado el|commence le|ora di inizio|iniziato|iniciado em|begintijd|
    開始時刻|开始时间|開始時間|시작 시간|время начала
    """)
ENDS = _phrases("""
    completion time|end time|completed|finished|hora de finalizacion|hora de finalitzacio|
    heure de fin|fertigstellungszeit|beendet|finalizado|termine|ora di completamento|terminato|
    hora de conclusao|hora da conclusao|finalizada|tijd van voltooien|完了時刻|完成时间|完成時間|
    완료 시간|время выполнения
    """)
MAILS = _phrases("""
    email|e mail|mail|email address|e mail address|correo|correo electronico|
    direccion de correo electronico|direccion de correo|correu electronic|
    adreca electronica|adresse e mail|adresse mail|courriel|e mail adresse|indirizzo email|
    indirizzo e mail|posta elettronica|endereco de e mail|endereco de email|e mailadres|
    adres e mail|メール|メール アドレス|メールアドレス|电子邮件|电子邮箱|電子郵件|이메일|
    адрес электронной почты|электронная почта
    """)
PLAYERS = _phrases("""
    player|players|player name|nickname|student|student name|pupil|participant|participants|
    participant name|first name|last name|username|user name|jugador|jugadores|jugadora|alumno|
    alumna|alumnos|estudiante|estudiantes|participante|participantes|usuario|
    nombre de usuario|apodo|apellido|apellidos|alumne|estudiant|jugadors|joueur|joueurs|eleve|
    eleves|etudiant|pseudo|prenom|nom d utilisateur|spieler|spielername|schuler|schulerin|
    teilnehmer|vorname|nachname|benutzername|giocatore|giocatori|studente|alunno|partecipante|
    cognome|nome utente|jogador|jogadores|aluno|alunos|estudantes|apelido|sobrenome|speler|
    leerling|プレイヤー|プレーヤー|ニックネーム|生徒|参加者|玩家|学生|昵称|參與者|
    플레이어|игрок|ученик|участник
    """)
PERSONS = _phrases("""
    name|full name|your name|nombre|nombre completo|nombre y apellidos|nombre y apellido|
    tu nombre|nom|nom complet|nom i cognoms|nom et prenom|nom prenom|nome|nome completo|
    nome e cognome|il tuo nome|vor und nachname|ihr name|dein name|surname|class|group|grade|
    course|section|clase|curso|grupo|grado|classe|groupe|klasse|gruppe|turma|corso|school|
    escuela|colegio|schule|scuola|escola|id|number|numero|名前|氏名|クラス|组|姓名|班级|班級|이름
    """)
"""What a person may be asked for beside the questions: never a question of a game."""
SCORES = _phrases("""
    score|total score|total score points|scores|points|total points|final score|grade|
    puntuacion|puntuacion total|puntos|total de puntos|puntaje|puntaje total|calificacion|nota|
    puntuacio|puntuacio total|total de punts|score total|note|points totaux|nombre total de points|
    total des points|punkte|gesamtpunktzahl|gesamtpunkte|punktzahl|ergebnis|bewertung|punteggio|
    punteggio totale|punti totali|totale punti|pontuacao|pontuacao total|total de pontos|pontos|
    スコア|得点|合計点|総得点|点数|得分|分数|总分|總分|총점|점수|баллы|всего баллов|accuracy
    """)
RANKS = _phrases("""
    rank|ranking|place|position|attempt|attempt #|posicion|puesto|clasificacion|intento|rang|
    classement|platz|rangfolge|versuch|posizione|classifica|posicao|classificacao|tentativa|
    順位|ランク|排名|名次|순위|место
    """)
