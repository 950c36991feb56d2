Two desks lend the same item, or act on the same loan, apart: every list of the house says so
  $ . "$TESTDIR/setup.sh"
  $ cgov -q tool add ladder --name 人字梯
  ladder
  $ cgov -q tool add drill --name 电钻 && cgov -q tool lend drill P1A --days 3d
  drill
  L1A
  $ cgov tool list --columns tool,in,out
  tool,in,out
  drill,0,1
  ladder,1,0
  $ git clone -q . ../other 2>/dev/null && cd ../other && cgov -q desk take B
  B
  $ cgov --now 2026-11-23T11:00:00+08:00 tool lend ladder P2A
  cgov: due back on 2026-11-26
  L1B
  $ cgov --now 2026-11-23T11:05:00+08:00 tool lose L1A
  cgov: note: when it is made good: cgov tool settle L1A
  $ cd ../store && cgov --now 2026-11-23T10:30:00+08:00 tool lend ladder P3A
  cgov: due back on 2026-11-26
  L2A
  $ cgov --now 2026-11-23T10:40:00+08:00 tool return L1A
  $ git pull -q --no-rebase --no-edit ../other && export CGOV_NOW=2026-11-27T12:00:00+08:00

  $ cgov tool list --columns tool,in,out
  cgov: warning: L1A is returned: "lose" has no effect (two desks acted on it apart; take it back: cgov undo L1A)
  cgov: warning: L1B was lent when none of ladder was left (the later one gives way: cgov undo L1B; if there are more: cgov tool audit ladder COUNT)
  tool,in,out
  drill,1,0
  ladder,-1,2
  $ cgov tool loans --columns loan,state,tool
  cgov: warning: L1A is returned: "lose" has no effect (two desks acted on it apart; take it back: cgov undo L1A)
  cgov: warning: L1B was lent when none of ladder was left (the later one gives way: cgov undo L1B; if there are more: cgov tool audit ladder COUNT)
  loan,state,tool
  L1A,returned,drill
  L2A,lent,ladder
  L1B,lent,ladder
  $ cgov tool loans --for P3A --columns loan,state
  cgov: warning: L1B was lent when none of ladder was left (the later one gives way: cgov undo L1B; if there are more: cgov tool audit ladder COUNT)
  loan,state
  L2A,lent
  $ cgov tool loans --for P9A
  cgov: no person or group is called "P9A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov tool loans --limit 0 --columns loan
  loan
  $ cgov tool overdue --columns loan,tool
  cgov: warning: L1B was lent when none of ladder was left (the later one gives way: cgov undo L1B; if there are more: cgov tool audit ladder COUNT)
  loan,tool
  L2A,ladder
  L1B,ladder
  $ cgov -q tool list --columns tool,in
  tool,in
  drill,1
  ladder,-1
  $ cgov --as-of 2026-11-22 tool list --columns tool,in
  tool,in
  drill,1
  ladder,1
  $ cgov --lang zh_CN tool list --columns tool,in >/dev/null
  cgov: 警告：L1A 的状态为 returned：“lose”无效（两个办公点各自做了处理；请撤销：cgov undo L1A）
  cgov: 警告：L1B 借出时 ladder 已无库存（后借出的一笔应撤销：cgov undo L1B；若实际更多，请盘点：cgov tool audit ladder 件数）
  $ cgov check --columns code,id,remedy
  cgov: 2 errors, 0 warnings
  code,id,remedy
  transition,L1A,two desks acted on it apart; take it back: cgov undo L1A
  stock,L1B,the later one gives way: cgov undo L1B; if there are more: cgov tool audit ladder COUNT
  [1]

What is said settles it

  $ cgov undo L1B
  cgov: taken back: "lend" of L1B, written by lin on 2026-11-23 11:00; L1B counts as never written
  V1A
  $ cgov undo L1A
  cgov: taken back: "lose" of L1A, written by lin on 2026-11-23 11:05; it had no effect
  V2A
  $ cgov tool list --columns tool,in,out
  tool,in,out
  drill,1,0
  ladder,0,1
  $ cgov check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
