rollup: many communities together
  $ . "$TESTDIR/setup.sh"
  $ cgov -q hours add P1A 2h --kind patrol --date 2026-10-20
  H1A
  $ cgov -q hours add P2A 1h --kind cleaning
  H2A
  $ cgov -q --by chen hours confirm H1A H2A
  $ cgov -q bank grant yue-opera 10h --reason "founding day"
  T1A
  $ cd .. && mv store north
  $ for name in south west; do cgov -q init --language en --community "$name, 社区" $name; done
  $ cd south
  $ cgov -q person add 何平 --kind volunteer
  P1A
  $ cgov -q hours add P1A 3h --kind patrol --date 2026-10-02
  H1A
  $ cgov -q --by chen hours confirm H1A
  $ cd ..
  $ ids() { sed -E 's/[0-9a-f]{40}/COMMIT/g; s/[0-9a-f]{16}/ID/g; s/[0-9a-f]{12}/COMMIT/g; s/csv:[0-9]/csv:N/g; s|/[^ ]*/rollup.t|.|g'; } # they are others in each run

One pass: hours, then balances

  $ cgov rollup north south west
  month,kind,stores,entries,minutes,credit
  2026-10,patrol,2,2,300,1500
  2026-11,cleaning,1,1,60,300
  $ cgov rollup --by month north south -f table
  Month    Stores  Entries  Time  Credit
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10       2        2   5 h    25 h
  2026-11       1        1   1 h     5 h
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  total         2        3   6 h    30 h
  $ cgov rollup --by all north south west
  stores,entries,minutes,credit
  3,3,360,1800
  $ cgov rollup --by kind,store --columns kind,community,stores,minutes north south west | sort
  cleaning,\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,1,60 (esc)
  kind,community,stores,minutes
  patrol,"south, \xe7\xa4\xbe\xe5\x8c\xba",1,180 (esc)
  patrol,\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,1,120 (esc)
  $ cgov rollup --by store --columns community,minutes north south west | sort
  "south, \xe7\xa4\xbe\xe5\x8c\xba",180 (esc)
  "west, \xe7\xa4\xbe\xe5\x8c\xba",0 (esc)
  community,minutes
  \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,180 (esc)
  $ cgov rollup --tally balance --columns community,stores,accounts,earned,granted,used,balance north south west | sort
  "south, \xe7\xa4\xbe\xe5\x8c\xba",1,1,900,0,0,900 (esc)
  "west, \xe7\xa4\xbe\xe5\x8c\xba",1,0,0,0,0,0 (esc)
  community,stores,accounts,earned,granted,used,balance
  \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,1,3,900,600,0,1500 (esc)
  $ cgov rollup --tally balance --by all -f json north south west
  [
  {"stores":3,"accounts":4,"earned":1800,"granted":600,"received":0,"sent":0,"used":0,"expired":0,"balance":2400}
  ]
  $ ls -d north south | cgov rollup --from - --by month
  month,stores,entries,minutes,credit
  2026-10,2,2,300,1500
  2026-11,1,1,60,300
  $ mv north wish && printf 'wish\nsouth\n' | cgov rollup --from - --by all; mv wish north
  stores,entries,minutes,credit
  2,3,360,1800
  $ cgov rollup --from /dev/null
  month,kind,stores,entries,minutes,credit
  $ cgov rollup --as-of 2026-11-22 --by all north south west
  stores,entries,minutes,credit
  3,0,0,0

A store twice, and a clone in the same state, count once

  $ git clone -q south clone
  $ cgov rollup --by all south south clone ./south/../south
  stores,entries,minutes,credit
  1,1,180,900

