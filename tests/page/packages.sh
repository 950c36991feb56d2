#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/page/packages.sh DIR
# Installs in DIR what tests/page.sh drives Chromium with, from the npm registry, unless it is there in these versions.
set -eu
playwright=1.64.1
axe=4.14.1
has() { # PACKAGE VERSION
    grep -qs "\"version\": *\"$2\"" "$dir/node_modules/$1/package.json"
}
dir=$1
mkdir -p "$dir"
if ! has playwright-core $playwright || ! has axe-core $axe; then
    cd "$dir" && npm install --silent --no-save --no-package-lock --prefix . playwright-core@$playwright axe-core@$axe >&2
fi
