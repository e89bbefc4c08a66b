#!/usr/bin/env python3
"""Holds the first law of the method: ignorance never narrows.

    tests/method/ignorance.py GERMOIR [COUNT]

Takes each known thing of each project of `examples/`, and of projects made up by lot, replaces it by
"unknown" and leaves it out, COUNT times in all (10,000 unless said), through
`germoir assess - --input ndjson --format ndjson`. Known things are the closed list of the law: an
answer that is due, a brake or its mitigation, a stake, `others`, a "not applicable" that is due, the
stage, an expectation, a piece of evidence, its date, source or `by`. Statements of third parties
cannot come with NDJSON and are left out here.

A replacement breaks the law where a new range does not contain the old one, a coverage rises, a gate
leaves `undecided`, or where leaving out and "unknown" differ (save for a stake under
`others = "none"`, which may not be left out). Ends with 1 where any does, or where a file is refused.
"""

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import made_up
from answers import ROOT, STAGES, Catalogue, read
from independent import DATE

UNKNOWN, LEFT_OUT = "unknown", None
SLACK = 1e-9
# Lines given to one process.
LINES = 2500


def replaced(content, path, value):
    """The content with another value at a path; only what leads there is copied."""
    key, *rest = path
    copy = content.copy()
    if rest:
        copy[key] = replaced(content[key], rest, value)
    elif value is LEFT_OUT:
        del copy[key]
    else:
        copy[key] = value
    return copy


def pieces(path, answer):
    """The evidence of an answer, and what it consists of."""
    evidence = answer.get("evidence", UNKNOWN)
    if evidence == UNKNOWN:
        return
    yield "evidence", [*path, "evidence"], (UNKNOWN, LEFT_OUT)
    for at, piece in enumerate(evidence):
        yield "evidence", [*path, "evidence", at], (LEFT_OUT,)
        for key in ("date", "source", "by"):
            if piece.get(key, UNKNOWN) != UNKNOWN:
                yield f"evidence.{key}", [*path, "evidence", at, key], (UNKNOWN, LEFT_OUT)


def known(content, catalogue):
    """What is known in a project, its place, and what may be put in that place."""
    both = (UNKNOWN, LEFT_OUT)
    stage = content["project"]["stage"]
    now = len(STAGES) if stage == UNKNOWN else min(STAGES.index(stage), STAGES.index("scaling"))
    if stage != UNKNOWN:
        yield "stage", ["project", "stage"], (UNKNOWN,)
    for key, answer in content.get("answers", {}).items():
        criterion = catalogue.criteria[key]
        path = ["answers", key]
        is_due = STAGES.index(criterion.get("from_stage", "idea")) <= now
        if is_due and answer != UNKNOWN:
            yield "answer", path, both
        if isinstance(answer, dict):
            if is_due and "not_applicable" in answer:
                yield "not_applicable", [*path, "not_applicable"], (LEFT_OUT,)
            if is_due and answer.get("level", UNKNOWN) != UNKNOWN:
                yield "level", [*path, "level"], both
            yield from pieces(path, answer)
    for key, answer in content.get("brakes", {}).items():
        path = ["brakes", key]
        if answer != UNKNOWN:
            yield "brake", path, both
        if isinstance(answer, dict):
            if "not_applicable" in answer:
                yield "not_applicable", [*path, "not_applicable"], (LEFT_OUT,)
            for part in ("intensity", "mitigation"):
                if answer.get(part, UNKNOWN) != UNKNOWN:
                    yield part, [*path, part], both
            yield from pieces(path, answer)
    stakes = content.get("stakes", {})
    for key, answer in stakes.items():
        path = ["stakes", key]
        if key == "others":
            yield "others", path, both
            continue
        if answer != UNKNOWN:
            yield "stake", path, (UNKNOWN,) if stakes.get("others") == "none" else both
        if isinstance(answer, dict):
            if answer.get("contribution", UNKNOWN) != UNKNOWN:
                yield "contribution", [*path, "contribution"], both
            yield from pieces(path, answer)
    if content.get("reach", {}).get("expected", UNKNOWN) != UNKNOWN:
        yield "expected", ["reach", "expected"], both


def ranges(assessment):
    """Every range that the law speaks of, by name: low, high, coverage."""
    found = {}
    for one in assessment["families"]:
        found[one["id"]] = one
    found["release"] = assessment["brakes"]["release"]
    found["stakes"] = assessment["stakes"]
    if assessment["index"]:
        found["index"] = assessment["index"]
    out = {}
    for name, one in found.items():
        for kind, figure in (("declared", one), ("supported", one["supported"])):
            out[f"{name} {kind}"] = (figure["low"], figure["high"], figure.get("coverage"))
    return out


