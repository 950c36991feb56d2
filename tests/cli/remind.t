Everything that is due, from the ledgers, the rules and the day alone
  $ . "$TESTDIR/setup.sh"
  $ on() { export CGOV_NOW=2026-$1:00+08:00; }
  $ kinds() { cgov remind "$@" --columns kind,id,due,days,who; }
  $ cgov remind
  kind,id,due,days,who,text,grid
  $ cgov -f table remind
  $ cgov -f json remind
  []

One thing of each kind, from October on

  $ on 10-01T09:00
  $ cgov -q grid add grid-1 --name 第一网格 >/dev/null && cgov -q grid adopt grid-1 harbour-bank --from 2026-10-01
  $ cgov -q person set P2A --grid grid-1
  $ cgov -q venue add hall --name 活动室 --open "Mon-Sun 08:00-21:00"
  hall
  $ cgov -q tool add ladder --name 人字梯
  ladder
  $ cgov -q tool add drill --name 电钻
  drill
  $ cgov -q programme add night-school --name 夜校 --provider yue-opera --from 2026-01-01 --to 2026-11-30 --deliverable "lessons=12 sessions"
  night-school
  $ cgov -q fund income 100 --purpose rent --date 2026-09-20
  F1A
  $ cgov -q resource pledge harbour-bank --what "30 chairs" --date 2026-10-01 --due 2026-11-24
  G1A
  $ cgov -q pair add P1A P3A --since 2026-10-01 --risk general
  C1A
  $ cgov -q pair add P2A P3A --since 2026-10-24 --risk key
  C2A
  $ cgov -q wish add "a lamp for 李强" --grid grid-1
  W1A
  $ cgov -q wish add "a handrail" && cgov -q wish add "a bench" && cgov -q wish add "a clock"
  W2A
  W3A
  W4A
  $ cgov -q wish verify W1A W2A W3A
  $ on 10-24T09:00
  $ cgov -q wish publish W2A W3A && cgov -q wish claim W2A P1A && cgov -q wish claim W2A harbour-bank
  $ cgov -q wish claim W3A yue-opera --date 2026-10-24
  $ cgov -q wish act W3A add "ask the estate office" --owner P2A --due 2026-11-22
  1
  $ on 11-09T09:00
  $ cgov -q wish publish W1A
  $ cgov -q hours add yue-opera 2h --kind performance --date 2026-11-09
  H1A
  $ cgov -q hours add yue-opera 1h --kind cleaning --date 2026-11-10 --now 2026-11-10T09:00:00+08:00
  H2A
  $ on 11-16T10:00
  $ for title in "placed" "sent" "at work" "done" "returned" "closed"; do cgov -q order place "$title" --grid grid-1 --by P1A; done
  S1A
  S2A
  S3A
  S4A
  S5A
  S6A
  $ for id in S2A S3A S4A S5A S6A; do cgov -q order dispatch $id; done
  $ cgov -q order accept S3A S4A S6A && cgov -q order done S4A S6A && cgov -q order rate S6A satisfied
  $ cgov -q order return S5A --reason "not ours"
  $ cgov -q venue redeem P3A hall --start "2026-11-18 14:00" --for 1h
  B1A
  $ cgov -q tool lend ladder P3A --days 7d && cgov -q tool lend drill P1A --days 3d && cgov -q tool hold drill P2A
  L1A
  L2A
  L3A
  $ on 11-20T10:00
  $ cgov -q tool return L2A
  $ cgov -q venue checkin B1A --at "2026-11-18 14:00" && cgov -q venue finish B1A --at "2026-11-18 15:00"
  $ cgov -q venue redeem harbour-bank hall --start "2026-11-20 14:00" --for 2h
  B2A
  $ cgov -q venue redeem harbour-bank hall --start "2026-11-23 14:00" --for 2h
  B3A
  $ cgov -q venue redeem yue-opera hall --start "2026-11-24 14:00" --for 1h
  B4A
  $ on 11-23T10:00

