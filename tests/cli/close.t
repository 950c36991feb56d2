close: a month is sealed, and what comes later stands on a line of its own
  $ . "$TESTDIR/setup.sh"
  $ export CGOV_NOW=2026-10-20T10:00:00+08:00
  $ cgov hours add P1A 2h --date 2026-10-18 --kind cleaning
  H1A
  $ cgov hours add P2A 1h --date 2026-10-19
  H2A
  $ cgov hours add P3A 90m --date 2026-10-19
  H3A
  $ cgov --by chen hours confirm H1A H2A
  $ cgov bank grant yue-opera 300m --reason "autumn prize"
  T1A

Without a closed month there is nothing to list, and the tally is as always

  $ cgov close
  seal,month,state,file,rows,bytes,sha256,entries,minutes,credit,accounts,balance,at,by,note
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,2,180,900
  $ cgov hours tally --by month,kind
  month,kind,entries,minutes,credit
  2026-10,cleaning,1,120,600
  2026-10,other,1,60,300

A month is closed when it is over

  $ cgov close 2026-10
  cgov: 2026-10 is not over yet
  hint: it can be closed from 2026-11-01 on
  [1]
  $ cgov --now 2026-10-31T23:59:59+08:00 close 2026-10
  cgov: 2026-10 is not over yet
  hint: it can be closed from 2026-11-01 on
  [1]
  $ cgov close 2026-13
  cgov: "2026-13" is no month
  hint: write it like 2026-10
  [2]
  $ cgov close 2026
  cgov: "2026" is no month
  hint: write it like 2026-10
  [2]
  $ export CGOV_NOW=2026-11-03T10:00:00+08:00
  $ cgov close 2025-01
  cgov: there is nothing of 2025-01 to close
  hint: the months that are closed: cgov close --list
  [1]
  $ cgov close --dry-run 2026-10
  cgov: dry run; this would go to ledgers/seals/2026-11.A.csv:
  seq,at,by,event,seal,month,file,rows,bytes,sha256,note,files,entries,minutes,credit,accounts,balance,through
  1,2026-11-03T10:00:00+08:00,lin,close,Z1A,2026-10,ledgers/bank/2026-10.A.csv,1,137,7a9aea74e2f3898cefd3e5b0fcb62b6566f1046739b4b84e5ee522c323b871b1,,,,,,,,
  2,2026-11-03T10:00:00+08:00,lin,close,Z2A,2026-10,ledgers/hours/2026-10.A.csv,5,511,e96b090c4695578f81e896868f5ae51fdc027995ec199aa1c89e877afcb3e461,,,,,,,,
  3,2026-11-03T10:00:00+08:00,lin,total,Z3A,2026-10,,,,,,2,2,180,900,4,1200,bank:A:1 hours:A:5
  $ cgov close --list
  seal,month,state,file,rows,bytes,sha256,entries,minutes,credit,accounts,balance,at,by,note
  $ cgov close 2026-10
  Z1A
  Z2A
  Z3A
  $ git log -1 --format=%s
  close 2026-10: Z1A Z2A Z3A
  $ cgov close 2026-10
  cgov: 2026-10 is closed already, and its files are as they were
  hint: see: cgov close --list 2026-10
  [1]
  $ cgov close --list --columns seal,month,state,file,rows,bytes,entries,minutes,credit,accounts,balance
  seal,month,state,file,rows,bytes,entries,minutes,credit,accounts,balance
  Z1A,2026-10,closed,ledgers/bank/2026-10.A.csv,1,137,,,,,
  Z2A,2026-10,closed,ledgers/hours/2026-10.A.csv,5,511,,,,,
  Z3A,2026-10,closed,,,,2,180,900,4,1200
  $ cgov close -f tsv --columns sha256,file | sed 1d | sed '/^\t/d; s/\t/  /' | sha256sum --check
  ledgers/bank/2026-10.A.csv: OK
  ledgers/hours/2026-10.A.csv: OK
  $ cgov -f json close --list 2026-10 | grep -o '"balance":[^,}]*'
  "balance":null
  "balance":null
  "balance":1200
  $ cgov bank balance --as-of 2026-10-31 --columns account,balance
  account,balance
  P1A,600
  P2A,300
  P3A,0
  yue-opera,300
  $ tail -1 ledgers/seals/2026-11.A.csv
  3,2026-11-03T10:00:00+08:00,lin,total,Z3A,2026-10,,,,,,2,2,180,900,4,1200,bank:A:1 hours:A:5
  $ cgov close 2026-09 --list
  seal,month,state,file,rows,bytes,sha256,entries,minutes,credit,accounts,balance,at,by,note
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

