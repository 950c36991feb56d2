#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/embed.sh CMAKE CXX
# What lib/embed.cmake writes must give the bytes back, also of files with Chinese text, quotes, backslashes,
# cmake's and C++'s own special characters, CR, NUL, and no line end.
set -eu
cmake=$1
cxx=$2
lib=$(cd "$(dirname "$0")/../lib" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/in/template/rules"
printf 'title = "道德银行 5换1 ⚑ 𬱖"\n' >"$work/in/hours.toml"
printf '%s\n' 'a = "\\d+\t"; ${b} @count@ $<C> ??= [[x]] [=[' ')" R"(' '// /* #if' ';;' '	]==]' >"$work/in/odd.toml"
printf 'one\r\ntwo\rthree\0four' >"$work/in/template/rules/ends.toml"
: >"$work/in/template/empty"
cat >"$work/main.cpp" <<'CPP'
#include "base/embedded.hpp"
#include <filesystem>
#include <fstream>
int main(int, char** argv) {
    for (const auto& [path, text] : cgov::embedded_files()) {
        const auto file = std::filesystem::path(argv[1]) / path;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }
}
CPP

# embed NAME... : generates, compiles and writes the embedded files to $work/out
embed() {
    rm -rf "$work/out"
    mkdir "$work/out"
    "$cmake" -P "$lib/embed.cmake" "$work/embedded.cpp" "$work/in" "$@"
    "$cxx" -std=c++20 -Wall -Wextra -Werror -I"$lib" "$work/main.cpp" "$work/embedded.cpp" -o "$work/main"
    "$work/main" "$work/out"
}

embed odd.toml template/rules/ends.toml hours.toml template/empty
diff -r "$work/in" "$work/out"
embed
[ -z "$(ls "$work/out")" ]
