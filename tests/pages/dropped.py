"""Hostile files, dropped on germoir.html in a browser."""

import pathlib
import time

from doors import anew, open_file, opened, questions, wait
from hostile import TRIPWIRE, write_files

HERE = pathlib.Path(__file__).resolve().parent
HOSTILE_NAMES = ["<img src=x onerror=hit()>.toml", "'\" onmouseover='hit()'.toml", "%1 $& ${hit()}.toml", "javascript:hit().toml"]
# Files are put there by a drop, as a hand would: names too may be hostile, and bytes no text at all.
DROP = """
const [door, files] = arguments, data = new DataTransfer();
for (const [name, bytes] of files) data.items.add(new File([Uint8Array.from(bytes)], name));
document.querySelector('#' + door).dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
"""
LOOKS = "return [...document.querySelectorAll('[data-out=%s] li')].flatMap((line, at) => line.querySelector('button') ? at + 1 : [])"


def drop(browser, door, asked, files):
    """Drops files, waits until the page has done with them, and looks at each page that it made."""
    browser.click(f"[data-door={door}]")
    anew(browser, door)
    browser.run(f"document.querySelector('[data-out={asked}]').hidden = true")
    browser.run(DROP, door, [[name, list(text)] for name, text in files])
    state = f"const out = document.querySelector('[data-out={asked}]'); return !out.hidden && out.querySelector('progress').hidden"
    wait(lambda: browser.run(state), f"{asked}: nothing comes of {[name for name, _ in files]}", 300)
    for at in browser.run(LOOKS % asked):
        browser.click(f"[data-out={asked}] li:nth-child({at}) button")
        time.sleep(0.2)
        browser.click("#looked button")
    assert browser.run("return window.struck") == [], files
    return browser.run(f"return document.querySelectorAll('[data-out={asked}] li').length")


def hostile(browser, address, folder):
    """Files whose every text, name and byte is hostile, through every door; nothing acts."""
    files = folder / "hostile"
    files.mkdir()
    write_files(files)
    opened(browser, address)
    # Before the page where the browser can, and at once after it where not.
    browser.run(f"if (!window.struck) {{ {TRIPWIRE} }}")
    every = [(path.name, path.read_bytes()) for path in sorted(files.iterdir())]
    model = (files / "p00.toml").read_bytes()
    named = [(name, model) for name in HOSTILE_NAMES] + [(name, b"<script>hit()</script>") for name in HOSTILE_NAMES]
    # What once broke a door, as whatever a page takes.
    broken = [path.read_bytes() for path in sorted((HERE.parent / "fixtures" / "fuzzed").rglob("*")) if path.is_file()]
    broken += [b"", b"\0" * 4096, bytes(range(256)) * 64, b"[" * 100_000, b"a." * 50_000 + b"a = 1", b'{"format":1,"reviews":[' * 5_000]
    shattered = [(f"b{at:02}{ending}", text) for at, text in enumerate(broken) for ending in (".toml", ".json")]
    for door, asked in (("read", "screen"), ("many", "cohort")):
        assert drop(browser, door, asked, every), f"{door}: nothing is made"
        drop(browser, door, asked, named)
        drop(browser, door, asked, shattered)
        # It goes on all the same.
        assert drop(browser, door, asked, every[:1]), f"{door}: stands still"
    questions(browser, "full")
    for name, text in [*every, *named, *shattered]:
        if name[0] not in "rs":
            (files / name.replace("/", "_")).write_bytes(text)
            open_file(browser, files / name)
            time.sleep(0.05)
            assert browser.run("return window.struck") == [], name
    return len(every) + len(named) + len(shattered)


def refused(browser, folder):
    """A thousand files are read and not one more; a folder that is dropped is not, and the page says so."""
    browser.click("[data-door=many]")
    anew(browser, "many")
    told = "return document.querySelector('[data-out=cohort]:not([hidden]) .told')?.textContent"
    browser.run("document.querySelector('[data-out=cohort]').hidden = true")
    browser.run(DROP, "many", [[f"p{at}.toml", []] for at in range(1001)])
    said = wait(lambda: browser.run(told), "too many files are taken")
    assert "1001" in said and "germoir batch" not in said, said
    browser.run("document.querySelector('[data-out=cohort]').hidden = true; document.querySelector('#many h2').scrollIntoView()")
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    x, y = browser.run("const box = document.querySelector('#many h2').getBoundingClientRect(); return [box.left + 5, box.top + 5]")
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.devtools("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": data})
    said = wait(lambda: browser.run(told), "a dropped folder is passed by")
    whole = browser.run("return document.querySelector('[data-id=dropped-folder] [lang=' + document.documentElement.lang + ']').textContent")
    assert said == whole, said
