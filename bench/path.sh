#!/usr/bin/env bash
# Stepping stones alone, by JMH: the difficulties of all moves, one occupation changed, one route. Further arguments go to JMH.
#   bench/path.sh [RELEASE] [JMH OPTION...]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$java" -jar bench/target/bench.jar -p "release=$release" "${@:2}" PathBenchmark
