#!/bin/bash
# SPDX-License-Identifier: MIT
# Usage: tests/man.sh [--self-test] [PAGE...], with cgov in PATH (tests/in-clean-home.sh).
# The pages of man/ against the program:
# - the SYNOPSIS of cgov-NOUN(1) has every verb and option that the program has, and no other;
# - cgov(1) has every global option;
# - the tables of cgov-ledgers(5) are what `cgov schema --mdoc` prints, and a noun whose verbs change cases of a ledger has
#   the drawing of its states, as `cgov schema LEDGER --states --mdoc` prints it;
# - the EXAMPLES run: every line of a literal display that begins with "$ ", in order, each page from the same small
#   store. It must exit with 0, or with N where .\" exit N follows; the lines below it, if any, are what it prints.
set -euo pipefail
export LC_ALL=C.UTF-8

man=$(cd "$(dirname "$0")/../man" && pwd)
failures=0
fail() {
    echo "tests/man.sh: $*" >&2
    failures=$((failures + 1))
}

# --- the synopsis ---

options_of_help() { # reads a --help, prints its long options
    grep -oE '^  (-[A-Za-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u
}

verbs_of() { # NOUN: its verbs; an empty line for a noun that is its own verb
    local verbs
    verbs=$(cgov complete "$1" '')
    if cgov "$1" --help | grep -q '^Usage: .* VERB'; then echo "$verbs"; else echo; fi
}

synopsis_options() { # PAGE "cgov NOUN VERB": the options in that block of the SYNOPSIS; FILTERS are those of all lists
    awk -v name=".Nm $2" '
        /^\.Sh / { inside = $2 == "SYNOPSIS" }
        inside && /^\.Nm / { here = $0 == name }
        inside && here && $0 == ".Op Ar FILTERS" {
            print "Fl -state\nFl -from\nFl -to\nFl -grid\nFl -for\nFl -overdue\nFl -sort\nFl -limit"
        }
        inside && here' "$1" | { grep -oE 'Fl -[a-z-]+' || true; } | sed 's/^Fl /-/' | sort -u
}

