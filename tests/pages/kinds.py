"""Every kind of page that the program writes, each from little and from much, in both languages."""

import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
FIXTURES = ROOT / "tests" / "fixtures"
MUCH = EXAMPLES / "jardin-des-liens.toml"
PAPER = EXAMPLES / "templates" / "lettre.html.j2"
DATE = ["--date", "2026-11-23", "-q"]
DRAWN = ["--by-lot", "1", "--list", FIXTURES / "lot" / "screening.txt", "--seed", "4 12 23"]
LITTLE = """format = 1
[project]
id = "{id}"
name = "Un début {id}"
summary = "Trois voisins et une idée."
stage = "{stage}"
"""
ANSWERED = """[answers]
listening = {level}
giving = "declined"
[brakes]
fear-of-change = {{ intensity = {level}, mitigation = 1 }}
[stakes]
health = {level}
"""


def write_years(folder):
    """Two years of a dozen projects, of which some end."""
    for year, last in (("2021", "idea"), ("2022", "ended")):
        (folder / year).mkdir(parents=True)
        for at in range(12):
            stage = last if at % 3 == 0 else "operating"
            text = LITTLE.format(id=f"p{at:02}", stage=stage) + ANSWERED.format(level=at % 5)
            (folder / year / f"p{at:02}.toml").write_text(text)


def kinds(folder):
    """The kinds, each with its runs: a name for what is written, the languages, and what is typed.

    A name without an ending is that of a folder into which several pages are written.
    """
    little = folder / "bare" / "debut.toml"
    little.parent.mkdir(parents=True)
    little.write_text(LITTLE.format(id="debut", stage="idea"))
    write_years(folder / "years")
    cohort, reviews = EXAMPLES / "cohort", FIXTURES / "panel" / "cohort"
    structures, growth = EXAMPLES / "structures", sorted((FIXTURES / "reach").glob("*.toml"))
    page = ["--format", "html"]
    compared = FIXTURES / "comparison"
    before, after = (min((compared / at).glob("*.toml")) for at in ("before", "after"))
    return {
        "assess": [
            *assessments(MUCH, "much", "fr en"),
            *assessments(little, "little", "fr"),
            *assessments(FIXTURES / "bearer" / "navette.toml", "express", "fr en"),
            ("bearer-full.html", "fr", ["assess", MUCH, *page, "--full"]),
            ("robust.html", "en", ["assess", MUCH, *page, "--profile", "funder", "--robustness"]),
            ("several.html", "fr", ["assess", little, MUCH, *page]),
        ],
        "screen": [
            ("much.html", "fr", ["screen", MUCH, *page]),
            ("little.html", "fr", ["screen", little, *page]),
            ("several.html", "en", ["screen", FIXTURES / "screening", *page]),
            ("dossier", "fr", ["screen", FIXTURES / "screening"]),
        ],
        "decide": [
            ("much.html", "fr", ["decide", FIXTURES / "screening", *page]),
            ("little.html", "en", ["decide", little.parent, *page]),
            ("drawn.html", "en", ["decide", FIXTURES / "screening", *DRAWN, *page]),
        ],
        "panel": [
            ("much.html", "fr", ["panel", reviews, *page]),
            ("named.html", "en", ["panel", reviews, *page, "--names"]),
            ("little.html", "en", ["panel", little.parent, *page]),
        ],
        "letter": [
            ("much.html", "fr en", ["letter", MUCH, *page, "--with", cohort, "--from", "Anna"]),
            ("little.html", "en", ["letter", little, *page]),
            ("paper.html", "fr", ["letter", MUCH, "--template", PAPER]),
        ],
        "reach": [
            ("much.html", "fr", ["reach", MUCH, *page]),
            ("little.html", "fr", ["reach", little, *page]),
            ("several.html", "en", ["reach", *growth, *page]),
        ],
        "compare": [
            ("much.html", "fr en", ["compare", before, after, *page]),
            ("review.html", "fr", ["compare", before, FIXTURES / "comparison" / "review.toml", *page]),
            ("years.html", "en", ["compare", *sorted((folder / "years").iterdir()), *page]),
        ],
        "export-person": [
            ("much.html", "fr", ["export-person", "Inès", reviews, *page]),
            ("little.html", "en", ["export-person", "Nobody Here", little.parent, *page]),
        ],
        # Its page goes to standard output; the folder is for the copies.
        "blind": [
            ("much.html", "fr", ["blind", cohort, *page]),
            ("little.html", "en", ["blind", little, *page]),
        ],
        "batch": [
            ("cohort", "en", ["batch", cohort, *page]),
            ("examples", "fr", ["batch", EXAMPLES, *page]),
            ("little", "en", ["batch", little.parent, *page]),
        ],
        "federate": [
            ("much.html", "fr", ["federate", EXAMPLES, *page]),
            ("cohort.html", "en", ["federate", cohort, *page]),
            ("little.html", "fr", ["federate", little.parent, *page]),
        ],
        "federate --forge": [
            ("much.html", "fr", ["federate", EXAMPLES, *page, "--forge"]),
            ("little.html", "en", ["federate", little.parent, *page, "--forge"]),
        ],
        "support": [
            ("much.html", "fr", ["support", structures, cohort, *page]),
            ("served.html", "en", ["support", FIXTURES / "support", *page]),
            ("alone.html", "fr", ["support", FIXTURES / "support" / "pepiniere.toml", *page]),
        ],
        "find": [
            ("much.html", "fr", ["find", "voisins", "ville", "--in", EXAMPLES, *page]),
            ("little.html", "en", ["find", "zqx", *page]),
        ],
        "criteria show": [
            ("criterion.html", "fr en", ["criteria", "show", "openness", *page]),
            ("brake.html", "fr", ["criteria", "show", "fear-of-change", "--readings", reviews, *page]),
            ("two.html", "en", ["criteria", "show", "participatory-democracy", *page]),
        ],
        "observe": [
            ("much.html", "fr", ["observe", folder / "years", *page]),
            ("little.html", "en", ["observe", little.parent, *page]),
        ],
        # Both languages are in it.
        "form": [
            ("whole.html", "fr", ["form", "html"]),
            ("express.html", "en", ["form", "html", "--express"]),
            ("readings.html", "fr", ["form", "html", "--practise", "--review", EXAMPLES]),
        ],
    }


