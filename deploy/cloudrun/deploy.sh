#!/usr/bin/env bash
# Brings an image to Cloud Run: a revision without requests, a look at it, then all requests, and a second look. Whatever goes wrong
# leaves the revision that served before in its place.
#   deploy/cloudrun/deploy.sh REGISTRY/NAME@sha256:DIGEST
# From the environment: what deploy/cloudrun/settings.example lists, and what deploy/smoke.sh reads.
# Exit code 0: the image serves. 1: it does not, and what served before still does. 2: wrongly called.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

export IMAGE=${1:-}
[[ $# -eq 1 && $IMAGE =~ ^[a-z0-9._:/-]+@sha256:[0-9a-f]{64}$ ]] || { echo "usage: deploy/cloudrun/deploy.sh REGISTRY/NAME@sha256:DIGEST" >&2; exit 2; }
for name in GCP_PROJECT GCP_REGION CLOUDRUN_SERVICE; do
  [ -n "${!name:-}" ] || { echo "$name is not set; deploy/cloudrun/settings.example has all names" >&2; exit 2; }
done
service=$CLOUDRUN_SERVICE
run() { gcloud run "$@" --project="$GCP_PROJECT" --region="$GCP_REGION" --quiet; }
describe() { run services describe "$service" --format=json; }

CLOUDRUN_REVISION=$service-$(date -u +%Y%m%d-%H%M%S)
before="" earlier=""
if [ -n "$(run services list --filter="metadata.name=$service" --format='value(metadata.name)')" ]; then
  described=$(describe)
  before=$("$here/traffic.py" serving <<<"$described")
  earlier=$("$here/traffic.py" revision previous <<<"$described")
fi
export CLOUDRUN_REVISION CLOUDRUN_SERVING_REVISION=${before:-$CLOUDRUN_REVISION}
export CLOUDRUN_PREVIOUS_REVISION=${earlier:-$CLOUDRUN_SERVING_REVISION}
echo "revision $CLOUDRUN_REVISION of $IMAGE; serving now: ${before:-nothing}"

manifest=$(mktemp --suffix=.yaml)
trap 'rm -f "$manifest"' EXIT
"$here/render.sh" "$here/job-load.yaml" >"$manifest"
run jobs replace "$manifest"
"$here/render.sh" "$here/service.yaml" >"$manifest"
run services replace "$manifest" || { echo "the revision does not start; its log is in Cloud Logging. Still serving: ${before:-nothing}" >&2; exit 1; }

candidate=$(describe | "$here/traffic.py" url candidate)
"$here/../smoke.sh" "$candidate" || { echo "the revision is not fit. Still serving: ${before:-the revision, which is the first one}" >&2; exit 1; }

# From here on "previous" is the one that rollback.sh goes back to.
run services update-traffic "$service" --to-revisions="$CLOUDRUN_REVISION=100" --update-tags="previous=${before:-$CLOUDRUN_REVISION}"
address=$(run services describe "$service" --format='value(status.url)')
if ! "$here/../smoke.sh" "$address"; then
  [ -n "$before" ] || { echo "not fit, and there is nothing to go back to: it is the first revision" >&2; exit 1; }
  echo "going back to $before" >&2
  run services update-traffic "$service" --to-revisions="$before=100" --update-tags="previous=$CLOUDRUN_PREVIOUS_REVISION"
  exit 1
fi
echo "serving: $CLOUDRUN_REVISION at $address; before: ${before:-nothing}"
