A store from elsewhere, and what people type to do harm
What reads runs no program and follows no link out of the store. What writes runs git, and git runs what its configuration
names: that is git's design, and SECURITY.md says so. See also badinput.t.

  $ . "$TESTDIR/setup.sh"
  $ cgov -q venue add hall --name 大会堂 --capacity 200
  hall
  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ cgov -q --by chen hours confirm H1A
  $ cgov -q venue redeem P1A hall --start "2026-11-30 14:00" --for 1h
  B1A
  $ export ASAN_OPTIONS=detect_leaks=0

A git directory that names a program wherever git would start one

  $ mkdir ../evil ../evil/hooks
  $ printf '#!/bin/sh\necho "$0" >> "%s/ran"\nexit 1\n' "$(cd .. && pwd)" > ../evil/run && chmod +x ../evil/run
  $ for hook in pre-commit post-commit post-index-change reference-transaction post-checkout fsmonitor-watchman; do ln -s ../run ../evil/hooks/$hook; done
  $ evil=$(cd ../evil && pwd)/run
  $ cp .git/config ../config
  $ cat >> .git/config <<EOF
  > [core]
  >   fsmonitor = $evil
  >   hooksPath = ${evil%run}hooks
  >   sshCommand = $evil
  >   pager = $evil
  >   editor = $evil
  >   askPass = $evil
  >   gitProxy = $evil
  > [pager]
  >   status = $evil
  >   config = $evil
  > [alias]
  >   status = !$evil
  >   ls-files = !$evil
  >   config = !$evil
  > [log]
  >   showSignature = true
  > [gpg]
  >   program = $evil
  > [diff]
  >   external = $evil
  > [diff "evil"]
  >   textconv = $evil
  >   command = $evil
  > [filter "evil.x"]
  >   clean = $evil
  >   smudge = $evil
  >   required = true
  > [filter "evil"]
  >   process = $evil
  >   required = true
  > [credential]
  >   helper = !$evil
  > [extensions]
  >   partialClone = origin
  > [remote "origin"]
  >   url = ext::$evil
  >   promisor = true
  >   uploadpack = $evil
  > [protocol "ext"]
  >   allow = always
  > EOF
  $ git config core.repositoryFormatVersion 1
  $ printf '* filter=evil.x diff=evil\n*.toml filter=evil\n' > .git/info/attributes
  $ touch cgov.toml registers/groups/*.toml ledgers/*/*.csv

No command that reads starts a program. The first figure is its exit code, the second counts what was started

  $ while read -r command; do
  >   strace -f -qq -e trace=execve,execveat -o ../trace cgov $command > /dev/null 2> ../err
  >   echo "$? $(grep -c exec ../trace) $command"
  > done <<EOF
  > person list
  > person show P1A
  > group list
  > group show yue-opera
  > hours list
  > hours tally
  > --now 2026-12-20 hours certificate P1A
  > bank balance
  > bank statement P1A
  > bank debts
  > venue list
  > venue show hall
  > venue calendar
  > venue calendar -f html
  > venue free hall
  > venue usage
  > desk list
  > log
  > close --list
  > rollup .
  > schema hours
  > complete hours confirm H
  > hours confirm --help
  > migrate --dry-run
  > EOF
  0 1 person list
  0 1 person show P1A
  0 1 group list
  0 1 group show yue-opera
  0 1 hours list
  0 1 hours tally
  0 1 --now 2026-12-20 hours certificate P1A
  0 1 bank balance
  0 1 bank statement P1A
  0 1 bank debts
  0 1 venue list
  0 1 venue show hall
  0 1 venue calendar
  0 1 venue calendar -f html
  0 1 venue free hall
  0 1 venue usage
  0 1 desk list
  0 1 log
  0 1 close --list
  0 1 rollup .
  0 1 schema hours
  0 1 complete hours confirm H
  0 1 hours confirm --help
  0 1 migrate --dry-run

