#!/usr/bin/env bash
# The gap rules alone, by JMH: one pair, and all pairs of rated occupations. Further arguments go to JMH, such as -prof gc.
#   bench/gap.sh [RELEASE] [JMH OPTION...]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$java" -jar bench/target/bench.jar -p "release=$release" "${@:2}" GapBenchmark
