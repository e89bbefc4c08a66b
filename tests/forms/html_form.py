#!/usr/bin/env python3
"""Fills in the HTML form in a real browser, as a bearer would, and has the program read the result.

    tests/forms/html_form.py PROGRAM

Needs chromium and chromedriver, and nothing else but Python. Without them it says so and is skipped,
unless CI is set: there it fails.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import tomllib

from browser import Browser, ask, must_be_here, radio

NOTE = 'Une note, "citée" : =1+1\nsur deux lignes 🌱 \\ fin'
LONG = "Des bénévoles conduisent chez le médecin des personnes âgées qui n’ont pas de voiture.\n" * 12
DATE = ["--date", "2026-11-23"]


def downloaded(folder, ending):
    for _ in range(100):
        found = [path for path in folder.glob(f"*{ending}") if path.stat().st_size]
        if found:
            return found[0]
        time.sleep(0.05)
    raise SystemExit(f"nothing ending in {ending} was downloaded")


def run(program, *arguments):
    done = subprocess.run([program, *arguments, *DATE], capture_output=True, text=True)
    assert done.returncode == 0, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def fill(browser):
    browser.type(f"{ask('project.name')} input", 'Jardin « d’Été » "2"')
    # Text with an emoji cannot be typed by the driver; it is put in as a paste would be.
    paste = """const field = document.querySelector(arguments[0]); field.value = arguments[1];
               field.dispatchEvent(new Event('input', { bubbles: true }));"""
    browser.run(paste, f"{ask('project.summary')} textarea", NOTE)
    browser.click(radio("project.stage", "operating"))
    browser.type(f"{ask('project.territory.places')} textarea", "Niort\nParis; Lyon")
    browser.click(radio("answers.openness.level", "3"))
    browser.click(f"{ask('answers.openness')} details.more summary")
    browser.run(paste, f"{ask('answers.openness')} [data-note]", NOTE)
    browser.click(f"{ask('answers.openness')} [data-add]")
    by = f"{ask('answers.openness')} .row [data-only]"
    assert browser.run(f"return document.querySelector('{by}').hidden"), "asked too early"
    browser.run(paste, f"{ask('answers.openness')} .row [data-key=kind]", "corroborated")
    assert not browser.run(f"return document.querySelector('{by}').hidden"), "not asked"
    browser.run(paste, f"{ask('answers.openness')} .row [data-key=by]", "le Centre social")
    # What is above a level may be untold.
    assert not browser.run(f"return document.querySelector('{ask('answers.openness')} .at-least').hidden")
    browser.click(f"{ask('answers.openness')} [data-at-least]")
    browser.run(paste, f"{ask('answers.openness')} .row [data-key=date]", "2026-05-01")
    browser.run(paste, f"{ask('answers.openness')} .row [data-key=source]", "=carnet")
    # What few people answer is folded away.
    for place, said in (("listening", "declined"), ("biomimicry", "not_applicable")):
        browser.click(f"{ask(f'answers.{place}')} details.more summary")
        browser.click(radio(f"answers.{place}.level", said))
    browser.click(radio("brakes.fear-of-change.intensity", "3"))
    # A stake is named first, and only then asked about.
    browser.click("[data-choice] input[value='stakes.health']")
    browser.click(radio("stakes.health.contribution", "2"))
    browser.click(radio("stakes.others", "none"))
    browser.click(radio("reach.unit", "people"))
    browser.click(radio("reach.counting", "unique"))
    browser.click(f"{ask('reach.observations')} [data-add]")
    browser.run(paste, f"{ask('reach.observations')} [data-key=date]", "2026-01-01")
    browser.type(f"{ask('reach.observations')} [data-key=users]", "120")
    browser.type(f"{ask('reach.observations')} [data-key=scope]", "Niort")
    browser.click(radio("sharing.introduce", "true"))


def expect_answers(project):
    assert project["project"]["name"] == 'Jardin « d’Été » "2"', project["project"]
    assert project["project"]["summary"] == NOTE, project["project"]
    assert project["project"]["territory"]["places"] == ["Niort", "Paris", "Lyon"]
    openness = project["answers"]["openness"]
    assert (openness["level"], openness["note"]) == (3, NOTE), openness
    assert openness["evidence"][0]["source"] == "=carnet", openness
    assert openness["evidence"][0]["by"] == "le Centre social", openness
    assert openness["at_least"] is True, openness
    assert str(openness["evidence"][0]["date"]) == "2026-05-01", openness
    assert project["answers"]["listening"] == "declined"
    assert project["answers"]["biomimicry"] == {"not_applicable": "un service « téléphonique »"}
    assert project["brakes"]["fear-of-change"] == {"intensity": 3, "mitigation": "unknown"}
    assert project["stakes"]["health"] in (2, {"contribution": 2})
    assert project["stakes"]["others"] == "none"
    assert project["reach"]["observations"][0]["users"] == 120
    assert project["reach"]["observations"][0]["scope"] == "Niort"
    assert project["sharing"] == {"introduce": True}


def whole_way(program, folder, browser):
    page = folder / "form.html"
    run(program, "form", "html", "--lang", "fr", "-o", str(page))
    text = page.read_text()
    assert "http://" not in text and "https://" not in text.replace("https://…", ""), "no address"
    browser.go(page)
    fill(browser)

    # What is missing is said, and nothing is downloaded before it is there.
    browser.click("[data-action=finish]")
    lacking = browser.run("return document.querySelectorAll('#problems li').length")
    assert lacking == 1, lacking
    assert not list(folder.glob("*.toml"))
    browser.type(f"{ask('answers.biomimicry')} [data-reason]", "un service « téléphonique »")
    browser.click(radio("brakes.fear-of-change.mitigation", "unknown"))

    browser.click("[data-action=finish]")
    descriptor = downloaded(folder, ".toml")
    assert descriptor.name == "jardin-d-ete-2.toml", descriptor.name
    expect_answers(tomllib.loads(descriptor.read_text()))
    run(program, "check", str(descriptor))
    browser.click("[data-action=save]")
    saved = downloaded(folder, ".json")
    expect_answers(json.loads(saved.read_text()))
    into = folder / "imported"
    run(program, "import", str(saved), "--into", str(into))
    imported = tomllib.loads((into / "jardin-d-ete-2.toml").read_text())
    expect_answers(imported)
    assert imported["extra"]["import"]["file"] == saved.name, imported["extra"]

    # The browser keeps the answers, in either language.
    time.sleep(0.6)
    browser.click("[data-speak=en]")
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.run("return document.querySelector('h1').innerText").startswith("Questionnaire for")
    time.sleep(0.6)
    browser.go(page)
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.run(f"return document.querySelector('{radio('answers.openness.level', '3')}').checked")

    # Without the browser's store the page works, and a saved file brings everything back.
    browser.run("Storage.prototype.setItem = () => { throw new Error('full'); }; window.confirm = () => true")
    browser.click("[data-action=clear]")
    assert browser.run(f"return document.querySelector('{ask('project.name')} input').value") == ""
    browser.type("#open", str(saved))
    for _ in range(50):
        if browser.run(f"return document.querySelector('{ask('project.name')} input').value"):
            break
        time.sleep(0.05)
    descriptor.unlink()
    browser.click("[data-action=finish]")
    expect_answers(tomllib.loads(downloaded(folder, ".toml").read_text()))

    # What this page does not ask is kept from a file that says it.
    more = json.loads(saved.read_text())
    more["project"]["keep_until"] = "2028-12-31"
    more["reach"]["observations"][0]["registered"] = 200
    more["own"] = [{"question": "Chante-t-on ?", "levels": list("abcde"), "level": 2}]
    saved.write_text(json.dumps(more))
    browser.type("#open", str(saved))
    time.sleep(0.6)
    for path in folder.glob("*.toml"):
        path.unlink()
    browser.click("[data-action=finish]")
    kept = tomllib.loads(downloaded(folder, ".toml").read_text())
    expect_answers(kept)
    assert str(kept["project"]["keep_until"]) == "2028-12-31", kept["project"]
    assert kept["reach"]["observations"][0]["registered"] == 200, kept["reach"]
    assert kept["own"][0]["level"] == 2, kept

    # Nothing was loaded from anywhere, every field has a name, and a telephone is wide enough.
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    nameless = browser.run("""return [...document.querySelectorAll('input, textarea, select')].filter(
        (field) => !field.labels?.length && !field.getAttribute('aria-labelledby')).length""")
    assert nameless == 0, nameless
    assert browser.resize(328) <= 328


def two_projects(program, folder, browser):
    """Two forms in one browser: each project has a memory of its own, asked about before it is shown."""
    first, second = folder / "premier.html", folder / "second.html"
    run(program, "form", "html", "--lang", "fr", "-o", str(first))
    run(program, "form", "html", "--express", "--lang", "fr", "-o", str(second))
    browser.go(first)
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(first)
    assert browser.run("return document.getElementById('drafts').hidden"), "there is nothing to ask about"
    name, contact = f"{ask('project.name')} input", f"{ask('bearer.contact')} input"
    browser.type(name, "La Navette")
    browser.type(contact, "06 12 34 56 78")
    # The page is left before the answer was kept.
    browser.go(second)
    assert not browser.run("return document.getElementById('drafts').hidden"), "not asked"
    assert browser.run("return document.querySelector('form').hidden"), "shown before it is asked about"
    everything = browser.run("""return document.body.innerText +
        [...document.querySelectorAll('input, textarea')].map((field) => field.value).join(' ')""")
    assert "La Navette" in everything and "06 12" not in everything, everything[:2000]
    browser.click("#drafts [data-action=another]")
    assert browser.value(name) == ""
    browser.type(name, "Le Jardin")
    time.sleep(0.6)
    # The first page knows which of them it was at, and so does the second.
    browser.go(first)
    assert (browser.value(name), browser.value(contact)) == ("La Navette", "06 12 34 56 78")
    browser.go(second)
    assert browser.value(name) == "Le Jardin"
    # A third person takes up the first, then forgets it.
    browser.run("sessionStorage.clear()")
    browser.go(second)
    browser.run("[...document.querySelectorAll('[data-resume]')].find((one) => one.textContent.includes('Navette')).click()")
    assert browser.value(name) == "La Navette"
    browser.run("sessionStorage.clear(); window.confirm = () => true")
    browser.go(second)
    browser.run("window.confirm = () => true")
    browser.run("[...document.querySelectorAll('[data-forget]')].find((one) => one.textContent.includes('Navette')).click()")
    assert "La Navette" not in browser.shown() and "Le Jardin" in browser.shown()
    # What another window writes into the same draft is not written over.
    browser.run("[...document.querySelectorAll('[data-resume]')].find((one) => one.textContent.includes('Jardin')).click()")
    browser.run("""const key = Object.keys(localStorage).find((key) => localStorage[key].includes('Le Jardin'));
        window.dispatchEvent(new StorageEvent('storage', { key, newValue: localStorage[key] }))""")
    assert "autre fenêtre" in browser.shown()
    kept = browser.run("return Object.values(localStorage).filter((value) => value.includes('Le Jardin')).length")
    assert kept == 2, kept


def how_it_looks(program, folder, browser):
    """Progress, the bar on a telephone, and paper."""
    page = folder / "express.html"
    run(program, "form", "html", "--express", "--lang", "fr", "-o", str(page))
    browser.go(page)
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(page)
    shown = "return document.querySelector('nav [data-progress=section-project]').textContent"
    before = browser.run(shown)
    browser.type(f"{ask('project.name')} input", "La Navette")
    time.sleep(0.6)
    assert (before, browser.run(shown)) == ("0 sur 5", "1 sur 5"), (before, browser.run(shown))
    links = browser.run("""return [...document.querySelectorAll('nav.contents a')].map(
        (link) => Boolean(document.querySelector(link.getAttribute('href'))))""")
    assert links and all(links), links
    browser.phone()
    for language in ("fr", "en"):
        browser.run(f"document.querySelector('[data-speak={language}]').click()")
        bar = browser.run("return document.querySelector('.bar').getBoundingClientRect().height")
        assert bar <= 72, (language, bar)
        # Nothing goes beyond the side of the screen.
        wide = browser.run("return document.documentElement.scrollWidth")
        assert wide <= 360, wide
    browser.run("document.querySelector('[data-speak=fr]').click()")
    assert browser.run("return document.querySelectorAll('.bar button').length") == 2
    browser.devtools("Emulation.clearDeviceMetricsOverride", {})
    # Stakes are named once, and not asked about one by one.
    asked = browser.run("""return [...document.querySelectorAll('[data-ask]')].filter(
        (ask) => !ask.hidden).length + 1""")
    pages = browser.pages()
    print(f"html_form.py: {asked} questions on {pages} pages of A4, the bar {bar:.0f} px high on a telephone")
    assert 2 <= asked / pages <= 4, (asked, pages)


def as_people_type(program, folder, browser):
    """What is typed is told what it was taken for, and none of it is lost."""
    page = folder / "full.html"
    run(program, "form", "html", "--lang", "fr", "-o", str(page))
    browser.go(page)
    browser.run("localStorage.clear(); sessionStorage.clear()")
    browser.go(page)
    put = """const field = document.querySelectorAll(arguments[0])[arguments[1]]; field.value = arguments[2];
             field.dispatchEvent(new Event('input', { bubbles: true }));"""
    sense = "return document.querySelectorAll(arguments[0])[arguments[1]].nextElementSibling?.textContent ?? ''"
    counts = ask("reach.observations")
    browser.type(f"{ask('project.name')} input", "La Navette")
    browser.run(put, f"{ask('project.summary')} textarea", 0, LONG)
    browser.click(radio("project.stage", "operating"))
    browser.click(radio("reach.unit", "people"))
    browser.click(radio("reach.counting", "unique"))
    for _ in range(3):
        browser.click(f"{counts} [data-add]")
    typed = [("2025-01-01", "environ 40"), ("2025-01-01", "au moins 1 250"), ("0026-01-01", "une quarantaine")]
    for at, (day, number) in enumerate(typed):
        browser.run(put, f"{counts} [data-key=date]", at, day)
        browser.run(put, f"{counts} [data-key=users]", at, number)
    # A day is spoken of once it is left.
    browser.run("document.activeElement.blur()")
    time.sleep(0.1)
    for css, at, value, told in (
        (f"{counts} [data-key=users]", 0, None, "environ 40"),
        (f"{counts} [data-key=users]", 1, None, "au moins 1250"),
        (f"{counts} [data-key=users]", 2, None, "en chiffres"),
        (f"{counts} [data-key=date]", 1, None, "Deux lignes"),
        (f"{counts} [data-key=date]", 2, None, "quatre chiffres"),
        (f"{ask('reach.expected.count')} input", 0, "environ 300", "en chiffres seulement"),
        (f"{ask('project.keep_until')} input", 0, "2020-01-01", "passé"),
        (f"{ask('project.started')} input", 0, "2999-01-01", "à venir"),
        (f"{ask('project.ended')} input", 0, "2025-01-01", "avant le début"),
        (f"{ask('project.territory.places')} textarea", 0, "Lyon, Oullins ; Bron", "« Lyon, Oullins »"),
    ):
        if value:
            browser.run(put, css, at, value)
        found = browser.run(sense, css, at).replace("\u00a0", " ")
        assert told in found, (css, told, found)
    browser.click(f"{ask('answers.openness')} details.more summary")
    browser.click(f"{ask('answers.openness')} [data-add]")
    browser.run(put, f"{ask('answers.openness')} .row [data-key=date]", 0, "2999-01-01")
    assert "à venir" in browser.run(sense, f"{ask('answers.openness')} .row [data-key=date]", 0)
    browser.click(f"{ask('answers.openness')} [data-remove]")

    # A refusal closes the note, says so, and gives it back.
    refused = ask("answers.listening")
    browser.click(f"{refused} details.more summary")
    browser.type(f"{refused} [data-note]", "Un mot entre nous")
    browser.click(radio("answers.listening.level", "declined"))
    assert "aucun fichier" in browser.shown()
    browser.click("[data-choice] input[value='stakes.family-balance']")
    browser.click("[data-action=finish]")
    time.sleep(0.6)
    lacking = browser.run("return document.querySelectorAll('#problems li').length")
    assert lacking == 4 and not list(folder.glob("la-navette*")), lacking
    browser.go(page)
    assert browser.value(f"{refused} [data-note]") == "Un mot entre nous"
    assert browser.run(f"return document.querySelectorAll('{counts} [data-key=users]')[2].value") == "une quarantaine"
    browser.click(radio("answers.listening.level", "2"))
    assert browser.run(f"return document.querySelector('{refused} [data-note]').checkVisibility()")
    browser.click(radio("answers.listening.level", "declined"))

    # Everything is said again in the other language.
    browser.click("[data-speak=en]")
    assert "Understood: about 40" in browser.shown()
    french = browser.run("return [...document.querySelectorAll('[data-progress], #count, #status')].map((one) => one.textContent).filter((text) => / sur |é/.test(text))")
    assert french == [], french
    browser.click("[data-speak=fr]")

    # On paper stands the whole of a long text.
    browser.run("window.dispatchEvent(new Event('beforeprint'))")
    whole = browser.run(f"return document.querySelector('{ask('project.summary')} .paper').textContent")
    assert whole == LONG, whole
    browser.run("window.dispatchEvent(new Event('afterprint'))")
    assert browser.run("return document.querySelector('.paper') === null")

    browser.run(put, f"{counts} [data-key=date]", 1, "2026-01-01")
    browser.run(put, f"{ask('reach.expected.count')} input", 0, "3 000")
    browser.run(f"document.querySelectorAll('{counts} [data-remove]')[2].click()")
    browser.click("[data-action=finish]")
    descriptor = downloaded(folder, "la-navette.toml")
    kept = tomllib.loads(descriptor.read_text())
    assert [{key: row.get(key) for key in ("users", "precision")} for row in kept["reach"]["observations"]] == [
        {"users": 40, "precision": "about"},
        {"users": 1250, "precision": "at-least"},
    ], kept["reach"]
    assert kept["reach"]["expected"]["count"] == 3000, kept["reach"]
    assert kept["answers"]["listening"] == "declined" and "Un mot" not in descriptor.read_text()
    # A stake that is named and not known is named.
    assert kept["stakes"]["family-balance"] == "unknown", kept["stakes"]
    run(program, "check", str(descriptor))
    browser.click("[data-action=save]")
    saved = downloaded(folder, "la-navette.json")
    run(program, "import", str(saved), "--into", str(folder / "named"))
    assert tomllib.loads((folder / "named" / "la-navette.toml").read_text())["stakes"] == {"family-balance": "unknown"}
    page_of = run(program, "assess", str(descriptor), "--format", "html", "--lang", "fr").stdout
    assert "earlier_expectations" not in page_of, "a key is told to who filled in a form"
    browser.run("localStorage.clear(); sessionStorage.clear(); window.confirm = () => true")
    browser.click("[data-action=clear]")
    browser.type("#open", str(saved))
    time.sleep(0.3)
    assert browser.run("return document.querySelector(\"[data-choice] input[value='stakes.family-balance']\").checked")
    assert browser.value(f"{counts} [data-key=users]") == "environ 40"


def main():
    must_be_here("html_form.py", "chromium", "chromedriver")
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        browser = Browser(folder)
        try:
            whole_way(program, folder, browser)
            two_projects(program, folder, browser)
            how_it_looks(program, folder, browser)
            as_people_type(program, folder, browser)
        finally:
            browser.close()
    print("html_form.py: the form was filled in, downloaded, checked and imported")


if __name__ == "__main__":
    main()
