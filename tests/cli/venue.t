Venues and their bookings
  $ . "$TESTDIR/setup.sh"

A venue is a file that may be edited by hand

  $ cgov venue add main-hall --name 邻里会堂 --capacity 80 --open "Mon-Fri 08:30-17:30" --open "周六、周日 9:00-12:00"
  main-hall
  $ cgov venue add attic --name 阁楼活动室
  attic
  $ cat registers/venues/main-hall.toml
  name = "邻里会堂"
  capacity = 80
  open = ["Mon-Fri 08:30-17:30", "周六、周日 9:00-12:00"]
  $ git log --format=%s -2
  venue add: attic
  venue add: main-hall
  $ cgov venue list
  venue,name,capacity,open
  attic,阁楼活动室,,
  main-hall,邻里会堂,80,Mon-Fri 08:30-17:30; Sat-Sun 09:00-12:00
  $ cgov -f table venue list
  Venue      Name        Capacity  Open
  ─────────  ──────────  ────────  ────────────────────────────────────────
  attic      阁楼活动室
  main-hall  邻里会堂          80  Mon-Fri 08:30-17:30; Sat-Sun 09:00-12:00
  $ cgov venue show 邻里会堂
  venue,name,capacity,open
  main-hall,邻里会堂,80,Mon-Fri 08:30-17:30; Sat-Sun 09:00-12:00
  $ cgov venue show man-hall
  cgov: there is no venue "man-hall"
  hint: did you mean "main-hall"?
  [2]
  $ cgov venue add main-hall --name 会堂
  cgov: there is a venue main-hall already
  hint: see: cgov venue show main-hall
  [1]
  $ cgov venue add Hall --name 会堂
  cgov: "Hall" is no handle
  hint: lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id
  [2]
  $ cgov venue add hall --name 会堂 --open "Mon-Fri 9-17-20"
  cgov: opening hours not understood: "Mon-Fri 9-17-20"
  hint: write "Mon-Fri 08:30-17:30", "Sat,Sun 9:00-12:00, 14:00-17:00" or "daily 9:00-21:00"
  [2]
  $ cgov venue add hall --name 会堂 --open "Fri 20:00-02:00"
  cgov: opening hours end before they begin: "Fri 20:00-02:00"
  hint: over midnight write two: "Fri 20:00-24:00" and "Sat 0:00-2:00"
  [2]
  $ cgov venue add hall --name 会堂 --capacity 0
  cgov: --capacity: expected a whole number from 1 to 100000, found "0"
  [2]
  $ cgov venue add hall
  cgov: --name is missing
  hint: see: cgov venue add --help
  [2]
  $ ls registers/venues
  attic.toml
  main-hall.toml

A booking sets its minutes aside

  $ cgov bank grant yue-opera 10h --reason "opening balance"
  T1A
  $ cgov venue redeem yue-opera main-hall --start "2026-11-30 14:00" --for 2h --people 20 --purpose 排练
  B1A
  $ cgov bank balance yue-opera --columns account,balance,held,available
  account,balance,held,available
  yue-opera,600,120,480
  $ cgov venue free main-hall --on 2026-11-30
  venue,start,end,minutes
  main-hall,2026-11-30T08:30:00+08:00,2026-11-30T14:00:00+08:00,330
  main-hall,2026-11-30T16:00:00+08:00,2026-11-30T17:30:00+08:00,90
  $ cgov -f table venue free main-hall --on 11-30
  Venue      Start             End                     Time
  ─────────  ────────────────  ────────────────  ──────────
  main-hall  2026-11-30 08:30  2026-11-30 14:00  5 h 30 min
  main-hall  2026-11-30 16:00  2026-11-30 17:30  1 h 30 min
  $ cgov venue free main-hall --on 2026-11-29
  venue,start,end,minutes
  main-hall,2026-11-29T09:00:00+08:00,2026-11-29T12:00:00+08:00,180

