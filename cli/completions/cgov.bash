# SPDX-License-Identifier: MIT
# Completion for bash: the program knows its nouns, verbs and options, and reads ids and names from the store.
_cgov() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        case $candidate in
        *[[:space:]\'\"\\\$\`\(\)\&\;\|\<\>\*\?\[]*) printf -v candidate %q "$candidate" ;;
        esac
        COMPREPLY+=("$candidate")
    done < <("${COMP_WORDS[0]}" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _cgov cgov
