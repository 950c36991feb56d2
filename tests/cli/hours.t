Recording service hours
  $ . "$TESTDIR/setup.sh"

  $ cgov hours add 张梅 2h --kind cleaning --date 2026-11-20 --place 三号楼 --activity 大扫除
  H1A
  $ cgov hours add yue-opera 1:30 --kind 文艺演出 --date 11-21 --person 李强 --unit yue-opera --witness 王芳 --note "晚会"
  H2A
  $ cgov hours add P3A 一个半小时 --for P1A --kind home-visit --date yesterday
  H3A
  $ cat ledgers/hours/2026-11.A.csv
  seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,witness,ref,note,activity
  1,2026-11-23T10:00:00+08:00,lin,record,H1A,2026-11-20,,P1A,P1A,120,600,5-for-1,cleaning,,\xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc,,,,,\xe5\xa4\xa7\xe6\x89\xab\xe9\x99\xa4 (esc)
  2,2026-11-23T10:00:00+08:00,lin,record,H2A,2026-11-21,,yue-opera,P2A,90,450,5-for-1,performance,,,yue-opera,P3A,,\xe6\x99\x9a\xe4\xbc\x9a, (esc)
  3,2026-11-23T10:00:00+08:00,lin,record,H3A,2026-11-22,,P3A,P3A,90,450,5-for-1,home-visit,P1A,,,,,,
  $ git log --format=%s -3
  hours add: H3A
  hours add: H2A
  hours add: H1A

The credit is five times the minutes, by the rate of the day

  $ cgov hours list --columns entry,state,account,person,minutes,credit,rule,kind,for
  entry,state,account,person,minutes,credit,rule,kind,for
  H1A,recorded,P1A,P1A,120,600,5-for-1,cleaning,
  H2A,recorded,yue-opera,P2A,90,450,5-for-1,performance,
  H3A,recorded,P3A,P3A,90,450,5-for-1,home-visit,P1A

The filters of all lists: whom an entry names, the grid of who served, order and number

  $ cgov hours list --for P3A --columns entry,account,person,witness
  entry,account,person,witness
  H2A,yue-opera,P2A,P3A
  H3A,P3A,P3A,
  $ cgov hours list --for P3A --limit 1 --columns entry,account,person,witness
  entry,account,person,witness
  H2A,yue-opera,P2A,P3A
  $ cgov hours list --sort date --columns entry,date
  entry,date
  H1A,2026-11-20
  H2A,2026-11-21
  H3A,2026-11-22
  $ cgov hours list --sort date --limit 1 --state recorded --columns entry,date
  entry,date
  H1A,2026-11-20
  $ cgov hours list --sort minutes --columns entry,minutes
  entry,minutes
  H2A,90
  H3A,90
  H1A,120
  $ cgov --quiet grid add grid-1 --name 一网格
  grid-1
  $ cgov --quiet person set P2A --grid grid-1
  $ cgov hours list --grid grid-1 --columns entry,account,person
  entry,account,person
  H2A,yue-opera,P2A
  $ cgov hours list --overdue
  entry,state,date,account,person,minutes,credit,rule,kind,for,place,unit,witness,late,note,activity,start,by
  $ cgov hours list --sort length
  cgov: --sort: unknown column "length"
  hint: the columns: entry, state, date, account, person, minutes, credit, rule, kind, for, place, unit, witness, late, note, activity, start, by
  [2]
  $ cgov hours list --for nobody
  cgov: no person or group is called "nobody"
  hint: see them all: cgov group list; cgov person list
  [2]

Two timed entries of one person may not overlap; that the clocks touch is no overlap

  $ cgov hours add P2A 1h --date 2026-11-19 --start 14:00
  H4A
  $ cgov hours add P2A 1h --date 2026-11-19 --start 14:59
  cgov: P2A already served from 14:00 to 15:00 on 2026-11-19 (H4A)
  hint: correct the time, or reverse the other entry: cgov hours reverse H4A
  [1]
  $ cgov hours add P2A 1h --date 2026-11-19 --start 15:00
  H5A

Over the daily cap is a warning

  $ cgov hours add P2A 9h --date 2026-11-18
  cgov: warning: P2A has 540 minutes on 2026-11-18; the daily cap is 480
  H6A

Late entries are marked: more than ten working days, holidays left out

  $ cgov hours add P1A 1h --date 2026-10-29
  H7A
  $ cgov hours add P1A 1h --date 2026-11-06
  H8A
  $ cgov hours list --columns entry,date,late --from 2026-10-01 --to 2026-11-10
  entry,date,late
  H7A,2026-10-29,1
  H8A,2026-11-06,1

