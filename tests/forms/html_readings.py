#!/usr/bin/env python3
"""Two readers read three projects on one page each, send their files back, and the panel counts them.

    tests/forms/html_readings.py PROGRAM

Needs chromium and chromedriver, as html_form.py does.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

from browser import Browser, ask, must_be_here, radio
from html_form import DATE, downloaded, run

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
PROJECTS = ["sol", "ulule", "voisin-age"]
SUBJECTS = "[...document.querySelectorAll('[data-subject]')]"


def enter(browser, name):
    browser.type("#reader [data-ask='review.reviewer'] input", name)
    browser.click("#reader [data-ask='review.role'] input[value=funder]")
    browser.click("[data-action=read]")


def open_project(browser, name):
    browser.run(f"{SUBJECTS}.find((one) => one.textContent.includes(arguments[0])).click()", name)
    assert name in browser.run("return document.getElementById('subject').innerText")


def read_as(browser, page, name, level, folder):
    browser.go(page)
    shown = browser.shown()
    assert "Confidentiel" in shown and "Voisin-Age" not in shown, "nothing is shown before somebody reads"
    enter(browser, name)
    # A practice case comes first, with the level that was agreed folded below the question.
    assert "Cas fictif" in browser.shown()
    # The list and the bar count alike, and the contents lead to nothing that is hidden.
    counted = browser.run("return [document.querySelector('#subjects [aria-current]').parentElement.innerText, document.querySelector('#count').textContent]")
    assert counted[0].endswith(counted[1]), counted
    led = browser.run("""return [...document.querySelectorAll('nav.contents li')].every((line) =>
        line.hidden || document.querySelector(line.querySelector('a').getAttribute('href')).checkVisibility())""")
    assert led, "the contents lead to a hidden section"
    open_project(browser, "Voisin-Age")
    beside = f"{ask('answers.field-listening')} .beside"
    assert not browser.run(f"return document.querySelector('{beside}').open"), "it is folded"
    assert browser.run(f"return document.querySelector('{beside}').textContent").strip()
    counted = browser.run("return [document.querySelector('#subjects [aria-current]').parentElement.innerText, document.querySelector('#count').textContent]")
    assert counted[0].endswith(counted[1]), counted
    browser.click(radio("answers.field-listening.level", level))
    browser.click(f"{ask('answers.field-listening')} details.more summary")
    browser.type(f"{ask('answers.field-listening')} [data-note]", f"Lu par {name}")
    browser.click(radio("brakes.fear-of-change.intensity", "2"))
    browser.click(radio("brakes.fear-of-change.mitigation", "unknown"))
    # What was just answered is not seen beside another project.
    open_project(browser, "SOL")
    assert not browser.run(f"return document.querySelector('{radio('answers.field-listening.level', level)}').checked")
    browser.type(f"{ask('review.recused')} input", "J’y suis bénévole.")
    time.sleep(0.6)
    assert browser.run("return [...document.querySelectorAll('form section')].every((one) => !one.offsetParent)")
    # Loaded again, the page knows who reads what.
    browser.go(page)
    assert browser.value(f"{ask('review.recused')} input") == "J’y suis bénévole."
    open_project(browser, "Voisin-Age")
    assert browser.run(f"return document.querySelector('{radio('answers.field-listening.level', level)}').checked")
    browser.run("window.confirm = (text) => { window.asked = text; return true; }")
    browser.click("[data-action=finish]")
    assert "1" in browser.run("return window.asked"), "one project was not read"
    saved = downloaded(folder, ".json")
    kept = saved.rename(folder / f"{saved.stem}.kept")
    browser.click("[data-action=other-reader]")
    assert name not in browser.shown()
    return kept


def whole_way(program, folder, browser):
    page = folder / "lectures.html"
    projects = [str(EXAMPLES / f"{name}.toml") for name in PROJECTS]
    run(program, "form", "html", "--express", "--practise", "--lang", "fr", "-o", str(page), "--review", *projects)
    text = page.read_text()
    contacts = [tomllib.loads(pathlib.Path(path).read_text()).get("bearer", {}).get("contact") for path in projects]
    assert not any(contact in text for contact in contacts if contact), "no contact"
    first = read_as(browser, page, "Noor Haddad", "3", folder)
    second = read_as(browser, page, "Inès Moreau", "1", folder)
    # The first reader's readings were kept apart, and come back by the name or by the file.
    enter(browser, "Noor Haddad")
    open_project(browser, "Voisin-Age")
    assert browser.run(f"return document.querySelector('{radio('answers.field-listening.level', '3')}').checked")
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(page)
    reopened = first.rename(folder / "back.json")
    browser.type("#open", str(reopened))
    time.sleep(0.6)
    open_project(browser, "Voisin-Age")
    assert browser.run(f"return document.querySelector('{radio('answers.field-listening.level', '3')}').checked")
    reopened.rename(first)

    into = folder / "panel"
    files = [shutil.copy(path, folder / f"{path.stem}.json") for path in (first, second)]
    run(program, "import", *map(str, files), "--into", str(into))
    names = sorted(path.name for path in into.iterdir())
    expected = sorted(f"{project}-{reader}.toml" for project in ("sol", "voisin-age") for reader in ("ines-moreau", "noor-haddad"))
    assert names == expected, names
    review = tomllib.loads((into / "voisin-age-noor-haddad.toml").read_text())
    assert review["review"]["reviewer"] == "Noor Haddad" and review["review"]["role"] == "funder"
    assert review["review"]["read"].startswith("sha256:"), review
    assert review["answers"]["field-listening"] == {"level": 3, "note": "Lu par Noor Haddad"}, review
    assert review["brakes"]["fear-of-change"]["intensity"] == 2, review
    recused = tomllib.loads((into / "sol-noor-haddad.toml").read_text())
    assert recused["review"]["recused"] == "J’y suis bénévole." and "answers" not in recused, recused
    for path in projects:
        shutil.copy(path, into)
    run(program, "check", str(into))
    panel = json.loads(run(program, "panel", str(into), "--format", "json").stdout)
    assert "Noor Haddad" in json.dumps(panel, ensure_ascii=False), panel
    # The same file again changes nothing.
    again = subprocess.run(
        [program, "import", *map(str, files), "--into", str(into), "--update", *DATE], capture_output=True, text=True
    )
    assert again.returncode == 0, again.stderr
    browser.phone()
    browser.go(page)
    assert browser.run("return document.documentElement.scrollWidth") <= 360
    assert not [line for line in browser.log("browser") if line["level"] == "SEVERE"]


STRUCTURE = EXAMPLES / "structures" / "fondation-du-vieux-gue.toml"


def bearers_read_a_structure(program, folder, browser):
    """Five bearers read a structure, and support shows what they say without a name."""
    page = folder / "structure.html"
    run(program, "form", "html", "--lang", "fr", "-o", str(page), "--review", str(STRUCTURE))
    own = tomllib.loads(STRUCTURE.read_text())
    notes = [one["note"] for one in own["answers"].values() if isinstance(one, dict) and "note" in one]
    assert not any(note in page.read_text() for note in notes), "a reading stays the bearer's own"
    files = []
    for at in range(5):
        name = f"Zqporteur {'ABCDE'[at]}"
        browser.go(page)
        browser.type("#reader [data-required] input", name)
        browser.click("[data-action=read]")
        assert "Fondation du Vieux Gué" in browser.shown()
        browser.click(radio("answers.trust-in-bearers.level", "0"))
        browser.click("[data-action=finish]")
        files.append(str(downloaded(folder, f"-{'abcde'[at]}.json")))
        browser.click("[data-action=other-reader]")
        assert name not in browser.shown()
    into = folder / "readings"
    run(program, "import", *files, "--into", str(into))
    review = tomllib.loads((into / "fondation-du-vieux-gue-zqporteur-a.toml").read_text())
    assert review["review"]["structure"] == "fondation-du-vieux-gue" and review["review"]["role"] == "bearer", review
    assert review["answers"]["trust-in-bearers"] == 0, review
    run(program, "check", str(into))
    shutil.copy(STRUCTURE, into)
    told = run(program, "support", str(into), "--format", "markdown", "--lang", "fr", "--verbose").stdout
    assert "Zqporteur" not in told and "diffèrent le plus" in told, told
    shown = json.loads(run(program, "support", str(into), "--format", "json").stdout)
    assert "Zqporteur" not in json.dumps(shown) and '"readers": 5' in json.dumps(shown), shown


def somebody_vouches(program, folder, browser):
    """A third party ticks two points of a project, says what they saw, and the assessment counts it."""
    page = folder / "temoignage.html"
    project = EXAMPLES / "jardin-des-liens.toml"
    run(program, "form", "html", "--lang", "fr", "-o", str(page), "--statement", str(project))
    said = tomllib.loads(project.read_text())
    assert said["project"]["summary"] not in page.read_text(), "of the project there is the name alone"
    browser.go(page)
    browser.type("#reader [data-required] input", "Awa Ndiaye, Maison des Aînés")
    browser.type("#reader [data-ask='statement.role'] input", "voisine")
    browser.click("[data-action=read]")
    assert "Jardin des Liens" in browser.shown()
    point = next(id for id, one in said["answers"].items() if isinstance(one, (int, dict)) and (one if isinstance(one, int) else one.get("level", 0)) in (2, 3))
    brake = next(id for id, one in said["brakes"].items() if isinstance(one, dict) and one.get("intensity"))
    browser.click(f"[data-choice] input[value='answers.{point}']")
    browser.click(radio(f"answers.{point}.level", "3"))
    # A level alone says nothing: words are asked for.
    browser.click("[data-action=finish]")
    assert "dans vos mots" in browser.run("return document.getElementById('problems').innerText")
    browser.type(f"{ask('answers.' + point)} [data-note]", "J’y étais en mai, avec douze voisins.")
    browser.click(f"[data-choice] input[value='brakes.{brake}']")
    browser.click(radio(f"brakes.{brake}.intensity", "0"))
    browser.type(f"{ask('brakes.' + brake)} [data-note]", "Personne n’a eu peur.")
    browser.click("[data-action=finish]")
    assert browser.run("return document.getElementById('problems').hidden")
    saved = downloaded(folder, "aines.json")
    kept = json.loads(saved.read_text())
    assert len(kept["statements"]) == 2, kept
    # The file brings everything back.
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(page)
    reopened = saved.rename(folder / "again.json")
    browser.type("#open", str(reopened))
    time.sleep(0.6)
    assert browser.value(f"{ask('answers.' + point)} [data-note]").startswith("J’y étais")
    assert browser.run(f"return document.querySelector('{radio(f'brakes.{brake}.intensity', '0')}').checked")
    into = folder / "vouched"
    into.mkdir()
    shutil.copy(project, into)
    run(program, "import", str(reopened), "--into", str(into))
    run(program, "check", str(into))
    names = sorted(path.name for path in into.glob("*awa*"))
    assert len(names) == 2 and names[0] == f"jardin-des-liens-awa-ndiaye-maison-des-aines-{'brake-' + brake if 'brake' < point else point}.toml", names
    for command in (["assess", "--format", "markdown"], ["screen", "--format", "markdown"]):
        told = run(program, *command, str(into), "--lang", "fr").stdout
        assert "J’y étais en mai" in told, told


def main():
    must_be_here("html_readings.py", "chromium", "chromedriver")
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        browser = Browser(folder, {"browser": "ALL"})
        try:
            whole_way(program, folder, browser)
            bearers_read_a_structure(program, folder, browser)
            somebody_vouches(program, folder, browser)
        finally:
            browser.close()
    print("html_readings.py: two readers read three projects, and the panel counts their readings")
    print("html_readings.py: five bearers read a structure, and somebody vouches for a project")


if __name__ == "__main__":
    main()
