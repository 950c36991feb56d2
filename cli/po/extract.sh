#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: cli/po/extract.sh FILE.pot [TREE]
# Writes every message of TREE/lib and TREE/cli to FILE.pot: the first argument of message(), translate() and N_().
# No dates, so that the same sources give the same file.
set -eu
case $1 in /*) pot=$1 ;; *) pot=$PWD/$1 ;; esac
cd "${2:-$(dirname "$0")/../..}"
find lib cli -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort |
    xgettext --files-from=- --output="$pot" --language=C++ --from-code=UTF-8 \
        --keyword --keyword=message:1 --keyword=translate:1 --keyword=N_:1 \
        --flag=message:1:no-c-format --flag=translate:1:no-c-format --flag=N_:1:no-c-format \
        --add-location=file --sort-by-file --no-wrap --force-po --package-name=cgov
sed -i '/^"POT-Creation-Date:/d' "$pot"