Refused, with the reason

  $ cgov venue redeem P1A main-hall --start "2026-11-30 15:00" --for 1h
  cgov: main-hall is taken 2026-11-30 14:00–16:00 by B1A
  hint: nearest free slot: 2026-11-30 16:00–17:00
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-30 17:00" --for 1h
  cgov: main-hall is not open 2026-11-30 17:00–18:00 (open: Mon-Fri 08:30-17:30; Sat-Sun 09:00-12:00)
  hint: nearest free slot: 2026-11-30 16:30–17:30
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-29 14:00" --for 1h
  cgov: main-hall is not open 2026-11-29 14:00–15:00 (open: Mon-Fri 08:30-17:30; Sat-Sun 09:00-12:00)
  hint: nearest free slot: 2026-11-29 11:00–12:00
  [1]
  $ cgov venue redeem P1A main-hall --start "2026-11-30 10:00" --for 1h --people 81
  cgov: main-hall holds 80 people, not 81
  [1]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 5h
  cgov: a booking lasts at most 240 minutes, not 300
  hint: see "max_minutes" in rules/moral-bank.toml
  [1]
  $ cgov venue redeem P1A attic --start "2026-12-08 10:00" --for 1h
  cgov: 2026-12-08 is more than 14 days ahead
  hint: it can be booked from 2026-11-24
  [1]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 4h
  cgov: warning: with this booking P1A is at -240 venue-minutes
  B2A
  $ cgov venue redeem P1A attic --start "2026-12-01 10:00" --for 2h
  cgov: P1A has -240 venue-minutes available and an overdraft of 300; 120 are needed
  hint: 12 min more of confirmed service would do
  [1]
  $ cgov venue redeem P9A attic --start "2026-11-30 10:00" --for 1h
  cgov: no person or group is called "P9A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov venue redeem P1A cellar --start "2026-11-30 10:00" --for 1h
  cgov: there is no venue "cellar"
  hint: see them all: cgov venue list
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30" --for 1h
  cgov: "2026-11-30" has no time of day
  hint: write 2026-11-30T14:00 or "2026-11-30 14:00"
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 60
  cgov: "60" has no unit
  hint: write 60m or 60分钟
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 0m
  cgov: a booking lasts from 1 to 1440 minutes, not 0
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 25h
  cgov: a booking lasts from 1 to 1440 minutes, not 1500
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00"
  cgov: --for is missing
  hint: see: cgov venue redeem --help
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 10:00" --for 1h --people 0
  cgov: --people: expected a whole number from 1 to 100000, found "0"
  [2]
  $ cgov venue redeem P1A attic --start "2026-11-30 20:00" --for 1h --purpose "电话 13912345678"
  cgov: purpose: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]

A dry run writes nothing

  $ cgov --dry-run venue redeem P2A attic --start "2026-11-30 19:00" --for 1h
  cgov: warning: with this booking P2A is at -60 venue-minutes
  cgov: dry run; this would go to ledgers/bookings/2026-11.A.csv:
  seq,at,by,event,booking,account,venue,start,minutes,people,purpose,series,moment,charge,late,note
  3,2026-11-23T10:00:00+08:00,lin,hold,B3A,P2A,attic,2026-11-30T19:00:00+08:00,60,,,,,,,
  $ cgov venue calendar --venue attic --columns booking
  booking
  B2A

Repeated bookings: all dates or none

  $ cgov venue redeem yue-opera main-hall --start "2026-11-23 15:00" --for 1h --repeat weekly --until 2026-12-07
  cgov: main-hall is taken 2026-11-30 14:00–16:00 by B1A (nearest free slot: 2026-11-30 16:00–17:00)
  cgov: 1 of 3 dates cannot be booked; nothing was booked
  [1]
  $ cgov venue redeem yue-opera main-hall --start "2026-11-24 15:00" --for 1h --repeat weekly --until 2026-12-08
  B3A
  B4A
  B5A
  $ cgov venue redeem yue-opera attic --start "2026-11-24 9:00" --for 4h --repeat daily --until 2026-11-28
  cgov: yue-opera has booked or used 180 minutes in 2026-11; with 1200 more it would pass 1200
  hint: see "month_minutes" in rules/moral-bank.toml
  [1]
  $ cgov venue redeem yue-opera attic --start "2026-11-24 9:00" --for 1h --repeat monthly --until 2026-12-28
  cgov: --repeat: expected daily, weekly or biweekly, found "monthly"
  [2]
  $ cgov venue redeem yue-opera attic --start "2026-11-24 9:00" --for 1h --repeat weekly
  cgov: --repeat and --until go together
  hint: for example: --repeat weekly --until 2026-12-31
  [2]
  $ cgov venue redeem yue-opera attic --start "2026-11-24 9:00" --for 1h --repeat weekly --until 2026-11-23
  cgov: --until 2026-11-23 lies before the first date, 2026-11-24
  [2]
  $ cgov venue redeem yue-opera attic --start "2026-11-24 9:00" --for 1h --repeat daily --until 2028-01-01
  cgov: a repeated booking has at most 366 dates
  hint: choose an earlier --until
  [2]

