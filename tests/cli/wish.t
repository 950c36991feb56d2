The wish wall: from being collected to the flag
  $ . "$TESTDIR/setup.sh"
  $ mkdir -p registers/grids && echo 'name = "一号网格"' > registers/grids/grid-1.toml && git add . && git commit -qm grid

A wish is entered; what nobody else may read stays out of git

  $ cgov wish add "a handrail at the stairs" --wisher 王芳 --source visit --grid grid-1 --detail "fell in October, call 13900000003"
  W1A
  $ cgov wish add "a reading lamp" --source 走访 --urgency urgent --public-text "for the evening class" --date 2026-11-20
  W2A
  $ cgov wish add "see an opera" --wisher yue-opera --source phone --grid 一号网格 --note "told at the gate"
  W3A
  $ cgov wish list
  wish,state,flag,title,grid,urgency,collected,claimants,due,overdue,open_actions,wisher,source,published,claimed,delivered,fulfilled,lapsed,public_text
  W1A,collected,,a handrail at the stairs,grid-1,normal,2026-11-23,,,,0,P3A,visit,,,,,,
  W2A,collected,,a reading lamp,,urgent,2026-11-20,,,,0,,visit,,,,,,for the evening class
  W3A,collected,,see an opera,grid-1,normal,2026-11-23,,,,0,yue-opera,phone,,,,,,
  $ cgov wish show W1A --columns wish,wisher,source,detail
  wish,wisher,source,detail
  W1A,P3A,visit,"fell in October, call 13900000003"
  $ cat private/details/wishes.A.csv
  id,text
  W1A,"fell in October, call 13900000003"
  $ git grep -c October
  [1]
  $ git log --format=%s -1
  wish add: W3A
  $ cgov wish add "call 13900000003"
  cgov: title: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov wish add "a lamp" --public-text "my id is 11010519491231002X"
  cgov: public_text: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov wish add ""
  cgov: title: is missing
  [2]
  $ cgov wish add
  cgov: TITLE is missing
  hint: see: cgov wish add --help
  [2]
  $ cgov wish add lamp --source radio
  cgov: there is no source "radio"
  hint: choose among: visit, survey, phone, council, other
  [2]
  $ cgov wish add lamp --source phnoe
  cgov: there is no source "phnoe"
  hint: did you mean "phone"?
  [2]
  $ cgov wish add lamp --urgency very
  cgov: there is no urgency "very"
  hint: choose among: normal, urgent
  [2]
  $ cgov wish add lamp --grid grid-9
  cgov: there is no grid "grid-9"
  hint: did you mean "grid-1"?
  [2]
  $ cgov wish add lamp --wisher nobody
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov wish add lamp --date tomorrow
  cgov: 2026-11-24 is still to come
  hint: say what has happened, when it has
  [2]
  $ cgov wish add "a lamp for 张梅"
  cgov: warning: a text names P1A, who has not consented; pages mask the name, but git keeps it
  W4A
  $ cgov -n wish add "a walk" --detail "private" --date 2026-11-22
  cgov: dry run; this would go to ledgers/wishes/2026-11.A.csv:
  seq,at,by,event,wish,date,title,wisher,source,grid,urgency,public_text,claimant,role,action,owner,due,link,fund,cause,ref,note
  5,2026-11-23T10:00:00+08:00,lin,collect,W5A,2026-11-22,a walk,,other,,normal,,,,,,,,,,,

