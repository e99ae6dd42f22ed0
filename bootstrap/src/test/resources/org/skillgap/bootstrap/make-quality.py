#!/usr/bin/env python3
"""Prints the figures that GET /quality and skillgap evaluate are tested with, computed without the program.

   make-quality.py REFERENCE_PY RELEASE_FOLDER DOMAIN SEED [REPLICATES]

REFERENCE_PY is the independent implementation of the rules that also made the golden answers. Chances come from the generator
that the documentation of java.util.Random specifies, so that every count can be compared. A full release takes minutes, and
its null check half an hour; REPLICATES 0 leaves that out."""
import collections
import importlib.util
import math
import os
import sys

spec = importlib.util.spec_from_file_location("reference", sys.argv[1])
reference = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reference)
folder, domain, seed = sys.argv[2], sys.argv[3], int(sys.argv[4])
replicates = int(sys.argv[5]) if len(sys.argv) > 5 else 20
release = reference.Release(folder, domain)
codes = sorted(release.r)


class JavaRandom:
    def __init__(self):
        self.state, self.spare = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1), None

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> (48 - count)

    def below(self, bound):
        bits = self.bits(31)
        if bound & (bound - 1) == 0:
            return (bound * bits) >> 31
        while bits - bits % bound + bound - 1 >= 1 << 31:
            bits = self.bits(31)
        return bits % bound

    def gaussian(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            a, b = (2 * (((self.bits(26) << 27) + self.bits(27)) / (1 << 53)) - 1 for _ in range(2))
            s = a * a + b * b
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self.spare = b * factor
                return a * factor


def pool(counts, one, other):
    verdicts = [row["evidence"]["verdict"] for row in release.compare(one, other) if row["evidence"]["difference"] > 0]
    counts.update(verdicts)
    counts.update({"pairs": 1, "plain": len(verdicts), "with plain": bool(verdicts), "with gap": "gap" in verdicts})


def rated_again(occupation, is_moderated, chance):
    ratings = {}
    for element in sorted(occupation):
        level = occupation[element].get("LV")
        if level and level["se"] is not None and (level["n"] or 0) > 1:
            n = int(level["n"])
            deviation = math.sqrt(n * (release.moderated(level) if is_moderated else level["se"] ** 2))
            answers = [min(7, max(0, round(level["v"] + deviation * chance.gaussian()))) for _ in range(n)]
            mean = sum(answers) / n
            error = math.sqrt(sum((answer - mean) ** 2 for answer in answers) / (n - 1) / n)
            ratings[element] = {"LV": dict(v=round(100 * sum(answers) / n) / 100, n=level["n"], se=error, sup=False, nr=False)}
    return ratings


levels = [element["LV"] for occupation in release.r.values() for element in occupation.values() if "LV" in element]
print("levels", len(levels), "suppressed", sum(x["sup"] for x in levels), "not relevant", sum(x["nr"] for x in levels),
      "untested", sum(x["se"] is None or (x["n"] or 0) < 2 for x in levels))

for is_moderated in (False, True) if replicates else ():
    chance, counts = JavaRandom(), collections.Counter()
    for _ in range(replicates):
        for code in codes:
            one = rated_again(release.r[code], is_moderated, chance)
            if one:
                release.r["one"], release.r["other"] = one, rated_again(release.r[code], is_moderated, chance)
                pool(counts, "one", "other")
    print("moderated" if is_moderated else "published", dict(counts))

tiers = collections.defaultdict(collections.Counter)
for row in reference.table(os.path.join(folder, "Related Occupations.txt")):
    if row["O*NET-SOC Code"] in codes and row["Related O*NET-SOC Code"] in codes:
        pool(tiers[row["Relatedness Tier"]], row["O*NET-SOC Code"], row["Related O*NET-SOC Code"])
chance = JavaRandom()
for _ in range(10_000):
    one, other = chance.below(len(codes)), chance.below(len(codes) - 1)
    pool(tiers["Random"], codes[one], codes[other + (other >= one)])
for tier, counts in tiers.items():
    print(tier, dict(counts))
