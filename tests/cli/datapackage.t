Other programs read what is here: jq and Miller, by what datapackage.json says
  $ . "$TESTDIR/setup.sh"
  $ cgov -q grid add grid-1 --name 第一网格 >/dev/null && cgov -q grid adopt grid-1 harbour-bank --from 2026-11-01
  $ cgov -q hours add yue-opera 2h --kind performance --date 2026-11-20 --note 'a "quoted", note' >/dev/null
  $ cgov -q hours add P1A 90m --kind cleaning --date 2026-11-21 --place 活动室 >/dev/null
  $ cgov -q --by chen hours confirm H1A H2A
  $ cgov -q hours add P2A 1h --kind patrol --date 2026-11-22 >/dev/null
  $ cgov -q fund income 3600 --purpose "rent, July" --earmark yue-opera --date 2026-11-01 && cgov -q fund spend 1200.50 --purpose "guard's wage" --earmark yue-opera --date 2026-11-02
  F1A
  F2A
  $ cgov -q wish add "一盏灯，要亮" && cgov -q wish verify W1A && cgov -q wish publish W1A
  W1A
  $ for title in "the lamp, at gate 2" 楼道堆物; do cgov -q order place "$title" --grid grid-1 --by P1A --detail "ring 13900000001"; done
  S1A
  S2A
  $ cgov -q order dispatch S1A && cgov -q order accept S1A && cgov -q order done S1A --result 'a "new" lamp' && cgov -q order rate S1A satisfied
  $ git clone -q . ../other 2>/dev/null && (cd ../other && cgov -q desk take B >/dev/null && cgov -q hours add P3A 30m --kind repair --date 2026-11-23) && git pull -q ../other
  H1B

What the package says of a resource: its files, its fields, whether a field is a number

  $ cgov schema --datapackage > ../datapackage.json && base=. package=../datapackage.json
  $ resources() { jq -r '.resources[].name' $package; }
  $ paths() { jq -r --arg name "$1" '.resources[] | select(.name == $name) | .path // empty | if type == "array" then .[] else . end' $package | sed "s|^|$base/|"; }
  $ fields() { jq -r --arg name "$1" '[.resources[] | select(.name == $name) | .schema.fields[].name] | join(",")' $package; }
  $ numbers() { jq -r --arg name "$1" '[.resources[] | select(.name == $name) | .schema.fields[] | select(.type == "integer" or .type == "number") | .name] | join(",")' $package; }

Miller finds in every file exactly those fields, and numbers where numbers are promised

  $ faults() { # reads all files of a resource, and says what is not as promised
  >   for path in $(paths $1); do
  >     [ "$(mlr --icsv --ojson head -n 1 $path | jq -r '.[0] // {} | keys_unsorted | join(",")')" = "$(fields $1)" ] || [ "$(wc -l < $path)" = 1 -a "$(sed 's/^\xef\xbb\xbf//; s/\r$//' $path)" = "$(fields $1)" ] || echo "$path: other fields"
  >     for field in $(numbers $1 | tr , ' '); do
  >       mlr --icsv --onidx filter 'is_not_empty($["'$field'"]) && !is_numeric($["'$field'"])' then put -q 'print "'"$path: $field"': ".$["'$field'"]' $path
  >     done
  >   done
  > }
  $ for name in $(resources); do faults $name; done </dev/null
  $ resources | paste -sd ' '
  activities bank bookings fund hours loans memberships orders pairs praise reminders resources seals voids wishes
  $ paths hours
  ./ledgers/hours/2026-11.A.csv
  ./ledgers/hours/2026-11.B.csv
  $ fields fund; numbers fund; paths bookings
  seq,at,by,event,posting,date,amount,purpose,earmark,basis,voucher,resolution,for,note
  seq,amount

Every row is there, and the sums are those that cgov prints

  $ mlr --icsv --ojsonl put -q '@rows += 1; end { emit @rows }' $(paths hours)
  {"rows": 6}
  $ mlr --icsv --ojsonl filter '$event == "record"' then stats1 -a count,sum -f minutes,credit $(paths hours)
  {"minutes_count": 4, "minutes_sum": 300, "credit_count": 4, "credit_sum": 1500}
  $ cgov -f json hours list | jq -c '{entries: length, minutes: map(.minutes) | add, credit: map(.credit) | add}'
  {"entries":4,"minutes":300,"credit":1500}
  $ mlr --icsv --ojsonl stats1 -a sum -f amount -g event $(paths fund)
  {"event": "income", "amount_sum": 360000}
  {"event": "spend", "amount_sum": 120050}
  $ cgov -q -f json fund statement --period 2026-11 | jq -c '.[-1] | {income, spending, closing}'
  {"income":360000,"spending":120050,"closing":239950}
  $ mlr --icsv --oxtab filter '$event == "record"' then cut -f note then head -n 1 $(paths hours)
  note a "quoted", note

