#!/usr/bin/env python3
"""Makes tested-difficulties.tsv beside this file: the difficulty of some moves in O*NET 30.1, computed without the program.

   make-tested-difficulties.py REFERENCE_PY RELEASE_FOLDER
   make-tested-difficulties.py REFERENCE_PY RELEASE_FOLDER GOLDEN_FOLDER >golden-difficulties.tsv

REFERENCE_PY is the independent implementation of the rules that also made the golden answers. The pairs are those of
tested-pairs.tsv, which has their ratings; with GOLDEN_FOLDER those of the golden answers, for the tests of bootstrap, where an
occupation and itself are known to be no move. Variances of positive parts are computed with mpmath."""
import importlib.util
import json
import os
import sys

from mpmath import mp, mpf, ncdf, npdf, pi, sqrt

mp.dps = 30

PAIRS = {"skills": ["11-1011.00 11-3013.00", "15-1252.00 15-1252.00", "19-2031.00 15-1252.00"],
         "knowledge": ["53-7061.00 53-5031.00", "53-3031.00 17-3022.00"]}
COLUMNS = ["value", "supported", "lower_bound", "upper_bound", "untested"]

spec = importlib.util.spec_from_file_location("reference", sys.argv[1])
reference = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reference)


def variance(d, se):
    z = d / se
    mean = d * ncdf(z) + se * npdf(z)
    return (d * d + se * se) * ncdf(z) + d * se * npdf(z) - mean * mean


def difficulty(release, a, b):
    total = sum(mpf(str(e["IM"]["v"])) if "IM" in e else 1 for e in release.r[b].values())
    value = supported = errors = square = mpf(0)
    tested = untested = 0
    for row in release.compare(a, b):
        evidence = row["evidence"]
        if row["element_id"] not in release.r[b]:
            continue
        weight = mpf(str(evidence["to_importance"] or 1))
        d = mpf(str(evidence["difference"]))
        value += weight * max(0, d)
        if evidence["verdict"] == "untested":
            untested += d > 0
            continue
        tested += 1
        se = mpf(evidence["standard_error"])
        supported += weight * d if evidence["verdict"] == "gap" else 0
        errors += weight * se
        square += weight ** 2 * variance(d, se)
    if not tested:
        return [value / total, supported / total, None, None, untested]
    reach = mpf("1.959963984540054") * sqrt(square)
    return [value / total, supported / total, max(0, value - errors / sqrt(2 * pi) - reach) / total, (value + reach) / total, untested]


def write(out, pairs_of_domains, is_same_certain):
    out.write("\t".join(["pair"] + COLUMNS) + "\n")
    for domain, pairs in pairs_of_domains.items():
        release = reference.Release(sys.argv[2], domain)
        for pair in pairs:
            a, b = pair.split()
            figures = [0, 0, 0, 0, 0] if is_same_certain and a == b else difficulty(release, a, b)
            out.write("\t".join([pair] + ["null" if x is None else repr(float(x)) for x in figures[:4]] + [str(figures[4])]) + "\n")


if len(sys.argv) > 3:
    golden = {domain: [json.loads(line) for line in open(os.path.join(sys.argv[3], domain + "-30.1.ndjson"), encoding="utf-8")]
              for domain in PAIRS}
    write(sys.stdout, {domain: [line["from"] + " " + line["to"] for line in lines] for domain, lines in golden.items()}, True)
else:
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "tested-difficulties.tsv"), "w", encoding="ascii", newline="\n") as table:
        write(table, PAIRS, False)
