#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/in-clean-home.sh BIN_DIR COMMAND...
# Runs COMMAND as on a new account: an empty home with a fixed git identity (tests/gitconfig), no CGOV_* or GIT_*
# variable, C.UTF-8, UTC, and BIN_DIR first in PATH. SOURCE_DIR names this source tree.
set -eu
PATH=$1:$PATH
shift
SOURCE_DIR=$(cd "$(dirname "$0")/.." && pwd)

for name in $(env | sed -nE 's/^((CGOV|GIT|XDG|LC)_[A-Za-z0-9_]*)=.*/\1/p'); do unset "$name"; done
unset LANG LANGUAGE NO_COLOR COLUMNS PAGER MANPAGER
HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
trap 'exit 1' HUP INT TERM
cp "$SOURCE_DIR/tests/gitconfig" "$HOME/.gitconfig"

export PATH SOURCE_DIR HOME
export LC_ALL=C.UTF-8 TZ=UTC TERM=dumb
export GIT_CONFIG_GLOBAL="$HOME/.gitconfig" GIT_CONFIG_NOSYSTEM=1
"$@"
