"""Counts what simulated readers answered on the ladders of the catalogue.

Usage: python3 tests/readers/count.py [--by-ladder] [FOLDER]

answers/READER-MODE/PROJECT.txt holds a line a ladder, `id: answer`.
Mode `climb`: 0 to 4, a plus where the next sentence cannot be told, ? where the first cannot.
Mode `true`: four letters for sentences 1 to 4, each judged by itself: T true, F not true, ? cannot
tell. `n` where a ladder cannot apply. The readers are language models playing people: what they
agree on is an upper bound of what people would.
"""

import collections
import itertools
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
LEVELS = 5


def read(folder):
    """{(project, ladder): answer} of one reader in one mode."""
    found = {}
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            ladder, separator, answer = line.rpartition(":")
            if separator:
                found[path.stem, ladder.strip()] = answer.strip()
    return found


def climbed(answer):
    """The level of an answer in mode `climb`; None where it has none."""
    digits = answer.rstrip("+")
    return int(digits) if digits.isdigit() else None


def climb_of(answer):
    """The level that climbing gives to four judged sentences; None where the first cannot be told."""
    if answer == "n" or answer[:1] == "?":
        return None
    return next((at for at, one in enumerate(answer) if one != "T"), len(answer))


def highest_of(answer):
    """The level of the highest true sentence."""
    if answer == "n" or ("T" not in answer and answer[:1] == "?"):
        return None
    return max((at for at, one in enumerate(answer, 1) if one == "T"), default=0)


def holes(answer):
    """Whether a sentence that is not true, or not known to be, stands below a true one."""
    last = answer.rfind("T")
    below = answer[: max(last, 0)]
    return "F" in below, "F" in below or "?" in below


def alpha(units):
    """Krippendorff's alpha for ordinal data; `units` are lists of levels, one a reader."""
    pairs = collections.Counter()
    for levels in units:
        for a, b in itertools.permutations(levels, 2):
            pairs[a, b] += 1 / (len(levels) - 1)
    totals = [sum(pairs[a, b] for b in range(LEVELS)) for a in range(LEVELS)]
    whole = sum(totals)
    if whole <= 1:
        return None

    def distance(a, b):
        low, high = min(a, b), max(a, b)
        between = sum(totals[low : high + 1]) - (totals[low] + totals[high]) / 2
        return between**2 if low != high else 0

    every = list(itertools.product(range(LEVELS), repeat=2))
    seen = sum(pairs[a, b] * distance(a, b) for a, b in every)
    expected = sum(totals[a] * totals[b] * distance(a, b) for a, b in every) / (whole - 1)
    return None if expected == 0 else 1 - seen / expected


def contradict(readers):
    """Pairs of climbing answers two levels apart even where the next sentences stay open (`1+` is at
    least 1, and contradicts no 4), and all pairs."""
    apart = pairs = 0
    for key in set().union(*(found.keys() for found in readers.values())):
        answers = [found[key] for found in readers.values() if key in found]
        ends = [(climbed(one), 4 if "+" in one else climbed(one)) for one in answers]
        ends = [one for one in ends if one[0] is not None]
        for (low, high), (other_low, other_high) in itertools.combinations(ends, 2):
            pairs += 1
            apart += max(low - other_high, other_low - high) >= 2
    return apart, pairs


def mean(levels):
    """The mean of levels, of 100."""
    known = [level for level in levels if level is not None]
    return 25 * sum(known) / len(known) if known else float("nan")


def main(by_ladder, name):
    folders = sorted(path for path in (HERE / name).iterdir() if path.is_dir())
    read_by = {path.name: read(path) for path in folders}
    climbing = {name: found for name, found in read_by.items() if name.endswith("-climb")}
    judging = {name: found for name, found in read_by.items() if name.endswith("-true")}

    print("readers (simulated):", ", ".join(sorted(read_by)))
    for name, found in sorted(judging.items()):
        judged = [answer for answer in found.values() if answer != "n"]
        if not judged:
            continue
        hard = sum(holes(answer)[0] for answer in judged)
        soft = sum(holes(answer)[1] for answer in judged)
        rows = len(judged)
        print(
            f"{name}: {rows} ladders; holes {hard} ({100 * hard / rows:.1f} %), "
            f"with cannot tell {soft} ({100 * soft / rows:.1f} %); "
            f"mean by the highest true sentence {mean(map(highest_of, judged)):.0f}, "
            f"by climbing {mean(map(climb_of, judged)):.0f} of 100"
        )
    for name, found in sorted(climbing.items()):
        levels = [climbed(answer) for answer in found.values()]
        unknown = sum(level is None for level in levels)
        print(
            f"{name}: {len(levels)} ladders; mean {mean(levels):.0f} of 100, "
            f"{100 * unknown / len(levels):.1f} % without a level"
        )

    keys = sorted(set().union(*(found.keys() for found in read_by.values())))

    def units(readers, level):
        for key in keys:
            levels = [level(found[key]) for found in readers.values() if key in found]
            levels = [one for one in levels if one is not None]
            if len(levels) > 1:
                yield key, levels

    def show(title, some):
        some = list(some)
        pairs = [pair for _, levels in some for pair in itertools.combinations(levels, 2)]
        same = sum(a == b for a, b in pairs)
        near = sum(abs(a - b) <= 1 for a, b in pairs)
        value = alpha([levels for _, levels in some])
        shown = "none" if value is None else f"{value:.2f}"
        print(
            f"{title}: alpha (ordinal) {shown}; {len(pairs)} pairs, same {100 * same / len(pairs):.0f} %,"
            f" within one {100 * near / len(pairs):.0f} %"
        )

    if len(climbing) > 1:
        show("climbing readers", units(climbing, climbed))
        apart, pairs = contradict(climbing)
        print(f"two levels apart whatever stays open: {apart} of {pairs} pairs")
    if len(judging) > 1:
        show("judging readers, by climbing", units(judging, climb_of))
    if climbing and judging:
        both = {**climbing, **judging}
        show(
            "all readers",
            units(both, lambda answer: climbed(answer) if len(answer) < 3 else climb_of(answer)),
        )

    if by_ladder:
        print("\nladder; holes; with cannot tell; of; pairs two levels apart or more")
        rows = []
        for ladder in sorted({ladder for _, ladder in keys}):
            answers = [
                found[key]
                for found in judging.values()
                for key in found
                if key[1] == ladder and found[key] != "n"
            ]
            hard = sum(holes(answer)[0] for answer in answers)
            soft = sum(holes(answer)[1] for answer in answers)
            some = [
                levels
                for key, levels in units(
                    {**climbing, **judging},
                    lambda answer: climbed(answer) if len(answer) < 3 else climb_of(answer),
                )
                if key[1] == ladder
            ]
            pairs = [pair for levels in some for pair in itertools.combinations(levels, 2)]
            far = sum(abs(a - b) > 1 for a, b in pairs)
            rows.append((soft, far, hard, ladder, len(answers), len(pairs)))
        for soft, far, hard, ladder, of, pairs in sorted(rows, reverse=True):
            if soft or far:
                print(f"{ladder}; {hard}; {soft}; {of}; {far} of {pairs}")


if __name__ == "__main__":
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    main("--by-ladder" in sys.argv[1:], names[0] if names else "answers")