What is due today or overdue, by grid and day; titles name nobody who has not consented

  $ cgov remind
  kind,id,due,days,who,text,grid
  fund-statement,2026Q3,2026-10-15,-39,,give out the fund's statement of 2026Q3; 1 postings are not checked,
  booking-open,B2A,2026-11-20,-3,harbour-bank,"hall: finish, or say that nobody came",
  booking,B3A,2026-11-23,0,harbour-bank,hall from 2026-11-23 14:00,
  debt,P3A,2026-11-23,0,P3A,owes 12 min of service,
  hours-confirm,H1A,2026-11-23,0,yue-opera,2 entries wait for a second person,
  loan,L1A,2026-11-23,0,P3A,give back: 人字梯,
  wish-delivery,W2A,2026-11-23,0,P1A,deliver the wish: a handrail,
  wish-delivery,W3A,2026-11-23,0,yue-opera,deliver the wish: a bench,
  order-dispatch,S1A,2026-11-16,-7,,dispatch the order: placed,grid-1
  order-dispatch,S5A,2026-11-16,-7,,dispatch the order: returned,grid-1
  order-accept,S2A,2026-11-17,-6,harbour-bank,accept the order: sent,grid-1
  order-rate,S4A,2026-11-17,-6,P1A,call back and ask how it was done: done,grid-1
  hold,L3A,2026-11-20,-3,P2A,ready to be collected: 电钻,grid-1
  wish-action,W3A,2026-11-22,-1,P2A,action 1 of the wish: ask the estate office,grid-1
  order,S2A,2026-11-23,0,harbour-bank,finish the order: sent,grid-1
  order,S3A,2026-11-23,0,harbour-bank,finish the order: at work,grid-1
  visit,C2A,2026-11-23,0,P2A,visit P3A,grid-1
  wish-claim,W1A,2026-11-23,0,,find somebody who claims the wish: a lamp for 李*,grid-1
  $ cgov -f table remind
  Kind            Id      Due by      Days left  Whose turn    What                                                                 Grid
  ──────────────  ──────  ──────────  ─────────  ────────────  ───────────────────────────────────────────────────────────────────  ──────
  fund-statement  2026Q3  2026-10-15        -39                give out the fund's statement of 2026Q3; 1 postings are not checked
  booking-open    B2A     2026-11-20         -3  harbour-bank  hall: finish, or say that nobody came
  booking         B3A     2026-11-23          0  harbour-bank  hall from 2026-11-23 14:00
  debt            P3A     2026-11-23          0  P3A           owes 12 min of service
  hours-confirm   H1A     2026-11-23          0  yue-opera     2 entries wait for a second person
  loan            L1A     2026-11-23          0  P3A           give back: 人字梯
  wish-delivery   W2A     2026-11-23          0  P1A           deliver the wish: a handrail
  wish-delivery   W3A     2026-11-23          0  yue-opera     deliver the wish: a bench
  order-dispatch  S1A     2026-11-16         -7                dispatch the order: placed                                           grid-1
  order-dispatch  S5A     2026-11-16         -7                dispatch the order: returned                                         grid-1
  order-accept    S2A     2026-11-17         -6  harbour-bank  accept the order: sent                                               grid-1
  order-rate      S4A     2026-11-17         -6  P1A           call back and ask how it was done: done                              grid-1
  hold            L3A     2026-11-20         -3  P2A           ready to be collected: 电钻                                          grid-1
  wish-action     W3A     2026-11-22         -1  P2A           action 1 of the wish: ask the estate office                          grid-1
  order           S2A     2026-11-23          0  harbour-bank  finish the order: sent                                               grid-1
  order           S3A     2026-11-23          0  harbour-bank  finish the order: at work                                            grid-1
  visit           C2A     2026-11-23          0  P2A           visit P3A                                                            grid-1
  wish-claim      W1A     2026-11-23          0                find somebody who claims the wish: a lamp for 李*                    grid-1

And what will be within so many days

  $ comm -13 <(cgov remind | sort) <(cgov remind --within 7d | sort)
  booking,B4A,2026-11-24,1,yue-opera,hall from 2026-11-24 14:00,
  deliverable,night-school,2026-11-30,7,yue-opera,lessons: 0 of 12 sessions,
  resource,G1A,2026-11-24,1,harbour-bank,pledged and not delivered: 30 chairs,
  $ cgov remind --within 2周 --kind deliverable
  kind,id,due,days,who,text,grid
  deliverable,night-school,2026-11-30,7,yue-opera,lessons: 0 of 12 sessions,

Of one kind, of one grid; both are empty when there is nothing

  $ kinds --kind order
  kind,id,due,days,who
  order,S2A,2026-11-23,0,harbour-bank
  order,S3A,2026-11-23,0,harbour-bank
  $ kinds --kind " Visit "
  kind,id,due,days,who
  visit,C2A,2026-11-23,0,P2A
  $ kinds --grid grid-1 --kind order-dispatch
  kind,id,due,days,who
  order-dispatch,S1A,2026-11-16,-7,
  order-dispatch,S5A,2026-11-16,-7,
  $ kinds --grid grid-2
  kind,id,due,days,who
  $ cgov remind --kind wish-claim -f json
  [
  {"kind":"wish-claim","id":"W1A","due":"2026-11-23","days":0,"who":"","text":"find somebody who claims the wish: a lamp for 李*","grid":"grid-1"}
  ]
  $ cgov remind --kind wish-claim -f jsonl
  {"kind":"wish-claim","id":"W1A","due":"2026-11-23","days":0,"who":"","text":"find somebody who claims the wish: a lamp for 李*","grid":"grid-1"}
  $ cgov remind --kind loan -f tsv
  kind\tid\tdue\tdays\twho\ttext\tgrid (esc)
  loan\tL1A\t2026-11-23\t0\tP3A\tgive back: \xe4\xba\xba\xe5\xad\x97\xe6\xa2\xaf\t (esc)
  $ cgov remind --kind loan --excel | head -1 | od -An -c | head -1
   357 273 277   K   i   n   d   ,   I   d   ,   D   u   e       b

