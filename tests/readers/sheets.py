"""Writes a reader's sheet of each practice case: the page, the rule, the ladders, how to answer.

Usage: python3 tests/readers/sheets.py FOLDER [CASE CRITERION...]

The pages and the ladders that they are tried on are those of criteria/cases. Sheets are in French,
of today's catalogue, and say no level. With CASE and CRITERION, that sheet alone, with those
ladders.
"""

import pathlib
import sys
import tomllib

HERE = pathlib.Path(__file__).parent
CATALOGUE = HERE.parent.parent / "criteria"
FAMILIES = ["bearer", "specificity", "design", "success", "organisation", "practices"]


def ladders():
    """{criterion: its French part}, in the order of the catalogue."""
    found = {}
    for family in FAMILIES:
        table = tomllib.loads((CATALOGUE / f"{family}.toml").read_text(encoding="utf-8"))
        found.update((name, one["fr"]) for name, one in table["criterion"].items())
    return found


def rule():
    """The rule of answering, as the forms give it."""
    words = (HERE.parent.parent / "src/i18n/fr/form.ftl").read_text(encoding="utf-8")
    return words.split("form-page-rule = ")[1].splitlines()[0]


def sheet(case, only):
    """The sheet of one case."""
    read = tomllib.loads((CATALOGUE / "cases" / f"{case}.toml").read_text(encoding="utf-8"))
    chosen = only or read["levels"]
    page = read["case"]["fr"]
    parts = [
        f"# {page['title']}\n\n{page['text'].strip()}",
        "---\n\nLe projet ci-dessus est fictif. Répondez d’après cette page seule.",
        f"Comment répondre. {rule()}",
        "Format : une ligne par question, `id: NIVEAU` (0 à 4), ou `id: ?` si vous ne savez pas pour "
        "la phrase 1, suivie si vous voulez de `| ` et d’une raison en douze mots au plus :\n"
        "`id: NIVEAU | pourquoi`.",
    ]
    for name, words in ladders().items():
        if name in chosen:
            levels = "\n".join(f"{at}. {level}" for at, level in enumerate(words["levels"]))
            parts.append(f"## {name}\n\n{words['question']}\n\n{levels}")
    return "\n\n".join(parts) + "\n"


def main(folder, case=None, *only):
    for name in [case] if case else sorted(path.stem for path in (CATALOGUE / "cases").iterdir()):
        path = pathlib.Path(folder) / f"{name}.fr.txt"
        path.write_text(sheet(name, only), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
