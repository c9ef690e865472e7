"""Further subjects: the words that head columns at school, in more languages than the usual ones.

Each paragraph begins with a meaning of `school_subjects`; then come the words for it in Polish,
Russian, Ukrainian, Greek, Arabic, Basque, Catalan, Galician, Romanian, Turkish, Dutch, Swedish,
Czech, Hungarian and Korean.
"""

WORDS = """
word słowo słowa słówko słówka wyraz wyrazy hasło слово слова термин термины терміни термін
  лексика λέξη λέξεις όρος όροι λεξιλόγιο كلمة كلمات مصطلح مفردة مفردات hitz hitza hitzak terminoa
  hiztegia paraula paraules vocable cuvânt cuvinte kelime kelimeler sözcük sözcükler terim woord
  woorden woordje woordjes ord glosa glosor slovo slovíčko slovíčka výraz szó szavak 단어 낱말
  용어
concept pojęcie pojęcia понятие понятия поняття έννοια έννοιες مفهوم مفاهيم kontzeptua concepte
  conceptes noțiune kavram begrip begrippen begrepp pojem pojmy fogalom fogalmak 개념
meaning znaczenie definicja sens значение значения определение определения смысл толкование
  значення визначення означення σημασία ορισμός ερμηνεία معنى المعنى معاني تعريف esanahia
  definizioa adiera significat definició definicions significados semnificație definiție înțeles
  anlam anlamı anlamları tanım tanımı betekenis betekenissen definitie betydelse definition význam
  definice jelentés jelentése meghatározás definíció 뜻 의미 정의
translation tłumaczenie przekład перевод переклад μετάφραση ترجمة itzulpena traducció tradución
  traducere çeviri çevirisi tercüme vertaling översättning překlad fordítás fordítása 번역 해석
description opis wyjaśnienie objaśnienie описание объяснение пояснение характеристика опис
  пояснення περιγραφή εξήγηση وصف شرح deskribapena azalpena descripció explicació descrición
  descriere explicație açıklama açıklaması beschrijving uitleg omschrijving beskrivning förklaring
  popis vysvětlení leírás magyarázat 설명
question pytanie pytania zagadka вопрос вопросы загадка питання запитання ερώτηση ερωτήσεις
  αίνιγμα سؤال أسئلة لغز galdera galderak preguntes întrebare întrebări soru sorular vraag vragen
  fråga frågor otázka otázky kérdés kérdések 질문 문제
answer odpowiedź odpowiedzi ответ ответы отгадка відповідь відповіді απάντηση απαντήσεις جواب
  إجابة أجوبة إجابات erantzuna erantzunak resposta respostes răspuns răspunsuri cevap cevaplar
  cevabı yanıt antwoord antwoorden svar odpověď odpovědi válasz válaszok 답 정답 대답
problem zadanie zadania ćwiczenie działanie задача задание упражнение завдання вправа άσκηση
  πρόβλημα تمرين مسألة ariketa exercici exercicis exercicio exercițiu alıştırma opgave oefening
  uppgift övning úloha cvičení feladat 연습
solution rozwiązanie решение розвязок λύση حل ebazpena solució soluție rezolvare çözüm oplossing
  lösning řešení megoldás 해답
front przód awers voorkant framsida elölap مقدمة aurrealdea davantera
back tył rewers achterkant baksida hátlap atzealdea darrera revers
name imię nazwa имя название назва імя όνομα ονομασία اسم izena nume denumire ad adı isim naam
  benaming namn jméno název név neve 이름 명칭
official oficjalna официальное επίσημη رسمي ofiziala oficial resmi officiële officiell
nickname przydomek псевдоним прозвище
country kraj kraje państwo państwa страна страны государство країна країни держава χώρα χώρες
  κράτος بلد دولة بلاد بلدان دول herrialde herrialdea herrialdeak estatua estat țară țări ülke
  ülkeler ülkesi land landen länder lande země stát ország országok 나라 국가
capital stolica stolice столица столицы столиця столиці πρωτεύουσα πρωτεύουσες عاصمة عواصم
  hiriburu hiriburua hiriburuak capitals capitală capitale başkent başkenti başkentler hoofdstad
  hoofdsteden huvudstad huvudstäder hovedstad főváros fővárosok 수도
city miasto miasta город города місто міста πόλη πόλεις مدينة مدن hiria hiriak ciutat ciutats vila
  oraș orașe localitate şehir şehirler kent stad steden städer stadt plaats város városok 도시
state województwo województwa region prowincja область области регион край провинция республика
  регіон περιοχή νομός περιφέρεια محافظة ولاية منطقة إقليم جهة probintzia eskualdea província
  comarca comarques regió județ județe regiune provincie il iller bölge eyalet regio provincies
  landskap län kraj okres megye megyék régió 지역
continent kontynent kontynenty континент континенты материк материки ήπειρος ήπειροι قارة قارات
  kontinentea kıta kıtalar werelddeel kontinent kontinenter světadíl kontinens 대륙
river rzeka rzeki река реки річка ποτάμι ποταμός نهر أنهار ibaia ibai riu rius râu fluviu nehir
  ırmak rivier rivieren flod älv řeka folyó 강
mountain góra góry szczyt гора горы вершина βουνό όρος جبل جبال mendia muntanya cim pic montaña
  munte vârf dağ dağlar berg bergen hora hegy 산
sea morze ocean море океан θάλασσα ωκεανός بحر محيط itsasoa ozeanoa mar oceà mare deniz zee oceaan
  hav moře oceán tenger 바다
lake jezioro озеро λίμνη بحيرة aintzira lakua llac lac göl meer sjö tó 호수
island wyspa остров острів νησί جزيرة uhartea illa insulă ada eiland ostrov sziget 섬
flag flaga флаг прапор σημαία علم ikurrina bandera bandeira steag drapel bayrak vlag flagga vlajka
  zászló 국기
currency waluta pieniądze валюта деньги νόμισμα عملة txanpona dirua moneda moeda monedă valuta
  munt geld měna pénznem 통화 화폐
population ludność mieszkańcy население населення πληθυσμός κάτοικοι سكان biztanleria biztanleak
  població habitants poboación populație nüfus bevolking inwoners befolkning invånare obyvatelé
  népesség lakosság 인구
language język языка язык языки мова мови γλώσσα لغة لغات hizkuntza llengua idioma lingua limbă
  dil dili taal talen språk jazyk nyelv 언어
place miejsce место місце μέρος τόπος مكان موقع lekua tokia lloc lugar loc yer plek plats místo
  hely 장소
climate klimat климат κλίμα مناخ klima clima iklim klimaat
monument zabytek памятник достопримечательность памятка μνημείο αξιοθέατο معلم monumentua anıt
  sevärdhet památka műemlék
animal zwierzę zwierzęta животное животные зверь тварина тварини ζώο ζώα حيوان حيوانات animalia
  animaliak animals hayvan hayvanlar dier dieren djur zvíře zvířata állat állatok 동물
young młode детёныш детёныши дитинча μικρό صغير kumea kumeak cria cría pui yavru yavrusu jong
  jongen unge ungar mládě kölyök 새끼
male samiec самец самець αρσενικό ذكر arra mascle macho mascul erkek mannetje hane samec hím
female samica самка самиця θηλυκό أنثى emea femella femia femelă dişi vrouwtje hona samice
habitat środowisko siedlisko среда обитания середовище βιότοπος بيئة موطن habitata hàbitat hábitat
  yaşam leefgebied livsmiljö prostředí élőhely
food pokarm jedzenie еда пища корм їжа τροφή φαγητό غذاء طعام janaria elikagaia menjar aliment
  comida mâncare yiyecek besin voedsel eten mat potrava étel 음식
plant roślina rośliny растение растения рослина φυτό φυτά نبات نباتات landarea planta plante bitki
  planten växt rostlina növény 식물
tree drzewo дерево δέντρο شجرة zuhaitza arbre árbore ağaç boom träd strom fa 나무
flower kwiat цветок квітка λουλούδι زهرة lorea flor flors floare çiçek bloem blomma květina virág
  꽃
fruit owoc owoce фрукт фрукты фрукти φρούτο فاكهة fruitua fruta fruita fruct meyve vrucht frukt
  ovoce gyümölcs 과일
organ narząd орган органы органи όργανο عضو أعضاء organoa òrgan òrgans organe orgaan organen orgán
  szerv szervek 기관
function funkcja rola функция роль функція λειτουργία ρόλος وظيفة دور funtzioa eginkizuna funció
  rol función funcție işlev işlevi görev görevi functie taak funktion uppgift funkce funkció
  feladata 기능
body ciało тело тіло σώμα جسم gorputza cos corpo vücut lichaam lichaamsdeel kropp kroppsdel tělo
  test
bone kość kości кость кости кістка οστό οστά عظم hezurra os kemik bot ben csont 뼈
muscle mięsień мышца мяз μυς عضلة giharra múscul mușchi kas spier muskel sval izom 근육
cell komórka клетка клітина κύτταρο خلية zelula cel buňka sejt 세포
disease choroba choroby болезнь хвороба ασθένεια νόσος مرض أمراض gaixotasuna malaltia doenza boală
  hastalık ziekte sjukdom nemoc betegség 질병
symptom objaw objawy симптом симптомы σύμπτωμα أعراض sintoma símptoma simptom belirti symptoom
  příznak tünet 증상
cause przyczyna przyczyny причина причины причини αιτία سبب أسباب kausa arrazoia causa cauză neden
  oorzaak oorzaken orsak příčina 원인
effect skutek skutki следствие последствие результат наслідок αποτέλεσμα نتيجة أثر نتائج ondorioa
  conseqüència efecte consecuencia efect consecință sonuç gevolg gevolgen verkan följd effekt
  následek következmény 결과
vitamin witamina витамин вітамін βιταμίνη فيتامين bitamina vitamina vitamină vitamine
element pierwiastek pierwiastki элемент элементы елемент στοιχείο στοιχεία عنصر عناصر elementua
  elements elementul grundämne prvek prvky elem 원소
symbol znak символ знак обозначение позначення σύμβολο رمز رموز sinboloa ikurra símbol símbols
  simbol simge sembol sembolü symbool teken tecken beteckning značka jel vegyjel jele 기호
atomic atomowy atomowa атомный атомное атомная атомний ατομικός ذري atomikoa atòmic atoomnummer
  atomnummer protonové rendszám 원자번호
mass masa масса маса вес μάζα βάρος كتلة وزن massa greutate kütle gewicht hmotnost tömeg
compound związek substancja соединение вещество сполука речовина ένωση ουσία مركب مادة konposatua
  substantzia compost substància composto substancia compus substanță bileşik madde verbinding
  stof förening ämne sloučenina látka vegyület anyag 화합물
formula wzór формула τύπος صيغة معادلة fórmula fórmules formulă formül formule formel vzorec
  képlet 공식 화학식
property właściwość cecha свойство признак властивість ιδιότητα خاصية صفات ezaugarria propietat
  característica propiedade proprietate caracteristică özellik eigenschap egenskap vlastnost
  tulajdonság 특징
unit jednostka единица измерения одиниця μονάδα وحدة unitatea unitat unidade unitate birim birimi
  eenheid enhet jednotka egység mértékegység 단위
quantity wielkość ilość величина количество кількість μέγεθος ποσότητα كمية مقدار magnitudea
  kantitatea magnitud quantitat magnitude mărime cantitate büyüklük miktar grootheid hoeveelheid
  storhet mängd veličina mennyiség 물리량
value wartość значение вартість τιμή قيمة balioa valor valoare değer waarde värde hodnota érték 값
operation działanie действие дія πράξη عملية eragiketa operació operación operație işlem bewerking
  räknesätt művelet
shape figura kształt фигура форма фігура σχήμα شكل أشكال irudia forma figură formă şekil vorm
  figuur figur form tvar alakzat 도형
author autor autorka pisarz pisarka автор писатель поэт автори письменник συγγραφέας ποιητής كاتب
  مؤلف شاعر egilea idazlea autora escriptor escriptora escritor escritora scriitor yazar şair
  auteur schrijver dichter författare skald spisovatel szerző író 작가 저자
work dzieło utwór dzieła произведение произведения работа твір твори έργο έργα عمل مؤلف أعمال lana
  obra obres operă opere eser eseri eserler yapıt werk werken verk dílo mű művek 작품
job zawód zawody профессия профессии професія επάγγελμα مهنة مهن lanbidea ofici professió
  profesión meserie profesie meslek beroep beroepen yrke povolání foglalkozás 직업
book książka lektura книга книги книжка βιβλίο كتاب كتب liburua llibre llibres libro carte kitap
  boek boeken bok böcker kniha könyv 책
character postać bohater персонаж герой персонажі ήρωας χαρακτήρας شخصية بطل pertsonaia personatge
  personaxe personaj karakter kahraman personage figur postava szereplő hős
title tytuł заглавие заголовок τίτλος عنوان izenburua títol titlu başlık titel titul cím 제목
genre gatunek жанр είδος نوع generoa gènere xénero tür žánr műfaj
poem wiersz стихотворение вірш ποίημα قصيدة olerkia poema poezie şiir gedicht dikt báseň vers 시
painter malarz malarka artysta художник художниця живописец ζωγράφος رسام فنان margolaria pintor
  pintora pictor ressam sanatçı schilder kunstenaar konstnär målare malíř festő 화가
painting obraz obrazy картина картины πίνακας لوحة margolana quadre cadro tablou tablo schilderij
  målning tavla festmény 그림
composer kompozytor композитор συνθέτης ملحن konpositorea compositor compozitor besteci componist
  kompositör tonsättare skladatel zeneszerző 작곡가
piece piosenka песня пісня τραγούδι أغنية abestia cançó canción piesă cântec şarkı parça liedje
  muziekstuk låt sång stycke skladba dal 노래
instrument instrumenty инструмент інструмент όργανο آلة instrumentua enstrüman çalgı instrumenten
  nástroj hangszer 악기
film фильм фільм ταινία فيلم filma película filmul
director reżyser режиссёр режисер σκηνοθέτης مخرج zuzendaria regizor yönetmen regisseur regissör
  režisér rendező
style styl стиль ρυθμός أسلوب estiloa estil stil üslup stijl stijlen
period okres epoka эпоха период епоха період περίοδος εποχή فترة عصر حقبة garaia aroa període
  època época perioadă epocă dönem çağ periode tijdperk tid epok období korszak kor 시대
century wiek век століття αιώνας قرن mendea segle século secol yüzyıl eeuw århundrade sekel század
  세기
year rok lata год годы рік роки έτος χρονιά سنة عام سنوات urtea any anys ano an ani yıl yil jaar
  jaartal år årtal év évszám 연도 년
date data daty дата даты дати ημερομηνία تاريخ dată tarih datum dátum 날짜
event wydarzenie wydarzenia zdarzenie событие события подія події γεγονός γεγονότα حدث أحداث
  gertaera gertaerak esdeveniment esdeveniments fet acontecemento feito eveniment olay olaylar
  gebeurtenis gebeurtenissen händelse událost esemény 사건
time czas godzina время час ώρα χρόνος وقت زمن ساعة denbora ordua temps hora timp oră zaman saat
  tijd uur tid čas idő óra 시간 시제
person osoba człowiek человек лицо деятель личность особа людина πρόσωπο شخص أشخاص pertsona
  persona persoa persoană kişi persoon személy 사람 인물
king król władca królowa король царь правитель βασιλιάς ملك سلطان erregea rei rege kral padişah
  koning kung král király uralkodó 왕
president prezydent президент πρόεδρος رئيس presidentea președinte başkan cumhurbaşkanı
war wojna bitwa bitwy война битва сражение війна πόλεμος μάχη حرب معركة gerra gudua guerra batalla
  război bătălie savaş savaşı oorlog slag krig válka bitva háború csata 전쟁
inventor wynalazca odkrywca изобретатель винахідник εφευρέτης مخترع مكتشف asmatzailea descobridor
  inventator mucit kaşif uitvinder ontdekker uppfinnare vynálezce feltaláló 발명가
invention wynalazek odkrycie изобретение открытие винахід відкриття εφεύρεση ανακάλυψη اختراع
  اكتشاف asmakizuna aurkikuntza invent descobriment invenție descoperire icat buluş keşif
  uitvinding ontdekking uppfinning upptäckt vynález objev találmány felfedezés 발명품
scientist uczony naukowiec filozof учёный философ вчений філософ επιστήμονας φιλόσοφος عالم فيلسوف
  zientzialaria filosofoa científic filòsof bilim wetenschapper filosoof forskare vetenskapsman
  filosof vědec tudós 과학자
theory teoria prawo теория закон теорема теорія θεωρία νόμος نظرية قانون legea llei teorie lege
  kuram yasa theorie wet teori lag zákon elmélet törvény
god bóg bogini bóstwo бог богиня боги θεός θεά إله jainkoa déu deessa deus zeu zeiță tanrı tanrıça
  godin gud gudinna bůh bohyně isten 신
verb czasownik czasowniki глагол глаголы дієслово дієслова ρήμα ρήματα فعل أفعال aditza aditzak
  verbs verbe fiil fiiller eylem werkwoord werkwoorden sloveso slovesa ige igék 동사
infinitive bezokolicznik инфинитив інфінітив απαρέμφατο مصدر infinitiboa infinitiu infinitiv
  mastar infinitief grundform 원형
past przeszły przeszła przeszłość прошедшее прошедший минулий αόριστος παρελθόν παρατατικός ماضي
  ماض iragana lehenaldia passat pretèrit pasado pretérito trecut perfect geçmiş verleden dåtid
  preteritum imperfektum minulý múlt 과거 과거형
present teraźniejszy настоящее настоящий теперішній ενεστώτας مضارع حاضر oraina orainaldia prezent
  şimdiki geniş tegenwoordige nutid presens přítomný jelen 현재 현재형
future przyszły будущее майбутній μέλλοντας مستقبل geroa geroaldia futur viitor gelecek toekomst
  toekomende framtid futurum budoucí jövő 미래
participle imiesłów причастие μετοχή partizipioa participi participiu ortaç deelwoord particip
  supinum
noun rzeczownik rzeczowniki существительное іменник ουσιαστικό اسم substantiboa substantiu
  substantiv naamwoord substantivum főnév 명사
adjective przymiotnik przymiotniki прилагательное прикметник επίθετο صفة izenondoa adjektiboa
  adjectiu adxectivo adjectiv sıfat sıfatlar adjektiv melléknév 형용사
adverb przysłówek наречие прислівник επίρρημα ظرف adberbioa adverbi zarf bijwoord 부사
preposition przyimek предлог прийменник πρόθεση حرف preposizioa preposició prepoziție edat
  voorzetsel
plural mnoga множественное множина πληθυντικός جمع plurala çoğul meervoud flertal množné 복수
singular pojedyncza единственное однина ενικός مفرد singularra tekil enkelvoud ental jednotné 단수
gender rodzaj род рід γένος generoa gènere xénero gen cinsiyet geslacht genus rod
synonym synonimy synonim синоним синонимы синонім συνώνυμο مرادف sinonimoa sinònim sinònims
  sinonim eşanlamlı eşanlamlısı synoniem synoniemen 유의어
antonym przeciwieństwo antonim antonimy антоним антонимы антонім αντίθετο αντώνυμο ضد عكس
  antonimoa kontrakoa antònim contrari antònims contrario zıt karşıt tegenstelling tegengestelde
  motsats antonymum ellentét 반의어 반대말
example przykład przykłady пример примеры приклад παράδειγμα مثال أمثلة adibidea exemple exemples
  exemplu örnek voorbeeld exempel příklad példa 예
sentence zdanie предложение речення πρόταση جملة جمل esaldia frase oració propoziție cümle zin
  zinnen mening věta mondat 문장
expression wyrażenie przysłowie powiedzenie выражение пословица поговорка вислів έκφραση παροιμία
  تعبير مثل esaera expressió dita refrany expresión expresie proverb deyim atasözü uitdrukking
  gezegde spreekwoord uttryck ordspråk přísloví kifejezés közmondás 표현 속담
abbreviation skrót сокращение аббревиатура скорочення συντομογραφία اختصار laburdura abreviatura
  sigla abreviere kısaltma afkorting förkortning zkratka rövidítés
prefix przedrostek приставка префікс πρόθημα aurrizkia önek voorvoegsel
suffix przyrostek суффикс суфікс επίθημα atzizkia sufix ek achtervoegsel
root rdzeń korzeń корень ρίζα جذر erroa arrel rădăcină kök stam wortel rot kořen
letter litera буква буквы літера γράμμα حرف حروف letra hizkia lletra literă harf bokstav písmeno
  betű 글자
number liczba cyfra число номер цифра αριθμός عدد رقم أرقام zenbakia nombre número număr sayı
  rakam numara getal aantal tal nummer číslo szám 수 숫자
sound dźwięk звук ήχος صوت soinua so sunet ses geluid ljud zvuk hang
pronunciation wymowa произношение вимова προφορά نطق ahoskera pronúncia pronunție okunuş telaffuz
  uitspraak uttal výslovnost kiejtés 발음
tool narzędzie орудие інструмент εργαλείο أداة tresna erreminta eina ferramenta unealtă alet araç
  gereedschap verktyg eszköz 도구
use zastosowanie применение использование призначення χρήση استعمال استخدام erabilera ús uso
  utilizare kullanım gebruik användning použití használat 용도
material materiał surowiec материал матеріал υλικό مادة materiala malzeme materiaal materiál
object przedmiot rzecz предмет вещь річ αντικείμενο شيء objektua objecte obxecto obiect nesne eşya
  voorwerp föremål předmět tárgy 물건
colour kolor kolory цвет цвета колір χρώμα لون ألوان kolorea color colors cor culoare renk renkler
  kleur kleuren färg färger barva szín 색 색깔
month miesiąc месяц місяць μήνας شهر hilabetea mes lună ay maand månad měsíc hónap 월
day dzień день ημέρα μέρα يوم eguna dia zi gün dag den nap 일
season pora сезон εποχή فصل urtaroa estació estación anotimp mevsim seizoen årstid évszak 계절
category kategoria rodzaj вид категория категорія κατηγορία فئة mota categoria tipus tipo
  categorie kategori soort kategorie fajta csoport 종류
topic temat тема θέμα موضوع gaia tema temă konu onderwerp ämne téma 주제
lesson lekcja rozdział урок раздел глава μάθημα κεφάλαιο درس ikasgaia lliçó lección lecție ders
  ünite les hoofdstuk kapitel lekce lecke
note nuta нота νότα نوتة nota notă noot not nóta 음
planet planeta планета πλανήτης كوكب planetă gezegen planeet bolygó 행성
distance odległość расстояние відстань απόσταση مسافة distantzia distància mesafe uzaklık afstand
  avstånd vzdálenost távolság
temperature temperatura температура θερμοκρασία حرارة tenperatura sıcaklık temperatuur teplota
key klawisz клавиша πλήκτρο مفتاح tekla drecera tuş toets sneltoets tangent klávesa billentyű
command polecenie команда εντολή أمر agindua ordre comandă komut opdracht kommando příkaz parancs
dish potrawa danie блюдо страва πιάτο طبق أكلة platera plat prato fel yemek gerecht maträtt jídlo
  étel 요리
ingredient składnik ингредиент υλικό مكون osagaia malzeme ingrediënt hozzávaló
sport dyscyplina спорт άθλημα رياضة kirola esport deporte spor 운동
famous główny główna главный главная знаменитый головний główne κύριος κυριότερος رئيسي nagusia
  principal önemli başlıca hoofd belangrijkste viktigaste hlavní
"""
