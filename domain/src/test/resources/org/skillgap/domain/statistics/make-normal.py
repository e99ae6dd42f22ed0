#!/usr/bin/env python3
"""Makes normal-tails.tsv and positive-parts.tsv beside this file with mpmath (1.3.0), 40 digits.

The moments of max(0, X) are integrals over the density of X above 0, not the formulas that the program uses. Arguments are exact:
the very numbers that the text of a cell means as a double."""
import os

from mpmath import erfc, exp, inf, mp, mpf, nstr, pi, quad, sqrt

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))
POINTS = [0, 1e-9, 0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.959963984540054, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 7.07, 7.08, 8, 10, 20, 37]
CENTERS = [-7, -3.5, -2.25, -1, -0.5, -0.12, -0.01, 0, 0.01, 0.12, 0.25, 0.5, 1, 2.25, 3.5, 7]
DEVIATIONS = [0.1871, 0.25, 0.3288, 0.6, 1, 2.5]


def density(x, center=mpf(0), deviation=mpf(1)):
    z = (x - center) / deviation
    return exp(-z * z / 2) / (sqrt(2 * pi) * deviation)


def moment(power, center, deviation):
    cuts = sorted({mpf(0)} | {center + k * deviation for k in range(-12, 13) if center + k * deviation > 0})
    if cuts == [0]:
        cuts += [k * deviation for k in range(1, 13)]
    return quad(lambda x: x ** power * density(x, center, deviation), cuts + [inf])


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="ascii", newline="\n") as out:
        out.write(head + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")


write("normal-tails.tsv", "z\tdensity\tlower_tail",
      [(repr(z), nstr(density(mpf(z)), 20), nstr(erfc(-mpf(z) / sqrt(2)) / 2, 20))
       for z in sorted({-z for z in POINTS} | set(POINTS))])
rows = []
for c in CENTERS:
    for d in DEVIATIONS:
        mean, square = moment(1, mpf(c), mpf(d)), moment(2, mpf(c), mpf(d))
        rows.append((repr(c), repr(d), nstr(mean, 20), nstr(square - mean * mean, 20)))
write("positive-parts.tsv", "center\tdeviation\tmean\tvariance", rows)
