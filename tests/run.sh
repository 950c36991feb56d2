#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/run.sh [STEP]...
# Every test, on a fresh Debian 12 or any other machine that has the packages: installs what is missing, then builds and
# runs the tests (dev), clang-tidy (tidy), the unit and command-line tests again under the sanitizers and each fuzz target
# for a minute (asan; five minutes each: cmake --build --preset asan --target fuzz-long), and storms, faults and
# simulations by themselves (sweeps); or only the steps named.
set -eu
cd "$(dirname "$0")/.."
sh tests/install-packages.sh build test
[ -x "$(command -v npm)" ] || { # another npm than Debian's may be there
    [ "$(id -u)" = 0 ] && sudo= || sudo=sudo
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y --no-install-recommends nodejs npm </dev/null
}
sh tests/page/packages.sh build/page
tests/workdays.sh --fetch build/chinese-days || echo "the test cli.workdays will be skipped" >&2
status=0
[ $# -gt 0 ] || set -- dev tidy asan sweeps
for step in "$@"; do
    case $step in
    sweeps) ctest --preset sweeps || status=1 ;;
    *) cmake --workflow --preset "$step" || status=1 ;;
    esac
done
exit $status
