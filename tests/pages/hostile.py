#!/usr/bin/env python3
"""Writes every page that the program can write from files whose every text is hostile, opens each in a
real browser, and reads every Markdown output as a renderer would.

    tests/pages/hostile.py PROGRAM FOLDER

The files and pages go into FOLDER. Needs chromium and chromedriver, and markdown-it-py. Without them
it says so and is skipped, unless CI is set: there it fails.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

MARK = re.compile("<!-- germoir [a-z-]+ sha256:[0-9a-f]{64} -->")
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "forms")]
from browser import Browser, must_be_here  # noqa: E402
from kinds import PAPER, kinds as every_kind, must_all_be_known  # noqa: E402

FIXTURES = HERE.parent / "fixtures" / "hostile"
DATE = ["--date", "2026-11-23", "-q"]
# What texts call when they get to run; and every other way of doing something without being asked.
TRIPWIRE = """
window.struck = [];
for (const name of ['hit', 'alert', 'confirm', 'prompt', 'open', 'fetch'])
  window[name] = () => window.struck.push(name);
document.addEventListener('securitypolicyviolation', (event) => window.struck.push(event.blockedURI));
"""


# Pages that repeat nothing of what people wrote.
WORDLESS = ("form-", "blind-", "observe-")


def quoted(text):
    """A text as TOML writes one: JSON's own way, but for the controls that JSON leaves bare."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if 0x7F <= ord(c) <= 0x9F else c for c in plain)


def write_files(folder):
    """A project, a review and a structure for each text, which stands in every field that is free."""
    texts = json.loads((FIXTURES / "texts.json").read_text())
    for kind in ("project", "review", "structure"):
        model = (FIXTURES / f"{kind}.toml.in").read_text().replace("AGREES", "true")
        for at, text in enumerate(texts):
            # A review is about the project of its text.
            own = f"s{at:02}" if kind == "structure" else f"p{at:02}"
            filled = model.replace("ID", own).replace("TEXT", quoted(text))
            (folder / f"{kind[0]}{at:02}.toml").write_text(filled)
    return texts


def write_overlay(folder, texts):
    """A catalogue of one's own with a question for each text; one that is not printable is refused there.
    Returns the ids."""
    model = (HERE.parent / "fixtures" / "catalogues" / "sound" / "overlay.toml").read_text()
    head, one = model.split("\n\n", 1)
    questions = {
        f"own-{at:02}": re.sub(r'(?m)^((?:funder_)?question|name) = .*', lambda found: f"{found[1]} = {quoted(text)}",
               one.replace("shared-tools", f"own-{at:02}"))
        for at, text in enumerate(texts) if text.isprintable()
    }
    folder.mkdir()
    (folder / "overlay.toml").write_text("\n\n".join([head, *questions.values()]))
    return list(questions)


def written(program, out, name, *arguments):
    """Runs the program into a file, and returns the file."""
    file = out / name
    command = [program, *map(str, arguments), *DATE, "-o", str(file)]
    if arguments[0] == "blind":
        # Its page goes to standard output; the folder is for the copies.
        command[-1] = str(out.parent / "copies" / name)
        (out.parent / "copies").mkdir(exist_ok=True)
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode in (0, 3), f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    if arguments[0] == "blind":
        file.write_text(done.stdout)
    return file


