#!/usr/bin/env bash
# Builds the image and pushes it, with its bill of materials and with how it was built (BuildKit's attestations); needs Docker with
# buildx, signed in to the registry. Prints the one line REGISTRY/NAME@sha256:DIGEST, by which deployments name it.
#   deploy/image.sh REGISTRY/NAME VERSION REVISION
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:-} version=${2:-} revision=${3:-}
[[ $# -eq 3 && $name =~ ^[a-z0-9._:/-]+$ && $version =~ ^[0-9A-Za-z.-]+$ && $revision =~ ^[0-9a-f]{40}$ ]] ||
  { echo "usage: deploy/image.sh REGISTRY/NAME VERSION REVISION (of git, 40 digits)" >&2; exit 2; }
builder=skillgap-$$
metadata=$(mktemp)
# Docker's own driver makes no attestations.
docker buildx create --name "$builder" --driver docker-container >&2
trap 'rm -f "$metadata"; docker buildx rm "$builder" >&2' EXIT
docker buildx build --builder "$builder" --platform linux/amd64 --pull --push --provenance=mode=max --sbom=true \
  --label "org.opencontainers.image.version=$version" --label "org.opencontainers.image.revision=$revision" \
  --tag "$name:$version" --metadata-file "$metadata" . >&2
digest=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["containerimage.digest"])' "$metadata")
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || { echo "the builder names no digest" >&2; exit 1; }
echo "$name@$digest"
