Every tally of a period, a file a table
  $ . "$TESTDIR/setup.sh"
  $ on() { export CGOV_NOW=2026-$1:00+08:00; }
  $ cgov report monthly 2026-10 --out ../empty | tail -2
  fund-statement.csv
  datapackage.json
  $ wc -l < ../empty/hours-by-kind.csv
  1
  $ cat ../empty/wish-summary.csv ../empty/order-indicators.csv ../empty/visit-rate.csv ../empty/fund-statement.csv
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  0,0,0,0,0,,,0,0
  due,closed,on_time,ratings,satisfied,basically,dissatisfied,returned,completion,on_time_completion,satisfaction,rating_rate,return_rate
  0,0,0,0,0,0,0,0,,,,,
  pairs,beneficiaries,on_schedule,visit_rate
  0,0,0,
  period,earmark,opening,income,spending,closing
  2026-10,,0,0,0,0

A month in which something happens in every system, and what was written down after it

  $ rm -rf store && cgov -q init --now 2026-10-01T08:00:00+08:00 --language zh_CN --community 山畔社区 ../month && cd ../month
  $ on 10-01T09:00
  $ cgov -q person add 张梅 --kind party-member --phone 13900000001 >/dev/null
  $ cgov -q person add 李强 --kind volunteer --role backbone >/dev/null
  $ cgov -q person add 王芳 --consent >/dev/null
  $ cgov -q group add yue-opera --name 山畔越剧社 --kind troupe >/dev/null
  $ cgov -q group add harbour-bank --name 江口商业银行支行 --kind company >/dev/null
  $ cgov -q grid add grid-1 --name 第一网格 >/dev/null && cgov -q grid adopt grid-1 harbour-bank --from 2026-10-01
  $ cgov -q venue add hall --name 活动室 --open "Mon-Sun 08:00-21:00"
  hall
  $ cgov -q tool add ladder --name "人字梯（李强捐）" --count 2
  ladder
  $ cgov -q programme add night-school --name 夜校 --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "lessons=4 sessions"
  night-school
  $ cgov -q hours add yue-opera 2h --kind performance --place "李强家门口" --date 2026-10-01
  H1A
  $ cgov -q hours add P1A 90m --kind cleaning --place "活动室" --date 2026-10-01
  H2A
  $ cgov -q pair add P1A P3A --since 2026-10-01 --risk high
  C1A
  $ cgov -q wish add "一盏灯" && cgov -q wish add "一把椅子" && cgov -q wish verify W1A W2A && cgov -q wish publish W1A W2A
  W1A
  W2A
  $ cgov -q order place "路灯不亮" --grid grid-1 --by P1A && cgov -q order dispatch S1A && cgov -q order accept S1A
  S1A
  $ cgov -q tool lend ladder P3A --days 7d
  L1A
  $ cgov -q activity record "排练" --kind training --date 2026-10-01 --minutes 120 --attend P2A --attend P3A --programme night-school --deliverable lessons
  A1A
  $ cgov -q resource pledge harbour-bank --what "30把椅子" --value 3000
  G1A
  $ cgov -q fund income 3600 --purpose 场地费 --earmark W1A --date 2026-10-01
  F1A
  $ on 10-08T09:00
  $ cgov -q venue redeem yue-opera hall --start "2026-10-08 14:00" --for 2h
  B1A
  $ on 10-09T09:00
  $ cgov -q venue finish B1A --at "2026-10-08 16:00" 2>/dev/null || cgov -q venue checkin B1A --at "2026-10-08 14:00" && cgov -q venue finish B1A --at "2026-10-08 16:00"
  $ cgov -q wish claim W1A P1A && cgov -q wish deliver W1A && cgov -q wish confirm W1A
  $ on 11-03T09:00
  $ cgov -q --by chen hours confirm H1A H2A
  $ cgov -q order done S1A --at "2026-10-12 10:00" && cgov -q order rate S1A satisfied
  $ cgov -q tool return L1A --date 2026-10-07
  $ cgov -q hours add P1A 1h --kind patrol --date 2026-11-02
  H3A
  $ on 11-23T10:00
  $ cgov report monthly 2026-10 --out ../october
  hours-by-kind.csv
  hours-by-account.csv
  hours-by-place.csv
  bank-balances.csv
  bank-debts.csv
  venue-usage.csv
  visit-rate.csv
  wish-summary.csv
  order-indicators.csv
  orders-by-unit.csv
  orders-by-grid.csv
  tools.csv
  tool-indicators.csv
  activities.csv
  backbone.csv
  deliverables.csv
  resources.csv
  fund-statement.csv
  datapackage.json
  $ ls ../october | wc -l
  19

