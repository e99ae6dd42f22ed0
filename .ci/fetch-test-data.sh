#!/usr/bin/env bash
# Puts the data that tests compare with (O*NET's releases, golden files) into a folder, from an archive of it (.tar.gz).
#   .ci/fetch-test-data.sh FOLDER
# From the environment: TEST_DATA_URL, TEST_DATA_SHA256. Without an address nothing is fetched; the tests that need the data are
# then to be skipped: "data=none" goes to the workflow's outputs, for TEST_DATA of .ci/run.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: .ci/fetch-test-data.sh FOLDER" >&2; exit 2; }
output=${GITHUB_OUTPUT:-/dev/stdout}
if [ -z "${TEST_DATA_URL:-}" ]; then
  echo "TEST_DATA_URL is not set: tests that need O*NET's releases are skipped"
  echo "data=none" >>"$output"
  exit 0
fi
archive=$(mktemp)
trap 'rm -f "$archive"' EXIT
curl -sSf --proto '=https,file' --location --max-time 600 --retry 3 -o "$archive" "$TEST_DATA_URL"
echo "${TEST_DATA_SHA256:?has to be the SHA-256 of the archive}  $archive" | sha256sum --check --quiet
mkdir -p "$1"
tar -xzf "$archive" -C "$1"
for part in onet/30.1 onet/30.3 golden; do
  [ -e "$1/$part" ] || { echo "the archive has no $part" >&2; exit 1; }
done
echo "data=$1" >>"$output"
