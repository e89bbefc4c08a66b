#!/usr/bin/env python3
"""Works out the agreement between readers by itself and compares it with `germoir panel`.

    tests/method/agreement.py GERMOIR [PANELS]

For the ten points of METHOD.md, whose sums are worked out as they are written there, and for PANELS
panels drawn by lot (20 unless said): shares, counts, alpha, weighted kappa, gaps, who stands above or
below the others; and over several projects which question is read most differently. Intervals hang on
a generator of random numbers: they are drawn again here by another one, by points and by projects, and
may differ by a twentieth. Ends with 1 where anything else differs by more than 1e-9.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction
from itertools import combinations
from math import isclose
from pathlib import Path
from statistics import median

import made_up
from answers import ROOT

METRICS = ("nominal", "ordinal", "interval", "ratio")


def alpha(units, metric):
    """Krippendorff's alpha, from the pairs as they meet."""
    counts = Counter(level for unit in units for level in unit)
    rank, seen = {}, 0
    for level in sorted(counts):
        rank[level], seen = seen + Fraction(counts[level], 2), seen + counts[level]

    def apart(one, other):
        if metric == "nominal":
            return int(one != other)
        if metric == "ratio":
            return Fraction(one - other, one + other) ** 2 if one + other else 0
        return (rank[one] - rank[other] if metric == "ordinal" else one - other) ** 2

    observed = sum(Fraction(2, len(unit) - 1) * apart(*pair)
                   for unit in units for pair in combinations(unit, 2))
    levels = [level for unit in units for level in unit]
    expected = sum(2 * apart(*pair) for pair in combinations(levels, 2))
    return float(1 - (len(levels) - 1) * observed / expected) if expected else None


def kappa(pairs, power):
    expected = sum(abs(a - b) ** power for a, _ in pairs for _, b in pairs)
    return 1 - len(pairs) * sum(abs(a - b) ** power for a, b in pairs) / expected if expected else None


def leanings(units, readers):
    """Least squares, by the equations of each reader: what is left of theirs adds up to nothing."""
    rows = []
    for reader in readers[:-1]:
        row = dict.fromkeys(readers, Fraction(0))
        right = Fraction(0)
        for unit in (unit for unit in units if reader in unit):
            right += unit[reader] - Fraction(sum(unit.values()), len(unit))
            row[reader] += 1
            for other in unit:
                row[other] -= Fraction(1, len(unit))
        rows.append([row[one] for one in readers] + [right])
    rows.append([Fraction(1)] * len(readers) + [Fraction(0)])
    for at in range(len(rows)):
        pivot = next(place for place in range(at, len(rows)) if rows[place][at])
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [cell / rows[at][at] for cell in rows[at]]
        for other in (other for other in range(len(rows)) if other != at):
            factor = rows[other][at]
            rows[other] = [a - factor * b for a, b in zip(rows[other], rows[at])]
    return {reader: float(rows[at][-1]) for at, reader in enumerate(readers)}


def measured(points):
    """What readers gave, point by point: a dictionary from reader to level for each."""
    units = [unit for unit in points if len(unit) > 1]
    levels = [list(unit.values()) for unit in units]
    pairs = [pair for unit in levels for pair in combinations(unit, 2)]
    readers = sorted({reader for unit in units for reader in unit})
    out = {"points": len(units), "readers": len(readers),
           "answered_by_all": sum(len(unit) == len(readers) for unit in units),
           "pairs": len(pairs),
           "same": sum(a == b for a, b in pairs) / len(pairs),
           "within_one": sum(abs(a - b) <= 1 for a, b in pairs) / len(pairs),
           "alpha": {metric: {"value": alpha(levels, metric)} for metric in METRICS}}
    if len(readers) == 2:
        both = [(unit[readers[0]], unit[readers[1]]) for unit in units]
        out["kappa"] = {"linear": kappa(both, 1), "quadratic": kappa(both, 2)}
    return out, leanings(units, readers) if len(readers) > 2 else None


