#!/usr/bin/env python3
"""Measures germoir.html in a real browser, and holds it to its bounds: how large it is, when it is ready,
how long an answer and a cohort take, and whether the page stands still meanwhile.

    tests/pages/quick.py PAGE FOLDER [FILES]

Needs chromium and chromedriver. FILES is 500 unless it is said. The page's own thread is slowed down
four times where it is said; that of the engine is as fast as the machine. On a machine that does
something else besides, the time of the browser's processors counts where it is less than that of the clock.
"""

import os
import pathlib
import re
import statistics
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from browser import Browser, must_be_here  # noqa: E402
from doors import EXAMPLES, choose, made, open_file, opened, questions, wait  # noqa: E402

MOST = {"size in MB": 4, "ready, in ms": 1000, "an answer, in ms": 20, "a cohort, in s": 5, "the page's own work beside it, in ms": 250}
# Whoever looks at the page, or types, waits at most as long as the longest time between two of these.
STILL = """
window.still = { longest: 0, last: performance.now(), told: new Set(), isBusy: false };
const told = document.querySelector('[data-out=cohort] .told'), busy = document.querySelector('[data-out=cohort] progress');
setInterval(() => {
  const now = performance.now();
  still.longest = Math.max(still.longest, now - still.last - 10);
  still.last = now;
  still.told.add(told.textContent);
  still.isBusy ||= !busy.hidden;
}, 10);
"""


def write_cohort(folder, files):
    """Copies of every example, each a project of its own."""
    models = sorted(EXAMPLES.glob("*.toml"))
    folder.mkdir(parents=True)
    for at in range(files):
        text = models[at % len(models)].read_text()
        text = re.sub(r'(?m)^id = ".*"$', f'id = "p{at:04}"', text, count=1)
        (folder / f"p{at:04}.toml").write_text(text)


def processors(browser):
    """How many seconds of processors the browser has taken so far, with all that it started."""
    ticks, above = {}, {}
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        above[int(stat.parent.name)] = int(parts[1])
        ticks[int(stat.parent.name)] = int(parts[11]) + int(parts[12])
    def is_own(process):
        while process in above and process != browser.driver.pid:
            process = above[process]
        return process == browser.driver.pid

    return sum(taken for process, taken in ticks.items() if is_own(process)) / os.sysconf("SC_CLK_TCK")


def own_work(browser):
    """How many milliseconds of a processor the thread of the page has taken so far."""
    metrics = browser.devtools("Performance.getMetrics", {})["metrics"]
    return next(one["value"] for one in metrics if one["name"] == "ThreadTime") * 1000


def answers(browser):
    """How long an answer takes until what it comes to is there, in milliseconds."""
    questions(browser, "full")
    open_file(browser, EXAMPLES / "jardin-des-liens.toml")
    count = "return performance.getEntriesByName('going').length"
    wait(lambda: browser.run(count), "the answers come to nothing")
    browser.run("performance.clearMeasures()")
    for _ in range(20):
        before = browser.run(count)
        # One that is chosen already changes nothing.
        browser.run(
            """const boxes = [...document.querySelectorAll("[data-ask^='answers.'] input[type=radio][value='2']")];
               const box = boxes.find((box) => !box.checked && box.checkVisibility());
               box.click();"""
        )
        wait(lambda: browser.run(count) > before, "an answer comes to nothing")
    return statistics.median(browser.run("return performance.getEntriesByName('going').map((one) => one.duration)"))


def cohort(browser, folder):
    """A folder to a cohort report: by the clock and by processors, and how the page fared."""
    browser.run(STILL)
    before, worked = processors(browser), own_work(browser)
    choose(browser, "many", [folder])
    made(browser, "cohort")
    taken, worked = processors(browser) - before, own_work(browser) - worked
    clock = browser.run("return performance.getEntriesByName('cohort')[0].duration") / 1000
    still, told, is_busy = browser.run("return [still.longest, [...still.told], still.isBusy]")
    assert is_busy and any(re.search(r"\d+ (of|sur|fichiers)", words) for words in told), f"no progress: {told}"
    return clock, taken, still, worked


def main():
    page, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    must_be_here("quick.py", "chromium", "chromedriver")
    write_cohort(folder / "many", files)
    browser = Browser(folder)
    try:
        opened(browser, page.as_uri())
        browser.devtools("Emulation.setCPUThrottlingRate", {"rate": 4})
        ready = min(opened(browser, page.as_uri()) for _ in range(3))
        slow = answers(browser)
        browser.devtools("Emulation.setCPUThrottlingRate", {"rate": 1})
        opened(browser, page.as_uri())
        fast = answers(browser)
        opened(browser, page.as_uri())
        browser.devtools("Performance.enable", {"timeDomain": "threadTicks"})
        clock, taken, still, worked = cohort(browser, folder / "many")
    finally:
        browser.close()
    size = page.stat().st_size / 1e6
    print(f"size: {size:.2f} MB")
    print(f"ready, slowed down four times: {ready} ms")
    print(f"an answer: {fast:.0f} ms; slowed down four times: {slow:.0f} ms")
    print(f"{files} files to a cohort report: {clock:.1f} s by the clock, {taken:.1f} s of processors")
    print(f"meanwhile the page's own thread worked for {worked:.0f} ms, and answered after {still:.0f} ms at the longest")
    found = dict(zip(MOST, (size, ready, fast, min(clock, taken), worked)))
    over = [f"{what}: {found[what]:.1f}, and {most} are the most" for what, most in MOST.items() if found[what] > most]
    assert not over, "\n".join(over)


if __name__ == "__main__":
    main()
