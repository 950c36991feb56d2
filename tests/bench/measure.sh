# SPDX-License-Identifier: MIT
# Sourced by run.sh: clocks commands, and prints medians. The times of NAME are lines of times/NAME: elapsed, user, system.
TIMEFORMAT='%3U %3S'

# clocked NAME: runs the command of that name; one that fails ends the run.
clocked() {
    local from=${EPOCHREALTIME/./} elapsed # microseconds
    { time "$1" >/dev/null 2>said; } 2>cpu || {
        cat said >&2
        echo "$1 failed" >&2
        exit 1
    }
    elapsed=$((${EPOCHREALTIME/./} - from))
    printf '%d.%06d %s\n' $((elapsed / 1000000)) $((elapsed % 1000000)) "$(<cpu)" >>"times/$1"
}
# interleave ROUNDS [--warm] NAME...: each of them in turn, round after round. With --warm there is a first round that
# is not counted. The number of the round is in $round.
interleave() {
    local rounds=$1 name
    shift
    round=1
    if [ "${1-}" = --warm ]; then
        shift
        round=0
    fi
    for (( ; round <= rounds; ++round)); do
        for name in "$@"; do
            clocked "$name"
            [ "$round" -gt 0 ] || rm "times/$name"
        done
    done
}

# median NAME wall|cpu: seconds
median() {
    awk -v of="$2" '{ printf "%.4f\n", of == "wall" ? $1 : $2 + $3 }' "times/$1" | sort -n |
        awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}
ratio() { # NAME TO-NAME: of the elapsed times
    awk -v a="$(median "$1" wall)" -v b="$(median "$2" wall)" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'
}
rate() { # NAME ROWS: rows a second
    awk -v rows="$2" -v s="$(median "$1" wall)" 'BEGIN { if (s > 0) printf "%d", rows / s; else printf "-" }'
}
title() { printf '\n%-34s %10s %10s %10s %10s\n' "$1" wall/s cpu/s "${2-}" "${3-}"; }
line() { printf '%-34s %10s %10s %10s %10s\n' "$1" "$(median "$1" wall)" "$(median "$1" cpu)" "${2-}" "${3-}"; }

# memory COMMAND...: the most that it had in memory, in KiB
memory() { { command time -f %M "$@" 2>&1 >/dev/null; } | tail -1; }
