#!/usr/bin/env python3
"""Uses germoir.html as people would, in a real browser, and holds each of its downloads against what
the program makes of the same files.

    tests/pages/whole.py PROGRAM PAGE FOLDER [AXE]

PAGE is germoir.html, AXE axe.min.js of axe-core. Needs chromium and chromedriver. Without them it says
so and is skipped, unless CI is set: there it fails.
"""

import datetime
import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from hostile import TRIPWIRE, write_files  # noqa: E402
from html_form import Browser, ask, radio  # noqa: E402
from keyboard import press  # noqa: E402

EXAMPLES = HERE.parent.parent / "examples"
TODAY = datetime.date.today().isoformat()
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
NO_STORE = """
for (const name of ['getItem', 'setItem', 'removeItem'])
  Storage.prototype[name] = () => { throw new DOMException('refused', 'SecurityError'); };
"""


class Downloads:
    """What a click leads to, one file after the other."""

    def __init__(self, browser, folder):
        self.browser, self.folder = browser, folder

    def take(self, link, otherwise="return false"):
        """Clicks a link, and returns the file that comes, or that something else came of it."""
        for old in self.folder.iterdir():
            old.unlink()
        self.browser.click(link)
        came = lambda: self.arrived() or self.browser.run(otherwise)  # noqa: E731
        return wait(came, f"nothing came of {link}")

    def arrived(self):
        files = list(self.folder.iterdir())
        is_whole = files and not any(file.name.endswith(".crdownload") for file in files)
        return files[0] if is_whole and files[0].name[0] != "." else None


def wait(seen, told, seconds=60):
    for _ in range(seconds * 20):
        if found := seen():
            return found
        time.sleep(0.05)
    raise SystemExit(told)


def opened(browser, address):
    browser.call("POST", f"/session/{browser.session}/url", {"url": address})
    ready = "return document.documentElement.dataset.ready"
    return int(wait(lambda: browser.run(ready), f"{address} does not get ready"))


def speak(browser, language):
    browser.click(f"[data-speak={language}]")


def made(browser, ask):
    """Waits until what was asked for is there; the names of the outputs."""
    state = f"const out = document.querySelector('[data-out={ask}]'); return !out.hidden && out.querySelector('progress').hidden"
    wait(lambda: browser.run(state), f"{ask} makes nothing", 300)
    names = f"return [...document.querySelectorAll('[data-out={ask}] a')].map((link) => link.download)"
    found = browser.run(names)
    said = browser.run(f"return document.querySelector('[data-out={ask}]').innerText")
    assert found, f"{ask}: {said}"
    return found


def choose(browser, door, field, paths):
    browser.click(f"[data-door={door}]")
    browser.type(f"#{door} [data-{field}]", "\n".join(map(str, paths)))