def outputs(files, older, years, overlay, own):
    """What is written of each kind of page: a name without its ending, what is typed, and the endings."""
    both = ("html", "md")
    projects = [path.stem for path in sorted(files.glob("p*.toml"))]
    one_by_one = lambda kind: [(f"{kind}-{name}", [kind, files / f"{name}.toml"], both) for name in projects]
    return {
        "assess": one_by_one("assess"),
        "letter": [
            *one_by_one("letter"),
            ("letter-paper", ["letter", files / "p00.toml", "--template", PAPER], ("html",)),
        ],
        "screen": [("screen", ["screen", files], both)],
        "reach": [("reach", ["reach", files], both)],
        "panel": [("panel", ["panel", files], both)],
        "federate": [("federate", ["federate", files], ("html",))],
        "federate --forge": [("forge", ["federate", files, "--forge"], ("html",))],
        "support": [("support", ["support", files], both)],
        "observe": [("observe", ["observe", years], both)],
        "blind": [("blind", ["blind", files], both)],
        "decide": [("decide", ["decide", files], ("html",))],
        "criteria show": [
            (f"criteria-{id}", ["criteria", "show", id, "--criteria", overlay], both) for id in own
        ],
        "find": [("find", ["find", "mot", "--in", files], ("html",))],
        # A name that is in every file, beside all that they say.
        "export-person": [("person", ["export-person", "mot", files], both)],
        "compare": [
            ("compare", ["compare", older, files], both),
            *[(f"pair-{name}", ["compare", older / f"{name}.toml", files / f"{name}.toml"], both)
              for name in projects],
        ],
        "form": [("form", ["form", "html"], ("html",))],
        "batch": [("batch", ["batch", files], ("",))],
    }


def write_outputs(program, folder, out):
    files = folder / "in"
    older = folder / "older"
    shutil.copytree(files, older)
    for path in older.glob("p*.toml"):
        path.write_text(path.read_text().replace("level = 3", "level = 1"))
    years = folder / "years"
    for year in ("2021", "2022"):
        shutil.copytree(files, years / year)
    overlay = folder / "overlay"
    own = write_overlay(overlay, json.loads((FIXTURES / "texts.json").read_text()))
    kinds = outputs(files, older, years, overlay, own)
    must_all_be_known(program, kinds)
    ours = set(every_kind(folder / "kinds"))
    assert set(kinds) == ours, f"of hostile files, or of others, alone: {set(kinds) ^ ours}"
    for runs in kinds.values():
        for name, arguments, endings in runs:
            for ending in endings:
                form = {"html": "html", "md": "markdown", "": "html,markdown"}[ending]
                chosen = [] if arguments[0] == "form" or "--template" in arguments else ["--format", form]
                for language in ("fr", "en"):
                    file = f"{name}-{language}" + (f".{ending}" if ending else "")
                    written(program, out, file, *arguments, *chosen, "--lang", language)
    for language in ("fr", "en"):
        reading = ["form", "html", "--express", "--review", files]
        written(program, out, f"readings-{language}.html", *reading, "--lang", language)


def check_pages(browser, pages):
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", {"source": TRIPWIRE})
    # The tripwire itself is tried first: on a page that does let a text act.
    trap = pages[0].with_name("trap.htm")
    trap.write_text("<!doctype html><title>mot</title><script>hit()</script><img src=x onerror=alert()>")
    browser.go(trap)
    assert browser.run("return window.struck") == ["hit", "alert"], "the tripwire does not work"
    trap.unlink()
    for page in pages:
        browser.log("browser")
        browser.log("performance")
        browser.go(page)
        if page.name.startswith("readings"):
            # Each project is opened, as its reader does.
            browser.run("""
                document.querySelector('#reader input').value = 'Noor';
                document.querySelector('[data-action=read]').click();
                for (let at = 0; at < document.querySelectorAll('[data-subject]').length; at++)
                  document.querySelectorAll('[data-subject]')[at].click();""")
        struck = browser.run("return window.struck")
        assert struck == [], f"{page}: {struck}"
        # What is folded away is opened, and everything is touched as a pointer would.
        browser.run("""
            document.querySelectorAll('details').forEach((more) => { more.open = true; });
            document.querySelectorAll('body *').forEach((element) => {
              element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
              element.dispatchEvent(new Event('focus'));
            });""")
        assert browser.run("return window.struck") == [], page
        wrong = browser.run("""
            return [...document.querySelectorAll('*')].flatMap((element) => {
              const found = [];
              for (const { name, value } of element.attributes) {
                if (name.startsWith('on')) found.push(`${name}=${value}`);
                if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) &&
                    !/^(https?:|mailto:|#|projects\\/|\\.\\.\\/)/.test(value)) found.push(`${name}=${value}`);
              }
              return found;
            });""")
        assert wrong == [], f"{page}: {wrong}"
        said = [entry for entry in browser.log("browser") if entry["level"] != "INFO"]
        assert said == [], f"{page}: {said}"
        for entry in browser.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                assert address.startswith(("file:", "data:")), f"{page} asked for {address}"
        assert "mot" in browser.run("return document.body.textContent") or page.name.startswith(WORDLESS), page


