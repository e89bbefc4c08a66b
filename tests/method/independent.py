#!/usr/bin/env python3
"""Works out the figures of the method by itself and compares them with germoir's.

    tests/method/independent.py GERMOIR [MADE_UP]

It shares no code with germoir: it reads project files and the catalogue (`criteria/*.toml` and
`criteria/profiles/*.toml`, without overlays) and does the sums that `criteria/METHOD.md` explains,
for every project of `examples/`, for the project of METHOD.md in both languages, and for MADE_UP
projects drawn by lot (200 unless said), statements of third parties beside them, under each of the
three profiles. Ends with 1 where any figure differs by more than 1e-9.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
import unicodedata
from calendar import monthrange
from datetime import date
from math import isclose, log, sqrt
from pathlib import Path

import made_up

ROOT = Path(__file__).resolve().parents[2]
DATE = date(2026, 11, 23)
STAGES = ["idea", "design", "experiment", "operating", "scaling", "renewing", "closing", "ended"]
RUNGS = {"declared": 1, "documented": 2, "observed": 3, "corroborated": 4}
MONTHS = {2: 36, 3: 24, 4: 48}
Z = 1.959963984540054


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
    if isinstance(value, date) or value in (None, "unknown"):
        return value if isinstance(value, date) else None
    return date.fromisoformat(value)


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


def interval(items):
    """Value and range of what is asked, from (share, weight, open above); share None if unknown."""
    asked = sum(weight for _, weight, _ in items)
    known = [item for item in items if item[0] is not None]
    total = sum(weight for _, weight, _ in known)
    worth = sum(share * weight for share, weight, _ in known)
    above = sum(weight if up else share * weight for share, weight, up in known)
    if not items:
        return dict.fromkeys(("value", "low", "high", "coverage"))
    return {"value": worth / total if known else None, "low": worth / asked,
            "high": (above + asked - total) / asked, "coverage": total / asked}


def both(items):
    """As declared, on evidence, and what was set aside."""
    asked = [item for item in items if item["state"] in ("answered", "declined", "unknown")]
    aside = [item for item in items if item["state"] == "not-applicable"]
    declared = [(item["share"], item["weight"], item["up"]) for item in asked]
    shown = [(item["share"] if item["shown"] else None, item["weight"], item["up"])
             for item in asked]
    shown += [(None, item["weight"], False) for item in aside if item["due"] and not item["shown"]]
    weight = sum(item["weight"] for item in aside)
    whole = weight + sum(item["weight"] for item in asked)
    set_aside = {"count": len(aside), "share": weight / whole if aside else 0.0}
    return {**interval(declared), "supported": interval(shown), "set_aside": set_aside}


def turned(figure):
    """Brakes let go as much as they do not hold."""
    out = dict(figure)
    for name, other in (("value", "value"), ("low", "high"), ("high", "low")):
        out[name] = None if figure[other] is None else 1 - figure[other]
    return out


def criteria(project, catalogue, profile, evidence):
    stage = project["project"]["stage"]
    now = len(STAGES) if stage == "unknown" else min(STAGES.index(stage), STAGES.index("scaling"))
    for key, criterion in catalogue.criteria.items():
        answer = project.get("answers", {}).get(key, "unknown")
        state, level = said(answer, "level")
        due = STAGES.index(criterion.get("from_stage", "idea")) <= now
        if not criterion.get("scored", True):
            state, level = "not-scored", None
        elif state in ("unknown", "declined") and not due:
            state = "not-due"
        rung = evidence.best(answer)
        weight = criterion.get("weight", 1.0) * profile.get("criteria", {}).get(key, 1.0)
        at_least = level is not None and isinstance(answer, dict) and answer.get("at_least") is True
        yield {"id": key, "family": criterion["family"], "state": state, "due": due, "level": level,
               "at_least": at_least, "up": at_least, "weight": weight, "shown": rung >= 2,
               "rung": rung if level is not None else None,
               "share": None if level is None else level / 4}


def brakes(project, catalogue, evidence):
    for key, brake in catalogue.brakes.items():
        answer = project.get("brakes", {}).get(key, "unknown")
        state, intensity = said(answer, "intensity")
        mitigation = said(answer, "mitigation")[1] if isinstance(answer, dict) else None
        left = residual(intensity, mitigation) if state == "answered" else None
        rung = evidence.best(answer)
        yield {"id": key, "state": "unknown" if state == "answered" and left is None else state,
               "intensity": intensity, "mitigation": mitigation, "residual": left, "share": left,
               "core": brake.get("core", False), "weight": brake.get("weight", 1.0), "due": True,
               "up": False, "shown": rung >= 2, "rung": rung if left is not None else None}


def stakes(project, catalogue, evidence):
    given = dict(project.get("stakes", {}))
    others = given.pop("others", "unknown")
    items = []
    for key in (key for key in catalogue.stakes if key in given):
        state, level = said(given[key], "contribution")
        rung = evidence.best(given[key]) if level is not None else None
        items.append({"id": key, "group": catalogue.stakes[key]["group"], "state": state,
                      "contribution": level, "rung": rung})
    known = [item["contribution"] for item in items if item["state"] == "answered"]
    shown = [item["contribution"] for item in items if (item["rung"] or 1) >= 2]
    closed = others == "none" and len(known) == len(items)
    value = max(known) / 4 if known else 0.0 if closed else None
    high = value if closed else 1.0
    proved = max(shown) / 4 if shown else None
    top = high if high < 1 and items and len(shown) == len(items) else 1.0
    touched = {item["group"] for item in items if (item["contribution"] or 0) >= 1}
    return {"value": value, "low": value or 0.0, "high": high, "others": others, "items": items,
            "supported": {"value": proved, "low": proved or 0.0, "high": top},
            "breadth": len(touched), "groups": [key for key in catalogue.groups if key in touched]}


def mean(parts):
    parts = [(weight, figure) for weight, figure in parts if figure["low"] is not None and weight]
    known = [(weight, figure) for weight, figure in parts if figure["value"] is not None]
    if not parts:
        return None
    of = lambda some, key: sum(w * f[key] for w, f in some) / sum(w for w, _ in some)
    return {"value": of(known, "value") if known else None, "low": of(parts, "low"),
            "high": of(parts, "high")}


def measured(measure, figures, items):
    """The ends of what a gate measures, as declared and on evidence."""
    kind, _, key = measure.partition(":")
    if kind == "coverage":
        family = figures["families"][key]
        if family["supported"]["low"] is None:
            return (None, None), (None, None)
        own = [item for item in items if item["family"] == key]
        known = sum(item["weight"] for item in own if item["state"] == "answered")
        asked = sum(item["weight"] for item in own
                    if item["state"] in ("answered", "declined", "unknown")
                    or item["state"] == "not-applicable" and item["due"] and not item["shown"])
        return (known / asked, 1.0), (family["supported"]["coverage"], 1.0)
    if kind == "criterion":
        one = both([item for item in items if item["id"] == key])
    else:
        one = figures[kind] if kind in ("stakes", "release") else figures["families"][key or kind]
    return (one["low"], one["high"]), (one["supported"]["low"], one["supported"]["high"])


def gate(one, figures, items):
    declared, shown = measured(one["measure"], figures, items)
    reaches = lambda ends: ends[0] is not None and ends[0] >= one["minimum"]
    proof, why = one.get("proof", False), None
    if reaches(shown if proof else declared):
        status = "met"
    elif declared[1] is not None and declared[1] < one["minimum"]:
        status = "unmet"
    else:
        status, why = "undecided", "unproved" if reaches(declared) else "unknown"
    return {"id": one["id"], "measure": one["measure"], "minimum": one["minimum"], "proof": proof,
            "low": declared[0], "high": declared[1], "status": status, "why": why,
            "supported": {"low": shown[0], "high": shown[1]}}


def questions(items, held, gates, catalogue, profile):
    """What to ask next: what is unknown, in order."""
    open_gates = [one["measure"] for one in gates if one["status"] == "undecided"]
    strong = {item["id"] for item in items if (item["level"] or 0) >= 3}
    asked = lambda some: sum(item["weight"] for item in some
                             if item["state"] in ("answered", "declined", "unknown"))
    weights = {family: asked([item for item in items if item["family"] == family])
               for family in catalogue.families}
    found = []
    for item in (item for item in items if item["state"] == "unknown"):
        key, family = item["id"], item["family"]
        by_name = f"criterion:{key}" in open_gates
        decides = by_name or any(m in (family, f"family:{family}", f"coverage:{family}")
                                 for m in open_gates)
        late = 0
        if not by_name:
            late = 1 if catalogue.sisters.get(key, set()) & strong else 0
            late = 2 if catalogue.criteria[key].get("rare") else late
        share = 1.0 if family == "bearer" else profile["families"].get(family, 1.0)
        found.append((late, not decides, not catalogue.criteria[key].get("core", False),
                      -share * item["weight"] / weights[family], len(found), key, family))
    core = [item for item in held if item["core"]]
    for item in (item for item in core if item["state"] == "unknown"):
        share = profile["families"].get("release", 1.0)
        found.append((0, "release" not in open_gates, False, -share * item["weight"] / asked(core),
                      len(found), f"brake:{item['id']}", "release"))
    first, rest = [], []
    for one in sorted(found):
        new = one[-1] not in [other[-1] for other in first]
        (first if len(first) < 3 and new else rest).append(one)
    return [one[-2] for one in first + rest]


def expectation(expected):
    if "asked" in expected:
        n, k, people = expected["asked"], expected["yes"], expected["population"]
        p, whole = k / n, 1 + Z * Z / n
        half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        middle = p + Z * Z / (2 * n)
        low = 0.0 if k == 0 else (middle - half) / whole
        high = 1.0 if k == n else (middle + half) / whole
        return {"low": people * low, "high": people * high}
    low = expected.get("low", expected.get("count"))
    return {"low": low, "high": expected.get("high", low)}


def reach(project, at):
    table = project.get("reach")
    if table is None:
        return None
    expected = table.get("expected", "unknown")
    out = {"expected": None if expected == "unknown" else expectation(expected)}
    for key in ("users", "uptake", "speed_per_month", "speed_12_months", "doubling_months"):
        out[key] = None
    seen = [one for one in table.get("observations", []) if day(one["date"]) <= at]
    seen.sort(key=lambda one: day(one["date"]))
    counted = [one for one in seen if "users" in one]
    out["as_of"] = str(day(counted[-1]["date"])) if counted else None
    if not counted or table.get("counting") == "cumulative":
        return out
    alike = lambda one: (one.get("scope"), one.get("period_months"))
    series = [one for one in seen if alike(one) == alike(counted[-1])]
    starts = [at for at, one in enumerate(series) if "break" in one]
    series = series[starts[-1]:] if starts else series
    points = [(day(one["date"]), one["users"]) for one in series if "users" in one]
    users = out["users"] = counted[-1]["users"]
    if out["expected"] and out["expected"]["high"] > 0:
        low, high = out["expected"]["low"], out["expected"]["high"]
        out["uptake"] = {"low": users / high, "high": users / low if low > 0 else None}
    if len(points) < 2:
        return out
    (before, earlier), (last, users) = points[-2:]
    months = (last - before).days / 30.4375
    out["speed_per_month"] = (users - earlier) / months
    if users > earlier > 0:
        out["doubling_months"] = months * log(2) / log(users / earlier)
    start = months_later(last, -12)
    for (left, low), (right, high) in zip(points, points[1:]):
        if left <= start <= right:
            then = low + (high - low) * (start - left).days / (right - left).days
            out["speed_12_months"] = (users - then) / 12
    return out


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


def assess(project, catalogue, profile, statements=(), at=DATE):
    project = with_statements(project, statements, at)
    evidence = Evidence(project, at)
    items = list(criteria(project, catalogue, profile, evidence))
    held = list(brakes(project, catalogue, evidence))
    families = {key: both([item for item in items if item["family"] == key])
                for key in catalogue.families}
    release = both([item for item in held if item["core"]])
    release = turned(release) | {"supported": turned(release["supported"])}
    figures = {"families": families, "release": release,
               "stakes": stakes(project, catalogue, evidence)}
    parts = [(profile["families"].get(key, 1.0), families[key])
             for key in catalogue.families if key != "bearer"]
    parts += [(profile["families"].get(key, 1.0), figures[key]) for key in ("release", "stakes")]
    index = None
    if profile["profile"]["index"]:
        shown = mean([(weight, part["supported"]) for weight, part in parts])
        index = mean(parts)
        index = index and index | {"supported": shown}
    gates = [gate(one, figures, items) for one in profile.get("gate", [])]
    holding = [item for item in held if (item["residual"] or 0) > 0]
    order = list(catalogue.criteria)
    strong = [item for item in items if (item["level"] or 0) >= 3]
    strong.sort(key=lambda item: (-item["rung"], -item["level"], order.index(item["id"])))
    weak = [item for item in items if item["level"] is not None and item["level"] < 4]
    weak.sort(key=lambda item: (item["level"], -item["weight"], order.index(item["id"])))
    only = lambda item, keys: {key: item[key] for key in keys.split()}
    return {
        "families": [{"id": key, **families[key], "criteria": [
            only(item, "id state due level at_least weight rung")
            for item in items if item["family"] == key]} for key in catalogue.families],
        "brakes": {
            "release": release,
            "strongest": max(holding, key=lambda item: item["residual"])["id"] if holding else None,
            "items": [only(item, "id state intensity mitigation residual core weight rung")
                      for item in held]},
        "stakes": figures["stakes"], "reach": reach(project, at), "index": index, "gates": gates,
        "strengths": [item["id"] for item in strong[:5]],
        "next_questions": questions(items, held, gates, catalogue, profile),
        "advice": [{"criterion": item["id"]} for item in weak[:3]],
    }


def compare(mine, theirs, path, differences):
    """Counts the figures, and names those that differ."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        missing = object()
        return sum(compare(value, theirs.get(key, missing), f"{path}.{key}", differences)
                   for key, value in mine.items())
    if isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        return sum(compare(a, b, f"{path}.{a['id'] if 'id' in a else at}" if isinstance(a, dict)
                           else f"{path}.{at}", differences)
                   for at, (a, b) in enumerate(zip(mine, theirs)))
    number = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
    if number(mine) and number(theirs):
        same = isclose(mine, theirs, rel_tol=1e-9, abs_tol=1e-9)
    else:
        same = type(mine) is type(theirs) and mine == theirs
    if not same:
        differences.append(f"{path}: {mine} here, {theirs} by germoir")
    return 1


