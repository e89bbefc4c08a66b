"""The questionnaire of germoir.html, filled in as people would: what its engine refuses and notices is told
in the words of the form, at its question."""

import re
import time

from browser import ask, radio
from doors import opened, questions, speak, wait

PUT = """const field = document.querySelectorAll(arguments[0])[arguments[1]]; field.value = arguments[2];
         field.dispatchEvent(new Event('input', { bubbles: true }));"""
# A key, a table or a value as files have them.
OF_FILES = re.compile(r"[`=\[\]]|\b(scope|expected|evidence|unit|counting)\b|\d{4}-\d\d-\d\d")


def told_in_words(browser, address):
    """In French, from an invalid descriptor to a valid one."""
    opened(browser, address)
    browser.run("localStorage.clear(); sessionStorage.clear()")
    opened(browser, address)
    speak(browser, "fr")
    questions(browser, "full")
    counts = ask("reach.observations")
    browser.type(f"{ask('project.name')} input", "La Navette")
    browser.type(f"{ask('project.summary')} textarea", "Des trajets.")
    browser.click(radio("project.stage", "operating"))
    browser.click(radio("reach.unit", "people"))
    browser.click(radio("reach.counting", "unique"))
    browser.click(radio("answers.openness.level", "4"))
    for at, day in enumerate(("2025-01-01", "2025-01-01", "2999-01-01")):
        browser.click(f"{counts} [data-add]")
        browser.run(PUT, f"{counts} [data-key=date]", at, day)
        browser.run(PUT, f"{counts} [data-key=users]", at, "40")
    refused = "return [...document.querySelectorAll('#remarks a')].map((line) => line.textContent)"
    browser.run("document.querySelector('aside details').open = true")
    listed = wait(lambda: browser.run(refused), "nothing is said to hinder")
    assert any("Comptages" in line for line in listed), listed
    shown = "return document.querySelector(arguments[0]).checkVisibility()"
    assert not browser.run(shown, "#not-yet"), "every question that is required has its answer"
    assert browser.run(shown, "#not-valid")
    browser.click("[data-action=finish]")
    lacks = "return document.querySelector('#problems').innerText"
    wait(lambda: "Comptages" in browser.run(lacks), "what the engine refuses is not told")
    assert "téléchargé" not in browser.run("return document.querySelector('#status').textContent")
    browser.run(PUT, f"{counts} [data-key=date]", 1, "2025-06-01")
    going = "return document.querySelector('#going').shadowRoot.textContent"
    wait(lambda: browser.run(going), "the answers come to nothing")
    remarks = wait(lambda: browser.run("return [...document.querySelectorAll('.remark')].map((one) => one.textContent)"), "no remark")
    assert any("niveau 4" in one for one in remarks) and any("venir" in one for one in remarks), remarks
    of_files = [one for one in remarks if OF_FILES.search(one)]
    assert not of_files, of_files
    # What the engine alone finds to be wrong is led to as well.
    browser.run("window.kept = germoirSense.of; germoirSense.of = () => []")
    browser.run(PUT, f"{counts} [data-key=date]", 1, "2025-01-01")
    browser.click("[data-action=finish]")
    wait(lambda: "Comptages" in browser.run(lacks), "what only the engine refuses is not told")
    assert "Périmètre" in browser.run(lacks), browser.run(lacks)
    browser.run("germoirSense.of = window.kept")
    browser.run(PUT, f"{counts} [data-key=date]", 1, "2025-06-01")
    speak(browser, "en")
    time.sleep(2)
    french = browser.run("""return [...document.querySelectorAll('[data-progress], #count, #status, .remark, .sense')]
        .map((one) => one.textContent).filter((text) => / sur \\d|é|à/.test(text))""")
    assert french == [], french
    speak(browser, "fr")