Verified, published, or declined; all or none

  $ cgov wish verify W1A W2A --date 2026-11-22
  cgov: W1A: 2026-11-22 lies before 2026-11-23, the day of its latest event
  hint: what has happened to it: cgov log W1A
  [2]
  $ cgov wish verify w3 --detail "lives alone"
  $ cgov wish show W3A --columns wish,state,detail
  wish,state,detail
  W3A,verified,lives alone
  $ cgov wish verify W1A W9A
  cgov: there is no W9A
  hint: see them all: cgov wish list
  [2]
  $ cgov wish verify W1A W2A
  $ cgov wish verify W1A W4A --detail "two at once"
  cgov: one text cannot be that of 2 wishes
  hint: name one wish where you give a text
  [2]
  $ cgov wish decline W4A --reason "the landlord's duty"
  $ cgov wish list --state verified --columns wish | tail -n +2 | cgov wish publish --from -
  $ cgov wish publish W1A --public-text "iron or wood"
  cgov: W1A is published; "publish" needs: verified
  hint: possible now: claim, act add, act done, act drop, act link, withdraw
  [1]
  $ cgov wish list --columns wish,state,published,due,public_text
  wish,state,published,due,public_text
  W1A,published,2026-11-23,2026-12-07,
  W2A,published,2026-11-23,2026-12-07,for the evening class
  W3A,published,2026-11-23,2026-12-07,
  W4A,declined,,,
  $ cgov wish list --state no
  cgov: there is no state "no"
  hint: the states: collected, verified, declined, published, claimed, delivered, fulfilled, withdrawn
  [2]
  $ cgov wish decline W4A
  cgov: W4A is declined; "decline" needs: collected
  hint: nothing more can happen to it
  [1]
  $ cgov wish publish W4A
  cgov: W4A is declined; "publish" needs: verified
  hint: nothing more can happen to it
  [1]

Claims: the first claimant leads, others join, up to five

  $ cgov wish claim W1A harbour-bank
  $ cgov wish claim W1A 李强
  $ cgov wish claim W1A P1A --lead
  $ cgov wish list --columns wish,state,claimants,due --for harbour-bank
  wish,state,claimants,due
  W1A,claimed,P1A;harbour-bank;P2A,2026-12-23
  $ cgov wish claim W1A P2A
  cgov: P2A claims W1A already
  hint: see: cgov wish show W1A
  [1]
  $ cgov wish claim W1A P1A --lead
  cgov: P1A claims W1A already
  hint: see: cgov wish show W1A
  [1]
  $ cgov wish claim W1A
  cgov: CLAIMANT is missing
  hint: see: cgov wish claim --help
  [2]
  $ cgov wish claim P1A
  cgov: CLAIMANT is missing
  hint: see: cgov wish claim --help
  [2]
  $ cgov wish claim W1A W2A nobody
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov wish claim W4A P1A
  cgov: W4A is declined; "claim" needs: published, claimed
  hint: nothing more can happen to it
  [1]
  $ cgov -q wish claim W1A yue-opera
  $ cgov -q wish claim W1A P3A
  $ cgov -q person add 赵六 >/dev/null
  $ cgov wish claim W1A P4A
  cgov: W1A is claimed by 5 already; at most 5 may claim one wish
  hint: see claimants_max in rules/wishes.toml
  [1]
  $ cgov wish release W1A --claimant P1A --reason "moved away"
  $ cgov wish release W1A --claimant P1A
  cgov: P1A does not claim W1A
  hint: see: cgov wish show W1A
  [1]
  $ cgov wish list --columns wish,claimants --for W1A
  wish,claimants
  W1A,harbour-bank;P2A;yue-opera;P3A
  $ echo W2A | cgov wish claim --from - yue-opera --date 2026-11-23
  $ cgov wish claim W2A P1A --date 2026-11-22
  cgov: W2A: 2026-11-22 lies before 2026-11-23, the day of its latest event
  hint: what has happened to it: cgov log W2A
  [2]
  $ cgov wish claim W2A P1A --date 2026-11-24
  cgov: 2026-11-24 is still to come
  hint: say what has happened, when it has
  [2]
  $ cgov wish release W2A --reason "no time"
  $ cgov wish release W2A
  cgov: W2A is published; "release" needs: claimed
  hint: possible now: claim, act add, act done, act drop, act link, withdraw
  [1]
  $ cgov wish list --columns wish,state,claimants,due
  wish,state,claimants,due
  W1A,claimed,harbour-bank;P2A;yue-opera;P3A,2026-12-23
  W2A,published,,2026-12-07
  W3A,published,,2026-12-07
  W4A,declined,,