Partials: merged, they are the one pass, in any order and with repeats

  $ cgov rollup --partial north south >a.csv
  $ cgov rollup --partial south west >b.csv
  $ cgov rollup north south west >one.csv
  $ cgov rollup --merge a.csv b.csv | cmp - one.csv
  $ cgov rollup --merge b.csv a.csv b.csv | cmp - one.csv
  $ cat b.csv a.csv | cgov rollup --merge - | cmp - one.csv
  $ cgov rollup --merge --partial a.csv b.csv >both.csv
  $ cgov rollup --partial west south north | cmp - both.csv
  $ cgov rollup --merge both.csv a.csv | cmp - one.csv
  $ cgov rollup --merge --by kind both.csv
  kind,stores,entries,minutes,credit
  cleaning,1,1,60,300
  patrol,2,2,300,1500
  $ cgov rollup --merge --by store --columns community,minutes both.csv | sort
  "south, \xe7\xa4\xbe\xe5\x8c\xba",180 (esc)
  "west, \xe7\xa4\xbe\xe5\x8c\xba",0 (esc)
  community,minutes
  \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,180 (esc)
  $ ids <both.csv | sort
  ID,"south, \xe7\xa4\xbe\xe5\x8c\xba",COMMIT,ID,,hours,1,2026-10,patrol,1,180,900 (esc)
  ID,"west, \xe7\xa4\xbe\xe5\x8c\xba",COMMIT,ID,,hours,0,,,0,0,0 (esc)
  ID,\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,COMMIT,ID,,hours,2,2026-10,patrol,1,120,600 (esc)
  ID,\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba,COMMIT,ID,,hours,2,2026-11,cleaning,1,60,300 (esc)
  store,community,commit,ledgers,as_of,tally,lines,month,kind,entries,minutes,credit
  $ cgov rollup --partial --tally balance west | ids
  store,community,commit,ledgers,as_of,tally,lines,accounts,earned,granted,received,sent,used,expired,balance
  ID,"west, \xe7\xa4\xbe\xe5\x8c\xba",COMMIT,ID,2026-11-23,balance,1,0,0,0,0,0,0,0,0 (esc)
  $ cgov rollup --merge --by place both.csv
  cgov: the partials do not tell the hours by "place"
  hint: they tell them by: month, kind
  [2]

Two states of one store: another commit, and rows that are not committed

  $ git -C clone config cgov.desk B && cd clone && cgov -q --by wu desk take B && cd ..
  B
  $ cgov rollup south clone 2>&1 | ids
  cgov: south, \xe7\xa4\xbe\xe5\x8c\xba (ID) is there in two states: COMMIT/ID in ./south, COMMIT/ID in ./clone (esc)
  hint: leave one of them out
  $ sed -i 's/commit = "auto"/commit = "off"/' south/cgov.toml
  $ cgov -C south -q hours add P1A 1h
  H2A
  $ cgov rollup --partial south >later.csv
  $ cgov rollup --merge a.csv later.csv 2>&1 | ids
  cgov: south, \xe7\xa4\xbe\xe5\x8c\xba (ID) is there in two states: COMMIT/ID in a.csv:N, COMMIT/ID in later.csv:N (esc)
  hint: leave one of them out
  $ cgov rollup --merge a.csv later.csv 2>/dev/null
  [1]
  $ grep -ohE '[0-9a-f]{40}' a.csv later.csv | sort -u | wc -l
  2
  $ grep -ohE '[0-9a-f]{40},[0-9a-f]{16}' a.csv later.csv | sort -u | wc -l
  3

The same state with other figures; another day; another tally

  $ sed 's/,180,900$/,181,905/' a.csv >changed.csv
  $ cgov rollup --merge a.csv changed.csv 2>&1 | ids
  cgov: south, \xe7\xa4\xbe\xe5\x8c\xba (ID) is there twice with different figures: in a.csv:N and in changed.csv:N (esc)
  hint: the rules differ, or one of the files was changed; leave one of them out
  $ cgov rollup --partial --as-of 2026-11-22 west >west.csv
  $ cgov rollup --merge a.csv west.csv 2>&1 | ids
  cgov: a.csv:N is as of now, but west.csv:N as of 2026-11-22
  hint: give all of them the same --as-of DATE
  $ cgov rollup --partial --by month west >west.csv
  $ cgov rollup --merge a.csv west.csv
  cgov: these are partials of different tallies: hours by "month,kind", hours by "month"
  [2]
  $ cgov rollup --merge --tally balance a.csv
  cgov: a.csv holds the tally "hours"
  [2]

