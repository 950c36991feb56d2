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
  desk,holder,taken,here
  A,lin,2026-11-23T10:00:00+08:00,
  $ cgov desk take b --holder 陈
  B
  $ cgov desk list
  desk,holder,taken,here
  A,lin,2026-11-23T10:00:00+08:00,
  B,\xe9\x99\x88,2026-11-23T10:00:01+08:00,1 (esc)
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
  desk,holder,taken,here
  A,lin,2026-11-23T10:00:00+08:00,
  B,\xe9\x99\x88,2026-11-23T10:00:01+08:00,1 (esc)
  C,lin,2026-11-23T10:00:02+08:00,1

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