Only party members and branches may claim in the first days, where the rules say so

  $ sed -i 's/^party_first_days = 0/party_first_days = 2/' rules/wishes.toml && git commit -qam "party first"
  $ cgov wish claim W2A harbour-bank
  cgov: until 2026-11-25 party members and party branches alone may claim W2A
  hint: see party_first_days in rules/wishes.toml
  [1]
  $ cgov wish claim W2A P2A
  cgov: until 2026-11-25 party members and party branches alone may claim W2A
  hint: see party_first_days in rules/wishes.toml
  [1]
  $ cgov wish claim W2A 张梅
  $ cgov wish release W2A
  $ cgov --now 2026-11-26T09:00:00+08:00 -n wish claim W2A P2A
  cgov: dry run; this would go to ledgers/wishes/2026-11.A.csv:
  seq,at,by,event,wish,date,title,wisher,source,grid,urgency,public_text,claimant,role,action,owner,due,link,fund,cause,ref,note
  22,2026-11-26T09:00:00+08:00,lin,claim,W2A,,,,,,,,P2A,lead,,,,,,,,
  $ sed -i 's/^party_first_days = 2/party_first_days = 0/' rules/wishes.toml && git commit -qam "anybody first"

A wish with an open action is not delivered

  $ cgov wish act W1A add "measure the stairs" --owner P2A --due 2026-11-25
  1
  $ cgov wish act W1A add "buy wood" --owner harbour-bank --note "a motion is to be raised"
  2
  $ cgov wish act W1A add "mend the lock" --owner P9A
  cgov: no person or group is called "P9A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov wish act W1A add "mend the lock"
  cgov: --owner is missing
  hint: see: cgov wish act --help
  [2]
  $ cgov wish act W1A add
  cgov: TITLE is missing
  hint: see: cgov wish act --help
  [2]
  $ cgov wish act W1A mend 1
  cgov: there is no operation "mend"
  hint: choose among: add, done, drop, link, list
  [2]
  $ cgov wish act W1A add "mend the lock" --owner P1A --order H1A
  cgov: "H1A" is no id that begins with S
  hint: link any other case with --link
  [2]
  $ cgov wish act W1A add "mend the lock" --owner P1A --link lock
  cgov: "lock" is not the id of a case
  hint: write the id of an order, a motion, a loan or a fund entry, or a --note
  [2]
  $ cgov wish act W1A add "mend the lock" --owner P1A --link Y1A
  cgov: there is no Y1A
  hint: no ledger has ids that begin with Y
  [2]
  $ cgov wish deliver W1A
  cgov: W1A has open actions: 1 (measure the stairs), 2 (buy wood)
  hint: finish or drop them first: cgov wish act W1A done 1; cgov wish act W1A drop 1
  [1]
  $ cgov -q hours add P2A 1h --for W1A --kind repair
  H1A
  $ cgov wish act W1A done 1 --link H1A
  $ cgov wish act W1A done 1
  cgov: action 1 of W1A is done
  hint: link something else to it: cgov wish act W1A link 1 --link ID
  [1]
  $ cgov wish act W1A done 7
  cgov: W1A has no action 7
  hint: see: cgov wish act W1A list
  [2]
  $ cgov wish act W1A done one
  cgov: N: expected a whole number from 1 to 9999, found "one"
  [2]
  $ cgov wish act W1A link 1
  cgov: there is nothing to link
  hint: name it: --link ID, --order S1A, --loan L1A or --fund F1A
  [2]
  $ cgov wish act W1A link 2 --link H1A --note "carried it up"
  $ cgov wish act W1A drop 2 --reason "wood was left over"
  $ cgov wish act W1A
  wish,action,state,title,owner,due,overdue,links,note
  W1A,1,done,measure the stairs,P2A,2026-11-25,,H1A,
  W1A,2,dropped,buy wood,harbour-bank,,,H1A,a motion is to be raised
  $ cgov wish act W1A list --as-of 2026-11-22
  cgov: there is no W1A
  hint: see them all: cgov wish list
  [2]
  $ cgov --now 2026-11-27T10:00:00+08:00 wish act W1A add "paint it" --owner P1A --due 2026-11-30
  3
  $ cgov --now 2026-12-01T10:00:00+08:00 wish act W1A -f table
  Wish  Action  State    Title               Owner         Due by      Overdue  Links  Note
  ────  ──────  ───────  ──────────────────  ────────────  ──────────  ───────  ─────  ────────────────────────
  W1A        1  done     measure the stairs  P2A           2026-11-25           H1A
  W1A        2  dropped  buy wood            harbour-bank                       H1A    a motion is to be raised
  W1A        3  open     paint it            P1A           2026-11-30  ⚑
  $ cgov --now 2026-12-01T10:00:00+08:00 wish list --overdue --columns wish,state,due,overdue,open_actions
  wish,state,due,overdue,open_actions
  W1A,claimed,2026-11-30,1,1
  $ cgov --now 2026-11-28T10:00:00+08:00 wish act W1A done 3

