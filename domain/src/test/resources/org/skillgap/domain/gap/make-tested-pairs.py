#!/usr/bin/env python3
"""Makes tested-pairs.tsv beside this file: five pairs of O*NET 30.1 and their evidence, computed with scipy.

   make-tested-pairs.py REFERENCE_PY RELEASE_FOLDER

REFERENCE_PY is the independent implementation of the rules that also made the golden answers. Its quantiles are those of scipy
1.10, which are wrong by up to 7e-9 above 28 degrees of freedom (at 31.67: 1.694410195930 instead of 1.694410202242), so the
bounds are computed again, with mpmath."""
import importlib.util
import os
import sys

from mpmath import betainc, findroot, mp, mpf

mp.dps = 30

PAIRS = {"skills": ["11-1011.00 11-3013.00", "15-1252.00 15-1252.00", "19-2031.00 15-1252.00"],
         "knowledge": ["53-7061.00 53-5031.00", "53-3031.00 17-3022.00"]}
SIDE = ["level", "n", "se", "importance", "suppressed", "not_relevant"]
EVIDENCE = ["difference", "standard_error", "degrees_of_freedom", "t", "p_value", "q_value", "lower_bound", "upper_bound", "verdict"]

spec = importlib.util.spec_from_file_location("reference", sys.argv[1])
reference = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reference)


def side(rating):
    level = rating["LV"]
    return [repr(x) for x in (level["v"], int(level["n"]), level["se"], rating["IM"]["v"], level["sup"], level["nr"])]


def quantile(df):
    df = mpf(df)
    return findroot(lambda t: betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2 - mpf("0.05"),
                    (1.64, 6.4), solver="anderson")


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "tested-pairs.tsv"), "w", encoding="ascii", newline="\n") as out:
    out.write("\t".join(["pair", "prior", "element"] + ["from_" + x for x in SIDE] + ["to_" + x for x in SIDE] + EVIDENCE) + "\n")
    for domain, pairs in PAIRS.items():
        release = reference.Release(sys.argv[2], domain)
        for pair in pairs:
            a, b = pair.split()
            for row in release.compare(a, b):
                e, evidence = row["element_id"], row["evidence"]
                reach = float(quantile(evidence["degrees_of_freedom"]) * evidence["standard_error"])
                evidence.update(lower_bound=evidence["difference"] - reach, upper_bound=evidence["difference"] + reach)
                cells = [pair, repr(release.s02), e] + side(release.r[a][e]) + side(release.r[b][e])
                out.write("\t".join(cells + [str(evidence[x]) for x in EVIDENCE]) + "\n")