def assessments(file, name, languages):
    """An assessment of a project in the profile of each person who reads one."""
    for profile in ("bearer", "funder"):
        arguments = ["assess", file, "--format", "html", "--profile", profile]
        yield f"{profile}-{name}.html", languages, arguments


def said(program, *arguments, codes=(0,)):
    """Runs the program, and returns what it prints."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    told = f"germoir {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}"
    assert done.returncode in codes, told
    return done.stdout


def must_all_be_known(program, known):
    """A command that can write a page has its kind here."""
    listed = said(program, "--help", "all", "--lang", "en").split("Options:")[0]
    for command in set(re.findall(r"^  ([a-z][a-z-]*)", listed, re.MULTILINE)):
        told = said(program, command, "--help", "--lang", "en")
        if re.search(r"possible values:.*\bhtml\b|^\s*- html:", told, re.MULTILINE):
            assert command in known, f"kinds.py has no page of germoir {command}"


def worth_a_look(place):
    """The pages of a folder. Of those of projects, which are made alike, one with the most in it and
    one with the least."""
    pages = [page for page in place.rglob("*.html") if page.parent.name != "projects"]
    for projects in place.rglob("projects"):
        by_size = sorted(projects.glob("*.html"), key=lambda page: (page.stat().st_size, page))
        pages += {by_size[0], by_size[-1]}
    return sorted(pages)


def write_kinds(program, folder):
    """Writes the pages of every kind; returns those worth a look, by kind."""
    all_kinds = kinds(folder / "in")
    must_all_be_known(program, all_kinds)
    pages = {}
    for kind, runs in all_kinds.items():
        place = folder / "out" / kind.replace(" ", "")
        for name, languages, arguments in runs:
            for language in languages.split():
                (place / language).mkdir(parents=True, exist_ok=True)
                # A folder may hold files that are invalid on purpose, which is told.
                into = place / language / name
                written = [*arguments, *DATE, "--lang", language, "-o", into]
                if kind == "blind":
                    written[-1] = folder / "copies" / language / name
                    written[-1].parent.mkdir(parents=True, exist_ok=True)
                    # A copy that still leaks ends with 3.
                    into.write_text(said(program, *written, codes=(0, 3)))
                else:
                    said(program, *written, codes=(0, 1))
        pages[kind] = worth_a_look(place)
        assert pages[kind], f"no page of {kind}"
    return pages
