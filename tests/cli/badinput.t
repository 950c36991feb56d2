What is wrong, or meant to do harm, at the command line
Every refusal here leaves the store as it was: `same` compares all tracked files and HEAD with what they were before.

Elsewhere: hours.t (amounts, days, unknown people, kinds), import.t (rows of sheets, encodings, NUL), formats.t (--columns,
-f), check.t (hand-edited ledgers), badinput-disk.t (full and read-only disks). tests/unit/store_test.cpp has what needs a
false file system or another process: a fault at every call, torn last lines, an unfinished journal, a held lock, a ledger
with two links, a store that is newer or damaged.

  $ . "$TESTDIR/setup.sh"
  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ state() { git rev-parse HEAD; git status --porcelain; find cgov.toml rules registers ledgers private -type f -exec sha256sum {} + | sort; }
  $ state > ../before
  $ same() { state | diff ../before -; }

Text: control and bidirectional characters, and what is too long

  $ cgov hours add P1A 1h --note "$(printf 'bad \377 byte')"
  cgov: note: not UTF-8 at byte 5
  [2]
  $ cgov hours add P1A 1h --note "$(head -c 2001 /dev/zero | tr '\0' x)"
  cgov: note: 2001 bytes are too long; at most 2000
  [2]
  $ cgov hours add P1A 1h --place "$(head -c 100000 /dev/zero | tr "\0" x)"
  cgov: place: 100000 bytes are too long; at most 300
  [2]
  $ cgov person add "$(printf 'a\033[31mb')"
  cgov: name: holds control characters: "a\x1b[31mb"
  [2]
  $ cgov group add erhu --name "$(printf 'a\033[31mb')" --kind troupe
  cgov: erhu: the name is too long or holds control characters
  [2]
  $ same

