#!/usr/bin/env python3
"""Prints the routes that GET /career-path and skillgap path are tested with, computed without the program.

   make-paths.py RELEASE_FOLDER [FROM TO]...       without pairs: how many routes of 2,000 random pairs have how many hops

Difficulties are exact fractions. The least hardest hop comes from repeated min-max products, the route from looking at every
route whose hops are no harder. Needs numpy."""
import collections
import csv
import fractions
import itertools
import os
import random
import sys

import numpy

folder = sys.argv[1]
levels, weights = collections.defaultdict(dict), collections.defaultdict(dict)
with open(os.path.join(folder, "Skills.txt"), encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
        kind = {"LV": levels, "IM": weights}[row["Scale ID"]]
        kind[row["O*NET-SOC Code"]][row["Element ID"]] = round(fractions.Fraction(row["Data Value"]) * 100)

codes = sorted(set(levels) | set(weights))
elements = sorted({element for code in codes for element in levels[code]})
level = numpy.array([[levels[code].get(element, 0) for element in elements] for code in codes], dtype=numpy.int64)
weight = numpy.array([[weights[code].get(element, 100 if element in levels[code] else 0) for element in elements]
                      for code in codes], dtype=numpy.int64)
sums = numpy.array([(numpy.maximum(0, level - row) * weight).sum(axis=1) for row in level])
totals = weight.sum(axis=1) * 100
direct = sums / totals


def exact(start, end):
    return fractions.Fraction(int(sums[start, end]), int(totals[end]))


def min_max(left, right):
    return numpy.array([numpy.maximum(row[:, None], right).min(axis=0) for row in left])


least = [None, direct]
for _ in range(3):
    least.append(min_max(least[-1], direct))


def hops_worth(start, end):
    """The number of hops whose least hardest hop, times (5/4) to that number, is least; of equal ones the highest, except for 0."""
    hardest = [None] + [least[k][start, end] for k in (1, 2, 3, 4)]
    if hardest[1] == 0:
        return 1
    chosen = 1
    for k in (2, 3, 4):
        if hardest[chosen] > 0 and hardest[k] * 5 ** (k - chosen) <= hardest[chosen] * 4 ** (k - chosen) * (1 + 1e-13):
            chosen = k
    return chosen


def routes(start, end, hops, limit):
    """Every route of so many hops, none of them harder than the limit and no occupation on it twice."""
    if hops == 1:
        return [[start, end]] if direct[start, end] <= limit else []
    easy = [stone for stone in numpy.flatnonzero(direct[start] <= limit)
            if stone not in (start, end) and least[hops - 1][stone, end] <= limit]
    return [[start] + rest for stone in easy for rest in routes(stone, end, hops - 1, limit) if start not in rest]


def best(start, end):
    hops = hops_worth(start, end)
    found = routes(start, end, hops, least[hops][start, end])
    rough = {tuple(route): sum(direct[a, b] for a, b in itertools.pairwise(route)) for route in found}
    lowest = min(rough.values())
    near = [route for route, total in rough.items() if total < lowest + 1e-9]
    return min(near, key=lambda route: (sum(exact(a, b) for a, b in itertools.pairwise(route)), route)), len(found)


pairs = list(zip(sys.argv[2::2], sys.argv[3::2]))
for start, end in pairs:
    route, equal = best(codes.index(start), codes.index(end))
    difficulties = [float(exact(a, b)) for a, b in itertools.pairwise(route)]
    print(" ".join(codes[place] for place in route), "hops", *(f"{d:.12f}" for d in difficulties),
          f"direct {direct[route[0], route[-1]]:.12f} of {equal} as hard")
if not pairs:
    chance = random.Random(1)
    counts = collections.Counter(hops_worth(*chance.sample(range(len(codes)), 2)) for _ in range(2000))
    print("hops", sorted(counts.items()))
    print("direct", numpy.quantile(direct, [0.05, 0.25, 0.5, 0.75, 0.95]), "occupations", len(codes))
