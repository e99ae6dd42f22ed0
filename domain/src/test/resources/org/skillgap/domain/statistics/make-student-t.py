#!/usr/bin/env python3
"""Makes student-t-tails.tsv and student-t-quantiles.tsv beside this file with mpmath (1.2.1), 40 digits.

A tail is half the regularised incomplete beta function, P(T > t) = I(df / (df + t^2); df / 2, 1 / 2) / 2; a quantile is
found by bisection on it. Arguments are exact: the very numbers that the text of a cell means as a double.
"""
import os
from mpmath import betainc, mp, mpf, nstr

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))
DEGREES = [1, 1.5, 2, 2.5, 3, 3.7, 4, 5, 6.01, 7, 7.3, 8, 9.9, 11, 12.2, 13.063889292923944, 14, 16.5, 19, 22, 27.5, 30,
           36, 45.6, 60, 77, 100, 128.25, 160, 200]
POINTS = [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.6, 1.65, 1.7, 1.75, 1.8, 1.9, 2, 2.25, 2.5, 3, 3.5, 4, 5, 6, 8,
          12, 20, 50, 200, 1e4, 1e7, 1e11]
TAILS = [0.4999, 0.49, 0.4, 0.3, 0.25, 0.2, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12]


def tail(t, df):
    t, df = mpf(t), mpf(df)
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2


def quantile(p, df):
    low, high = mpf(0), mpf(1)
    while tail(high, df) > p:
        low, high = high, 2 * high
    while (high - low) > high * mpf(10) ** -25:
        middle = (low + high) / 2
        low, high = (middle, high) if tail(middle, df) > p else (low, middle)
    return (low + high) / 2


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="ascii", newline="\n") as out:
        out.write(head + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")


write("student-t-tails.tsv", "df\tt\ttail",
      [(repr(df), repr(t), nstr(tail(t, df), 20)) for df in DEGREES for t in POINTS if tail(t, df) >= mpf("1e-12")])
write("student-t-quantiles.tsv", "df\ttail\tt",
      [(repr(df), repr(p), nstr(quantile(mpf(p), df), 20)) for df in DEGREES for p in TAILS])
