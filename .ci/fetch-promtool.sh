#!/usr/bin/env bash
# Prints where Prometheus' promtool is: the one on the PATH, or one that is unpacked into a folder. Debian's package is not
# installed, because it would start a Prometheus.
#   .ci/fetch-promtool.sh FOLDER      downloads and unpacks (about 40 MB) unless it is there
set -euo pipefail
! command -v promtool || exit 0
D=$(mkdir -p "$1" && cd "$1" && pwd)
if [ ! -x "$D/promtool" ]; then
  echo "unpacking: promtool" >&2
  rm -rf "$D/package"
  mkdir "$D/package"
  cd "$D/package"
  apt-get -qq update >&2
  apt-get -qq -o APT::Sandbox::User=root download prometheus >&2
  dpkg -x prometheus_*.deb .
  mv usr/bin/promtool "$D/"
  rm -rf "$D/package"
fi
"$D/promtool" --version >/dev/null 2>&1
echo "$D/promtool"
