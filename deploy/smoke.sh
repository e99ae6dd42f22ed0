#!/usr/bin/env bash
# Asks a running Skillgap whether it is fit to serve: ready, the right version, its store up, and data that answers.
#   deploy/smoke.sh URL
# From the environment, each of them optional:
#   SMOKE_KEY       a key of the API; then a request without one must be refused, too
#   SMOKE_VERSION   the version that must answer, such as 0.1.0
#   SMOKE_RELEASE   words that the name of the loaded release must contain, such as 30.3
#   SMOKE_WAIT      seconds to wait until all is as it should be (60)
# Exit code 0: fit. 1: not fit; the last line says why. 2: wrongly called.
set -euo pipefail

url=${1:-} wait=${SMOKE_WAIT:-60}
[[ $# -eq 1 && $url =~ ^https?://[^/]+/?$ ]] || { echo "usage: deploy/smoke.sh URL, such as https://api.example.org" >&2; exit 2; }
[[ $wait =~ ^[0-9]+$ ]] || { echo "SMOKE_WAIT is not a number of seconds" >&2; exit 2; }
[[ ${SMOKE_KEY:-} != *[$'\r\n']* ]] || { echo "SMOKE_KEY has a line end in it" >&2; exit 2; }
url=${url%/}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
pair="/skill-gap?from=11-1011.00&to=11-3013.00"

# ask PATH [KEY]: prints the status, 000 where nobody answers; the body is in $answer. The key goes over standard input, so that
# it is in no list of processes.
ask() {
  local header=""
  [ -z "${2:-}" ] || header="X-API-Key: $2"
  : >"$answer"
  printf '%s\n' "$header" | curl -sS -o "$answer" -w '%{http_code}' --max-time 10 --max-filesize 1000000 \
    -H 'Accept: application/json' -H @- "$url$1" 2>/dev/null || true
}

# member NAME...: that member of the answer, up to 100 characters of it, of a list its length; nothing if it is not there.
member() {
  python3 -c 'import json, sys
try:
    value = json.load(open(sys.argv[1], encoding="utf-8"))
    for name in sys.argv[2:]:
        value = value[name]
    value = len(value) if isinstance(value, list) else value
    print("".join(letter for letter in str(value)[:100] if letter.isprintable()))
except (ValueError, KeyError, TypeError):
    pass' "$answer" "$@"
}

# Sets $why to what is wrong, empty if nothing is.
look() {
  local status version store release gaps
  status=$(ask /health/ready)
  [ "$status" != 000 ] || { why="nobody answers at $url"; return; }
  [ "$status" = 200 ] || { why="/health/ready answers $status, not 200"; return; }
  store=$(member store)
  [ "$store" = up ] || { why="the store is '$store', not up"; return; }
  release=$(member release)
  [[ $release == *"${SMOKE_RELEASE:-}"* ]] || { why="the data is '$release', not of release $SMOKE_RELEASE"; return; }

  status=$(ask /)
  version=$(member result version)
  [ -z "${SMOKE_VERSION:-}" ] || [ "$version" = "$SMOKE_VERSION" ] || { why="version '$version' answers (status $status), not $SMOKE_VERSION"; return; }

  status=$(ask "$pair" "${SMOKE_KEY:-}")
  if [ "$status" = 401 ]; then
    why="a key is asked for, and SMOKE_KEY is not set"
    [ -z "${SMOKE_KEY:-}" ] || why="the key in SMOKE_KEY is refused"
    return
  fi
  [ "$status" = 200 ] || { why="a skill gap answers $status, not 200"; return; }
  gaps=$(member result skill_gaps)
  [ "${gaps:-0}" -gt 0 ] || { why="a skill gap that must have rows has none"; return; }
  if [ -n "${SMOKE_KEY:-}" ]; then
    status=$(ask "$pair")
    [ "$status" = 401 ] || { why="without a key a skill gap answers $status, not 401"; return; }
  fi
  why=""
  fit="$url is fit: version $version, $release, $gaps rows in the gap that was asked"
}

end=$((SECONDS + wait))
while :; do
  look
  [ -n "$why" ] || { echo "$fit"; exit 0; }
  [ "$SECONDS" -lt "$end" ] || { echo "not fit after $wait s: $why" >&2; exit 1; }
  sleep 1
done
