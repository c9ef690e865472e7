"""School subjects: the words that head columns at school, a meaning a paragraph.

Each begins with what it is called here; then come the words for it in English, Spanish, French,
German, Italian, Portuguese, Japanese and Chinese, without accents.
"""

MEANINGS = """
word term vocable headword entry palabra termino vocablo vocabulario lema entrada mot terme wort
  worter begriff vokabel parola termine vocabolo voce palavra termo vocabulo 単語 言葉 用語 語
  词 词语 单词 生词 词汇 術語 术语
concept notion concepto nocion konzept concetto nozione conceito nocao 概念
meaning sense mean definition gloss significado sentido definicion acepcion sens signification
  bedeutung sinn significato senso definizione definicao 意味 定義 語義 意思 意义 释义 定义
translation equivalent traduccion equivalencia equivalente traduction ubersetzung entsprechung
  traduzione traducao 翻訳 訳 和訳 英訳 翻译 译文 译
description explanation detail descripcion explicacion detalle explication beschreibung
  erklarung erlauterung descrizione spiegazione dettaglio descricao explicacao detalhe 説明 解説
  说明 描述 解释
question query pregunta cuestion frage domanda quesito pergunta questao 質問 問題 問い 問 问题
  题目 提问
answer reply response respuesta contestacion reponse antwort risposta resposta 答え 解答 回答 答
  答案
problem exercise task problema ejercicio tarea probleme exercice tache aufgabe ubung esercizio
  compito exercicio tarefa 問題 課題 问题 练习
solution solucion losung soluzione solucao 解決 解 解决 解答
front obverse anverso frente cara delantera recto devant avant vorderseite vorne fronte davanti
  表 前 正面 前面
back reverse reverso dorso atras detras verso arriere derriere dos ruckseite hinten retro dietro
  tras 裏 後ろ 背面 反面 后面
left izquierda izquierdo gauche links sinistra esquerda 左 左边
right derecha derecho droite rechts destra direita 右 右边
top up above arriba encima haut dessus oben sopra su cima acima 上 上面
bottom down below abajo debajo bas dessous unten sotto giu baixo abaixo 下 下面
name nombre nom nome 名前 名 名称 名字 姓名
official formal oficial officiel officielle amtlich offiziell ufficiale 正式 官方
nickname alias apodo mote surnom spitzname soprannome apelido alcunha 愛称 あだ名 昵称 别名
country nation pais nacion pays land lander paese nazione stato nacao 国 国名 国家
capital capitale capoluogo capoluoghi hauptstadt hauptstadte capitais cabecera prefecture
  chef lieu 首都 県庁所在地 省会
city town ciudad pueblo localidad poblacion ville stadt stadte ort citta cidade 都市 町 市 城市
state province region community county department estado provincia comunidad departamento
  comarca autonoma etat departement staat bundesland provinz kanton stato regione regiao
  distrito 州 県 地方 都道府県 地域 省 地区 省份
continent continente kontinent erdteil 大陸 大洲 洲
river rio fleuve riviere fluss flusse fiume 川 河川 河 河流 江
mountain peak range montana monte pico cordillera sierra montagne mont sommet berg gebirge
  gipfel montagna vetta montanha serra 山 山脈 山脉
island isla ile insel isola ilha 島 岛 岛屿
sea ocean mar oceano mer meer see ozean mare 海 海洋
lake lago lac see 湖 湖泊
mouth outlet desembocadura embouchure mundung foce foz 河口
flag bandera drapeau flagge fahne bandiera bandeira 国旗 旗
currency coin money moneda divisa monnaie devise wahrung munze geld moneta valuta moeda 通貨
  貨幣 货币
population inhabitants demonym poblacion habitantes gentilicio habitante habitants gentile
  bevolkerung einwohner popolazione abitanti populacao gentilico 人口
language idioma lengua lenguaje langue sprache lingua 言語 言葉 语言
place location site position where lugar ubicacion sitio localizacion posicion lieu endroit
  emplacement ort lage platz standort luogo posizione posto local localizacao 場所 位置 地点
  地方
climate weather biome clima bioma tiempo climat klima wetter tempo 気候 天気 气候 天气
monument landmark building monumento edificio edifice denkmal bauwerk gebaude sehenswurdigkeit
  建物 記念碑 名所 建筑 名胜
animal animaux bete tier tiere animale animais bicho 動物 动物
young baby offspring cub cria crias bebe joven cachorro petit petits jeune junges jungtier
  jungen kind cucciolo piccolo filhote filhotes 子 赤ちゃん 子ども 幼崽 宝宝 幼仔
male macho masculino mannchen mannlich maschio 雄 オス 男性 雄性 公
female hembra femenino femelle weibchen weiblich femmina femea 雌 メス 女性 雌性 母
herd group collective manada rebano grupo colectivo agrupacion troupeau groupe collectif herde
  gruppe rudel sammelname branco gruppo collettivo rebanho coletivo bando 群れ グループ 群 组
  群体
cry noise call voice voz grito ruido cri bruit laut ruf gerausch verso grido 鳴き声 叫声
habitat environment home medio entorno hogar milieu lebensraum umwelt ambiente 生息地 住みか
  栖息地 环境
food diet nutrition feeding comida alimento alimentacion dieta nourriture aliment alimentation
  regime nahrung futter essen lebensmittel cibo alimentazione alimentacao 食べ物 食物 食品
plant planta plante pflanze pianta 植物
tree arbol arbre baum baume albero arvore 木 树
flower flor fleur blume fiore 花
fruit fruta fruto frucht obst frutta frutto 果物 水果
species especie espece art specie 種 物种 种
family familia famille familie famiglia 科 家族 家庭
scientific cientifico scientifique wissenschaftlich wissenschaftlicher scientifico 学名
organ organo organe orgao orgaos 器官 臓器
function role purpose funcion proposito papel finalidad fonction but funktion aufgabe zweck
  rolle funzione ruolo scopo funcao funcoes finalidade 機能 働き 役割 功能 作用
body cuerpo corps korper korperteil corpo 体 身体
bone hueso os knochen osso 骨 骨头
muscle musculo muskel muscolo 筋肉 肌肉
system apparatus sistema aparato systeme appareil apparat apparato aparelho 系 システム 系统
cell organelle celula organulo organelo cellule organite zelle organell zellorganell cellula
  organello organela 細胞 細胞小器官 细胞 细胞器
tissue tejido tissu gewebe tessuto tecido 組織 组织
disease illness disorder enfermedad trastorno maladie krankheit malattia doenca 病気 疾患 疾病
  病
symptom sintoma symptome sintomo 症状
treatment cure remedy tratamiento cura remedio traitement remede behandlung heilmittel
  trattamento rimedio tratamento 治療 治疗
drug medicine medicamento farmaco medicina medicament medikament arznei medicinale remedio 薬 药
  药物
cause reason origin causa razon origen motivo raison origine ursache grund herkunft ragione
  razao origem 原因 理由 起源
effect consequence result outcome efecto consecuencia resultado effet resultat wirkung folge
  ergebnis effetto conseguenza risultato efeito consequencia 結果 影響 结果 影响
vitamin nutrient vitamina nutriente vitamine nutriment nahrstoff ビタミン 栄養素 维生素
element elemento 元素
symbol sign simbolo signo symbole signe zeichen segno 記号 元素記号 符号 标志 元素符号
atomic atomico atomique ordnungszahl atomzahl 原子番号 原子序数
mass weight masa peso masse poids gewicht massa 質量 重さ 质量 重量
compound substance compuesto sustancia compose verbindung stoff composto sostanza substancia
  化合物 物質 物质
acid acido acide saure 酸
formula formule formel 化学式 公式 式
property characteristic feature trait propiedad caracteristica rasgo propriete caracteristique
  eigenschaft merkmal proprieta caratteristica propriedade 性質 特徴 性质 特征 特点
unit measure unidad medida unite mesure einheit masseinheit unita misura unidade 単位 单位
quantity magnitude amount magnitud cantidad grandeur quantite grosse menge grandezza quantita
  grandeza quantidade 量 物理量
value valor valeur wert valore 値 価値 值 数值
operation calculation sum operacion cuenta calculo calcul rechnung operazione calcolo operacao
  conta 計算 式 运算 算式
shape figure polygon form figura forma poligono forme polygone figur vieleck 図形 形 图形 形状
side edge lado arista cote arete seite kante ecken lato spigolo aresta 辺 边
area surface superficie aire flache 面積 面积
volume volumen 体積 体积
author writer novelist autor autora autores escritor escritora auteur ecrivain autorin
  schriftsteller verfasser autore autrice scrittore 作者 著者 作家
work opus masterpiece obra obras oeuvre ouvrage werk werke opera 作品 著作
job work profession occupation trade trabajo profesion oficio ocupacion empleo metier travail
  beruf arbeit lavoro professione mestiere trabalho profissao 仕事 職業 职业 工作
book novel libro novela livre roman buch bucher romanzo livro romance 本 小説 书 小说
character protagonist hero personaje protagonista heroe caracter personnage heros caractere
  figur held charakter zeichen hauptfigur personaggio eroe carattere personagem heroi 登場人物
  主人公 文字 人物 字 汉字
title heading titulo titre titel uberschrift titolo 題名 タイトル 題 标题 题目 书名
genre genero gattung genere ジャンル 体裁
poem poet poema poeta poesia poeme poete gedicht dichter 詩 詩人 诗 诗人
painter artist sculptor pintor pintora artista escultor peintre artiste sculpteur maler malerin
  kunstler bildhauer pittore scultore 画家 芸術家 艺术家
painting picture artwork sculpture cuadro pintura escultura tableau peinture gemalde bild
  kunstwerk quadro dipinto scultura 絵画 絵 画 绘画
composer musician singer band compositor musico cantante grupo compositeur musicien chanteur
  komponist musiker sanger compositore musicista cantor 作曲家 歌手
piece song opera symphony pieza cancion sinfonia morceau chanson lied oper stuck brano canzone
  peca cancao musica 曲 歌 歌曲 曲子
instrument instrumento strumento 楽器 乐器
film movie pelicula filme 映画 电影
director realisateur regisseur regista diretor 監督 导演
style movement school estilo movimiento corriente mouvement courant stil bewegung stromung stile
  movimento corrente 様式 運動 风格 流派
period era epoch age stage periodo epoca edad etapa periode epoque ere etape epoche zeitalter
  zeit phase eta fase idade 時代 時期 时代 时期
century siglo siecle jahrhundert secolo seculo 世紀 世纪
year ano anos annee an jahr jahre anno 年 西暦 年号 元号 年代 年份
date fecha data datum 日付 年月日 日期
event fact happening acontecimiento suceso evento hecho evenement fait ereignis geschehen
  begebenheit avvenimento fatto acontecimento fato facto 出来事 できごと 事件
time hour tense when tiempo hora temps heure zeit uhrzeit stunde zeitform tempus tempo ora 時間
  時制 时间 时态
person who people persona quien gente personne qui gens wer mensch chi pessoa quem 人 人物
king monarch ruler emperor pharaoh rey monarca emperador roi monarque empereur konig herrscher
  kaiser re imperatore rei imperador 王 皇帝 国王
president leader presidente lider chef prasident anfuhrer capo 大統領 指導者 总统 领袖
war battle guerra batalla guerre bataille krieg schlacht battaglia batalha 戦争 戦い 战争 战役
inventor discoverer inventora descubridor inventeur decouvreur erfinder erfinderin entdecker
  inventore scopritore descobridor 発明者 発明家 発見者 发明者 发明家 发现者
invention discovery invento invencion descubrimiento decouverte erfindung entdeckung invenzione
  scoperta invencao descoberta 発明 発見 发明 发现
scientist philosopher thinker mathematician cientifico cientifica filosofo matematico
  scientifique philosophe savant wissenschaftler philosoph forscher denker scienziato cientista
  科学者 哲学者 科学家 哲学家
theory law theorem idea principle teoria ley teorema principio theorie loi theoreme idee
  principe gesetz satz prinzip legge lei ideia 理論 法則 定理 理论 定律
god goddess deity dios diosa deidad dieu deesse gott gottin gottheit dio dea divinita deus deusa
  神
civilization culture civilizacion cultura civilisation kultur zivilisation civilta civilizacao
  文明 文化
verb verbo verbe verben zeitwort 動詞 动词
infinitive base infinitivo infinitif infinitiv grundform infinito 原形 不定詞 辞書形 不定式
past preterite simple imperfect pasado preterito imperfecto passe preterit imparfait
  vergangenheit prateritum imperfekt perfekt passato imperfetto passado 過去 過去形 过去式 过去
present presente prasens gegenwart 現在 現在形 现在式 现在
future futuro futur zukunft 未来 未来形 将来式
participle participio participe partizip 過去分詞 分詞 过去分词 分词
gerund continuous gerundio gerondif gerundium verlaufsform 動名詞 动名词
noun sustantivo nombre nom substantif nomen substantiv hauptwort sostantivo nome substantivo
  名詞 名词
adjective adjetivo adjectif adjektiv eigenschaftswort aggettivo 形容詞 形容词
adverb adverbio adverbe avverbio 副詞 副词
pronoun pronombre pronom pronomen pronome 代名詞 代词
preposition preposicion praposition preposizione preposicao 前置詞 介词
article articulo artikel articolo artigo 冠詞 冠词
plural pluriel mehrzahl plurale 複数 複数形 复数
singular singulier einzahl singolare 単数 単数形 单数
masculine masculino masculin maskulin mannlich maschile 男性形 阳性
feminine femenino feminin weiblich femminile feminino 女性形 阴性
gender genero genre genus geschlecht genere 性
comparative superlative positive comparativo superlativo positivo comparatif superlatif positif
  komparativ superlativ positiv steigerung 比較級 最上級 原級 比较级 最高级
synonym sinonimo synonyme 類義語 同義語 同义词 近义词
antonym opposite contrary antonimo contrario opuesto antonyme contraire oppose gegenteil
  gegensatz opposto oposto 反対語 対義語 反意語 反义词
example ejemplo exemple beispiel beispielsatz esempio exemplo 例 例文 例子 例句
sentence phrase frase oracion satz oracao 文 文章 句子
expression idiom saying proverb expresion modismo refran dicho locucion proverbio proverbe
  locution idiome ausdruck redewendung sprichwort espressione modo expressao ditado 表現 慣用句
  ことわざ 表达 成语 谚语 习语
abbreviation acronym abreviatura sigla acronimo abreviation sigle acronyme abkurzung kurzel
  abbreviazione 略語 略称 缩写 简称
prefix prefijo prefixe vorsilbe prafix prefisso prefixo 接頭辞 前缀
suffix ending sufijo terminacion desinencia suffixe terminaison nachsilbe endung suffisso
  desinenza sufixo terminacao 接尾辞 語尾 后缀
root stem raiz racine wurzel stamm radice 語根 词根
letter letra carta lettre buchstabe brief lettera 文字 字母
number figure numeral numero cifra nombre chiffre zahl nummer ziffer anzahl 数 番号 数字 号码
  编号 序号
stress accent acento betonung akzent accento アクセント 重音
sound sonido son laut ton klang suono som 音 声音
transcription transliteration romanization transcripcion transliteracion romanizacion
  translitteration umschrift transkription lautschrift trascrizione traslitterazione transcricao
  transliteracao ローマ字 拼音 音译
pronunciation reading phonetic pronunciacion lectura fonetica prononciation lecture phonetique
  aussprache lesung pronuncia lettura leitura 発音 読み 読み方 发音 读音
grammar speech gramatica grammaire grammatik wortart grammatica 文法 品詞 语法 词性
tool instrument herramienta util utensilio outil ustensile werkzeug gerat attrezzo strumento
  utensile ferramenta 道具 工具
use usage application uso utilidad utilizacion aplicacion utilisation utilite verwendung
  gebrauch nutzung anwendung utilizzo impiego utilizacao aplicacao 用途 使い方 用法
material materiau matiere werkstoff materiale 材料 素材
object thing objeto cosa objet chose gegenstand ding objekt sache oggetto coisa 物 物品 东西
colour color couleur farbe colore cor 色 颜色
month mes meses mois monat mese 月 月份
season estacion saison jahreszeit stagione estacao 季節 季节
day weekday dia jour tag wochentag giorno 日 曜日 天 星期
week semana semaine woche settimana 週 周
holiday festival fiesta festividad fete fest feiertag festa feriado 祝日 祭り 节日
page pagina seite ページ 頁 页 页码
level grade nivel grado niveau stufe livello grau レベル 級 级别 等级
category class group kind type sort categoria clase grupo tipo categorie classe groupe genre
  kategorie klasse gruppe typ art sorte gruppo 種類 分類 カテゴリー 类别 种类 类型
topic theme subject tema asunto materia asignatura sujet matiere thema fach argomento assunto
  disciplina テーマ 教科 話題 主题 话题 科目
lesson chapter leccion capitulo lecon chapitre lektion kapitel lezione capitolo licao 課 章 课
remark comment observation observacion comentario nota remarque commentaire bemerkung anmerkung
  kommentar osservazione commento observacao 備考 コメント 备注 评论
note mark grade nota apunte notiz voto appunto メモ 備考 笔记 备注
done status hecho estado fait erledigt fatto feito 状態 状态
seat asiento plaza place siege platz sitz posto lugar 席 座位
room sala aula habitacion salle chambre piece raum zimmer stanza quarto 部屋 教室 房间
part parte partie teil 部分
planet planeta planete pianeta 惑星 行星
moon satellite luna satelite lune mond satellit lua 月 衛星 月亮 卫星
star constellation estrella constelacion etoile stern sternbild stella costellazione estrela
  constelacao 星 星座
distance length height distancia longitud altura longueur hauteur taille entfernung lange hohe
  distanza lunghezza altezza comprimento 距離 長さ 高さ 距离 长度 高度
temperature temperatura temperatur 温度
key shortcut tecla atajo touche raccourci taste tastenkurzel tasto scorciatoia atalho キー
  ショートカット 键 快捷键
command action comando orden accion commande befehl aktion azione acao コマンド 動作 命令 动作
device component dispositivo componente appareil composant gerat bauteil 装置 部品 设备 部件
protocol protocolo protocole protokoll protocollo プロトコル 协议
port puerto hafen porta porto ポート 港 端口 港口
company brand empresa marca compania entreprise marque societe firma marke unternehmen azienda
  会社 ブランド 公司 品牌
founder fundador fondateur grunder fondatore 創業者 創設者 创始人
product producto produit produkt erzeugnis prodotto produto 製品 商品 产品
price cost precio coste costo prix cout preis kosten prezzo preco custo 値段 価格 价格
dish recipe plato receta plat recette gericht rezept speise piatto ricetta prato receita 料理 菜
  菜名
ingredient ingrediente zutat 材料 食材 配料
sport game deporte juego jeu spiel sportart gioco esporte desporto jogo スポーツ 运动
player athlete jugador deportista joueur spieler sportler giocatore atleta jogador 選手 运动员
team equipo equipe mannschaft squadra time equipa チーム 队 球队
image photo icon imagen foto icono icone bild symbol immagine icona imagem 画像 写真 图片 照片
surname apellido apellidos nomfamille nachname cognome sobrenome apelido 名字 姓
chemical quimico quimica chimique chemisch chemisches chemische chimico chimica 化学
literary literario literaria litteraire literarisch literarisches letterario letteraria 文学
famous main principal famoso famosa celebre principale beruhmt bekannt haupt 有名 主な 著名 主要
water liquid agua liquido eau liquide wasser gewasser acqua 水
area field domain campo ambito domaine gebiet bereich 分野 领域
list lista liste 一覧 列表
"""
