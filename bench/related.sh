#!/usr/bin/env bash
# The search for related occupations alone, by JMH: the nearest 20, the use case, the index. Further arguments go to JMH.
#   bench/related.sh [RELEASE] [JMH OPTION...]
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$java" -jar bench/target/bench.jar -p "release=$release" "${@:2}" RelatedBenchmark
