#!/usr/bin/env python3
"""Asks the engine of germoir.html for its outputs, without a browser, and holds each against what the
program makes of the same files.

    tests/library/answers.py PROGRAM ENGINE

ENGINE is the example `answer` of germoir-engine. tests/pages/whole.py asks the page itself.
"""

import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"
TODAY = "2026-11-23"


class Both:
    """The program and the engine, on the files of one folder."""

    def __init__(self, program, engine, folder):
        self.program, self.engine, self.folder, self.equal = program, engine, folder, 0

    def asked(self, ask, paths, language):
        """The outputs of the engine by their names."""
        bytes_of = [(self.folder / path).read_bytes() for path in paths]
        files = [{"name": str(path), "size": len(text)} for path, text in zip(paths, bytes_of)]
        # The program has a terminal: what tells what to type is left out of what a page makes alone.
        head = {"ask": ask, "language": language, "today": TODAY, "files": files, "terminal": True}
        request = json.dumps(head).encode() + b"\n" + b"".join(bytes_of)
        made = subprocess.run([self.engine], input=request, capture_output=True, check=True).stdout
        head, rest = made.split(b"\n", 1)
        outputs = {}
        for output in json.loads(head)["outputs"]:
            assert "browser-" not in output["about"], output
            outputs[output["name"]], rest = rest[: output["size"]], rest[output["size"] :]
        assert outputs and not rest, f"{ask} of {paths}: {head}"
        return outputs

    def files(self, name):
        """What the page sends of a folder: not the maps of tables."""
        found = (self.folder / name).rglob("*.toml")
        found = [path for path in found if not path.name.endswith(".map.toml")]
        return [path.relative_to(self.folder) for path in found]

    def command(self, *arguments):
        """What a command writes into a file or folder, made anew."""
        out = self.folder / "own" / pathlib.Path(arguments[-1]).name
        shutil.rmtree(out.parent, ignore_errors=True)
        out.parent.mkdir()
        arguments = [*map(str, arguments[:-1]), "-o", str(out), "--date", TODAY]
        done = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True)
        assert out.exists(), f"{arguments}: {done.returncode}\n{done.stderr}"
        return out

    def printed(self, *arguments):
        """What a command prints."""
        arguments = [self.program, *map(str, arguments), "--date", TODAY]
        done = subprocess.run(arguments, cwd=self.folder, capture_output=True)
        assert done.stdout, f"{arguments}: {done.returncode}\n{done.stderr.decode()}"
        return done.stdout

    def same(self, what, made, own):
        assert made == own, f"{what}: {len(made)} bytes are not the program's {len(own)}"
        self.equal += 1

    def carry(self, path, language):
        made = self.asked("bearer", [path], language)
        own = self.command("form", "html", "--practise", "--lang", language, "practice.html")
        self.same(f"practice cases in {language}", made.pop("practice.html"), own.read_bytes())
        for name, text in made.items():
            what, ending = "assess", pathlib.Path(name).suffix[1:]
            if "-letter." in name:
                what = "letter"
            form = () if what == "letter" else ("--format", ending)
            own = self.command(what, path, *form, "--lang", language, name)
            self.same(f"{what} {path} in {language}", text, own.read_bytes())

    def read(self, name, language):
        paths = self.files(name)
        made = self.asked("screen", paths, language)
        # What the page itself reads.
        assert b'"id"' in made.pop("own/projects")
        for out, text in made.items():
            form = ("--format", out.split(".")[1])
            match out.split(".")[0]:
                case "letters":
                    self.letters(name, language, text)
                    continue
                case "readings":
                    command = ("form", "html", "--review", name, "--practise")
                case "panel":
                    command = ("panel", name, *form)
                case "minutes":
                    command = ("panel", name, "--format", "minutes")
                case _:
                    command = ("screen", name, *form)
            own = self.command(*command, "--lang", language, out)
            self.same(f"{out} of {name} in {language}", text, own.read_bytes())

    def letters(self, name, language, zipped):
        own = self.command("letter", name, "--decision", "--lang", language, "letters")
        with zipfile.ZipFile(io.BytesIO(zipped)) as made:
            assert made.namelist(), "no letter"
            for title in made.namelist():
                self.same(f"{title} of {name} in {language}", made.read(title), (own / title).read_bytes())

    def many(self, name, language):
        paths = self.files(name)
        made = self.asked("cohort", paths, language)
        with zipfile.ZipFile(io.BytesIO(made.pop("cohort.zip"))) as whole:
            zipped = set(whole.namelist())
        assert zipped == {title for title in made if title != "cohort.key.csv"}, zipped
        tongue = ("--lang", language)
        out = self.command("batch", name, "--format", "html,json,xlsx", *tongue, "out")
        key = out.with_name("out.key.csv")
        for title, command in (("federations.html", ()), ("shared.html", ("--forge",))):
            own = self.printed("federate", name, *command, "--format", "html", *tongue, "--key", key)
            self.same(f"{title} of {name} in {language}", made.pop(title), own)
        assert key.exists() == ("cohort.key.csv" in made)
        for title, text in made.items():
            own = key if title == "cohort.key.csv" else out / title
            self.same(f"{title} of {name} in {language}", text, own.read_bytes())


def main():
    program, engine = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(EXAMPLES, folder / "examples")
        shutil.copytree(EXAMPLES / "cohort", folder / "panel")
        project = min(path.name for path in (folder / "panel").iterdir())
        for reader in ("Ada", "Bo", "Cy"):
            new = [program, "new", f"{reader}.toml", "--review", project, "--name", reader]
            subprocess.run([*new, "--date", TODAY], cwd=folder / "panel", check=True, capture_output=True)
        decision = {"by": "The committee", "outcome": "meet", "reason": "The neighbours were listened to."}
        about = subprocess.run([program, "assess", project, "--format", "json"], cwd=folder / "panel", check=True, capture_output=True)
        decision["project"] = json.loads(about.stdout)["project"]["id"]
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in decision.items()]
        (folder / "panel" / "decided.toml").write_text("format = 1\n\n[decision]\ndate = 2026-11-20\n" + "".join(lines))
        both = Both(program, engine, folder)
        for language in ("fr", "en"):
            for path in sorted(EXAMPLES.glob("*.toml")):
                both.carry(f"examples/{path.name}", language)
            for name in ("examples", "panel"):
                both.read(name, language)
                both.many(name, language)
    print(f"answers.py: {both.equal} outputs of the page's engine have the bytes of the program's")


main()
