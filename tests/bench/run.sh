#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/bench/run.sh [ENTRIES [ROUNDS]]
# Everything that BENCHMARKS.md speaks of, on 1,000,000 entries of service hours with their confirmations (2,000,000 rows):
# cold reads against hledger, ledger, Miller, DuckDB and wc; warm reads and writes at this size and at a hundredth of it; one
# row against sqlite3; memory at this size and at ten times it; import; check. All must agree on every sum before anything
# is timed. Rounds are interleaved and medians printed. cgov is taken from PATH. What tests/bench/peers.sh has not
# installed (DuckDB in PEERS=DIR) is left out, and named; BENCH_PEERS="ledger duckdb" leaves out others. BENCH_DIR=DIR keeps
# the data there, and takes what an earlier run left.
set -euo pipefail
entries=${1-1000000}
rounds=${2-5}
slow_rounds=$(((rounds + 3) / 4)) # of what takes a minute
small=$((entries / 100))
here=$(cd "$(dirname "$0")" && pwd)
. "$here/measure.sh"

if [ -n "${BENCH_DIR-}" ]; then
    mkdir -p "$BENCH_DIR"
    cd "$BENCH_DIR"
else
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    cd "$scratch"
fi
export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin LC_ALL=C.UTF-8
rm -rf times figures written imported imported-off
mkdir times figures

has() { command -v "$1" >/dev/null || { echo "$1 is not installed: left out" >&2 && false; }; }
wanted() { case " ${BENCH_PEERS-hledger ledger miller duckdb} " in *" $1 "*) ;; *) false ;; esac; }
peers=
wanted hledger && has hledger && peers="$peers hledger"
wanted ledger && has ledger && peers="$peers ledger"
wanted miller && has mlr && peers="$peers miller miller_flat"
if wanted duckdb; then
    has node && [ -d "${PEERS-}/node_modules/@duckdb" ] && peers="$peers duckdb" || echo "DuckDB is not there (PEERS): left out" >&2
fi

# --- the data: a store of 5,000 people with a hall, and copies of it with rows ---

new_store() { # DIR ENTRIES [JOURNAL FLAT]
    rm -rf "$1"
    cp -r base "$1"
    awk -v entries="$2" -v store="$1" -v journal="${3-/dev/null}" -v flat="${4-/dev/null}" -f "$here/rows.awk"
}
commit() { git -C "$1" add -A && git -C "$1" commit -q -m hours; }
if [ ! -f "made-$entries" ]; then
    rm -rf base store small large made-*
    cgov -q init --community 山畔社区 base
    awk 'BEGIN { print "name"; for (i = 1; i <= 5000; ++i) printf "居民%d\n", i }' | cgov -q -C base person import - >/dev/null
    cgov -q -C base venue add hall --name 邻里会堂 --capacity 80 --open "daily 08:30-21:00" >/dev/null
    mkdir -p base/ledgers/hours
    new_store store "$entries" hours.journal flat.csv
    commit store
    new_store small "$small"
    commit small
    new_store large "$((10 * entries))" # never committed: only read
    for store in store small; do cgov -q -C $store check >problems || { head problems >&2; exit 1; }; done
    touch "made-$entries"
fi
ledgers=$(echo store/ledgers/hours/*.csv)

# --- the reports: each peer prints its own form ... ---

fold='if ($event == "record") { @a[$entry] = $account; @k[$entry] = substr0($date, 0, 6).",".$kind; @c[$entry] = $credit }
    elif ($event == "confirm") { @sum[KEY[$entry]] += @c[$entry] }
    end { for (key, sum in @sum) { print key.",".sum } }'
columns=$(head -1 "${ledgers%% *}" | sed "s/[^,]*/'&': 'VARCHAR'/g; s/'\(minutes\|credit\)': 'VARCHAR'/'\1': 'BIGINT'/g")
duckdb() { # COLUMNS: what is summed by
    node "$here/duckdb.cjs" "$PEERS" "WITH events AS (SELECT * FROM read_csv('store/ledgers/hours/*.csv', header = true,
        auto_detect = false, delim = ',', quote = '\"', columns = {$columns}))
        SELECT $1, sum(opened.credit) FROM events opened JOIN events ended ON opened.entry = ended.entry
        WHERE opened.event = 'record' AND ended.event = 'confirm' GROUP BY ALL"
}
balance_cgov() { cgov -f csv --no-cache -C store bank balance; }
balance_hledger() { hledger -f hours.journal balance bank --flat -N -O csv; }
balance_ledger() { ledger -f hours.journal balance bank --flat --no-total --balance-format '%(account),%(quantity(total))\n'; }
balance_miller_flat() { mlr --icsv --ocsv --headerless-csv-output stats1 -a sum -f credit -g account flat.csv; }
balance_miller() { mlr --icsv --ocsv put -q "${fold//KEY/@a}" $ledgers; }
balance_duckdb() { duckdb opened.account; }
tally_cgov() { cgov -f csv --no-cache -C store hours tally --by month,kind; }
tally_hledger() { hledger -f hours.journal balance service --flat -M -N -O csv --invert; }
tally_ledger() { ledger -f hours.journal register service --monthly --register-format '%(format_date(date, "%Y-%m")),%(account),%(quantity(amount))\n'; }
tally_miller_flat() { mlr --icsv --ocsv --headerless-csv-output put '$month = substr0($date, 0, 6)' then stats1 -a sum -f credit -g month,kind flat.csv; }
tally_miller() { mlr --icsv --ocsv put -q "${fold//KEY/@k}" $ledgers; }
tally_duckdb() { duckdb "opened.date[1:7], opened.kind"; }
lines() { wc -l $ledgers; }
node_start() { node "$here/duckdb.cjs" "$PEERS" "SELECT 1"; } # what DuckDB's figures hold of starting node

