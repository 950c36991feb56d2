The wall: what hangs there, who is named, and the rates
  $ . "$TESTDIR/setup.sh"
  $ cgov wish wall
  wish,state,flag,title,public_text,grid,urgency,published,claimants,claimant_names,wisher_name,fulfilled
  $ cgov wish wall --summary
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  0,0,0,0,0,,,0,0
  $ mkdir -p registers/grids && echo 'name = "一号网格"' > registers/grids/grid-1.toml && git add . && git commit -qm grid
  $ cgov -q wish add "给张梅家修水龙头" --wisher 张梅 --grid grid-1 --public-text "张梅和王芳都说漏水" 2>/dev/null >/dev/null
  $ cgov -q wish add "一副老花镜 <200度>" --wisher 王芳 --urgency urgent > /dev/null
  $ cgov -q wish add "see an opera" > /dev/null
  $ cgov -q wish add "a bench" > /dev/null
  $ cgov -q wish add "never verified" > /dev/null
  $ cgov wish verify W1A W2A W3A W4A && cgov wish publish W1A W2A W3A W4A --date 2026-11-23
  $ cgov wish claim W1A W3A W4A 李强 && cgov wish claim W1A 王芳 && cgov wish claim W3A harbour-bank
  $ cgov wish deliver W1A W3A && cgov wish confirm W1A && cgov wish withdraw W4A
  $ cgov wish wall
  wish,state,flag,title,public_text,grid,urgency,published,claimants,claimant_names,wisher_name,fulfilled
  W2A,published,,一副老花镜 <200度>,,,urgent,2026-11-23,,,王芳,
  W3A,delivered,,see an opera,,,normal,2026-11-23,P2A;harbour-bank,李*;江口商业银行支行,,
  W1A,fulfilled,1,给张*家修水龙头,张*和王芳都说漏水,grid-1,normal,2026-11-23,P2A;P3A,李*;王芳,张*,2026-11-23
  $ cgov -f table wish wall --columns wish,state,flag,title,claimants
  Wish  State      Flag  Title               Claimants
  ────  ─────────  ────  ──────────────────  ────────────────
  W2A   published        一副老花镜 <200度>
  W3A   delivered        see an opera        P2A;harbour-bank
  W1A   fulfilled  ⚑     给张*家修水龙头     P2A;P3A
  ────  ─────────  ────  ──────────────────  ────────────────
                         ⚑ 1 of 4 fulfilled
  $ cgov wish wall --summary
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  4,3,0,1,1,75.0,25.0,1,1
  $ cgov -f json wish wall --summary
  [
  {"published":4,"ever_claimed":3,"claimed":0,"delivered":1,"fulfilled":1,"claim_rate":75.0,"fulfilment_rate":25.0,"free":1,"withdrawn":1}
  ]
  $ cgov wish wall --grid grid-1 --summary
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  1,1,0,0,1,100.0,100.0,0,0
  $ cgov wish wall --from 2026-11-24 --summary
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  0,0,0,0,0,,,0,0
  $ cgov wish wall --to 2026-11-22 --columns wish
  wish
  $ cgov wish wall --state delivered --columns wish
  wish
  W3A
  $ cgov wish wall --for harbour-bank --columns wish
  wish
  W3A
  $ cgov wish wall --overdue --columns wish
  wish
  $ cgov --as-of 2026-11-22 wish wall
  wish,state,flag,title,public_text,grid,urgency,published,claimants,claimant_names,wisher_name,fulfilled
  $ cgov --now 2026-12-30T10:00:00+08:00 wish wall --overdue --columns wish,state
  wish,state
  W2A,published
  $ cgov -f xml wish wall
  cgov: unknown format "xml"
  hint: the formats: table, csv, tsv, json, jsonl
  [2]
  $ cgov -f ics wish wall
  cgov: "cgov wish wall" does not print ics
  hint: the formats: table, csv, tsv, json, jsonl
  [2]

One page that needs nothing else; names only of those who consented, and of groups

  $ cgov --lang zh_CN -f html wish wall > wall.html
  $ grep -c '<li class="card' wall.html
  3
  $ grep -o 'https\?://[^"]*\|<script\|<link\|@import\|url(' wall.html
  [1]
  $ grep -c '张梅\|李强' wall.html
  0
  [1]
  $ grep '<html\|<title\|class="head"\|<h2\|class="text"\|class="who"\|class="count"\|class="tally"\|<footer' wall.html
  <html lang="zh-CN">
  <title>山畔社区微心愿墙</title>
  <p class="count"><svg class="flag" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 1h2.4v22H4zM7.4 2.5H21l-4.2 5 4.2 5H7.4z"/></svg> 1 / 4</p>
  <ul class="tally"><li>待认领 <b>1</b></li><li>已认领 <b>0</b></li><li>已送达 <b>1</b></li><li>已实现 <b>1</b></li><li>已撤回 <b>1</b></li><li>认领率 <b>75.0 %</b></li><li>实现率 <b>25.0 %</b></li></ul>
  <p class="head"><span>W2A</span> <span class="urgent">紧急</span><span class="state">待认领</span></p>
  <h2>一副老花镜 &lt;200度&gt;</h2>
  <p class="head"><span>W3A</span><span class="state">已送达</span></p>
  <h2>see an opera</h2>
  <p class="who">认领人：李*、江口商业银行支行</p>
  <p class="head"><span>W1A</span><span class="state"><svg class="flag" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 1h2.4v22H4zM7.4 2.5H21l-4.2 5 4.2 5H7.4z"/></svg> 已实现</span></p>
  <h2>给张*家修水龙头</h2>
  <p class="text">张*和王芳都说漏水</p>
  <p class="who">认领人：李*、王芳</p>
  <footer>截至 2026-11-23 10:00</footer>
  $ cgov -f html wish wall | grep -c 'To be claimed\|Fulfilled\|class="flag"'
  4
  $ cgov -f html wish wall --from 2026-11-24 | grep -A1 '<main'
  <main>
  <p>No wish hangs on the wall yet.</p>

36 of 56 are 64.3 %

  $ (echo 心愿,状态,认领人; seq 36 | sed 's/.*/愿望&,已实现,李强/'; seq 37 52 | sed 's/.*/愿望&,已认领,李强/'; seq 53 56 | sed 's/.*/愿望&,待认领,/') > ../list.csv
  $ cd .. && cgov -q init --language en --community 江畔 other && cd other && cgov -q person add 李强 > /dev/null
  $ cgov -q wish import ../list.csv | wc -l
  56
  $ cgov wish wall --summary
  published,ever_claimed,claimed,delivered,fulfilled,claim_rate,fulfilment_rate,free,withdrawn
  56,52,16,0,36,92.9,64.3,4,0
  $ cgov -f table wish wall | tail -1 | sed 's/^ *//'
  ⚑ 36 of 56 fulfilled
  $ cgov --lang zh_CN -f table wish wall | tail -1 | sed 's/^ *//'
  ⚑ 36 / 56 已实现
