#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/run.sh
# Every test, on a fresh Debian 12 or any other machine that has the packages: installs what is missing, then builds and
# runs the tests (preset dev), the unit and command-line tests again under the sanitizers (asan), clang-tidy (tidy), and
# each fuzz target for a minute (fuzz; five minutes each: cmake --build --preset fuzz --target fuzz-long).
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
for workflow in dev asan tidy fuzz; do
    cmake --workflow --preset $workflow || status=1
done
exit $status
