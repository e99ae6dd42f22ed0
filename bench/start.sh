#!/usr/bin/env bash
# Milliseconds from the start of the process to the first 200 of /skill-gap: with a full release in the store (warm) and with an empty
# one (cold, the starter set is loaded first), with and without an archive of class data; and a bare Javalin server. Needs no wrk.
#   bench/start.sh [RELEASE] [ROUNDS]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-9}
question='/skill-gap?from=11-1011.00&to=11-3013.00'
jar=bootstrap/target/skillgap.jar
archive=$scratch/skillgap.jsa
SKILLGAP_HOME=$scratch/warm skillgap load --from "$release" >/dev/null 2>&1

# answer NAME PORT COMMAND...
answer() { "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -cp bench/target/bench.jar org.skillgap.bench.FirstAnswer "$1" "http://127.0.0.1:$2$question" "${@:3}"; }
# shellcheck disable=SC2086
serve() { answer "$1" 18211 "$java" $options "${@:2}" -jar "$jar" serve --port 18211; }

# shellcheck disable=SC2086
"$java" $options -Xlog:disable "-XX:ArchiveClassesAtExit=$archive" -jar "$jar" rehearse
for _ in $(seq "$rounds"); do
    export SKILLGAP_HOME=$scratch/warm
    serve "warm"
    serve "warm, class data archive" "-XX:SharedArchiveFile=$archive"
    answer "warm, launcher" 18211 ./skillgap serve --port 18211
    export SKILLGAP_HOME=$scratch/cold
    rm -rf "$scratch/cold"; serve "cold"
    rm -rf "$scratch/cold"; serve "cold, class data archive" "-XX:SharedArchiveFile=$archive"
    # shellcheck disable=SC2086
    answer "bare Javalin" 18212 "$java" $options -cp bench/target/bench.jar org.skillgap.bench.BareServer 18212 /skill-gap=300
done | sort -s -t "$(printf '\t')" -k1,1 | medians
