The moral bank: an hour of service buys five hours of venues
  $ . "$TESTDIR/setup.sh"
  $ cgov hours add P1A 2h --date 2026-11-02
  H1A
  $ cgov hours add yue-opera 3h --kind performance --date 2026-11-03
  H2A
  $ cgov --by chen --now 2026-11-23T11:00:00+08:00 hours confirm H1A H2A
  $ export CGOV_NOW=2026-11-23T12:00:00+08:00

  $ cgov bank balance
  account,name,earned,granted,received,sent,used,held,expired,balance,available
  P1A,\xe5\xbc\xa0\xe6\xa2\x85,600,0,0,0,0,0,0,600,600 (esc)
  yue-opera,\xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe,900,0,0,0,0,0,0,900,900 (esc)
  $ cgov bank balance 王芳
  account,name,earned,granted,received,sent,used,held,expired,balance,available
  P3A,\xe7\x8e\x8b\xe8\x8a\xb3,0,0,0,0,0,0,0,0,0 (esc)
  $ cgov -f table bank balance
  Account    Name        Earned  Granted  Received   Sent   Used   Held  Expired  Balance  Available
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  P1A        \xe5\xbc\xa0\xe6\xa2\x85          10 h    0 min     0 min  0 min  0 min  0 min    0 min     10 h       10 h (esc)
  yue-opera  \xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe    15 h    0 min     0 min  0 min  0 min  0 min    0 min     15 h       15 h (esc)
  $ cgov -f jsonl bank balance yue-opera
  {"account":"yue-opera","name":"\xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe","earned":900,"granted":0,"received":0,"sent":0,"used":0,"held":0,"expired":0,"balance":900,"available":900} (esc)

Grants

  $ cgov bank grant P3A 2h --reason "brought along from the old community"
  T1A
  $ cgov bank grant P3A 2h
  cgov: --reason is missing
  hint: see: cgov bank grant --help
  [2]
  $ cgov bank grant P3A 1500h --reason "too much"
  cgov: P3A has 120 venue-minutes; 90000 more would pass the cap of 90000
  hint: see "cap" in rules/moral-bank.toml
  [1]
  $ cgov bank grant --elders
  cgov: there is no grant for elders in this community
  hint: set "elder_grant" in rules/moral-bank.toml
  [1]

Transfers are off, between relatives, or free

  $ cgov bank transfer P1A P3A 1h
  cgov: transfers are off in this community
  hint: see "transfer" in rules/moral-bank.toml
  [1]
  $ sed -i 's/transfer = "off"/transfer = "kin"/' rules/moral-bank.toml
  $ cgov bank transfer P1A P3A 1h
  cgov: P1A and P3A are not known to be relatives
  hint: record it: cgov person set P1A --kin P3A
  [1]
  $ cgov --quiet person set P1A --kin P3A
  $ cgov bank transfer P1A P3A 1h --reason "for mother"
  T2A
  $ cgov bank transfer P1A P3A 1000h
  cgov: P1A has 540 venue-minutes available, 60000 are needed
  [1]
  $ cgov bank transfer P1A P1A 1h
  cgov: the two accounts are the same: P1A
  [2]

A statement adds up to the balance

  $ cgov bank statement P1A
  date,at,id,event,change,balance,note
  2026-11-02,2026-11-23T11:00:00+08:00,H1A,confirm,600,600,other
  2026-11-23,2026-11-23T12:00:00+08:00,T2A,transfer,-60,540,P3A
  $ cgov bank balance P1A P3A --columns account,earned,granted,received,sent,balance,available
  account,earned,granted,received,sent,balance,available
  P1A,600,0,0,60,540,540
  P3A,0,120,60,0,180,180
  $ cgov bank balance P1A --as-of 2026-11-22 --columns account,balance
  account,balance
  P1A,0

A change of rate changes no past

  $ printf '\n[[rate]]\nid = "3-for-1"\nfrom = 2026-11-10\nservice = 1\nvenue = 3\n' >> rules/moral-bank.toml
  $ cgov hours add P2A 100m --date 2026-11-09
  H3A
  $ cgov hours add P2A 100m --date 2026-11-10
  H4A
  $ cgov hours list --account P2A --columns entry,credit,rule
  entry,credit,rule
  H3A,500,5-for-1
  H4A,300,3-for-1
  $ cgov --by chen hours confirm H3A H4A

Use first: an account may owe up to the overdraft

  $ cgov venue add hall --name 大礼堂 --capacity 80
  hall
  $ cgov venue redeem harbour-bank hall --start "11-24 09:00" --for 2h
  cgov: warning: with this booking harbour-bank is at -120 venue-minutes
  B1A
  $ cgov bank balance harbour-bank --columns account,used,held,balance,available
  account,used,held,balance,available
  harbour-bank,0,120,0,-120
  $ cgov venue checkin B1A --at "11-24 09:00" --now 2026-11-24T09:00:00+08:00
  $ cgov venue finish B1A --at "11-24 11:10" --now 2026-11-24T11:10:00+08:00
  cgov: note: B1A was used for 130 minutes, 120 were booked
  cgov: warning: harbour-bank now owes 130 venue-minutes
  $ cgov --now 2026-11-24T12:00:00+08:00 bank debts
  account,name,balance,owed_minutes
  harbour-bank,\xe6\xb1\x9f\xe5\x8f\xa3\xe5\x95\x86\xe4\xb8\x9a\xe9\x93\xb6\xe8\xa1\x8c\xe6\x94\xaf\xe8\xa1\x8c,-130,44 (esc)
  $ cgov --now 2026-11-24T12:00:00+08:00 bank debts -f table
  Account       Name                  Balance  Service owed
  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80  \xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80\xe2\x94\x80 (esc)
  harbour-bank  \xe6\xb1\x9f\xe5\x8f\xa3\xe5\x95\x86\xe4\xb8\x9a\xe9\x93\xb6\xe8\xa1\x8c\xe6\x94\xaf\xe8\xa1\x8c  -2 h 10 min        44 min (esc)
  $ cgov --now 2026-11-24T12:00:00+08:00 bank statement harbour-bank
  date,at,id,event,change,balance,note
  2026-11-24,2026-11-24T11:10:00+08:00,B1A,used,-130,-130,hall

Credit expires, the oldest first

  $ sed -i 's/expire_after_months = 0/expire_after_months = 1/' rules/moral-bank.toml
  $ cgov --now 2026-12-05T12:00:00+08:00 bank balance --columns account,earned,expired,balance
  account,earned,expired,balance
  P1A,600,540,0
  P2A,800,0,800
  P3A,0,0,180
  harbour-bank,0,0,-130
  yue-opera,900,900,0
  $ cgov --now 2026-12-05T12:00:00+08:00 bank statement yue-opera
  date,at,id,event,change,balance,note
  2026-11-03,2026-11-23T11:00:00+08:00,H2A,confirm,900,900,performance
  2026-12-05,2026-12-05T23:59:00+08:00,,expire,-900,0,

A misspelt setting is not lost silently

  $ sed -i 's/^overdraft/overdaft/' rules/moral-bank.toml
  $ cgov bank balance
  cgov: rules/moral-bank.toml:12: unknown setting "overdaft"
    overdaft = 300               # venue-minutes an account may use before it has served
               ^
  hint: did you mean "overdraft"?
  [3]

What every elder gets is given to nobody by name

  $ git checkout -q rules; cgov bank grant P2A 1h --elders --reason x
  cgov: ACCOUNT and --elders are not given together
  hint: what every elder gets is in rules/moral-bank.toml
  [2]
