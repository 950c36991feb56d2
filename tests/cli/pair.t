Pairing: who looks after whom
  $ . "$TESTDIR/setup.sh"

The risk says how often; --every says otherwise

  $ cgov pair add yue-opera 王芳 --since 2019-09-16 --risk high
  C1A
  $ cgov pair add P1A P3A --since 2026-11-01
  C2A
  $ cgov pair add P1A P2A --every 2w --risk key
  C3A
  $ cgov pair add harbour-bank P2A --risk key --since 2026-10-01
  C4A
  $ cgov pair list
  pair,state,carer,beneficiary,since,every_days,last_visit,visits,minutes,risk,next_due,days_overdue,days_since_contact,failed
  C1A,open,yue-opera,P3A,2019-09-16,7,,0,0,high,2019-09-23,2618,,0
  C2A,open,P1A,P3A,2026-11-01,90,,0,0,general,2027-01-30,0,,0
  C3A,open,P1A,P2A,2026-11-23,14,,0,0,key,2026-12-07,0,,0
  C4A,open,harbour-bank,P2A,2026-10-01,30,,0,0,key,2026-10-31,23,,0
  $ cgov pair add yue-opera P3A
  cgov: yue-opera and P3A are a pair already: C1A
  hint: see: cgov pair show C1A
  [1]
  $ cgov pair add P1A P1A
  cgov: P1A cannot be paired with themselves
  [2]
  $ cgov pair add P1A yue-opera
  cgov: no person is called "yue-opera"
  hint: see them all: cgov person list
  [2]
  $ cgov pair add P2A P3A --risk hihg
  cgov: there is no risk "hihg"
  hint: did you mean "high"?
  [2]
  $ cgov pair add P2A P3A --every soon
  cgov: "soon" is not a number of days from 1 to 3660
  hint: write 7d, 2w, 7天, 2周 or 30
  [2]

A visit is an entry of the hours, in the carer's name

  $ cgov pair visit C1A 1h30m --kind escort-to-doctor --person P2A --date 2026-11-20
  H1A
  $ cgov pair visit C2A 30m --kind home-visit --note "with fruit"
  H2A
  $ cgov hours list --columns entry,state,date,account,person,minutes,credit,kind,for,note
  entry,state,date,account,person,minutes,credit,kind,for,note
  H1A,recorded,2026-11-20,yue-opera,P2A,90,450,escort-to-doctor,C1A,
  H2A,recorded,2026-11-23,P1A,P1A,30,150,home-visit,C2A,with fruit
  $ git log --format=%s -1
  pair visit: H2A
  $ cgov hours add yue-opera 1h --kind home-visit --for c1 --date 2026-11-18
  H3A
  $ cgov pair show C1
  pair,state,carer,beneficiary,since,every_days,last_visit,visits,minutes,risk,next_due,days_overdue,days_since_contact,failed
  C1A,open,yue-opera,P3A,2019-09-16,7,2026-11-20,2,150,high,2026-11-27,0,3,0
  $ cgov pair visit C1A 2h --kind patrol --date 2026-11-24
  cgov: 2026-11-24 is still to come
  hint: a visit is recorded after it
  [2]
  $ cgov pair visit C1A 2h --kind patrol --date 2019-09-15
  cgov: C1A began on 2019-09-16, after 2019-09-15
  hint: correct the day; or enter the service by itself: cgov hours add
  [2]
  $ cgov pair visit C1A --kind patrol
  cgov: DURATION is missing
  hint: see: cgov pair visit --help
  [2]
  $ cgov pair visit C1A 2h
  cgov: --kind is missing
  hint: see: cgov pair visit --help
  [2]
  $ cgov pair visit C9A 2h --kind patrol
  cgov: there is no C9A
  hint: see them all: cgov pair list
  [2]
  $ cgov hours add P1A 1h --for C9A
  cgov: there is no C9A
  hint: see them all: cgov pair list
  [2]
  $ cgov hours add P1A 1h --for Y1A
  cgov: there is no Y1A
  hint: no ledger has ids that begin with Y
  [2]
  $ cgov hours list | wc -l
  4

