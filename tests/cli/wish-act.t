What an action of a big wish is done and paid by: orders, loans, fund entries and other cases
  $ . "$TESTDIR/setup.sh"
  $ cgov -q grid add grid-1 --name 第一网格 >/dev/null && cgov -q grid adopt grid-1 harbour-bank --from 2026-11-01
  $ cgov -q tool add ladder --name 人字梯 --count 2
  ladder
  $ cgov -q wish add "doors that close" --grid grid-1 && cgov -q wish verify W1A && cgov -q wish publish W1A
  W1A
  $ cgov -q order place "mend the doors" --grid grid-1 --for W1A && cgov -q order place "paint the doors" --grid grid-1
  S1A
  S2A
  $ cgov -q tool lend ladder P2A --for W1A
  L1A
  $ cgov -q fund income 3600 --purpose rent --earmark W1A && cgov -q fund spend 1200 --purpose hinges --earmark W1A && cgov -q fund spend 80 --purpose paint
  F1A
  F2A
  F3A
  $ cgov -q resource pledge harbour-bank --what "timber" --for W1A
  G1A

An action is added with all that it points at; desk and case may be left out as everywhere

  $ cgov wish act W1A add "mend" --owner harbour-bank --due 2026-12-01 --order S1A --order s2 --loan L1A --fund F2A --fund f3a --link G1A
  1
  $ cgov wish act W1A add "guard the gate" --owner P1A --note "a motion is to be raised"
  2
  $ cgov wish act W1A
  wish,action,state,title,owner,due,overdue,links,note
  W1A,1,open,mend,harbour-bank,2026-12-01,,S1A;F2A;S2A;F3A;L1A;G1A,
  W1A,2,open,guard the gate,P1A,,,,a motion is to be raised

One row names one case and one posting; more of them are rows of their own, all in one commit

  $ cgov log W1A --columns event,text | grep act
  act-add,title=mend action=1 owner=harbour-bank due=2026-12-01 link=S1A fund=F2A
  act-link,action=1 link=S2A fund=F3A
  act-link,action=1 link=L1A
  act-link,action=1 link=G1A
  act-add,"title=""guard the gate"" action=2 owner=P1A note=""a motion is to be raised"""
  $ git log --format=%s -3
  wish act add: W1A
  wish act add: W1A
  resource pledge: G1A

Linked later, in any state of the action; what is linked already stays as it was

  $ cgov wish act W1A link 2 --fund F1A
  $ cgov wish act W1A link 2 --order S1A --loan l1
  $ cgov wish act W1A link 2 --order S1A
  $ cgov wish act W1A done 1 --order S1A --fund F2A
  $ cgov wish act W1A link 1 --loan L1A
  $ cgov wish act W1A --columns action,state,links
  action,state,links
  1,done,S1A;F2A;S2A;F3A;L1A;G1A
  2,open,F1A;S1A;L1A
  $ cgov -n wish act W1A link 2 --loan L1A --fund F3A
  cgov: dry run; this would go to ledgers/wishes/2026-11.A.csv:
  seq,at,by,event,wish,date,title,wisher,source,grid,urgency,public_text,claimant,role,action,owner,due,link,fund,cause,ref,note
  15,2026-11-23T10:00:00+08:00,lin,act-link,W1A,,,,,,,,,,2,,,L1A,F3A,,,

The thread shows them, from either end

  $ cgov trace W1A --columns depth,id,kind,link
  depth,id,kind,link
  0,W1A,wish,
  1,F1A,posting,<- earmark
  1,F2A,posting,<- earmark
  1,F3A,posting,-> fund
  1,L1A,loan,<- for
  1,S1A,order,<- for
  1,S2A,order,-> link
  1,G1A,resource,<- for
  $ cgov trace F2A --columns depth,id,kind,link
  depth,id,kind,link
  0,F2A,posting,
  1,W1A,wish,-> earmark
  2,F1A,posting,<- earmark
  2,F3A,posting,-> fund
  2,L1A,loan,<- for
  2,S1A,order,<- for
  2,S2A,order,-> link
  2,G1A,resource,<- for
  $ cgov trace L1A --columns depth,id | head -3
  depth,id
  0,L1A
  1,W1A

Ids that are not, of another kind, or of nothing: refused, and nothing is written

  $ before=$(git rev-parse HEAD)
  $ cgov wish act W1A add x --owner P1A --order S9A
  cgov: there is no S9A
  hint: see them all: cgov order list
  [2]
  $ cgov wish act W1A add x --owner P1A --loan L9A
  cgov: there is no L9A
  hint: see them all: cgov tool loans --all
  [2]
  $ cgov wish act W1A add x --owner P1A --fund F9A
  cgov: there is no F9A
  hint: see them all: cgov fund list
  [2]
  $ cgov wish act W1A add x --owner P1A --fund S1A
  cgov: "S1A" is no id that begins with F
  hint: link any other case with --link
  [2]
  $ cgov wish act W1A add x --owner P1A --loan F1A
  cgov: "F1A" is no id that begins with L
  hint: link any other case with --link
  [2]
  $ cgov wish act W1A add x --owner P1A --order L1A
  cgov: "L1A" is no id that begins with S
  hint: link any other case with --link
  [2]
  $ cgov wish act W1A add x --owner P1A --order S1A --fund F1A --loan ladder
  cgov: "ladder" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A add x --owner P1A --link P1A
  cgov: "P1A" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A add x --owner P1A --link harbour-bank
  cgov: "harbour-bank" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A add x --owner P1A --link I1A
  cgov: there is no I1A
  hint: no ledger has ids that begin with I
  [2]
  $ cgov wish act W1A add x --owner P1A --order ""
  cgov: "" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A link 2 --order S9A
  cgov: there is no S9A
  hint: see them all: cgov order list
  [2]
  $ cgov wish act W1A link 2 --loan S1A
  cgov: "S1A" is no id that begins with L
  hint: link any other case with --link
  [2]
  $ cgov wish act W1A link 2 --fund 1200
  cgov: "1200" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A link 3 --fund F1A
  cgov: W1A has no action 3
  hint: see: cgov wish act W1A list
  [2]
  $ cgov wish act W1A link --fund F1A
  cgov: N is missing
  hint: see: cgov wish act --help
  [2]
  $ cgov wish act W1A done 2 --loan L9A
  cgov: there is no L9A
  hint: see them all: cgov tool loans --all
  [2]
  $ cgov wish act W9A link 1 --fund F1A
  cgov: there is no W9A
  hint: see them all: cgov wish list
  [2]
  $ cgov --lang zh_CN wish act W1A link 2 --loan S1A
  cgov: “S1A”不是以 L 开头的编号
  提示：其他事项请用 --link 关联
  [2]
  $ test $before = $(git rev-parse HEAD) && git status --short

Where its number cannot be printed, it is said that the action is recorded

  $ cgov wish act W1A add "paint" --owner P1A > /dev/full
  cgov: cannot write to standard output: No space left on device
  hint: it is recorded all the same: 3; do not enter it again
  [6]
  $ cgov wish act W1A drop 3 --reason "no paint"

A fulfilled wish still takes a link, no new action

  $ cgov wish act W1A drop 2 --reason "the guard was found" && cgov -q wish claim W1A P1A && cgov -q wish deliver W1A && cgov -q wish confirm W1A
  $ cgov wish act W1A link 2 --fund F1A
  $ cgov wish act W1A add "one more" --owner P1A --fund F1A
  cgov: W1A is fulfilled; "act add" needs: collected, verified, published, claimed
  hint: possible now: act link
  [1]
