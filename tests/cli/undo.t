Taking back, and who did what when
  $ . "$TESTDIR/setup.sh"
  $ cgov -q venue add hall --name 文化礼堂 --capacity 60 >/dev/null
  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ cgov -q --by chen --now 2026-11-23T10:05:00+08:00 hours confirm H1A
  $ cgov bank balance P1A --columns account,balance
  account,balance
  P1A,600
  $ cgov --now 2026-11-23T10:10:00+08:00 undo H1A --reason "wrong line"
  cgov: taken back: "confirm" of H1A, written by chen on 2026-11-23 10:05; H1A is recorded again
  V1A
  $ cgov hours list --columns entry,state
  entry,state
  H1A,recorded
  $ cgov bank balance P1A --columns account,balance
  account,balance
  P1A,0

Again, it goes one row further back; the number stays taken

  $ cgov --now 2026-11-23T10:11:00+08:00 undo h1
  cgov: taken back: "record" of H1A, written by lin on 2026-11-23 10:00; H1A counts as never written
  V2A
  $ cgov hours list
  entry,state,date,account,person,minutes,credit,rule,kind,for,place,unit,witness,late,note,activity,start,by
  $ cgov undo H1A
  cgov: there is no H1A
  hint: see them all: cgov hours list
  [2]
  $ cgov -q --now 2026-11-23T10:12:00+08:00 hours add P1A 1h --date 2026-11-20
  H2A
  $ cgov log H1A
  at,by,event,id,state,effect,text,ledger,desk,seq
  2026-11-23T10:00:00+08:00,lin,record,H1A,,undone,date=2026-11-20 account=P1A person=P1A minutes=120 credit=600 rule=5-for-1 kind=other,hours,A,1
  2026-11-23T10:05:00+08:00,chen,confirm,H1A,,undone,,hours,A,2
  2026-11-23T10:10:00+08:00,lin,void,V1A,void,,"ledger=hours of=H1A desk=A row=2 undone=confirm note=""wrong line""",voids,A,1
  2026-11-23T10:11:00+08:00,lin,void,V2A,void,,ledger=hours of=H1A desk=A row=1 undone=record,voids,A,2
  $ cgov log H1A -f table --columns at,by,event,state,effect
  When              By    Event    State  Effect
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-11-23 10:00  lin   record          undone
  2026-11-23 10:05  chen  confirm         undone
  2026-11-23 10:10  lin   void     void
  2026-11-23 10:11  lin   void     void
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

The state of an earlier day is not changed by what was taken back later

  $ cgov --now 2026-11-24T09:00:00+08:00 undo last
  cgov: taken back: "record" of H2A, written by lin on 2026-11-23 10:12; H2A counts as never written
  V3A
  $ cgov --as-of 2026-11-23 hours list --columns entry,state
  entry,state
  H2A,recorded
  $ cgov hours list --columns entry,state
  entry,state
  $ cgov --as-of 2026-11-23 log H2A --columns event,effect
  event,effect
  record,

A booking: no-show is taken back, a cancellation is not; a case that another points at stays

  $ export CGOV_NOW=2026-11-24T10:00:00+08:00
  $ cgov -q bank grant P1A 4h --reason welcome
  T1A
  $ cgov -q venue redeem P1A hall --start 2026-11-25T14:00 --for 1h
  B1A
  $ cgov -q venue redeem P1A hall --start 2026-11-26T14:00 --for 1h
  B2A
  $ cgov -q venue cancel B1A
  $ cgov undo B1A
  cgov: "cancel" of B1A cannot be undone
  hint: what has happened to it: cgov log B1A
  [1]
  $ cgov -q hours add P2A 30m --for B2A --date 2026-11-24
  H3A
  $ cgov undo B2A
  cgov: H3A points at B2A
  hint: undo that one first: cgov undo H3A
  [1]
  $ cgov -q undo H3A && cgov -q undo B2A
  V4A
  V5A
  $ cgov venue calendar --all --columns booking,state
  booking,state
  B1A,cancelled