Each table is what the command of its own says: what happened by its day, also when it was written down in November; what stands as it stood then

  $ same() { table=$1; shift; cgov -q -f csv "$@" | diff - ../october/$table.csv && echo "$table: $(tail -n +2 ../october/$table.csv | wc -l)"; }
  $ for by in kind account; do same hours-by-$by hours tally --by $by --period 2026-10; done
  hours-by-kind: 2
  hours-by-account: 2
  $ diff ../october/hours-by-place.csv <(cgov hours tally --by place --period 2026-10 | sed 's/李强/李*/')
  $ same bank-balances bank balance --as-of 2026-10-31 --columns account,earned,granted,received,sent,used,held,expired,balance,available
  bank-balances: 2
  $ same bank-debts bank debts --as-of 2026-10-31 --columns account,balance,owed_minutes
  bank-debts: 1
  $ same venue-usage venue usage --by venue --from 2026-10-01 --to 2026-10-31
  venue-usage: 1
  $ same visit-rate pair list --summary --as-of 2026-10-31
  visit-rate: 1
  $ same wish-summary wish wall --summary --as-of 2026-10-31
  wish-summary: 1
  $ same order-indicators order tally --period 2026-10
  order-indicators: 1
  $ same orders-by-unit order tally --by unit --period 2026-10
  orders-by-unit: 1
  $ same orders-by-grid order tally --by grid --period 2026-10
  orders-by-grid: 1
  $ same tool-indicators tool usage --summary --period 2026-10
  tool-indicators: 1
  $ same activities activity list --summary --from 2026-10-01 --to 2026-10-31
  activities: 1
  $ same backbone backbone list --period 2026-10
  backbone: 2
  $ same deliverables programme show night-school --as-of 2026-10-31
  deliverables: 1
  $ same resources resource list --summary --as-of 2026-10-31
  resources: 2
  $ same fund-statement fund statement --period 2026-10
  fund-statement: 2
  $ cat ../october/hours-by-kind.csv ../october/bank-debts.csv ../october/wish-summary.csv
  kind,entries,minutes,credit
  cleaning,1,90,450
  performance,1,120,600
  account,balance,owed_minutes
  yue-opera,-120,24
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  2,1,0,0,1,50.0,50.0,1,0

