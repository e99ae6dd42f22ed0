#!/usr/bin/env bash
# Builds the files of a release into target/release: the runnable jar, the domain's jar with sources and Javadoc, the bill of
# materials, the licences, and SHA256SUMS of them all. Tests are not run; the workflow runs them before.
#   deploy/release.sh VERSION        such as 0.1.0, which has to be the version in pom.xml
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=${1:-}
[[ $# -eq 1 && $version =~ ^[0-9A-Za-z.-]+$ ]] || { echo "usage: deploy/release.sh VERSION" >&2; exit 2; }
built=$(python3 -c 'import re; print(re.search("<version>(.*?)</version>", open("pom.xml").read())[1])')
[ "$version" = "$built" ] || { echo "pom.xml has version $built, not $version; the tag and the POMs have to agree" >&2; exit 1; }

files=target/release
rm -rf "$files"
mkdir -p "$files"
mvn -B -ntp -q -Prelease -pl domain -DskipTests -DskipITs package
deploy/sbom.sh "$files"
mv "$files/bom.json" "$files/skillgap-$version.cdx.json"
mv "$files/licences.txt" "$files/skillgap-$version-licences.txt"
cp bootstrap/target/skillgap.jar "$files/skillgap-$version.jar"
for kind in "" -sources -javadoc; do
  cp "domain/target/skillgap-domain-$version$kind.jar" "$files/"
done
[[ $(java -jar "$files/skillgap-$version.jar" --version) == "Skillgap $version "* ]] || { echo "the jar does not say that it is version $version" >&2; exit 1; }
(cd "$files" && sha256sum skillgap* >SHA256SUMS && sha256sum --check --quiet SHA256SUMS && cat SHA256SUMS)
