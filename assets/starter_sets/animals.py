"""Animals: an emoji for each, and the word for it in the languages that schools teach."""

from __future__ import annotations

LANGUAGES = {
    "es": "español",
    "en": "inglés",
    "fr": "francés",
    "de": "alemán",
    "it": "italiano",
    "pt": "portugués",
    "ca": "catalán",
    "eu": "euskera",
}
WORDS = """
🐶 | perro | dog | chien | Hund | cane | cão | gos | txakurra
🐱 | gato | cat | chat | Katze | gatto | gato | gat | katua
🐴 | caballo | horse | cheval | Pferd | cavallo | cavalo | cavall | zaldia
🐮 | vaca | cow | vache | Kuh | mucca | vaca | vaca | behia
🐷 | cerdo | pig | cochon | Schwein | maiale | porco | porc | txerria
🐑 | oveja | sheep | mouton | Schaf | pecora | ovelha | ovella | ardia
🐔 | gallina | hen | poule | Henne | gallina | galinha | gallina | oiloa
🦆 | pato | duck | canard | Ente | anatra | pato | ànec | ahatea
🐰 | conejo | rabbit | lapin | Kaninchen | coniglio | coelho | conill | untxia
🐭 | ratón | mouse | souris | Maus | topo | rato | ratolí | sagua
🦊 | zorro | fox | renard | Fuchs | volpe | raposa | guineu | azeria
🐻 | oso | bear | ours | Bär | orso | urso | ós | hartza
🐺 | lobo | wolf | loup | Wolf | lupo | lobo | llop | otsoa
🦁 | león | lion | lion | Löwe | leone | leão | lleó | lehoia
🐘 | elefante | elephant | éléphant | Elefant | elefante | elefante | elefant | elefantea
🐒 | mono | monkey | singe | Affe | scimmia | macaco | mico | tximinoa
🐸 | rana | frog | grenouille | Frosch | rana | rã | granota | igela
🐢 | tortuga | tortoise | tortue | Schildkröte | tartaruga | tartaruga | tortuga | dortoka
🐍 | serpiente | snake | serpent | Schlange | serpente | cobra | serp | sugea
🐟 | pez | fish | poisson | Fisch | pesce | peixe | peix | arraina
🐬 | delfín | dolphin | dauphin | Delfin | delfino | golfinho | dofí | izurdea
🦉 | búho | owl | hibou | Eule | gufo | coruja | mussol | hontza
🐝 | abeja | bee | abeille | Biene | ape | abelha | abella | erlea
🦋 | mariposa | butterfly | papillon | Schmetterling | farfalla | borboleta | papallona | tximeleta
"""


def pairs(language: str) -> list[tuple[str, str]]:
    """Return the animals with their words in one of the `LANGUAGES`."""
    column = list(LANGUAGES).index(language) + 1
    rows = (line.split(" | ") for line in WORDS.strip().splitlines())
    return [(cells[0], cells[column]) for cells in rows]