Nobody is named who has not consented, and no number gets out

  $ cat ../october/tools.csv ../october/hours-by-place.csv
  tool,name,lent,borrowers,returned,on_time,on_time_rate,damaged,lost,idle
  ladder,人字梯（李*捐）,1,1,1,1,100.0,0,0,
  place,entries,minutes,credit
  李*家门口,1,120,600
  活动室,1,90,450
  $ grep -l '张梅\|李强\|13900000001' ../october/*
  [1]

The same ledgers, rules and period: the same bytes, whatever the day, the language of the shell, and who asks

  $ cp -r ../october ../first
  $ cgov report monthly 2026-10 --out ../october >/dev/null && diff -r ../first ../october
  $ CGOV_NOW=2028-02-29T00:00:00+08:00 TZ=America/New_York LC_ALL=C cgov --by wu --no-cache -f json report monthly 2026-10 --out ../october/ >/dev/null && diff -r ../first ../october
  $ git status --short

With --as-of only what was written by that day counts, now and later

  $ cgov -q report monthly 2026-10 --as-of 2026-10-31 --out ../known >/dev/null && cat ../known/hours-by-kind.csv ../known/order-indicators.csv
  kind,entries,minutes,credit
  due,closed,on_time,ratings,satisfied,basically,dissatisfied,returned,completion,on_time_completion,satisfaction,rating_rate,return_rate
  1,0,0,0,0,0,0,0,0.0,0.0,,,0.0
  $ cgov -q hours add P2A 1h --kind repair --date 2026-10-30 >/dev/null && cgov -q --by chen hours confirm H4A
  $ cgov -q report monthly 2026-10 --as-of 2026-10-31 --out ../again >/dev/null && diff -r ../known ../again
  $ cgov -q report monthly 2026-10 --out ../october >/dev/null; diff -rq ../first ../october
  Files ../first/hours-by-account.csv and ../october/hours-by-account.csv differ
  Files ../first/hours-by-kind.csv and ../october/hours-by-kind.csv differ
  Files ../first/hours-by-place.csv and ../october/hours-by-place.csv differ
  [1]

A quarter, a year, and a month to come

  $ cgov -q report monthly 2026Q4 --out ../quarter >/dev/null && cat ../quarter/hours-by-kind.csv ../quarter/fund-statement.csv
  kind,entries,minutes,credit
  cleaning,1,90,450
  performance,1,120,600
  repair,1,60,300
  period,earmark,opening,income,spending,closing
  2026Q4,W1A,0,360000,0,360000
  2026Q4,,0,360000,0,360000
  $ cgov -q report monthly 2026 --out ../year >/dev/null && cat ../year/hours-by-kind.csv
  kind,entries,minutes,credit
  cleaning,1,90,450
  performance,1,120,600
  repair,1,60,300
  $ cgov -q report monthly 2027-01 --out ../later >/dev/null && cat ../later/hours-by-kind.csv ../later/wish-summary.csv
  kind,entries,minutes,credit
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  2,1,0,0,1,50.0,50.0,1,0

For Excel, in the language of the store; datapackage.json says what the files hold

  $ cgov -q report monthly 2026-10 --excel --out ../excel >/dev/null && head -1 ../excel/order-indicators.csv | od -An -tx1 -N3
   ef bb bf
  $ tail -n +2 ../excel/order-indicators.csv | tr -d '\r'
  1,1,1,1,1,0,0,0,100.0,100.0,100.0,100.0,0.0
  $ head -1 ../excel/bank-debts.csv | cut -b 4- | tr -d '\r'
  账户,余额,应还服务
  $ cgov --lang en -q report monthly 2026-10 --excel --out ../excel >/dev/null && head -1 ../excel/bank-debts.csv | cut -b 4- | tr -d '\r'
  Account,Balance,Service owed
  $ head -1 ../october/bank-debts.csv
  account,balance,owed_minutes
  $ jq -r '.resources[] | select(.name == "bank-debts") | [.dialect.lineTerminator, .schema.fields[].name] | @json' ../excel/datapackage.json
  ["\r\n","Account","Balance","Service owed"]

A dry run makes nothing

  $ cgov -n report monthly 2026-10 --out ../dry | head -2; ls ../dry
  hours-by-kind.csv
  hours-by-account.csv
  ls: cannot access '../dry': No such file or directory
  [2]

What stands in the way

  $ cgov report monthly 2026-10 --out cgov.toml
  cgov: cgov.toml: 不是目录
  提示：请换一个目录，或先移走该文件
  [2]
  $ cgov report monthly 2026-10 --out cgov.toml/x
  cgov: cgov.toml: 不是目录
  [6]
  $ mkdir -p ../blocked/tools.csv && cgov report monthly 2026-10 --out ../blocked | tail -1
  cgov: ../blocked/tools.csv: 是一个目录
  $ ln -s nowhere ../dangling && cgov report monthly 2026-10 --out ../dangling
  cgov: ../dangling: 不是目录
  提示：请换一个目录，或先移走该文件
  [2]
  $ cgov report monthly 2026-10 --out ""
  cgov: 目录名为空
  [2]
  $ cgov report monthly 2026-10 --out deep/down/here | head -1; rm -r deep
  hours-by-kind.csv
  $ cgov report monthly 2026-10 --out ../october > /dev/full
  cgov: 无法写到标准输出：设备上没有空间
  [6]

What cannot be

  $ cgov report monthly 2026-13 --out ../no
  cgov: “2026-13”不是有效的期间
  提示：请写 2026-10、2026Q3 或 2026
  [2]
  $ cgov report monthly October --out ../no
  cgov: “October”不是有效的期间
  提示：请写 2026-10、2026Q3 或 2026
  [2]
  $ cgov report monthly 2026-10-01 --out ../no
  cgov: “2026-10-01”不是有效的期间
  提示：请写 2026-10、2026Q3 或 2026
  [2]
  $ cgov report monthly $'\e[31m' --out ../no
  cgov: \xe2\x80\x9c\\x1b[31m\xe2\x80\x9d\xe4\xb8\x8d\xe6\x98\xaf\xe6\x9c\x89\xe6\x95\x88\xe7\x9a\x84\xe6\x9c\x9f\xe9\x97\xb4 (esc)
  提示：请写 2026-10、2026Q3 或 2026
  [2]
  $ cgov report monthly --out ../no
  cgov: 缺少 PERIOD
  提示：参见 cgov report monthly --help
  [2]
  $ cgov report monthly 2026-10
  cgov: 缺少 --out
  提示：参见 cgov report monthly --help
  [2]
  $ cgov report
  cgov: 缺少 VERB
  提示：参见 cgov report --help
  [2]
  $ cgov report weekly 2026-10 --out ../no
  cgov: 没有命令“cgov report weekly”
  提示：参见 cgov report --help
  [2]
  $ cgov -C / report monthly 2026-10 --out ../no
  cgov: no store here: / has no cgov.toml
  hint: make one with: cgov init /
  [3]
  $ sed -i 's/^return_max/retrun_max/' rules/orders.toml && cgov report monthly 2026-10 --out ../no
  cgov: rules/orders.toml:3: 未知设置“retrun_max”
    retrun_max = 1                # 退单次数；此后派单须办理 / so many returns; the dispatch after them is final
                 ^
  提示：是不是要写“return_max”？
  [3]
  $ git checkout -q rules && ls ../no
  ls: cannot access '../no': No such file or directory
  [2]
