#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/tidy.sh BUILD_DIR [FILE.cpp...]
# Runs clang-tidy over the files (without any: all tracked ones of lib/ and cli/) with the compile commands of
# BUILD_DIR, which must be a build without precompiled headers: the preset tidy.
set -eu
build=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then printf '%s\0' "$@"; else git ls-files -z -- 'lib/*.cpp' 'cli/*.cpp'; fi |
    xargs -0 -r -n 2 -P "$(nproc)" clang-tidy-14 --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option -p "$build"