A note keeps every character; a table shows what a terminal would obey, and which way it would turn the line

  $ cgov -q hours add P1A 1h --date 2026-11-19 --note "$(printf 'red \033[31m, bell \a, turned \342\200\256txt, tab\there')"
  H2A
  $ tail -1 ledgers/hours/2026-11.A.csv | od -c | sed -n '/033/p;/342/p'
  0000120   h   e   r   ,   ,   ,   ,   ,   ,   "   r   e   d     033   [
  0000160   n   e   d     342 200 256   t   x   t   ,       t   a   b  \t
  $ cgov hours list --columns note -f csv | tail -1 | od -An -tx1
   22 72 65 64 20 1b 5b 33 31 6d 2c 20 62 65 6c 6c
   20 07 2c 20 74 75 72 6e 65 64 20 e2 80 ae 74 78
   74 2c 20 74 61 62 09 68 65 72 65 22 0a
  $ cgov hours list --columns note -f table | tail -1
  red \x1b[31m, bell \x07, turned \u202etxt, tab\there
  $ cgov hours list --columns note -f json | tail -2 | head -1
  {"note":"red \\u001b[31m, bell \\u0007, turned \xe2\x80\xaetxt, tab\\there"} (esc)

A cell that a spreadsheet would run: as it is in CSV, defused with --excel

  $ cgov -q hours add P1A 1h --date 2026-11-18 --note '=HYPERLINK("http://x.example")' --place '@SUM(1)' --activity '-2+3'
  H3A
  $ cgov hours list --columns note,place,activity -f csv | tail -1
  "=HYPERLINK(""http://x.example"")",@SUM(1),-2+3
  $ cgov hours list --columns note,place,activity --excel | tail -1
  "'=HYPERLINK(""http://x.example"")",'@SUM(1),'-2+3\r (esc)
  $ state > ../before

Days, times and amounts that are none

  $ cgov hours add P1A 1h --date 2026-02-30
  cgov: there is no day "2026-02-30"
  hint: 2026-02 has 28 days
  [2]
  $ cgov hours add P1A 1h --date 99999-01-01
  cgov: "99999-01-01" is not a date
  hint: write 2026-11-23, 11-23, 2026\xe5\xb9\xb411\xe6\x9c\x8823\xe6\x97\xa5, today, \xe6\x98\xa8\xe5\xa4\xa9 or +3d (esc)
  [2]
  $ cgov hours add P1A 1h --start 25:00
  cgov: "25:00" is not a time of day
  hint: write 14:00, 2:30pm, 14\xe7\x82\xb930\xe5\x88\x86 or \xe4\xb8\x8b\xe5\x8d\x882\xe7\x82\xb9\xe5\x8d\x8a (esc)
  [2]
  $ cgov hours add P1A 0m
  cgov: a service lasts from 1 to 1440 minutes, not 0
  hint: enter a longer service as one entry a day
  [2]
  $ cgov hours add P1A 1441m
  cgov: a service lasts from 1 to 1440 minutes, not 1441
  hint: enter a longer service as one entry a day
  [2]
  $ cgov hours add P1A -- -1h
  cgov: "-1h" is negative
  hint: write the duration without a sign
  [2]
  $ cgov hours add P1A 99999999999999999999h
  cgov: "99999999999999999999h" is more than 1,000,000 minutes
  [2]
  $ cgov hours add P1A 9223372036854775807m
  cgov: "9223372036854775807m" is more than 1,000,000 minutes
  [2]
  $ cgov hours add P1A 1e9h
  cgov: "1e9h" is not a duration
  hint: write 90m, 1h30m, 1.5h, 1:30, 90\xe5\x88\x86\xe9\x92\x9f, 1\xe5\xb0\x8f\xe6\x97\xb630\xe5\x88\x86 or \xe4\xb8\x80\xe4\xb8\xaa\xe5\x8d\x8a\xe5\xb0\x8f\xe6\x97\xb6 (esc)
  [2]
  $ cgov bank grant P1A 99999999h --reason much
  cgov: "99999999h" is more than 1,000,000 minutes
  [2]
  $ cgov --now 2026-11-23T25:00:00+08:00 hours list
  cgov: "2026-11-23T25:00:00+08:00" is not a day and time
  hint: write "2026-11-30 14:00", 14:00 (today), or 11\xe6\x9c\x8830\xe6\x97\xa5\xe4\xb8\x8b\xe5\x8d\x882\xe7\x82\xb9\xe5\x8d\x8a (esc)
  [2]
  $ cgov --lock-timeout -1 hours add P1A 1h
  cgov: --lock-timeout: expected a whole number from 0 to 86400, found "-1"
  [2]
  $ cgov venue add yard --name 院子 --capacity 99999999999999999999
  cgov: --capacity: expected a whole number from 1 to 100000, found "99999999999999999999"
  [2]
  $ cgov venue add yard --name 院子 --open "Mon-Fri 17:30-08:30"
  cgov: opening hours end before they begin: "Mon-Fri 17:30-08:30"
  hint: over midnight write two: "Fri 20:00-24:00" and "Sat 0:00-2:00"
  [2]
  $ same

People: unknown, ambiguous, and ids that are paths, options or numbers without end

  $ cgov hours add 张美 1h
  cgov: no person or group is called "\xe5\xbc\xa0\xe7\xbe\x8e" (esc)
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov -q person add 张梅 --kind resident
  P4A
  $ state > ../before
  $ cgov hours add 张梅 1h
  cgov: "\xe5\xbc\xa0\xe6\xa2\x85" is ambiguous (esc)
  hint: write one of: P1A (\xe5\xbc\xa0\xe6\xa2\x85), P4A (\xe5\xbc\xa0\xe6\xa2\x85) (esc)
  [2]
  $ cgov hours add ../x 1h
  cgov: no person or group is called "../x"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov hours add -rf 1h
  cgov: unknown option "-rf"
  hint: see: cgov hours add --help
  [2]
  $ cgov hours add -- -rf 1h
  cgov: no person or group is called "-rf"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov hours add P99999999999999999999A 1h
  cgov: no person or group is called "P99999999999999999999A"
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov hours add '' 1h
  cgov: no person or group is called ""
  hint: see them all: cgov group list; cgov person list
  [2]
  $ cgov --by chen hours confirm ../x
  cgov: "../x" is no id of the ledger "hours"
  hint: its ids look like H12A
  [2]
  $ cgov --by chen hours confirm -rf
  cgov: unknown option "-rf"
  hint: see: cgov hours confirm --help
  [2]
  $ cgov --by chen hours confirm -- -rf
  cgov: "-rf" is no id of the ledger "hours"
  hint: its ids look like H12A
  [2]
  $ cgov --by chen hours confirm H1A H999A
  cgov: there is no H999A
  hint: see them all: cgov hours list
  [2]
  $ printf 'H1A\n../../etc/passwd\n' | cgov --by chen hours confirm --from -
  cgov: "../../etc/passwd" is no id of the ledger "hours"
  hint: its ids look like H12A
  [2]
  $ printf 'H1A\0H2A\n' | cgov --by chen hours confirm --from -
  cgov: "H1A\x00H2A" is no id of the ledger "hours"
  hint: its ids look like H12A
  [2]
  $ cgov group add ../../evil --name 坏 --kind troupe
  cgov: "../../evil" is no handle
  hint: lower-case letters, digits and single hyphens, such as yue-opera; not the shape of an id
  [2]
  $ cgov group add -- -rf --name 坏 --kind troupe
  cgov: one argument too many: "--name"
  hint: see: cgov group add --help
  [2]
  $ cgov venue add ../yard --name 院子
  cgov: "../yard" is no handle
  hint: lower-case letters, digits and single hyphens, such as main-hall; not the shape of an id
  [2]
  $ cgov desk take ../A
  cgov: "../A" is no desk code
  hint: one to three letters, such as A or BC
  [2]
  $ cgov --by "$(printf 'lin\nchen')" hours add P1A 1h
  cgov: by: holds control characters: "lin\nchen"
  hint: say who records this: --by NAME
  [2]
  $ cgov -C '' hours list
  cgov: the name of the store is empty
  hint: name a directory with --store or CGOV_STORE, or neither
  [2]
  $ cgov -C /dev/null hours list
  cgov: /dev/null/cgov.toml: Not a directory
  [6]
  $ same

A ledger that is a link, a pipe or a directory is neither read nor written

  $ mv ledgers/hours/2026-11.A.csv ../kept
  $ ln -s ../../../kept ledgers/hours/2026-11.A.csv
  $ cgov hours list
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov -q hours add P1A 1h
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm ledgers/hours/2026-11.A.csv && mkfifo ledgers/hours/2026-11.A.csv
  $ timeout 10 cgov hours list
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ timeout 10 cgov -q hours add P1A 1h
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rm ledgers/hours/2026-11.A.csv && mkdir ledgers/hours/2026-11.A.csv
  $ cgov hours list
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ cgov -q hours add P1A 1h
  cgov: */store/ledgers/hours/2026-11.A.csv: not a plain file (glob)
  hint: a store holds plain files only: no symbolic links, pipes, devices or hard links
  [3]
  $ rmdir ledgers/hours/2026-11.A.csv && mv ../kept ledgers/hours/2026-11.A.csv
  $ same

Settings and registers: larger than any honest one, nested deeper, or no TOML

  $ cp rules/moral-bank.toml ../rules
  $ head -c 2000000 /dev/zero | tr '\0' '#' >> rules/moral-bank.toml
  $ cgov bank balance
  cgov: rules/moral-bank.toml: the file has 2002853 bytes; at most 1048576 are read
  hint: a settings or register file is small: this one was damaged, or belongs elsewhere
  [3]
  $ (cat ../rules; printf 'deep = '; head -c 100000 /dev/zero | tr '\0' '[') > rules/moral-bank.toml
  $ cgov bank balance
  cgov: rules/moral-bank.toml: the file is nested more than 32 levels deep
  hint: a settings or register file is flat: this one was damaged
  [3]
  $ (cat ../rules; printf 'a'; for i in $(seq 5000); do printf '.a'; done; echo ' = 1') > rules/moral-bank.toml
  $ cgov bank balance 2>&1 | cut -c1-100
  cgov: rules/moral-bank.toml: the file is nested more than 32 levels deep
  hint: a settings or register file is flat: this one was damaged
  $ (cat ../rules; printf 'x = "\377"\n') > rules/moral-bank.toml
  $ cgov bank balance
  cgov: rules/moral-bank.toml:85: not valid TOML: Encountered invalid utf-8 sequence
    x = "\xff"
        ^
  [3]
  $ sed 's/^overdraft = .*/overdraft = "much"/' ../rules > rules/moral-bank.toml
  $ cgov bank balance
  cgov: rules/moral-bank.toml:12: overdraft: expected a whole number
    overdraft = "much"
                ^
  [3]
  $ cp ../rules rules/moral-bank.toml
  $ printf 'name = "x"\nkind = "circus"\n' > registers/groups/circus.toml
  $ cgov group list
  cgov: registers/groups/circus.toml:2: kind: expected one of troupe, team, company, chamber, government, party-branch, partner-unit, property, social-org, found "circus"
    kind = "circus"
           ^
  [3]
  $ rm registers/groups/circus.toml
  $ same

Where the output goes: a full device is an error, a closed pipe is none

  $ cgov hours list > /dev/full
  cgov: cannot write to standard output: No space left on device
  [6]
  $ cgov hours add P1A 1h --date 2026-11-17 > /dev/full
  cgov: cannot write to standard output: No space left on device
  hint: it is recorded all the same: H4A; do not enter it again
  [6]
  $ cgov hours list --columns entry | tail -1; git status --short; git log -1 --format=%s
  H4A
  hours add: H4A
  $ cgov hours list | head -1 | cut -c1-11
  entry,state
  $ (sleep 0.2; cgov hours list; echo "exit $?" >&2) | true
  exit 0
  $ cgov hours list >&-
  cgov: cannot write to standard output: Bad file descriptor
  [6]
