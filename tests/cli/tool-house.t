The shared tool house: the queue, stock-taking, paper lists, figures
  $ . "$TESTDIR/setup.sh"
  $ cgov --quiet tool add step-ladder --name 人字梯 --count 2 --deposit 50 >/dev/null
  $ cgov --quiet tool add drill --name 电钻 >/dev/null
  $ cgov --quiet tool add projector --name 投影仪 --sponsor harbour-bank >/dev/null

Who waits comes first; the hold becomes the loan

  $ cgov --quiet tool lend drill P1A
  L1A
  $ cgov tool hold drill P2A
  cgov: number 1 in the queue for drill
  L2A
  $ cgov tool hold 电钻 王芳 --note "before the weekend"
  cgov: number 2 in the queue for drill
  L3A
  $ cgov tool hold drill P2A
  cgov: P2A waits for drill already: L2A
  hint: see: cgov tool show L2A
  [1]
  $ cgov tool list --columns tool,count,in,out,held
  tool,count,in,out,held
  drill,1,0,1,2
  projector,1,1,0,0
  step-ladder,2,2,0,0
  $ cgov tool renew L1A
  cgov: P2A waits for drill (L2A)
  hint: see the queue: cgov tool loans --state waiting --for drill
  [1]
  $ cgov tool return L1A
  cgov: note: drill is kept for P2A now (L2A): tell them
  $ cgov tool lend drill P1A
  cgov: drill is kept for who waits for it: P2A (L2A), P3A (L3A)
  hint: to queue: cgov tool hold drill P1A
  [1]
  $ cgov tool lend drill P3A
  cgov: drill is kept for who waits for it: P2A (L2A)
  hint: who waits no longer: cgov tool release L2A
  [1]
  $ cgov tool loans --state waiting --columns loan,person,ready,note
  loan,person,ready,note
  L2A,P2A,2026-11-23,
  L3A,P3A,,before the weekend
  $ cgov tool release L2A L1A
  cgov: L1A is returned; "release" needs: waiting
  hint: possible now: repair, scrap
  [1]
  $ cgov tool release L2A --note "no need any more"
  $ cgov tool release L2A
  cgov: L2A is released; "release" needs: waiting
  hint: nothing more can happen to it
  [1]
  $ cgov tool lend drill P3A
  cgov: due back on 2026-11-26
  L3A
  $ cgov tool loans --for drill --columns loan,state,person,lent,due,note
  loan,state,person,lent,due,note
  L1A,returned,P1A,2026-11-23,2026-11-26,
  L2A,released,P2A,,,no need any more
  L3A,lent,P3A,2026-11-23,2026-11-26,before the weekend
  $ cgov undo L3A
  cgov: taken back: "collect" of L3A, written by lin on 2026-11-23 10:00; L3A is waiting again
  V1A
  $ cgov tool loans --state waiting --columns loan,person,ready
  loan,person,ready
  L3A,P3A,2026-11-23
  $ cgov --quiet tool lend drill P3A
  L3A
  $ cgov log L3A --columns event,id,state,text
  event,id,state,text
  hold,L3A,waiting,"tool=drill person=P3A note=""before the weekend"""
  collect,L3A,,lent=2026-11-23 due=2026-11-26
  collect,L3A,lent,lent=2026-11-23 due=2026-11-26
  void,V1A,void,ledger=loans of=L3A desk=A row=6 undone=collect
  $ cgov tool hold step-ladder P1A
  cgov: one is in and is kept: cgov tool lend step-ladder P1A
  L4A
  $ cgov --quiet tool release L4A

