#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/install-packages.sh KIND...
# Installs the packages of those kinds (build, test) in tests/packages.txt that are missing, with apt-get, and with
# sudo unless run by root. Asks nothing. When nothing is missing it does nothing.
set -eu
list=$(dirname "$0")/packages.txt

if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system. The tools and libraries needed are named in $list." >&2
    exit 0
fi
missing=
for kind in "$@"; do
    for package in $(awk -v kind="$kind" '$1 == kind { print $2 }' "$list"); do
        state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || state=none
        [ "$state" = installed ] || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

echo "Installing:$missing" >&2
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # word lists
{
    $sudo apt-get update -q
    $sudo apt-get install -q -y --no-install-recommends $missing </dev/null
}
