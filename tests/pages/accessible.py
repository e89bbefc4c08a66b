#!/usr/bin/env python3
"""Opens every kind of page that the program writes, and holds it against axe-core's rules of WCAG 2.2,
levels A and AA; on a telephone and on a desk, by day and by night; then prints it, and goes through
some pages by keyboard alone.

    tests/pages/accessible.py PROGRAM FOLDER AXE

AXE is axe.min.js of axe-core; the pages go into FOLDER. Needs chromium and chromedriver, and pypdf.
Without them it says so and is skipped, unless CI is set: there it fails.
"""

import pathlib
import queue
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from browser import Browser, must_be_here  # noqa: E402
from keyboard import faults_by_keyboard  # noqa: E402
from kinds import write_kinds  # noqa: E402
from printed import faults_on_paper  # noqa: E402

WIDTHS = (360, 1000)
SCHEMES = ("light", "dark")
# Three pages that between them have every sort of part, gone through by keyboard.
BY_KEYBOARD = {
    ("assess", "fr", "bearer-much.html"),
    ("batch", "cohort", "report.html"),
    ("federate", "fr", "much.html"),
}
# A page of which each of the checks finds something wrong, lest one of them find nothing anywhere.
TRAP = """<!doctype html><html lang="en"><title>Trap</title>
<style>
  @media screen and (prefers-color-scheme: dark) { p { background: #000; color: #222; } }
  @media (max-width: 400px) { p { width: 500px; } b { position: fixed; } }
  @media print { body::before { content: ''; display: block; height: 300mm; } h1 { width: 700px; } }
  a:focus { outline: none; }
  text { fill: #fff; }
  @media (min-width: 401px) { text { fill: #222; } }
</style>
<h1>Trap</h1><main id="main"><p>Words.</p><table><tr><th>n</th><td>1</td></tr></table>
<svg><text y="20">No</text></svg><a href="#n">away</a> <b>Stay</b></main></html>
"""
TRAPPED = [
    "keyboard: no skip link",
    "keyboard: no focus shown",
    "printed: page 1 is blank",
    "printed: overflow",
    "th-scope",
    "ground",
    "light, 360 px: overflow",
    "light, 360 px: focus-obscured",
    "dark, 360 px: color-contrast",
    "dark, 360 px: overflow",
    "dark, 360 px: focus-obscured",
    "light, 1000 px: drawing-contrast",
    "dark, 1000 px: color-contrast",
    "dark, 1000 px: drawing-contrast",
]


def faults_on_screen(browser):
    """What is wrong with the page that is open, at each width and in each scheme."""
    browser.run("look.unfold()")
    faults = browser.run("return [...look.headers(), ...look.ground()]")
    for width in WIDTHS:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.devtools("Emulation.setDeviceMetricsOverride", size)
        for scheme in SCHEMES:
            wanted = [{"name": "prefers-color-scheme", "value": scheme}]
            browser.devtools("Emulation.setEmulatedMedia", {"features": wanted})
            for check in ("rules", "drawings", "overflow", "stuck"):
                found = browser.run(f"return look.{check}()")
                faults += [f"{scheme}, {width} px: {fault}" for fault in found]
    return faults


def faults_of(browser, page, by_keyboard):
    """On how many sheets a page is printed, and everything that is wrong with it."""
    keyboard = faults_by_keyboard(browser, page) if by_keyboard else []
    browser.go(page)
    sheets, paper = faults_on_paper(browser)
    return sheets, keyboard + paper + faults_on_screen(browser)


def opened(folder, axe):
    """A browser that has axe-core in every page."""
    browser = Browser(folder)
    for source in (axe, (HERE / "look.js").read_text()):
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    return browser


def try_the_trap(browser, folder):
    """Each check finds what is wrong where something is, and nothing else."""
    page = folder / "trap.html"
    page.write_text(TRAP)
    _, faults = faults_of(browser, page, by_keyboard=True)
    found = [fault.startswith(wrong) for fault, wrong in zip(faults, TRAPPED)]
    assert len(faults) == len(TRAPPED) and all(found), f"of a bad page was found: {faults}"


def told(page, faults):
    """A page and what is wrong with it, once for all the places where it is, of which two are shown."""
    lines = [str(page)]
    places = {}
    for fault in faults:
        what, _, place = fault.partition("\n")
        places.setdefault(what, []).append(place)
    for what, where in places.items():
        times = f" ({len(where)} times)" if len(where) > 1 else ""
        lines += [f"  {what}{times}", *where[:2]]
    return "\n".join(lines)


def is_by_keyboard(kind, page):
    return (kind, page.parent.name, page.name) in BY_KEYBOARD


def faults_of_length(kind, page, sheets):
    """An assessment for its bearer, folded as it comes, is two sheets of A4; with --full it is more."""
    if kind != "assess" or not page.name.startswith("bearer-"):
        return []
    is_whole = "full" in page.name
    is_right = sheets > 2 if is_whole else sheets <= 2
    return [] if is_right else [f"printed: {sheets} sheets"]


def look(free, kind, page):
    """A page in whichever browser is free."""
    browser = free.get()
    try:
        sheets, faults = faults_of(browser, page, is_by_keyboard(kind, page))
        return sheets, faults + faults_of_length(kind, page, sheets)
    finally:
        free.put(browser)


def look_at_all(browsers, pages):
    """Says in a line what was seen of each kind; returns what is wrong."""
    free = queue.SimpleQueue()
    for browser in browsers:
        free.put(browser)
    faults = []
    with ThreadPoolExecutor(len(browsers)) as pool:
        looks = {
            kind: [(page, pool.submit(look, free, kind, page)) for page in some]
            for kind, some in pages.items()
        }
        for kind, some in looks.items():
            sheets = [seen.result()[0] for _, seen in some]
            wrong = [(page, seen.result()[1]) for page, seen in some if seen.result()[1]]
            found = f"faults in {len(wrong)}" if wrong else "no fault"
            span = f"{min(sheets)} to {max(sheets)} sheets"
            keys = ", one by keyboard" if any(is_by_keyboard(kind, page) for page, _ in some) else ""
            print(f"{kind}: {len(some)} pages, {span}{keys}: {found}", flush=True)
            faults += [told(page, found) for page, found in wrong]
    return faults


def main():
    program, folder, axe = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    must_be_here("accessible.py", "chromium", "chromedriver", module="pypdf")
    folder.mkdir(parents=True)
    pages = write_kinds(program, folder)
    by_keyboard = [page for kind, some in pages.items() for page in some if is_by_keyboard(kind, page)]
    assert len(by_keyboard) == len(BY_KEYBOARD), f"of BY_KEYBOARD only {by_keyboard} are there"
    browsers = []
    try:
        for _ in range(2):
            browsers.append(opened(folder, axe.read_text()))
        try_the_trap(browsers[0], folder)
        faults = look_at_all(browsers, pages)
    finally:
        for browser in browsers:
            browser.close()
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)


main()
