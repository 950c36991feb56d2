A paper list of wishes, each with the state it is in
  $ . "$TESTDIR/setup.sh"
  $ mkdir -p registers/grids && echo 'name = "一号网格"' > registers/grids/grid-1.toml && git add . && git commit -qm grid
  $ cat > ../wishes.csv <<'END'
  > 心愿,心愿人,来源,网格,紧急,日期,状态,认领人,上墙日期,认领日期,送达日期,实现日期,详情,备注
  > 楼道装一盏灯,王芳,走访,一号网格,紧急,2026-09-01,已实现,江口商业银行支行；李强,2026-09-05,2026-09-08,2026-09-20,2026/9/21,独居,
  > 一副老花镜,,问卷,grid-1,,2026-10-01,已认领,张梅,2026-10-02,,,,,
  > 想看一场越剧,,电话,,一般,2026-10-03,待认领,,,,,,,
  > 修水龙头,,,,,,,,,,,,,电话里说的
  > 通下水道,,其他,,,2026-10-05,已撤回,,,,,,,
  > 换门锁,,其他,,,2026-10-06,不采纳,,,,,,,房东负责
  > 学用手机,,议事,,,2026-10-07,已送达,越剧社,,,,,,
  > END
  $ cgov wish import ../wishes.csv
  $ sed -i 's/越剧社/山畔越剧社/' ../wishes.csv
  $ iconv -f UTF-8 -t GB18030 ../wishes.csv | cgov wish import -
  $ cgov wish import ../wishes.csv
  $ cgov wish list --columns wish,state,flag,title,grid,urgency,collected,claimants,due,published,claimed,delivered,fulfilled
  $ cgov log W1A --columns event,state,text
  $ cgov wish show W1A --columns wish,detail
  $ git grep -c 独居
  $ git log --format=%s -1
  $ cgov check

Titles in English, and a title that only --map knows

  $ printf 'what,wisher,state,claimant\na lamp,P2A,claimed,yue-opera\na chair,P3A,verified,\n' | cgov wish import - --map what=title
  $ printf 'wisher\nP2A\n' | cgov wish import -

All errors at once, and nothing is written

  $ cat > ../bad.csv <<'END'
  > 心愿,心愿人,来源,网格,紧急,日期,状态,认领人,上墙日期,实现日期
  > ,,,,,,,,,
  > 一,没有人,,,,,,,,
  > 二,,听说,,,,,,,
  > 三,,,二号网格,,,,,,
  > 四,,,,特急,,,,,
  > 五,,,,,2026-02-30,,,,
  > 六,,,,,2026-12-01,,,,
  > 七,,,,,,已认领,,,
  > 八,,,,,,已核实,张梅,,
  > 九,,,,,2026-10-02,待认领,,2026-10-01,
  > 十,,,,,,待认领,,,2026-10-01
  > 打13900000001,,,,,,,,,
  > 十一,,,,,,做完了,,,
  > 十二,,,,,,,,,
  > END
  $ cgov wish import ../bad.csv
  $ cgov wish list --columns wish | wc -l
  $ cgov wish import ../bad.csv --skip-bad ../left.csv
  $ head -2 ../left.csv
  $ cgov -n wish import - <<'END'
  > title,state
  > a bench,published
  > END
