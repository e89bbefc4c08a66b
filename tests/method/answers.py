"""What a project's file and the catalogue say: answers, their evidence, statements of third parties."""

import json
import re
import tomllib
import unicodedata
from calendar import monthrange
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGES = ["idea", "design", "experiment", "operating", "scaling", "renewing", "closing", "ended"]
RUNGS = {"declared": 1, "documented": 2, "observed": 3, "corroborated": 4}
MONTHS = {2: 36, 3: 24, 4: 48}


def read(path):
    return tomllib.loads(Path(path).read_text(encoding="utf-8"))


class Catalogue:
    """What is asked, in the order in which it is listed."""

    def __init__(self, folder):
        frame = read(folder / "catalogue.toml")
        self.families = list(frame["family"])
        self.groups = [key for key, group in frame["group"].items() if group["kind"] == "stake"]
        self.criteria, sisters = {}, {}
        for family in self.families:
            for key, criterion in read(folder / f"{family}.toml")["criterion"].items():
                assert criterion["family"] == family
                self.criteria[key] = criterion
                for other in criterion.get("sisters", []):
                    sisters.setdefault(key, set()).add(other)
                    sisters.setdefault(other, set()).add(key)
        self.sisters = sisters
        self.brakes = read(folder / "brakes.toml")["brake"]
        self.stakes = read(folder / "stakes.toml")["stake"]

    def of(self, family):
        return [key for key, criterion in self.criteria.items() if criterion["family"] == family]


def day(value):
    if value in (None, "unknown"):
        return None
    return value if isinstance(value, date) else date.fromisoformat(value)


def months_later(start, months):
    """The same day of a later month, or the month's last; nothing after the year 9999."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > 9999:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def words(text):
    plain = text.lower().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return set(re.findall(r"[^\W_]+", plain))


def host(address):
    found = re.match(r"\s*[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?([^/?#:]+)", address.lower())
    return found and found.group(1).strip().removeprefix("www.").rstrip(".")


class Evidence:
    """What supports the answers of one project at one date."""

    def __init__(self, project, at):
        self.at = at
        bearer = project.get("bearer", {}).get("name", "")
        names = [words(bearer), words(project["project"]["name"])]
        self.names = [name for name in names if name]
        self.has_bearer = bool(bearer.strip())
        self.hosts = {host(link) for link in project["project"].get("links", [])} - {None}

    def independent(self, by, source):
        said = words(by)
        return (len(re.findall(r"[^\W_]+", by)) > 1 and self.has_bearer
                and not any(name <= said for name in self.names)
                and host(source) not in self.hosts)

    def rung(self, piece):
        rung, when = RUNGS[piece["kind"]], day(piece.get("date"))
        source = piece.get("source", "")
        if source == "unknown" or not source.strip() or when is None or when > self.at:
            return 1
        by = piece.get("by", "")
        if rung == 4 and (by == "unknown" or not self.independent(by, source)):
            rung = 2
        span, passed = MONTHS.get(rung), 1
        while rung > 1:
            until = months_later(when, span * passed)
            if until is None or self.at <= until:
                break
            rung, passed = rung - 1, passed + 1
        return rung

    def best(self, answer):
        pieces = answer.get("evidence", []) if isinstance(answer, dict) else []
        pieces = [] if pieces == "unknown" else pieces
        return max([self.rung(piece) for piece in pieces if piece != "unknown"], default=1)


def said(answer, key):
    """The state of an answer by itself, and its number."""
    if isinstance(answer, dict):
        if "not_applicable" in answer:
            return "not-applicable", None
        answer = answer.get(key, "unknown")
    if isinstance(answer, int):
        return "answered", answer
    return ("declined" if answer == "declined" else "unknown"), None


def residual(intensity, mitigation):
    if intensity == 0:
        return 0.0
    return None if mitigation is None else intensity / 4 * (1 - mitigation / 4)


def with_statements(project, statements, at):
    """The project with what third parties vouch for laid beside its answers, as evidence."""
    project = json.loads(json.dumps(project, default=str))
    places = {"brake": ("brakes", "intensity"), "stake": ("stakes", "contribution")}
    for one in statements:
        keep = day(one.get("keep_until"))
        if one["project"] != project["project"]["id"] or keep and keep < at:
            continue
        kind, _, key = one["answer"].rpartition(":")
        table, number = places.get(kind, ("answers", "level"))
        answer = project.get(table, {}).get(key)
        state, own = said(answer, number)
        if state != "answered":
            continue
        answer = answer if isinstance(answer, dict) else {number: answer}
        if kind == "brake":
            left = residual(own, said(answer, "mitigation")[1])
            vouched = residual(one["intensity"], one.get("mitigation"))
            counts = None not in (left, vouched) and vouched <= left
        else:
            counts = one["level"] >= own
        if counts:
            piece = {"kind": "corroborated", "date": one["date"], "source": one["words"],
                     "by": one["by"]}
            answer.setdefault("evidence", []).append(piece)
            project[table][key] = answer
    return project
