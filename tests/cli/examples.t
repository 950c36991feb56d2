Scripts of examples/: the monthly tally, and what cron runs
  $ . "$TESTDIR/setup.sh"
  $ cgov -q hours add P1A 2h --kind cleaning --date 2026-10-02 --place 三号楼
  H1A
  $ cgov -q hours add yue-opera 90m --person P2A --kind performance --date 2026-10-10 --place 邻里会堂
  H2A
  $ cgov -q hours add P2A 1h --kind cleaning --date 2026-11-02
  H3A
  $ cgov -q --by chen hours confirm H1A H2A H3A
  $ cgov -q venue add hall --name 邻里会堂
  hall
  $ cgov -q venue redeem P3A hall --start "2026-11-24 14:00" --for 1h
  B1A
  $ cgov -q --now 2026-11-24T14:00:00+08:00 venue checkin B1A
  $ cgov -q --now 2026-11-24T15:00:00+08:00 venue finish B1A
  $ export CGOV_NOW=2026-11-30T18:00:00+08:00
  $ store=$PWD tally=$SOURCE_DIR/examples/monthly-tally.sh
  $ cd ..

  $ "$tally" store 2026-11 november
  $ cd november; tail -n +1 *.csv; cd ..
  ==> balances.csv <==
  account,name,earned,granted,received,sent,used,held,expired,balance,available
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,600,0,0,0,0,0,0,600,600 (esc)
  P2A,\xe6\x9d\x8e\xe5\xbc\xba,300,0,0,0,0,0,0,300,300 (esc)
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,0,0,0,0,60,0,0,-60,-60 (esc)
  yue-opera,\xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe,450,0,0,0,0,0,0,450,450 (esc)
  
  ==> debts.csv <==
  account,name,balance,owed_minutes
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,-60,12 (esc)
  
  ==> hours-by-account.csv <==
  account,entries,minutes,credit
  P2A,1,60,300
  
  ==> hours-by-kind.csv <==
  kind,entries,minutes,credit
  cleaning,1,60,300
  
  ==> hours-by-place.csv <==
  place,entries,minutes,credit
  ,1,60,300
  
  ==> problems.csv <==
  severity,code,file,line,id,message,remedy
  $ "$tally" store 2026-10 october && cat october/hours-by-*.csv
  account,entries,minutes,credit
  P1A,1,120,600
  yue-opera,1,90,450
  kind,entries,minutes,credit
  cleaning,1,120,600
  performance,1,90,450
  place,entries,minutes,credit
  \xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc,1,120,600 (esc)
  \xe9\x82\xbb\xe9\x87\x8c\xe4\xbc\x9a\xe5\xa0\x82,1,90,450 (esc)
  $ cat october/balances.csv
  account,name,earned,granted,received,sent,used,held,expired,balance,available
  $ "$tally" store 2026-11 november --excel && head -c 3 november/debts.csv | od -An -tx1
   ef bb bf

Wrong arguments, a wrong store: nothing is written

  $ "$tally" store
  Usage: examples/monthly-tally.sh STORE MONTH OUTDIR [CGOV OPTION]...
  [2]
  $ "$tally" store 2026-13 none
  Usage: examples/monthly-tally.sh STORE MONTH OUTDIR [CGOV OPTION]...
  [2]
  $ "$tally" store november none
  Usage: examples/monthly-tally.sh STORE MONTH OUTDIR [CGOV OPTION]...
  [2]
  $ ls none
  ls: cannot access 'none': No such file or directory
  [2]
  $ "$tally" nowhere 2026-11 none
  cgov: no store here: */nowhere has no cgov.toml (glob)
  hint: make one with: cgov init */nowhere (glob)
  [3]
  $ ls -A none

A store that does not check: the tally is there, and the exit code is 1

  $ sed -i 2d store/ledgers/hours/2026-11.A.csv
  $ "$tally" store 2026-11 damaged
  monthly-tally.sh: the check found errors: see damaged/problems.csv
  [1]
  $ ls damaged
  balances.csv
  debts.csv
  hours-by-account.csv
  hours-by-kind.csv
  hours-by-place.csv
  problems.csv

The jobs of examples/crontab, as cron runs them: % is a line break unless escaped, and silence is good news

  $ git -C store checkout -q -- ledgers
  $ jobs() { sed -n 's/\\%/%/g; s/^[0-9][^ ]* [^ ]* [^ ]* [^ ]* [^ ]* *//p' "$SOURCE_DIR/examples/crontab" |
  >   sed "s|/srv/community|$store|; s|/srv/cgov|$SOURCE_DIR|; s|/srv/tallies|$PWD/tallies|"; }
  $ jobs | wc -l
  4
  $ jobs | while read -r job; do sh -c "$job"; echo "exit $?"; done
  exit 0
  exit 0
  debt,P3A,2026-11-30,0,P3A,owes 12 min of service,
  exit 0
  exit 0
  $ sed -i 2d store/ledgers/hours/2026-11.A.csv
  $ jobs | head -1 | sh | cut -d, -f1-3
  severity,code,file
  error,seq-gap,ledgers/hours/2026-11.A.csv
  error,transition,ledgers/hours/2026-11.A.csv
  warning,pending,ledgers/hours/2026-11.A.csv
  error,edited,ledgers/hours/2026-11.A.csv
