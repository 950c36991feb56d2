The shared tool house: the queue, stock-taking, paper lists, figures
  $ . "$TESTDIR/setup.sh"
  $ cgov --quiet tool add step-ladder --name 人字梯 --count 2 --deposit 50 >/dev/null
  $ cgov --quiet tool add drill --name 电钻 >/dev/null
  $ cgov --quiet tool add projector --name 投影仪 --sponsor harbour-bank >/dev/null

Who waits comes first; the hold becomes the loan

  $ cgov --quiet tool lend drill P1A
  $ cgov tool hold drill P2A
  $ cgov tool hold 电钻 王芳 --note "before the weekend"
  $ cgov tool hold drill P2A
  $ cgov tool list --columns tool,count,in,out,held
  $ cgov tool renew L1A
  $ cgov tool return L1A
  $ cgov tool lend drill P1A
  $ cgov tool lend drill P3A
  $ cgov tool loans --state waiting --columns loan,person,ready,note
  $ cgov tool release L2A L1A
  $ cgov tool release L2A --note "no need any more"
  $ cgov tool release L2A
  $ cgov tool lend drill P3A
  $ cgov tool loans --for drill --columns loan,state,person,lent,due,note
  $ cgov undo L3A
  $ cgov tool loans --state waiting --columns loan,person,ready
  $ cgov --quiet tool lend drill P3A
  $ cgov log L3A --columns event,id,state,text
  $ cgov tool hold step-ladder P1A
  $ cgov --quiet tool release L4A

Stock-taking

  $ cgov tool audit step-ladder 1 --note "one is missing since summer"
  $ cgov tool audit step-ladder 1
  $ cgov tool list --columns tool,count,in,out
  $ printf '工具,盘点数量,备注\n人字梯,2,在阁楼找到\ndrill,0,\n投影仪,1,\n' | iconv -f utf8 -t gb18030 > ../count.csv
  $ cgov tool audit --from ../count.csv
  $ cgov tool loans --state counted --columns loan,tool,counted,expected,note
  $ cgov tool list --columns tool,count,in,out
  $ printf 'tool,counted\nladder,1\ndrill,many\nprojector,1\nprojector,2\ndrill\n' > ../bad.csv
  $ cgov tool audit --from ../bad.csv
  $ cgov tool audit drill 1 --from ../count.csv
  $ cgov tool audit drill
  $ cgov tool audit
  $ cgov tool audit drill lots

A paper list

  $ cat > ../paper.utf8 <<END
  > 姓名,借用物品,借出日期,应还日期,归还日期,损坏情况,押金,备注
  > 张梅,人字梯,2026/3/2,2026/3/5,2026-03-04,完好,50元,
  > 李强,人字梯,2026.3.10,,2026-03-20,一级松动,50,扣押金另记
  > 王芳,投影仪,46100,,,,,社区晚会
  > END
  $ iconv -f utf8 -t gb18030 ../paper.utf8 > ../paper.csv
  $ cgov tool import ../paper.csv
  $ cgov tool import ../paper.utf8
  $ cgov tool loans --from 2026-03-01 --to 2026-03-31 --columns loan,state,tool,person,lent,due,returned,days_overdue,deposit,deposit_back,damage,note
  $ cgov tool list --columns tool,count,in,out,repair
  $ cat > ../wrong.csv <<END
  > tool,person,lent,due,returned,damage,deposit
  > ladder,张梅,2026-03-02,,,,
  > drill,张海,2026-03-02,,,,
  > drill,张梅,2026-13-02,,,,
  > drill,张梅,2026-12-02,,,,
  > drill,张梅,2026-03-02,2026-03-01,,,
  > drill,张梅,2026-03-02,,2026-03-01,,
  > drill,张梅,2026-03-02,,2027-03-01,,
  > drill,张梅,2026-03-02,,,bent,
  > drill,张梅,2026-03-02,,,,a lot
  > drill,张梅,2026-03-02,,2026-03-03,call 13900000001,
  > drill,张梅,2026-03-02,,,,
  > ,张梅,2026-03-02,,,,
  > drill,,2026-03-02,,,,
  > drill,张梅,,,,,
  > step-ladder,张梅,2026-03-02,,,,
  > END
  $ cgov tool import ../wrong.csv
  $ cgov tool import ../wrong.csv --skip-bad ../refused.csv
  $ sed -n '$p' ../refused.csv
  $ printf 'who,what\n张梅,drill\n' | cgov tool import -
  $ printf 'who,what,when\n张梅,drill,2026-03-02\n' | cgov tool import - --map "who=person,what=tool,when=lent" --dry-run

Overdue, idle, and what the house was good for

  $ cgov --quiet tool add tent --name 帐篷 --sponsor harbour-bank
  $ cgov tool overdue
  $ cgov -f table tool overdue
  $ cgov tool idle
  $ cgov tool idle --months 12
  $ cgov tool idle --months 0
  $ cgov tool usage --period 2026-03
  $ cgov tool usage --period 2026-03 --summary
  $ cgov -f table tool usage --period 2026Q1
  $ cgov tool usage --period spring
  $ cgov tool loans --sort days_overdue --limit 2 --columns loan,days_overdue
  $ cgov --as-of 2026-11-22 tool list --columns tool,in,out

Two desks apart lend the last one: check names the later loan

  $ cgov --quiet tool return L3A L12A L13A
  $ git clone -q . ../other && cd ../other && cgov --quiet desk take B
  $ CGOV_NOW=2026-11-23T11:00:00+08:00 cgov --quiet tool lend projector P2A
  $ cd ../store && cgov --quiet tool lend projector P1A
  $ git pull -q --no-edit --no-rebase ../other main
  $ cgov tool list --columns tool,in,out
  $ cgov check
  $ cgov undo L1B
  $ cgov check
  $ sed -i 's/harbour-bank/harbor-bank/' registers/tools/projector.toml && git commit -qam sponsor
  $ cgov check