check_synopsis() { # PAGE NOUN
    local verb verbs command
    verbs=$(verbs_of "$2")
    while read -r verb; do
        command="cgov $2${verb:+ $verb}"
        grep -qxF ".Nm $command" "$1" || fail "$1: \"$command\" is missing in the SYNOPSIS"
        diff <(cgov "$2" ${verb:+"$verb"} --help | options_of_help) <(synopsis_options "$1" "$command") >&2 ||
            fail "$1: \"$command\": the options (<) are not those of the SYNOPSIS (>)"
    done <<<"$verbs"
    while read -r command; do
        grep -qxF -- "$command" <<<"$verbs" || fail "$1: there is no \"cgov $2 $command\""
    done < <(awk -v noun="$2" '/^\.Sh / { inside = $2 == "SYNOPSIS" }
        inside && $1 == ".Nm" && $3 == noun && $4 != "" { print $4 }' "$1" | sort -u)
}

check_globals() { # PAGE
    local option
    for option in $(cgov --help | options_of_help); do
        grep -qE "Fl ${option#-}( |\$)" "$1" || fail "$1: $option is missing"
    done
}

check_tables() { # PAGE
    diff <(cgov schema --mdoc) \
        <(sed -n '/^\.\\" BEGIN SCHEMA TABLES$/,/^\.\\" END SCHEMA TABLES$/p' "$1" | sed '1d;$d') >&2 ||
        fail "$1: the tables (>) are not those of cgov schema --mdoc (<)"
}

check_states() { # PAGE NOUN
    local ledger
    for ledger in $(cgov schema --states --columns ledger,from,command -f csv |
        awk -F, -v noun="$2" 'NR > 1 && $2 != "" && ($3 == noun || index($3, noun " ") == 1) { print $1 }' | sort -u); do
        diff <(cgov schema "$ledger" --states --mdoc) \
            <(sed -n "/^\.\\\\\" BEGIN STATES $ledger\$/,/^\.\\\\\" END STATES\$/p" "$1" | sed '1d;$d') >&2 ||
            fail "$1: the states (>) are not those of cgov schema $ledger --states --mdoc (<)"
    done
}

# --- the examples ---

# A small store: P1A 张梅, P2A 李强 and P3A 王芳; a troupe, a company, a room; sheets beside it.
prepare() { # DIRECTORY
    export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin HOME=$1
    cd "$1"
    cgov -q init --language en --community 山畔社区 office
    printf '%s\n' 姓名,电话,身份,网格 周敏,13900000005,居民,grid-1 吴军,13900000006,志愿者,grid-2 >roster.csv
    printf '%s\n' handle,name,kind tea-house,山畔茶社,团队 lane-patrol,弄堂巡逻队,团队 >teams.csv
    printf '%s\n' '姓名,服务日期,时长(小时),类别,地点' 李强,2026-11-18,1.5,治安巡逻,弄堂 \
        王芳,2026/11/19,2,环境清洁,花园 王房,2026-11-20,1,环境清洁,花园 >hours.csv
    cd office
    cgov -q person add 张梅 --kind party-member --phone 13900000001
    cgov -q person add 李强 --kind volunteer
    cgov -q person add 王芳 --consent
    cgov -q group add yue-opera --name 山畔越剧社 --kind troupe
    cgov -q group add harbour-bank --name 江口商业银行支行 --kind company
    cgov -q venue add reading-room --name 阅览室 --capacity 20
}

# The examples of a page as calls of `example COMMAND STATUS OUTPUT`, for the shell.
script_of() { # PAGE
    awk '
        function quoted(text) { gsub(/\047/, "\047\\\047\047", text); return "\047" text "\047" }
        function flush() {
            if (command != "") print "example " quoted(command) " " status " " quoted(output)
            command = ""; output = ""; status = 0
        }
        /^\.Sh / { flush(); inside = $2 == "EXAMPLES" }
        !inside { next }
        /^\.Bd -literal/ { literal = 1; next }
        /^\.Ed/ { flush(); literal = 0; next }
        /^\.\\" exit [0-9]+$/ { status = $3; next }
        /^\.Dl \$ / { flush(); command = substr($0, 7); flush(); next }
        !literal { next }
        { gsub(/\\\(aq/, "\047"); gsub(/\\\(dq/, "\""); gsub(/\\&/, ""); gsub(/\\-/, "-"); gsub(/\\e/, "\\") }
        /^\$ / { flush(); command = substr($0, 3); more = /[|\\]$/; next }
        more { command = command "\n" $0; more = /[|\\]$/; next }
        { output = output $0 "\n" }
    ' "$1"
}

example() { # COMMAND STATUS OUTPUT
    local status=0
    set +e
    eval "$1" >"$scratch/said" 2>&1 </dev/null
    status=$?
    set -e
    count=$((count + 1))
    if [ "$status" != "$2" ]; then
        sed 's/^/  /' "$scratch/said" >&2
        fail "$page: exit code $status, not $2: $1"
    elif [ -n "$3" ] && ! diff <(sed "s|$HOME|/home/lin|g" "$scratch/said") <(printf %s "$3") >"$scratch/diff"; then
        cat "$scratch/diff" >&2
        fail "$page: printed (<) something else (>): $1"
    fi
}

run_examples() { # PAGE
    local page=$1 count=0
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mkdir "$scratch/home"
    prepare "$scratch/home" >/dev/null
    script_of "$page" >"$scratch/script"
    . "$scratch/script"
    [ "$count" -gt 0 ] || fail "$page: no examples"
    return "$((failures > 0))"
}

check_page() { # PAGE
    local name=${1##*/}
    case $name in
    cgov-ledgers.5) check_tables "$1" ;;
    cgov.1) check_globals "$1" ;;
    cgov-*.1)
        name=${name#cgov-}
        check_synopsis "$1" "${name%.1}"
        check_states "$1" "${name%.1}"
        ;;
    esac
    case $name in *.5) return ;; esac
    (failures=0 && run_examples "$1") || failures=$((failures + 1))
}

# --- a page that is wrong must be found ---

self_test() {
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT
    wrong() { # PAGE SED-SCRIPT
        sed "$2" "$man/$1" >"$directory/$1"
        if cmp -s "$man/$1" "$directory/$1" || (check_page "$directory/$1" && [ "$failures" -eq 0 ]) 2>/dev/null; then
            echo "tests/man.sh: self-test: not noticed in $1: $2" >&2
            exit 1
        fi
    }
    wrong cgov-desk.1 '/^\.Sh SYNOPSIS/,/^\.Sh DESC/s/-holder/-older/'
    wrong cgov-desk.1 '/^\.Sh SYNOPSIS/,/^\.Sh DESC/s/^\.Nm cgov desk list/.Nm cgov desk lost/'
    wrong cgov-desk.1 '/^\.Sh EXAMPLES/,$s/--holder chen/--older chen/'
    wrong cgov-desk.1 '/^\.Sh EXAMPLES/,$s/^B,chen,1/B,chen,0/'
    wrong cgov-desk.1 's/^\.\\" exit 2$/.\\" exit 1/'
    wrong cgov.1 's/Fl -dry-run/Fl -dry-rum/'
    wrong cgov-resource.1 's/-> delivered$/-> lost/'
    wrong cgov-ledgers.5 's/^\.It Cm confirm/.It Cm confrim/'
}

if [ "${1-}" = --self-test ]; then
    self_test
    exit
fi
[ $# -gt 0 ] || set -- "$man"/cgov*.[15]
for each in "$@"; do check_page "$(realpath "$each")"; done
if [ $# -gt 1 ]; then # of all pages: none is missing
    for noun in $(cgov complete ''); do
        [ "$noun" = help ] || [ -e "$man/cgov-$noun.1" ] || fail "man/cgov-$noun.1 is missing"
    done
fi
exit "$((failures > 0))"
