#!/usr/bin/env bash
# The built jar with a database server that runs already: loads the starter set twice, serves it with a key, looks whether that is
# fit, and stops it. From the environment: MYSQL_HOST, MYSQL_PORT, MYSQL_USER, MYSQL_PASSWORD, MYSQL_DATABASE.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
SKILLGAP_HOME=$(mktemp -d) API_KEY=$(python3 -c 'import secrets; print(secrets.token_hex(16))')
API_PORT=$(python3 -c 'import socket; server = socket.socket(); server.bind(("127.0.0.1", 0)); print(server.getsockname()[1])')
export SKILLGAP_HOME API_KEY API_PORT SKILLGAP_OFFLINE=true
skillgap() { java -XX:+UseSerialGC -Xmx256m -jar bootstrap/target/skillgap.jar "$@"; }
skillgap load --starter --if-empty
skillgap load --starter --if-empty
java -XX:+UseSerialGC -Xmx256m -jar bootstrap/target/skillgap.jar serve &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$SKILLGAP_HOME"' EXIT
SMOKE_KEY=$API_KEY SMOKE_RELEASE="starter set" deploy/smoke.sh "http://127.0.0.1:$API_PORT"
skillgap health
kill -TERM "$server"
code=0
wait "$server" || code=$?
[ "$code" -eq 143 ] || { echo "the server ended with exit code $code, not 143" >&2; exit 1; }
echo "load, serve, smoke test and stop work"