# --- ... and is brought to one, to be compared: account,credit and month,kind,credit ---

bare() { sed 's/bank://; s/service://; s/"//g; s/ V//g'; }
wide() { # a column a month becomes a line a month
    awk -F, 'NR == 1 { for (i = 2; i <= NF; ++i) month[i] = substr($i, 1, 7); next }
        { for (i = 2; i <= NF; ++i) if ($i != 0) print month[i] "," $1 "," $i }'
}
plain() { # REPORT
    case $1 in
    balance_cgov) awk -F, 'NR > 1 { print $1 "," $3 }' ;;
    tally_cgov) awk -F, 'NR > 1 { print $1 "," $2 "," $5 }' ;;
    balance_hledger) sed 1d | bare ;;
    tally_hledger) bare | wide ;;
    balance_ledger) bare ;;
    tally_ledger) bare | sed 's/-\([0-9]*\)$/\1/' ;;
    *) cat ;;
    esac | grep -v ',0$' | sort # a report may leave out what is zero
}
for report in balance tally; do
    "${report}_cgov" | plain "${report}_cgov" >sums.cgov
    [ "$(wc -l <sums.cgov)" -gt 50 ] || { echo "$report: cgov has too few lines" >&2; exit 1; }
    for peer in $peers; do
        "${report}_$peer" | plain "${report}_$peer" >sums.peer
        cmp sums.cgov sums.peer >&2 || { echo "$report: $peer and cgov disagree" >&2; exit 1; }
    done
    echo "$report: cgov${peers// /, } agree on $(wc -l <sums.cgov) lines"
done

echo
echo "$(date +%F), $(nproc) cores, $entries entries, $(cat $ledgers | wc -l) lines, $(cat $ledgers | wc -c) bytes of ledgers, $rounds rounds ($slow_rounds of hledger and ledger)"
for peer in "cgov --version" "hledger --version" "ledger --version" "mlr --version" "node --version" "sqlite3 --version"; do
    ! command -v "${peer%% *}" >/dev/null || echo "${peer%% *}: $($peer | head -1)"
done
case $peers in *duckdb*) echo "duckdb: $(node "$here/duckdb.cjs" "$PEERS" "SELECT version()")" ;; esac

# --- cold reads ---

quick="lines balance_cgov tally_cgov" slow=
for peer in $peers; do
    case $peer in
    *ledger) slow="$slow balance_$peer tally_$peer" ;;
    duckdb) quick="$quick node_start balance_duckdb tally_duckdb" ;;
    *) quick="$quick balance_$peer tally_$peer" ;;
    esac
done
interleave "$rounds" $quick
interleave "$slow_rounds" $slow
title "cold reads: no cache, process start included" "/ cgov" "/ wc -l"
for report in $quick $slow; do
    case $report in
    lines | node_start) line "$report" "" "$(ratio "$report" lines)" ;;
    *) line "$report" "$(ratio "$report" "${report%%_*}_cgov")" "$(ratio "$report" lines)" ;;
    esac
done

# --- warm: with what earlier commands left; the first run of each is not counted ---

