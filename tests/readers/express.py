"""How near the core criteria come to all of them, on what simulated readers answered.

Usage: python3 tests/readers/express.py

Each reader's sheet of one project is a project. Families weigh the same. Distances are in points
of 100, between the mean of the core answers and that of all answers.
"""

import pathlib
import tomllib

from count import climb_of, climbed, read

HERE = pathlib.Path(__file__).parent
FAMILIES = ["bearer", "specificity", "design", "success", "organisation", "practices"]
ENOUGH = 80  # ladders that a reader must have placed


def catalogue():
    """{family: ({criterion}, {core criterion})}"""
    found = {}
    for family in FAMILIES:
        path = HERE.parent.parent / "criteria" / f"{family}.toml"
        items = tomllib.loads(path.read_text(encoding="utf-8"))["criterion"]
        found[family] = (set(items), {name for name, one in items.items() if one.get("core")})
    return found


def sheets():
    """{ladder: level} of each reader and project with enough answers."""
    for folder in sorted((HERE / "answers").iterdir()):
        level = climbed if folder.name.endswith("-climb") else climb_of
        by_project = {}
        for (project, ladder), answer in read(folder).items():
            if level(answer) is not None:
                by_project.setdefault(project, {})[ladder] = level(answer)
        yield from (sheet for sheet in by_project.values() if len(sheet) > ENOUGH)


def mean(values):
    return sum(values) / len(values)


def points(sheet, ladders):
    """The mean of the answers to these ladders, of 100; None without any."""
    levels = [sheet[one] for one in ladders if one in sheet]
    return 25 * mean(levels) if levels else None


def main():
    families = catalogue()
    alone = "bearer by field-listening alone"
    found = {"bearer": [], alone: [], "others": []}
    for sheet in sheets():
        both = {name: [points(sheet, some) for some in one] for name, one in families.items()}
        whole, core = both.pop("bearer")
        if core is not None:
            found["bearer"].append(abs(whole - core))
        if (one := points(sheet, {"field-listening"})) is not None:
            found[alone].append(abs(whole - one))
        whole, core = ([one for one in some if one is not None] for some in zip(*both.values()))
        found["others"].append(abs(mean(whole) - mean(core)))
    for name, distances in found.items():
        most = sorted(distances)[int(len(distances) * 0.95)]
        print(f"{name}: mean {mean(distances):.1f}, 19 in 20 within {most:.1f}, {len(distances)} sheets")


if __name__ == "__main__":
    main()
