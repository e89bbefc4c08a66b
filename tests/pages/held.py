"""Files and decisions that germoir.html holds: they come beside those that are there, and none goes unsaid."""

from doors import EXAMPLES, anew, made, open_file, questions, wait
from dropped import DROP

HELD = "return [...document.querySelectorAll('#read .held li')].map((line) => line.textContent)"
TAKEN = "return document.querySelector('#read .taken').textContent"
NOTED = "return document.querySelector('.noted').textContent"
BEARER = "const out = document.querySelector('[data-out=bearer]'); return out.hidden ? '' : out.innerText"
LEAVES = "const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented"


def drop(browser, door, *files):
    browser.run(DROP, door, [[name, list(text)] for name, text in files])


def note(browser, **said):
    """Writes down a decision; whether somebody was asked about it first."""
    browser.run("window.asked = 0; window.confirm = () => { asked += 1; return true; }")
    browser.run("document.querySelector('#decide').open = true; document.querySelector('.noted').textContent = ''")
    for name, words in said.items():
        browser.run(f"document.querySelector('#decide [name={name}]').value = arguments[0]", words)
    browser.click("#decide [type=submit]")
    wait(lambda: browser.run(NOTED), "nothing is said of a decision beside its button")
    return browser.run("return asked > 0")


def holds(browser, downloads):
    jardin, voisin = ((EXAMPLES / f"{name}.toml").read_bytes() for name in ("jardin-des-liens", "voisin-age"))
    browser.click("[data-door=read]")
    anew(browser, "read")
    drop(browser, "read", ("jardin.toml", jardin))
    made(browser, "screen")
    drop(browser, "read", ("voisin.toml", voisin), ("jardin.toml", jardin), ("letter.docx", b"PK"))
    made(browser, "screen")
    assert browser.run(HELD) == ["jardin.toml", "voisin.toml"], browser.run(HELD)
    taken = browser.run(TAKEN)
    assert all(told in taken for told in ("1", "jardin.toml", "letter.docx")), taken
    today = browser.run("return document.querySelector('#decide [name=date]').value")
    assert today == browser.run("return document.querySelector('#decide [name=date]').max"), today
    wait(lambda: browser.run("return document.querySelectorAll('#decide option').length > 1"), "no project to decide about")
    said = {"project": "jardin-des-liens", "date": "2026-01-12", "by": "C", "outcome": "meet", "reason": "R."}
    assert not note(browser, **said), "asked about the first decision"
    assert browser.run(LEAVES), "what was written down goes without a word"
    # It stays where another file comes, and another decision takes its place once somebody says so.
    drop(browser, "read", ("again.toml", voisin.replace(b'"voisin-age"', b'"again"')))
    assert "decisions.zip" in made(browser, "screen")
    assert note(browser, **said), "a decision goes unsaid"
    at = made(browser, "screen").index("decisions.zip") + 1
    downloads.take(f"[data-out=screen] li:nth-child({at}) a")
    assert not browser.run(LEAVES), "what was taken along is warned of"
    anew(browser, "read")
    assert browser.run(HELD) == [], browser.run(HELD)


def opens(browser, folder):
    """A file that is dropped on the questions is opened, and what was wrong with another is no longer said."""
    browser.run("delete document.documentElement.dataset.terminal")
    questions(browser, "express")
    broken = folder / "broken.toml"
    broken.write_text("format = 1\n[project\n")
    open_file(browser, broken)
    wait(lambda: "broken.toml" in browser.run(BEARER), "nothing is said of a broken file")
    assert "-->" not in browser.run(BEARER), browser.run(BEARER)
    drop(browser, "carry", ("jardin.toml", (EXAMPLES / "jardin-des-liens.toml").read_bytes()))
    name = "return document.querySelector('[data-ask=\"project.name\"] input').value"
    wait(lambda: browser.run(name) == "Jardin des Liens", "a file that is dropped is not opened")
    assert browser.run(BEARER) == "", browser.run(BEARER)
    drop(browser, "carry", ("letter.docx", b"PK"))
    wait(lambda: "letter.docx" in browser.run(BEARER), "nothing is said of a document")
