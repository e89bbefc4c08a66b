#!/usr/bin/env python3
"""Opens every example in the HTML form in a real browser, and finishes it as it is: nothing may be lost.

    tests/forms/html_examples.py PROGRAM

Needs chromium and chromedriver, as html_form.py does.
"""

import json
import pathlib
import sys
import tempfile
import time
import tomllib

from browser import Browser, must_be_here
from html_form import downloaded, run

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"


def as_saved(value):
    """What a page would have saved of a descriptor: days are texts in JSON."""
    if isinstance(value, dict):
        return {key: as_saved(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_saved(one) for one in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def every_example_can_be_finished(program, folder, browser):
    """A valid descriptor, opened in the form, can be finished as it is, and loses nothing."""
    page = folder / "full.html"
    run(program, "form", "html", "--lang", "fr", "-o", str(page))
    count = 0
    for path in sorted([*EXAMPLES.glob("*.toml"), *EXAMPLES.glob("cohort/*.toml")]):
        before = tomllib.loads(path.read_text())
        saved = folder / f"{path.stem}.saved"
        saved.write_text(json.dumps(as_saved(before)))
        browser.go(page)
        browser.run("localStorage.clear(); sessionStorage.clear()")
        browser.go(page)
        browser.type("#open", str(saved))
        time.sleep(0.2)
        browser.click("[data-action=finish]")
        left = browser.run("const all = document.getElementById('problems'); return all.hidden ? '' : all.innerText")
        assert not left, f"{path.name}: {left}"
        made = downloaded(folder, ".toml")
        run(program, "check", str(made))
        after = tomllib.loads(made.read_text())
        for table in (before, after):
            table.pop("extra", None)
            for key in ("language", "answered_on"):
                table["project"].pop(key, None)
        same(plain(before), plain(after), path.name)
        made.unlink()
        count += 1
    assert count > 25, count
    print(f"html_examples.py: {count} valid descriptors were opened, finished and are what they were")


def plain(value):
    """A level in a table by itself is that level, and what is unknown is not there."""
    if isinstance(value, dict):
        kept = {key: plain(one) for key, one in value.items()}
        kept = {key: one for key, one in kept.items() if one not in (None, "unknown")}
        alone = [kept[key] for key in ("level", "contribution") if list(kept) == [key]]
        return (alone or [kept or None])[0]
    if isinstance(value, list):
        every = [plain(one) for one in value]
        # What was ticked has no order.
        return (sorted(every) if all(isinstance(one, str) for one in every) else every) or None
    return value.strip() if isinstance(value, str) else value


def same(one, other, place):
    """Whether two descriptors say the same."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            same(one.get(key), other.get(key), f"{place}.{key}")
        return
    assert one == other, f"{place}: {one!r} became {other!r}"


def main():
    must_be_here("html_examples.py", "chromium", "chromedriver")
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        browser = Browser(folder)
        try:
            every_example_can_be_finished(program, folder, browser)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