def panel(germoir, *projects):
    """The same by germoir. A project is its points, lists of readers' levels by criterion, None where
    unsaid, and what its bearer says."""
    with tempfile.TemporaryDirectory() as folder:
        def write(name, content):
            Path(folder, name).write_text(made_up.toml({"format": 1} | content), encoding="utf-8")

        for at, (points, own) in enumerate(projects):
            write(f"p{at}.toml", {
                "project": {"id": f"p{at}", "name": f"Le préau {at}", "summary": "Projet inventé.",
                            "stage": "operating", "answered_on": "2"},
                "answers": {key: level for key, level in own.items() if level is not None}})
            for reader in range(len(next(iter(points.values())))):
                answers = {key: said[reader] for key, said in points.items()
                           if said[reader] is not None}
                write(f"p{at}r{reader}.toml", {
                    "review": {"project": f"p{at}", "reviewer": f"Lecture {reader}", "role": "peer",
                               "date": "2026-11-01", "answered_on": "2"}, "answers": answers})
        ran = subprocess.run([germoir, "panel", folder, "--names", "--format", "json", "--date",
                              "2026-11-23"], capture_output=True, text=True)
        if ran.returncode:
            sys.exit(f"germoir ended with {ran.returncode}: {ran.stderr}")
        return json.loads(ran.stdout)


def differences(germoir, points, own):
    """How many figures were compared, and those that differ."""
    theirs = panel(germoir, (points, own))
    units = [{f"Lecture {reader}": level for reader, level in enumerate(said) if level is not None}
             for said in points.values()]
    mine, leans = measured(units)
    found = [(name, mine[name], theirs["agreement"][name]) for name in
             ("points", "readers", "answered_by_all", "pairs", "same", "within_one")]
    found += [(metric, mine["alpha"][metric]["value"], theirs["agreement"]["alpha"][metric]["value"])
              for metric in METRICS]
    for weights, value in mine.get("kappa", {}).items():
        found.append((weights, value, theirs["agreement"]["kappa"][weights]))
    if leans:
        given = {one["reader"]["name"]: one["levels"] for one in theirs["severity"]["readers"]}
        found += [(reader, lean, given.get(reader)) for reader, lean in leans.items()]
    gaps = {point["id"]: point["gap"] for point in theirs["projects"][0]["points"]}
    for key, said in points.items():
        levels = [level for level in said if level is not None]
        if levels:
            spread = max(levels) - min(levels)
            far = 0 if own[key] is None else abs(median(levels) - own[key])
            found.append((f"gap of {key}", max(spread, far), gaps.get(key)))
    wrong = [f"{name}: {value} here, {other} by germoir" for name, value, other in found
             if other is None or not isclose(value, other, rel_tol=1e-9, abs_tol=1e-9)]
    return len(found), wrong


def resampled(blocks, seed):
    """The middle 95 % of ordinal alpha over blocks of units drawn with replacement."""
    lot, figures = random.Random(seed), []
    for _ in range(300):
        units = [unit for _ in blocks for unit in lot.choice(blocks)]
        figures.append(fast_ordinal(units))
    figures = sorted(figure for figure in figures if figure is not None)
    return [figures[round((len(figures) - 1) * share)] for share in (0.025, 0.975)]


def fast_ordinal(units):
    """Ordinal alpha from counts: for many draws."""
    counts = Counter(level for unit in units for level in unit)
    rank, seen = {}, 0
    for level in sorted(counts):
        rank[level], seen = seen + counts[level] / 2, seen + counts[level]
    observed = sum(2 / (len(unit) - 1) * (rank[a] - rank[b]) ** 2
                   for unit in units for a, b in combinations(unit, 2))
    expected = sum(2 * counts[a] * counts[b] * (rank[a] - rank[b]) ** 2
                   for a, b in combinations(counts, 2))
    return 1 - (seen - 1) * observed / expected if expected else None