mkdir written
cp -r store written/large
cp -r small written/small
balance_warm_small() { cgov -f csv -C small bank balance; }
balance_warm_large() { cgov -f csv -C store bank balance; }
tally_warm_small() { cgov -f csv -C small hours tally --by month,kind; }
tally_warm_large() { cgov -f csv -C store hours tally --by month,kind; }
add() { cgov -q -C "written/$1" hours add "P$((round + 1))A" 1h --kind patrol --date 2026-11-20 >"last-$1"; }
confirm() { cgov -q --by chen -C "written/$1" hours confirm "$(cat "last-$1")"; }
redeem() { # a slot of its own in every round
    cgov -q -C "written/$1" venue redeem "P$((round + 1))A" hall --for 30m \
        --start "2026-11-$((24 + round / 20))T$(printf '%02d:%02d' "$((9 + round % 20 / 2))" "$((round % 2 * 30))")"
}
add_small() { add small; }
add_large() { add large; }
confirm_small() { confirm small; }
confirm_large() { confirm large; }
redeem_small() { redeem small; }
redeem_large() { redeem large; }
warm="balance_warm_small balance_warm_large tally_warm_small tally_warm_large add_small add_large confirm_small confirm_large redeem_small redeem_large"
interleave "$((3 * rounds))" --warm $warm
title "warm, at $small and $entries entries" "/ small" ""
for report in $warm; do line "$report" "$(ratio "$report" "${report%_*}_small")"; done

# --- one row: hours add without a git commit, and sqlite3 with its syncs; both start a process ---

sed -i 's/^commit = "auto"/commit = "off"/' written/large/cgov.toml
add_without_git() { add large; }
row="add_without_git"
if has sqlite3; then
    sqlite3 hours.db 'DROP TABLE IF EXISTS hours; CREATE TABLE hours (id INTEGER PRIMARY KEY, date TEXT, account TEXT, kind TEXT, minutes INTEGER, credit INTEGER);
        CREATE INDEX IF NOT EXISTS by_account ON hours (account);'
    awk -F, -v OFS=, 'NR > 1 { print NR, $1, $3, $4, $5, $6 }' flat.csv >hours.rows
    sqlite3 -csv hours.db '.import hours.rows hours'
    sqlite_insert() {
        sqlite3 hours.db "PRAGMA synchronous = FULL; INSERT INTO hours (date, account, kind, minutes, credit)
            VALUES ('2026-11-20', 'P$((round + 1))A', 'patrol', 60, 300);"
    }
    row="$row sqlite_insert"
fi
interleave "$((3 * rounds))" --warm $row
title "one row more, synced, at $entries entries" "/ sqlite3" ""
for report in $row; do line "$report" "$([ ! -e times/sqlite_insert ] || ratio "$report" sqlite_insert)"; done

# --- memory ---

printf '\n%-34s %10s %10s %10s %10s\n' "memory of bank balance, MiB" "no cache" "making it" "with it" "promised"
for store in store large; do
    count=$entries
    [ $store = store ] || count=$((10 * entries))
    cold=$(memory cgov -f csv --no-cache -C $store bank balance)
    rm -rf $store/.git/cgov/cache
    first=$(memory cgov -f csv -C $store bank balance)
    cached=$(memory cgov -f csv -C $store bank balance)
    awk -v n="$count" -v cold="$cold" -v first="$first" -v cached="$cached" 'BEGIN {
        promised = 64 + n * 16 / 1048576
        most = cold > first ? cold : first
        if (cached > most) most = cached
        printf "%-34s %10.1f %10.1f %10.1f %10.1f  %s\n", n " entries", cold / 1024, first / 1024, cached / 1024, promised,
            most / 1024 <= promised ? "kept" : "EXCEEDED" }'
done

# --- import and check ---

rows=$((entries / 10))
awk -v rows="$rows" 'BEGIN { print "姓名,服务日期,时长(分钟),类别"
    for (i = 0; i < rows; ++i) printf "居民%d,2026-%02d-%02d,60,治安巡逻\n", 1 + i % 5000, 1 + int(i / 5000) % 10, 1 + int(i / 50000) % 28 }' >sheet.csv
import() { cgov -q -C imported hours import sheet.csv; }
import_without_git() { cgov -q -C imported-off hours import sheet.csv; }
check() { cgov -q -C store check; }
for ((round = 1; round <= slow_rounds; ++round)); do
    rm -rf imported imported-off
    cp -r base imported
    cp -r base imported-off
    sed -i 's/^commit = "auto"/commit = "off"/' imported-off/cgov.toml
    clocked import
    clocked import_without_git
    clocked check
done
title "many rows" "rows/s" ""
line import "$(rate import "$rows")"
line import_without_git "$(rate import_without_git "$rows")"
line check "$(rate check "$((2 * entries))")"
[ "$(cgov -f csv -C imported hours list | wc -l)" = "$((rows + 1))" ] || { echo "import: rows are missing" >&2; exit 1; }
