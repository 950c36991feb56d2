#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/province/run.sh DIR [COMMUNITIES]
# Builds the stores of 200 invented communities in DIR, checks some of them, and adds all of them up three times: in one
# process; by as many processes as there are cores; by a Dask cluster. The three must agree to the byte. Prints the
# tally. cgov is taken from PATH. Dask is the Debian package python3-distributed; without it two ways are compared.
set -eu
[ $# = 1 ] || [ $# = 2 ] || { echo "usage: $0 DIR [COMMUNITIES]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
count=${2-200}
"$here/make.sh" "$1/stores" "$count"
cd "$1"
export CGOV_NOW=2026-10-01T18:00:00+08:00

sample=0
for store in stores/*[17]; do
    cgov -q -C "$store" check >problems || { echo "$store:" >&2; cat problems >&2; exit 1; }
    sample=$((sample + 1))
done
echo "$count communities, of which $sample were checked" >&2

# in_parts OPTIONS...: partials of 25 stores at a time, side by side, then the merge.
in_parts() {
    rm -rf parts
    mkdir parts
    ls -d stores/* | xargs -n 25 -P "$(nproc)" sh -c '
        options=$1
        shift
        cgov rollup --partial $options "$@" >"parts/$(basename "$1").csv"' sh "$*"
    cgov rollup --merge $2 $3 parts/*.csv
}
for way in "--tally hours --by month,kind" "--tally balance --by store"; do
    set -- $way
    cgov rollup "$@" stores/* >one.csv
    in_parts "$1=$2" "$3" "$4" >parts.csv
    cmp one.csv parts.csv
    [ ! -d /usr/lib/python3/dist-packages/distributed ] || "$here/rollup_dask.py" "$@" stores/* >dask.csv
    [ ! -e dask.csv ] || cmp one.csv dask.csv
    echo "rollup $way: $(wc -l <one.csv) lines, the same in one process, in parts$([ ! -e dask.csv ] || echo ", by Dask")" >&2
    mv one.csv "$2-$4.csv"
done
[ -e dask.csv ] || echo "Dask is not installed (python3-distributed): left out" >&2
cgov -f table rollup --by month stores/*
cgov -f table rollup --tally balance --by all stores/*