def projects(folder, count):
    """The files that are compared, and the folder of made-up projects with their statements."""
    files = [path for path in sorted((ROOT / "examples").rglob("*.toml")) if "project" in read(path)]
    page = (ROOT / "criteria" / "METHOD.md").read_text(encoding="utf-8")
    for at, text in enumerate(re.findall(r"```toml\n(.*?)```", page, re.S)):
        files.append(folder / f"method-{at}.toml")
        files[-1].write_text(text, encoding="utf-8")
    drawn = folder / "drawn"
    drawn.mkdir()
    for name, content in made_up.files(count, seed=17):
        (drawn / name).write_text(made_up.toml(content), encoding="utf-8")
    return files, drawn


def main():
    germoir, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    catalogue = Catalogue(ROOT / "criteria")
    figures, compared, differences = 0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        files, drawn = projects(Path(folder), count)
        contents = [read(path) for path in sorted(drawn.glob("*.toml"))]
        statements = [content["statement"] for content in contents if "statement" in content]
        both_kinds = [(path.stem, read(path), ()) for path in files]
        both_kinds += [(content["project"]["id"], content, statements)
                       for content in contents if "project" in content]
        for name in ("bearer", "funder", "accelerator"):
            profile = read(ROOT / "criteria" / "profiles" / f"{name}.toml")
            ran = subprocess.run(
                [germoir, "assess", *map(str, files), str(drawn), "--format", "json", "--profile",
                 name, "--date", str(DATE), "--lang", "en"], capture_output=True, text=True)
            if ran.returncode:
                sys.exit(f"germoir ended with {ran.returncode}: {ran.stderr}")
            theirs = {one["project"]["id"]: one for one in json.loads(ran.stdout)}
            for stem, project, beside in both_kinds:
                project["project"].setdefault("id", stem)
                key = project["project"]["id"]
                mine = assess(project, catalogue, profile, beside)
                figures += compare(mine, theirs.get(key), f"{name} {key}", differences)
                compared += 1
    print("\n".join(differences))
    print(f"{compared} assessments, {figures} figures, {len(differences)} differences")
    sys.exit(bool(differences))


if __name__ == "__main__":
    main()
