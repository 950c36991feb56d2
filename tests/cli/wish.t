The wish wall: from being collected to the flag
  $ . "$TESTDIR/setup.sh"
  $ mkdir -p registers/grids && echo 'name = "一号网格"' > registers/grids/grid-1.toml && git add . && git commit -qm grid

A wish is entered; what nobody else may read stays out of git

  $ cgov wish add "a handrail at the stairs" --wisher 王芳 --source visit --grid grid-1 --detail "fell in October, call 13900000003"
  $ cgov wish add "a reading lamp" --source 走访 --urgency urgent --public-text "for the evening class" --date 2026-11-20
  $ cgov wish add "see an opera" --wisher yue-opera --source phone --grid 一号网格 --note "told at the gate"
  $ cgov wish list
  $ cgov wish show W1A --columns wish,wisher,source,detail
  $ cat private/details/wishes.A.csv
  $ git grep -c October
  $ git log --format=%s -1
  $ cgov wish add "call 13900000003"
  $ cgov wish add "a lamp" --public-text "my id is 11010519491231002X"
  $ cgov wish add ""
  $ cgov wish add
  $ cgov wish add lamp --source radio
  $ cgov wish add lamp --source phnoe
  $ cgov wish add lamp --urgency very
  $ cgov wish add lamp --grid grid-9
  $ cgov wish add lamp --wisher nobody
  $ cgov wish add lamp --date tomorrow
  $ cgov wish add "a lamp for 张梅"
  $ cgov -n wish add "a walk" --detail "private" --date 2026-11-22

Verified, published, or declined; all or none

  $ cgov wish verify W1A W2A --date 2026-11-22
  $ cgov wish verify w3 --detail "lives alone"
  $ cgov wish show W3A --columns wish,state,detail
  $ cgov wish verify W1A W9A
  $ cgov wish verify W1A W2A
  $ cgov wish verify W1A W4A --detail "two at once"
  $ cgov wish decline W4A --reason "the landlord's duty"
  $ cgov wish list --state verified --columns wish | tail -n +2 | cgov wish publish --from -
  $ cgov wish publish W1A --public-text "iron or wood"
  $ cgov wish list --columns wish,state,published,due,public_text
  $ cgov wish list --state no
  $ cgov wish decline W4A
  $ cgov wish publish W4A

Claims: the first claimant leads, others join, up to five

  $ cgov wish claim W1A harbour-bank
  $ cgov wish claim W1A 李强
  $ cgov wish claim W1A P1A --lead
  $ cgov wish list --columns wish,state,claimants,due --for harbour-bank
  $ cgov wish claim W1A P2A
  $ cgov wish claim W1A P1A --lead
  $ cgov wish claim W1A
  $ cgov wish claim P1A
  $ cgov wish claim W1A W2A nobody
  $ cgov wish claim W4A P1A
  $ cgov -q wish claim W1A yue-opera
  $ cgov -q wish claim W1A P3A
  $ cgov -q person add 赵六 >/dev/null
  $ cgov wish claim W1A P4A
  $ cgov wish release W1A --claimant P1A --reason "moved away"
  $ cgov wish release W1A --claimant P1A
  $ cgov wish list --columns wish,claimants --for W1A
  $ echo W2A | cgov wish claim --from - yue-opera --date 2026-11-23
  $ cgov wish claim W2A P1A --date 2026-11-22
  $ cgov wish claim W2A P1A --date 2026-11-24
  $ cgov wish release W2A --reason "no time"
  $ cgov wish release W2A
  $ cgov wish list --columns wish,state,claimants,due

Only party members and branches may claim in the first days, where the rules say so

  $ sed -i 's/^party_first_days = 0/party_first_days = 2/' rules/wishes.toml && git commit -qam "party first"
  $ cgov wish claim W2A harbour-bank
  $ cgov wish claim W2A P2A
  $ cgov wish claim W2A 张梅
  $ cgov wish release W2A
  $ cgov --now 2026-11-26T09:00:00+08:00 -n wish claim W2A P2A
  $ git checkout -q HEAD^ -- rules && git commit -qm "anybody first"

