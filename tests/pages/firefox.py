#!/usr/bin/env python3
"""Uses germoir.html in Firefox: opened from disk, each door in both languages, each download held against
what the program makes of the same files; a reload in the middle, two tabs, and hostile files.

    tests/pages/firefox.py PROGRAM PAGE FOLDER

Needs firefox-esr and geckodriver. Without them it says so and is skipped, unless CI is set: there it
fails. The driver of Firefox chooses files and no folder; whole.py chooses folders in Chromium.
"""

import pathlib
import shutil
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from browser import Firefox, must_be_here  # noqa: E402
from doors import EXAMPLES, Compared, Downloads, carry, many, opened, read, speak, write_reviews  # noqa: E402
from dropped import hostile  # noqa: E402
from whole import stays, two_tabs  # noqa: E402


def main():
    program, page, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    must_be_here("firefox.py", "firefox-esr", "geckodriver")
    began = time.monotonic()
    got = folder / "downloads"
    got.mkdir(parents=True)
    shutil.copytree(EXAMPLES / "cohort", folder / "cohort")
    write_reviews(program, folder / "panel")
    compared = Compared(program, folder)
    browser = Firefox(got)
    downloads = Downloads(browser, got)
    try:
        ready = opened(browser, page.as_uri())
        for compared.language in ("fr", "en"):
            speak(browser, compared.language)
            with compared.within("panel") as files:
                names = read(browser, downloads, compared, files)
            assert {"panel.html", "letters.zip"} <= set(names), names
            with compared.within("cohort") as files:
                many(browser, downloads, compared, files)
            carry(browser, downloads, compared, sorted(EXAMPLES.glob("*.toml"))[::6])
        stays(browser, page.as_uri())
        two_tabs(browser, page.as_uri())
        files = hostile(browser, page.as_uri(), folder)
    finally:
        browser.close()
    seconds = time.monotonic() - began
    print(
        f"firefox.py: {compared.equal} downloads have the bytes of the program's outputs, {compared.sent} files to"
        f" send say the same; {files} hostile files did nothing; ready after {ready} ms ({seconds:.0f} s in all)"
    )


if __name__ == "__main__":
    main()
