Two offices and the repository between them
  $ . "$TESTDIR/setup.sh"
  $ cgov -q venue add hall --name 文化礼堂 --capacity 60 >/dev/null
  $ cgov -q bank grant P1A 10h --reason welcome >/dev/null && cgov -q bank grant P2A 10h --reason welcome >/dev/null
  $ cgov sync
  cgov: there is no remote to sync with
  hint: name one: git remote add origin URL
  [1]
  $ git init -q --bare ../hub.git && git remote add origin ../hub.git
  $ cgov sync -n
  cgov: dry run; this would fetch, merge, check and push: origin main
  $ cgov sync
  cgov: origin main: 0 commits received, 9 sent
  $ cgov sync
  cgov: origin main: 0 commits received, 0 sent
  $ git clone -q ../hub.git ../second 2>&1 && cgov -C ../second -q desk take B
  B
  $ cgov -C ../second sync
  cgov: origin main: 0 commits received, 1 sent

Both record, both sync: nothing conflicts, and both end with the same

  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ cgov -C ../second -q --by wu hours add P2A 3h --date 2026-11-21
  H1B
  $ cgov -C ../second sync
  cgov: origin main: 0 commits received, 1 sent
  $ cgov sync
  cgov: origin main: 2 commits received, 2 sent
  $ cgov -C ../second sync
  cgov: origin main: 2 commits received, 0 sent
  $ cgov hours list --columns entry,state,account && cgov -C ../second hours list --columns entry,state,account
  entry,state,account
  H1A,recorded,P1A
  H1B,recorded,P2A
  entry,state,account
  H1A,recorded,P1A
  H1B,recorded,P2A
  $ git rev-parse HEAD >a && git -C ../second rev-parse HEAD | cmp a - && rm a

One slot booked in both: it is pushed all the same, reported, and exit code 1

  $ cgov -q venue redeem P1A hall --start 2026-11-26T14:00 --for 1h
  B1A
  $ cgov -C ../second -q --now 2026-11-23T10:05:00+08:00 venue redeem P2A hall --start 2026-11-26T14:30 --for 1h
  B1B
  $ cgov sync
  cgov: origin main: 0 commits received, 1 sent
  $ cgov -C ../second sync
  cgov: origin main: 1 commits received, 2 sent
  cgov: B1A and B1B both hold hall at 2026-11-26 14:30 (the later one gives way: cgov venue cancel B1B)
  cgov: 1 errors in the merged store; see them with: cgov check
  [1]
  $ cgov -C ../second -q venue cancel B1B && cgov -C ../second sync && cgov sync
  cgov: origin main: 0 commits received, 1 sent
  cgov: origin main: 3 commits received, 0 sent

Rows that a command could not commit go along; changes by hand do not

  $ sed -i 's/commit = "auto"/commit = "off"/' cgov.toml && git commit -qm off cgov.toml
  $ cgov -q hours add P3A 1h --date 2026-11-22 && git status --short
  H2A
   M ledgers/hours/2026-11.A.csv
  $ cgov sync && git status --short
  cgov: origin main: 0 commits received, 2 sent
  $ echo '# a note' >>rules/moral-bank.toml
  $ cgov sync
  cgov: rules/moral-bank.toml: has changes that are not committed
  hint: commit or undo them: git commit -m WHY -- FILE, or git checkout -- FILE
  [1]
  $ git checkout -q -- rules

Two clones changed one register: nothing is merged

  $ cgov -C ../second -q sync
  $ sed -i 's/capacity.*/capacity = 70/' registers/venues/hall.toml && git commit -qm 70 registers
  $ sed -i 's/capacity.*/capacity = 80/' ../second/registers/venues/hall.toml && git -C ../second commit -qm 80 registers
  $ cgov -C ../second sync && cgov sync
  cgov: origin main: 0 commits received, 1 sent
  cgov: two clones have changed the same file: registers/venues/hall.toml
  hint: nothing was merged; settle it by hand: git merge origin/main, mend the files, git commit -a; then run: cgov sync
  [1]
  $ git status --short && git log -1 --format=%s && cat registers/venues/hall.toml
  70
  name = "\xe6\x96\x87\xe5\x8c\x96\xe7\xa4\xbc\xe5\xa0\x82" (esc)
  capacity = 70
  $ git merge -q origin/main >/dev/null 2>&1; git checkout -q --theirs registers/venues/hall.toml
  $ cgov sync
  cgov: a merge has been left unfinished
  hint: finish it with git commit, or take it back with git merge --abort
  [1]
  $ git commit -qam settled && cgov sync
  cgov: origin main: 0 commits received, 2 sent