The same ledgers, rules and day: the same bytes. Another moment: another list. Nothing is written

  $ cgov remind > ../first && cgov remind | cmp - ../first && cgov --no-cache remind | cmp - ../first
  $ TZ=America/New_York LC_ALL=C cgov --by somebody remind | cmp - ../first
  $ git clone -q . ../copy && diff <(cgov remind --kind order) <(cgov -C ../copy remind --kind order 2>&1)
  $ CGOV_NOW=2026-11-23T23:59:59+08:00 kinds > ../later; comm -3 <(kinds | sort) <(sort ../later) | tr '\t' +
  booking,B3A,2026-11-23,0,harbour-bank
  +booking-open,B3A,2026-11-23,0,harbour-bank
  $ CGOV_NOW=2026-11-24T00:00:00+08:00 kinds
  kind,id,due,days,who
  fund-statement,2026Q3,2026-10-15,-40,
  booking-open,B2A,2026-11-20,-4,harbour-bank
  booking-open,B3A,2026-11-23,-1,harbour-bank
  hours-confirm,H1A,2026-11-23,-1,yue-opera
  loan,L1A,2026-11-23,-1,P3A
  booking,B4A,2026-11-24,0,yue-opera
  debt,P3A,2026-11-24,0,P3A
  resource,G1A,2026-11-24,0,harbour-bank
  order-dispatch,S1A,2026-11-16,-8,
  order-dispatch,S5A,2026-11-16,-8,
  order-accept,S2A,2026-11-17,-7,harbour-bank
  order-rate,S4A,2026-11-17,-7,P1A
  hold,L3A,2026-11-20,-4,P2A
  wish-action,W3A,2026-11-22,-2,P2A
  order,S2A,2026-11-23,-1,harbour-bank
  order,S3A,2026-11-23,-1,harbour-bank
  visit,C2A,2026-11-23,-1,P2A
  wish-claim,W1A,2026-11-23,-1,
  $ sed -i 's/^deliver_days = 30/deliver_days = 31/' rules/wishes.toml
  $ kinds --kind wish-delivery
  kind,id,due,days,who
  $ git checkout -q rules && git status --short

A wish that was not delivered in time waits for another claimant; its time begins anew

  $ CGOV_NOW=2026-11-24T08:00:00+08:00 kinds --within 30d | grep wish
  wish-claim,W2A,2026-12-08,14,
  wish-claim,W3A,2026-12-08,14,
  wish-action,W3A,2026-11-22,-2,P2A
  wish-claim,W1A,2026-11-23,-1,
  $ CGOV_NOW=2026-12-09T08:00:00+08:00 cgov remind --kind wish-claim
  kind,id,due,days,who,text,grid
  wish-claim,W2A,2026-12-08,-1,,find somebody who claims the wish: a handrail,
  wish-claim,W3A,2026-12-08,-1,,find somebody who claims the wish: a bench,
  wish-claim,W1A,2026-11-23,-16,,find somebody who claims the wish: a lamp for 李*,grid-1

The list of an earlier day is that of what was known by then

  $ kinds --as-of 2026-11-19
  kind,id,due,days,who
  fund-statement,2026Q3,2026-10-15,-35,
  booking-open,B1A,2026-11-18,-1,P3A
  loan,L2A,2026-11-19,0,P1A
  order-dispatch,S1A,2026-11-16,-3,
  order-dispatch,S5A,2026-11-16,-3,
  order-accept,S2A,2026-11-17,-2,harbour-bank
  order-rate,S4A,2026-11-17,-2,P1A
  $ kinds --as-of 2026-09-30
  kind,id,due,days,who