check starts git, and git starts nothing but itself

  $ asked() { sed -nE 's|.*exec[^(]*\("([^"]*/)?([^"/]*)".* = 0$|\2|p' ../trace | sort -u; }
  $ echo >> registers/groups/yue-opera.toml
  $ for what in "" --history; do strace -f -qq -e trace=execve,execveat -o ../trace cgov check $what; echo "exit $?"; asked; done
  cgov: 0 errors, 1 warnings
  severity,code,file,line,id,message,remedy
  warning,uncommitted,registers/groups/yue-opera.toml,,,has changes that are not committed,git add -- registers/groups/yue-opera.toml && git commit
  exit 0
  cgov
  git
  cgov: 0 errors, 1 warnings
  severity,code,file,line,id,message,remedy
  warning,uncommitted,registers/groups/yue-opera.toml,,,has changes that are not committed,git add -- registers/groups/yue-opera.toml && git commit
  exit 0
  cgov
  git

An object that is missing is not fetched

  $ mv .git/objects/$(git rev-parse HEAD:registers/groups/yue-opera.toml | sed 's|..|&/|') ../object
  $ strace -f -qq -e trace=execve,execveat -o ../trace cgov check --columns severity,code,file; echo "exit $?"; asked
  cgov: 0 errors, 1 warnings
  severity,code,file
  warning,uncommitted,registers/groups/yue-opera.toml
  exit 0
  cgov
  git
  $ test ! -e ../ran
  $ timeout 10 git cat-file -p HEAD:registers/groups/yue-opera.toml > ../out 2>&1; test -e ../ran && rm ../ran # plain git asks for it
  $ cp ../object .git/objects/$(git rev-parse HEAD:registers/groups/yue-opera.toml | sed 's|..|&/|')
  $ timeout 10 git --no-pager status > ../out 2>&1; test -e ../ran && rm ../ran # and uses filters and monitor

A filter whose name no switch can have

  $ printf '[filter "evil=x"]\n  clean = %s\n' "$evil" >> .git/config
  $ printf '*.toml filter=evil=x\n' >> .git/info/attributes
  $ cgov check --columns severity,code,message
  cgov: 0 errors, 1 warnings
  severity,code,message
  warning,git,"git does not answer: the configuration has a filter of the name ""filter.evil=x"""
  $ test ! -e ../ran

That these programs would run is seen as soon as something is written

  $ cgov -q hours add P1A 1h --date 2026-11-19 > ../out 2>&1; test -e ../ran
  $ cp ../config .git/config && rm .git/info/attributes ../ran && git checkout -q -- registers && cgov -q hours add P1A 1h --date 2026-11-17
  H3A
  $ cgov -q check
  severity,code,file,line,id,message,remedy

Directories that are links: a store could lead out of itself

  $ mkdir ../outside && mv registers/groups ../outside/groups && ln -s ../../outside/groups registers/groups
  $ cgov group list
  cgov: */store/registers/groups: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov group add erhu --name 二胡队 --kind troupe
  cgov: */store/registers/groups: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov hours add yue-opera 1h
  cgov: */store/registers/groups: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm registers/groups && mv ../outside/groups registers/groups
  $ mv ledgers/hours ../outside/hours && ln -s ../../outside/hours ledgers/hours
  $ cgov hours list
  cgov: */store/ledgers/hours: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov hours add P1A 1h
  cgov: */store/ledgers/hours: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov bank balance
  cgov: */store/ledgers/hours: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov check --columns severity,code,file,message
  cgov: 3 errors, 0 warnings
  severity,code,file,message
  error,ledger,*/store/ledgers/hours,not a plain file (glob)
  error,foreign-file,ledgers/hours,not a plain file
  error,git,*/store/ledgers/hours,not a plain file (glob)
  [1]
  $ rm ledgers/hours && mv ../outside/hours ledgers/hours
  $ mv private ../outside/private && ln -s registers private
  $ cgov person add 赵敏
  cgov: */store/private: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov person list
  cgov: */store/private: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ ls registers
  desks
  groups
  people
  venues
  $ rm private && mv ../outside/private private
  $ mv ledgers ../outside/ledgers && ln -s ../outside/ledgers ledgers
  $ cgov hours add P1A 1h
  cgov: */store/ledgers: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm ledgers && mv ../outside/ledgers ledgers
  $ cgov -q check
  severity,code,file,line,id,message,remedy

