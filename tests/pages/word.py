#!/usr/bin/env python3
"""Writes letters and assessments for word processors, and opens them in LibreOffice.

    tests/pages/word.py PROGRAM FOLDER

Each part of each file is XML that a strict reader takes; what LibreOffice saves again has the headings,
lists, tables and the language of the document; and the pages are counted: a letter of usual length and
an assessment are two sheets of A4. The documents, and what was made of them, stay in FOLDER.
"""

import pathlib
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
GARDEN = ROOT / "examples" / "jardin-des-liens.toml"
SHUTTLE = ROOT / "tests" / "fixtures" / "bearer" / "navette.toml"
HOSTILE = ROOT / "tests" / "fixtures" / "pages" / "hostile.toml"
# A name, what is typed, and the most sheets of paper that it may take.
DOCUMENTS = [
    ("letter", ["letter", GARDEN, "--from", "La Fondation"], 2),
    ("letter-own", ["letter", SHUTTLE], 2),
    ("assess", ["assess", GARDEN], 2),
    ("assess-express", ["assess", SHUTTLE], 2),
    ("assess-full", ["assess", GARDEN, "--full"], 20),
    ("assess-funder", ["assess", GARDEN, "--profile", "funder", "--robustness"], 20),
    ("several", ["assess", GARDEN, SHUTTLE], 20),
    ("hostile", ["assess", HOSTILE, "--full"], 20),
    ("hostile-letter", ["letter", HOSTILE], 20),
]


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def faults_of_parts(path):
    """What a strict reader of XML finds, and links that lead elsewhere than to the web."""
    faults = []
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            try:
                tree = ElementTree.fromstring(parts.read(name))
            except ElementTree.ParseError as error:
                faults.append(f"{name}: {error}")
                continue
            targets = [link.get("Target") for link in tree if link.get("TargetMode") == "External"]
            faults += [f"leads to {to}" for to in targets if not re.match("https?://", to)]
    return faults


def opened(path, language, sheets):
    """What is wrong with what LibreOffice makes of a document."""
    profile = f"-env:UserInstallation=file://{path.parent.resolve()}/profile"
    for kind in ("pdf", "fodt"):
        run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", path.parent, path)
    told = run("pdfinfo", path.with_suffix(".pdf"))
    count = int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)[1])
    faults = [f"{count} pages, more than {sheets}"] if count > sheets else []
    if "A4" not in told:
        faults.append("no A4")
    saved = path.with_suffix(".fodt").read_text()
    for what, sign in [
        ("title", 'style-name="Title"'),
        ("heading", 'text:outline-level="1"'),
        ("list", "<text:list-item"),
        ("language", f'fo:language="{language}"'),
    ]:
        if sign not in saved:
            faults.append(f"no {what}")
    return count, faults


def main(program, folder):
    folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for name, words, sheets in DOCUMENTS:
        for language in ("fr", "en"):
            path = folder / f"{name}-{language}.docx"
            common = ["--lang", language, "--date", "2026-11-23", "-q", "--force"]
            run(program, *words, *common, "--format", "docx", "-o", path)
            first = path.read_bytes()
            run(program, *words, *common, "--format", "docx", "-o", path)
            faults = [] if first == path.read_bytes() else ["other bytes the second time"]
            faults += faults_of_parts(path)
            count, more = opened(path, language, sheets)
            faults += more
            wrong += len(faults)
            print(f"{path.name}: {count} pages, {'; '.join(faults) or 'no fault'}", flush=True)
    if wrong:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
