"""Forty applications and four readers: how long a dossier and a panel take, and on how many sheets of
paper the dossier is printed.

    python3 tests/pages/committee.py PROGRAM FOLDER

The applications are made to be long: texts at their longest, every criterion answered without
evidence, contradictions. Prints what it measured, and fails where it is more than it should be.
"""

import pathlib
import random
import re
import shutil
import subprocess
import sys
import time
import tomllib

PROJECTS, READERS = 40, 4
PAGES, SECONDS = 45, 0.5
ROOT = pathlib.Path(__file__).resolve().parents[2]
LONG = "Un lieu ouvert chaque semaine où des voisins apportent ce qu’ils savent faire. "


def catalogue():
    tables = {"criterion": [], "brake": [], "stake": []}
    for path in sorted((ROOT / "criteria").glob("*.toml")):
        read = tomllib.loads(path.read_text("utf-8"))
        for kind, ids in tables.items():
            found = read.get(kind, {})
            ids += [id for id, item in found.items() if item.get("scored", True)]
    return tables


def project(number, ids, chance):
    lines = [
        "format = 1",
        "[project]",
        f'id = "projet-{number:02}"',
        f'name = "Projet {number:02} : la maison des voisins du quartier"',
        f'summary = "{LONG * 12}"',
        'stage = "idea"' if number % 3 == 0 else 'stage = "operating"',
        'answered_on = "2"',
        'language = "fr"',
        'territory = { scale = "local", places = ["Niort", "FR"] }',
        "[bearer]",
        f'name = "Association des voisins, section {number:02}"',
        'kind = "association"',
        f'motivation = "{LONG * 12}"',
        'contact = "voisins@example.org"',
        "[answers]",
    ]
    for id in ids["criterion"]:
        if chance.random() < 0.8:
            lines.append(f"{id} = {4 if number % 2 else chance.randrange(5)}")
    lines.append("[brakes]")
    for id in ids["brake"]:
        if chance.random() < 0.6:
            lines.append(f"{id} = {{ intensity = {chance.randrange(5)}, mitigation = 1 }}")
    lines.append("[stakes]")
    for id in ids["stake"][:4]:
        lines.append(f"{id} = {chance.randrange(4)}")
    lines += ["[relation]", 'kind = "competes"'] if number % 4 == 0 else []
    return "\n".join(lines) + "\n"


def review(number, reader, ids, chance):
    lines = [
        "format = 1",
        "[review]",
        f'project = "projet-{number:02}"',
        f'reviewer = "Lectrice {reader}"',
        'role = "funder"',
        "date = 2026-11-01",
        'answered_on = "2"',
        "[answers]",
    ]
    lines += [f"{id} = {chance.randrange(5)}" for id in ids["criterion"] if chance.random() < 0.9]
    return "\n".join(lines) + "\n"


def decision(number):
    reason = LONG * 4
    return (
        f'format = 1\n[decision]\nproject = "projet-{number:02}"\nby = "Comité de novembre"\n'
        f'date = 2026-11-02\noutcome = "rencontrer"\nreason = "{reason}"\n'
    )


def timed(*command):
    best = None
    for _ in range(5):
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True)
        spent = time.perf_counter() - start
        assert done.returncode in (0, 3), done.stderr.decode()[-2000:]
        best = spent if best is None else min(best, spent)
    return best


def pages(html):
    pdf = html.with_suffix(".pdf")
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={pdf}"]
    subprocess.run([*browser, "--no-pdf-header-footer", html.as_uri()], check=True, capture_output=True)
    told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told)[1])


def main():
    program, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    given = folder / "in"
    given.mkdir(parents=True)
    chance, ids = random.Random(7), catalogue()
    for number in range(PROJECTS):
        (given / f"p{number:02}.toml").write_text(project(number, ids, chance), "utf-8")
        if number % 2:
            (given / f"d{number:02}.decision.toml").write_text(decision(number), "utf-8")
        for reader in range(READERS):
            text = review(number, reader, ids, chance)
            (given / f"r{number:02}-{reader}.toml").write_text(text, "utf-8")
    dossier = folder / "dossier"
    told = ["--lang", "fr", "--date", "2026-11-27", "-q"]
    spent = {
        "dossier": timed(program, "screen", given, "-o", dossier, *told),
        "panel": timed(program, "panel", given, "--format", "html", "-o", folder / "panel.html", *told),
    }
    for name, seconds in spent.items():
        print(f"committee: {PROJECTS} projects, {PROJECTS * READERS} reviews, {name}: {seconds:.2f} s")
    whole = pages(dossier / "print.html")
    first = pages(dossier / "index.html")
    sheets = [pages(page) for page in sorted((dossier / "projects").glob("*.html"))]
    print(f"committee: {whole} sheets of A4 for {PROJECTS} projects, {first} for all of them, {max(sheets)} at most for one")
    short = subprocess.run(
        ["pdftotext", dossier / "print.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "repliés plus bas" in short or "Projet 39" in short
    assert whole <= PAGES and max(sheets) == 1, (whole, sheets)
    if "/release/" in program:
        assert max(spent.values()) < SECONDS, spent


if __name__ == "__main__":
    main()