What comes later is a correction: of a late entry, a late confirmation, a reversal

  $ cgov hours add P1A 1h --date 2026-10-30
  H4A
  $ cgov --by chen hours confirm H4A H3A
  $ cgov --by chen hours reverse H2A
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,2,180,900
  2026-10+,1,90,450
  $ cgov hours tally --by month,kind
  month,kind,entries,minutes,credit
  2026-10,cleaning,1,120,600
  2026-10,other,1,60,300
  2026-10+,other,1,90,450
  $ cgov hours tally --by kind,month --state confirmed
  kind,month,entries,minutes,credit
  cleaning,2026-10,1,120,600
  other,2026-10,1,60,300
  other,2026-10+,1,90,450
  $ cgov hours tally --by month,state
  month,state,entries,minutes,credit
  2026-10,confirmed,2,180,900
  2026-10,recorded,1,90,450
  2026-10+,confirmed,1,90,450
  2026-10+,recorded,-1,-90,-450
  2026-10+,reversed,1,60,300
  $ cgov hours tally --by month --account P2A
  month,entries,minutes,credit
  2026-10,1,60,300
  2026-10+,-1,-60,-300
  $ cgov hours tally --by quarter
  quarter,entries,minutes,credit
  2026Q4,3,270,1350
  $ cgov hours tally --by month --as-of 2026-10-31
  month,entries,minutes,credit
  2026-10,2,180,900
  $ cgov hours tally --by month -f table
  Month     Entries        Time       Credit
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10         2         3 h         15 h
  2026-10+        1  1 h 30 min   7 h 30 min
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  total           3  4 h 30 min  22 h 30 min
  $ cgov --lang zh_CN hours tally --by month -f table
  \xe6\x9c\x88\xe4\xbb\xbd      \xe6\x9d\xa1\xe6\x95\xb0       \xe6\x97\xb6\xe9\x95\xbf      \xe5\x8f\xaf\xe5\x85\x91\xe6\x8d\xa2 (esc)
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10      2      3\xe5\xb0\x8f\xe6\x97\xb6      15\xe5\xb0\x8f\xe6\x97\xb6 (esc)
  2026-10+     1  1\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86   7\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86 (esc)
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  \xe5\x90\x88\xe8\xae\xa1         3  4\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86  22\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86 (esc)
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

Rows that another desk wrote in time and that come in late are corrections too; they are sealed apart

  $ git clone -q . ../second && cd ../second && git reset -q --hard HEAD~4 && cgov --by wu desk take B
  B
  $ cgov --now 2026-10-21T09:00:00+08:00 --by wu hours add P1A 30m --date 2026-10-20
  H1B
  $ cgov --now 2026-10-22T09:00:00+08:00 --by chen hours confirm H1B
  $ cgov --now 2026-10-22T09:00:00+08:00 --by chen hours reverse H2A
  $ cd ../store && git pull -q --no-rebase --no-edit ../second main
  $ cgov check --columns severity,code,file,line,id,message,remedy
  cgov: 1 errors, 1 warnings
  severity,code,file,line,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,5,H2A,"H2A is reversed: ""reverse"" has no effect",two desks acted on it apart; take it back: cgov undo H2A
  warning,seal-late,ledgers/hours/2026-10.B.csv,,,"2026-10 is closed, and this file has come in since",seal that too: cgov close 2026-10
  [1]
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,2,180,900
  2026-10+,2,120,600
  $ cgov close 2026-10
  Z4A
  $ cgov close --list --columns seal,month,state,file,rows
  seal,month,state,file,rows
  Z1A,2026-10,closed,ledgers/bank/2026-10.A.csv,1
  Z2A,2026-10,closed,ledgers/hours/2026-10.A.csv,5
  Z3A,2026-10,closed,,
  Z4A,2026-10,closed,ledgers/hours/2026-10.B.csv,3
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,2,180,900
  2026-10+,2,120,600