def uptake(assessment):
    found = (assessment["reach"] or {}).get("uptake")
    return (0.0, None) if found is None else (found["low"], found["high"])


def narrowed(old, new):
    """What a replacement narrowed, raised or decided."""
    after = ranges(new)
    for name, (low, high, coverage) in ranges(old).items():
        new_low, new_high, new_coverage = after.get(name, (None, None, None))
        if low is not None and (new_low is None or new_low > low + SLACK or new_high < high - SLACK):
            yield f"{name}: [{low} ; {high}] became [{new_low} ; {new_high}]"
        if (new_coverage or 0.0) > (coverage or 0.0) + SLACK:
            yield f"{name}: coverage {coverage} became {new_coverage}"
    (low, high), (new_low, new_high) = uptake(old), uptake(new)
    if new_low > low + SLACK or new_high is not None and (high is None or new_high < high - SLACK):
        yield f"uptake: [{low} ; {high}] became [{new_low} ; {new_high}]"
    for one, other in zip(old["gates"], new["gates"]):
        if one["status"] == "undecided" != other["status"]:
            yield f"gate {one['id']}: undecided became {other['status']}"


def lines(content, catalogue):
    """The project as it is, and once for each replacement: what is replaced, where, by what."""
    yield "as it is", (), None, content
    for what, path, values in known(content, catalogue):
        for value in values:
            yield what, path, value, replaced(content, path, value)


def run(task):
    """What is wrong in one batch of projects, and how many replacements of each kind it holds."""
    germoir, contents = task
    catalogue = Catalogue(ROOT / "criteria")
    told, wrong, counts = {}, [], Counter()
    with tempfile.TemporaryFile("w+") as file:
        for at, content in enumerate(contents):
            for number, (what, path, value, variant) in enumerate(lines(content, catalogue)):
                key = f"p{at}-{number}"
                variant = variant | {"project": variant["project"] | {"id": key}}
                file.write(json.dumps(variant, ensure_ascii=False, default=str) + "\n")
                told[key] = (at, what, tuple(path), value)
        file.seek(0)
        program = subprocess.Popen(
            [germoir, "assess", "-", "--input", "ndjson", "--format", "ndjson", "--profile", "funder",
             "--date", str(DATE), "--threads", "1", "--max-size", "512MiB", "--max-list", "1000000",
             "--lang", "en", "-q"],
            stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        before, unknown = {}, {}
        for line in program.stdout:
            new = json.loads(line)
            at, what, path, value = told.pop(new["project"]["id"])
            name = contents[at]["project"]["id"]
            where = f"{name} {'.'.join(map(str, path))}"
            if not path:
                before, unknown = {at: new}, {}
                continue
            if at not in before:
                continue
            counts[what] += 1
            word = "left out" if value is LEFT_OUT else "unknown"
            wrong += [f"{where} {word}: {found}" for found in narrowed(before[at], new)]
            figures = (ranges(new), uptake(new), [gate["status"] for gate in new["gates"]])
            if value == UNKNOWN:
                unknown = {path: figures}
            elif path in unknown and unknown[path] != figures:
                wrong.append(f"{where}: leaving it out is not the same as unknown")
        program.wait()
    for at, what, path, value in told.values():
        wrong.append(f"{contents[at]['project']['id']} {'.'.join(map(str, path))} = {value}: refused")
    return counts, wrong


def batches(germoir, count, catalogue):
    """Whole projects, the examples first, until there are so many replacements."""
    examples = [path for path in sorted((ROOT / "examples").rglob("*.toml")) if "project" in read(path)]
    contents = [read(path) for path in examples]
    for path, content in zip(examples, contents):
        content["project"].setdefault("id", path.stem)
    lot, drawn, batch, held, all_held = made_up.Lot(1), 0, [], 0, 0
    while all_held < count:
        content = contents.pop(0) if contents else lot.project(f"made-up-{(drawn := drawn + 1)}")
        batch.append(content)
        held += sum(len(values) for _, _, values in known(content, catalogue))
        if held >= LINES or all_held + held >= count:
            yield germoir, batch
            all_held, batch, held = all_held + held, [], 0


def main():
    germoir = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    start, counts, wrong = time.monotonic(), Counter(), []
    with multiprocessing.Pool(os.cpu_count()) as pool:
        tasks = batches(germoir, count, Catalogue(ROOT / "criteria"))
        for some, found in pool.imap_unordered(run, tasks):
            counts += some
            wrong += found
    print("\n".join(wrong[:100]))
    print(", ".join(f"{what} {number}" for what, number in sorted(counts.items())))
    seconds = time.monotonic() - start
    print(f"{sum(counts.values())} replacements, {len(wrong)} violations, in {seconds:.0f} s")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