A wish with an open action is not delivered

  $ cgov wish act W1A add "measure the stairs" --owner P2A --due 2026-11-25
  $ cgov wish act W1A add "buy wood" --owner harbour-bank --note "a motion is to be raised"
  $ cgov wish act W1A add "mend the lock" --owner P9A
  $ cgov wish act W1A add "mend the lock"
  $ cgov wish act W1A add
  $ cgov wish act W1A mend 1
  $ cgov wish act W1A add "mend the lock" --owner P1A --order H1A
  $ cgov wish act W1A add "mend the lock" --owner P1A --link lock
  $ cgov wish act W1A add "mend the lock" --owner P1A --link Y1A
  $ cgov wish deliver W1A
  $ cgov -q hours add P2A 1h --for W1A --kind repair
  $ cgov wish act W1A done 1 --link H1A
  $ cgov wish act W1A done 1
  $ cgov wish act W1A done 7
  $ cgov wish act W1A done one
  $ cgov wish act W1A link 1
  $ cgov wish act W1A link 2 --link H1A --note "carried it up"
  $ cgov wish act W1A drop 2 --reason "wood was left over"
  $ cgov wish act W1A
  $ cgov wish act W1A list --as-of 2026-11-22
  $ cgov --now 2026-11-27T10:00:00+08:00 wish act W1A add "paint it" --owner P1A --due 2026-11-30
  $ cgov --now 2026-12-01T10:00:00+08:00 wish act W1A -f table
  $ cgov --now 2026-12-01T10:00:00+08:00 wish list --overdue --columns wish,state,due,overdue,open_actions
  $ cgov --now 2026-11-28T10:00:00+08:00 wish act W1A done 3

Delivered, sent back, delivered again, and the flag

  $ export CGOV_NOW=2026-11-30T10:00:00+08:00
  $ cgov wish confirm W1A
  $ cgov wish deliver W1A --date 2026-11-29
  $ cgov wish act W1A add "one more" --owner P1A
  $ cgov wish redo W1A --reason "too short"
  $ cgov wish list --for W1A --columns wish,state,due
  $ cgov wish deliver W1A W2A
  $ cgov wish deliver W1A
  $ cgov wish confirm W1A
  $ cgov wish act W1A link 1 --link W2A
  $ cgov wish withdraw W1A
  $ cgov wish show W1A
  $ cgov -f table wish list

A claim that is not delivered lapses by itself; the next command writes it down

  $ cgov wish claim W2A W3A harbour-bank --date 2026-11-26
  $ export CGOV_NOW=2026-12-27T10:00:00+08:00
  $ cgov wish list --columns wish,state,claimants,due,overdue,lapsed
  $ cgov --as-of 2026-12-26 wish list --columns wish,state,claimants,due,overdue,lapsed
  $ cgov wish deliver W2A
  $ cgov wish claim W2A P2A
  $ cgov wish release W3A
  $ cgov wish deliver W2A --date 2026-12-25
  $ cgov log W2A --columns at,event,state,text
  $ cgov log W3A --columns event,state,text --limit 1
  $ cgov undo W2A
  $ cgov wish list --for W2A --columns wish,state
  $ cgov wish withdraw W2A --reason "bought one"
  $ cgov wish withdraw W2A
  $ CGOV_NOW=2027-01-12T10:00:00+08:00 cgov wish list --overdue --columns wish,state,due,overdue

The rules of the store

  $ echo 'claim_day = 3' >> rules/wishes.toml && cgov wish list
  $ echo 'claim_days = -1' > rules/wishes.toml && cgov wish list
  $ rm rules/wishes.toml && cgov wish list --columns wish,state,due
  $ git checkout -q rules
  $ cgov check
  $ git status --short