def over_projects(germoir, lot):
    """Several projects: agreement over all of them, question by question, and its intervals."""
    projects = [drawn(lot) for _ in range(12)]
    theirs = panel(germoir, *projects)
    blocks, by_question = [], {}
    for points, _ in projects:
        block = []
        for key, said in points.items():
            unit = [level for level in said if level is not None]
            if len(unit) > 1:
                block.append(unit)
                by_question.setdefault(key, []).append(unit)
        blocks.append(block)
    units = [unit for block in blocks for unit in block]
    given = theirs["agreement"]
    found = [("points", len(units), given["points"]), ("projects", 12, given["projects"])]
    for metric in METRICS:
        found.append((metric, alpha(units, metric), given["alpha"][metric]["value"]))
    order = []
    for at, (key, units_of) in enumerate(by_question.items()):
        pairs = [pair for unit in units_of for pair in combinations(unit, 2)]
        same = Fraction(sum(a == b for a, b in pairs), len(pairs))
        near = Fraction(sum(abs(a - b) <= 1 for a, b in pairs), len(pairs))
        order.append((near, same, -len(pairs), made_up.SCORED.index(key), key, units_of))
    order.sort(key=lambda one: one[:4])
    for mine, one in zip(order, theirs["questions"], strict=True):
        near, same, pairs, _, key, units_of = mine
        found += [(f"{key} stands where {one['id']} does", 1, int(key == one["id"])),
                  (f"pairs of {key}", -pairs, one["pairs"]), (f"same of {key}", float(same), one["same"]),
                  (f"within one of {key}", float(near), one["within_one"])]
        own = alpha(units_of, "ordinal") if len(units_of) >= 10 else None
        if own is not None or one["alpha"] is not None:
            value = one["alpha"] and one["alpha"]["value"]
            found.append((f"alpha of {key}", own if own is not None else 9, value))
    wrong = [f"{name}: {value} here, {other} by germoir" for name, value, other in found
             if other is None or not isclose(value, other, rel_tol=1e-9, abs_tol=1e-9)]
    ordinal = given["alpha"]["ordinal"]
    for name, drawn_blocks in [("interval", [[unit] for unit in units]), ("interval_by_projects", blocks)]:
        for mine, other in zip(resampled(drawn_blocks, 7), ordinal[name]):
            found.append(name)
            if abs(mine - other) > 0.05:
                wrong.append(f"{name}: {mine} here, {other} by germoir")
    return len(found), wrong


def drawn(lot):
    """A panel by lot: readers who lean, points that some leave out, a bearer who answers some."""
    readers = lot.draw.randint(2, 5)
    lean = [lot.draw.uniform(-1, 1) for _ in range(readers)]
    points, own = {}, {}
    for key in lot.draw.sample(made_up.SCORED, lot.draw.randint(25, 60)):
        deserved = lot.draw.uniform(0, 4)
        level = lambda own: min(4, max(0, round(deserved + own + lot.draw.gauss(0, 0.6))))
        points[key] = [level(one) if lot.chance(0.85) else None for one in lean]
        own[key] = level(0.5) if lot.chance(0.6) else None
    return points, own


def of_page(part):
    """The readings of the page, and its sums: what they say and what they come to."""
    rows = re.search(r"```readers\n(.*?)```", part, re.S).group(1).split("\n")
    rows = [list(map(int, row.split())) for row in rows if row]
    points = dict(zip(made_up.SCORED, map(list, zip(*rows))))
    sums = {}
    for line in re.search(r"```sums\n(.*?)```", part, re.S).group(1).strip().split("\n"):
        name, how, said = (side.strip().replace(",", ".") for side in line.split("="))
        assert re.fullmatch(r"[-+×/(). \d]+", how), how
        sums[name] = (eval(how.replace("×", "*")), float(said))
    return points, sums


def main():
    germoir, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    page = (ROOT / "criteria" / "METHOD.md").read_text(encoding="utf-8")
    compared, wrong = 0, []
    for part in page.split('<a id="en"></a>'):
        points, sums = of_page(part)
        number, found = differences(germoir, points, dict.fromkeys(points))
        mine, _ = measured([dict(enumerate(said)) for said in points.values()])
        flat = {key: mine[key] for key in ("same", "within_one")}
        flat |= {metric: mine["alpha"][metric]["value"] for metric in METRICS}
        flat |= {f"kappa.{weights}": value for weights, value in mine["kappa"].items()}
        found += [f"{name} on the page: {how} and {said}, and it is {flat[name]}"
                  for name, (how, said) in sums.items()
                  if not isclose(how, flat[name], abs_tol=1e-9) or abs(said - how) > 0.000051]
        compared, wrong = compared + number + len(sums), wrong + found
    lot = made_up.Lot(18)
    for at in range(count):
        number, found = differences(germoir, *drawn(lot))
        compared, wrong = compared + number, wrong + [f"panel {at}, {one}" for one in found]
    for at in range(max(1, count // 10)):
        number, found = over_projects(germoir, lot)
        compared, wrong = compared + number, wrong + [f"folder {at}, {one}" for one in found]
    print("\n".join(wrong[:100]))
    print(f"{count + 2} panels and {max(1, count // 10)} folders, {compared} figures, {len(wrong)} differences")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