When it is done it is no longer due

  $ cgov -q order dispatch S1A
  $ cgov -q order accept S2A && cgov -q order done S2A S3A
  $ cgov -q tool return L1A && cgov -q tool lend drill P2A --days 2d
  L3A
  $ cgov -q venue noshow B2A && cgov -q venue cancel B3A
  $ cgov -q --by chen hours confirm H1A H2A && cgov -q --by chen fund check F1A
  $ cgov -q pair visit C2A 30m --kind home-visit && cgov -q wish act W3A done 1
  H3A
  $ cgov -q wish deliver W2A W3A && cgov -q wish claim W1A P1A
  $ cgov -q resource deliver G1A
  $ kinds --within 1d
  kind,id,due,days,who
  debt,P3A,2026-11-23,0,P3A
  debt,harbour-bank,2026-11-23,0,harbour-bank
  booking,B4A,2026-11-24,1,yue-opera
  order-dispatch,S5A,2026-11-16,-7,
  order-rate,S4A,2026-11-17,-6,P1A
  order-accept,S1A,2026-11-24,1,harbour-bank
  order-rate,S2A,2026-11-24,1,P1A
  order-rate,S3A,2026-11-24,1,P1A

In Chinese

  $ cgov --lang zh_CN remind --within 7d -f table
  类别            编号          期限        剩余天数  责任方        内容                           网格
  ──────────────  ────────────  ──────────  ────────  ────────────  ─────────────────────────────  ──────
  debt            P3A           2026-11-23         0  P3A           欠服务 12分钟
  debt            harbour-bank  2026-11-23         0  harbour-bank  欠服务 36分钟
  booking         B4A           2026-11-24         1  yue-opera     hall，2026-11-24 14:00 开始
  deliverable     night-school  2026-11-30         7  yue-opera     lessons：0/12 sessions
  order-dispatch  S5A           2026-11-16        -7                请派单：returned               grid-1
  order-rate      S4A           2026-11-17        -6  P1A           请回访，了解办理情况：done     grid-1
  order-accept    S1A           2026-11-24         1  harbour-bank  请接单：placed                 grid-1
  order-rate      S2A           2026-11-24         1  P1A           请回访，了解办理情况：sent     grid-1
  order-rate      S3A           2026-11-24         1  P1A           请回访，了解办理情况：at work  grid-1
  loan            L3A           2026-11-25         2  P2A           归还：电钻                     grid-1
  order           S1A           2026-11-30         7  harbour-bank  请办结：placed                 grid-1
  $ cgov --lang zh_CN remind --kind no
  cgov: 没有类别“no”
  提示：可选：booking, booking-open, hours-confirm, debt, visit, wish-claim, wish-delivery, wish-action, order-dispatch, order-accept, order, order-rate, loan, hold, fund-statement, deliverable, resource
  [2]

What cannot be

  $ cgov remind --kind visits
  cgov: there is no kind "visits"
  hint: did you mean "visit"?
  [2]
  $ cgov remind --kind ""
  cgov: there is no kind ""
  hint: choose among: booking, booking-open, hours-confirm, debt, visit, wish-claim, wish-delivery, wish-action, order-dispatch, order-accept, order, order-rate, loan, hold, fund-statement, deliverable, resource
  [2]
  $ cgov remind --within soon
  cgov: "soon" is not a number of days from 1 to 3660
  hint: write 7d, 2w, 7天, 2周 or 30
  [2]
  $ cgov remind --within 0d
  cgov: "0d" is not a number of days from 1 to 3660
  hint: write 7d, 2w, 7天, 2周 or 30
  [2]
  $ cgov remind --within -1d
  cgov: "-1d" is not a number of days from 1 to 3660
  hint: write 7d, 2w, 7天, 2周 or 30
  [2]
  $ cgov remind tomorrow
  cgov: one argument too many: "tomorrow"
  hint: see: cgov remind --help
  [2]
  $ cgov remind --sort due
  cgov: unknown option "--sort"
  hint: did you mean "--store"?
  [2]
  $ cgov -f html remind
  cgov: "cgov remind" does not print html
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ cgov remind --columns kind,when
  cgov: there is no column "when"
  hint: the columns: kind,id,due,days,who,text,grid
  [2]
  $ cgov -C / remind
  cgov: no store here: / has no cgov.toml
  hint: make one with: cgov init /
  [3]
  $ cgov remind > /dev/full
  cgov: cannot write to standard output: No space left on device
  [6]
  $ sed -i 's/^claim_days/claim_dyas/' rules/wishes.toml && cgov remind
  cgov: rules/wishes.toml:4: unknown setting "claim_dyas"
    claim_dyas = 14         # 上墙后应在几天内有人认领，逾期提醒；0 = 不限 / a wish that nobody has claimed after so many days is overdue; 0: never
                 ^
  hint: did you mean "claim_days"?
  [3]
  $ git checkout -q rules && sed -i 's/,accept,/,acecpt,/' ledgers/orders/2026-11.A.csv && cgov remind --kind visit 2>&1 | head -3
  cgov: ledgers/orders/2026-11.A.csv:13: unknown event "acecpt"
    12,2026-11-16T10:00:00+08:00,lin,acecpt,S3A,,,,,,,,,,,,,,,,,,,,
                                     ^