Delivered, sent back, delivered again, and the flag

  $ export CGOV_NOW=2026-11-30T10:00:00+08:00
  $ cgov wish confirm W1A
  cgov: W1A is claimed; "confirm" needs: delivered
  hint: possible now: claim, release --claimant, release, act add, act done, act drop, act link, deliver, withdraw
  [1]
  $ cgov wish deliver W1A --date 2026-11-29
  $ cgov wish act W1A add "one more" --owner P1A
  cgov: W1A is delivered; "act add" needs: collected, verified, published, claimed
  hint: possible now: act done, act drop, act link, redo, confirm, withdraw
  [1]
  $ cgov wish redo W1A --reason "too short"
  $ cgov wish list --for W1A --columns wish,state,due
  wish,state,due
  W1A,claimed,2026-12-30
  $ cgov wish deliver W1A W2A
  cgov: W2A is published; "deliver" needs: claimed
  hint: possible now: claim, act add, act done, act drop, act link, withdraw
  [1]
  $ cgov wish deliver W1A
  $ cgov wish confirm W1A
  $ cgov wish act W1A link 1 --link W2A
  $ cgov wish withdraw W1A
  cgov: W1A is fulfilled; "withdraw" needs: collected, verified, published, claimed, delivered
  hint: possible now: act link
  [1]
  $ cgov wish show W1A
  wish,state,flag,title,grid,urgency,collected,claimants,due,overdue,open_actions,wisher,source,published,claimed,delivered,fulfilled,lapsed,public_text,detail
  W1A,fulfilled,1,a handrail at the stairs,grid-1,normal,2026-11-23,harbour-bank;P2A;yue-opera;P3A,,,0,P3A,visit,2026-11-23,2026-11-30,2026-11-30,2026-11-30,,,"fell in October, call 13900000003"
  $ cgov -f table wish list --columns wish,state,flag,title,claimants,due
  Wish  State      Flag  Title                     Claimants                       Due by
  ────  ─────────  ────  ────────────────────────  ──────────────────────────────  ──────────
  W1A   fulfilled  ⚑     a handrail at the stairs  harbour-bank;P2A;yue-opera;P3A
  W2A   published        a reading lamp                                            2026-12-07
  W3A   published        see an opera                                              2026-12-07
  W4A   declined         a lamp for 张梅

