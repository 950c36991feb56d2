Recording service hours
  $ . "$TESTDIR/setup.sh"

  $ cgov hours add 张梅 2h --kind cleaning --date 2026-11-20 --place 三号楼 --activity 大扫除
  $ cgov hours add yue-opera 1:30 --kind 文艺演出 --date 11-21 --person 李强 --unit yue-opera --witness 王芳 --note "晚会"
  $ cgov hours add P3A 一个半小时 --for P1A --kind home-visit --date yesterday
  $ cat ledgers/hours/2026-11.A.csv
  $ git log --format=%s -3

The credit is five times the minutes, by the rate of the day

  $ cgov hours list --columns entry,state,account,person,minutes,credit,rule,kind,for

Two timed entries of one person may not overlap; that the clocks touch is no overlap

  $ cgov hours add P2A 1h --date 2026-11-19 --start 14:00
  $ cgov hours add P2A 1h --date 2026-11-19 --start 14:59
  $ cgov hours add P2A 1h --date 2026-11-19 --start 15:00

Over the daily cap is a warning

  $ cgov hours add P2A 9h --date 2026-11-18

Late entries are marked: more than ten working days, holidays left out

  $ cgov hours add P1A 1h --date 2026-10-29
  $ cgov hours add P1A 1h --date 2026-11-06
  $ cgov hours list --columns entry,date,late --from 2026-10-01 --to 2026-11-10

Refused

  $ cgov hours add P1A 2
  $ cgov hours add P1A 0m
  $ cgov hours add P1A 1441m
  $ cgov hours add P1A 1h --date tomorrow
  $ cgov hours add P1A 1h --date 2026-02-30
  $ cgov hours add P1A 1h --kind gardning
  $ cgov hours add P1A 1h --kind clening
  $ cgov hours add P1A 1h --kind duty
  $ cgov hours add P1A 1h --kind 培训
  $ cgov hours add P1A 1h --date 2018-01-01
  $ cgov hours add P9A 1h
  $ cgov hours add 张海 1h
  $ cgov hours add P1A 1h --note "电话 13912345678"
  $ cgov hours add P1A
  $ cgov hours add P1A 1h extra
  $ cgov hours add P1A 1h --dat 2026-11-20

A dry run prints the row and writes nothing

  $ cgov --dry-run hours add P1A 1h
  $ cgov hours list --period 2026-11 --account P1A --columns entry

A second person confirms; one entry that cannot stops the whole command

  $ cgov hours confirm H1A
  $ cgov --by chen hours confirm h1 H2A
  $ cgov --by chen hours confirm H1A H3A H99A
  $ cgov hours list --state recorded --columns entry | tail -n +2 | cgov --by chen hours confirm --from -
  $ printf '' | cgov --by chen hours confirm --from -
  $ cgov hours reject H3A
  $ cgov hours add P1A 1h --date 2026-11-22
  $ cgov hours reject H9A --reason "not seen there"
  $ cgov hours reverse H2A --reason "wrong day"
  $ cgov hours reverse H2A

Tallies count what is confirmed

  $ cgov hours tally --by account
  $ cgov hours tally --by month,kind
  $ cgov hours tally --by state
  $ cgov hours tally --by account --state reversed
  $ cgov hours tally --by place --period 2026Q4
  $ cgov hours tally --by person --period 2025
  $ cgov hours tally --by mnth
  $ cgov hours tally --period 2026-13
  $ cgov -f table hours tally --by month,kind
  $ cgov --lang zh_CN -f table hours tally --by kind
  $ cgov hours tally --by account --as-of 2026-11-22

Without second-person confirmation hours count at once

  $ sed -i 's/confirm = "second-person"/confirm = "none"/' rules/moral-bank.toml
  $ cgov hours add P3A 1h
  $ cgov hours tally --by account,state --account P3A

A certificate, when nobody can object any more

  $ cgov hours certificate P1A
  $ cgov --now 2026-12-15T09:00:00+08:00 hours certificate 张梅
  $ cgov --now 2026-12-15T09:00:00+08:00 --lang zh_CN hours certificate 张梅

Shared among the members

  $ sed -i 's/group_split = "pool"/group_split = "equal"/' rules/moral-bank.toml
  $ cgov hours add yue-opera 2h
  $ cgov group join yue-opera P1A
  $ cgov group join yue-opera P2A
  $ cgov group join yue-opera P3A
  $ cgov hours add yue-opera 100m
  $ cgov hours list --unit yue-opera --columns entry,account,minutes,credit
  $ cgov check
