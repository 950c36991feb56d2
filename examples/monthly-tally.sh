#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/monthly-tally.sh STORE MONTH OUTDIR [CGOV OPTION]...
# Writes the tally of a month (2026-10) as CSV files into OUTDIR: confirmed hours by kind, account and place, the balances
# and debts at the month's end, and what `cgov check` found. --excel makes them files for Excel. Prints nothing when all is
# well. Exits as cgov does: 1 when the check found errors (the tally is written all the same), 2 for wrong arguments, and
# so on; a file is replaced only when its command succeeded.
set -eu
usage() {
    sed -n '3s/^# //p' "$0" >&2
    exit 2
}
[ $# -ge 3 ] || usage
store=$1 month=$2 outdir=$3
shift 3
case $month in
[0-9][0-9][0-9][0-9]-[01][0-9]) ;;
*) usage ;;
esac
last_day=$(date -d "$month-01 +1 month -1 day" +%F 2>/dev/null) || usage

mkdir -p "$outdir"
part=$outdir/.part.$$
trap 'rm -f "$part"' EXIT

# save NAME COMMAND...: the command's list becomes OUTDIR/NAME.csv; its exit code 1 is kept for the end.
status=0
save() {
    name=$1
    shift
    code=0
    cgov -q -C "$store" -f csv "$@" >"$part" || code=$?
    [ $code -le 1 ] || exit $code
    [ $code = 0 ] || status=1
    mv "$part" "$outdir/$name.csv"
}
for by in kind account place; do
    save "hours-by-$by" hours tally --by $by --period "$month" "$@"
done
save balances bank balance --as-of "$last_day" "$@"
save debts bank debts --as-of "$last_day" "$@"
save problems check "$@"
[ $status = 0 ] || echo "monthly-tally.sh: the check found errors: see $outdir/problems.csv" >&2
exit $status