def command(program, folder, *arguments):
    done = subprocess.run(
        [program, *map(str, arguments), "--date", TODAY], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode in (0, 1, 3), f"{arguments}: {done.returncode}\n{done.stderr}"


class Compared:
    """How many downloads were the program's own, byte by byte."""

    def __init__(self, program, folder):
        self.program, self.folder, self.equal = program, folder, 0

    def same(self, what, page, own):
        assert page == own, f"{what}: the page's {len(page)} bytes are not the program's {len(own)}"
        self.equal += 1

    def with_command(self, got, *arguments):
        """A download and what a command writes into a file of the same ending."""
        own = self.folder / f"own{got.suffix}"
        for old in (own, own.with_name(f"{own.name}.key.csv")):
            old.unlink(missing_ok=True)
        command(self.program, self.folder, *arguments, "-o", own)
        self.same(" ".join(map(str, arguments)), got.read_bytes(), own.read_bytes())


def questions(browser, extent):
    """The questionnaire, express or full."""
    browser.click("[data-door=carry]")
    browser.click(f"[data-extent={extent}]")
    is_there = f"return document.querySelector('[data-extent={extent}]').ariaPressed === 'true'"
    wait(lambda: browser.run(is_there), "no form")


def field(place):
    return f"return document.querySelector('{ask(place)} input').value"


def carry(browser, downloads, compared, files):
    """Each file opened, taken along as page, sheet, letter and file again, in one language."""
    language = browser.run("return document.documentElement.lang")
    questions(browser, "full")
    lacks = "return !document.querySelector('#problems').hidden"
    for file in files:
        browser.run("document.querySelector('#status').textContent = ''")
        browser.type("#open", str(file))
        wait(lambda: browser.run("return document.querySelector('#status').textContent"), f"{file} is not opened")
        assert browser.run(field("project.name")), f"{file}: no name"
        browser.run("window.scrollTo(0, 0)")
        speak(browser, language)
        # A form has fewer ways to say a thing than a file: what it cannot finish is not compared.
        toml = downloads.take("[data-action=finish]", lacks)
        if toml is True:
            continue
        own = compared.folder / toml.name
        shutil.copy(toml, own)
        command(compared.program, compared.folder, "check", own.name)
        browser.run("document.querySelector('[data-out=bearer]').hidden = true")
        # On a narrow window it is folded away.
        browser.run("document.querySelector('aside details').open = true")
        browser.click("#take")
        for at, name in enumerate(made(browser, "bearer"), 1):
            got = downloads.take(f"[data-out=bearer] li:nth-child({at}) a")
            name, tongue = got.name, ("--lang", language)
            match name:
                case "practice.html":
                    assert b"agreed" in got.read_bytes(), "no practice case"
                case _ if "-letter." in name:
                    compared.with_command(got, "letter", own.name, "--format", got.suffix[1:], *tongue)
                case _:
                    compared.with_command(got, "assess", own.name, "--format", got.suffix[1:], *tongue)


def read(browser, downloads, compared, name):
    """A folder, screened."""
    choose(browser, "read", "folder", [compared.folder / name])
    language = browser.run("return document.documentElement.lang")
    for at, _ in enumerate(made(browser, "screen"), 1):
        got = downloads.take(f"[data-out=screen] li:nth-child({at}) a")
        tongue = ("--lang", language)
        match got.name:
            case "readings.html":
                compared.with_command(got, "form", "html", "--review", name, "--practise", *tongue)
            case "panel.html" | "panel.xlsx":
                compared.with_command(got, "panel", name, "--format", got.suffix[1:], *tongue)
            case "minutes.md":
                compared.with_command(got, "panel", name, "--format", "minutes", *tongue)
            case _:
                compared.with_command(got, "screen", name, "--format", got.suffix[1:], *tongue)


def write_reviews(program, folder):
    """A project, and what three readers said of it."""
    shutil.copytree(EXAMPLES / "cohort", folder)
    project = sorted(folder.iterdir())[0].name
    for reader in ("Ada", "Bo", "Cy"):
        command(program, folder, "new", f"{reader}.toml", "--review", project, "--name", reader)


def many(browser, downloads, compared, name):
    """A folder as a cohort: everything in the one download, and what stands beside it."""
    choose(browser, "many", "folder", [compared.folder / name])
    tongue = ("--lang", browser.run("return document.documentElement.lang"))
    names = made(browser, "cohort")
    out = compared.folder / "out"
    shutil.rmtree(out, ignore_errors=True)
    for key in compared.folder.glob("*.key.csv"):
        key.unlink()
    command(compared.program, compared.folder, "batch", name, "--format", "html,json,xlsx", *tongue, "-o", out)
    key = out.with_name("out.key.csv")
    for at, title in enumerate(names, 1):
        got = downloads.take(f"[data-out=cohort] li:nth-child({at}) a")
        if title == "cohort.zip":
            with zipfile.ZipFile(got) as whole:
                assert "key" not in "".join(whole.namelist()), "the key goes with what is handed on"
                pages = [page for page in whole.namelist() if page.startswith("projects/")]
                assert len(pages) == len(list((out / "projects").iterdir())), pages
                for page in pages:
                    compared.same(page, whole.read(page), (out / page).read_bytes())
        elif title == "federations.html":
            compared.with_command(got, "federate", name, "--format", "html", *tongue)
        elif title == "shared.html":
            compared.with_command(got, "federate", name, "--forge", "--format", "html", *tongue)
        elif title == "cohort.key.csv":
            compared.same(title, got.read_bytes(), key.read_bytes())
        else:
            compared.same(title, got.read_bytes(), (out / title).read_bytes())
    assert ("cohort.key.csv" in names) == key.exists(), names


def go_on(browser, address):
    """Answers, and what they come to beside them."""
    opened(browser, address)
    browser.run("localStorage.clear()")
    opened(browser, address)
    questions(browser, "express")
    browser.type(f"{ask('project.name')} input", "Jardin")
    browser.type(f"{ask('project.summary')} textarea", "Un jardin.")
    going = "return document.querySelector('#going').shadowRoot.textContent"
    browser.click(radio("project.stage", "operating"))
    wait(lambda: browser.run(going), "the answers come to nothing")
    before = browser.run(going)
    browser.click("[data-ask^='answers.'] input[value='3']")
    wait(lambda: browser.run(going) != before, "an answer changes nothing")
    time.sleep(0.6)


def stays(browser, address):
    """A reload in the middle."""
    go_on(browser, address)
    opened(browser, address)
    browser.click("[data-door=carry]")
    name = f"return document.querySelector('{ask('project.name')} input')?.value"
    wait(lambda: browser.run(name) == "Jardin", "the answers are gone")


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


def look(browser):
    """What is wrong with each door, at each width and in each scheme; and by keyboard."""
    faults = []
    for door in ("carry", "read", "many"):
        browser.click(f"[data-door={door}]")
        time.sleep(0.3)
        browser.run("look.unfold()")
        faults += [f"{door}: {fault}" for fault in browser.run("return [...look.headers(), ...look.ground()]")]
        for width in WIDTHS:
            size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            browser.devtools("Emulation.setDeviceMetricsOverride", size)
            for scheme in SCHEMES:
                wanted = [{"name": "prefers-color-scheme", "value": scheme}]
                browser.devtools("Emulation.setEmulatedMedia", {"features": wanted})
                for check in ("rules", "drawings", "overflow"):
                    found = browser.run(f"return look.{check}()")
                    faults += [f"{door}, {scheme}, {width} px: {fault}" for fault in found]
        faults += [f"{door}, keyboard: {fault}" for fault in by_keyboard(browser)]
    assert not faults, "\n".join(sorted(set(faults)))


def hostile(browser, address, folder):
    """Files whose every text is hostile, through every door; nothing acts."""
    files = folder / "hostile"
    files.mkdir()
    texts = write_files(files)
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": TRIPWIRE})
    opened(browser, address)
    assert browser.run("return window.struck") == []
    for door, asked in (("read", "screen"), ("many", "cohort")):
        choose(browser, door, "folder", [files])
        made(browser, asked)
        for at in browser.run(f"return [...document.querySelectorAll('[data-out={asked}] li')].map((line, at) => line.querySelector('button') ? at + 1 : 0).filter(Boolean)"):
            browser.click(f"[data-out={asked}] li:nth-child({at}) button")
            time.sleep(0.3)
    questions(browser, "full")
    for file in sorted(files.glob("p*.toml")):
        browser.run("document.querySelector('#status').textContent = ''")
        browser.type("#open", str(file))
        wait(lambda: browser.run("return document.querySelector('#status').textContent"), f"{file} is not opened")
        time.sleep(0.1)
        assert browser.run("return window.struck") == [], file
    said = [entry for entry in browser.log("browser") if entry["level"] != "INFO"]
    assert said == [], said
    for entry in browser.log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked = message["params"]["request"]["url"]
            assert asked.startswith(("file:", "data:", "blob:", "about:")), f"asked for {asked}"
    return len(texts)


def main():
    program, page, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    axe = pathlib.Path(sys.argv[4]).read_text() if len(sys.argv) > 4 else None
    missing = [name for name in ("chromium", "chromedriver") if not shutil.which(name)]
    if missing:
        print(f"whole.py: skipped, {' and '.join(missing)} not found")
        sys.exit(1 if os.environ.get("CI") else 0)
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
        # Every kind of file, some of them wrong, and two that are nearly one.
        few = sorted(EXAMPLES.glob("*.toml"))[:: 1 if os.environ.get("CI") else 6]
        for language in ("fr", "en"):
            speak(browser, language)
            read(browser, downloads, compared, "examples")
            read(browser, downloads, compared, "panel")
            many(browser, downloads, compared, "cohort")
            many(browser, downloads, compared, "examples")
            carry(browser, downloads, compared, few)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=page.parent)
        handler.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        served = f"http://127.0.0.1:{server.server_port}/{page.name}"
        opened(browser, served)
        read(browser, downloads, compared, "examples")
        stays(browser, served)
        stays(browser, address)
        if axe:
            for source in (axe, (HERE / "look.js").read_text()):
                browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": source})
            go_on(browser, address)
            look(browser)
            browser.devtools("Emulation.clearDeviceMetricsOverride", {})
        texts = hostile(browser, address, folder)
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": NO_STORE})
        go_on(browser, address)
    finally:
        browser.close()
    seconds = time.monotonic() - began
    print(
        f"whole.py: {compared.equal} downloads have the bytes of the program's outputs; {texts} hostile"
        f" texts did nothing; ready after {ready} ms ({seconds:.0f} s in all)"
    )


if __name__ == "__main__":
    main()
