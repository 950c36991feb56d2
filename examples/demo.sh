#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: examples/demo.sh
# On a fresh Debian 12: installs what is missing, builds cgov, builds the example community in build/demo, and shows its
# moral bank. The store stays there to be tried out.
set -eu
cd "$(dirname "$0")/.."
sh tests/install-packages.sh build
cmake --workflow --preset release
PATH=$PWD/build/release/bin:$PATH
export PATH

store=$PWD/build/demo
rm -rf "$store"
examples/jingkou/build.sh "$store"

echo
cgov -C "$store" -f table hours tally --by account
echo
cgov -C "$store" -f table bank balance
cat <<TXT

The store is in build/demo. To go on with it:
  export PATH=$PWD/build/release/bin:\$PATH
  cd build/demo
  cgov --help
TXT
