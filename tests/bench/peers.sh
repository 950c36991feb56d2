#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/bench/peers.sh DIR
# Installs what run.sh compares with, where it is missing: Debian packages, and in DIR DuckDB, whose engine comes as a
# binary with its npm package.
set -eu
missing=
for each in hledger:hledger ledger:ledger mlr:miller sqlite3:sqlite3 node:nodejs npm:npm time:time; do
    [ -x "$(command -v "${each%:*}")" ] || [ -x "/usr/bin/${each%:*}" ] || missing="$missing ${each#*:}"
done
if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] && sudo= || sudo=sudo
    $sudo apt-get update -q >&2
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends $missing </dev/null >&2
fi
mkdir -p "$1"
[ -d "$1/node_modules/@duckdb/node-api" ] || (cd "$1" && npm install --silent --no-save --no-package-lock --prefix . @duckdb/node-api >&2)
