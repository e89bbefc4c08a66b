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
from datetime import date
from math import isclose
from pathlib import Path

import made_up
from answers import ROOT, Catalogue, read
from figures import assess

DATE = date(2026, 11, 23)


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
                mine = assess(project, catalogue, profile, beside, DATE)
                figures += compare(mine, theirs.get(key), f"{name} {key}", differences)
                compared += 1
    print("\n".join(differences))
    print(f"{compared} assessments, {figures} figures, {len(differences)} differences")
    sys.exit(bool(differences))


if __name__ == "__main__":
    main()
