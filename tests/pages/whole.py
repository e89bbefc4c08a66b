#!/usr/bin/env python3
"""Uses germoir.html as people would, in a real browser, and holds each of its downloads against what
the program makes of the same files.

    tests/pages/whole.py PROGRAM PAGE FOLDER [AXE]

PAGE is germoir.html, AXE axe.min.js of axe-core. Needs chromium and chromedriver. Without them it says
so and is skipped, unless CI is set: there it fails.
"""

import functools
import http.server
import json
import os
import pathlib
import shutil
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from browser import Browser, ask, must_be_here, radio  # noqa: E402
from doors import (  # noqa: E402
    DOORS, EXAMPLES, Compared, Downloads, carry, choose, made, many, open_file, opened, questions, read, same_as_screened, speak,
    wait, write_reviews,
)
from dropped import hostile, refused  # noqa: E402
from filled import told_in_words  # noqa: E402
from held import holds, opens  # noqa: E402
from hostile import TRIPWIRE  # noqa: E402
from keyboard import press  # noqa: E402

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
NO_STORE = """
for (const name of ['getItem', 'setItem', 'removeItem'])
  Storage.prototype[name] = () => { throw new DOMException('refused', 'SecurityError'); };
"""
NAME = f"{ask('project.name')} input"

# Downloads of hundreds that the browser may drop.
MOST_TWICE = 3


def go_on(browser, address):
    """Answers, and what they come to beside them."""
    opened(browser, address)
    browser.run("localStorage.clear()")
    opened(browser, address)
    questions(browser, "express")
    browser.type(NAME, "Jardin")
    browser.type(f"{ask('project.summary')} textarea", "Un jardin.")
    going = "return document.querySelector('#going').shadowRoot.textContent"
    browser.click(radio("project.stage", "operating"))
    wait(lambda: browser.run(going), "the answers come to nothing")
    before = browser.run(going)
    browser.click("[data-ask^='answers.'] input[value='3']")
    wait(lambda: browser.run(going) != before, "an answer changes nothing")
    time.sleep(0.6)


def goes_stale(browser):
    """What was prepared is said to be from before, once an answer changes."""
    browser.run("document.querySelector('aside details').open = true")
    browser.click("#take")
    made(browser, "bearer")
    told = "return document.querySelector('[data-out=bearer] .told').textContent"
    ready = browser.run(told)
    browser.type(NAME, " neuf")
    wait(lambda: browser.run(told) != ready, "what was prepared passes for what is answered")


def stays(browser, address):
    """A reload in the middle."""
    go_on(browser, address)
    opened(browser, address)
    browser.click("[data-door=carry]")
    wait(lambda: name_of(browser) == "Jardin", "the answers are gone")


def name_of(browser):
    return browser.run(f"return document.querySelector('{NAME}')?.value")


def two_tabs(browser, address):
    """Two tabs at one draft: the second one to write leaves the draft to the first, and says so."""
    go_on(browser, address)
    first = browser.another_tab()
    opened(browser, address)
    browser.click("[data-door=carry]")
    # Another person may sit here: it is asked about before it is shown.
    wait(lambda: browser.run("return document.querySelector('[data-resume]')?.checkVisibility()"), "not asked")
    browser.click("[data-resume]")
    wait(lambda: name_of(browser) == "Jardin", "the draft is not taken up")
    browser.type(NAME, " deux")
    time.sleep(0.6)
    second = browser.call("GET", f"/session/{browser.session}/window")
    browser.to_tab(first)
    told = "return document.querySelector('#status').textContent"
    wait(lambda: "window" in browser.run(told) or "fenêtre" in browser.run(told), "another tab is not told of")
    browser.type(NAME, " un")
    time.sleep(0.6)
    kept = browser.run("return Object.values(localStorage).map((text) => { try { return JSON.parse(text).all?.project?.name; } catch { return; } }).filter(Boolean)")
    assert sorted(kept) == ["Jardin deux", "Jardin un"], kept
    # Each goes on with its own.
    for tab, name in ((first, "Jardin un"), (second, "Jardin deux")):
        browser.to_tab(tab)
        opened(browser, address)
        browser.click("[data-door=carry]")
        wait(lambda: name_of(browser) == name, f"{name} is gone")
    browser.call("DELETE", f"/session/{browser.session}/window")
    browser.to_tab(first)