Refused

  $ cgov hours add P1A 2
  cgov: "2" has no unit
  hint: write 2h, 2\xe5\xb0\x8f\xe6\x97\xb6, 120m or 120\xe5\x88\x86\xe9\x92\x9f (esc)
  [2]
  $ cgov hours add P1A 0m
  cgov: a service lasts from 1 to 1440 minutes, not 0
  hint: enter a longer service as one entry a day
  [2]
  $ cgov hours add P1A 1441m
  cgov: a service lasts from 1 to 1440 minutes, not 1441
  hint: enter a longer service as one entry a day
  [2]
  $ cgov hours add P1A 1h --date tomorrow
  cgov: 2026-11-24 is still to come
  hint: hours are recorded after the service
  [2]
  $ cgov hours add P1A 1h --date 2026-02-30
  cgov: there is no day "2026-02-30"
  hint: 2026-02 has 28 days
  [2]
  $ cgov hours add P1A 1h --kind gardning
  cgov: unknown kind of service "gardning"
  hint: the kinds: performance, cleaning, patrol, escort-to-doctor, fetch-medicine, home-visit, teaching, repair, other, duty, training (more can be added in rules/moral-bank.toml)
  [2]
  $ cgov hours add P1A 1h --kind clening
  cgov: unknown kind of service "clening"
  hint: did you mean "cleaning"?
  [2]
  $ cgov hours add P1A 1h --kind duty
  cgov: "duty" is not volunteer service
  hint: staff duty and training are kept elsewhere
  [1]
  $ cgov hours add P1A 1h --kind 培训
  cgov: "training" is not volunteer service
  hint: staff duty and training are kept elsewhere
  [1]
  $ cgov hours add P1A 1h --date 2018-01-01
  cgov: no exchange rate was in force on 2018-01-01
  hint: see [[rate]] in rules/moral-bank.toml
  [1]
  $ cgov hours add P9A 1h
  cgov: no person or group is called "P9A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov hours add 张海 1h
  cgov: no person or group is called "\xe5\xbc\xa0\xe6\xb5\xb7" (esc)
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov hours add P1A 1h --note "电话 13912345678"
  cgov: note: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]
  $ cgov hours add P1A
  cgov: DURATION is missing
  hint: see: cgov hours add --help
  [2]
  $ cgov hours add P1A 1h extra
  cgov: one argument too many: "extra"
  hint: see: cgov hours add --help
  [2]
  $ cgov hours add P1A 1h --dat 2026-11-20
  cgov: unknown option "--dat"
  hint: did you mean "--date"?
  [2]

A dry run prints the row and writes nothing

  $ cgov --dry-run hours add P1A 1h
  cgov: dry run; this would go to ledgers/hours/2026-11.A.csv:
  seq,at,by,event,entry,date,start,account,person,minutes,credit,rule,kind,for,place,unit,witness,ref,note,activity
  9,2026-11-23T10:00:00+08:00,lin,record,H9A,2026-11-23,,P1A,P1A,60,300,5-for-1,other,,,,,,,
  $ cgov hours list --period 2026-11 --account P1A --columns entry
  entry
  H1A
  H8A

A second person confirms; one entry that cannot stops the whole command

  $ cgov hours confirm H1A
  cgov: lin recorded H1A and so cannot confirm it
  hint: a second person confirms it: cgov --by OTHER hours confirm H1A
  [1]
  $ cgov --by chen hours confirm h1 H2A
  $ cgov --by chen hours confirm H1A H3A H99A
  cgov: H1A is confirmed; "confirm" needs: recorded (possible now: reverse)
  cgov: there is no H99A (see them all: cgov hours list)
  cgov: 2 of 3 cannot be changed; nothing was written
  [2]
  $ cgov hours list --state recorded --columns entry | tail -n +2 | cgov --by chen hours confirm --from -
  $ printf '' | cgov --by chen hours confirm --from -
  $ cgov hours reject H3A
  cgov: H3A is confirmed; "reject" needs: recorded
  hint: possible now: reverse
  [1]
  $ cgov hours add P1A 1h --date 2026-11-22
  H9A
  $ cgov hours reject H9A --reason "not seen there"
  $ cgov hours reverse H2A --reason "wrong day"
  $ cgov hours reverse H2A
  cgov: H2A is reversed; "reverse" needs: recorded, confirmed
  hint: nothing more can happen to it
  [1]

