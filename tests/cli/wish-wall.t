The wall: what hangs there, who is named, and the rates
  $ . "$TESTDIR/setup.sh"
  $ cgov wish wall
  $ cgov wish wall --summary
  $ cgov -f table wish wall --summary
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
  $ cgov -f table wish wall
  $ cgov wish wall --summary
  $ cgov -f json wish wall --summary
  $ cgov -f table wish wall --summary
  $ cgov wish wall --grid grid-1 --summary
  $ cgov wish wall --from 2026-11-24 --summary
  $ cgov wish wall --to 2026-11-22 --columns wish
  $ cgov wish wall --state delivered --columns wish
  $ cgov wish wall --for harbour-bank --columns wish
  $ cgov wish wall --overdue --columns wish
  $ cgov --as-of 2026-11-22 wish wall
  $ cgov --now 2026-12-30T10:00:00+08:00 wish wall --overdue --columns wish,state
  $ cgov -f xml wish wall
  $ cgov -f ics wish wall

One page that needs nothing else; names only of those who consented, and of groups

  $ cgov --lang zh_CN -f html wish wall > wall.html
  $ grep -c '<li class="card' wall.html
  $ grep -o 'https\?://[^"]*\|<script\|<link\|@import\|url(' wall.html
  [1]
  $ grep -c '张梅\|李强' wall.html
  [1]
  $ grep '<html\|<title\|class="head"\|<h2\|class="text"\|class="who"\|class="count"\|class="tally"\|<footer' wall.html
  $ cgov -f html wish wall | grep -c 'To be claimed\|Fulfilled\|class="flag"'
  $ cgov -f html wish wall --from 2026-11-24 | grep -A1 '<main'

36 of 56 are 64.3 %

  $ (echo 心愿,状态,认领人; seq 36 | sed 's/.*/愿望&,已实现,李强/'; seq 37 52 | sed 's/.*/愿望&,已认领,李强/'; seq 53 56 | sed 's/.*/愿望&,待认领,/') > ../list.csv
  $ cd .. && cgov -q init --language en --community 江畔 other && cd other && cgov -q person add 李强 > /dev/null
  $ cgov -q wish import ../list.csv | wc -l
  $ cgov wish wall --summary
  $ cgov -f table wish wall | tail -1
  $ cgov --lang zh_CN -f table wish wall | tail -1
