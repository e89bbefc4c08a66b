#!/usr/bin/env python3
"""Prints the assessment of every example in both languages: for its bearer it is at most two sheets of A4.

    tests/pages/sheets.py PROGRAM

Needs chromium and chromedriver. Without them it says so and is skipped, unless CI is set: there it fails.
"""

import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "forms"))
from browser import Browser, must_be_here  # noqa: E402
from html_form import run  # noqa: E402

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
MOST = 2


def main():
    must_be_here("sheets.py", "chromium", "chromedriver")
    program = str(pathlib.Path(sys.argv[1]).resolve())
    projects = sorted([*EXAMPLES.glob("*.toml"), *EXAMPLES.glob("cohort/*.toml")])
    assert len(projects) > 25, projects
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(pathlib.Path(folder))
        try:
            counts = []
            for lang in ("fr", "en"):
                for project in projects:
                    page = pathlib.Path(folder) / f"{project.stem}-{lang}.html"
                    run(program, "assess", str(project), "--format", "html", "--lang", lang, "-o", str(page))
                    browser.go(page)
                    counts.append((browser.pages(), page.name))
        finally:
            browser.close()
    long = [name for count, name in counts if count > MOST]
    assert not long, f"more than {MOST} sheets: {long}"
    print(f"sheets.py: {len(counts)} assessments on at most {max(counts)[0]} sheets of A4 each")


if __name__ == "__main__":
    main()