Who is due

  $ cgov pair due
  pair,carer,beneficiary,last_visit,next_due,days_overdue,risk,last_failed
  C4A,harbour-bank,P2A,,2026-10-31,23,key,
  $ cgov pair due --within 30d
  pair,carer,beneficiary,last_visit,next_due,days_overdue,risk,last_failed
  C4A,harbour-bank,P2A,,2026-10-31,23,key,
  C1A,yue-opera,P3A,2026-11-20,2026-11-27,0,high,
  C3A,P1A,P2A,,2026-12-07,0,key,
  $ cgov -f table pair due --within 30d
  Pair  Carer         Beneficiary  Last visit  Next due    Days overdue  Risk  Last failed visit
  ────  ────────────  ───────────  ──────────  ──────────  ────────────  ────  ─────────────────
  C4A   harbour-bank  P2A                      2026-10-31            23  key
  C1A   yue-opera     P3A          2026-11-20  2026-11-27             0  high
  C3A   P1A           P2A                      2026-12-07             0  key
  $ cgov --as-of 2026-11-22 pair list
  pair,state,carer,beneficiary,since,every_days,last_visit,visits,minutes,risk,next_due,days_overdue,days_since_contact,failed
  $ cgov --now 2026-11-28T10:00:00+08:00 pair due
  pair,carer,beneficiary,last_visit,next_due,days_overdue,risk,last_failed
  C4A,harbour-bank,P2A,,2026-10-31,28,key,
  C1A,yue-opera,P3A,2026-11-20,2026-11-27,1,high,
  $ cgov pair list --summary
  pairs,beneficiaries,on_schedule,visit_rate
  4,2,1,50.0
  $ cgov pair list --overdue --columns pair,days_overdue
  pair,days_overdue
  C4A,23
  $ cgov pair list --for P2A --columns pair
  pair
  C3A
  C4A
  $ cgov pair list --for yue-opera --columns pair
  pair
  C1A
  $ cgov pair list --sort next_due --columns pair,next_due --limit 2
  pair,next_due
  C4A,2026-10-31
  C1A,2026-11-27
  $ cgov pair list --sort visits --columns pair,visits
  pair,visits
  C3A,0
  C4A,0
  C2A,1
  C1A,2
  $ cgov pair list --sort name
  cgov: --sort: unknown column "name"
  hint: the columns: pair, state, carer, beneficiary, since, every_days, last_visit, visits, minutes, risk, next_due, days_overdue, days_since_contact, failed
  [2]

A failed visit counts no minutes, and is due again the day after

  $ cgov pair visit C1A --failed --note "nobody at home"
  cgov: note: no minutes count; unless a later visit took place, C1A is due on 2026-11-24
  $ cgov pair visit C4A 45m --kind home-visit --failed --date yesterday
  cgov: note: no minutes count; unless a later visit took place, C4A is due on 2026-11-23
  $ cgov pair due --within 1d
  pair,carer,beneficiary,last_visit,next_due,days_overdue,risk,last_failed
  C4A,harbour-bank,P2A,,2026-11-23,0,key,2026-11-22
  C1A,yue-opera,P3A,2026-11-20,2026-11-24,0,high,2026-11-23
  $ cgov pair list --columns pair,last_visit,visits,minutes,next_due,failed
  pair,last_visit,visits,minutes,next_due,failed
  C1A,2026-11-20,2,150,2026-11-24,1
  C2A,2026-11-23,1,30,2027-02-21,0
  C3A,,0,0,2026-12-07,0
  C4A,,0,0,2026-11-23,1
  $ cgov pair visit C1A 20m --kind home-visit --person P2A
  H4A
  $ cgov pair show C1A --columns pair,last_visit,visits,minutes,next_due,failed
  pair,last_visit,visits,minutes,next_due,failed
  C1A,2026-11-23,3,170,2026-11-30,1
  $ cgov undo C1A
  cgov: taken back: "miss" of C1A, written by lin on 2026-11-23 10:00; C1A is open again
  V1A
  $ cgov pair show C1A --columns pair,failed
  pair,failed
  C1A,0

Rejected and reversed entries are no visits

  $ cgov hours reverse H4A --reason "wrong day"
  $ cgov --by chen hours reject H1A
  $ cgov pair show C1A --columns pair,last_visit,visits,minutes,next_due
  pair,last_visit,visits,minutes,next_due
  C1A,2026-11-18,1,60,2026-11-25
  $ cgov pair list --summary
  pairs,beneficiaries,on_schedule,visit_rate
  4,2,1,50.0
  $ cgov -f table pair list --summary
  Pairs  Beneficiaries  On schedule  Visit rate
  ─────  ─────────────  ───────────  ──────────
      4              2            1      50.0 %

