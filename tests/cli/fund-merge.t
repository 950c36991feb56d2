Two desks spend the same money apart: both rows stand, and check names the later one
  $ . "$TESTDIR/setup.sh"
  $ cgov -q fund income 100 --purpose rent --earmark yue-opera
  F1A
  $ cd .. && git clone -q store other 2>/dev/null && cd other && cgov -q desk take B
  B
  $ cgov --now 2026-11-23T11:00:00+08:00 fund spend 60 --purpose chairs --earmark yue-opera
  F1B
  $ cd ../store && cgov --now 2026-11-23T10:30:00+08:00 fund spend 70 --purpose tables --earmark yue-opera
  F2A
  $ git pull -q --no-rebase --no-edit ../other
  $ cgov --now 2026-11-23T12:00:00+08:00 check
  cgov: 1 errors, 0 warnings
  severity,code,file,line,id,message,remedy
  error,fund-below-zero,ledgers/fund,,F1B,the money set aside for yue-opera falls to -¥30.00,take back the spending that came last: cgov fund reverse F1B --reason R
  [1]
  $ cgov --now 2026-11-23T12:00:00+08:00 fund list --columns posting,amount
  cgov: warning: the money set aside for yue-opera falls to -¥30.00 (take back the spending that came last: cgov fund reverse F1B --reason R)
  posting,amount
  F1A,10000
  F2A,7000
  F1B,6000
  $ cgov --now 2026-11-23T12:00:00+08:00 fund list --columns posting,amount --limit 1
  posting,amount
  F1A,10000
  $ cgov --now 2026-11-23T12:00:00+08:00 fund reverse F1B --reason "spent twice"
  $ cgov --now 2026-11-23T12:00:00+08:00 check
  cgov: everything holds
  severity,code,file,line,id,message,remedy
