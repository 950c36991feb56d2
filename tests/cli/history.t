check --history: no row that was committed has ever been changed
  $ . "$TESTDIR/setup.sh"
  $ export GIT_AUTHOR_DATE=2026-11-23T10:00:00+08:00 GIT_COMMITTER_DATE=2026-11-23T10:00:00+08:00
  $ hours=ledgers/hours/2026-11.A.csv
  $ for day in 16 17 18 19; do cgov hours add P1A 1h --date 2026-11-$day; done
  H1A
  H2A
  H3A
  H4A
  $ cgov bank grant P2A 60m --reason "help at the fair"
  T1A
  $ cgov check --history
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ hash() { sed -E 's/\b[0-9a-f]{12}\b/HASH/g'; }
  $ history() { cgov check --history --columns severity,code,file,line,message "$@" | hash; }
  $ git tag sound

A reset that is meant: what this clone has recorded would else be put back by the next command

  $ back() { git reset -q --hard ${1-sound} && rm -f .git/cgov/ends; }

A row that was edited and committed: check alone sees nothing, the history does

  $ sed -i '3s/,60,300,/,90,450,/' $hours && git commit -qam "tidied up"
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,3,"committed rows were changed in HASH (lin, 2026-11-23, ""tidied up"")"
  $ cgov check --history --columns remedy | hash
  cgov: 1 errors, 0 warnings
  remedy
  see: git show HASH -- ledgers/hours/2026-11.A.csv; what was there: git show HASH:./ledgers/hours/2026-11.A.csv
  $ cgov check --history > /dev/null
  cgov: 1 errors, 0 warnings
  [1]

It stays to be seen when the rows were put right again

  $ git show sound:$hours > $hours && git commit -qam "put right"
  $ history
  cgov: 2 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,3,"committed rows were changed in HASH (lin, 2026-11-23, ""tidied up"")"
  error,history,ledgers/hours/2026-11.A.csv,3,"committed rows were changed in HASH (lin, 2026-11-23, ""put right"")"
  $ back

Rows cut off the end, a file removed, renamed, or replaced by a link

  $ sed -i '$d' $hours && git commit -qam "the last one was wrong"
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,5,"committed rows were cut off in HASH (lin, 2026-11-23, ""the last one was wrong"")"
  $ back
  $ git rm -q ledgers/bank/2026-11.A.csv && git commit -qm "not needed"
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/bank/2026-11.A.csv,,"was deleted in HASH (lin, 2026-11-23, ""not needed"")"
  $ back
  $ git mv $hours ledgers/hours/2026-10.A.csv && git commit -qm "wrong month"
  $ history | grep history
  cgov: 5 errors, 0 warnings
  error,history,ledgers/hours/2026-11.A.csv,,"was renamed to ledgers/hours/2026-10.A.csv in HASH (lin, 2026-11-23, ""wrong month"")"
  $ back
  $ mv $hours elsewhere.csv && ln -s ../../elsewhere.csv $hours && git add . && git commit -qm link
  $ history | grep error,history
  cgov: 3 errors, 0 warnings
  error,history,ledgers/hours/2026-11.A.csv,,"is no plain file in HASH (lin, 2026-11-23, ""link"")"
  $ back

A change that is not committed

  $ sed -i '4s/P1A/P2A/g' $hours
  $ history
  cgov: 2 errors, 0 warnings
  severity,code,file,line,message
  error,edited,ledgers/hours/2026-11.A.csv,,rows that were committed have been changed or removed
  error,history,ledgers/hours/2026-11.A.csv,4,rows that HEAD has (HASH) were changed or cut off
  $ git checkout -q -- $hours && rm ledgers/bank/2026-11.A.csv
  $ history
  cgov: 2 errors, 0 warnings
  severity,code,file,line,message
  error,deleted,ledgers/bank/2026-11.A.csv,,"is deleted, but was committed"
  error,history,ledgers/bank/2026-11.A.csv,,"HEAD has it (HASH), but it is gone"
  $ back