A sealed file that was changed, cut or removed

  $ cd ../store && sed -i 's/,cleaning,/,visiting,/' ledgers/hours/2026-10.A.csv
  $ cgov check
  cgov: 3 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,5,H2A,"H2A is reversed: ""reverse"" has no effect",two desks acted on it apart; take it back: cgov undo H2A
  error,seal,ledgers/hours/2026-10.A.csv,,Z2A,is not what Z2A sealed: the SHA-256 of its first 511 bytes differs,find the change with: cgov check --history; git log -p -- ledgers/hours/2026-10.A.csv
  error,edited,ledgers/hours/2026-10.A.csv,,,rows that were committed have been changed or removed,rows are never edited: git checkout -- ledgers/hours/2026-10.A.csv; then correct with a further row
  [1]
  $ cgov close 2026-10
  cgov: ledgers/hours/2026-10.A.csv: is not what Z2A sealed: the SHA-256 of its first 511 bytes differs
  hint: find the change with: cgov check --history; git log -p -- ledgers/hours/2026-10.A.csv
  [1]
  $ git checkout -q -- ledgers && sed -i '$d' ledgers/bank/2026-10.A.csv && rm ledgers/hours/2026-10.B.csv
  $ cgov check --columns severity,code,file,id,message
  cgov: 4 errors, 1 warnings
  severity,code,file,id,message
  error,seal,ledgers/bank/2026-10.A.csv,Z1A,has 56 bytes; 137 were sealed by Z1A
  error,seal,ledgers/hours/2026-10.B.csv,Z4A,"is sealed by Z4A, but it is gone"
  warning,pending,ledgers/bank/2026-10.A.csv,,rows that this desk has recorded are not on the branch that is checked out
  error,edited,ledgers/bank/2026-10.A.csv,,rows that were committed have been changed or removed
  error,deleted,ledgers/hours/2026-10.B.csv,,"is deleted, but was committed"
  [1]
  $ git checkout -q -- ledgers
  $ printf '7,2026' >> ledgers/bank/2026-10.A.csv
  $ cgov check --columns severity,code,file,id,message
  cgov: 1 errors, 3 warnings
  severity,code,file,id,message
  warning,torn-tail,ledgers/bank/2026-10.A.csv,,the last line is unfinished; it is left out
  error,transition,ledgers/hours/2026-11.A.csv,H2A,"H2A is reversed: ""reverse"" has no effect"
  warning,seal-late,ledgers/bank/2026-10.A.csv,,"2026-10 is closed, and rows have come in since"
  warning,uncommitted,ledgers/bank/2026-10.A.csv,,has changes that are not committed
  [1]
  $ git checkout -q -- ledgers

