#!/usr/bin/env python3
"""Makes given-pairs.tsv beside this file: levels that are simply given, against occupations of O*NET 30.1, computed with mpmath.

   make-given-pairs.py RELEASE_FOLDER

Nothing is shared with the program or with the reference implementation but the rules of docs/method.md. The given side has no
variance: SE is the other side's, df its N - 1. An element that is not given is level 0 and untested. Columns as in
tested-pairs.tsv; from_n is 0 where the level is given, and from_level is empty where it is not."""
import csv
import os
import sys

from mpmath import betainc, findroot, mp, mpf, sqrt

mp.dps = 30

PAIRS = [("person 15-1252.00", "Skills.txt",
          {"2.A.1.a": 4, "2.A.1.b": 4.5, "2.A.1.e": 3.12, "2.A.2.a": 3.38, "2.B.2.i": 3.5, "2.B.3.e": 3, "2.B.3.b": 3.62,
           "2.B.3.k": 0, "2.B.4.e": 3.88, "2.B.4.g": 3, "2.B.4.h": 4.12, "2.B.5.a": 6.5}),
         ("lawyer 15-1252.00", "Skills.txt", {"2.B.1.c": 5, "2.B.1.d": 5}),
         ("pilot 17-3022.00", "Knowledge.txt", {"2.C.3.b": 4.5, "2.C.3.d": 3.2, "2.C.4.a": 5, "2.C.8.a": 2, "2.C.9.a": 0.6}),
         ("nothing 15-1252.00", "Skills.txt", {})]
SIDE = ["level", "n", "se", "importance", "suppressed", "not_relevant"]
EVIDENCE = ["difference", "standard_error", "degrees_of_freedom", "t", "p_value", "q_value", "lower_bound", "upper_bound", "verdict"]


def tail(t, df):
    half = betainc(mpf(df) / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half


def read(path):
    """All levels and importances of a file, and the mean of N·SE² of its levels."""
    rows, variances = {}, []
    with open(path, encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            n, se = row["N"], row["Standard Error"]
            number = lambda text: mpf(text) if text not in ("", "n/a") else None
            rows.setdefault(row["O*NET-SOC Code"], {}).setdefault(row["Element ID"], {})[row["Scale ID"]] = (
                number(row["Data Value"]), number(n), number(se), row["Recommend Suppress"] == "Y", row["Not Relevant"] == "Y")
            if row["Scale ID"] == "LV" and number(n) is not None and number(se) is not None:
                variances.append(number(n) * number(se) ** 2)
    return rows, sum(variances) / len(variances)


def evidence(given, target, prior):
    rows = []
    for element, rating in target.items():
        to, n, se, _, _ = rating["LV"]
        row = {"element": element, "difference": to - mpf(str(given.get(element, 0)))}
        if element in given and n is not None and se is not None and n > 1:
            variance = (7 * prior + (n - 1) * n * se ** 2) / (7 + n - 1) / n
            row.update(standard_error=sqrt(variance), degrees_of_freedom=n - 1, t=row["difference"] / sqrt(variance))
            row["p_value"] = tail(row["t"], n - 1)
            quantile = findroot(lambda t: tail(t, n - 1) - mpf("0.05"), (1.6, 6.4), solver="anderson")
            row["lower_bound"] = row["difference"] - quantile * row["standard_error"]
            row["upper_bound"] = row["difference"] + quantile * row["standard_error"]
        rows.append(row)
    tested = sorted((row for row in rows if "t" in row), key=lambda row: row["p_value"])
    least = mpf(1)
    for rank in range(len(tested), 0, -1):
        least = min(least, tested[rank - 1]["p_value"] * len(tested) / rank)
        tested[rank - 1]["q_value"] = least
    for row in rows:
        row["verdict"] = ("untested" if "t" not in row else "gap" if row["difference"] > 0 and row["q_value"] <= 0.05
                          else "no_material_gap" if row["upper_bound"] < 0.5 else "undetermined")
    return sorted(rows, key=lambda row: (-row["difference"], row["element"]))


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "given-pairs.tsv"), "w", encoding="ascii", newline="\n") as out:
    out.write("\t".join(["pair", "prior", "element"] + ["from_" + x for x in SIDE] + ["to_" + x for x in SIDE] + EVIDENCE) + "\n")
    for pair, file, given in PAIRS:
        ratings, prior = read(os.path.join(sys.argv[1], file))
        target = ratings[pair.split()[1]]
        for row in evidence(given, target, prior):
            e = row["element"]
            level, n, se, suppressed, not_relevant = target[e]["LV"]
            own = [str(given.get(e, "")), "0", "NaN", "NaN", "False", "False"]
            to = [str(float(level)), str(int(n or 0)), "NaN" if se is None else str(float(se)),
                  str(float(target[e]["IM"][0])), str(suppressed), str(not_relevant)]
            figures = [repr(float(row[x])) if x in row else "NaN" for x in EVIDENCE[:-1]]
            out.write("\t".join([pair, repr(float(prior)), e] + own + to + figures + [row["verdict"]]) + "\n")