HERE_IS = """
const here = document.activeElement;
if (here === document.body) return null;
const { outlineStyle, outlineWidth } = getComputedStyle(here);
const box = here.getBoundingClientRect();
here.dataset.met = '';
return {
  begin: here.outerHTML.slice(0, 150),
  // The parts of a date show it themselves.
  isShown: here.type === 'date' || outlineStyle !== 'none' && outlineWidth !== '0px',
  isInView: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
};
"""
# Of radio buttons one is reached, and arrows lead on from there.
NEVER_MET = """
const all = [...document.querySelectorAll('a[href], button, summary, input, textarea, select')];
return all.filter((one) => one.type !== 'radio' && one.checkVisibility() && !('met' in one.dataset))
  .map((one) => one.outerHTML.slice(0, 150));
"""


def by_keyboard(browser):
    """From the first link on: each key leads on, to what shows that it has the focus, and to everything."""
    # Back to it by the keyboard too, which alone shows the focus.
    browser.run("document.querySelector('[data-speak]').focus()")
    back = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9, "modifiers": 8}
    browser.devtools("Input.dispatchKeyEvent", {"type": "keyDown", **back})
    browser.devtools("Input.dispatchKeyEvent", {"type": "keyUp", **back})
    faults = []
    for _ in range(2000):
        here = browser.run(HERE_IS)
        if here is None:
            break
        if not (here["isShown"] and here["isInView"]):
            faults.append(f"not seen {here['begin']}")
        press(browser, "Tab", 9)
    return faults + [f"never reached {begin}" for begin in browser.run(NEVER_MET)]


def in_each_scheme(browser, what):
    """What is wrong at each width and in each scheme."""
    faults = []
    for width in WIDTHS:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.devtools("Emulation.setDeviceMetricsOverride", size)
        for scheme in SCHEMES:
            wanted = [{"name": "prefers-color-scheme", "value": scheme}]
            browser.devtools("Emulation.setEmulatedMedia", {"features": wanted})
            for check in ("rules", "drawings", "overflow"):
                found = browser.run(f"return look.{check}()")
                faults += [f"{what}, {scheme}, {width} px: {fault}" for fault in found]
    return faults


def look_at_one(browser, asked):
    """A page that was made is opened and closed by keyboard, and gives the focus back."""
    button = f"[data-out={asked}] li button"
    browser.run(f"document.querySelector('{button}').focus()")
    press(browser, "Enter", 13, "\r")
    wait(lambda: browser.run("return document.querySelector('#looked[open] iframe') !== null"), "no page is shown")
    faults = in_each_scheme(browser, "a page that was made")
    press(browser, "Escape", 27)
    back = f"return document.activeElement === document.querySelector('{button}') && !document.querySelector('iframe')"
    return faults if browser.run(back) else [*faults, "a page that was made: the focus is not given back"]


def look(browser, folder):
    """What is wrong with each door and what it made, at each width and in each scheme; and by keyboard."""
    faults = []
    for door in DOORS:
        if door == "carry":
            browser.run("document.querySelector('aside details').open = true")
            browser.click("#take")
            made(browser, "bearer")
        else:
            choose(browser, door, [folder])
            made(browser, browser.run(f"return document.querySelector('#{door}').dataset.ask"))
        browser.run("look.unfold()")
        faults += [f"{door}: {fault}" for fault in browser.run("return [...look.headers(), ...look.ground()]")]
        faults += in_each_scheme(browser, door)
        faults += [f"{door}, keyboard: {fault}" for fault in by_keyboard(browser)]
    faults += look_at_one(browser, "cohort")
    assert not faults, "\n".join(sorted(set(faults)))


def asked_nothing(browser):
    """Nothing was complained of, and nothing asked for anywhere."""
    said = [entry for entry in browser.log("browser") if entry["level"] != "INFO"]
    assert said == [], said
    for entry in browser.log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked = message["params"]["request"]["url"]
            assert asked.startswith(("file:", "data:", "blob:", "about:")), f"asked for {asked}"


def saved(browser, downloads, compared):
    """What a form saved, read with applications: as `import` writes it."""
    open_file(browser, EXAMPLES / "jardin-des-liens.toml")
    folder = compared.folder / "saved"
    folder.mkdir()
    file = shutil.copy(downloads.take("[data-action=save]"), folder)
    choose(browser, "read", [folder])
    at = made(browser, "screen").index("descriptors.zip") + 1
    out = compared.emptied("imported")
    compared.command("import", file, "--into", out / "saved")
    zipped = compared.with_folder(downloads.take(f"[data-out=screen] li:nth-child({at}) a"), out)
    assert zipped == ["saved/jardin-des-liens.toml"], zipped


