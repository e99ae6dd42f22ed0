#!/usr/bin/env python3
"""Prints the figures that related occupations are tested with, computed without the program.

   make-ranking.py RELEASE_FOLDER [CODE...]

First how well the nearest occupations agree with O*NET's own lists, by some signals and by all; then the nearest of each code
with the parts of their scores. Only Python's own library is used; a full release takes some minutes."""
import collections
import math
import os
import re
import sys

folder = sys.argv[1]
WEIGHTS = {"skills": 1, "knowledge": 3, "titles": 8, "descriptions": 2, "hierarchy": 0.5}
WORTH = {"Primary-Short": 3, "Primary-Long": 2, "Supplemental": 1}


def table(name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().replace("\r\n", "\n").split("\n")
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:] if line]


occupations = {row["O*NET-SOC Code"]: row for row in table("Occupation Data.txt")}
others = collections.defaultdict(list)
for row in table("Alternate Titles.txt"):
    others[row["O*NET-SOC Code"]].append(row["Alternate Title"])


def mean(values):
    return sum(values) / len(values)


def unit(row):
    length = math.sqrt(sum(x * x for x in row))
    return [x / length for x in row]


def profiles(name):
    rows = collections.defaultdict(dict)
    for row in table(name):
        rows[row["O*NET-SOC Code"]][row["Element ID"], row["Scale ID"]] = float(row["Data Value"])
    columns = sorted({key for row in rows.values() for key in row})
    scaled = {code: [] for code in rows}
    for column in columns:
        values = [row[column] for row in rows.values()]
        middle = mean(values)
        deviation = math.sqrt(mean([(x - middle) ** 2 for x in values]))
        if deviation:
            for code, row in rows.items():
                scaled[code].append((row[column] - middle) / math.sqrt(deviation))
    return {code: unit([x - mean(row) for x in row]) for code, row in scaled.items()}


def texts(written):
    counts = {code: collections.Counter(re.findall(r"[a-z0-9+#]+", text.lower())) for code, text in written.items()}
    counts = {code: count for code, count in counts.items() if count}
    spread = collections.Counter(word for count in counts.values() for word in count)
    vectors = {}
    for code, count in counts.items():
        weights = {word: (1 + math.log(n)) * math.log(len(counts) / spread[word]) for word, n in count.items()}
        length = math.sqrt(sum(x * x for x in weights.values()))
        vectors[code] = {word: x / length for word, x in weights.items()}
    return vectors


dense = {"skills": profiles("Skills.txt"), "knowledge": profiles("Knowledge.txt")}
sparse = {"titles": texts({code: " ".join([row["Title"]] + others[code]) for code, row in occupations.items()}),
          "descriptions": texts({code: row["Description"] for code, row in occupations.items()})}
candidates = sorted(dense["skills"])


def alike(one, other):
    parts = {}
    for name, vectors in dense.items():
        if one in vectors and other in vectors:
            parts[name] = sum(x * y for x, y in zip(vectors[one], vectors[other]))
    for name, vectors in sparse.items():
        if one in vectors and other in vectors:
            parts[name] = sum(x * vectors[other].get(word, 0) for word, x in vectors[one].items())
    parts["hierarchy"] = sum(one[:n] == other[:n] for n in (2, 4, 6, 7)) / 4
    return parts


def score(parts, names):
    known = [name for name in names if name in parts]
    return sum(WEIGHTS[name] * parts[name] for name in known) / sum(WEIGHTS[name] for name in known)


def nearest(code, all_parts, names, limit):
    return sorted((-score(parts, names), other) for other, parts in all_parts.items())[:limit]


def gain(worths):
    return sum(worth / math.log2(place + 2) for place, worth in enumerate(worths[:10]))


lists = collections.defaultdict(dict)
for row in table("Related Occupations.txt"):
    one, other = row["O*NET-SOC Code"], row["Related O*NET-SOC Code"]
    if one in dense["skills"] and other in dense["skills"]:
        lists[one][other] = WORTH[row["Relatedness Tier"]]

SETS = (["skills"], ["hierarchy"], ["skills", "knowledge"], ["skills", "knowledge", "titles"], list(WEIGHTS))
scores = collections.defaultdict(list)
for code in sorted(lists):
    parts = {other: alike(code, other) for other in candidates if other != code}
    half = "chosen on" if (int(code[:2]) // 2 + int(code[3])) % 2 else "held out"
    for names in SETS:
        found = [lists[code].get(other, 0) for _, other in nearest(code, parts, names, 10)]
        result = (found[0] > 0, gain(found) / gain(sorted(lists[code].values(), reverse=True)))
        scores[", ".join(names), half].append(result)
        scores[", ".join(names), "all"].append(result)
for (names, half), results in scores.items():
    print(f"{names}: {half}: {len(results)} occupations, {sum(hit for hit, _ in results)} hits, NDCG@10 {mean([g for _, g in results]):.6f}")

for code in sys.argv[2:]:
    parts = {other: alike(code, other) for other in candidates if other != code}
    for negative, other in nearest(code, parts, WEIGHTS, 10):
        print(code, other, f"{-negative:.6f}", {name: round(part, 6) for name, part in parts[other].items()})
