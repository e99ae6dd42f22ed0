#!/usr/bin/env python3
"""Prints how often the interval of a difficulty holds the published one after both sides were rated again, without the program.

   make-difficulty-coverage.py RELEASE_FOLDER

Skills of O*NET 30.1, eight raters each. Chances come from numpy's generator, so that shares agree with those of the program
but for chance. Beside the interval of the program it prints others that were tried."""
import csv
import os
import sys

import numpy as np
from scipy.stats import norm

chance, raters = np.random.default_rng(1), 8


def table(name):
    return csv.DictReader(open(os.path.join(sys.argv[1], name), encoding="utf-8"), delimiter="\t")


rows = {}
for row in table("Skills.txt"):
    rows.setdefault(row["O*NET-SOC Code"], {}).setdefault(row["Element ID"], {})[row["Scale ID"]] = row
codes = sorted(rows)
elements = sorted(rows[codes[0]])


def matrix(scale, column):
    return np.array([[float(rows[code][element][scale][column]) for element in elements] for code in codes])


level, error, importance = matrix("LV", "Data Value"), matrix("LV", "Standard Error"), matrix("IM", "Data Value")
prior = (raters * error ** 2).mean()


def moderated(square_error):
    return (7 * prior + 7 * raters * square_error) / 14 / raters


def rated_again(side, is_moderated):
    variance = moderated(error[side] ** 2) if is_moderated else error[side] ** 2
    answers = level[side][..., None] + np.sqrt(raters * variance)[..., None] * chance.standard_normal(level[side].shape + (raters,))
    answers = np.clip(np.rint(answers), 0, 7)
    return np.rint(100 * answers.mean(-1)) / 100, moderated(answers.var(-1, ddof=1) / raters)


def excess(z):
    return norm.pdf(z) - z * norm.sf(z)


def weighed(x, weights):
    return (weights * x).sum(1) / weights.sum(1)


def root(x, weights):
    return np.sqrt((weights ** 2 * x).sum(1)) / weights.sum(1)


def intervals(d, se, weights):
    value, z, c = weighed(np.maximum(0, d), weights), d / se, 1.959963984540054
    mean = z * norm.cdf(z) + norm.pdf(z)
    reach = c * root(se ** 2 * (norm.cdf(z) + mean * (z - mean)), weights)
    largest = weighed(se * norm.pdf(0), weights)
    plain = c * root(se ** 2 * (d > 0), weights)
    yield "of the program", value - largest - reach, value + reach
    yield "without bias", value - plain, value + plain
    yield "bias estimated at the differences", value - weighed(se * excess(abs(z)), weights) - reach, value + reach
    yield "bias within 1.96 errors", value - weighed(se * excess(np.maximum(0, abs(z) - c)), weights) - reach, value + reach


index = {code: i for i, code in enumerate(codes)}
related = [(index[row["O*NET-SOC Code"]], index[row["Related O*NET-SOC Code"]]) for row in table("Related Occupations.txt")
           if row["Relatedness Tier"] == "Primary-Short" and row["O*NET-SOC Code"] in index and row["Related O*NET-SOC Code"] in index]
drawn = chance.integers(0, len(codes), (20000, 2))
KINDS = {"related": np.repeat(np.array(related), 5, axis=0), "random": drawn[drawn[:, 0] != drawn[:, 1]],
         "same": np.repeat(np.arange(len(codes)), 20)[:, None].repeat(2, 1)}

for kind, pairs in KINDS.items():
    for is_moderated in (False, True):
        source, target = pairs.T
        weights = importance[target]
        truth = weighed(np.maximum(0, level[target] - level[source]), weights)
        (one, v1), (other, v2) = rated_again(source, is_moderated), rated_again(target, is_moderated)
        print(kind, "moderated" if is_moderated else "published", len(pairs), "mean difficulty %.3f" % truth.mean())
        for name, lower, upper in intervals(other - one, np.sqrt(v1 + v2), weights):
            lower = np.maximum(0, lower)
            holds = (lower <= truth + 1e-12) & (truth <= upper + 1e-12)
            print("   %-34s holds %.4f  width %.4f" % (name, holds.mean(), (upper - lower).mean()))
