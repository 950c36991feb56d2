#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/kill.sh [--corrupt] [N] | --self-test
# Starts `cgov hours add` N times (60) in a store with git and kills each with SIGKILL at a random moment: one in two with
# the git that it has started, one in two alone, so that git goes on without it. Afterwards every id that was printed
# must be in `cgov hours list`, once; after one more write, `seq` must count without a gap, `cgov check` find no error, and
# the ledger be what git has. SEED=n repeats the choice of moments. cgov is taken from PATH; run by tests/in-clean-home.sh.
# --corrupt removes a row whose id was printed, which must be noticed; --self-test sees to that.
set -eum
if [ "${1-}" = --self-test ]; then
    said=$("$0" --corrupt 12 2>&1) && { echo "a lost row went unnoticed"; exit 1; }
    grep -q "was printed and is lost" <<<"$said" || { echo "$said"; exit 1; }
    exit 0
fi
corrupt=0
[ "${1-}" != --corrupt ] || { corrupt=1; shift; }
n=${1-60}
RANDOM=${SEED:-20261123}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin CGOV_STORE=$scratch/store
cgov -q init --community 山畔社区 store
cgov -q person add 林海 >/dev/null
ledger=store/ledgers/hours/2026-11.A.csv
milliseconds() { date +%s%3N; }

# How long an undisturbed add takes decides over what time the kills are spread.
began=$(milliseconds)
for i in 1 2 3 4 5; do cgov -q hours add P1A 1h --date 2026-11-20 >>printed; done
span=$((($(milliseconds) - began) * 13 / 50 + 1))

# What a person does whose git was killed, and git says so: see that none runs any more, then remove its lock.
groups=()
mend_git() {
    local group
    for group in "${groups[@]}"; do
        while kill -0 -- "-$group" 2>/dev/null; do sleep 0.01; done
    done
    groups=()
    find store/.git -name '*.lock' -delete
}

killed=0 silent=0 uncommitted=0
for ((i = 1; i <= n; ++i)); do
    : >out # a child that dies before its redirection must not show the id of the one before
    cgov -q hours add P1A 1h --date 2026-11-$((10 + i % 10)) --note "$i" >out 2>err &
    pid=$!
    groups+=("$pid")
    sleep "$(printf '0.%06d' $((RANDOM * span * 1000 / 32768)))"
    target=$pid
    ((i % 2)) || target=-$pid # the whole process group
    kill -KILL -- "$target" 2>/dev/null || :
    code=0
    wait "$pid" 2>/dev/null || code=$?
    case $code in
    137) ((++killed)) ;;
    0) ;;
    5) # the row stands, git could not commit
        ((++uncommitted))
        mend_git
        ;;
    *) echo "add $i: exit $code: $(cat err)"; exit 1 ;;
    esac
    # A line is printed whole or not at all.
    if [ -s out ]; then cat out >>printed; else ((++silent)); fi
done
echo "$n adds: $killed killed, $silent of them before an id was printed; $uncommitted without a commit"
if [ $corrupt = 0 ] && { [ $killed -lt $((n / 8)) ] || [ $silent = 0 ] || [ $silent = "$n" ]; }; then
    echo "the kills came too late or too early"
    exit 1
fi

mend_git
code=0
cgov hours add P1A 1h --date 2026-11-20 >>printed 2>err || code=$?
[ $code = 0 ] || { echo "the write after the storm: exit $code: $(cat err)"; exit 1; }
[ $corrupt = 0 ] || sed -i "/,record,$(sed -n 3p printed),/d" $ledger

status=0
cgov hours list --columns entry -f csv | tail -n +2 >listed
while read -r id; do
    count=$(grep -cx "$id" listed || :)
    [ "$count" = 1 ] || { echo "$id was printed and is $([ "$count" = 0 ] && echo lost || echo there "$count" times)"; status=1; }
done <printed
[ -z "$(sort printed | uniq -d)" ] || { echo "printed twice: $(sort printed | uniq -d)"; status=1; }
awk -F, 'NR > 1 && $1 != NR - 1 { print "row " NR ": seq " $1; bad = 1 } END { exit bad }' $ledger || status=1
cgov -q check -f csv >problems || { cat problems; status=1; }
[ -z "$(git -C store status --porcelain)" ] || { git -C store status --short; status=1; }
git -C store fsck --no-dangling >fsck 2>&1 || { cat fsck; status=1; }
echo "$(wc -l <printed) ids printed, $(wc -l <listed) entries listed"
exit $status
