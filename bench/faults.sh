#!/usr/bin/env bash
# What happens to answers while the database server of a running instance is stopped, killed or suspended: latency beside that of
# quiet times, how soon /health/ready tells, and how soon the server is found again. Needs wrk, curl and Linux.
#   bench/faults.sh MYSQLD [RELEASE] [ROUNDS] [SECONDS]
# MYSQLD is the program of a MySQL server, such as .ci/fetch-mysql.sh leaves one; it is started on a folder and a port of its own.
mysqld=${1:?give the program of a MySQL server as the first argument}
shift
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-3} seconds=${3:-6}
export BENCH_PAIRS=$scratch/pairs SKILLGAP_HOME=$scratch BENCH_PATH=/skill-gap-by-lvl
export MYSQL_HOST=127.0.0.1 MYSQL_PORT=18233 MYSQL_USER=root MYSQL_PASSWORD=bench MYSQL_DATABASE=bench
here=http://127.0.0.1:18234
bench Pairs "$release" 200 >"$BENCH_PAIRS"

"$mysqld" --initialize-insecure --datadir="$scratch/data" >"$scratch/mysql.log" 2>&1
echo "create user 'root'@'127.0.0.1' identified by 'bench'; grant all on *.* to 'root'@'127.0.0.1';" >"$scratch/init.sql"
start_mysql() {
    "$mysqld" --datadir="$scratch/data" --bind-address=127.0.0.1 --port=$MYSQL_PORT --socket="$scratch/socket" \
        --pid-file="$scratch/pid" --skip-name-resolve "$@" >>"$scratch/mysql.log" 2>&1 &
    server=$!
    started+=("$server")
    until (exec 3<>"/dev/tcp/127.0.0.1/$MYSQL_PORT") 2>/dev/null; do sleep 0.05; done
}
end_mysql() { kill "-$1" "$server" && { wait "$server" || true; }; }
start_mysql --init-file="$scratch/init.sql"
skillgap load --from "$release" >/dev/null 2>&1
# shellcheck disable=SC2086
"$java" $options -jar bootstrap/target/skillgap.jar serve --port 18234 >"$scratch/serve.log" 2>&1 &
started+=("$!")
until curl -sf -o /dev/null "$here/health/ready"; do sleep 0.1; done

ask() { # NAME: one run of wrk, its 99th percentile under that name
    wrk -t1 -c32 "-d${seconds}s" --latency -s bench/pairs.lua "$here" >"$scratch/wrk"
    read -r _ rate _ p99 _ errors < <(grep RESULT "$scratch/wrk")
    [ "$errors" -eq 0 ] || { echo "$errors requests failed: $1" >&2; exit 1; }
    printf '%s p99 ms\t%s\n%s req/s\t%s\n' "$1" "$p99" "$1" "$rate"
}
until_store() { # STATE: milliseconds until /health/ready tells it
    local begin; begin=$(date +%s%3N)
    until curl -s "$here/health/ready" | grep -q "\"store\":\"$1\""; do :; done
    echo $(($(date +%s%3N) - begin))
}
round() { # NAME, then what harms and what mends
    ask quiet
    $2
    printf '%s told after ms\t%s\n' "$1" "$(until_store unreachable)"
    ask "$1"
    $3
    printf '%s found again after ms\t%s\n' "$1" "$(until_store up)"
}
stop() { end_mysql TERM; }
kill_9() { end_mysql KILL; }
suspend() { kill -STOP "$server"; }
resume() { kill -CONT "$server"; }

ask warm-up >/dev/null
for _ in $(seq "$rounds"); do
    round stopped stop start_mysql
    round killed kill_9 start_mysql
    round suspended suspend resume
done >"$scratch/figures"
sort -s -k1,1 "$scratch/figures" | medians