Stock-taking

  $ cgov tool audit step-ladder 1 --note "one is missing since summer"
  cgov: note: step-ladder: 1 counted, 2 expected; 1 missing
  L5A
  $ cgov tool audit step-ladder 1
  L6A
  $ cgov tool list --columns tool,count,in,out
  tool,count,in,out
  drill,1,0,1
  projector,1,1,0
  step-ladder,1,1,0
  $ printf '工具,盘点数量,备注\n人字梯,2,在阁楼找到\ndrill,0,\n投影仪,1,\n' | iconv -f utf8 -t gb18030 > ../count.csv
  $ cgov tool audit --from ../count.csv
  cgov: note: step-ladder: 2 counted, 1 expected; 1 too many
  L7A
  L8A
  L9A
  $ cgov tool loans --state counted --columns loan,tool,counted,expected,note
  loan,tool,counted,expected,note
  L5A,step-ladder,1,2,one is missing since summer
  L6A,step-ladder,1,1,
  L7A,step-ladder,2,1,\xe5\x9c\xa8\xe9\x98\x81\xe6\xa5\xbc\xe6\x89\xbe\xe5\x88\xb0 (esc)
  L8A,drill,0,0,
  L9A,projector,1,1,
  $ cgov tool list --columns tool,count,in,out
  tool,count,in,out
  drill,1,0,1
  projector,1,1,0
  step-ladder,2,2,0
  $ printf 'tool,counted\nladder,1\ndrill,many\nprojector,1\nprojector,2\ndrill\n' > ../bad.csv
  $ cgov tool audit --from ../bad.csv
  cgov: ../bad.csv:2: tool: there is no tool "ladder" (see them all: cgov tool list)
  cgov: ../bad.csv:3: counted: expected a whole number from 0 to 100000, found "many"
  cgov: ../bad.csv:5: tool: projector is counted twice
  cgov: ../bad.csv:6: expected 2 fields as in the header, found 1 (a field with a comma or a line break needs quotes)
  cgov: 4 rows are wrong; nothing was imported
  hint: correct them, and run it again
  [2]
  $ cgov tool audit drill 1 --from ../count.csv
  cgov: count one tool, or take a sheet: not both
  [2]
  $ cgov tool audit drill
  cgov: COUNT is missing
  hint: see: cgov tool audit --help
  [2]
  $ cgov tool audit
  cgov: TOOL is missing
  hint: see: cgov tool audit --help
  [2]
  $ cgov tool audit drill lots
  cgov: COUNT: expected a whole number from 0 to 100000, found "lots"
  [2]

