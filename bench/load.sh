#!/usr/bin/env bash
# How long a load of a release takes against writing the same rows with plain JDBC batches in one transaction, in milliseconds.
#   bench/load.sh [RELEASE] [ROUNDS]      H2, and with MYSQL_HOST, MYSQL_PORT, MYSQL_USER and MYSQL_PASSWORD that server too
# On the server it drops and makes the schemas skillgap_bench_program and skillgap_bench_floor.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-5}
databases="H2 ${MYSQL_HOST:+MYSQL}"
loads=3 # in one process: the first one of a process stands apart

SKILLGAP_HOME=$scratch/source skillgap --storage h2 load --from "$release" >/dev/null 2>&1
for _ in $(seq "$rounds"); do
    for kind in $databases; do
        bench LoadBench program "$kind" "$scratch/skillgap_bench_program" "$loads" "$release" data || exit 1
        bench LoadBench floor "$kind" "$scratch/skillgap_bench_floor" "$loads" "$scratch/source" || exit 1
        [ "$kind" = H2 ] || bench LoadBench floor MYSQL_REWRITE "$scratch/skillgap_bench_floor" "$loads" "$scratch/source" || exit 1
    done
done 2>"$scratch/errors" | tee "$scratch/times" >/dev/null || { cat "$scratch/errors" >&2; exit 1; }
sort -s -t, -k1,2 "$scratch/times" | medians
