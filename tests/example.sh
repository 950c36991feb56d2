#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/example.sh BUILD.SH
# Builds an example's store in a fresh directory and checks it. cgov is taken from PATH.
set -eu
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
"$1" "$directory/store"
cgov -C "$directory/store" check
