#!/usr/bin/env python3
"""Prints the figures that skillgap evaluate --llm is tested with, computed without the program (with scipy).

   make-assessments.py RELEASE_FOLDER

A made-up model assesses every 15th rated occupation: 2 levels too high and 0.6 as far apart, with errors from a generator of
whole numbers, so that it can be repeated anywhere. Levels are counted in hundredths, sums in fractions. Of the mean of a skill no
order is counted by the program: the others' mean is lower, the higher the occupation's own level."""
import csv
import itertools
import math
import statistics
import sys
from fractions import Fraction

import numpy
from scipy import stats

rows = [row for row in csv.DictReader(open(sys.argv[1] + "/Skills.txt"), delimiter="\t", quoting=csv.QUOTE_NONE)
        if row["Scale ID"] == "LV"]
level = {(row["O*NET-SOC Code"], row["Element ID"]): round(100 * float(row["Data Value"])) for row in rows}
error = {(row["O*NET-SOC Code"], row["Element ID"]): float(row["Standard Error"]) for row in rows}
codes = sorted({code for code, _ in level})
elements = sorted({element for _, element in level})
sums, counts = {}, {}
for (code, element), value in level.items():
    for prefix in (0, 2, 4):
        key = prefix, code[:prefix], element
        sums[key] = sums.get(key, 0) + value
        counts[key] = counts.get(key, 0) + 1


def mean_of_others(prefix):
    def mean(code, element):
        for width in (4, 2, 0):
            key = width, code[:width], element
            if width <= prefix and counts[key] > 1:
                return Fraction(sums[key] - level[code, element], counts[key] - 1)
    return mean


def errors(chosen, estimate):
    differences = [estimate(*key) - level[key] for key in chosen]
    return (len(chosen), float(sum(map(abs, differences)) / Fraction(len(chosen)) / 100),
            float(sum(differences) / Fraction(len(chosen)) / 100), sum(abs(d) <= 100 for d in differences) / len(chosen))


def correlations(chosen, estimate):
    found = []
    for element in elements:
        keys = [key for key in chosen if key[1] == element]
        one, other = [float(estimate(*key)) for key in keys], [level[key] for key in keys]
        if len(set(one)) > 1 and len(set(other)) > 1:
            found.append(statistics.correlation(one, other))
    return len(found), statistics.median(found), min(found), max(found)


def pairs_of(chosen):
    """All ordered pairs, or 10,000 from the generator that the documentation of java.util.Random specifies, seed 1."""
    if len(chosen) * (len(chosen) - 1) <= 10000:
        return list(itertools.permutations(chosen, 2))
    state = (1 ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def below(bound):
        nonlocal state
        while True:
            state = (state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
            bits = state >> 17
            if bound & (bound - 1) == 0:
                return (bound * bits) >> 31
            if bits - bits % bound + bound - 1 < 1 << 31:
                return bits % bound

    drawn = []
    for _ in range(10000):
        one, other = below(len(chosen)), below(len(chosen) - 1)
        drawn.append((chosen[one], chosen[other if other < one else other + 1]))
    return drawn


def gaps(chosen):
    prior = statistics.fmean(8 * e * e for e in error.values())
    variance = {code: numpy.array([(7 * prior + 7 * 8 * error[code, e] ** 2) / 14 / 8 for e in elements]) for code in chosen}
    found = []
    for one, other in pairs_of(chosen):
        difference = numpy.array([level[other, e] - level[one, e] for e in elements]) / 100
        total = variance[one] + variance[other]
        df = total ** 2 / (variance[one] ** 2 / 7 + variance[other] ** 2 / 7)
        q = stats.false_discovery_control(stats.t.sf(difference / numpy.sqrt(total), df))
        found += [(one, other, e) for e, d, x in zip(elements, difference, q) if d > 0 and x <= 0.05]
    return found


def show(name, chosen, pairs, levels, order):
    agreeing = sum(order(to, e) > order(one, e) for one, to, e in pairs)
    print(name, *errors(chosen, levels), "| r", *correlations(chosen, order), "| signs", len(pairs), agreeing)


everything = sorted(level)
pairs = gaps(codes)
for name, prefix in ("minor", 4), ("major", 2), ("skill", 0):
    show("all " + name, everything, pairs, mean_of_others(prefix), mean_of_others(prefix))
print("minor group, those alone left out", errors([k for k in everything if counts[4, k[0][:4], k[1]] > 1], mean_of_others(4)))
print("noise floor", math.sqrt(2 / math.pi) * statistics.fmean(error.values()))

if len(codes) < 300:
    sys.exit()
chosen_codes = codes[::15]
chosen = [(code, element) for code in chosen_codes for element in elements]
assessed = {}
for i, code in enumerate(chosen_codes):
    for j, element in enumerate(elements):
        chance = (((i * 7919 + j * 104729 + 12345) * 1103515245 + 12345) % 2 ** 31 >> 8) % 201 - 100
        assessed[code, element] = min(700, max(0, 200 + level[code, element] * 6 // 10 + chance))


def fit(keys):
    n, x, y = len(keys), sum(assessed[k] for k in keys), sum(level[k] for k in keys)
    slope = Fraction(n * sum(assessed[k] * level[k] for k in keys) - x * y, n * sum(assessed[k] ** 2 for k in keys) - x * x)
    return (y - slope * x) / n, slope


def calibrated(line, value):
    return math.floor(min(700, max(0, line[0] + line[1] * value)) + Fraction(1, 2))


line = fit(chosen)
held = {group: fit([k for k in chosen if k[0][:4] != group]) for group in {code[:4] for code in chosen_codes}}
print("sample", len(chosen_codes), "minor groups", len(held), "line", float(line[0] / 100), float(line[1]))
print("noise floor", math.sqrt(2 / math.pi) * statistics.fmean(error[k] for k in chosen))
pairs = gaps(chosen_codes)
show("raw", chosen, pairs, lambda *k: assessed[k], lambda *k: assessed[k])
show("calibrated", chosen, pairs, lambda *k: calibrated(held[k[0][:4]], assessed[k]), lambda *k: calibrated(line, assessed[k]))
for name, prefix in ("minor", 4), ("major", 2), ("skill", 0):
    show(name, chosen, pairs, mean_of_others(prefix), mean_of_others(prefix))
print("beaten in", sum(errors([k for k in chosen if k[1] == e], lambda *k: calibrated(held[k[0][:4]], assessed[k]))[1]
                       < errors([k for k in chosen if k[1] == e], mean_of_others(4))[1] for e in elements))
