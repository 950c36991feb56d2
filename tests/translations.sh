#!/bin/sh
# SPDX-License-Identifier: MIT
# Usage: tests/translations.sh [TREE] | --self-test
# Fails when a message of the sources is missing in cli/po/zh_CN.po, untranslated or fuzzy, or when a translation does not
# have the places ({}, {0}, {:>5}) of its message. `cmake --build --preset dev --target pot` brings in new messages.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# Reads a catalogue; compares the places of each msgid and msgstr. Automatic places count as {0} {1} …, and a place
# may be used more than once.
check_places() {
    msgcat --no-wrap --no-location "$1" | awk -v name="$2" '
        # Sorted list of the distinct places, or "malformed".
        function places(text,    i, c, inside, next_index, has_auto, has_manual, seen, count, list, j, swap, out) {
            next_index = count = 0
            for (i = 1; i <= length(text); i++) {
                c = substr(text, i, 1)
                if (c != "{" && c != "}") continue
                if (substr(text, i + 1, 1) == c) { i++; continue }
                if (c == "}") return "malformed"
                inside = substr(text, i + 1)
                if (!match(inside, /^[^{}]*}/)) return "malformed"
                inside = substr(inside, 1, RLENGTH - 1)
                i += RLENGTH
                if (inside ~ /^[0-9]/) has_manual = 1
                else { inside = next_index++ inside; has_auto = 1 }
                if (!(inside in seen)) { seen[inside]; list[++count] = inside }
            }
            if (has_auto && has_manual) return "malformed"
            for (i = 2; i <= count; i++)
                for (j = i; j > 1 && list[j] < list[j - 1]; j--) {
                    swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap
                }
            for (i = 1; i <= count; i++) out = out "{" list[i] "}"
            return out
        }
        function finish(    want, have) {
            want = places(id)
            if (id != "" && string != "" && want != "malformed" && (have = places(string)) != want) {
                printf "%s: \"%s\" has the places %s, its translation \"%s\" %s\n", name, id, want ? want : "(none)", string, have ? have : "(none)"
                failed = 1
            }
            id = string = ""
        }
        function quoted(line) { sub(/^[^"]*"/, "", line); sub(/"$/, "", line); return line }
        /^#~/ { next }
        /^msgid / { finish(); part = "id"; id = quoted($0); next }
        /^msgstr/ { part = "string"; string = string quoted($0); next }
        /^"/ { if (part == "id") id = id quoted($0); else string = string quoted($0) }
        END { finish(); exit failed }
    '
}

check() {
    result=0
    po=$1/cli/po/zh_CN.po
    sh "$here/../cli/po/extract.sh" "$work/cgov.pot" "$1" || return 1
    msgmerge --quiet --no-fuzzy-matching --add-location=file --no-wrap "$po" "$work/cgov.pot" >"$work/merged.po" || return 1
    for fault in untranslated only-fuzzy; do
        msgattrib --$fault --no-obsolete --no-wrap "$work/merged.po" | sed '1,/^$/d' >"$work/fault.po"
        [ -s "$work/fault.po" ] || continue
        echo "cli/po/zh_CN.po: $fault:"
        cat "$work/fault.po"
        result=1
    done
    check_places "$po" cli/po/zh_CN.po || result=1
    return $result
}

# expect VERDICT SOURCE ENTRY: the verdict on a tree of one source and a catalogue of one entry.
expect() {
    verdict=$1 source=$2 entry=$3
    printf '%s\n' "$source" >"$work/tree/cli/a.cpp"
    { sed '/^$/q' "$here/../cli/po/zh_CN.po"; printf '\n%s\n' "$entry"; } >"$work/tree/cli/po/zh_CN.po"
    if said=$(check "$work/tree" 2>&1); then found=good; else found=bad; fi
    if [ $found != "$verdict" ]; then
        printf 'self-test: %s with %s: expected %s, got %s: %s\n' "$source" "$entry" "$verdict" "$found" "$said" >&2
        exit 1
    fi
}

self_test() {
    mkdir -p "$work/tree/lib" "$work/tree/cli/po"
    source='auto a = message("{} of {:>5} wishes at 64.3 % done", n, m);'
    id='msgid "{} of {:>5} wishes at 64.3 % done"'
    expect good "$source" "$id
msgstr \"{1:>5} 个心愿已办 {0} 个\""
    expect good "$source" "$id
msgstr \"\"
\"{} / {:>5} \"
\"个心愿\""
    expect bad "$source" "$id
msgstr \"\""
    expect bad "$source" ''
    expect bad "$source" "#, fuzzy
$id
msgstr \"{} / {:>5}\""
    expect bad "$source" "$id
msgstr \"{:>5} 个心愿，{} 个已办\""
    expect bad "$source" "$id
msgstr \"{} 个心愿\""
    expect bad "$source" "$id
msgstr \"{} / {:>5} / {}\""
    expect bad "$source" "$id
msgstr \"{} / {:>5\""
    expect good 'throw Error(Kind::input, translate("write {{}} for" " nothing"));' 'msgid "write {{}} for nothing"
msgstr "用 {{}} 表示空"'
    expect good 'const char* t[] = {N_("no places")};' 'msgid "no places"
msgstr "没有"'
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ "${1-}" = --self-test ]; then self_test; else check "${1-$here/..}"; fi
