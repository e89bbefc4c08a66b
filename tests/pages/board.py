#!/usr/bin/env python3
"""Makes cohorts of rich projects, and holds the report of each against what a board is promised: four
sheets of A4, less than 1.5 MB, nothing wider than 1280 px, no name over another in a drawing, every
project reached from the report without its script, and the search with it.

    tests/pages/board.py PROGRAM FOLDER [PROJECTS...]

Without numbers: the examples, and 600 projects. Needs chromium, chromedriver and pypdf; without them it
says so and is skipped, unless CI is set: there it fails.
"""

import base64
import io
import pathlib
import random
import re
import subprocess
import sys
import time
import tomllib
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "forms"), str(HERE)]
from committee import catalogue  # noqa: E402
from browser import Browser, must_be_here  # noqa: E402

ROOT = HERE.parents[1]
SHEETS, BYTES, WIDTH = 4, 1_500_000, 1280
STAGES = "idea design experiment operating scaling renewing closing ended unknown".split()
PLACES = """Niort Brest Lille Lyon Pau Nantes Rennes Metz Nancy Dijon Tours Angers Limoges Poitiers Bourges
Saint-Étienne Orléans Bayonne Agen Albi Rodez Mende Alès Gap Digne Nice Ajaccio Bastia Toulon Valence""".split()
FIRST = """Atelier Jardin Café Maison Épicerie Ressourcerie Grange École Fabrique Verger Nuit Forum Hangar
Kiosque Lavoir Manège Œuvre Préau Quai Relais Tiers-lieu Université Village Wagon Yourte Zone Ici Bibliothèque
Cantine Dispensaire""".split()
OF = """des voisins|du quartier|de l’Étang|des Tilleuls|partagée de la Gare|solidaire|du Haut-Pré|des métiers
numériques|de Monsieur Élie|EN COMMUN|pour tous les âges et toutes les langues du canton|des savoirs""".split("|")
PUBLICS = """personnes âgées|jeunes sans emploi|familles monoparentales|personnes sourdes|agriculteurs|exilés|
élèves|aidants|soignants|habitants du bourg|personnes sans domicile|parents|artisans|bénévoles""".split("|")
WORDS = """lieu semaine voisins outils repas pain vélo récolte eau bois papier langue lecture santé trajet
logement dette école marché chantier musique mémoire forêt rivière atelier couture radio carte soin""".split()
# What a name in a drawing may lie over without harm: the letters' boxes have air around them.
AIR = 2.0

OVERLAPS = """
const boxes = (svg) => [...svg.querySelectorAll('text')].map((text) => [text, text.getBoundingClientRect()]);
document.querySelectorAll('details').forEach((more) => { more.open = true; });
return [...document.querySelectorAll('svg')].flatMap((svg) => {
  const all = boxes(svg), edge = svg.getBoundingClientRect(), air = arguments[0];
  const meet = (a, b) => a.left + air < b.right && b.left + air < a.right
    && a.top + air < b.bottom && b.top + air < a.bottom;
  const out = all.filter(([, box]) => box.left < edge.left - air || box.right > edge.right + air);
  return [
    ...all.flatMap(([one, a], at) => all.slice(at + 1).filter(([, b]) => meet(a, b))
      .map(([other]) => `${one.textContent} / ${other.textContent}`)),
    ...out.map(([text]) => `${text.textContent} leaves its drawing`),
  ];
});
"""
WIDE = """
const root = document.documentElement;
const cut = [...document.querySelectorAll('.table')].filter((table) => table.scrollWidth > table.clientWidth);
return [
  ...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : []),
  ...cut.filter((table) => !table.querySelector('.signs'))
    .map((table) => `a table is ${table.scrollWidth} px wide in ${table.clientWidth}: ${table.getAttribute('aria-label')}`),
];
"""
SEARCH = """
const form = document.getElementById('search'), input = form.querySelector('input');
input.value = arguments[0];
input.dispatchEvent(new Event('input', { bubbles: true }));
const told = form.querySelector('p').textContent, links = [...form.querySelectorAll('li a')];
return [told, links.slice(0, 3).map((link) => [link.textContent, link.href])];
"""


def project(number, ids, chance):
    """A project that answers most of what is asked, and has counts for some years."""
    some = lambda of, most: chance.sample(of, chance.randint(1, most))  # noqa: E731
    quoted = lambda of: "[" + ", ".join(f'"{one.strip()}"' for one in of) + "]"  # noqa: E731
    name = f"{chance.choice(FIRST)} {' '.join(chance.choice(OF).split())} {number}"
    town = chance.choice(PLACES)
    words = " ".join(chance.choice(WORDS) for _ in range(40))
    lines = [
        "format = 1",
        "[project]",
        f'id = "p{number:05}"',
        f'name = "{name}"',
        f'summary = "Un lieu à {town} : {words}."',
        f'stage = "{chance.choice(STAGES)}"',
        'answered_on = "2"',
        'language = "fr"',
        f'territory = {{ scale = "{chance.choice(["local", "regional", "national"])}", places = ["{town}"] }}',
        f"fields = {quoted(some(['social', 'environmental', 'spiritual'], 2))}",
        f"publics = {quoted(some(PUBLICS, 3))}",
        "[bearer]",
        f'kind = "{chance.choice(["association", "cooperative", "person"])}"',
        "[sharing]",
        f"cohort = {'true' if number % 9 else 'false'}",
        f"introduce = {'true' if number % 2 else 'false'}",
        "[answers]",
    ]
    for id in ids["criterion"]:
        if chance.random() < 0.7:
            proof = ', evidence = [{ kind = "observed", date = 2026-05-01, source = "le carnet" }]' if chance.random() < 0.3 else ""
            lines.append(f"{id} = {{ level = {chance.randrange(5)}{proof} }}")
    lines.append("[brakes]")
    for id in ids["brake"]:
        if chance.random() < 0.5:
            done = f", mitigation = {chance.randrange(5)}" if chance.random() < 0.8 else ""
            lines.append(f"{id} = {{ intensity = {chance.randrange(5)}{done} }}")
    lines.append("[stakes]")
    # The last stake is never spoken of: it has to stay blank.
    for id in chance.sample(ids["stake"][:-1], 4):
        lines.append(f"{id} = {chance.randrange(5)}")
    if chance.random() < 0.6:
        unit = chance.choice(["people", "people", "households"])
        counts = [f"{{ date = {year}-01-01, users = {chance.randrange(1, 400)} }}" for year in range(2018, 2027)]
        lines += ["[reach]", f'unit = "{unit}"', 'counting = "unique"']
        lines.append(f"observations = [{', '.join(counts[chance.randrange(8):])}]")
    lines += ["[needs]", f"support = {quoted(some(ids['support'], 3))}", f"skills = {quoted(some(WORDS, 2))}"]
    lines += ["[offers]", f"skills = {quoted(some(WORDS, 2))}"]
    return "\n".join(lines) + "\n"


