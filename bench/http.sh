#!/usr/bin/env bash
# Requests a second and latency of the gap routes over 200 pairs and 32 connections, against a bare Javalin handler that hands out as
# many ready bytes, and against the same answers with a database read for each request; then memory. Needs wrk, curl and Linux.
#   bench/http.sh [RELEASE] [ROUNDS] [SECONDS]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-5} seconds=${3:-6}
routes="/skill-gap /skill-gap-by-lvl /evidence"
# The way to a route; /evidence is short for a route with a parameter.
way() { [ "$1" = /evidence ] && [ "$2" != bare ] && echo "/skill-gap-by-lvl?evidence=true" || echo "$1"; }
export BENCH_PAIRS=$scratch/pairs
bench Pairs "$release" 200 >"$BENCH_PAIRS"
export SKILLGAP_HOME=$scratch/home
skillgap --storage h2 load --from "$release" >/dev/null 2>&1

# start NAME PORT COMMAND...: runs a server and waits for its first answer; its log and that of its garbage collector stay.
declare -A pid port
start() {
    local name=$1 given=$2; shift 2
    options="$options -Xlog:gc:file=$scratch/$name.gc" "$@" >"$scratch/$name.log" 2>&1 &
    pid[$name]=$! port[$name]=$given; started+=("$!")
    until curl -s -o "$scratch/answer" -H 'X-API-Key: key-2' "http://127.0.0.1:$given/skill-gap?from=11-1011.00&to=11-3013.00"; do sleep 0.1; done
}
# shellcheck disable=SC2086
serve() { exec "$java" $options -jar bootstrap/target/skillgap.jar --storage h2 serve --port "$1"; }
# shellcheck disable=SC2086
other() { exec "$java" $options -cp bench/target/bench.jar "org.skillgap.bench.$@"; }

start program 18201 serve 18201
API_KEY=key-1,key-2,key-3 start keys 18202 serve 18202
mean() { while read -r from to; do curl -s -o /dev/null -w '%{size_download}\n' -G "http://127.0.0.1:18201$(way "$1" program)" -d "from=$from" -d "to=$to"; done <"$BENCH_PAIRS" | awk '{ sum += $1 } END { printf "%d", sum / NR }'; }
for route in $routes; do lengths="${lengths:-} $route=$(mean "$route")"; done
# shellcheck disable=SC2086
start bare 18203 other BareServer 18203 $lengths
cp -r "$SKILLGAP_HOME" "$scratch/copy" # the embedded store has one owner, and it shall be this one
start database 18204 other QueryServer 18204 H2 "$scratch/copy"
contenders="bare program keys unchanged database"
if [ -n "${MYSQL_HOST:-}" ]; then
    MYSQL_DATABASE=skillgap_bench_http skillgap load --from "$release" >/dev/null 2>&1
    start mysql 18205 other QueryServer 18205 MYSQL skillgap_bench_http
    contenders="$contenders mysql"
fi
tag=$(curl -s -D - -o /dev/null -H 'X-API-Key: key-2' 'http://127.0.0.1:18202/skill-gap?from=11-1011.00&to=11-3013.00' | awk -F ': ' 'tolower($1) == "etag" { print $2 }' | tr -d '\r')

# Megabytes allocated so far, by the garbage collector's log.
allocated() { awk 'match($0, /[0-9]+M->[0-9]+M/) { split(substr($0, RSTART, RLENGTH), m, /M->|M/); sum += m[1] - before; before = m[2] } END { print sum + 0 }' "$1"; }

# Milliseconds of processor time that a process has used so far.
used() { awk -v tick="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / tick }' "/proc/$1/stat"; }

# ask CONTENDER ROUTE: one run of wrk.
ask() {
    local server=$1 headers=""
    case $1 in
        keys) headers="X-API-Key: key-2" ;;
        unchanged) server=keys headers="X-API-Key: key-2|If-None-Match: $tag" ;;
    esac
    local megabytes cpu
    megabytes=$(allocated "$scratch/$server.gc") cpu=$(used "${pid[$server]}")
    BENCH_PATH=$(way "$2" "$1") BENCH_HEADERS=$headers wrk -t1 -c32 "-d${seconds}s" --latency -s bench/pairs.lua "http://127.0.0.1:${port[$server]}" >"$scratch/wrk"
    local rate p50 p99 requests errors
    read -r _ rate p50 p99 requests errors < <(grep RESULT "$scratch/wrk")
    [ "$errors" -eq 0 ] || { echo "$errors requests of $1 failed" >&2; exit 1; }
    megabytes=$(($(allocated "$scratch/$server.gc") - megabytes))
    cpu=$(($(used "${pid[$server]}") - cpu))
    printf "$2 $1 %s\t%s\n" req/s "$rate" 'p50 ms' "$p50" 'p99 ms' "$p99" \
        'CPU us/request' "$((cpu * 1000 / requests))" 'bytes/request' "$((megabytes * 1048576 / requests))"
}

for round in $(seq 0 "$rounds"); do # round 0 warms up
    for route in $routes; do
        for contender in $contenders; do
            [ "$route" = /evidence ] && [[ $contender = database || $contender = mysql ]] || ask "$contender" "$route" >>"$scratch/round-$round"
        done
    done
done
rm "$scratch/round-0"
echo "Bytes of a bare answer:$lengths"
sort -s -k1,2 "$scratch"/round-* | medians
jcmd=$(dirname "$(readlink -f "$(command -v "$java")")")/jcmd
for name in program keys bare; do
    resident=$(awk '/VmRSS/ { print $2 / 1024 }' "/proc/${pid[$name]}/status")
    "$jcmd" "${pid[$name]}" GC.run >/dev/null
    heap=$("$jcmd" "${pid[$name]}" GC.heap_info | sed -n 's/.*total .*K, used \([0-9]*\)K.*/\1/p' | awk '{ sum += $1 } END { print sum / 1024 }')
    printf '%-12s resident %5.0f MB   heap after a full collection %5.1f MB\n' "$name" "$resident" "$heap"
done