The same of a monthly report

  $ cgov -q report monthly 2026-11 --out ../november | tail -1
  datapackage.json
  $ base=../november package=../november/datapackage.json
  $ resources | paste -sd ' '
  hours-by-kind hours-by-account hours-by-place bank-balances bank-debts venue-usage visit-rate wish-summary order-indicators orders-by-unit orders-by-grid tools tool-indicators activities backbone deliverables resources fund-statement
  $ for name in $(resources); do faults $name; done </dev/null
  $ diff <(for name in $(resources); do paths $name; done | sort) <(ls -d ../november/*.csv)
  $ for name in $(resources); do echo "$name: $(mlr --icsv --ojson cat $(paths $name) | jq length) of $(($(wc -l < $(paths $name)) - 1))"; done
  hours-by-kind: 2 of 2
  hours-by-account: 2 of 2
  hours-by-place: 2 of 2
  bank-balances: 4 of 4
  bank-debts: 0 of 0
  venue-usage: 0 of 0
  visit-rate: 1 of 1
  wish-summary: 1 of 1
  order-indicators: 1 of 1
  orders-by-unit: 1 of 1
  orders-by-grid: 1 of 1
  tools: 0 of 0
  tool-indicators: 1 of 1
  activities: 0 of 0
  backbone: 0 of 0
  deliverables: 0 of 0
  resources: 1 of 1
  fund-statement: 2 of 2
  $ mlr --icsv --ojsonl stats1 -a sum -f entries,minutes,credit $(paths hours-by-kind)
  {"entries_sum": 2, "minutes_sum": 210, "credit_sum": 1050}
  $ cgov -f json hours tally --by account --period 2026-11 | jq -c '{entries: map(.entries) | add, minutes: map(.minutes) | add, credit: map(.credit) | add}'
  {"entries":2,"minutes":210,"credit":1050}
  $ mlr --icsv --ojsonl filter 'is_not_empty($earmark)' then stats1 -a sum -f closing $(paths fund-statement)
  {"closing_sum": 239950}
  $ cgov -q -f json fund statement --period 2026-11 | jq -c '[.[] | select(.earmark == "") | .closing]'
  [239950]
  $ mlr --icsv --ojsonl cut -f due,closed,completion,return_rate $(paths order-indicators)
  {"due": 1, "closed": 1, "completion": 100.0, "return_rate": 0.0}
  $ jq -c '.resources[] | select(.name == "order-indicators") | .schema.fields[] | select(.name == "due" or .name == "completion") | [.name, .type]' $package
  ["due","integer"]
  ["completion","number"]
  $ cgov -q report monthly 2026-11 --out ../november --excel >/dev/null; for name in $(resources); do faults $name; done </dev/null

What was promised wrongly is found: the test can fail

  $ cp -r ../november ../wrong && base=../wrong package=../wrong/datapackage.json
  $ sed -i '0,/"name": "Kind"/s//"name": "Sort"/' $package && faults hours-by-kind
  ../wrong/hours-by-kind.csv: other fields
  $ sed -i '2s/,[0-9]*/,many/' ../wrong/hours-by-account.csv && faults hours-by-account
  ../wrong/hours-by-account.csv: Entries: many

Orders for a 311 system: one array of GeoReport v2, as jq reads it

  $ cgov order export --open311 > ../requests.json
  $ jq -c 'type, length, (map(keys_unsorted) | unique | length), (map(.status) | unique)' ../requests.json
  "array"
  2
  1
  ["closed","open"]
  $ jq -r '.[] | [.service_request_id, .status, .service_name, .agency_responsible, .requested_datetime, .expected_datetime, .description] | @csv' ../requests.json
  "S1A","closed","other","江口商业银行支行","2026-11-23T10:00:00+08:00","2026-11-30T17:30:00+08:00","the lamp, at gate 2"
  "S2A","open","other",,"2026-11-23T10:00:00+08:00",,"楼道堆物"
  $ jq -r '[.[].service_request_id] | join(" ")' ../requests.json | diff - <(cgov order list --columns order -f csv | tail -n +2 | paste -sd ' ')
  $ grep -c '13900000001\|张梅' ../requests.json
  0
  [1]
