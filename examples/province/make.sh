#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/province/make.sh DIR COMMUNITIES
# Builds the stores of that many invented communities in DIR/c0001, DIR/c0002, ... The first twenty are git repositories.
# cgov is taken from PATH. The same number gives the same community, byte for byte.
set -eu
[ $# = 2 ] || { echo "usage: $0 DIR COMMUNITIES" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
root=$(cd "$1" && pwd)
count=$2

# One new store as the program makes it; the others are copies, with their own names, rules and rows.
cgov -q --by lin --now 2026-04-01T08:30:00+08:00 init --community 样本 "$root/new"
rm -rf "$root/new/.git" "$root/new/private" "$root/new/registers/desks"
(
    cd "$root/new"
    mkdir -p registers/desks registers/people registers/groups registers/venues ledgers/hours ledgers/bookings ledgers/bank
)
names() { seq -f 'c%04g' 1 "$1"; }
names "$count" | (cd "$root" && xargs -n 1 cp -r new)
awk -v first=1 -v last="$count" -v root="$root" -f "$here/communities.awk"
rm -r "$root/new"

for name in $(names "$((count < 20 ? count : 20))"); do
    GIT_AUTHOR_DATE='2026-10-01T09:00:00+08:00' GIT_COMMITTER_DATE='2026-10-01T09:00:00+08:00'
    export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
    git -C "$root/$name" init -q --initial-branch=main
    git -C "$root/$name" config cgov.desk A
    git -C "$root/$name" add -A
    git -C "$root/$name" commit -q -m "$name"
done
