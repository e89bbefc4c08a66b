"""The three doors of germoir.html, used as people would, each download held against what the program
makes of the same files."""

import contextlib
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "forms"))
from browser import ask  # noqa: E402

EXAMPLES = HERE.parent.parent / "examples"
TODAY = datetime.date.today().isoformat()
DOORS = ("carry", "read", "many")


def within(seconds, seen):
    """What is seen within so many seconds; `None` where nothing is."""
    for _ in range(seconds * 20):
        if found := seen():
            return found
        time.sleep(0.05)


def wait(seen, told, seconds=60):
    if found := within(seconds, seen):
        return found
    raise SystemExit(told)


def opened(browser, address):
    """Opens the page: after how many milliseconds it was ready."""
    browser.visit(address)
    ready = "return document.documentElement.dataset.ready"
    # What is made is the program's own, byte by byte, once the page takes itself to have a terminal.
    browser.run("document.documentElement.dataset.terminal = ''")
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


def anew(browser, door):
    """Lets go of the files that a door holds: others would come beside them."""
    browser.run(f"document.querySelector('#{door} [data-anew]').click()")


def choose(browser, door, paths):
    """Enters a door with a folder, or with files."""
    field = "folder" if len(paths) == 1 and paths[0].is_dir() else "files"
    browser.click(f"[data-door={door}]")
    anew(browser, door)
    # A folder is read after the choice: what was made before is not taken for what comes of it.
    browser.run(f"document.querySelector('#{door} .out').hidden = true")
    browser.type(f"#{door} [data-{field}]", "\n".join(map(str, paths)))


def questions(browser, extent):
    """The questionnaire, express or full."""
    browser.click("[data-door=carry]")
    wait(lambda: browser.run("return document.querySelector('#form form') !== null"), "no form at all")
    # The form is put anew, that which is there too.
    browser.run("document.querySelector('#form form').dataset.before = ''")
    browser.click(f"[data-extent={extent}]")
    is_there = f"return document.querySelector('[data-extent={extent}]').ariaPressed === 'true' && !document.querySelector('[data-before]')"
    wait(lambda: browser.run(is_there), "no form")


def open_file(browser, file):
    """Opens a descriptor in the questionnaire."""
    browser.run("document.querySelector('#status').textContent = ''")
    browser.type("#open", str(file))
    wait(lambda: browser.run("return document.querySelector('#status').textContent"), f"{file} is not opened")


def field(place):
    return f"return document.querySelector('{ask(place)} input').value"


class Downloads:
    """What a click leads to, one file after the other."""

    def __init__(self, browser, folder):
        self.browser, self.folder = browser, folder
        # Where hundreds follow one another, a browser drops one now and then.
        self.twice = 0

    def take(self, link, otherwise="return false"):
        """Clicks a link, and returns the file that comes, or that something else came of it."""
        for old in self.folder.iterdir():
            old.unlink()
        self.browser.click(link)
        came = lambda: self.arrived() or self.browser.run(otherwise)  # noqa: E731
        if found := within(10, came):
            return found
        self.twice += 1
        self.browser.click(link)
        return wait(came, f"nothing came of {link}")

    def arrived(self):
        files = list(self.folder.iterdir())
        # Hidden, or under another ending, until it is there.
        is_whole = not any(file.name[0] == "." or file.suffix == self.browser.unfinished for file in files)
        # Firefox keeps the place of a file by an empty one.
        return next((file for file in files if is_whole and file.stat().st_size), None)

    def each(self, ask):
        """Every output of what was asked for."""
        for at, _ in enumerate(made(self.browser, ask), 1):
            yield self.take(f"[data-out={ask}] li:nth-child({at}) a")


def answers_of(file):
    """What a descriptor says, but from where it came; a level by itself as in its table."""
    said = tomllib.loads(file.read_text())
    said.pop("extra", None)
    for table, level in (("answers", "level"), ("stakes", "contribution")):
        some = said.get(table, {})
        said[table] = {name: {level: one} if isinstance(one, int) else one for name, one in some.items()}
    return said


class Compared:
    """How many downloads were the program's own, byte by byte, and how many files to send say what
    `import` makes of what was put aside; in what language all that is."""

    def __init__(self, program, folder):
        self.program, self.folder, self.language = program, folder, "en"
        self.equal = self.sent = 0

    def command(self, *arguments):
        arguments = [self.program, *map(str, arguments), "--lang", self.language, "--date", TODAY]
        done = subprocess.run(arguments, cwd=self.folder, capture_output=True)
        assert done.returncode in (0, 1, 3), f"{arguments}: {done.returncode}\n{done.stderr.decode()}"
        return done.stdout

    def same(self, what, page, own):
        assert page == own, f"{what}: the page's {len(page)} bytes are not the program's {len(own)}"
        self.equal += 1

    def with_command(self, got, *arguments):
        """A download and what a command writes into a file of the same ending."""
        own = self.folder / f"own{got.suffix}"
        for old in (own, own.with_name(f"{own.name}.key.csv")):
            old.unlink(missing_ok=True)
        self.command(*arguments, "-o", own)
        self.same(" ".join(map(str, arguments)), got.read_bytes(), own.read_bytes())

    def with_printed(self, got, *arguments):
        """A download and what a command prints, which is what takes a key of its own."""
        self.same(" ".join(map(str, arguments)), got.read_bytes(), self.command(*arguments))

    def with_folder(self, got, out):
        """A download of many and the folder that a command filled: the names of what is in it."""
        with zipfile.ZipFile(got) as whole:
            for name in whole.namelist():
                if (own := out / name).exists():
                    self.same(name, whole.read(name), own.read_bytes())
            return whole.namelist()

    def emptied(self, name):
        out = self.folder / name
        shutil.rmtree(out, ignore_errors=True)
        for key in self.folder.glob("*.key.csv"):
            key.unlink()
        return out

    @contextlib.contextmanager
    def within(self, name):
        """Files by their names alone, as a browser knows those that were chosen one by one."""
        above, self.folder = self.folder, self.folder / name
        yield [path.name for path in sorted(self.folder.glob("*.toml"))]
        self.folder = above