A visit that the rules share among a group's members counts once

  $ cgov -q group join yue-opera P1A >/dev/null
  $ cgov -q group join yue-opera P2A >/dev/null
  $ sed -i 's/^group_split = "pool"/group_split = "equal"/' rules/moral-bank.toml && git commit -qam "share hours among members"
  $ cgov pair visit C1A 1h --kind home-visit --date 2026-11-19
  H5A
  H6A
  $ cgov pair show C1A --columns pair,last_visit,visits,minutes
  pair,last_visit,visits,minutes
  C1A,2026-11-19,2,120

Ended: no visits any more; all or none

  $ cgov pair end C1A C9A --reason "moved away"
  cgov: there is no C9A
  hint: see them all: cgov pair list
  [2]
  $ cgov pair list --state open --for P3A --columns pair | tail -n +2 | cgov pair end --from - --reason "moved away"
  $ cgov pair end C1A C2A
  cgov: C1A is ended; "end" needs: open (nothing more can happen to it)
  cgov: C2A is ended; "end" needs: open (nothing more can happen to it)
  cgov: 2 of 2 cannot be changed; nothing was written
  [1]
  $ cgov pair visit C1A 1h --kind home-visit
  cgov: C1A is ended; "visit" needs: open
  hint: nothing more can happen to it
  [1]
  $ cgov pair visit C1A --failed
  cgov: C1A is ended; "visit" needs: open
  hint: nothing more can happen to it
  [1]
  $ cgov undo C1A
  cgov: "end" of C1A cannot be undone
  hint: what has happened to it: cgov log C1A
  [1]
  $ cgov pair list --state ended
  pair,state,carer,beneficiary,since,every_days,last_visit,visits,minutes,risk,next_due,days_overdue,days_since_contact,failed
  C1A,ended,yue-opera,P3A,2019-09-16,7,2026-11-19,2,120,high,,,4,0
  C2A,ended,P1A,P3A,2026-11-01,90,2026-11-23,1,30,general,,,0,0
  $ cgov pair list --state closed
  cgov: there is no state "closed"
  hint: the states: open, ended
  [2]
  $ cgov pair add yue-opera P3A
  C5A
  $ cgov pair end C5A -n
  cgov: dry run; this would go to ledgers/pairs/2026-11.A.csv:
  seq,at,by,event,pair,carer,beneficiary,since,every_days,risk,date,kind,person,note
  10,2026-11-23T10:00:00+08:00,lin,end,C5A,,,,,,,,,
  $ cgov log C1A --columns event,id,state,text
  event,id,state,text
  record,H1A,recorded,date=2026-11-20 account=yue-opera person=P2A minutes=90 credit=450 rule=5-for-1 kind=escort-to-doctor for=C1A
  record,H3A,recorded,date=2026-11-18 account=yue-opera minutes=60 credit=300 rule=5-for-1 kind=home-visit for=C1A
  record,H4A,recorded,date=2026-11-23 account=yue-opera person=P2A minutes=20 credit=100 rule=5-for-1 kind=home-visit for=C1A
  record,H5A,recorded,date=2026-11-19 account=P1A person=P1A minutes=30 credit=150 rule=5-for-1 kind=home-visit for=C1A unit=yue-opera
  record,H6A,recorded,date=2026-11-19 account=P2A person=P2A minutes=30 credit=150 rule=5-for-1 kind=home-visit for=C1A unit=yue-opera
  open,C1A,open,carer=yue-opera beneficiary=P3A since=2019-09-16 every_days=7 risk=high
  miss,C1A,,"date=2026-11-23 note=""nobody at home"""
  end,C1A,ended,"note=""moved away"""
  void,V1A,void,ledger=pairs of=C1A desk=A row=5 undone=miss

Without pairs the rate is empty; a phone number does not get into a ledger

  $ cgov pair end C5A C3A C4A
  $ cgov pair list --summary
  pairs,beneficiaries,on_schedule,visit_rate
  0,0,0,
  $ cgov pair add P1A P3A
  C6A
  $ cgov pair visit C6A --failed --note "call 13900000001"
  cgov: note: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov check --quiet
  severity,code,file,line,id,message,remedy
