#!/usr/bin/env bash
# Stops a server (SIGTERM) in the middle of the load that wrk puts on it, and counts what became of the requests: answered, refused
# with 503, or lost, which none may be that the server has begun. Connections that nobody had accepted yet when the server stopped
# listening are told apart; wrk makes new ones without end. Needs wrk, curl and Linux.
#   bench/stop.sh [RELEASE] [ROUNDS] [SECONDS before the signal]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-5} seconds=${3:-4} port=18231
address="http://127.0.0.1:$port/skill-gap-by-lvl?evidence=true&from=11-1011.00&to=11-3013.00"
export SKILLGAP_HOME=$scratch/home
skillgap --storage h2 load --from "$release" >/dev/null 2>&1

for round in $(seq "$rounds"); do
    # shellcheck disable=SC2086  # options are separated by blanks
    "$java" $options -jar bootstrap/target/skillgap.jar --storage h2 serve --port "$port" >"$scratch/log" 2>&1 &
    server=$! started+=("$!")
    until curl -s -o /dev/null "$address"; do sleep 0.1; done
    wrk -t1 -c64 "-d$((seconds + 3))s" "$address" >"$scratch/wrk" &
    load=$!
    sleep "$seconds"
    before=$(date +%s%N)
    kill -TERM "$server"
    code=0
    wait "$server" || code=$?
    took=$((($(date +%s%N) - before) / 1000000))
    wait "$load"
    unheard=$(awk -F '[ ,]+' '/Socket errors/ { for (i = 1; i < NF; i++) if ($i == "read") print $(i + 1) }' "$scratch/wrk")
    answered=$(grep -c 'request method=GET .* status=200 ' "$scratch/log") refused=$(grep -c ' status=503 ' "$scratch/log" || true)
    lost=$((answered + refused - 1 - $(awk '/ requests in / { print $1 }' "$scratch/wrk"))) # the first one was curl's
    echo "round $round: $(sed -n 's/.*Stopping requests=//p' "$scratch/log") under way, ended in $took ms with exit code $code;" \
        "$answered answered, $refused refused, $lost lost; ${unheard:-0} connections were never heard"
    [ "$lost" -le 0 ] && [ "$code" -eq 143 ] || { echo "A request was lost." >&2; exit 1; }
    if grep ' ERROR ' "$scratch/log"; then exit 1; fi
done