Tallies count what is confirmed

  $ cgov hours tally --by account
  account,entries,minutes,credit
  P1A,3,240,1200
  P2A,3,660,3300
  P3A,1,90,450
  $ cgov hours tally --by month,kind
  month,kind,entries,minutes,credit
  2026-10,other,1,60,300
  2026-11,cleaning,1,120,600
  2026-11,home-visit,1,90,450
  2026-11,other,4,720,3600
  $ cgov hours tally --by state
  state,entries,minutes,credit
  confirmed,7,990,4950
  rejected,1,60,300
  reversed,1,90,450
  $ cgov hours tally --by account --state reversed
  account,entries,minutes,credit
  yue-opera,1,90,450
  $ cgov hours tally --by place --period 2026Q4
  place,entries,minutes,credit
  ,6,870,4350
  \xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc,1,120,600 (esc)
  $ cgov hours tally --by person --period 2025
  person,entries,minutes,credit
  $ cgov hours tally --by mnth
  cgov: hours cannot be tallied by "mnth"
  hint: did you mean "month"?
  [2]
  $ cgov hours tally --period 2026-13
  cgov: "2026-13" is no period
  hint: write 2026-10, 2026Q3 or 2026
  [2]
  $ cgov -f table hours tally --by month,kind
  Month    Kind        Entries         Time       Credit
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10  other             1          1 h          5 h
  2026-11  cleaning          1          2 h         10 h
  2026-11  home-visit        1   1 h 30 min   7 h 30 min
  2026-11  other             4         12 h         60 h
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  total                      7  16 h 30 min  82 h 30 min
  $ cgov --lang zh_CN -f table hours tally --by kind
  \xe7\xb1\xbb\xe5\x88\xab        \xe6\x9d\xa1\xe6\x95\xb0        \xe6\x97\xb6\xe9\x95\xbf      \xe5\x8f\xaf\xe5\x85\x91\xe6\x8d\xa2 (esc)
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  cleaning       1       2\xe5\xb0\x8f\xe6\x97\xb6      10\xe5\xb0\x8f\xe6\x97\xb6 (esc)
  home-visit     1   1\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86   7\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86 (esc)
  other          5      13\xe5\xb0\x8f\xe6\x97\xb6      65\xe5\xb0\x8f\xe6\x97\xb6 (esc)
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  \xe5\x90\x88\xe8\xae\xa1           7  16\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86  82\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86 (esc)
  $ cgov hours tally --by account --as-of 2026-11-22
  account,entries,minutes,credit

Without second-person confirmation hours count at once

  $ sed -i 's/confirm = "second-person"/confirm = "none"/' rules/moral-bank.toml
  $ cgov hours add P3A 1h
  H10A
  $ cgov hours tally --by account,state --account P3A
  account,state,entries,minutes,credit
  P3A,confirmed,1,90,450
  P3A,recorded,1,60,300

A certificate, when nobody can object any more

  $ cgov hours certificate P1A
  cgov: P1A has no service that can be certified
  hint: 3 entries are confirmed, but may still be objected to for 7 days
  [1]
  $ cgov --now 2026-12-15T09:00:00+08:00 hours certificate 张梅
  Certificate of volunteer service
  
  \xe5\xbc\xa0\xe6\xa2\x85 (P1A) has given volunteer service to the community \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba as follows: (esc)
  
  Date        Time  Service  Place   Unit
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10-29   1 h  other
  2026-11-06   1 h  other
  2026-11-20   2 h  \xe5\xa4\xa7\xe6\x89\xab\xe9\x99\xa4   \xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc (esc)
  
  Total: 4 h in 3 services, from 2026-10-29 to 2026-11-20.
  
  Issued on 2026-12-15    Seal:                Person in charge:
  $ cgov --now 2026-12-15T09:00:00+08:00 --lang zh_CN hours certificate 张梅
  \xe5\xbf\x97\xe6\x84\xbf\xe6\x9c\x8d\xe5\x8a\xa1\xe8\xaf\x81\xe6\x98\x8e (esc)
  
  \xe5\xbc\xa0\xe6\xa2\x85\xef\xbc\x88P1A\xef\xbc\x89\xe4\xb8\xba\xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba\xe6\x8f\x90\xe4\xbe\x9b\xe5\xbf\x97\xe6\x84\xbf\xe6\x9c\x8d\xe5\x8a\xa1\xe5\xa6\x82\xe4\xb8\x8b\xef\xbc\x9a (esc)
  
  \xe6\x97\xa5\xe6\x9c\x9f         \xe6\x97\xb6\xe9\x95\xbf  \xe6\x9c\x8d\xe5\x8a\xa1\xe5\x86\x85\xe5\xae\xb9  \xe5\x9c\xb0\xe7\x82\xb9    \xe7\xbb\x84\xe7\xbb\x87\xe5\x8d\x95\xe4\xbd\x8d (esc)
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  2026-10-29  1\xe5\xb0\x8f\xe6\x97\xb6  \xe5\x85\xb6\xe4\xbb\x96 (esc)
  2026-11-06  1\xe5\xb0\x8f\xe6\x97\xb6  \xe5\x85\xb6\xe4\xbb\x96 (esc)
  2026-11-20  2\xe5\xb0\x8f\xe6\x97\xb6  \xe5\xa4\xa7\xe6\x89\xab\xe9\x99\xa4    \xe4\xb8\x89\xe5\x8f\xb7\xe6\xa5\xbc (esc)
  
  \xe5\x90\x88\xe8\xae\xa1\xef\xbc\x9a4\xe5\xb0\x8f\xe6\x97\xb6\xef\xbc\x8c\xe5\x85\xb1 3 \xe6\xac\xa1\xef\xbc\x8c\xe8\x87\xaa 2026-10-29 \xe8\x87\xb3 2026-11-20\xe3\x80\x82 (esc)
  
  \xe5\xbc\x80\xe5\x85\xb7\xe6\x97\xa5\xe6\x9c\x9f\xef\xbc\x9a2026-12-15    \xef\xbc\x88\xe7\x9b\x96\xe7\xab\xa0\xef\xbc\x89            \xe8\xb4\x9f\xe8\xb4\xa3\xe4\xba\xba\xef\xbc\x9a (esc)

