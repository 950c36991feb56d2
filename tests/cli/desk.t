A code for every clone that writes
  $ . "$TESTDIR/setup.sh"
  $ git clone --quiet . ../clone && cd ../clone
  $ cgov person list
  person,name,kind,roles,grid,state
  P1A,\xe5\xbc\xa0*,party-member,,,active (esc)
  P2A,\xe6\x9d\x8e*,volunteer,,,active (esc)
  P3A,\xe7\x8e\x8b*,resident,,,active (esc)
  $ cgov person add 赵六
  cgov: this clone has no desk code yet, so it cannot write
  hint: take a code that no other clone has: cgov desk take B
  [2]

The code of another clone is not given away

  $ cgov desk take A
  cgov: the code A belongs to another clone (lin)
  hint: take another one; those taken: cgov desk list
  [1]
  $ cgov desk take 1
  cgov: "1" is no desk code
  hint: one to three letters, such as A or BC
  [2]
  $ cgov desk take b --dry-run
  cgov: dry run; this would go to registers/desks/B.toml:
  # \xe5\x8a\x9e\xe5\x85\xac\xe7\x82\xb9 B / The desk B: one clone of this store. (esc)
  holder = "lin"
  taken = "2026-11-23T10:00:01+08:00"
  token = "..."
  $ cgov desk list
  desk,holder,taken,here,released
  A,lin,2026-11-23T10:00:00+08:00,,
  $ cgov desk take b --holder 陈
  B
  $ cgov desk list
  desk,holder,taken,here,released
  A,lin,2026-11-23T10:00:00+08:00,,
  B,\xe9\x99\x88,2026-11-23T10:00:01+08:00,1, (esc)
  $ git log -1 --format=%s
  desk take: B
  $ git status --short

Ids say which desk gave them

  $ cgov person add 赵六
  P1B
  $ cgov group join yue-opera P1B
  J1B
  $ ls registers/people ledgers/memberships
  ledgers/memberships:
  2026-11.B.csv
  
  registers/people:
  A.csv
  B.csv

One's own code may be taken again, and another one beside it

  $ cgov desk take B
  B
  $ cgov desk take C
  C
  $ cgov person add 孙七
  P1C
  $ cgov desk list
  desk,holder,taken,here,released
  A,lin,2026-11-23T10:00:00+08:00,,
  B,\xe9\x99\x88,2026-11-23T10:00:01+08:00,1, (esc)
  C,lin,2026-11-23T10:00:02+08:00,1,

Both desks write, git merges without a conflict

  $ cd ../store && cgov person add 周八 && cgov group join yue-opera P1A
  P4A
  J1A
  $ git pull --quiet --no-rebase --no-edit ../clone
  $ cgov person list
  person,name,kind,roles,grid,state
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,party-member,,,active (esc)
  P2A,\xe6\x9d\x8e\xe5\xbc\xba,volunteer,,,active (esc)
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,resident,,,active (esc)
  P4A,\xe5\x91\xa8\xe5\x85\xab,resident,,,active (esc)
  P1B,\xe8\xb5\xb5*,resident,,,active (esc)
  P1C,\xe5\xad\x99*,resident,,,active (esc)
  $ cgov person show P1
  cgov: "P1" is ambiguous
  hint: write one of: P1A (\xe5\xbc\xa0\xe6\xa2\x85), P1B (\xe8\xb5\xb5*), P1C (\xe5\xad\x99*) (esc)
  [2]
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A code that was released goes on in the clone that takes it, once all its rows are there

  $ git init -q --bare ../hub.git && git remote add origin ../hub.git && cgov -q sync
  $ git clone -q ../hub.git ../third && cd ../third && cgov -q desk take D
  D
  $ cgov group join yue-opera P2A && cgov -q sync && git clone -q ../hub.git ../fourth
  J1D
  $ cgov group join yue-opera P3A && cgov desk release
  J2D
  D
  cgov: this clone writes no more; tell the others with: cgov sync
  $ cgov group leave yue-opera P3A
  cgov: this clone has no desk code yet, so it cannot write
  hint: take a code that no other clone has: cgov desk take B
  [2]
  $ cgov desk release
  cgov: this clone has no desk code yet, so it cannot write
  hint: take a code that no other clone has: cgov desk take B
  [2]
  $ git config cgov.desk D; cgov group leave yue-opera P3A
  cgov: desk D was released
  hint: take it again, or another one: cgov desk take D
  [1]
  $ git config --unset cgov.desk; tail -n 4 registers/desks/D.toml
  [[change]]
  event = "released"
  at = "2026-11-23T10:00:04+08:00"
  rows = { memberships = 2 }
  $ cp registers/desks/D.toml ../fourth/registers/desks/D.toml && cd ../fourth && cgov desk take D
  cgov: desk D has recorded 2 rows in "memberships"; 1 are here
  hint: fetch the rest first: cgov sync; or take another code
  [1]
  $ git checkout -q -- registers && cgov -C ../third sync && cgov sync
  cgov: origin main: 0 commits received, 2 sent
  cgov: origin main: 2 commits received, 0 sent
  $ cgov desk list --columns desk,here,released
  desk,here,released
  A,,
  B,,
  C,,
  D,,2026-11-23T10:00:04+08:00
  $ cgov desk take D --holder 陈 && cgov group leave yue-opera P3A && cgov group join harbour-bank P1B
  D
  J3D
  $ cgov desk list --columns desk,holder,here,released | tail -1
  D,\xe9\x99\x88,1, (esc)
  $ cgov -q sync && cd ../third && cgov -q sync && cgov desk take D
  cgov: the code D belongs to another clone (\xe9\x99\x88) (esc)
  hint: take another one; those taken: cgov desk list
  [1]
  $ cgov desk take E && cgov check && cd ..
  E
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A clone that was copied knows it, offline too; the one that it was copied from goes on

  $ mv hub.git away && cp -r fourth copy && cd copy && cgov group leave yue-opera P1B
  cgov: this clone was copied, moved or restored, and desk D may be in use elsewhere
  hint: if it is: cgov desk take CODE, one that nobody has; if the other clone is gone: cgov sync, then cgov desk take D
  [1]
  $ cgov group list --columns group,members
  group,members
  harbour-bank,1
  yue-opera,3
  $ cgov desk take F && cgov group leave yue-opera P1B && cd ../fourth && cgov group leave yue-opera P2A
  F
  $ cd .. && mv fourth moved && cgov -C moved group join yue-opera P2A && mv away hub.git
  J4D

A backup that is restored first fetches what it lacks; the other one has lost the code

  $ cp -r moved backup && cgov -q -C moved group join yue-opera P1C && cgov -q -C moved sync && cd backup
  J5D
  $ cgov group leave yue-opera P2A; cgov sync && cgov desk take D && cgov group leave yue-opera P2A && cgov -q sync
  cgov: this clone was copied, moved or restored, and desk D may be in use elsewhere
  hint: if it is: cgov desk take CODE, one that nobody has; if the other clone is gone: cgov sync, then cgov desk take D
  cgov: origin main: 1 commits received, 0 sent
  D
  $ cgov -C ../moved -q sync && cgov -C ../moved group leave yue-opera P1A
  cgov: the code D belongs to another clone (lin)
  hint: this clone needs one of its own: cgov desk take CODE; those taken: cgov desk list
  [1]

Without a remote nobody is fed from there: it is said once

  $ cp -r ../store ../spare && cd ../spare && git remote remove origin && cgov group join harbour-bank P1A && cgov group join harbour-bank P2A
  cgov: note: this clone was copied or moved; where both write, one needs a code of its own: cgov desk take CODE
  J2A
  J3A
