#!/usr/bin/env bash
# A mix of all routes at a share of its peak, for minutes, on a schedule; latency of each route, and whether memory, threads and open
# files stay flat. Ends with 1 if any request was answered otherwise than it should be, or something grows. Needs curl and Linux.
#   bench/soak.sh [RELEASE] [SECONDS] [SHARE]      by default 300 seconds at 0.5 of the peak
# Flat is: heap after a full collection, at the end against the beginning, and resident memory, threads and open files, medians of the
# last third of the samples against the first third, at most 5 % (or 4) more. The heap has all its room from the start, so that
# resident memory shows what else grows.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
seconds=${2:-300} share=${3:-0.5}
bench Pairs "$release" 5000 >"$scratch/pairs"
export SKILLGAP_HOME=$scratch/home
skillgap --storage h2 load --from "$release" >/dev/null 2>&1
# shellcheck disable=SC2086
"$java" $options -Xms256m -XX:+AlwaysPreTouch -jar bootstrap/target/skillgap.jar --storage h2 serve --port 18261 >"$scratch/log" 2>&1 &
server=$!
started+=("$server")
until curl -sf -o /dev/null http://127.0.0.1:18261/career-path?from=11-1011.00\&to=11-3013.00; do sleep 0.2; done
tag=$(curl -s -D - -o /dev/null 'http://127.0.0.1:18261/skill-gap?from=11-1011.00&to=11-3013.00' | awk -F ': ' 'tolower($1) == "etag" { print $2 }' | tr -d '\r')
# A heap of its own: the options of the server are not meant for the one that asks.
failed=0
"$java" -XX:+UseSerialGC -Xmx192m -cp bench/target/bench.jar org.skillgap.bench.Soak 18261 "$server" "$scratch/pairs" "$tag" "$seconds" "$share" || failed=$?
if grep -E ' (ERROR|WARN) ' "$scratch/log"; then failed=1; fi
exit "$failed"
