"""The sums of the method: families, brakes, stakes, index, gates, questions, people reached."""

from math import log, sqrt

from answers import STAGES, Evidence, day, months_later, residual, said, with_statements

Z = 1.959963984540054


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


def assess(project, catalogue, profile, statements, at):
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
