#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/format.sh [--fix]
# Fails where a tracked C++ source is not as .clang-format wants it; with --fix, rewrites it.
set -eu
cd "$(dirname "$0")/.."
if [ "${1-}" = --fix ]; then mode=-i; else mode='--dry-run -Werror'; fi
# shellcheck disable=SC2086 # two words
git ls-files -z -- '*.cpp' '*.hpp' | xargs -0 -r clang-format-14 $mode