Two desks and a merge: sound, until somebody settles it by hand

  $ git clone -q . ../second && cd ../second && cgov --by wu desk take B
  B
  $ cgov --by wu hours add P3A 2h
  H1B
  $ cd ../store && cgov hours add P2A 2h
  H5A
  $ git pull -q --no-rebase --no-edit ../second main
  $ cgov hours add P2A 3h --date 2026-11-22
  H6A
  $ cgov check --history
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ back HEAD~2
  $ git pull -q --no-rebase --no-edit -s ours ../second main && git log -1 --format=%p | wc -w
  2
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.B.csv,,"was deleted in HASH (lin, 2026-11-23, ""Merge branch 'main' of ../second"")"
  $ back

A merge that keeps our side loses what theirs had added to a file of ours

  $ git checkout -q -b theirs && cgov hours add P2A 2h
  H5A
  $ git checkout -q main && rm .git/cgov/ends && cgov bank grant P2A 30m --reason "help"
  T2A
  $ git merge -q -s ours theirs
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,6,"committed rows were cut off in HASH (lin, 2026-11-23, ""Merge branch 'theirs'"")"
  $ back

What a replacement hides in git log is seen all the same

  $ sed -i '3s/,60,300,/,90,450,/' $hours && git commit -qam "tidied up"
  $ git replace HEAD $(git commit-tree -m "nothing to see" -p HEAD~ HEAD~^{tree})
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,3,"committed rows were changed in HASH (lin, 2026-11-23, ""tidied up"")"
  $ git replace -d HEAD > /dev/null && back

The store need not be the whole repository, and a clone need not have all commits

  $ mkdir ../office && git -C ../office init -q && cd ../office && cgov -q init --community 山畔 ledger --language en && cd ledger
  $ cgov -q person add 张梅 && cgov -q hours add P1A 1h && cgov -q hours add P1A 1h
  P1A
  H1A
  H2A
  $ git -C .. rev-list --count HEAD
  4
  $ cgov check --history
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ sed -i '2s/,60,300,/,90,450,/' $hours && git commit -qam "tidied up"
  $ history
  cgov: 1 errors, 0 warnings
  severity,code,file,line,message
  error,history,ledgers/hours/2026-11.A.csv,2,"committed rows were changed in HASH (lin, 2026-11-23, ""tidied up"")"
  $ git clone -q --depth 1 "file://$PWD/.." ../../shallow && cd ../../shallow/ledger
  $ history
  cgov: 0 errors, 1 warnings
  severity,code,file,line,message
  warning,history,,,"older commits are not in this clone, and were not checked"

Without git there is no history; with an empty one there is nothing to prove

  $ cd ../.. && mkdir plain && cp -r store/cgov.toml store/rules store/registers store/ledgers plain && cd plain
  $ cgov check --history
  cgov: this store is in no git repository, so it has no history to check
  hint: without git: cgov check
  [2]
  $ git init -q && history | cut -d, -f1-3 | sort -u
  cgov: 0 errors, 14 warnings
  severity,code,file
  warning,uncommitted,cgov.toml
  warning,uncommitted,ledgers/bank/2026-11.A.csv
  warning,uncommitted,ledgers/hours/2026-11.A.csv
  warning,uncommitted,registers/desks/A.toml
  warning,uncommitted,registers/groups/harbour-bank.toml
  warning,uncommitted,registers/groups/yue-opera.toml
  warning,uncommitted,registers/people/A.csv
  warning,uncommitted,rules/fund.toml
  warning,uncommitted,rules/moral-bank.toml
  warning,uncommitted,rules/orders.toml
  warning,uncommitted,rules/tools.toml
  warning,uncommitted,rules/wishes.toml
  warning,uncommitted,rules/workdays/2025.toml
  warning,uncommitted,rules/workdays/2026.toml