def shown(tokens):
    """The characters that a reader sees."""
    out = []
    for token in tokens:
        if token.children:
            out.append(shown(token.children))
        elif token.type in ("softbreak", "hardbreak"):
            out.append(" ")
        else:
            out.append(token.content)
    return "".join(out)


def flat(tokens):
    for token in tokens:
        yield token
        yield from flat(token.children or [])


# Characters that do something where they are printed, by their numbers.
ACTS = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, 0xFEFF]
ACTS += [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]


def visible(text):
    """A text as a page shows it: one line, without what acts."""
    for breaker in "\n\r\t\u2028\u2029":
        text = text.replace(breaker, " ")
    return " ".join(text.translate(dict.fromkeys(ACTS)).split())


def check_markdown(files, texts):
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for file in files:
        tokens = reader.parse(file.read_text())
        for token in flat(tokens):
            kind = token.type
            # The one comment is our own: by it a file is known as one that germoir made.
            is_mark = kind == "html_block" and token is tokens[-1] and MARK.fullmatch(token.content.strip())
            assert is_mark or not kind.startswith("html") and kind != "image", f"{file}: {token}"
            # What we fence, drawings and lines to type, is called text.
            is_ours = kind == "fence" and token.info == "text"
            assert is_ours or kind not in ("fence", "code_block"), f"{file}: {token}"
            if kind == "fence":
                assert not set(map(ord, token.content.replace("\n", ""))) & set(ACTS), f"{file}: {token}"
            if kind == "link_open":
                assert token.attrs["href"].startswith(("https://", "#", "projects/")), f"{file}: {token}"
            assert kind != "s_open" and (kind != "code_inline" or "mot" not in token.content), f"{file}: {token}"
        # Our own rule stands once in each document of a file, above its foot.
        rules = sum(token.type == "hr" for token in tokens)
        documents = sum((token.type, token.tag) == ("heading_open", "h1") for token in tokens)
        assert rules <= documents, f"{file}: {rules} rules in {documents} documents"
        # Each text of a project arrives as it was written: every character of it, and nothing done.
        if project := re.search("-p([0-9]{2})-(fr|en)$", file.stem):
            text = visible(texts[int(project[1])])
            seen = " ".join(shown(tokens).split())
            assert text in seen, f"{file}: {text!r} is not shown\n{seen[:3000]}"


def must_refuse(file):
    """Control: what hostile texts would be, were they not escaped, is refused."""
    for text in ("```\nmot\n```", "```text\n\u202emot\n```", "    mot", "# mot\n\n---\nmot\n\n---\n", "`mot`",
                 "~~mot~~", "![mot](http://x/y.png)", "[mot](http://x/)", "<b>mot</b>", MARK.pattern):
        file.write_text(text + "\n")
        try:
            check_markdown([file], [])
        except AssertionError:
            continue
        raise AssertionError(f"{text!r} was not refused")
    file.unlink()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    folder = pathlib.Path(sys.argv[2]).resolve()
    must_be_here("hostile.py", "chromium", "chromedriver", module="markdown_it")
    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    texts = write_files(folder / "in")
    write_outputs(program, folder, folder / "out")
    pages = sorted((folder / "out").rglob("*.html"))
    sheets = sorted((folder / "out").rglob("*.md"))
    must_refuse(folder / "control.md")
    check_markdown(sheets, texts)
    browser = Browser(folder, {"browser": "ALL", "performance": "ALL"})
    try:
        check_pages(browser, pages)
    finally:
        browser.close()
    print(f"hostile.py: {len(pages)} pages opened and {len(sheets)} Markdown files read; nothing acted")


if __name__ == "__main__":
    main()
