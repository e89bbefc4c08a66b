#!/usr/bin/env python3
"""Works out the agreement between readers by itself and compares it with `germoir panel`.

    tests/method/agreement.py GERMOIR [PANELS]

For the ten points of METHOD.md, whose sums are worked out as they are written there, and for PANELS
panels drawn by lot (20 unless said): shares, alpha, weighted kappa, gaps, and who stands above or
below the others. Intervals are left out: they hang on a generator of random numbers. Ends with 1
where anything differs by more than 1e-9.
"""

import json
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

METRICS = ("nominal", "ordinal", "interval")


def alpha(units, metric):
    """Krippendorff's alpha, from the pairs as they meet."""
    counts = Counter(level for unit in units for level in unit)
    rank, seen = {}, 0
    for level in sorted(counts):
        rank[level], seen = seen + Fraction(counts[level], 2), seen + counts[level]

    def apart(one, other):
        if metric == "nominal":
            return int(one != other)
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
           "same": sum(a == b for a, b in pairs) / len(pairs),
           "within_one": sum(abs(a - b) <= 1 for a, b in pairs) / len(pairs),
           "alpha": {metric: {"value": alpha(levels, metric)} for metric in METRICS}}
    if len(readers) == 2:
        both = [(unit[readers[0]], unit[readers[1]]) for unit in units]
        out["kappa"] = {"linear": kappa(both, 1), "quadratic": kappa(both, 2)}
    return out, leanings(units, readers) if len(readers) > 2 else None


def panel(germoir, points, own):
    """The same by germoir: points are lists of readers' levels, by criterion, None where unsaid."""
    with tempfile.TemporaryDirectory() as folder:
        def write(name, content):
            Path(folder, name).write_text(made_up.toml({"format": 1} | content), encoding="utf-8")

        write("p.toml", {"project": {"id": "p", "name": "Le préau", "summary": "Projet inventé.",
                                     "stage": "operating", "answered_on": "2"},
                         "answers": {key: level for key, level in own.items() if level is not None}})
        for reader in range(len(next(iter(points.values())))):
            answers = {key: said[reader] for key, said in points.items() if said[reader] is not None}
            write(f"r{reader}.toml", {
                "review": {"project": "p", "reviewer": f"Lecture {reader}", "role": "peer",
                           "date": "2026-11-01", "answered_on": "2"}, "answers": answers})
        ran = subprocess.run([germoir, "panel", folder, "--names", "--format", "json", "--date",
                              "2026-11-23"], capture_output=True, text=True)
        if ran.returncode:
            sys.exit(f"germoir ended with {ran.returncode}: {ran.stderr}")
        return json.loads(ran.stdout)


def differences(germoir, points, own):
    """How many figures were compared, and those that differ."""
    theirs = panel(germoir, points, own)
    units = [{f"Lecture {reader}": level for reader, level in enumerate(said) if level is not None}
             for said in points.values()]
    mine, leans = measured(units)
    found = [(name, mine[name], theirs["agreement"][name]) for name in
             ("points", "readers", "same", "within_one")]
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
    print("\n".join(wrong[:100]))
    print(f"{count + 2} panels, {compared} figures, {len(wrong)} differences")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