Papers entered late

  $ cgov venue redeem P3A attic --start "2026-11-20 10:00" --for 90m
  cgov: note: 2026-11-20 10:00 is in the past
  cgov: warning: with this booking P3A is at -90 venue-minutes
  B6A
  $ cgov venue checkin B6A
  $ cgov venue finish B6A
  cgov: note: B6A began and ended in the same minute; the 90 minutes booked are charged
  cgov: warning: P3A now owes 90 venue-minutes
  $ cgov venue redeem P3A attic --start "2026-11-20 11:00" --for 1h
  cgov: attic is taken 2026-11-20 10:00–11:30 by B6A
  hint: nearest free slot: 2026-11-20 11:30–12:30
  [1]

Use, and its charge

  $ cgov venue checkin B1A --at "2026-11-30 14:05" --note "钥匙3号"
  $ cgov venue finish B1A --at "2026-11-30 14:00"
  cgov: B1A began at 2026-11-30 14:05, after 2026-11-30 14:00
  hint: say when it ended, or how long it was used: --at WHEN, --used DURATION
  [2]
  $ cgov venue finish B1A --at "2026-11-30 15:30"
  $ cgov venue finish B1A
  cgov: B1A is used; "finish" needs: in-use
  hint: nothing more can happen to it
  [1]
  $ cgov venue checkin B4A && cgov venue finish b4 --used 30m
  $ cgov venue cancel B5A --note 演出改期
  $ cgov venue noshow B3A
  cgov: B3A begins only at 2026-11-24 15:00
  hint: when they say that they will not come: cgov venue cancel B3A
  [1]
  $ cgov --now 2026-11-30T09:00:00+08:00 venue cancel B2A
  cgov: note: B2A is cancelled late; 120 venue-minutes are charged
  $ cgov venue checkin B5A B99A
  cgov: B5A is cancelled; "checkin" needs: held (nothing more can happen to it)
  cgov: there is no B99A (see them all: cgov venue calendar --all)
  cgov: 2 of 2 cannot be changed; nothing was written
  [2]
  $ cgov venue cancel H1A
  cgov: "H1A" is no id of the ledger "bookings"
  hint: its ids look like B12A
  [2]
  $ cgov venue cancel
  cgov: BOOKING is missing
  hint: see: cgov venue cancel --help
  [2]
  $ cgov --now 2026-12-08T16:00:00+08:00 venue noshow B3A
  $ tail -n +2 -q ledgers/bookings/*.csv | cut -d, -f4,5,13-16
  hold,B1A,,,,
  hold,B2A,,,,
  hold,B3A,,,,
  hold,B4A,,,,
  hold,B5A,,,,
  hold,B6A,,,,
  checkin,B6A,2026-11-23T10:00:00+08:00,,,
  finish,B6A,2026-11-23T10:00:00+08:00,90,,
  checkin,B1A,2026-11-30T14:05:00+08:00,,,钥匙3号
  finish,B1A,2026-11-30T15:30:00+08:00,85,,
  checkin,B4A,2026-11-23T10:00:00+08:00,,,
  finish,B4A,2026-11-23T10:00:00+08:00,30,,
  cancel,B5A,,,,演出改期
  cancel,B2A,,120,1,
  noshow,B3A,,60,,
  $ cgov bank balance --columns account,used,held,balance
  account,used,held,balance
  P1A,120,0,-120
  P3A,90,0,-90
  yue-opera,175,0,425

Ids from a pipe

  $ CGOV_NOW=2026-12-09T09:00:00+08:00
  $ cgov venue redeem yue-opera attic --start "2026-12-14 9:00" --for 1h --repeat daily --until 2026-12-15
  B7A
  B8A
  $ cgov venue calendar --from 2026-12-14 --to 2026-12-15 --columns booking | tail -n +2 | cgov venue cancel --from -
  $ printf '' | cgov venue cancel --from -

Three no-shows suspend an account

  $ for day in 01 02 03; do cgov venue redeem P2A attic --start "2026-12-$day 19:00" --for 10m; done
  cgov: note: 2026-12-01 19:00 is in the past
  cgov: warning: with this booking P2A is at -10 venue-minutes
  B9A
  cgov: note: 2026-12-02 19:00 is in the past
  cgov: warning: with this booking P2A is at -20 venue-minutes
  B10A
  cgov: note: 2026-12-03 19:00 is in the past
  cgov: warning: with this booking P2A is at -30 venue-minutes
  B11A
  $ cgov venue noshow B9A B10A B11A
  $ cgov venue redeem P2A attic --start "2026-12-10 19:00" --for 10m
  cgov: P2A is suspended until 2027-01-02: 3 no-shows in 90 days
  hint: it can book again from 2027-01-03
  [1]

Who owes is blocked where the rules say so

  $ sed -i 's/^on_debt = "warn"/on_debt = "block"/' rules/moral-bank.toml
  $ cgov venue redeem P3A attic --start "2026-12-10 20:00" --for 10m
  cgov: P3A owes 90 venue-minutes and cannot book
  hint: 18 min more of confirmed service would do
  [1]
  $ sed -i 's/^mode = "both"/mode = "serve-first"/' rules/moral-bank.toml
  $ cgov venue redeem harbour-bank attic --start "2026-12-10 21:00" --for 10m
  cgov: harbour-bank has 0 venue-minutes available, 10 are needed
  hint: 2 min more of confirmed service would do
  [1]
  $ sed -i 's/^month_minutes = 1200/month_minutes = 60/' rules/moral-bank.toml
  $ cgov venue redeem yue-opera attic --start "2026-12-10 21:00" --for 61m
  cgov: yue-opera has booked or used 30 minutes in 2026-12; with 61 more it would pass 60
  hint: see "month_minutes" in rules/moral-bank.toml
  [1]

The calendar

  $ git commit -qam "rules of December"
  $ CGOV_NOW=2026-11-23T10:00:00+08:00
  $ cgov venue calendar
  booking,state,venue,account,start,end,minutes,people,purpose
  B1A,used,main-hall,yue-opera,2026-11-30T14:00:00+08:00,2026-11-30T16:00:00+08:00,120,20,排练
  B4A,used,main-hall,yue-opera,2026-12-01T15:00:00+08:00,2026-12-01T16:00:00+08:00,60,,
  $ cgov venue calendar --from 2026-11-20 --to 2026-11-30
  booking,state,venue,account,start,end,minutes,people,purpose
  B6A,used,attic,P3A,2026-11-20T10:00:00+08:00,2026-11-20T11:30:00+08:00,90,,
  B1A,used,main-hall,yue-opera,2026-11-30T14:00:00+08:00,2026-11-30T16:00:00+08:00,120,20,排练
  $ cgov -f table venue calendar --from 2026-11-01 --venue attic --all
  Booking  State      Venue  Account  Start             End                     Time  People  Purpose
  ───────  ─────────  ─────  ───────  ────────────────  ────────────────  ──────────  ──────  ───────
  B6A      used       attic  P3A      2026-11-20 10:00  2026-11-20 11:30  1 h 30 min
  B2A      cancelled  attic  P1A      2026-11-30 10:00  2026-11-30 14:00         4 h
  B9A      no-show    attic  P2A      2026-12-01 19:00  2026-12-01 19:10      10 min
  $ cgov --excel venue calendar --from 2026-11-30 --to 2026-11-30 --columns booking,start,minutes | od -c | head -2
  0000000 357 273 277   B   o   o   k   i   n   g   ,   S   t   a   r   t
  0000020   ,   T   i   m   e  \r  \n   B   1   A   ,   2   0   2   6   -
  $ cgov venue calendar --from 2026-11-20 --as-of 2026-11-22
  booking,state,venue,account,start,end,minutes,people,purpose
  $ cgov venue calendar --to 2026-11-01
  cgov: the period ends on 2026-11-01, before it begins on 2026-11-23
  hint: say both: --from D --to D
  [2]
  $ cgov venue calendar --venue cellar
  cgov: there is no venue "cellar"
  hint: see them all: cgov venue list
  [2]

As iCalendar and as a page; people by their published names

  $ cgov -f ics venue calendar --from 2026-11-20 --to 2026-11-30 --all | tr -d '\r'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//cgov//venue calendar//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:山畔社区
  BEGIN:VEVENT
  UID:B6A@ff09b85151983151.cgov
  DTSTAMP:20261123T020000Z
  SEQUENCE:2
  DTSTART:20261120T020000Z
  DTEND:20261120T033000Z
  SUMMARY:王芳
  LOCATION:阁楼活动室
  STATUS:CONFIRMED
  END:VEVENT
  BEGIN:VEVENT
  UID:B3A@ff09b85151983151.cgov
  DTSTAMP:20261208T080000Z
  SEQUENCE:1
  DTSTART:20261124T070000Z
  DTEND:20261124T080000Z
  SUMMARY:山畔越剧社
  LOCATION:邻里会堂
  STATUS:CANCELLED
  END:VEVENT
  BEGIN:VEVENT
  UID:B2A@ff09b85151983151.cgov
  DTSTAMP:20261130T010000Z
  SEQUENCE:1
  DTSTART:20261130T020000Z
  DTEND:20261130T060000Z
  SUMMARY:张*
  LOCATION:阁楼活动室
  STATUS:CANCELLED
  END:VEVENT
  BEGIN:VEVENT
  UID:B1A@ff09b85151983151.cgov
  DTSTAMP:20261123T020000Z
  SEQUENCE:2
  DTSTART:20261130T060000Z
  DTEND:20261130T080000Z
  SUMMARY:山畔越剧社: 排练
  LOCATION:邻里会堂
  STATUS:CONFIRMED
  END:VEVENT
  END:VCALENDAR
  $ cgov -f html venue calendar --from 2026-11-20 --to 2026-12-10 | grep -E '<h1>|<h2>|<td'
  <h1>山畔社区 venue bookings</h1>
  <h2>2026-11-20 Friday</h2>
  <tr><td class="time">10:00–11:30</td><td class="venue">阁楼活动室</td><td class="who">王芳</td><td class="people"></td></tr>
  <h2>2026-11-30 Monday</h2>
  <tr><td class="time">14:00–16:00</td><td class="venue">邻里会堂</td><td class="who">山畔越剧社<br>排练</td><td class="people">20</td></tr>
  <h2>2026-12-01 Tuesday</h2>
  <tr><td class="time">15:00–16:00</td><td class="venue">邻里会堂</td><td class="who">山畔越剧社</td><td class="people"></td></tr>
  $ cgov -f html --lang zh_CN venue calendar | grep '<html'
  <html lang="zh-CN">
  $ cgov -f html venue calendar --from 2026-12-30 | grep -E 'none">|<footer>'
  <p class="none">Nothing is booked.</p>
  <footer>as of 2026-11-23 10:00</footer>
  $ cgov -f ics venue list
  cgov: "cgov venue list" does not print ics
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ cgov -f pdf venue calendar
  cgov: unknown format "pdf"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]

Usage

  $ cgov venue usage --by venue
  venue,bookings,minutes,charge
  attic,1,90,90
  main-hall,2,180,115
  $ cgov venue usage --by month,account --all
  month,account,bookings,minutes,charge
  2026-11,P1A,1,240,120
  2026-11,P3A,1,90,90
  2026-11,yue-opera,2,180,145
  2026-12,P2A,3,30,30
  2026-12,yue-opera,4,240,30
  $ cgov venue usage --by state
  state,bookings,minutes,charge
  cancelled,4,420,120
  no-show,4,90,90
  used,3,270,205
  $ cgov -f table venue usage --by venue,state --period 2026-12
  venue      state      Bookings        Time  Charge
  ─────────  ─────────  ────────  ──────────  ──────
  attic      cancelled         2         2 h   0 min
  attic      no-show           3      30 min  30 min
  main-hall  cancelled         1         1 h   0 min
  main-hall  used              1         1 h  30 min
  ─────────  ─────────  ────────  ──────────  ──────
  total                        7  4 h 30 min     1 h
  $ cgov venue usage --by room
  cgov: --by: unknown column "room"
  hint: the columns: venue, account, month, state
  [2]
  $ cgov venue usage --period 2026-13
  cgov: "2026-13" is no period
  hint: write 2026-10, 2026Q3 or 2026
  [2]

The ledgers are sound; who owes under serve-first is named

  $ cgov --now 2026-12-09T12:00:00+08:00 check --quiet
  severity,code,file,line,id,message,remedy
  warning,overdraft,ledgers/bookings,,P1A,P1A has -120 venue-minutes available; the lowest allowed is 0,it owes service: cgov bank debts; how it came to that: cgov bank statement P1A
  warning,overdraft,ledgers/bookings,,P2A,P2A has -30 venue-minutes available; the lowest allowed is 0,it owes service: cgov bank debts; how it came to that: cgov bank statement P2A
  warning,overdraft,ledgers/bookings,,P3A,P3A has -90 venue-minutes available; the lowest allowed is 0,it owes service: cgov bank debts; how it came to that: cgov bank statement P3A

What hangs in the hall names nobody who has not consented, in purposes either

  $ cgov -q bank grant harbour-bank 1h --reason "for the party" >/dev/null
  $ cgov -q venue redeem harbour-bank main-hall --start "2026-12-04 09:00" --for 30m --purpose "张梅和王芳的生日会" | tail -1
  B12A
  $ cgov -f html venue calendar --from 2026-12-04 --to 2026-12-04 | grep '<td'
  <tr><td class="time">09:00–09:30</td><td class="venue">邻里会堂</td><td class="who">江口商业银行支行<br>张*和王芳的生日会</td><td class="people"></td></tr>
  $ cgov -f ics venue calendar --from 2026-12-04 --to 2026-12-04 | grep SUMMARY | tr -d '\r'
  SUMMARY:江口商业银行支行: 张*和王芳的生日会
