#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/coverage.sh BUILD_DIR
# Prints the share of lines executed in each source of lib/ and cli/, the lowest first, after a test run in a build
# with the preset coverage.
set -eu
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
find "$build" -name '*.gcda' -print0 | xargs -0 -r gcov --no-output --source-prefix "$PWD" --relative-only |
    awk -F"[':% ]+" '
        /^File/ { file = $2 ~ /^(lib|cli)\/.*\.cpp$/ ? $2 : "" }
        /^Lines executed/ && file {
            lines[file] = $5; share[file] = $3; file = ""
        }
        END {
            for (name in lines) {
                printf "%6.1f %% of %5d  %s\n", share[name], lines[name], name | "sort -n"
                total += lines[name]; done += share[name] * lines[name] / 100
            }
            close("sort -n")
            if (!total) { print "no coverage data: run the coverage workflow first" > "/dev/stderr"; exit 1 }
            printf "%6.1f %% of %5d  in all\n", 100 * done / total, total
        }'
