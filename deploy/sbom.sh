#!/usr/bin/env bash
# Writes what the runnable jar is made of: FOLDER/bom.json (CycloneDX) and FOLDER/licences.txt.
#   deploy/sbom.sh FOLDER
# Exit code 1: a licence does not fit, or the build failed.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: deploy/sbom.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -ntp -q -pl bootstrap -am -DskipTests -DskipITs package org.cyclonedx:cyclonedx-maven-plugin:makeBom
cp bootstrap/target/bom.json "$folder/"
deploy/bundled.py "$folder/bom.json" bootstrap/target/skillgap.jar
deploy/licences.py "$folder/bom.json" >"$folder/licences.txt"
echo "$(wc -l <"$folder/licences.txt") libraries, all with licences that fit"
