The moral bank: an hour of service buys five hours of venues
  $ . "$TESTDIR/setup.sh"
  $ cgov hours add P1A 2h --date 2026-11-02
  $ cgov hours add yue-opera 3h --kind performance --date 2026-11-03
  $ cgov --by chen --now 2026-11-23T11:00:00+08:00 hours confirm H1A H2A
  $ export CGOV_NOW=2026-11-23T12:00:00+08:00

  $ cgov bank balance
  $ cgov bank balance 王芳
  $ cgov -f table bank balance
  $ cgov -f jsonl bank balance yue-opera

Grants

  $ cgov bank grant P3A 2h --reason "brought along from the old community"
  $ cgov bank grant P3A 2h
  $ cgov bank grant P3A 1500h --reason "too much"
  $ cgov bank grant --elders

Transfers are off, between relatives, or free

  $ cgov bank transfer P1A P3A 1h
  $ sed -i 's/transfer = "off"/transfer = "kin"/' rules/moral-bank.toml
  $ cgov bank transfer P1A P3A 1h
  $ cgov --quiet person set P1A --kin P3A
  $ cgov bank transfer P1A P3A 1h --reason "for mother"
  $ cgov bank transfer P1A P3A 1000h
  $ cgov bank transfer P1A P1A 1h

A statement adds up to the balance

  $ cgov bank statement P1A
  $ cgov bank balance P1A P3A --columns account,earned,granted,received,sent,balance,available
  $ cgov bank balance P1A --as-of 2026-11-22 --columns account,balance

A change of rate changes no past

  $ printf '\n[[rate]]\nid = "3-for-1"\nfrom = 2026-11-10\nservice = 1\nvenue = 3\n' >> rules/moral-bank.toml
  $ cgov hours add P2A 100m --date 2026-11-09
  $ cgov hours add P2A 100m --date 2026-11-10
  $ cgov hours list --account P2A --columns entry,credit,rule
  $ cgov --by chen hours confirm H3A H4A

Use first: an account may owe up to the overdraft

  $ cgov venue add hall --name 大礼堂 --capacity 80
  $ cgov venue redeem harbour-bank hall --start "11-24 09:00" --for 2h
  $ cgov bank balance harbour-bank --columns account,used,held,balance,available
  $ cgov venue checkin B1A --at "11-24 09:00" --now 2026-11-24T09:00:00+08:00
  $ cgov venue finish B1A --at "11-24 11:10" --now 2026-11-24T11:10:00+08:00
  $ cgov --now 2026-11-24T12:00:00+08:00 bank debts
  $ cgov --now 2026-11-24T12:00:00+08:00 bank debts -f table
  $ cgov --now 2026-11-24T12:00:00+08:00 bank statement harbour-bank

Credit expires, the oldest first

  $ sed -i 's/expire_after_months = 0/expire_after_months = 1/' rules/moral-bank.toml
  $ cgov --now 2026-12-05T12:00:00+08:00 bank balance --columns account,earned,expired,balance
  $ cgov --now 2026-12-05T12:00:00+08:00 bank statement yue-opera

A misspelt setting is not lost silently

  $ sed -i 's/^overdraft/overdaft/' rules/moral-bank.toml
  $ cgov bank balance