def write_cohort(folder, count):
    chance, ids = random.Random(21), catalogue()
    ids["support"] = list(tomllib.loads((ROOT / "criteria" / "support.toml").read_text("utf-8"))["support"])
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"p{number:05}.toml").write_text(project(number, ids, chance), "utf-8")


def sheets(browser):
    from pypdf import PdfReader

    printed = browser.devtools("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    return len(PdfReader(io.BytesIO(base64.b64decode(printed["data"]))).pages)


def reached(report):
    """The pages of projects that are led to from the report without its script, by pages by letter too."""
    seen, found, next_ones = set(), set(), [report]
    while next_ones:
        page = next_ones.pop()
        if page in seen:
            continue
        seen.add(page)
        for to in re.findall(r'href="([^"#]+\.html)"', page.read_text("utf-8")):
            place = page.parent / urllib.parse.unquote(to)
            if place.parent.name == "projects":
                found.add(place.name)
            elif place.exists():
                next_ones.append(place)
    return found, sorted(seen - {report})


def look(browser, report, words):
    """What is wrong with a page on a screen, and on how many sheets it is printed."""
    size = {"width": WIDTH, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.devtools("Emulation.setDeviceMetricsOverride", size)
    browser.go(report)
    count = sheets(browser)
    faults, found = [], 0
    if words:
        told, links = browser.run(SEARCH, words)
        found = int(re.search(r"(\d+)", told)[1])
        if not links:
            faults.append(f"search: {words}: {told}")
        for name, to in links:
            place = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(to).path))
            if not place.exists():
                faults.append(f"search: {name} leads to {place.name}, which is not there")
    faults += [f"overlap: {one}" for one in browser.run(OVERLAPS, AIR)]
    faults += [f"{WIDTH} px: {one}" for one in browser.run(WIDE)]
    return count, found, faults


def hold(browser, program, name, cohort, folder, words):
    out = folder / name
    start = time.perf_counter()
    told = ["--lang", "fr", "--date", "2026-11-27", "-q", "--format", "html", "--from", "Fondation des Communs"]
    subprocess.run([program, "batch", cohort, "-o", out, *told], check=True, capture_output=True)
    spent = time.perf_counter() - start
    report = out / "report.html"
    count, found, faults = look(browser, report, words)
    pages = {page.name for page in (out / "projects").glob("*.html")}
    led, lists = reached(report)
    sizes = [page.stat().st_size for page in [report, *lists]]
    faults += [f"{len(pages - led)} projects cannot be reached"] if pages - led else []
    faults += [f"printed: {count} sheets"] if count > SHEETS else []
    faults += [f"{size} bytes" for size in sizes if size > BYTES]
    for page in lists[:1]:
        faults += look(browser, page, "")[2]
    print(
        f"board: {name}: {len(pages)} projects in {spent:.1f} s, {count} sheets of A4, {max(sizes)} bytes at most, "
        f"{len(lists)} pages by letter, {len(led)} projects reached, {found} found by « {words} »",
        flush=True,
    )
    return [f"{name}: {fault}" for fault in faults]


# A page of which each check finds something wrong, lest one find nothing anywhere.
TRAP = """<!doctype html><title>Trap</title><svg width="200" height="50"><text y="20">One name</text>
<text y="22" x="9">Another</text></svg><p style="width: 2000px">wide</p>"""


def try_the_trap(browser, folder):
    page = folder / "trap.html"
    page.write_text(TRAP)
    _, _, faults = look(browser, page, "")
    wrong = [fault.split(":")[0] for fault in faults]
    assert wrong == ["overlap", f"{WIDTH} px"], faults


def main():
    program, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    must_be_here("board.py", "chromium", "chromedriver", module="pypdf")
    counts = [int(number) for number in sys.argv[3:]] or [600]
    folder.mkdir(parents=True)
    start = time.perf_counter()
    browser = Browser(folder)
    try:
        try_the_trap(browser, folder)
        faults = hold(browser, program, "examples", ROOT / "examples", folder, "voisins")
        for count in counts:
            cohort = folder / f"in-{count}"
            write_cohort(cohort, count)
            faults += hold(browser, program, str(count), cohort, folder, "niort")
    finally:
        browser.close()
    print("\n".join(faults[:40]), end="\n" if faults else "")
    print(f"board: {'no fault' if not faults else f'{len(faults)} faults'}, {time.perf_counter() - start:.0f} s")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