Files that are links, pipes or devices, or larger than any honest one

  $ cp cgov.toml ../settings
  $ rm cgov.toml && mkfifo cgov.toml && timeout 10 cgov hours list
  cgov: */store/cgov.toml: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm cgov.toml && ln -s /dev/zero cgov.toml && timeout 10 cgov hours list
  cgov: */store/cgov.toml: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm cgov.toml && truncate -s 1G cgov.toml && timeout 10 cgov hours list
  cgov: cgov.toml: the file has 1073741824 bytes; at most 1048576 are read
  hint: a settings or register file is small: this one was damaged, or belongs elsewhere
  [3]
  $ rm cgov.toml && cp ../settings cgov.toml
  $ mkfifo registers/groups/pipe.toml && timeout 10 cgov group list
  cgov: */store/registers/groups/pipe.toml: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm registers/groups/pipe.toml
  $ cp registers/people/A.csv ../people && truncate -s 2G registers/people/A.csv && timeout 10 cgov person list
  cgov: */store/registers/people/A.csv: the file has 2147483648 bytes; at most 1073741824 are read (glob)
  [3]
  $ cp ../people registers/people/A.csv
  $ mkfifo registers/groups/erhu.toml.tmp && timeout 10 cgov -q group add erhu --name 二胡队 --kind troupe
  erhu
  $ echo precious > ../precious && ln ../precious registers/groups/gongs.toml.tmp && cgov -q group add gongs --name 锣鼓队 --kind troupe && cat ../precious
  gongs
  precious
  $ touch private/people/A.csv.tmp && chmod 666 private/people/A.csv.tmp && cgov -q person set P2A --phone 13900000002 && stat -c '%a %n' private/people/*
  600 private/people/A.csv
  $ git status --short

What is typed never becomes an option, a path or a line of its own for git

  $ cgov --by '--upload-pack=x' -q hours add P1A 30m --date 2026-11-18 --note '--force' --place '-rf'
  H4A
  $ git log -1 --format='%an %s' && tail -1 ledgers/hours/2026-11.A.csv
  lin hours add: H4A
  5,2026-11-23T10:00:00+08:00,--upload-pack=x,record,H4A,2026-11-18,,P1A,P1A,30,150,5-for-1,other,,-rf,,,,--force,
  $ cgov -q group add choir --name '--all' --kind troupe
  choir
  $ cgov -q venue add ../../x --name x
  cgov: "../../x" is no handle
  hint: lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id
  [2]
  $ cgov venue show ../hall
  cgov: there is no venue "../hall"
  hint: see them all: cgov venue list
  [2]
  $ cgov group show ../../cgov
  cgov: no group is called "../../cgov"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov person show ../P1A
  cgov: no person is called "../P1A"
  hint: see them all: cgov person list
  [2]
  $ cgov close ../2026-10
  cgov: "../2026-10" is no month
  hint: write it like 2026-10
  [2]
  $ cgov undo ../H1A
  cgov: "../H1A" is no id of a case
  hint: see what can be undone: cgov log --limit 10
  [2]
  $ cgov desk take -- -A
  cgov: "-A" is no desk code
  hint: one to three letters, such as A or BC
  [2]
  $ cgov bank statement ../../private/people/A.csv
  cgov: no person or group is called "../../private/people/A.csv"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov --by "$(printf 'lin\n\nCo-authored-by: x')" hours add P1A 1h
  cgov: by: holds control characters: "lin\n\nCo-authored-by: x"
  hint: say who records this: --by NAME
  [2]
  $ (cd .. && cgov -q init --community x -- -rf && cgov -C -rf -q person add 林海 && git -C ./-rf log --format=%s && rm -r ./-rf)
  P1A
  person add: P1A
  cgov init

Nothing that is shown commands a terminal: neither names written by hand, nor file names, nor settings

  $ printf 'name = "red \\u001b[31m\\u202e"\nkind = "team"\n' > registers/groups/red.toml
  $ printf 'name = "red \\u001b[31m"\n' > registers/venues/red.toml
  $ printf 'holder = "red \\u001b[31m"\ntaken = "\\u001b]0;x\\u0007"\ntoken = "x"\n' > registers/desks/R.toml
  $ printf 'P4A,"red \033[31m",resident,,,,\n' >> registers/people/A.csv
  $ touch "$(printf 'ledgers/hours/\033[31m.csv')"
  $ for command in "group list" "venue list" "person list" "desk list" "bank balance" "log" "check" "hours list" "venue calendar" "hours certificate P4A" "group show red" "person show P4A"; do
  >   cgov -f table $command > ../out 2>&1; echo "$? $(tr -d '\n' < ../out | tr -dc '\000-\037\177' | wc -c) $(grep -c $'\u202e' ../out) $command"
  > done
  0 0 0 group list
  0 0 0 venue list
  0 0 0 person list
  0 0 0 desk list
  0 0 0 bank balance
  0 0 0 log
  1 0 0 check
  0 0 0 hours list
  0 0 0 venue calendar
  1 0 0 hours certificate P4A
  0 0 0 group show red
  0 0 0 person show P4A
  $ printf 'kind = "\033[31m"\nname = "x"\n' > registers/groups/red.toml && cgov group list
  cgov: registers/groups/red.toml:1: not valid TOML: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited
    kind = "\x1b[31m"
            ^
  [3]
  $ printf 'kind = "\\u001b[31m"\nname = "x"\n' > registers/groups/red.toml && cgov group list
  cgov: registers/groups/red.toml:1: kind: expected one of troupe, team, company, chamber, government, party-branch, partner-unit, property, social-org, found "\x1b[31m"
    kind = "\u001b[31m"
           ^
  [3]
  $ rm registers/groups/red.toml registers/venues/red.toml registers/desks/R.toml ledgers/hours/*31m.csv && git checkout -q -- registers
  $ CGOV_FORMAT="$(printf '\033[31m')" cgov hours list
  cgov: unknown format "\x1b[31m"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ CGOV_STORE="$(printf '\033[31m')" cgov hours list
  cgov: no store here: */store/\x1b[31m has no cgov.toml (glob)
  hint: make one with: cgov init */store/\x1b[31m (glob)
  [3]
  $ cgov -C "$(printf '/tmp/\033]0;x\007')" hours list
  cgov: no store here: /tmp/\x1b]0;x\x07 has no cgov.toml
  hint: make one with: cgov init /tmp/\x1b]0;x\x07
  [3]
  $ cgov "$(printf '\033[31m')"
  cgov: there is no command "cgov \x1b[31m"
  hint: see: cgov --help
  [2]
  $ cgov hours "$(printf '\033[31m')"
  cgov: there is no command "cgov hours \x1b[31m"
  hint: see: cgov hours --help
  [2]
  $ cgov hours list "--$(printf '\033[31m')"
  cgov: unknown option "--\x1b[31m"
  hint: see: cgov hours list --help
  [2]
  $ cgov hours import "$(printf '\033[31m')"
  cgov: \x1b[31m: No such file or directory
  hint: see whether the file is there and can be read
  [2]
  $ cgov hours list --columns "$(printf '\033[31m')"
  cgov: there is no column "\x1b[31m"
  hint: the columns: entry,state,date,account,person,minutes,credit,rule,kind,for,place,unit,witness,late,note,activity,start,by
  [2]
  $ cgov hours list --date "$(printf '\033[31m')" 2>&1 | tr -dc '\000-\011\013-\037' | wc -c
  0

Nor a spreadsheet: names and places in every list for one

  $ printf 'name = "=1+1"\nkind = "team"\n' > registers/groups/sum.toml
  $ printf 'name = "@SUM(1)"\n' > registers/venues/sum.toml
  $ cgov -q hours add sum 1h --date 2026-11-18 --place '+1' --note '=cmd|x' --activity "$(printf '\t=1')"
  H5A
  $ for command in "group list" "venue list" "bank balance" "hours list" "hours tally --by place" "hours tally --by account" "log"; do
  >   cgov --excel $command | tail -n +2 | python3 -c 'import csv,sys; print([c for r in csv.reader(sys.stdin) for c in r if c[:1] in ("=", "+", "@", "\t", "\r")], sys.argv[1])' "$command"
  > done
  [] group list
  [] venue list
  [] bank balance
  [] hours list
  [] hours tally --by place
  [] hours tally --by account
  [] log
  $ rm registers/groups/sum.toml registers/venues/sum.toml && git checkout -q -- . && git clean -fdq

Odd values of CGOV_STORE

  $ for value in '' / . ./ .. ../store// nowhere cgov.toml -rf '~' '$(touch x)' "$(printf 'a\nb')" "$(head -c 5000 /dev/zero | tr '\0' x)" "$PWD/../store/./"; do
  >   CGOV_STORE=$value cgov -f csv venue list > ../out 2>&1; echo "$? $(head -1 ../out | sed "s|${PWD%/store}|...|" | cut -c1-60)"
  > done
  0 venue,name,capacity,open
  3 cgov: no store here: / has no cgov.toml
  0 venue,name,capacity,open
  0 venue,name,capacity,open
  3 cgov: no store here: ... has no cgov.toml
  0 venue,name,capacity,open
  3 cgov: no store here: .../store/nowhere has no cgov.toml
  6 cgov: .../store/cgov.toml/cgov.toml: Not a directory
  3 cgov: no store here: .../store/-rf has no cgov.toml
  3 cgov: no store here: .../store/~ has no cgov.toml
  3 cgov: no store here: .../store/$(touch x) has no cgov.toml
  3 cgov: no store here: .../store/a
  6 cgov: .../store/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  0 venue,name,capacity,open

Private data: for its owner alone, whatever the umask, and never in a commit

  $ cd .. && (umask 000; cgov -q init --language en --community x open && cd open && cgov -q person add 林海 --phone 13900000009 > /dev/null && find private .git/cgov -printf '%m %p\n' | sort -k2 && find . -path ./.git -prune -o -perm -002 ! -type l -print)
  700 .git/cgov
  600 .git/cgov/lock
  600 .git/cgov/token
  700 private
  700 private/people
  600 private/people/A.csv
  $ cd open && cgov -q person set P1A --phone 13900000008; cgov -q person add 李强 > /dev/null; git add -A; git ls-files private; git log --all --format= --name-only -- private
  $ cgov -q check
  severity,code,file,line,id,message,remedy
  $ sed -i '\|^/private/$|d' .gitignore
  $ cgov check --columns severity,code,file,message,remedy
  cgov: 0 errors, 2 warnings
  severity,code,file,message,remedy
  warning,private-not-ignored,.gitignore,"does not keep private/ out of git: ""git add -A"" would publish it",echo /private/ >> .gitignore
  warning,uncommitted,.gitignore,has changes that are not committed,git add -- .gitignore && git commit
  $ git add -A && cgov check --columns severity,code,file | sort -u
  cgov: 1 errors, 2 warnings
  error,private-tracked,private/people/A.csv
  severity,code,file
  warning,private-not-ignored,.gitignore
  warning,uncommitted,.gitignore
  $ git reset -q && git checkout -q -- .gitignore && cgov -q check
  severity,code,file,line,id,message,remedy
