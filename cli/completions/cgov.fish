# SPDX-License-Identifier: MIT
# Completion for fish: the program knows its nouns, verbs and options, and reads ids and names from the store.
function __cgov_candidates
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l word (commandline --current-token --cut-at-cursor)
    cgov complete $words[2..-1] "$word" 2>/dev/null
end
complete --command cgov --arguments '(__cgov_candidates)'
