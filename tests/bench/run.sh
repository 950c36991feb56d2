#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/bench/run.sh [ROWS [REPETITIONS]]
# Times `cgov bank balance` and `cgov hours tally --by month,kind` on 1,000,000 rows of service hours against hledger, ledger
# and Miller on the same data, and against `wc -l` on the same bytes. All must agree on every sum before anything is timed.
# Rounds are interleaved; printed are the medians of elapsed and of processor time, and their ratios. cgov is taken from PATH and the peers from the system;
# missing ones are installed. BENCH_DIR=DIR keeps the data there, and takes what an earlier run left.
set -euo pipefail
rows=${1-1000000}
repetitions=${2-5}
here=$(cd "$(dirname "$0")" && pwd)
for peer in hledger:hledger ledger:ledger mlr:miller; do
    command -v "${peer%:*}" >/dev/null && continue
    [ "$(id -u)" = 0 ] && sudo= || sudo=sudo
    $sudo apt-get install -y -q --no-install-recommends "${peer#*:}" >&2
done

if [ -n "${BENCH_DIR-}" ]; then
    mkdir -p "$BENCH_DIR"
    cd "$BENCH_DIR"
else
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cd "$scratch"
fi
export CGOV_STORE=$PWD/store CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin LC_ALL=C.UTF-8
if [ ! -f made-$rows ]; then
    rm -rf store made-*
    cgov -q init --community 山畔社区 store
    awk 'BEGIN { print "name"; for (i = 1; i <= 5000; ++i) printf "居民%d\n", i }' | cgov -q person import - >/dev/null
    mkdir -p store/ledgers/hours
    awk -v rows="$rows" -v store=store -v journal=hours.journal -v flat=flat.csv -f "$here/rows.awk"
    git -C store add -A
    git -C store commit -q -m hours
    cgov -q check >problems || { head problems >&2; exit 1; }
    touch made-$rows
fi
ledgers=$(echo store/ledgers/hours/*.csv)

# The reports: each prints its own form ...
fold='if ($event == "record") { @a[$entry] = $account; @k[$entry] = substr0($date, 0, 6).",".$kind; @c[$entry] = $credit }
    elif ($event == "confirm") { @sum[KEY[$entry]] += @c[$entry] }
    end { for (key, sum in @sum) { print key.",".sum } }'
balance_cgov() { cgov -f csv bank balance; }
balance_hledger() { hledger -f hours.journal balance bank --flat -N -O csv; }
balance_ledger() { ledger -f hours.journal balance bank --flat --no-total --balance-format '%(account),%(quantity(total))\n'; }
balance_miller_flat() { mlr --icsv --ocsv --headerless-csv-output stats1 -a sum -f credit -g account flat.csv; }
balance_miller() { mlr --icsv --ocsv put -q "${fold//KEY/@a}" $ledgers; }
tally_cgov() { cgov -f csv hours tally --by month,kind; }
tally_hledger() { hledger -f hours.journal balance service --flat -M -N -O csv --invert; }
tally_ledger() { ledger -f hours.journal register service --monthly --register-format '%(format_date(date, "%Y-%m")),%(account),%(quantity(amount))\n'; }
tally_miller_flat() { mlr --icsv --ocsv --headerless-csv-output put '$month = substr0($date, 0, 6)' then stats1 -a sum -f credit -g month,kind flat.csv; }
tally_miller() { mlr --icsv --ocsv put -q "${fold//KEY/@k}" $ledgers; }
lines() { wc -l $ledgers; }

# ... and is brought to one, to be compared: account,credit and month,kind,credit.
same() {
    grep -v ',0$' | sort >"sums.$1" # a report may leave out what is zero
    [ "$1" = cgov ] || cmp sums.cgov "sums.$1" >&2 || { echo "$2: $1 and cgov disagree" >&2; exit 1; }
}
bare() { sed 's/bank://; s/service://; s/"//g; s/ V//g'; }
balance_cgov | awk -F, 'NR > 1 { print $1 "," $3 }' | same cgov balance
balance_hledger | sed 1d | bare | same hledger balance
balance_ledger | bare | same ledger balance
balance_miller_flat | same miller_flat balance
balance_miller | same miller balance
echo "all agree on the balances of $(wc -l <sums.cgov) accounts"
tally_cgov | awk -F, 'NR > 1 { print $1 "," $2 "," $5 }' | same cgov tally
tally_hledger | bare | awk -F, 'NR == 1 { for (i = 2; i <= NF; ++i) month[i] = substr($i, 1, 7); next }
    { for (i = 2; i <= NF; ++i) if ($i != 0) print month[i] "," $1 "," $i }' | same hledger tally
tally_ledger | bare | sed 's/-\([0-9]*\)$/\1/' | same ledger tally
tally_miller_flat | same miller_flat tally
tally_miller | same miller tally
echo "all agree on $(wc -l <sums.cgov) months and kinds"

reports="lines balance_cgov tally_cgov balance_ledger tally_ledger balance_hledger tally_hledger
    balance_miller tally_miller balance_miller_flat tally_miller_flat"
rm -f times.*
TIMEFORMAT='%3R %3U %3S'
for ((round = 1; round <= repetitions; ++round)); do
    for report in $reports; do { time $report >/dev/null 2>&1; } 2>>"times.$report"; done
done

# median REPORT wall|cpu, in seconds
median() {
    awk -v of="$2" '{ printf "%.3f\n", of == "wall" ? $1 : $2 + $3 }' "times.$1" | sort -n | sed -n "$(((repetitions + 1) / 2))p"
}
echo
echo "$(date +%F), $(nproc) cores, $(cat $ledgers | wc -l) lines, $(cat $ledgers | wc -c) bytes of ledgers, $repetitions rounds"
cgov --version | head -1
hledger --version
ledger --version | head -1
mlr --version
echo
printf '%-20s %8s %8s %8s %8s %10s\n' "report (medians)" wall/s "/ cgov" cpu/s "/ cgov" "wall / wc -l"
for report in $reports; do
    own=${report%%_*}_cgov
    [ "$report" != lines ] || own=lines
    awk -v name="$report" -v wall="$(median "$report" wall)" -v cpu="$(median "$report" cpu)" -v own_wall="$(median $own wall)" \
        -v own_cpu="$(median $own cpu)" -v wc="$(median lines wall)" 'function ratio(a, b) { return b > 0 ? sprintf("%.1f", a / b) : "-" }
        { exit } END { printf "%-20s %8.3f %8s %8.3f %8s %10s\n", name, wall, name == "lines" ? "" : ratio(wall, own_wall), cpu, name == "lines" ? "" : ratio(cpu, own_cpu), ratio(wall, wc) }' </dev/null
done
