# SPDX-License-Identifier: MIT
# Completion for fish: the program knows its nouns, verbs and options, and reads ids and names from the store; files
# where it knows nothing.
function __cgov_candidates
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l word (commandline --current-token --cut-at-cursor)
    set -l candidates (cgov complete $words[2..-1] "$word" 2>/dev/null)
    if set -q candidates[1]
        printf '%s\n' $candidates
    else
        __fish_complete_path "$word"
    end
end
complete --command cgov --no-files --arguments '(__cgov_candidates)'
