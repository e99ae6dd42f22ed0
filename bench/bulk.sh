#!/usr/bin/env bash
# POST /skill-gaps over loopback: milliseconds for 100,000 random pairs in each format, beside a loop over the use case alone; and the
# heap after collections, at its highest, with 10,000 and with 100,000 pairs. Needs curl.
#   bench/bulk.sh [RELEASE] [ROUNDS]      SKILLGAP_JAVA_OPTS sets the heap, by default 96 MB here
SKILLGAP_JAVA_OPTS=${SKILLGAP_JAVA_OPTS:--XX:+UseSerialGC -Xmx96m -Xshare:auto}
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-5}
export SKILLGAP_HOME=$scratch/home
# shellcheck disable=SC2086
"$java" -Xmx256m -jar bootstrap/target/skillgap.jar --storage h2 load --from "$release" >/dev/null 2>&1
"$java" -Xmx256m -cp bench/target/bench.jar org.skillgap.bench.Pairs "$release" 100000 >"$scratch/pairs"
for many in 10000 100000; do
    head -n $many "$scratch/pairs" | sed 's/ /,/; 1i from,to' >"$scratch/$many.csv"
    head -n $many "$scratch/pairs" | sed 's/\(.*\) \(.*\)/{"from":"\1","to":"\2"}/' >"$scratch/$many.ndjson"
    { printf '{"pairs":['; sed '$!s/$/,/' "$scratch/$many.ndjson"; printf ']}'; } >"$scratch/$many.json"
done
declare -A type=([csv]=text/csv [ndjson]=application/x-ndjson [json]=application/json)
gc=$scratch/gc
# shellcheck disable=SC2086
"$java" $options "-Xlog:gc:file=$gc" -jar bootstrap/target/skillgap.jar --storage h2 serve --port 18241 >"$scratch/log" 2>&1 &
started+=("$!")
until curl -sf -o /dev/null http://127.0.0.1:18241/health/ready; do sleep 0.1; done

# ask NAME MANY FORMAT QUERY [CURL OPTION...]: one request; its time, and the megabytes that were left after each collection.
ask() {
    local before seconds
    before=$(wc -l <"$gc")
    seconds=$(curl -sf -o "$scratch/answer" -w '%{time_total}' -H "Content-Type: ${type[$3]}" "${@:5}" --data-binary "@$scratch/$2.$3" "http://127.0.0.1:18241/skill-gaps$4")
    printf '%s ms\t%s\n' "$1" "$(awk "BEGIN { print $seconds * 1000 }")"
    tail -n "+$((before + 1))" "$gc" | awk -v name="$1" 'match($0, /->[0-9]+M/) { m = substr($0, RSTART + 2, RLENGTH - 3) + 0; if (m > most) most = m } END { if (most) printf "%s highest MB after a collection\t%d\n", name, most }'
}
for round in $(seq 0 "$rounds"); do # round 0 warms up
    for format in csv ndjson json; do
        ask "$format 10,000" 10000 $format ""
        ask "$format 100,000" 100000 $format ""
    done >"$scratch/round-$round"
    ask "csv 100,000 levels" 100000 csv "?form=levels" >>"$scratch/round-$round"
    ask "csv 100,000 gzip" 100000 csv "" -H 'Accept-Encoding: gzip' >>"$scratch/round-$round"
    before=$(date +%s%3N)
    curl -sf -o /dev/null http://127.0.0.1:18241/matrix
    printf 'matrix, long ms\t%s\n' "$(($(date +%s%3N) - before))" >>"$scratch/round-$round"
done
rm "$scratch/round-0"
"$java" -XX:+UseSerialGC -Xmx256m -cp bench/target/bench.jar org.skillgap.bench.BulkFloor "$release" "$scratch/pairs" $((rounds + 3)) | tail -n "+4" >"$scratch/round-floor"
sort -s -k1,3 "$scratch"/round-* | medians