A claim that is not delivered lapses by itself; the next command writes it down

  $ cgov wish claim W2A W3A harbour-bank --date 2026-11-26
  $ export CGOV_NOW=2026-12-27T10:00:00+08:00
  $ cgov wish list --columns wish,state,claimants,due,overdue,lapsed
  wish,state,claimants,due,overdue,lapsed
  W1A,fulfilled,harbour-bank;P2A;yue-opera;P3A,,,
  W2A,published,,2027-01-10,,2026-12-27
  W3A,published,,2027-01-10,,2026-12-27
  W4A,declined,,,,
  $ cgov --as-of 2026-12-26 wish list --columns wish,state,claimants,due,overdue,lapsed
  wish,state,claimants,due,overdue,lapsed
  W1A,fulfilled,harbour-bank;P2A;yue-opera;P3A,,,
  W2A,claimed,harbour-bank,2026-12-26,,
  W3A,claimed,harbour-bank,2026-12-26,,
  W4A,declined,,,,
  $ cgov wish deliver W2A
  cgov: the claim of W2A lapsed on 2026-12-27: it was to be delivered within 30 days
  hint: claim it anew: cgov wish claim W2A WHO; or say when it was: --date D
  [1]
  $ cgov wish claim W2A P2A
  $ cgov wish release W3A
  $ cgov wish deliver W2A --date 2026-12-25
  cgov: W2A: 2026-12-25 lies before 2026-12-27, the day of its latest event
  hint: what has happened to it: cgov log W2A
  [2]
  $ cgov log W2A --columns at,event,state,text
  at,event,state,text
  2026-11-23T10:00:00+08:00,collect,collected,"date=2026-11-20 title=""a reading lamp"" source=visit urgency=urgent public_text=""for the evening class"""
  2026-11-23T10:00:00+08:00,verify,verified,
  2026-11-23T10:00:00+08:00,publish,published,
  2026-11-23T10:00:00+08:00,claim,claimed,claimant=yue-opera role=lead
  2026-11-23T10:00:00+08:00,release,published,"note=""no time"""
  2026-11-23T10:00:00+08:00,claim,claimed,claimant=P1A role=lead
  2026-11-23T10:00:00+08:00,release,published,
  2026-11-30T10:00:00+08:00,act-link,fulfilled,action=1 link=W2A
  2026-11-30T10:00:00+08:00,claim,claimed,date=2026-11-26 claimant=harbour-bank role=lead
  2026-12-27T10:00:00+08:00,release,published,date=2026-12-27 cause=time-out
  2026-12-27T10:00:00+08:00,claim,claimed,claimant=P2A role=lead
  $ cgov log W3A --columns event,state,text --limit 1
  event,state,text
  release,published,date=2026-12-27 cause=time-out
  $ cgov undo W2A
  cgov: taken back: "claim" of W2A, written by lin on 2026-12-27 10:00; W2A is published again
  V1A
  $ cgov wish list --for W2A --columns wish,state
  wish,state
  W1A,fulfilled
  W2A,published
  $ cgov wish withdraw W2A --reason "bought one"
  $ cgov wish withdraw W2A
  cgov: W2A is withdrawn; "withdraw" needs: collected, verified, published, claimed, delivered
  hint: nothing more can happen to it
  [1]
  $ CGOV_NOW=2027-01-12T10:00:00+08:00 cgov wish list --overdue --columns wish,state,due,overdue
  wish,state,due,overdue
  W3A,published,2027-01-10,1

The rules of the store

  $ echo 'claim_day = 3' >> rules/wishes.toml && cgov wish list
  cgov: rules/wishes.toml:6: unknown setting "claim_day"
    claim_day = 3
                ^
  hint: did you mean "claim_days"?
  [3]
  $ echo 'claim_days = -1' > rules/wishes.toml && cgov wish list
  cgov: rules/wishes.toml:1: claim_days: expected a whole number from 0 to 3660, found -1
    claim_days = -1
                 ^
  [3]
  $ rm rules/wishes.toml && cgov wish list --columns wish,state,due
  wish,state,due
  W1A,fulfilled,
  W2A,withdrawn,
  W3A,published,2027-01-10
  W4A,declined,
  $ git checkout -q rules
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
  $ git status --short