What is not to be committed: an edited row, a register that cannot be read, a phone number, what was edited by hand

  $ cp ledgers/hours/2026-11.A.csv kept && sed -i '2s/,120,/,121,/' ledgers/hours/2026-11.A.csv && cgov sync; mv kept ledgers/hours/2026-11.A.csv
  cgov: warning: recorded rows of ledgers/hours/2026-11.A.csv were changed or removed; as they were, they are kept in */torn (see: cgov check --history) (glob)
  cgov: ledgers/hours/2026-11.A.csv: rows that were committed have been changed or removed
  hint: rows are never edited: git checkout -- ledgers/hours/2026-11.A.csv; then correct with a further row
  $ echo 'capacity = ' >>registers/venues/hall.toml && cgov sync; git checkout -q -- registers
  cgov: registers/venues/hall.toml:3: not valid TOML: Error while parsing key-value pair: expected value, saw '\n'
    capacity = 
               ^
  $ echo '# 13900000001' >>registers/venues/hall.toml && cgov sync; git checkout -q -- registers
  cgov: registers/venues/hall.toml: holds a phone or id number
  hint: take it out before it is committed, and keep it with: cgov person set
  $ rm rules/moral-bank.toml && cgov sync; git checkout -q -- rules
  cgov: rules/moral-bank.toml: has changes that are not committed
  hint: commit or undo them: git commit -m WHY -- FILE, or git checkout -- FILE
  $ touch registers/venues/hall.toml~ && cgov sync && git status --short && rm registers/venues/hall.toml~
  cgov: origin main: 0 commits received, 0 sent
  ?? registers/venues/hall.toml~

What stands in the way: a file that git does not know, what somebody has begun, another store, private files

  $ cgov -C ../second -q sync && mkdir ../second/docs && echo theirs >../second/docs/plan && git -C ../second add docs && git -C ../second commit -qm docs && cgov -C ../second -q sync
  $ mkdir docs && echo mine >docs/plan && cgov sync; git status --short
  cgov: docs/plan: is in the way: the others have a file of this name
  hint: move it away, or undo what was changed by hand; then run: cgov sync
  ?? docs/
  $ echo theirs >docs/plan && cgov sync && git status --short
  cgov: origin main: 1 commits received, 0 sent
  $ git rebase -q --exec false HEAD~1 2>/dev/null; cgov sync; git rebase --abort
  cgov: a rebase has been left unfinished
  hint: finish it with git rebase --continue, or take it back with git rebase --abort
  $ git init -q --bare ../other.git && git clone -q ../other.git ../begun 2>/dev/null && git -C ../begun commit -q --allow-empty -m README && git -C ../begun push -q origin HEAD:main
  $ git remote add other ../other.git && cgov sync other; git remote remove other
  cgov: "other/main" holds something else: no commit in common
  hint: give this store an empty repository of its own; see: git log other/main
  $ cgov -C ../second -q sync && mkdir -p ../second/private && echo x >../second/private/notes && git -C ../second add -f private/notes && git -C ../second commit -qm oops && git -C ../second push -q
  $ cgov sync; ls private
  cgov: private/notes: the others have committed a private file
  hint: nothing was merged; it must be taken out of their history first
  people
  $ git -C ../second reset -q --hard HEAD~1 && git -C ../second push -qf && cgov -q sync

A repository in private/ is its own

  $ git init -q private && git -C private add -A && git -C private commit -qm begun
  $ cgov -q person set P1A --phone 13900000002 && git -C private log --format=%s && git status --short
  person set: P1A
  begun
  $ cgov sync && git -C private status --short && git -C private log --format=%s | wc -l
  cgov: origin main: 0 commits received, 0 sent
  2

