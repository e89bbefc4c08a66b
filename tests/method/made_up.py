"""Projects made up by lot, and statements of third parties about them: always the same for a seed.

They hold what the method reads, in every way in which a file can say it; nobody is meant.
"""

import json
import random
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "criteria"
STAGES = ["idea", "design", "experiment", "operating", "scaling", "renewing", "closing", "ended",
          "unknown"]
# A bearer's own words, a single word, and third parties.
BY = ["Camille Desrosiers", "DESROSIERS, Camille", "Mme Camille Desrosièrs, présidente", "moi",
      "l’équipe de la Halle aux Pas", "Ville de Niort", "Les riverains du canal", "Camille Martin"]
SOURCES = ["Registre", "https://www.halle.example/carnet", "http://halle.example:8080/b", " ",
           "https://canal.example/enquete", "Réunion publique du quartier"]
WORD = "unknown"


def read(name, kind):
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))[kind]


FAMILIES = ("bearer", "specificity", "design", "success", "organisation", "practices")
QUESTIONS = {key: one for family in FAMILIES for key, one in read(family, "criterion").items()}
ANSWERS = list(QUESTIONS)
SCORED = [key for key, one in QUESTIONS.items() if one.get("scored", True)]
BRAKES = list(read("brakes", "brake"))
STAKES = list(read("stakes", "stake"))


class Lot:
    def __init__(self, seed):
        self.draw = random.Random(seed)

    def chance(self, share):
        return self.draw.random() < share

    def day(self):
        """Ends of months are drawn often: that is where ages are told wrongly."""
        day = date(2014, 1, 1) + timedelta(days=self.draw.randrange(4800))
        if self.chance(0.3):
            day = day.replace(day=1) - timedelta(days=1)
        if self.chance(0.2):
            day = day.replace(day=min(23, day.day), month=11).replace(day=23 + self.draw.choice((-1, 0, 1)))
        return str(day)

    def piece(self):
        kinds = ["declared", "documented", "observed", "corroborated", "corroborated"]
        piece = {"kind": self.draw.choice(kinds)}
        for key, share, value in (("date", 0.9, self.day()), ("by", 0.7, self.draw.choice(BY)),
                                  ("source", 0.9, self.draw.choice(SOURCES))):
            if self.chance(share):
                piece[key] = value if self.chance(0.97) else WORD
        return piece

    def evidence(self, answer):
        if self.chance(0.5):
            answer["evidence"] = [self.piece() for _ in range(self.draw.randint(0, 3))]
        return answer

    def answer(self, key, aside):
        kind = self.draw.random()
        level = self.draw.randint(0, 4)
        if kind < 0.3:
            return level
        if kind < 0.7:
            answer = {key: level}
            if key == "level" and level < 4 and self.chance(0.3):
                answer["at_least"] = self.chance(0.8)
            return self.evidence(answer)
        if kind < 0.85 and aside:
            return self.evidence({"not_applicable": "Rien de tel ici."})
        return self.draw.choice([WORD, "declined", {"note": "À relire."}, {key: WORD}])

    def brake(self):
        kind = self.draw.random()
        if kind < 0.2:
            return self.draw.choice([WORD, "declined", {"note": "À relire."}])
        if kind < 0.35:
            return self.evidence({"not_applicable": "Rien de tel ici."})
        answer = {"intensity": self.draw.randint(0, 4)}
        if self.chance(0.7):
            answer["mitigation"] = self.draw.randint(0, 4) if self.chance(0.9) else WORD
        return self.evidence(answer)

    def expected(self):
        low = self.draw.randint(1, 3000)
        asked = self.draw.randint(1, 200)
        yes = self.draw.choice([0, asked, self.draw.randint(0, asked)])
        return self.draw.choice([
            {"count": low}, {"low": low, "high": low + self.draw.choice([0, 700])},
            {"asked": asked, "yes": yes, "population": asked + self.draw.randint(0, 4000)}])

    def reach(self):
        table = {"unit": self.draw.choice(["people", "households", "organisations"]),
                 "counting": "cumulative" if self.chance(0.1) else "unique"}
        if self.chance(0.7):
            table["expected"] = self.expected()
        seen = {}
        for _ in range(self.draw.randint(0, 6)):
            one = {"date": self.day(), "users": self.draw.randint(0, 400)}
            if self.chance(0.1):
                one["registered"] = one.pop("users")
            for key, share, value in (("scope", 0.2, "le quartier"), ("period_months", 0.1, 12),
                                      ("break", 0.1, "Le registre a changé."),
                                      ("precision", 0.3, self.draw.choice(["about", "exact"]))):
                if self.chance(share):
                    one[key] = value
            seen[one["date"]] = one
        if seen:
            table["observations"] = list(seen.values())
        return table

    def project(self, key):
        project = {"id": key, "name": "La Halle aux Pas", "summary": "Projet inventé par tirage.",
                   "stage": self.draw.choice(STAGES), "answered_on": "2"}
        if self.chance(0.7):
            project["links"] = ["https://halle.example"]
        content = {"format": 1, "project": project}
        if self.chance(0.8):
            content["bearer"] = {"name": "Camille Desrosiers"}
        said, aside = self.draw.choice([0.1, 0.5, 0.9, 1.0]), self.chance(0.7)
        content["answers"] = {one: self.answer("level", aside) for one in ANSWERS
                              if self.chance(said)}
        content["brakes"] = {one: self.brake() for one in BRAKES if self.chance(said)}
        content["stakes"] = {one: self.answer("contribution", False)
                             for one in self.draw.sample(STAKES, self.draw.randint(0, 4))}
        if self.chance(0.6):
            content["stakes"]["others"] = self.draw.choice(["none", "none", WORD])
        if self.chance(0.8):
            content["reach"] = self.reach()
        return content

    def statement(self, content):
        table, prefix = self.draw.choice([("answers", ""), ("brakes", "brake:"), ("stakes", "stake:")])
        if not (named := [key for key in content[table] if key != "others"]):
            return None
        told = {"project": content["project"]["id"], "by": self.draw.choice(BY),
                "role": "voisine", "date": self.day(), "words": "Je l’ai vu.",
                "answer": prefix + self.draw.choice(named)}
        if table == "brakes":
            told |= {"intensity": self.draw.randint(0, 4), "mitigation": self.draw.randint(0, 4)}
        else:
            told["level"] = self.draw.randint(0, 4)
        if self.chance(0.2):
            told["keep_until"] = self.draw.choice(["2026-11-22", "2026-11-23", "2030-01-01"])
        return {"format": 1, "statement": told}


def projects(count, seed):
    lot = Lot(seed)
    return [lot.project(f"made-up-{at}") for at in range(count)]


def files(count, seed):
    """Names and contents: the projects, and statements about half of them."""
    lot = Lot(seed)
    for at in range(count):
        content = lot.project(f"made-up-{at}")
        yield f"made-up-{at}.toml", content
        for number in range(lot.draw.randint(0, 4)):
            if statement := lot.statement(content):
                yield f"statement-{at}-{number}.toml", statement


def inline(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {inline(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value
    return json.dumps(value, ensure_ascii=False)


def toml(content):
    """A file of it."""
    lines = []
    for key, value in content.items():
        if isinstance(value, dict):
            lines.append(f"\n[{key}]")
            lines += [f"{name} = {inline(one)}" for name, one in value.items()]
        else:
            lines.append(f"{key} = {inline(value)}")
    return "\n".join(lines) + "\n"
