Linked resources: pledged and delivered
  $ . "$TESTDIR/setup.sh"
  $ cgov resource pledge harbour-bank --what "30 chairs" --value 1500元 --due 2026-12-01 --date 2026-11-01 --for yue-opera
  G1A
  $ cgov resource pledge 张梅 --what "an evening of tea" --note "any Friday"
  G2A
  $ cgov resource pledge harbour-bank --what "a screen" --value 2,000.50 --due tomorrow
  G3A
  $ cgov resource pledge yue-opera --what costumes --value 800
  G4A
  $ cgov resource deliver G1A --value 1400 --on 2026-11-20
  $ cgov resource deliver g4 --note "all of them"
  $ cgov resource list
  resource,state,unit,what,pledged_value,delivered_value,for,pledged,due,delivered,note
  G1A,delivered,harbour-bank,30 chairs,150000,140000,yue-opera,2026-11-01,2026-12-01,2026-11-20,
  G2A,pledged,P1A,an evening of tea,,,,2026-11-23,,,any Friday
  G3A,pledged,harbour-bank,a screen,200050,,,2026-11-23,2026-11-24,,
  G4A,delivered,yue-opera,costumes,80000,80000,,2026-11-23,,2026-11-23,all of them
  $ cgov -f table resource list --columns resource,state,unit,what,pledged_value,delivered_value
  Resource  State      Provided by   What               Pledged value  Delivered value
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  G1A       delivered  harbour-bank  30 chairs               \xc2\xa51500.00         \xc2\xa51400.00 (esc)
  G2A       pledged    P1A           an evening of tea
  G3A       pledged    harbour-bank  a screen                \xc2\xa52000.50 (esc)
  G4A       delivered  yue-opera     costumes                 \xc2\xa5800.00          \xc2\xa5800.00 (esc)
  $ cgov resource list --summary
  unit,pledges,pledged_value,deliveries,delivered_value,open,open_value
  harbour-bank,2,350050,1,140000,1,200050
  P1A,1,0,0,0,1,0
  yue-opera,1,80000,1,80000,0,0
  ,4,430050,2,220000,2,200050
  $ cgov -f table resource list --summary
  Provided by   Pledges  Pledged value  Deliveries  Delivered value  Undelivered  Open value
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  harbour-bank        2       \xc2\xa53500.50           1         \xc2\xa51400.00            1    \xc2\xa52000.50 (esc)
  P1A                 1          \xc2\xa50.00           0            \xc2\xa50.00            1       \xc2\xa50.00 (esc)
  yue-opera           1        \xc2\xa5800.00           1          \xc2\xa5800.00            0       \xc2\xa50.00 (esc)
                      4       \xc2\xa54300.50           2         \xc2\xa52200.00            2    \xc2\xa52000.50 (esc)
  $ cgov resource list --for harbour-bank --columns resource
  resource
  G1A
  G3A
  $ cgov resource list --for yue-opera --columns resource
  resource
  G1A
  G4A
  $ cgov resource list --overdue --columns resource
  resource
  $ cgov --now 2026-11-25T10:00:00+08:00 resource list --overdue --columns resource,due
  resource,due
  G3A,2026-11-24
  $ cgov --as-of 2026-11-22 resource list
  resource,state,unit,what,pledged_value,delivered_value,for,pledged,due,delivered,note
  $ cgov resource show G3A --columns resource,due
  resource,due
  G3A,2026-11-24
  $ git log --format=%s -1
  resource deliver: G4A

Cancelled ones are in no sum

  $ cgov resource cancel G3A --reason "moved away"
  $ cgov resource list --summary
  unit,pledges,pledged_value,deliveries,delivered_value,open,open_value
  harbour-bank,1,150000,1,140000,0,0
  P1A,1,0,0,0,1,0
  yue-opera,1,80000,1,80000,0,0
  ,3,230000,2,220000,1,0
  $ cgov resource deliver G3A
  cgov: G3A is cancelled; "deliver" needs: pledged
  hint: nothing more can happen to it
  [1]
  $ cgov resource cancel G1A G3A
  cgov: G1A is delivered; "cancel" needs: pledged (nothing more can happen to it)
  cgov: G3A is cancelled; "cancel" needs: pledged (nothing more can happen to it)
  cgov: 2 of 2 cannot be changed; nothing was written
  [1]
  $ cgov resource list --state pledged --columns resource | tail -n +2 | cgov resource deliver --from -
  $ cgov undo G2A
  cgov: taken back: "deliver" of G2A, written by lin on 2026-11-23 10:00; G2A is pledged again
  V1A
  $ cgov resource list --columns resource,state,delivered_value
  resource,state,delivered_value
  G1A,delivered,140000
  G2A,pledged,
  G3A,cancelled,
  G4A,delivered,80000

What cannot be

  $ cgov resource pledge harbour-bank
  cgov: --what is missing
  hint: see: cgov resource pledge --help
  [2]
  $ cgov resource pledge nobody --what x
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov resource pledge harbour-bank --what x --value free
  cgov: "free" is not an amount of money
  hint: write 12.50, \xc2\xa512.50, 12.5\xe5\x85\x83, 1,200.00 or 1\xe4\xb8\x87\xe5\x85\x83 (esc)
  [2]
  $ cgov resource pledge harbour-bank --what x --value 0
  cgov: value: expected a whole number from 1 to 1000000000000, found "0"
  [2]
  $ cgov resource pledge harbour-bank --what x --for W1A
  cgov: there is no W1A
  hint: see them all: cgov wish list
  [2]
  $ cgov resource pledge harbour-bank --what x --due 2026-11-01
  cgov: due on 2026-11-01, before it is pledged on 2026-11-23
  [2]
  $ cgov resource pledge harbour-bank --what x --date tomorrow
  cgov: 2026-11-24 is still to come
  [2]
  $ cgov resource pledge harbour-bank --what "call 13900000001"
  cgov: what: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov resource deliver G2A --on 2026-11-22
  cgov: G2A was pledged on 2026-11-23, after 2026-11-22
  [2]
  $ cgov resource deliver G2A --on tomorrow
  cgov: 2026-11-24 is still to come
  [2]
  $ cgov resource deliver G2A G3A --value 5
  cgov: one value, and 2 deliveries
  hint: deliver them one by one
  [2]
  $ cgov resource deliver G9A
  cgov: there is no G9A
  hint: see them all: cgov resource list
  [2]
  $ cgov resource cancel
  cgov: RESOURCE is missing
  hint: see: cgov resource cancel --help
  [2]
  $ cgov resource list --state gone
  cgov: there is no state "gone"
  hint: the states: pledged, delivered, cancelled
  [2]
  $ cgov -q check
  severity,code,file,line,id,message,remedy
