"""The arithmetic of benches/robustness.rs in NumPy, on the same answers.

Reads one JSON file: levels (projects x criteria, -1 for unknown), families (the family of each
criterion), brakes (projects x 4 x [intensity, mitigation]), stakes (the deepest contribution of
each project), bearer (its family, which is left out of the index), draws. Prints seconds, and the
median index of each project so that the two can be compared.
"""

import json
import sys
import time

import numpy as np

POINTS = (5, 50, 95)


def percentiles(figures):
    """Of each project, over draws; projects are rows, so that each row lies in one piece."""
    return np.percentile(figures, POINTS, axis=1, overwrite_input=True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    levels = np.array(asked["levels"])
    families = np.array(asked["families"])
    brakes = np.array(asked["brakes"])
    stakes = np.array(asked["stakes"])
    draws = asked["draws"]

    start = time.perf_counter()
    random = np.random.default_rng(1)
    count = families.max() + 1
    # Equal weights: Dirichlet parameters of 1, of which only the ratios are used.
    weights = random.standard_gamma(1.0, size=(levels.shape[1], draws))
    of_brakes = random.standard_gamma(1.0, size=(brakes.shape[1], draws))
    of_terms = random.standard_gamma(1.0, size=(count + 1, draws))
    steps = np.sort(random.random((3, draws)), axis=0)
    ones = np.ones(draws)
    equal = [0 * ones, 0.25 * ones, 0.5 * ones, 0.75 * ones, ones]
    drawn = [0 * ones, steps[0], steps[1], steps[2], ones]

    medians = None
    for scale in (equal, drawn):
        value = np.zeros((levels.shape[0], draws))
        low, high = np.zeros_like(value), np.zeros_like(value)
        term = 0
        for family in range(count):
            own = families == family
            given, drawn_here = levels[:, own], weights[own]
            known = (given >= 0).astype(float) @ drawn_here
            asked_for = drawn_here.sum(axis=0)
            achieved = np.zeros_like(value)
            for level in range(1, 5):
                achieved += ((given == level).astype(float) @ drawn_here) * scale[level]
            of_family = achieved / known
            coverage = known / asked_for
            if family != asked["bearer"]:
                value += of_terms[term] * of_family
                low += of_terms[term] * (achieved / asked_for)
                high += of_terms[term] * ((achieved + asked_for - known) / asked_for)
                term += 1
            else:
                np.count_nonzero(coverage >= 0.5, axis=1)
            percentiles(of_family)
        held = np.zeros_like(value)
        table = np.stack(scale)
        for brake in range(brakes.shape[1]):
            intensity, mitigation = brakes[:, brake, 0], brakes[:, brake, 1]
            held += of_brakes[brake] * table[intensity] * (1 - table[mitigation])
        release = 1 - held / of_brakes.sum(axis=0)
        stake = table[stakes]
        for figure in (release, stake):
            for sums in (value, low, high):
                sums += of_terms[term] * figure
            term += 1
        total = of_terms.sum(axis=0)
        percentiles(release)
        for sums in (value, low, high):
            sums /= total
        found = percentiles(value)[1]
        percentiles(low)
        percentiles(high)
        if medians is None:
            medians = found
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "medians": medians.tolist()}))


main()
