What a hand did to a ledger

  $ cgov init -q store --community 梧桐 && cd store && export CGOV_BY=lin CGOV_NOW=2026-11-23T10:00
  $ cgov() { command cgov --lang en "$@" 2>&1 | sed "s#$PWD#STORE#"; return ${PIPESTATUS[0]}; }
  $ cgov person add 王芳 && cgov hours add P1A 1h --date 2026-11-20 && cgov hours add P1A 77m --date 2026-11-21
  P1A
  H1A
  H2A
  $ file=ledgers/hours/2026-11.A.csv && cp $file ../before

The last line end is gone, and something stands there: the recorded row comes back

  $ truncate -s -1 $file && printf ' by hand' >>$file && cgov hours add P1A 2h --date 2026-11-22
  cgov: note: an unfinished last line of ledgers/hours/2026-11.A.csv was moved to STORE/.git/cgov/torn
  cgov: note: 1 rows that an earlier command had recorded were put back into ledgers/hours/2026-11.A.csv
  H3A
  $ head -3 $file | cmp - ../before && cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

A recorded row is edited: the next command says so, once, and keeps the row as it was

  $ sed -i '2s/,60,300,/,90,450,/' $file && cgov hours add P1A 10m
  cgov: warning: recorded rows of ledgers/hours/2026-11.A.csv were changed or removed; as they were, they are kept in STORE/.git/cgov/torn (see: cgov check --history)
  H4A
  $ cgov hours add P1A 10m && grep -c ,60,300, .git/cgov/torn/hours-1
  H5A
  1
  $ cgov check --history --columns code,file,line
  cgov: 1 errors, 0 warnings
  code,file,line
  history,ledgers/hours/2026-11.A.csv,2
  [1]

A figure that is none stops every reader, with its place

  $ cp $file ../whole && sed -i '3s/,77,/,7h,/' $file
  $ cgov bank balance
  cgov: ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "7h"
    2,2026-11-23T10:00:00+08:00,lin,record,H2A,2026-11-21,,P1A,P1A,7h,385,5-for-1,other,,,,,,,
                                                                   ^
  hint: see all problems: cgov check
  [3]
  $ for words in "hours list" "hours tally" "report monthly 2026-11 --out ../report" "rollup ." "hours add P1A 1h"; do cgov $words 2>&1 | head -1; done
  cgov: ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "7h"
  cgov: ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "7h"
  cgov: ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "7h"
  cgov: STORE/ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "7h" (see all problems: cgov check)
  cgov: warning: recorded rows of ledgers/hours/2026-11.A.csv were changed or removed; as they were, they are kept in STORE/.git/cgov/torn (see: cgov check --history)
  $ for edit in s/,385,/,3o5,/ s/,385,/,-385,/ s/,385,/,,/ s/,2026-11-21,/,2026-99-21,/ s/,77,/,2000,/; do cp ../whole $file; sed -i "3$edit" $file; cgov hours tally --by month 2>&1 | head -1; cgov check --columns code,line | grep -c ,3; done
  cgov: ledgers/hours/2026-11.A.csv:3: credit: expected a whole number from 0 to 10000000, found "3o5"
  2
  cgov: ledgers/hours/2026-11.A.csv:3: credit: expected a whole number from 0 to 10000000, found "-385"
  2
  cgov: ledgers/hours/2026-11.A.csv:3: credit: is empty
  2
  cgov: ledgers/hours/2026-11.A.csv:3: date: expected a date such as 2026-11-23, found "2026-99-21"
  2
  cgov: ledgers/hours/2026-11.A.csv:3: minutes: expected a whole number from 1 to 1440, found "2000"
  2
  $ cp ../whole $file

A second name of a file

  $ ln $file ../second && cgov check --columns code,file,message
  cgov: 1 errors, 0 warnings
  code,file,message
  foreign-file,ledgers/hours/2026-11.A.csv,"has another name (a hard link), and nothing is written to it"
  [1]
  $ cgov hours add P1A 1h
  cgov: STORE/ledgers/hours/2026-11.A.csv: not a plain file
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
