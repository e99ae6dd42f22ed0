# Read by the other scripts: builds what they run, names it, and sums up what they measured.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

release=${1:-../shared/onet/30.1}
[ -e "$release" ] || { echo "There is no release at '$release'; give the folder or zip of one as the first argument." >&2; exit 2; }
options=${SKILLGAP_JAVA_OPTS:--XX:+UseSerialGC -Xmx256m -Xshare:auto}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scratch=$(mktemp -d)
export SKILLGAP_OFFLINE=true
started=()

finish() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    [ ${#started[@]} -eq 0 ] || wait "${started[@]}" 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

[ -n "${SKIP_BUILD:-}" ] || mvn -B -ntp -q -Pbench -pl bench -am -DskipTests package </dev/null >&2

# shellcheck disable=SC2086  # options are separated by blanks
bench() { "$java" $options -cp bench/target/bench.jar "org.skillgap.bench.$@"; }
# shellcheck disable=SC2086
skillgap() { "$java" $options -jar bootstrap/target/skillgap.jar "$@"; }

# Lines "name, tab, number" become a table of medians in the order of first appearance.
medians() {
    awk -F '\t' '
        !($1 in count) { names[++n] = $1 }
        { values[$1, ++count[$1]] = $2 }
        END {
            for (i = 1; i <= n; i++) {
                name = names[i]; m = count[name]
                for (a = 2; a <= m; a++) { v = values[name, a]; for (b = a - 1; b > 0 && values[name, b] + 0 > v + 0; b--) values[name, b + 1] = values[name, b]; values[name, b + 1] = v }
                middle = (values[name, int((m + 1) / 2)] + values[name, int((m + 2) / 2)]) / 2
                printf "%-48s median %9.1f   from %9.1f to %9.1f   %d times\n", name, middle, values[name, 1], values[name, m], m
            }
        }'
}