Somebody pushes in between: once, then always

  $ printf '#!/bin/sh\n[ -e "$HOME/once" ] || { touch "$HOME/once"; env -u GIT_DIR cgov -C ../second -q hours add P2A 10m --date 2026-11-21; env -u GIT_DIR cgov -C ../second -q sync; }\n' >.git/hooks/pre-push && chmod +x .git/hooks/pre-push
  $ cgov -q hours add P1A 10m --date 2026-11-21 && cgov sync
  H3A
  cgov: origin main: 1 commits received, 2 sent
  $ sed -i 's/.*once" ] || { touch "$HOME.once";/{/' .git/hooks/pre-push && cgov -q hours add P1A 10m --date 2026-11-21 && cgov sync 2>&1
  H4A
  cgov: others pushed 5 times while this clone merged
  hint: everything is recorded here; run cgov sync again
  [5]
  $ rm .git/hooks/pre-push && cgov sync
  cgov: origin main: 1 commits received, 6 sent

One code in two clones: refused before anything is merged, and the way out

  $ git clone -q ../hub.git ../one && git clone -q ../hub.git ../two
  $ cgov -C ../one -q desk take C && cgov -C ../two -q desk take C
  C
  C
  $ cgov -C ../one -q hours add P1A 10m --date 2026-11-22 && cgov -C ../two -q hours add P2A 15m --date 2026-11-22
  H1C
  H1C
  $ cgov -C ../one -q sync && cgov -C ../two sync
  cgov: two clones write as one desk: ledgers/hours/2026-11.C.csv
  hint: nothing was merged; in the clone that is not the desk's own: git branch kept && git reset --hard origin/main && cgov desk take CODE, and enter again what git diff origin/main...kept shows
  [1]
  $ cd ../two && git status --short && git branch kept && git reset -q --hard origin/main && cgov -q desk take D && git diff origin/main...kept -- ledgers | grep '^+[0-9]'
  D
  +1,2026-11-23T10:00:02+08:00,lin,record,H1C,2026-11-22,,P2A,P2A,15,75,5-for-1,other,,,,,,,
  $ cgov -q hours add P2A 15m --date 2026-11-22 && cgov sync && cgov -q check && cd ../store && cgov -q sync
  H1D
  cgov: origin main: 0 commits received, 1 sent
  severity,code,file,line,id,message,remedy

A desk's register that came once from the desk itself and once by a commit that was made anew is the desk's all the same

  $ git clone -q ../hub.git ../moved && cd ../moved && cgov -q desk take M && cgov sync && cgov -q desk release && cgov -q desk take M
  M
  cgov: origin main: 0 commits received, 1 sent
  M
  M
  $ git -C ../store pull -q --no-edit ../moved main && git commit -q --amend -m "made anew"
  $ cgov -q desk release && cgov -q desk take M && cgov -q sync; cd ../store && cgov -q sync && cgov desk list --columns desk,holder | grep ^M
  M
  M
  M,lin