def carry(browser, downloads, compared, files):
    """Each file opened, taken along as page, sheet, letter and file again."""
    questions(browser, "full")
    lacks = "return !document.querySelector('#problems').hidden"
    for file in files:
        open_file(browser, file)
        assert browser.run(field("project.name")), f"{file}: no name"
        browser.run("window.scrollTo(0, 0)")
        speak(browser, compared.language)
        # A form has fewer ways to say a thing than a file: what it cannot finish is not compared.
        toml = downloads.take("[data-action=finish]", lacks)
        if toml is True:
            continue
        own = compared.folder / toml.name
        shutil.copy(toml, own)
        compared.command("check", own.name)
        # The file to send, and what the program makes of the file that is kept for later.
        saved = downloads.take("[data-action=save]")
        out = compared.emptied("imported")
        compared.command("import", saved, "--into", out)
        imported = answers_of(next(out.iterdir()))
        assert answers_of(own) == imported, f"{own.name}\n{answers_of(own)}\n{imported}"
        compared.sent += 1
        browser.run("document.querySelector('[data-out=bearer]').hidden = true")
        # On a narrow window it is folded away.
        browser.run("document.querySelector('aside details').open = true")
        browser.click("#take")
        for got in downloads.each("bearer"):
            match got.name:
                case "practice.html":
                    compared.with_command(got, "form", "html", "--practise")
                case name if "-letter." in name:
                    compared.with_command(got, "letter", own.name, "--format", got.suffix[1:])
                case _:
                    compared.with_command(got, "assess", own.name, "--format", got.suffix[1:])


def read(browser, downloads, compared, typed):
    """Applications, screened; with readings and decisions among them, the panel and the letters."""
    choose(browser, "read", [compared.folder / name for name in typed])
    made(browser, "screen")
    return same_as_screened(downloads, compared, typed)


def same_as_screened(downloads, compared, typed):
    """Everything that was made of applications; the names of it."""
    # A panel takes a folder alone.
    folder = typed if len(typed) == 1 else ["."]
    names = []
    for got in downloads.each("screen"):
        names.append(got.name)
        match got.name:
            case "readings.html":
                compared.with_command(got, "form", "html", "--review", *typed, "--practise")
            case "panel.html" | "panel.xlsx":
                compared.with_command(got, "panel", *folder, "--format", got.suffix[1:])
            case "minutes.md":
                compared.with_command(got, "panel", *folder, "--format", "minutes")
            case "letters.zip":
                out = compared.emptied("letters")
                compared.command("letter", *typed, "--decision", "-o", out)
                letters = compared.with_folder(got, out)
                assert letters and sorted(letters) == sorted(path.name for path in out.glob("*.html")), letters
            case "decisions.zip" | "descriptors.zip":
                pass
            case _:
                compared.with_command(got, "screen", *typed, "--format", got.suffix[1:])
    return names


def write_reviews(program, folder):
    """Projects, what three readers said of one of them, and what was decided."""
    shutil.copytree(EXAMPLES / "cohort", folder)
    project = sorted(folder.iterdir())[0]
    for reader in ("Ada", "Bo", "Cy"):
        new = [program, "new", f"{reader}.toml", "--review", project.name, "--name", reader]
        subprocess.run([*new, "--date", TODAY], cwd=folder, check=True, capture_output=True)
    decision = {"project": project.stem, "by": "The committee", "outcome": "meet", "reason": "They listened."}
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in decision.items()]
    lines.append(f"date = {TODAY}\n")
    (folder / "decided.toml").write_text("format = 1\n\n[decision]\n" + "".join(lines))


def many(browser, downloads, compared, typed):
    """Projects as a cohort: everything in the one download, and what stands beside it."""
    choose(browser, "many", [compared.folder / name for name in typed])
    names = made(browser, "cohort")
    out = compared.emptied("out")
    compared.command("batch", *typed, "--format", "html,json,xlsx", "-o", out)
    key = out.with_name("out.key.csv")
    # Each command completes the key that it finds, which the page has last.
    for got in downloads.each("cohort"):
        match got.name:
            case "cohort.zip":
                zipped = compared.with_folder(got, out)
                assert "key" not in "".join(zipped), "the key goes with what is handed on"
                pages = [page for page in zipped if page.startswith("projects/")]
                assert len(pages) == len(list((out / "projects").iterdir())), pages
            case "federations.html":
                compared.with_printed(got, "federate", *typed, "--format", "html", "--key", key)
            case "shared.html":
                compared.with_printed(got, "federate", *typed, "--forge", "--format", "html", "--key", key)
            case "cohort.key.csv":
                compared.same(got.name, got.read_bytes(), key.read_bytes())
            case name:
                compared.same(name, got.read_bytes(), (out / name).read_bytes())
    assert ("cohort.key.csv" in names) == key.exists(), names
    return names
