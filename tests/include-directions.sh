#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/include-directions.sh [TREE] | --self-test
# Fails where a source of TREE (default: this one) reaches where it must not. Each room of lib/ includes only itself and
# the rooms before it in the list; some libraries and some calls belong to certain rooms.
set -eu
rooms="base format store people bank venue pairing wish order tool hub report"

check() {
    (
        cd "$1"
        find lib cli -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort | xargs awk -v rooms="$rooms" '
            BEGIN { count = split(rooms, list, " "); for (i = 1; i <= count; i++) rank[list[i]] = i }

            function complain(why) { printf "%s:%d: %s\n", FILENAME, FNR, why; failed = 1 }
            # Only the files whose path matches `allowed` may contain `pattern`.
            function only(text, allowed, pattern, why) {
                if (text ~ pattern && FILENAME !~ allowed) complain(why)
            }

            FNR == 1 {
                split(FILENAME, part, "/")
                room = part[1] == "lib" ? part[2] : ""
                if (room != "" && !(room in rank)) complain("lib/" room " is not in the list of rooms")
            }

            /^[ \t]*#[ \t]*include/ {
                if (room != "" && match($0, /"[^"]*"/)) {
                    target = substr($0, RSTART + 1, RLENGTH - 2)
                    to = target
                    sub(/\/.*/, "", to)
                    if (to == target || !(to in rank))
                        complain("\"" target "\" does not begin with a room of lib")
                    else if (rank[to] > rank[room])
                        complain("lib/" room " may not include \"" target "\": " to " comes after it")
                }
                only($0, "^cli/", "[<\"]CLI/", "CLI11 belongs to cli/")
                only($0, "^lib/(format/|store/schema)", "[<\"]toml(\\+\\+/|\\.hpp)",
                     "toml++ belongs to lib/format and lib/store/schema*")
                next
            }

            {
                text = $0
                sub(/^[ \t]*\/\/.*/, "", text)
                code = text
                gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
                sub(/\/\/.*/, "", code)

                only(code, "^cli/", "getenv *\\(", "lib/ does not read the environment")
                only(code, "^cli/", "system_clock|gettimeofday|CLOCK_REALTIME|localtime|(^|[^A-Za-z0-9_.>])time *\\((NULL|nullptr|0|&)",
                     "lib/ does not read the clock or the time zone of the machine")
                only(code, "^cli/", "setlocale|newlocale|uselocale|std::locale", "lib/ does not read the locale")
                only(code, "^lib/store/", "ofstream|[^i]fstream *[({ ]|O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)|(^|[^A-Za-z0-9_])creat *\\(",
                     "only lib/store opens a file for writing")
                only(text, "^lib/store/", "fopen *\\([^;]*\"[^\"]*[wa+][^\"]*\" *\\)", "only lib/store opens a file for writing")
                only(code, "^lib/store/", "(filesystem|fs)::(remove|remove_all|rename|resize_file|copy|copy_file|create_director[a-z]*) *\\(",
                     "only lib/store changes the file system")
            }

            END { exit failed }
        '
    )
}

# Plants one line in an otherwise good tree and expects the check to name its file.
expect() {
    verdict=$1 file=$2 line=$3
    rm -rf "$work/tree"
    mkdir -p "$work/tree/cli"
    for room in $rooms; do mkdir -p "$work/tree/lib/$room"; done
    printf '#include "base/error.hpp"\n#include <vector>\n// getenv( is only spoken of here\n' >"$work/tree/lib/base/error.hpp"
    mkdir -p "$(dirname "$work/tree/$file")"
    printf '%s\n' "$line" >>"$work/tree/$file"
    if found=$(check "$work/tree"); then said=good; else said=bad; fi
    case $said:$verdict in
    good:good) ;;
    bad:bad) case $found in "$file:"*) ;; *) said=elsewhere ;; esac ;;
    esac
    if [ "$said" != "$verdict" ]; then
        echo "self-test: $file with \`$line\`: expected $verdict, got $said: $found" >&2
        exit 1
    fi
}

self_test() {
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    expect good lib/venue/a.cpp '#include "bank/state.hpp"'
    expect bad lib/bank/a.cpp '#include "venue/state.hpp"'
    expect bad lib/base/a.hpp '#  include "format/csv.hpp"'
    expect bad lib/base/a.hpp '#include "error.hpp"'
    expect bad lib/bank/a.cpp '#include "cli/app.hpp"'
    expect bad lib/attic/a.cpp '#include "base/error.hpp"'
    expect good cli/app.cpp '#include <CLI/CLI.hpp>'
    expect bad lib/format/a.cpp '#include <CLI/CLI.hpp>'
    expect good lib/format/toml.cpp '#include <toml++/toml.h>'
    expect good lib/store/schema_reader.cpp '#include <toml++/toml.h>'
    expect bad lib/store/register.cpp '#include <toml++/toml.h>'
    expect bad cli/app.cpp '#include <toml++/toml.h>'
    expect good cli/app.cpp 'const char* store = std::getenv("CGOV_STORE");'
    expect bad lib/store/a.cpp 'const char* store = std::getenv("CGOV_STORE");'
    expect bad lib/report/a.cpp 'auto now = std::chrono::system_clock::now();'
    expect bad lib/base/a.cpp 'auto now = time(nullptr);'
    expect bad lib/base/a.cpp 'auto now = std::time(nullptr);'
    expect good lib/base/a.cpp 'auto minute = parse_time(nullptr); int time(int x);'
    expect bad lib/base/a.cpp 'setlocale(LC_ALL, "");'
    expect good lib/store/a.cpp 'std::ofstream out(path);'
    expect bad lib/report/a.cpp 'std::ofstream out(path);'
    expect bad cli/report.cpp 'std::fstream out(path);'
    expect good lib/report/a.cpp 'std::ifstream in(path);'
    expect bad lib/report/a.cpp 'int fd = ::open(path, O_WRONLY | O_CREAT, 0644);'
    expect good lib/report/a.cpp 'int fd = ::open(path, O_RDONLY | O_CLOEXEC);'
    expect bad lib/report/a.cpp 'FILE* f = fopen(path.c_str(), "ab");'
    expect good lib/report/a.cpp 'FILE* f = fopen(path.c_str(), "rb");'
    expect bad cli/report.cpp 'std::filesystem::remove_all(path);'
    expect good lib/report/a.cpp 'const char* url = "https://x/open"; // std::ofstream would be wrong here'
}

if [ "${1-}" = --self-test ]; then self_test; else check "${1-$(dirname "$0")/..}"; fi