A hook that says no, a remote that is not there, no branch, personal data

  $ printf '#!/bin/sh\necho "not today" >&2\nexit 1\n' >../hub.git/hooks/pre-receive && chmod +x ../hub.git/hooks/pre-receive
  $ cgov -q hours add P3A 1h --date 2026-11-23
  H5A
  $ cgov sync 2>&1 | sed 's/ *$//'; echo "${PIPESTATUS[0]}"
  cgov: merged, but "origin" did not take it: remote: not today
  error: failed to push some refs to '../hub.git'
  hint: everything is recorded here; run cgov sync again
  5
  $ rm ../hub.git/hooks/pre-receive
  $ cp -r ../hub.git ../away; rm -r ../hub.git; cgov sync 2>&1 | head -1; echo "${PIPESTATUS[0]}"; mv ../away ../hub.git
  cgov: "origin" cannot be reached: fatal: '../hub.git' does not appear to be a git repository
  6
  $ printf '#!/bin/sh\necho "no merges" >&2\nexit 1\n' >.git/hooks/pre-merge-commit && chmod +x .git/hooks/pre-merge-commit
  $ cgov -C ../second -q hours add P2A 10m --date 2026-11-23 && cgov -C ../second -q sync && cgov sync; git status --short
  H8B
  cgov: git could not merge: no merges
  hint: the store is as before; see what git says, then run: cgov sync
  $ mv .git/hooks/pre-merge-commit .git/hooks/pre-commit && cgov -q hours add P3A 10m --date 2026-11-23 && cgov sync
  H6A
  cgov: recorded, but git could not commit it: no merges
  hint: the rows stand; the next command commits them too
  [5]
  $ rm .git/hooks/pre-commit && cgov sync
  cgov: origin main: 2 commits received, 3 sent
  $ cgov sync elsewhere
  cgov: there is no remote "elsewhere"
  hint: the remotes: origin
  [2]
  $ git checkout -q --detach && cgov sync; git checkout -q main
  cgov: the clone is on no branch
  hint: git switch main, or the branch that this store is kept on
  $ echo 'phone = "13900000001"' >note.toml && git add note.toml && git commit -qm note
  $ cgov sync
  cgov: note.toml:1: not pushed: holds a phone or id number
  hint: it must not be published: take it out of the file and of git's history, and keep it with: cgov person set
  [1]
  $ git reset -q --hard HEAD~1 && cgov sync
  cgov: origin main: 0 commits received, 0 sent

Killed when half of the files had come: the next command finishes it, whichever it is

  $ cgov -C ../second -q sync && cgov -C ../second -q hours add P2A 20m --date 2026-11-23 && cgov -C ../second -q person add 周八 && cgov -C ../second -q sync
  H9B
  P1B
  $ git fetch -q && echo "$(git rev-parse HEAD) $(git rev-parse origin/main)" >.git/cgov/sync
  $ git show origin/main:ledgers/hours/2026-11.B.csv >ledgers/hours/2026-11.B.csv && git status --short
   M ledgers/hours/2026-11.B.csv
  $ touch .git/index.lock && cgov hours add P1A 20m --date 2026-11-23; rm .git/index.lock
  cgov: */.git/index.lock: git is at work here, or was interrupted (glob)
  hint: see that no git runs in this clone, then remove that file, and: cgov sync
  $ cgov hours add P1A 20m --date 2026-11-23 && git log -1 --format=%s
  cgov: note: a sync that was interrupted has been finished
  H7A
  sync
  $ cgov sync && git status --short && cgov check
  cgov: origin main: 0 commits received, 1 sent
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A git that is killed has given no answer: nothing is taken from it, whichever question it was

  $ cgov -C ../second -q sync && cgov -C ../second -q hours add P2A 20m --date 2026-11-22 && cgov -C ../second -q sync
  H10B
  $ cgov -q hours add P1A 30m --date 2026-11-22
  H8A
  $ mkdir ../bin && cat >../bin/git <<'EOF'
  > #!/bin/sh
  > case " $* " in *" $DIES "*) kill -9 $$ ;; esac
  > exec "$GIT" "$@"
  > EOF
  $ chmod +x ../bin/git && GIT=$(command -v git) && export GIT
  $ for DIES in branch remote status merge-base diff-tree merge-tree commit-tree rev-list; do
  >   export DIES; echo "== $DIES"; PATH=$PWD/../bin:$PATH cgov sync 2>&1 | head -n 1
  > done
  == branch
  cgov: git does not answer: exit code 137
  == remote
  cgov: git does not answer: exit code 137
  == status
  cgov: git does not answer: exit code 137
  == merge-base
  cgov: git does not answer: exit code 137
  == diff-tree
  cgov: git does not answer: exit code 137
  == merge-tree
  cgov: git could not merge: exit code 137
  == commit-tree
  cgov: git could not merge: exit code 137
  == rev-list
  cgov: git does not answer: exit code 137
  $ cgov sync
  cgov: origin main: 1 commits received, 2 sent
  $ cgov -C ../second -q sync && cgov -C ../second hours list --state recorded --columns entry | tail -n 2
  H8A
  H10B
