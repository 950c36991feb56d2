The shared tool house: lending and taking back
  $ . "$TESTDIR/setup.sh"
  $ cgov --quiet person add 周小明 --born 2012-05-01 >/dev/null
  $ cgov --quiet person add 吴军 --born 1960-05-01 >/dev/null

A tool is a file that may be edited by hand

  $ cgov tool add step-ladder --name 人字梯 --count 2 --deposit 50 --sponsor 江口商业银行支行
  $ cgov tool add drill --name 电钻 --deposit ¥12.5 --days 1 --adult-only
  $ cgov tool add wheelchair --name 轮椅 --count 3 --days 4w
  $ cat registers/tools/step-ladder.toml registers/tools/drill.toml
  $ git log --format=%s -1
  $ cgov tool list
  $ cgov -f table tool list
  $ cgov tool show 电钻 --columns tool,in
  $ cgov tool show dril
  $ cgov tool add drill --name 另一把电钻
  $ cgov tool add Drill --name 电钻
  $ cgov tool add saw --name 锯子 --count 0
  $ cgov tool add saw --name 锯子 --count 2 --deposit fifty
  $ cgov tool add saw --name 锯子 --sponsor nobody
  $ cgov tool add saw
  $ ls registers/tools

A loan is due after calendar days; the deposit is the tool's

  $ cgov tool lend step-ladder 张梅
  $ cgov tool lend 人字梯 P2A --days 1w --deposit 0 --note "for the hall"
  $ cgov tool lend wheelchair P2A --date 2026-11-20
  $ cgov tool loans --columns loan,state,tool,person,lent,due,deposit,note
  $ cgov tool list --columns tool,count,in,out,held
  $ git log --format=%s -1

Refused, with the reason

  $ cgov tool lend step-ladder P3A
  $ cgov tool lend drill P2A
  $ cgov tool lend drill P4A
  $ cgov tool lend drill P4A --guardian P4A
  $ cgov tool lend drill P4A --guardian 吴军
  $ cgov tool lend saw P3A
  $ cgov tool lend wheelchair P9A
  $ cgov tool lend wheelchair yue-opera
  $ cgov tool lend wheelchair P3A --date tomorrow
  $ cgov tool lend wheelchair P3A --days soon
  $ cgov tool lend wheelchair P3A --for W9A
  $ cgov tool lend wheelchair P3A --note "call 13900000001"
  $ cgov tool lend wheelchair
  $ cgov tool lend wheelchair P3A -n
  $ cgov person retire P5A
  $ cgov tool lend wheelchair P5A
  $ cgov tool hold step-ladder P5A

Taken back: late, and with a damage

  $ cgov --now 2026-11-28T10:00:00+08:00 tool overdue
  $ cgov --now 2026-11-28T10:00:00+08:00 tool lend wheelchair P1A
  $ cgov --now 2026-11-28T10:00:00+08:00 tool loans --overdue --columns loan,days_overdue
  $ cgov tool return L1A --date 2026-11-22
  $ cgov tool return L1A --date tomorrow
  $ export CGOV_NOW=2026-11-28T10:00:00+08:00
  $ cgov tool return L1A L9A
  $ cgov tool return L1A L2A --damage bent
  $ cgov tool return L1A --deposit-back 51
  $ cgov tool return L1A --damage "a rung is loose" --fee 20
  $ cgov tool return L1A
  $ cgov tool renew L1A
  $ cgov tool lose L1A
  $ cgov tool show L1A --columns loan,state,returned,days_overdue,deposit,deposit_back,fee,damage
  $ cgov tool list --columns tool,count,in,out,held,repair
  $ cgov tool repair L2A
  $ cgov tool repair L1A --cost 15.5
  $ cgov tool repair L1A
  $ cgov tool list --columns tool,count,in,out,held,repair

Renewed once, from the day due

  $ cgov tool renew L2A
  $ cgov tool renew L2A
  $ cgov tool renew L4A
  $ sed -i 's/^renewals = 1/renewals = 3/; s/^overdue = "block"/overdue = "warn"/' rules/tools.toml && git commit -qam "longer loans"
  $ cgov tool renew L2A --days 2d
  $ cgov tool lend step-ladder P4A
  $ cgov tool loans --for step-ladder --columns loan,state,due,renewals

Lost: paid for, or another one brought

  $ cgov tool lose L2A L5A --note "left at the fair"
  $ cgov tool settle L2A
  $ cgov tool settle L2A --paid many
  $ cgov tool settle L2A --paid 120
  $ cgov tool settle L5A --replaced
  $ cgov tool settle L5A --replaced
  $ cgov tool settle L3A --paid 5
  $ cgov tool loans --state settled --columns loan,state,paid,deposit,deposit_back,note
  $ cgov tool list --columns tool,count,in,out,lost

Found broken in the house; mended, or not

  $ cgov tool damage wheelchair "a wheel is flat" --date yesterday
  $ cgov tool damage step-ladder
  $ cgov tool scrap L6A --note "cannot be mended"
  $ cgov tool scrap L6A
  $ cgov tool scrap L3A
  $ cgov tool list --columns tool,count,in,out,repair,lost
  $ cgov tool loans --all --columns loan,state,tool,damage,note | tail -n 2
  $ cgov tool loans --columns loan | tail -n 1

A mistake is taken back

  $ cgov undo L4A --reason "typed the wrong number"
  $ cgov tool list --columns tool,in,out
  $ cgov log L1A --columns event,state,text
  $ cgov check --quiet

A setting misspelt is not silently lost; without the file the defaults hold

  $ sed -i 's/^max_items/max_item/' rules/tools.toml
  $ cgov tool lend step-ladder P1A
  $ rm rules/tools.toml
  $ cgov tool lend step-ladder P1A --dry-run
  $ echo 'colour = "red"' >> registers/tools/drill.toml
  $ cgov tool list