What cannot be

  $ cgov undo H99A
  cgov: there is no H99A
  hint: see them all: cgov hours list
  [2]
  $ cgov undo P1A
  cgov: "P1A" is no id of a case
  hint: see what can be undone: cgov log --limit 10
  [2]
  $ cgov undo V1A
  cgov: "void" of V1A cannot be undone
  hint: what has happened to it: cgov log V1A
  [1]
  $ cgov undo ../x
  cgov: "../x" is no id of a case
  hint: see what can be undone: cgov log --limit 10
  [2]
  $ cgov undo
  cgov: ID is missing
  hint: see: cgov undo --help
  [2]
  $ cgov -q --now 2026-11-24T11:00:00+08:00 hours add P2A 10m --date 2026-11-24
  H4A
  $ cgov -n --now 2026-11-24T11:01:00+08:00 undo last
  cgov: taken back: "record" of H4A, written by lin on 2026-11-24 11:00; H4A counts as never written
  cgov: dry run; this would go to ledgers/voids/2026-11.A.csv:
  seq,at,by,event,void,ledger,of,desk,row,undone,note
  6,2026-11-24T11:01:00+08:00,lin,void,V6A,hours,H4A,A,5,record,
  $ cgov hours list --columns entry,state
  entry,state
  H4A,recorded

Two desks settle one entry differently: the later event has no effect, and can be taken back

  $ git clone --quiet . ../clone
  $ git -C ../clone config user.name chen && cgov -C ../clone -q desk take B
  B
  $ cgov -q --by chen --now 2026-11-24T12:00:00+08:00 hours confirm H4A
  $ cgov -C ../clone -q --by wu --now 2026-11-24T12:01:00+08:00 hours reject H4A
  $ git pull --quiet --no-rebase --no-edit ../clone main
  $ cgov check --columns severity,code,id,message,remedy
  cgov: 1 errors, 0 warnings
  severity,code,id,message,remedy
  error,transition,H4A,"H4A is confirmed: ""reject"" has no effect",two desks acted on it apart; take it back: cgov undo H4A
  [1]
  $ cgov --now 2026-11-24T12:05:00+08:00 undo H4A
  cgov: taken back: "reject" of H4A, written by wu on 2026-11-24 12:01; it had no effect
  V6A
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ cgov log H4A --columns by,event,state,effect,desk
  by,event,state,effect,desk
  lin,record,recorded,,A
  chen,confirm,confirmed,,A
  wu,reject,,undone,B
  lin,void,void,,A

A row that names nothing is found

  $ cgov log --ledger voids --limit 2 --columns id,text
  id,text
  V5A,ledger=bookings of=B2A desk=A row=2 undone=hold
  V6A,ledger=hours of=H4A desk=B row=1 undone=reject
  $ sed -i 's/,H4A,B,1,reject/,H4A,B,2,reject/' ledgers/voids/2026-11.A.csv
  $ cgov check --columns severity,code,id,message
  cgov: 3 errors, 0 warnings
  severity,code,id,message
  error,transition,H4A,"H4A is confirmed: ""reject"" has no effect"
  error,void,V6A,"names a row that is not there: 2 of H4A in the ledger ""hours"""
  error,edited,,rows that were committed have been changed or removed
  [1]
  $ git checkout -q -- ledgers/voids

Filters of the log

  $ cgov log --from 2026-11-24 --to 2026-11-24 --who wu --columns at,event,id
  at,event,id
  2026-11-24T12:01:00+08:00,reject,H4A
  $ cgov log hall --columns event,id
  event,id
  hold,B1A
  hold,B2A
  $ cgov log 张梅 --limit 1 --columns event,id
  event,id
  hold,B2A
  $ cgov log --ledger hour
  cgov: there is no ledger "hour"
  hint: did you mean "hours"?
  [2]
  $ cgov log --limit x
  cgov: --limit: expected a whole number from 0 to 1000000000, found "x"
  [2]
