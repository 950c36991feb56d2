The fund as a journal that hledger and ledger read
  $ . "$TESTDIR/setup.sh"
  $ cgov -q fund income 3600 --purpose "shopfront rent; July | August" --earmark yue-opera --basis owners --voucher "no. 7; date:2026-99-99, [x]" --date 2026-06-30
  F1A
  $ cgov -q fund income 12.5 --purpose 卖废纸 --date 2026-07-02
  F2A
  $ cgov -q fund income 1200 --purpose "* ! (F9A) 2026-01-01 = @ {5 CNY} \"x\" \\ # %" --date 2026-08-01 --earmark harbour-bank
  F3A
  $ cgov -q fund income 5000 --purpose "two
  > lines ; and   blanks" --date 2026-09-30 --note ":tag: key: value
  > 2026-01-01 forged
  >     Assets:Fund:General  99 CNY
  >     x"
  F4A
  $ cgov -q fund spend 1200.50 --purpose "guard's wage" --earmark yue-opera --date 2026-08-31
  F5A
  $ cgov -q --by chen fund check F1A F5A
  $ cgov -q fund reverse F3A --reason "; wrong | account"
  $ cgov fund export --journal | tee fund.journal
  commodity CNY
      format 1000.00 CNY
  ; \xe5\xb1\xb1\xe7\x95\x94\xe7\xa4\xbe\xe5\x8c\xba (esc)
  account Income:Fund
  account Expenses:Fund
  account Assets:Fund:yue-opera
  account Assets:Fund:General
  account Assets:Fund:harbour-bank
  
  2026-06-30 * (F1A) shopfront rent\xef\xbc\x9b July \xef\xbd\x9c August (esc)
      ; earmark: yue-opera
      ; basis: owners
      ; voucher: no. 7\xef\xbc\x9b date\xef\xbc\x9a2026-99-99, \xef\xbc\xbbx\xef\xbc\xbd (esc)
      ; by: lin
      ; checker: chen
      Assets:Fund:yue-opera    3600.00 CNY
      Income:Fund    -3600.00 CNY
  
  2026-07-02 ! (F2A) \xe5\x8d\x96\xe5\xba\x9f\xe7\xba\xb8 (esc)
      ; by: lin
      Assets:Fund:General    12.50 CNY
      Income:Fund    -12.50 CNY
  
  2026-08-01 ! (F3A) * ! \xef\xbc\x88F9A\xef\xbc\x89 2026-01-01 \xef\xbc\x9d @ {5 CNY} \xef\xbc\x82x\xef\xbc\x82 \xef\xbc\xbc # % (esc)
      ; earmark: harbour-bank
      ; by: lin
      Assets:Fund:harbour-bank    1200.00 CNY
      Income:Fund    -1200.00 CNY
  
  2026-08-31 * (F5A) guard's wage
      ; earmark: yue-opera
      ; by: lin
      ; checker: chen
      Assets:Fund:yue-opera    -1200.50 CNY
      Expenses:Fund    1200.50 CNY
  
  2026-09-30 ! (F4A) two lines \xef\xbc\x9b and blanks (esc)
      ; by: lin
      ; note: \xef\xbc\x9atag\xef\xbc\x9a key\xef\xbc\x9a value 2026-01-01 forged Assets\xef\xbc\x9aFund\xef\xbc\x9aGeneral 99 CNY x (esc)
      Assets:Fund:General    5000.00 CNY
      Income:Fund    -5000.00 CNY
  
  2026-11-23 ! (F3A) * ! \xef\xbc\x88F9A\xef\xbc\x89 2026-01-01 \xef\xbc\x9d @ {5 CNY} \xef\xbc\x82x\xef\xbc\x82 \xef\xbc\xbc # % (esc)
      ; reversal: \xef\xbc\x9b wrong \xef\xbd\x9c account (esc)
      ; earmark: harbour-bank
      ; by: lin
      Assets:Fund:harbour-bank    -1200.00 CNY
      Income:Fund    1200.00 CNY

Every balance is that of the statement, in both programs

  $ cat > compare.py <<'END'
  > import csv, subprocess, sys
  > def run(*words): return subprocess.run(words, check=True, capture_output=True, text=True).stdout
  > def fen(text): # "1200.50 CNY", "0"
  >     whole = text.replace(" CNY", "")
  >     return round(float(whole) * 100)
  > period = sys.argv[1:]
  > rows = list(csv.DictReader(run("cgov", "-q", "fund", "statement", "--period", period[0]).splitlines()))
  > want = {("General" if r["earmark"] == "-" else r["earmark"]): int(r["closing"]) for r in rows[:-1] if r["closing"] != "0"}
  > open("p.journal", "w").write(run("cgov", "fund", "export", "--journal", "--period", period[0]))
  > hledger = {r["account"].split(":")[2]: fen(r["balance"]) for r in csv.DictReader(
  >     run("hledger", "-f", "p.journal", "bal", "Assets:Fund", "-O", "csv").splitlines()) if r["account"] != "total"}
  > ledger = {}
  > for line in run("ledger", "-f", "p.journal", "bal", "Assets:Fund", "--flat", "--no-total",
  >                 "--format", "%(account),%(quantity(display_total))\n").splitlines():
  >     account, amount = line.split(",")
  >     ledger[account.split(":")[2]] = fen(amount)
  > run("hledger", "-f", "p.journal", "check", "--strict")
  > print(period[0], want == hledger == ledger, sum(want.values()) == int(rows[-1]["closing"]), len(want))
  > if not want == hledger == ledger: print(want, hledger, ledger)
  > END
  $ for period in 2026Q2 2026Q3 2026-08 2026Q4 2026 2027; do python3 compare.py $period; done
  2026Q2 True True 1
  2026Q3 True True 3
  2026-08 True True 3
  2026Q4 True True 2
  2026 True True 2
  2027 True True 2

The ids are codes; a transaction is pending until it was checked

  $ hledger -f fund.journal print code:F1A
  2026-06-30 * (F1A) shopfront rent\xef\xbc\x9b July \xef\xbd\x9c August (esc)
      ; earmark: yue-opera
      ; basis: owners
      ; voucher: no. 7\xef\xbc\x9b date\xef\xbc\x9a2026-99-99, \xef\xbc\xbbx\xef\xbc\xbd (esc)
      ; by: lin
      ; checker: chen
      Assets:Fund:yue-opera     3600.00 CNY
      Income:Fund              -3600.00 CNY
  
  $ hledger -f fund.journal stats | grep -e "^Transactions  *:" -e Accounts
  Transactions             : 6 (0.0 per day)
  Accounts                 : 5 (depth 3)
  $ ledger -f fund.journal --pending register --format "%(code) %(amount)\n" Assets
  F2A 12.50 CNY
  F3A 1200.00 CNY
  F4A 5000.00 CNY
  F3A -1200.00 CNY