Partials that are not whole

  $ sed /2026-11,/d a.csv >lost.csv; cgov rollup --merge lost.csv 2>&1 | ids
  cgov: lost.csv: \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba (ID) has 1 lines of 2: the partial is not complete (esc)
  hint: make it again
  $ head -c -3 a.csv >cut.csv; cgov rollup --merge cut.csv
  cgov: cut.csv: the last line is unfinished: the partial was cut off
  hint: make it again
  [2]
  $ cgov rollup --merge /dev/null
  cgov: /dev/null: is empty; a partial has a header at least
  [2]
  $ cgov rollup --merge one.csv
  cgov: one.csv:1: this is not the header of a partial
    month,kind,stores,entries,minutes,credit
  hint: partials are what "cgov rollup --partial" prints
  [2]

Stores that cannot be read are all named, and nothing is added up

  $ printf '3,2026' >>north/ledgers/hours/2026-11.A.csv
  $ printf ',x\n' >>north/ledgers/hours/2026-11.A.csv
  $ mkdir empty; cp -r west broken; echo 'format = "one"' >broken/cgov.toml
  $ cgov rollup north south empty broken nowhere 2>&1 | sed "s|$PWD|.|g"
  cgov: ./north/ledgers/hours/2026-11.A.csv:6: expected 20 fields, found 3 (restore the file from git: git log -p -- ledgers/hours/2026-11.A.csv)
  cgov: ./empty: no store here: ./empty has no cgov.toml (make one with: cgov init ./empty)
  cgov: ./broken/cgov.toml:1: format: expected a whole number
  cgov: nowhere: no store here: nowhere has no cgov.toml (make one with: cgov init nowhere)
  cgov: 4 of 5 stores could not be read; nothing was added up
  $ cgov rollup north south >/dev/null 2>&1
  [3]
  $ cp -r west anonymous; rm -r anonymous/registers/desks
  $ cgov rollup anonymous 2>&1 | sed "s|$PWD|.|g"
  cgov: ./anonymous/registers/desks: no desk code was ever taken here, so the store has no identity (take one: cgov desk take A)
  cgov: 1 of 1 stores could not be read; nothing was added up

A month that a community has closed stays as it was; what came later has a line of its own

  $ cgov -q init --language en --community east east
  $ cgov -C east -q person add 许静
  P1A
  $ cgov -C east -q hours add P1A 1h --date 2026-10-30
  H1A
  $ cgov -C east -q --by chen hours confirm H1A
  $ cgov -C east -q close 2026-10
  Z1A
  $ cgov -C east -q hours add P1A 30m --date 2026-10-31
  H2A
  $ cgov -C east -q --by chen hours confirm H2A
  $ cgov rollup --by month east west
  month,stores,entries,minutes,credit
  2026-10,1,1,60,300
  2026-10+,1,1,30,150
  $ cgov rollup --by all east west
  stores,entries,minutes,credit
  2,2,90,450

What cannot be asked for

  $ cgov rollup
  cgov: STORE is missing
  hint: see: cgov rollup --help
  [2]
  $ cgov rollup --by account west
  cgov: communities cannot be grouped by "account"
  hint: choose among: month, quarter, year, date, kind, place, rule, activity, state, store, all
  [2]
  $ cgov rollup --tally balance --by month west
  cgov: communities cannot be grouped by "month"
  hint: choose among: store, all
  [2]
  $ cgov rollup --tally hour west
  cgov: there is no tally "hour"
  hint: choose among: hours, balance
  [2]
  $ cgov rollup --partial -f json west
  cgov: --partial is always plain CSV with all its columns
  [2]
  $ cgov rollup --as-of soon west
  cgov: "soon" is not a date
  hint: write 2026-11-23, 11-23, 2026\xe5\xb9\xb411\xe6\x9c\x8823\xe6\x97\xa5, today, \xe6\x98\xa8\xe5\xa4\xa9 or +3d (esc)
  [2]
