Completion in bash, with ids, handles and names from the store
  $ . "$TESTDIR/setup.sh"
  $ cgov --quiet venue add main-hall --name 邻里会堂 >/dev/null
  $ . "$SOURCE_DIR/cli/completions/cgov.bash"
  $ complete -p cgov
  complete -o default -F _cgov cgov
  $ tab() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cgov; [ ${#COMPREPLY[@]} = 0 ] || printf '%s\n' "${COMPREPLY[@]}"; }

Nouns, verbs, options

  $ tab cgov ''
  init
  desk
  person
  group
  hours
  bank
  venue
  pair
  praise
  tool
  programme
  activity
  backbone
  resource
  fund
  wish
  grid
  order
  remind
  report
  list
  show
  trace
  undo
  log
  check
  sync
  close
  rollup
  schema
  migrate
  help
  $ tab cgov help ba
  bank
  backbone
  $ tab cgov -q --by chen hours c
  confirm
  certificate
  $ tab cgov venue finish --
  --at
  --used
  --note
  --from
  --store
  --format
  --excel
  --columns
  --as-of
  --now
  --lang
  --by
  --dry-run
  --quiet
  --no-color
  --no-cache
  --lock-timeout
  --help
  --version
  $ tab cgov bank grant --e
  --elders
  --excel
  $ tab cgov bank grant -- --e

Values of options

  $ tab cgov hours add P1A 2h --kind c
  cleaning
  $ tab cgov person add --kind p
  party-member
  $ tab cgov group list --kind p
  party-branch
  partner-unit
  property
  $ tab cgov hours list --state re
  recorded
  rejected
  reversed
  $ tab cgov -f js
  json
  jsonl
  $ tab cgov --format = js
  json
  jsonl
  $ tab cgov --format =
  table
  csv
  tsv
  json
  jsonl
  $ cgov complete --format=js
  --format=json
  --format=jsonl
  $ tab cgov hours add --unit y
  yue-opera

Accounts, people, groups, venues

  $ tab cgov bank transfer yue-opera P1A ''
  $ tab cgov bank transfer yue-opera ''
  harbour-bank
  \xe6\xb1\x9f\xe5\x8f\xa3\xe5\x95\x86\xe4\xb8\x9a\xe9\x93\xb6\xe8\xa1\x8c\xe6\x94\xaf\xe8\xa1\x8c (esc)
  yue-opera
  \xe5\xb1\xb1\xe7\x95\x94\xe8\xb6\x8a\xe5\x89\xa7\xe7\xa4\xbe (esc)
  P1A
  \xe5\xbc\xa0\xe6\xa2\x85 (esc)
  P2A
  \xe6\x9d\x8e\xe5\xbc\xba (esc)
  P3A
  \xe7\x8e\x8b\xe8\x8a\xb3 (esc)
  $ tab cgov person show p2
  P2A
  $ tab cgov person show 张
  \xe5\xbc\xa0\xe6\xa2\x85 (esc)
  $ tab cgov group join yu
  yue-opera
  $ tab cgov group join yue-opera P3
  P3A
  $ tab cgov group add yu
  $ tab cgov venue redeem yue-opera m
  main-hall
  $ tab cgov bank balance P1A P2A P
  P1A
  P2A
  P3A

Ids: only those to which the verb can happen

  $ cgov hours add P1A 1h
  H1A
  $ cgov hours add P1A 1h
  H2A
  $ cgov --by chen hours confirm H1A
  $ tab cgov hours confirm ''
  H2A
  $ tab cgov hours reverse h
  H1A
  H2A
  $ cgov venue redeem P1A main-hall --start tomorrow\ 14:00 --for 1h
  B1A
  $ tab cgov venue checkin ''
  B1A
  $ tab cgov venue finish ''

Programmes, providers, those who came, and postings that can be checked

  $ cgov --quiet programme add night-school --name 夜校 --provider yue-opera --from 2026-01-01 --to 2026-12-31 --deliverable "lessons=3 sessions" >/dev/null
  $ tab cgov activity record lesson --programme night
  night-school
  $ tab cgov programme show n
  night-school
  $ tab cgov programme add day-school --provider yue
  yue-opera
  $ tab cgov activity record lesson --attend P3
  P3A
  $ tab cgov activity record lesson --kind t
  training
  $ tab cgov resource pledge harbour
  harbour-bank
  $ cgov fund income 5 --purpose paper
  F1A
  $ tab cgov fund check ''
  F1A
  $ tab cgov fund list --state r
  recorded
  reversed
  $ tab cgov fund spend 5 --basis c
  committee
  collective

A name with a blank is quoted for the shell

  $ cgov group add bridge-club --name "Bridge Club" --kind team
  bridge-club
  $ tab cgov group show Bri
  bridge-club
  Bridge\ Club

From elsewhere

  $ cd ..
  $ tab cgov group show yu
  $ tab cgov -C store group show yu
  yue-opera
  $ tab cgov --store = store group show yu
  yue-opera
  $ CGOV_STORE=store tab cgov group show yu
  yue-opera
  $ HOME=$PWD tab cgov -C '~/store' group show yu
  yue-opera

Nothing, and no word, where nothing is known

  $ tab cgov nonsense ''
  $ tab cgov hours nonsense ''
  $ tab cgov check ''
  $ cgov complete
  init
  desk
  person
  group
  hours
  bank
  venue
  pair
  praise
  tool
  programme
  activity
  backbone
  resource
  fund
  wish
  grid
  order
  remind
  report
  list
  show
  trace
  undo
  log
  check
  sync
  close
  rollup
  schema
  migrate
  help
  $ cgov complete -C /nowhere bank balance ''
  $ echo damage > store/cgov.toml
  $ cgov complete -C store bank balance ''
  $ cgov complete '' > /dev/full
  $ cgov --help | grep complete
  [1]