Shared among the members

  $ sed -i 's/group_split = "pool"/group_split = "equal"/' rules/moral-bank.toml
  $ cgov hours add yue-opera 2h
  cgov: 120 minutes cannot be shared among the 0 members of yue-opera
  hint: see: cgov group show yue-opera; or set group_split = "pool" in rules/moral-bank.toml
  [1]
  $ cgov group join yue-opera P1A
  J1A
  $ cgov group join yue-opera P2A
  J2A
  $ cgov group join yue-opera P3A
  J3A
  $ cgov hours add yue-opera 100m
  H11A
  H12A
  H13A
  $ cgov hours list --unit yue-opera --columns entry,account,minutes,credit
  entry,account,minutes,credit
  H2A,yue-opera,90,450
  H11A,P1A,34,170
  H12A,P2A,33,165
  H13A,P3A,33,165
  $ cgov check
  cgov: 0 errors, 1 warnings
  severity,code,file,line,id,message,remedy
  warning,uncommitted,rules/moral-bank.toml,,,has changes that are not committed,git add -- rules/moral-bank.toml && git commit

A service that goes on beyond midnight, on either side

  $ cgov hours add P1A 2h --date 11-17 --start 23:30
  H14A
  $ cgov hours add P1A 1h --date 11-18 --start 00:30
  cgov: P1A already served from 23:30 to 01:30 on 2026-11-17 (H14A)
  hint: correct the time, or reverse the other entry: cgov hours reverse H14A
  [1]
  $ cgov hours add P1A 1h --date 11-17 --start 22:45
  cgov: P1A already served from 23:30 to 01:30 on 2026-11-17 (H14A)
  hint: correct the time, or reverse the other entry: cgov hours reverse H14A
  [1]
  $ cgov hours add P1A 1h --date 11-18 --start 01:30 && cgov hours add P1A 30m --date 11-17 --start 23:00 -q
  H15A
  H16A
  $ printf '姓名,日期,开始,时长\n李强,2026-11-13,00:00,1h\n李强,2026-11-12,23:30,1h\n' | cgov hours import -
  cgov: -:3: P2A already served from 00:00 to 01:00 on 2026-11-13 (H17A) (correct the time, or reverse the other entry: cgov hours reverse H17A)
  cgov: 1 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]

Who serves for a group by name is not the group, also where the rules share among members

  $ cgov hours add yue-opera 60m --person P3A -n | cut -d, -f8-10
  cgov: dry run; this would go to ledgers/hours/2026-11.A.csv:
  account,person,minutes
  yue-opera,P3A,60

A phone number is no operator

  $ cgov --by 13912345678 hours add P1A 1h
  cgov: by: holds a phone or id number, which must not get into a tracked file
  hint: leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER
  [2]

A kind goes by its title in filters too, and the certificate of a past day knows nothing later

  $ cgov hours list --kind 文艺演出 --columns entry,kind | head -2
  entry,kind
  H2A,performance
  $ cgov hours list --kind zzz 2>&1 | head -1
  cgov: unknown kind of service "zzz"
  $ cgov person add 周全 && cgov hours add 周全 1h --date 11-10 && cgov --by chen hours confirm H17A
  P4A
  H17A
  $ cgov --now 2026-12-20T10:00 --as-of 2026-11-25 hours certificate 周全
  cgov: P4A has no service that can be certified
  hint: 1 entries are confirmed, but may still be objected to for 7 days
  [1]
  $ cgov --now 2026-12-20T10:00 --as-of 2026-12-15 hours certificate 周全 | grep -c 2026-11-10
  2
