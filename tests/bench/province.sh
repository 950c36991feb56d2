#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/bench/province.sh [COMMUNITIES...]
# How time and memory of `cgov rollup` grow with the number of stores (20, 200, 2000) of examples/province.
set -euo pipefail
[ $# -gt 0 ] || set -- 20 200 2000
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export CGOV_NOW=2026-10-01T18:00:00+08:00
"$here/../../examples/province/make.sh" stores "$(printf '%s\n' "$@" | sort -n | tail -1)"

# once OPTIONS...: elapsed, user and system seconds, and KiB, of the rollup of the names on stdin
once() { { command time -f '%e %U %S %M' cgov rollup --from - "$@" >/dev/null; } 2>&1; }
# median EXPRESSION: of awk, over the lines of `figures`
median() { awk "{ print $1 }" figures | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
printf '%-28s %8s %10s %10s %10s %10s\n' "rollup (medians of 5)" stores rows wall/s cpu/s MiB
for options in "--by month,kind" "--tally balance" "--partial"; do
    for count in "$@"; do
        names=$(seq -f "$PWD/stores/c%04g" "$count")
        rows=$(sed 's|$|/ledgers|' <<<"$names" | xargs sh -c 'find "$@" -name "*.csv" -exec cat {} +' sh | grep -vc '^seq,')
        for round in 1 2 3 4 5; do once $options <<<"$names"; done >figures
        printf '%-28s %8d %10d %10.2f %10.2f %10.1f\n' "$options" "$count" "$rows" \
            "$(median '$1')" "$(median '$2 + $3')" "$(median '$4 / 1024')"
    done
done