A paper list

  $ cat > ../paper.utf8 <<END
  > 姓名,借用物品,借出日期,应还日期,归还日期,损坏情况,押金,备注
  > 张梅,人字梯,2026/3/2,2026/3/5,2026-03-04,完好,50元,
  > 李强,人字梯,2026.3.10,,2026-03-20,一级松动,50,扣押金另记
  > 王芳,投影仪,46100,,,,,社区晚会
  > END
  $ iconv -f utf8 -t gb18030 ../paper.utf8 > ../paper.csv
  $ cgov tool import ../paper.csv
  L10A
  L11A
  L12A
  cgov: 3 loans added, 0 were there already, 0 refused
  $ cgov tool import ../paper.utf8
  cgov: 0 loans added, 3 were there already, 0 refused
  $ cgov tool loans --from 2026-03-01 --to 2026-03-31 --columns loan,state,tool,person,lent,due,returned,days_overdue,deposit,deposit_back,damage,note
  loan,state,tool,person,lent,due,returned,days_overdue,deposit,deposit_back,damage,note
  L10A,returned,step-ladder,P1A,2026-03-02,2026-03-05,2026-03-04,0,5000,5000,,
  L11A,repaired,step-ladder,P2A,2026-03-10,2026-03-13,2026-03-20,7,5000,5000,\xe4\xb8\x80\xe7\xba\xa7\xe6\x9d\xbe\xe5\x8a\xa8,\xe6\x89\xa3\xe6\x8a\xbc\xe9\x87\x91\xe5\x8f\xa6\xe8\xae\xb0 (esc)
  L12A,lent,projector,P3A,2026-03-19,2026-03-22,,246,,,,\xe7\xa4\xbe\xe5\x8c\xba\xe6\x99\x9a\xe4\xbc\x9a (esc)
  $ cgov tool list --columns tool,count,in,out,repair
  tool,count,in,out,repair
  drill,1,0,1,0
  projector,1,0,1,0
  step-ladder,2,2,0,0
  $ cat > ../wrong.csv <<END
  > tool,person,lent,due,returned,damage,deposit
  > ladder,张梅,2026-03-02,,,,
  > drill,张海,2026-03-02,,,,
  > drill,张梅,2026-13-02,,,,
  > drill,张梅,2026-12-02,,,,
  > drill,张梅,2026-03-02,2026-03-01,,,
  > drill,张梅,2026-03-02,,2026-03-01,,
  > drill,张梅,2026-03-02,,2027-03-01,,
  > drill,张梅,2026-03-02,,,bent,
  > drill,张梅,2026-03-02,,,,a lot
  > drill,张梅,2026-03-02,,2026-03-03,call 13900000001,
  > drill,张梅,2026-03-02,,,,
  > ,张梅,2026-03-02,,,,
  > drill,,2026-03-02,,,,
  > drill,张梅,,,,,
  > step-ladder,张梅,2026-03-02,,,,
  > END
  $ cgov tool import ../wrong.csv
  cgov: ../wrong.csv:2: tool: there is no tool "ladder" (see them all: cgov tool list)
  cgov: ../wrong.csv:3: person: no person is called "\xe5\xbc\xa0\xe6\xb5\xb7" (see them all: cgov person list) (esc)
  cgov: ../wrong.csv:4: lent: there is no day "2026-13-02" (a year has 12 months)
  cgov: ../wrong.csv:5: lent: 2026-12-02 is still to come (it is recorded on the day or after)
  cgov: ../wrong.csv:6: due "2026-03-01": lies before it was lent, 2026-03-02
  cgov: ../wrong.csv:7: returned "2026-03-01": lies before it was lent, 2026-03-02
  cgov: ../wrong.csv:8: returned: 2027-03-01 is still to come (it is recorded on the day or after)
  cgov: ../wrong.csv:9: damage "bent": it is not back yet (the day on which it came back is missing)
  cgov: ../wrong.csv:10: deposit: "a lot" is not an amount of money (write 12.50, \xc2\xa512.50, 12.5\xe5\x85\x83, 1,200.00 or 1\xe4\xb8\x87\xe5\x85\x83) (esc)
  cgov: ../wrong.csv:11: damage "call 13900000001": holds a phone or id number, which must not get into a tracked file
  cgov: ../wrong.csv:12: more of drill are out than there are (1) (mend "count" in registers/tools/drill.toml)
  cgov: ../wrong.csv:13: tool: is empty
  cgov: ../wrong.csv:14: person: is empty
  cgov: ../wrong.csv:15: lent: is empty
  cgov: 14 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ cgov tool import ../wrong.csv --skip-bad ../refused.csv
  L13A
  cgov: 1 loans added, 0 were there already, 14 refused
  $ sed -n '$p' ../refused.csv
  drill,\xe5\xbc\xa0\xe6\xa2\x85,,,,,,lent: is empty (esc)
  $ printf 'who,what\n张梅,drill\n' | cgov tool import -
  cgov: -:1: no column for "tool"; its title may be: tool, \xe5\xb7\xa5\xe5\x85\xb7, \xe5\xb7\xa5\xe5\x85\xb7\xe5\x90\x8d\xe7\xa7\xb0, \xe7\x89\xa9\xe5\x93\x81, \xe7\x89\xa9\xe5\x93\x81\xe5\x90\x8d\xe7\xa7\xb0, \xe5\x80\x9f\xe7\x94\xa8\xe7\x89\xa9\xe5\x93\x81 (esc)
  hint: say which column it is: --map "TITLE=tool"
  [2]
  $ printf 'who,what,when\n张梅,drill,2026-03-02\n' | cgov tool import - --map "who=person,what=tool,when=lent" --dry-run
  cgov: -:2: more of drill are out than there are (1) (mend "count" in registers/tools/drill.toml)
  cgov: 1 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]

