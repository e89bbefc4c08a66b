#!/usr/bin/env python3
"""Measures germoir.html in a real browser: how large it is, when it is ready, how long an answer and a
cohort take.

    tests/pages/quick.py PAGE FOLDER [FILES]

Needs chromium and chromedriver. FILES is 500 unless it is said. The page's own thread is slowed down
four times for the first two figures; that of the engine is as fast as the machine.
"""

import pathlib
import re
import statistics
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from html_form import Browser, ask  # noqa: E402
from whole import EXAMPLES, choose, made, opened, questions, wait  # noqa: E402


def write_cohort(folder, files):
    """Copies of every example, each a project of its own."""
    models = sorted(EXAMPLES.glob("*.toml"))
    folder.mkdir(parents=True)
    for at in range(files):
        text = models[at % len(models)].read_text()
        text = re.sub(r'(?m)^id = ".*"$', f'id = "p{at:04}"', text, count=1)
        (folder / f"p{at:04}.toml").write_text(text)


def answers(browser):
    """How long each answer takes until what it comes to is there, in milliseconds."""
    questions(browser, "full")
    browser.type("#open", str(EXAMPLES / "jardin-des-liens.toml"))
    name = f"return document.querySelector('{ask('project.name')} input').value"
    wait(lambda: browser.run(name), "not opened")
    browser.run("performance.clearMeasures()")
    for at in range(20):
        count = "return performance.getEntriesByName('going').length"
        before = browser.run(count)
        browser.run(
            """const boxes = document.querySelectorAll("[data-ask^='answers.'] input[type=radio][value='2']");
               boxes[arguments[0]].click();""",
            at,
        )
        wait(lambda: browser.run(count) > before, "an answer comes to nothing")
    return browser.run("return performance.getEntriesByName('going').map((one) => one.duration)")


def main():
    page, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    write_cohort(folder / "many", files)
    browser = Browser(folder)
    try:
        opened(browser, page.as_uri())
        browser.devtools("Emulation.setCPUThrottlingRate", {"rate": 4})
        ready = min(opened(browser, page.as_uri()) for _ in range(3))
        slow = statistics.median(answers(browser))
        browser.devtools("Emulation.setCPUThrottlingRate", {"rate": 1})
        opened(browser, page.as_uri())
        fast = statistics.median(answers(browser))
        opened(browser, page.as_uri())
        choose(browser, "many", "folder", [folder / "many"])
        made(browser, "cohort")
        cohort = browser.run("return performance.getEntriesByName('cohort')[0].duration")
    finally:
        browser.close()
    print(f"size: {page.stat().st_size / 1e6:.2f} MB")
    print(f"ready, slowed down four times: {ready} ms")
    print(f"an answer: {fast:.0f} ms; slowed down four times: {slow:.0f} ms")
    print(f"{files} files to a cohort report: {cohort / 1000:.1f} s")


if __name__ == "__main__":
    main()
