#!/usr/bin/env bash
# Malformed requests against the built jar, for as long as you like: what `mvn verify` does with 12,000 of them (FuzzIT), with more or
# with others. A failure names seed, count and number of the request; all of them are in bootstrap/target/fuzz-complaints.txt.
#   bench/fuzz.sh [COUNT] [SEED]          by default 200,000, and a seed of the day
#   bench/fuzz.sh only NUMBER [SEED]      sends that one again and shows what was answered
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ "${1:-}" = only ]; then
    more=("-Dfuzz.only=$2") seed=${3:-20261121}
else
    more=("-Dfuzz.count=${1:-200000}") seed=${2:-$(date +%Y%m%d)}
fi
exec mvn -B -ntp -q -pl bootstrap -am verify -Dtest=FuzzedFilesTest,AnswerRulesTest -Dit.test=FuzzIT "-Dfuzz.seed=$seed" "${more[@]}" \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
