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
  cgov: ../wishes.csv:8: 认领人: no person or group is called "越剧社" (see them all: cgov group list; cgov person list)
  cgov: 1 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ sed -i 's/越剧社/山畔越剧社/' ../wishes.csv
  $ iconv -f UTF-8 -t GB18030 ../wishes.csv | cgov wish import -
  W1A
  W2A
  W3A
  W4A
  W5A
  W6A
  W7A
  cgov: 7 wishes added, 0 were there already, 0 refused
  $ cgov wish import ../wishes.csv
  cgov: 0 wishes added, 7 were there already, 0 refused
  $ cgov wish list --columns wish,state,flag,title,grid,urgency,collected,claimants,due,published,claimed,delivered,fulfilled
  wish,state,flag,title,grid,urgency,collected,claimants,due,published,claimed,delivered,fulfilled
  W1A,fulfilled,1,楼道装一盏灯,grid-1,urgent,2026-09-01,harbour-bank;P2A,,2026-09-05,2026-09-08,2026-09-20,2026-09-21
  W2A,claimed,,一副老花镜,grid-1,normal,2026-10-01,P1A,2026-12-23,2026-10-02,2026-11-23,,
  W3A,published,,想看一场越剧,,normal,2026-10-03,,2026-12-07,2026-11-23,,,
  W4A,collected,,修水龙头,,normal,2026-11-23,,,,,,
  W5A,withdrawn,,通下水道,,normal,2026-10-05,,,,,,
  W6A,declined,,换门锁,,normal,2026-10-06,,,,,,
  W7A,delivered,,学用手机,,normal,2026-10-07,yue-opera,,2026-10-07,2026-10-07,2026-10-07,
  $ cgov log W1A --columns event,state,text
  event,state,text
  collect,collected,date=2026-09-01 title=楼道装一盏灯 wisher=P3A source=visit grid=grid-1 urgency=urgent
  verify,verified,date=2026-09-01
  publish,published,date=2026-09-05
  claim,claimed,date=2026-09-08 claimant=harbour-bank role=lead
  claim,claimed,date=2026-09-08 claimant=P2A
  deliver,delivered,date=2026-09-20
  confirm,fulfilled,date=2026-09-21
  $ cgov wish show W1A --columns wish,detail
  wish,detail
  W1A,独居
  $ git grep -c 独居
  [1]
  $ git log --format=%s -1
  wish import: W1A .. W7A (7)
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy

Titles in English, and a title that only --map knows

  $ printf 'what,wisher,state,claimant\na lamp,P2A,claimed,yue-opera\na chair,P3A,verified,\n' | cgov wish import - --map what=title
  W8A
  W9A
  cgov: 2 wishes added, 0 were there already, 0 refused
  $ printf 'wisher\nP2A\n' | cgov wish import -
  cgov: -:1: no column for "title"; its title may be: title, wish, 心愿, 微心愿, 心愿内容, 心愿名称, 标题
  hint: say which column it is: --map "TITLE=title"
  [2]

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
  cgov: ../bad.csv:3: 心愿人: no person or group is called "没有人" (see them all: cgov group list; cgov person list)
  cgov: ../bad.csv:4: 来源: there is no source "听说" (choose among: visit, survey, phone, council, other)
  cgov: ../bad.csv:5: 网格: there is no grid "二号网格" (did you mean "一号网格"?)
  cgov: ../bad.csv:6: 紧急: there is no urgency "特急" (choose among: normal, urgent)
  cgov: ../bad.csv:7: 日期: there is no day "2026-02-30" (2026-02 has 28 days)
  cgov: ../bad.csv:8: 日期: 2026-12-01 is still to come
  cgov: ../bad.csv:9: 认领人: is empty (say who has claimed the wish)
  cgov: ../bad.csv:10: 认领人 "张梅": a wish in this state has no claimant (correct the state, or leave the claimant out)
  cgov: ../bad.csv:11: 上墙日期: 2026-10-01 lies before 2026-10-02, the day of the step before
  cgov: ../bad.csv:12: 实现日期 "2026-10-01": a wish in this state has no such day (correct the state, or leave the day out)
  cgov: ../bad.csv:13: title: holds a phone or id number, which must not get into a tracked file (leave it out here; a person's phone belongs to: cgov person set ID --phone NUMBER)
  cgov: ../bad.csv:14: 状态: there is no state "做完了" (choose among: collected, verified, declined, published, claimed, delivered, fulfilled, withdrawn)
  cgov: 12 rows are wrong; nothing was imported
  hint: correct them, or set them aside with --skip-bad FILE
  [2]
  $ cgov wish list --columns wish | wc -l
  10
  $ cgov wish import ../bad.csv --skip-bad ../left.csv
  W10A
  cgov: 1 wishes added, 0 were there already, 12 refused
  $ head -2 ../left.csv
  ﻿心愿,心愿人,来源,网格,紧急,日期,状态,认领人,上墙日期,实现日期,reason
  一,没有人,,,,,,,,,"心愿人: no person or group is called ""没有人"""
  $ cgov -n wish import - <<'END'
  > title,state
  > a bench,published
  > END
  cgov: dry run; this would go to ledgers/wishes/2026-11.A.csv:
  cgov: 1 wishes added, 0 were there already, 0 refused
  seq,at,by,event,wish,date,title,wisher,source,grid,urgency,public_text,claimant,role,action,owner,due,link,fund,cause,ref,note
  32,2026-11-23T10:00:00+08:00,lin,collect,W11A,2026-11-23,a bench,,other,,normal,,,,,,,,,,d6ed6b7242bea699af17,
  33,2026-11-23T10:00:00+08:00,lin,verify,W11A,2026-11-23,,,,,,,,,,,,,,,,
  34,2026-11-23T10:00:00+08:00,lin,publish,W11A,2026-11-23,,,,,,,,,,,,,,,,