def decided(browser, downloads, compared):
    """What is decided on the page: the file that `decide` writes, and the letter and the dossier with it."""
    shutil.copytree(EXAMPLES / "cohort", compared.folder / "decided")
    choose(browser, "read", [compared.folder / "decided"])
    made(browser, "screen")
    browser.click("#decide summary")
    browser.run("document.querySelector('#decide select').value = 'atelier-des-marees'")
    said = {"by": "The committee", "outcome": "meet", "reason": "They listened, and it shows."}
    for name, words in said.items():
        browser.type(f"#decide [name={name}]", words)
    browser.click("#decide [type=submit]")
    letters = "return document.querySelector('[data-out=screen]').innerText.includes('letters.zip')"
    wait(lambda: browser.run(letters), "no letter comes of a decision")
    at = made(browser, "screen").index("decisions.zip") + 1
    got = downloads.take(f"[data-out=screen] li:nth-child({at}) a")
    typed = [part for name, words in said.items() for part in (f"--{name}", words)]
    compared.command("decide", "decided/atelier-des-marees.toml", *typed)
    files = compared.with_folder(got, compared.folder)
    assert files == ["decided/atelier-des-marees.decision.toml"], files
    outputs = same_as_screened(downloads, compared, ["decided"])
    assert "letters.zip" in outputs, outputs


def both_ways(browser, downloads, compared, few):
    """In one language, every kind of file, some of them wrong: as folders, and as files."""
    ready = browser.run("return document.querySelector('#state').textContent")
    assert ready == {"fr": "C’est prêt.", "en": "Ready."}[compared.language], ready
    for name in ("examples", "panel"):
        read(browser, downloads, compared, [name])
    with compared.within("panel") as files:
        names = read(browser, downloads, compared, files)
    assert {"panel.html", "letters.zip"} <= set(names), names
    for name in ("cohort", "examples"):
        many(browser, downloads, compared, [name])
    with compared.within("cohort") as files:
        many(browser, downloads, compared, files)
    carry(browser, downloads, compared, few)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def main():
    program, page, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    axe = pathlib.Path(sys.argv[4]).read_text() if len(sys.argv) > 4 else None
    must_be_here("whole.py", "chromium", "chromedriver")
    began = time.monotonic()
    got = folder / "downloads"
    got.mkdir(parents=True)
    shutil.copytree(EXAMPLES, folder / "examples")
    shutil.copytree(EXAMPLES / "cohort", folder / "cohort")
    write_reviews(program, folder / "panel")
    address = page.as_uri()
    compared = Compared(program, folder)
    browser = Browser(got, {"browser": "ALL", "performance": "ALL"})
    downloads = Downloads(browser, got)
    try:
        ready = opened(browser, address)
        few = sorted(EXAMPLES.glob("*.toml"))[:: 1 if os.environ.get("CI") else 6]
        for compared.language in ("fr", "en"):
            speak(browser, compared.language)
            both_ways(browser, downloads, compared, few)
        saved(browser, downloads, compared)
        decided(browser, downloads, compared)
        refused(browser, folder / "cohort")
        told_in_words(browser, address)
        holds(browser, downloads)
        opens(browser, folder)
        served = f"{serve(page.parent)}/{page.name}"
        opened(browser, served)
        read(browser, downloads, compared, ["examples"])
        for where in (served, address):
            stays(browser, where)
            two_tabs(browser, where)
        if axe:
            for source in (axe, (HERE / "look.js").read_text()):
                browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": source})
            go_on(browser, address)
            look(browser, folder / "cohort")
            browser.devtools("Emulation.clearDeviceMetricsOverride", {})
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": TRIPWIRE})
        browser.log("performance")
        files = hostile(browser, address, folder)
        asked_nothing(browser)
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": NO_STORE})
        go_on(browser, address)
        goes_stale(browser)
    finally:
        browser.close()
    seconds = time.monotonic() - began
    if downloads.twice:
        print(f"whole.py: {downloads.twice} downloads were asked for twice")
    assert downloads.twice <= MOST_TWICE, "a click does not lead to its download"
    print(
        f"whole.py: {compared.equal} downloads have the bytes of the program's outputs, {compared.sent} files to"
        f" send say the same; {files} hostile files did nothing; ready after {ready} ms ({seconds:.0f} s in all)"
    )


if __name__ == "__main__":
    main()
