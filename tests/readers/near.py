"""Near twins: are five ladders told apart by their sentences alone?

Usage: python3 tests/readers/near.py sheet    the sheet of a reader: sentences without names, situations
       python3 tests/readers/near.py          counts near/READER.txt, lines `SITUATION: LETTER`

Readers are simulated (language models playing people). A ladder is told apart when four readers of
five give each of its situations to it.
"""

import pathlib
import sys
import tomllib

HERE = pathlib.Path(__file__).parent
CATALOGUE = HERE.parent.parent / "criteria"
# The letters are in no order that helps.
LETTERS = {
    "A": "confidence",
    "B": "doing-with",
    "C": "trusting",
    "D": "being-with",
    "E": "living-with",
}
# Each tells one thing that happened, without the words of the ladder that it belongs to.
SITUATIONS = [
    ("living-with", "Le mardi, Inès monte dans le même bus que les résidents et achète son pain avec eux."),
    ("confidence", "En réunion, le trésorier raconte qu’il a oublié la demande de subvention ; on note la date ensemble depuis."),
    ("being-with", "Le soir de l’enterrement, Paul s’est assis dans la cuisine de Mme Roche, et n’a presque pas parlé."),
    ("doing-with", "Les habitants de l’immeuble peignent la salle avec l’équipe, et ont choisi le jour d’ouverture."),
    ("trusting", "L’équipe a laissé à Samir, venu deux fois, les clés du local et la caisse pour la fin de semaine."),
    ("living-with", "La famille Diallo a convié deux bénévoles au baptême ; ils y sont allés."),
    ("trusting", "Un jeune inconnu a pu emprunter le camion sur sa parole."),
    ("being-with", "Quand Odile attend son résultat à l’hôpital, Marc vient s’asseoir à côté, sans but."),
    ("confidence", "Léa a dit devant tous qu’elle s’était trompée de commande ; deux autres ont raconté la leur."),
    ("doing-with", "L’idée du marché de nuit vient d’une mère du quartier ; elle l’a préparé avec les salariés."),
    ("being-with", "Tous les jeudis, Rose passe une heure sur le banc avec ceux qui sont là, sans atelier ni tâche."),
    ("trusting", "On a confié à une personne arrivée la veille la garde de l’atelier pour l’après-midi."),
    ("confidence", "Après un raté, chacun a dit sa part devant les autres et l’accueil ne se fait plus de la même façon."),
    ("living-with", "Les courses du samedi se font à quatre : deux de l’équipe, deux du foyer."),
    ("doing-with", "Trois usagers tiennent le guichet avec l’équipe et ont voté le prix de l’adhésion."),
]


def ladders():
    """{criterion: its sentences in French}."""
    found = {}
    for family in ("bearer", "success", "organisation", "practices", "specificity", "design"):
        table = tomllib.loads((CATALOGUE / f"{family}.toml").read_text(encoding="utf-8"))
        found.update((name, one["fr"].get("levels")) for name, one in table["criterion"].items())
    return found


def sheet():
    """What a reader is given."""
    found = ladders()
    parts = ["Voici cinq listes de phrases, sans leur nom."]
    for letter, name in LETTERS.items():
        parts.append(f"## {letter}\n\n" + "\n".join(f"- {one}" for one in found[name]))
    parts.append("Et quinze faits. Pour chacun, la liste dont il parle le plus directement.")
    parts.append("\n".join(f"{at}. {fact}" for at, (_, fact) in enumerate(SITUATIONS, 1)))
    parts.append("Une ligne par fait : `NUMÉRO: LETTRE`.")
    return "\n\n".join(parts)


def count():
    """How many readers give each situation to its ladder."""
    readers = sorted((HERE / "near").glob("*.txt"))
    right = dict.fromkeys(range(1, len(SITUATIONS) + 1), 0)
    for path in readers:
        for line in path.read_text(encoding="utf-8").splitlines():
            number, separator, letter = line.partition(":")
            if separator and number.strip().isdigit():
                at = int(number)
                right[at] += LETTERS.get(letter.strip()[:1]) == SITUATIONS[at - 1][0]
    print(f"readers (simulated): {len(readers)}")
    for name in sorted(LETTERS.values()):
        of = [right[at] for at, (ladder, _) in enumerate(SITUATIONS, 1) if ladder == name]
        told = "told apart" if readers and min(of) * 5 >= len(readers) * 4 else "NOT told apart"
        print(f"{name}: {', '.join(map(str, of))} of {len(readers)}; {told}")


if __name__ == "__main__":
    if sys.argv[1:] == ["sheet"]:
        print(sheet())
    else:
        count()