Overdue, idle, and what the house was good for

  $ cgov --quiet tool add tent --name 帐篷 --sponsor harbour-bank
  tent
  $ cgov tool overdue
  loan,tool,person,lent,due,days_overdue,deposit
  L13A,step-ladder,P1A,2026-03-02,2026-03-05,263,
  L12A,projector,P3A,2026-03-19,2026-03-22,246,
  $ cgov -f table tool overdue
  Loan  Tool         Person  Lent        Due         Days overdue  Deposit
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  L13A  step-ladder  P1A     2026-03-02  2026-03-05           263
  L12A  projector    P3A     2026-03-19  2026-03-22           246
  $ cgov tool idle
  tool,name,count,last_out,sponsor
  tent,\xe5\xb8\x90\xe7\xaf\xb7,1,,harbour-bank (esc)
  $ cgov tool idle --months 12
  tool,name,count,last_out,sponsor
  tent,\xe5\xb8\x90\xe7\xaf\xb7,1,,harbour-bank (esc)
  $ cgov tool idle --months 0
  cgov: --months: expected a whole number from 1 to 1200, found "0"
  [2]
  $ cgov tool usage --period 2026-03
  tool,name,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle
  drill,\xe7\x94\xb5\xe9\x92\xbb,0,0,0,0,,0,0,1 (esc)
  projector,\xe6\x8a\x95\xe5\xbd\xb1\xe4\xbb\xaa,1,1,0,0,,0,0, (esc)
  step-ladder,\xe4\xba\xba\xe5\xad\x97\xe6\xa2\xaf,3,2,2,1,50.0,1,0, (esc)
  tent,\xe5\xb8\x90\xe7\xaf\xb7,0,0,0,0,,0,0,1 (esc)
  $ cgov tool usage --period 2026-03 --summary
  tools,items,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle
  4,5,4,3,2,1,50.0,1,0,2
  $ cgov -f table tool usage --period 2026Q1
  Tool         Name    Lent  Borrowers  Returned  On time  On time (%)  Damaged  Lost  Idle
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  drill        \xe7\x94\xb5\xe9\x92\xbb       0          0         0        0            \xe2\x80\x94        0     0  \xe2\x9a\x91 (esc)
  projector    \xe6\x8a\x95\xe5\xbd\xb1\xe4\xbb\xaa     1          1         0        0            \xe2\x80\x94        0     0 (esc)
  step-ladder  \xe4\xba\xba\xe5\xad\x97\xe6\xa2\xaf     3          2         2        1       50.0 %        1     0 (esc)
  tent         \xe5\xb8\x90\xe7\xaf\xb7       0          0         0        0            \xe2\x80\x94        0     0  \xe2\x9a\x91 (esc)
  $ cgov tool usage --period spring
  cgov: "spring" is no period
  hint: write 2026-10, 2026Q3 or 2026
  [2]
  $ cgov tool loans --sort days_overdue --limit 2 --columns loan,days_overdue
  loan,days_overdue
  L2A,
  L4A,
  $ cgov --as-of 2026-11-22 tool list --columns tool,in,out
  tool,in,out
  drill,1,0
  projector,1,0
  step-ladder,2,0
  tent,1,0

Two desks apart lend the last one: check names the later loan

  $ cgov --quiet tool return L3A L12A L13A
  $ git clone -q . ../other && cd ../other && cgov --quiet desk take B
  B
  $ CGOV_NOW=2026-11-23T11:00:00+08:00 cgov --quiet tool lend projector P2A
  L1B
  $ cd ../store && cgov --quiet tool lend projector P1A
  L14A
  $ git pull -q --no-edit --no-rebase ../other main
  $ cgov tool list --columns tool,in,out
  cgov: warning: L1B was lent when none of projector was left (the later one gives way: cgov undo L1B; if there are more: cgov tool audit projector COUNT)
  tool,in,out
  drill,1,0
  projector,-1,2
  step-ladder,2,0
  tent,1,0
  $ cgov check
  cgov: 1 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,stock,ledgers/loans,,L1B,L1B was lent when none of projector was left,the later one gives way: cgov undo L1B; if there are more: cgov tool audit projector COUNT
  [1]
  $ cgov undo L1B
  cgov: taken back: "lend" of L1B, written by lin on 2026-11-23 11:00; L1B counts as never written
  V2A
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ sed -i 's/harbour-bank/harbor-bank/' registers/tools/projector.toml && git commit -qam sponsor
  $ cgov check
  cgov: 1 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,unknown-id,registers/tools/projector.toml,,projector,there is no harbor-bank,"mend ""sponsor"" by hand"
  [1]