A month is opened again with a reason, and closed with new figures

  $ cgov close --reopen 2026-10
  cgov: say why 2026-10 is opened again
  hint: give --reason
  [2]
  $ cgov close --reopen 2026-09 --reason typo
  cgov: 2026-09 is not closed
  hint: the months that are closed: cgov close --list
  [1]
  $ cgov close 2026-10 --reopen 2026-10 --reason typo
  cgov: --reopen takes its month itself and stands alone
  hint: cgov close --reopen 2026-10 --reason R
  [2]
  $ cgov close 2026-10 --reason typo
  cgov: --reason goes with --reopen
  [2]
  $ cgov close --reopen 2026-10 --reason "the sheet of the tea house was missing" --dry-run
  cgov: dry run; this would go to ledgers/seals/2026-11.A.csv:
  seq,at,by,event,seal,month,file,rows,bytes,sha256,note,files,entries,minutes,credit,accounts,balance,through
  5,2026-11-03T10:00:00+08:00,lin,reopen,Z1A,,,,,,the sheet of the tea house was missing,,,,,,,
  6,2026-11-03T10:00:00+08:00,lin,reopen,Z2A,,,,,,the sheet of the tea house was missing,,,,,,,
  7,2026-11-03T10:00:00+08:00,lin,reopen,Z3A,,,,,,the sheet of the tea house was missing,,,,,,,
  8,2026-11-03T10:00:00+08:00,lin,reopen,Z4A,,,,,,the sheet of the tea house was missing,,,,,,,
  $ cgov close --reopen 2026-10 --reason "the sheet of the tea house was missing"
  $ cgov close --reopen 2026-10 --reason "once more"
  cgov: 2026-10 is reopened already (Z4A)
  hint: to close it: cgov close 2026-10
  [1]
  $ cgov close --list --columns seal,month,state,file,note
  seal,month,state,file,note
  Z1A,2026-10,reopened,ledgers/bank/2026-10.A.csv,the sheet of the tea house was missing
  Z2A,2026-10,reopened,ledgers/hours/2026-10.A.csv,the sheet of the tea house was missing
  Z3A,2026-10,reopened,,the sheet of the tea house was missing
  Z4A,2026-10,reopened,ledgers/hours/2026-10.B.csv,the sheet of the tea house was missing
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,4,300,1500
  $ cgov close 2026-10
  Z5A
  Z6A
  Z7A
  Z8A
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,4,300,1500
  $ cgov close --columns seal,state,entries,minutes,credit 2026-10 --list | tail -1
  Z8A,closed,4,300,1500
  $ cgov check
  cgov: 1 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,5,H2A,"H2A is reversed: ""reverse"" has no effect",two desks acted on it apart; take it back: cgov undo H2A
  [1]

What is taken back after the close is a correction, and counts as it did then until the month is closed anew

  $ cgov --quiet undo H4A
  V1A
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,4,300,1500
  2026-10+,-1,-60,-300
  $ cgov --quiet undo H4A
  V2A
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,4,300,1500
  2026-10+,-1,-60,-300
  $ cgov hours tally --by month,state
  month,state,entries,minutes,credit
  2026-10,confirmed,4,300,1500
  2026-10,reversed,1,60,300
  2026-10+,confirmed,-1,-60,-300
  $ cgov check
  cgov: 1 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,5,H2A,"H2A is reversed: ""reverse"" has no effect",two desks acted on it apart; take it back: cgov undo H2A
  [1]
  $ cgov close --reopen 2026-10 --reason "an entry was taken back" && cgov -q close 2026-10 > /dev/null
  $ cgov hours tally --by month
  month,entries,minutes,credit
  2026-10,3,240,1200
  $ cgov close --columns seal,state,entries,minutes,credit 2026-10 --list | tail -1
  Z12A,closed,3,240,1200

An unfinished line is not sealed

  $ printf '9,2026' >> ledgers/hours/2026-10.A.csv
  $ cgov close --reopen 2026-10 --reason again
  $ cgov close 2026-10
  cgov: ledgers/hours/2026-10.A.csv:7: the last line is unfinished; the file cannot be sealed
  hint: see: cgov check
  [1]

When the rules change, the figures of a closed month do not agree any more

  $ git checkout -q -- ledgers/hours && cgov hours add P2A 45m --date 2026-10-28
  H5A
  $ cgov close 2026-10
  Z13A
  Z14A
  Z15A
  Z16A
  $ sed -i 's/^.*confirm *=.*$/confirm = "none"/' rules/moral-bank.toml && grep '^confirm' rules/moral-bank.toml
  confirm = "none"
  $ cgov check --columns severity,code,file,id,message,remedy
  cgov: 1 errors, 2 warnings
  severity,code,file,id,message,remedy
  error,transition,ledgers/hours/2026-11.A.csv,H2A,"H2A is reversed: ""reverse"" has no effect",two desks acted on it apart; take it back: cgov undo H2A
  warning,seal-figures,ledgers/seals,Z16A,"2026-10 was closed with 3 entries, 240 minutes, credit 1200; the same rows now give 4, 285, 1425",the rules may have changed; otherwise find the change with: cgov check --history
  warning,uncommitted,rules/moral-bank.toml,,has changes that are not committed,git add -- rules/moral-bank.toml && git commit
  [1]
