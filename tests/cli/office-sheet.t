The office's own sheet, where it is at hand: the sums must be those that were worked out apart
  $ SHEET=$SOURCE_DIR/../shared/data/sheet
  $ test -r "$SHEET/answers.json" || exit 80

  $ export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin
  $ cgov -q init --language en store && cd store
  $ cgov -q person import "$SHEET/roster.csv" | wc -l
  110
  $ cgov -q group import "$SHEET/teams.csv" | wc -l
  6
  $ cgov -q hours import "$SHEET/hours.gb18030.csv" | wc -l
  640
  $ cgov -q hours import "$SHEET/hours.gb18030.csv" | wc -l
  0
  $ cgov hours list --state recorded --columns entry | tail -n +2 | cgov --by chen hours confirm --from -
  $ cgov hours tally --by month,kind,account -f json > tally.json
  $ cgov person list --columns person,name -f json > people.json
  $ cat > compare.py <<EOF
  > import collections, json, sys
  > answers = json.load(open(sys.argv[1]))
  > lines = json.load(open("tally.json"))
  > names = {p["person"]: p["name"] for p in json.load(open("people.json"))}
  > for by in ("account", "month", "kind"):
  >     sums = collections.Counter()
  >     for line in lines:
  >         sums[names.get(line[by], line[by])] += line["minutes"]
  >     print(by, dict(sums) == answers[by])
  > print("rows", sum(l["entries"] for l in lines) == answers["rows"])
  > print("credit", sum(l["credit"] for l in lines) == answers["credit_at_5_for_1"], all(l["credit"] == 5 * l["minutes"] for l in lines))
  > EOF
  $ python3 compare.py "$SHEET/answers.json"
  account True
  month True
  kind True
  rows True
  credit True True

Its twin with bad rows is refused whole, or gives what is good

  $ cgov -q init --language en ../bad && cd ../bad
  $ cgov -q person import "$SHEET/roster.csv" >/dev/null && cgov -q group import "$SHEET/teams.csv" >/dev/null
  $ cgov hours import "$SHEET/hours-bad.gb18030.csv" 2>&1 | sed -n 's/.*csv:\([0-9]*\):.*/\1/p' | xargs
  48 212 362 399 401 411 412 533 560 706
  $ ls ledgers 2>/dev/null
  [2]
  $ cgov -q hours import "$SHEET/hours-bad.gb18030.csv" --skip-bad refused.csv | wc -l
  640
  $ cgov -q hours import "$SHEET/hours.gb18030.csv" | wc -l
  0
