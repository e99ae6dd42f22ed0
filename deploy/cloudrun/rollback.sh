#!/usr/bin/env bash
# Gives all requests back to an earlier revision on Cloud Run, and looks whether it answers. Nothing is deleted.
#   deploy/cloudrun/rollback.sh [REVISION]      without one: the one that served before the last deploy.sh
# From the environment: GCP_PROJECT, GCP_REGION, CLOUDRUN_SERVICE, and what deploy/smoke.sh reads.
# Exit code 0: it serves. 1: it does not answer as it should, or there is none. 2: wrongly called.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

revision=${1:-}
[[ $# -le 1 && $revision =~ ^[a-z0-9-]*$ ]] || { echo "usage: deploy/cloudrun/rollback.sh [REVISION]" >&2; exit 2; }
for name in GCP_PROJECT GCP_REGION CLOUDRUN_SERVICE; do
  [ -n "${!name:-}" ] || { echo "$name is not set; deploy/cloudrun/settings.example has all names" >&2; exit 2; }
done
service=$CLOUDRUN_SERVICE
run() { gcloud run "$@" --project="$GCP_PROJECT" --region="$GCP_REGION" --quiet; }

described=$(run services describe "$service" --format=json)
serving=$("$here/traffic.py" serving <<<"$described")
revision=${revision:-$("$here/traffic.py" revision previous <<<"$described")}
if [ -z "$revision" ] || [ "$revision" = "$serving" ]; then
  echo "nothing to go back to: $serving serves. Name another one; this lists them: gcloud run revisions list --service=$service" >&2
  exit 1
fi
echo "going back from $serving to $revision"
run services update-traffic "$service" --to-revisions="$revision=100"
address=$(run services describe "$service" --format='value(status.url)')
"$here/../smoke.sh" "$address"
echo "serving: $revision at $address"
