check: everything that must hold, all at once
  $ . "$TESTDIR/setup.sh"
  $ cgov hours add P1A 1h --date 2026-11-20 --start 09:00
  H1A
  $ cgov hours add P2A 1h --date 2026-11-20
  H2A
  $ cgov venue add hall --name 大礼堂 --capacity 80
  hall
  $ cgov venue redeem P1A hall --start "11-24 09:00" --for 1h
  cgov: warning: with this booking P1A is at -60 venue-minutes
  B1A
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

Damage of many kinds at once

  $ cp -r . ../damaged && cd ../damaged
  $ L=ledgers/hours/2026-11.A.csv
  $ sed -i '2s/,60,300,/,0,300,/; 3s/^2,/7,/; 3s/P2A/P9A/g' $L
  $ printf '8,2026-11-23T09:00:00+08:00,lin,confirm,H1A,,,,,,,,,,,,,,,\n9,2026-11-23T10:00:00+08:00,lin,confirm,H1A,,,,,,,,,,,,,,,\n10,2026-12-23T10:00:00+08:00,lin,confrim,H1A,,,,,,,,,,,,,,,\n11,2026-11-23T10:00:00+08:00,lin,rec' >> $L
  $ echo "call 13912345678" > notes.txt
  $ echo x > ledgers/hours/summary.xlsx
  $ printf 'seq,at\n' > ledgers/bank/2026-11.A.csv 2>/dev/null || { mkdir -p ledgers/bank; printf 'seq,at\n' > ledgers/bank/2026-11.A.csv; }
  /bin/bash: line 26: ledgers/bank/2026-11.A.csv: No such file or directory
  $ rm registers/groups/harbour-bank.toml
  $ cgov check --columns severity,code,file,line,id,message
  cgov: 10 errors, 6 warnings
  severity,code,file,line,id,message
  error,header,ledgers/bank/2026-11.A.csv,1,,"this is not the header of the ledger ""bank"""
  error,foreign-file,ledgers/hours/summary.xlsx,,,is no ledger file
  error,value,ledgers/hours/2026-11.A.csv,2,H1A,"minutes: expected a whole number from 1 to 1440, found ""0"""
  error,seq-gap,ledgers/hours/2026-11.A.csv,3,H2A,row 7 follows row 1
  error,unknown-id,ledgers/hours/2026-11.A.csv,3,H2A,account: there is no P9A
  error,unknown-id,ledgers/hours/2026-11.A.csv,3,H2A,person: there is no P9A
  error,time-order,ledgers/hours/2026-11.A.csv,4,H1A,the row is older than the one before it
  error,event,ledgers/hours/2026-11.A.csv,6,,"unknown event ""confrim"""
  warning,torn-tail,ledgers/hours/2026-11.A.csv,7,,the last line is unfinished; it is left out
  error,transition,ledgers/hours/2026-11.A.csv,5,H1A,"H1A is confirmed: ""confirm"" has no effect"
  warning,personal-data,notes.txt,1,,holds a phone or id number
  error,edited,ledgers/hours/2026-11.A.csv,,,rows that were committed have been changed or removed
  warning,deleted,registers/groups/harbour-bank.toml,,,"is deleted, but was committed"
  warning,uncommitted,ledgers/bank/2026-11.A.csv,,,has changes that are not committed
  warning,uncommitted,ledgers/hours/summary.xlsx,,,has changes that are not committed
  warning,uncommitted,notes.txt,,,has changes that are not committed
  [1]
  $ cgov check -f json --columns severity,code,line | head -4
  cgov: 10 errors, 6 warnings
  [
  {"severity":"error","code":"header","line":1},
  {"severity":"error","code":"foreign-file","line":null},
  {"severity":"error","code":"value","line":2},
  $ cgov bank balance
  cgov: ledgers/hours/2026-11.A.csv:2: minutes: expected a whole number from 1 to 1440, found "0"
    1,2026-11-23T10:00:00+08:00,lin,record,H1A,2026-11-20,09:00,P1A,P1A,0,300,5-for-1,other,,,,,,,
                                                                        ^
  hint: see all problems: cgov check
  [3]
  $ cgov hours list --columns entry
  cgov: ledgers/hours/2026-11.A.csv:2: minutes: expected a whole number from 1 to 1440, found "0"
    1,2026-11-23T10:00:00+08:00,lin,record,H1A,2026-11-20,09:00,P1A,P1A,0,300,5-for-1,other,,,,,,,
                                                                        ^
  hint: see all problems: cgov check
  [3]
  $ cd ../store

Overlap and overdraft after two desks were merged

  $ git clone -q . ../second && cd ../second
  $ cgov --by wu hours add P3A 1h
  cgov: this clone has no desk code yet, so it cannot write
  hint: take a code that no other clone has: cgov desk take B
  [2]
  $ cgov --by wu desk take A
  cgov: the code A belongs to another clone (lin)
  hint: take another one; those taken: cgov desk list
  [1]
  $ cgov --by wu desk take B
  B
  $ cgov desk list --columns desk,holder,here
  desk,holder,here
  A,lin,
  B,wu,1
  $ cgov --by wu venue redeem P3A hall --start "11-25 09:00" --for 2h
  cgov: warning: with this booking P3A is at -120 venue-minutes
  B1B
  $ cgov --by wu hours confirm H1A
  $ cd ../store
  $ cgov --now 2026-11-23T10:30:00+08:00 venue redeem yue-opera hall --start "11-25 10:00" --for 2h
  cgov: warning: with this booking yue-opera is at -120 venue-minutes
  B2A
  $ cgov --now 2026-11-23T10:30:00+08:00 --by chen hours reject H1A
  $ git pull -q --no-rebase --no-edit ../second main
  $ cgov check --columns severity,code,file,line,id,message,remedy
  cgov: 2 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,4,H1A,"H1A is confirmed: ""reject"" has no effect",two desks acted on it apart; take it back: cgov undo H1A
  error,overlap,ledgers/bookings,,B2A,B1B and B2A both hold hall at 2026-11-25 10:00,the later one gives way: cgov venue cancel B2A
  [1]
  $ cgov hours list --columns entry,state
  cgov: warning: H1A is confirmed: "reject" has no effect (two desks acted on it apart; take it back: cgov undo H1A)
  entry,state
  H1A,confirmed
  H2A,recorded
  $ cgov --now 2026-11-23T10:40:00+08:00 venue cancel B2A
  $ cgov check --columns severity,code,id
  cgov: 1 errors, 0 warnings
  severity,code,id
  error,transition,H1A
  [1]

Rows that were committed have been edited

  $ cd ../second && sed -i 's/P1A,60,/P1A,90,/; s/^1,\(.*\)P1A,P1A,60,300/1,\1P1A,P1A,90,450/' ledgers/hours/2026-11.A.csv
  $ cgov check --columns severity,code,file,message
  cgov: 1 errors, 0 warnings
  severity,code,file,message
  error,edited,ledgers/hours/2026-11.A.csv,rows that were committed have been changed or removed
  [1]

Private data in the repository

  $ cd ../store && git add -f private && cgov check --columns severity,code,file
  cgov: 2 errors, 0 warnings
  severity,code,file
  error,transition,ledgers/hours/2026-11.A.csv
  error,private-tracked,private/people/A.csv
  [1]

A newer format, and no store

  $ sed -i 's/^format = 1/format = 2/' cgov.toml && cgov check
  cgov: cgov.toml: this store has format 2; this program knows formats up to 1
  hint: install a newer cgov; nothing was changed
  [3]
  $ cd / && cgov check
  cgov: no store here: neither / nor a directory above has a cgov.toml
  hint: make one with "cgov init", or name one with -C DIR or CGOV_STORE
  [3]
