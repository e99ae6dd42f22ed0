#!/usr/bin/env bash
# Prints a manifest with every ${NAME} replaced by what the environment has under that name.
#   deploy/cloudrun/render.sh deploy/cloudrun/service.yaml
# Names that are missing are listed, all of them, and values are refused that could be more than one YAML word. Comments stay as they are.
# Exit code 2: something is missing or refused; then nothing is printed.
set -euo pipefail
[[ $# -eq 1 && -r $1 ]] || { echo "usage: deploy/cloudrun/render.sh MANIFEST" >&2; exit 2; }
exec python3 - "$1" <<'P'
import os, re, sys

lines = open(sys.argv[1], encoding="utf-8").read().split("\n")
name, wrong = re.compile(r"\$\{([A-Z_]+)\}"), []
for asked in dict.fromkeys(asked for line in lines if not line.lstrip().startswith("#") for asked in name.findall(line)):
    value = os.environ.get(asked, "")
    if not value:
        wrong.append(asked + " is not set")
    elif not re.fullmatch(r"[\w.,:/@=+-]+", value, re.ASCII):
        wrong.append(asked + " has characters other than letters, digits and . , : / @ = + - _")
if wrong:
    print("\n".join(wrong), file=sys.stderr)
    sys.exit(2)
print("\n".join(line if line.lstrip().startswith("#") else name.sub(lambda found: os.environ[found[1]], line) for line in lines), end="")
P
