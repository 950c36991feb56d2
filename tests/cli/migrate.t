A store's format, and how it is brought up to date
There is one format so far; tests/unit/migrate_test.cpp makes up an older one, and kills the migration at every step.

  $ . "$TESTDIR/setup.sh"
  $ cgov -q hours add P1A 2h --date 2026-11-20
  H1A
  $ state() { git rev-parse HEAD; git status --porcelain --ignored; find . -path ./.git -prune -o -printf '%m %p\n' | sort; }
  $ state > ../before
  $ cgov migrate
  cgov: the store has format 1, the newest: nothing to do
  $ cgov -n migrate
  cgov: the store has format 1, the newest: nothing to do
  $ cgov -q migrate
  $ cgov migrate now
  cgov: one argument too many: "now"
  hint: see: cgov migrate --help
  [2]
  $ state | diff ../before -

A store that is newer is left alone; one that is older than any was, too

  $ cp cgov.toml ../settings
  $ sed -i 's/^format = .*/format = 2/' cgov.toml
  $ cgov migrate
  cgov: cgov.toml: this store has format 2; this program knows formats up to 1
  hint: install a newer cgov; nothing was changed
  [3]
  $ cgov hours list
  cgov: cgov.toml: this store has format 2; this program knows formats up to 1
  hint: install a newer cgov; nothing was changed
  [3]
  $ sed -i 's/^format = .*/format = 0/' cgov.toml
  $ cgov migrate
  cgov: */store/cgov.toml: no way is known from format 0 to format 1 (glob)
  hint: was "format" changed by hand? nothing was changed
  [3]
  $ cgov -n migrate
  cgov: */store/cgov.toml: no way is known from format 0 to format 1 (glob)
  hint: was "format" changed by hand? nothing was changed
  [3]
  $ cgov hours list
  cgov: cgov.toml: this store has format 0; this program reads formats from 1
  hint: bring it up to date: cgov migrate
  [3]
  $ cgov hours add P1A 1h
  cgov: cgov.toml: this store has format 0; this program reads formats from 1
  hint: bring it up to date: cgov migrate
  [3]
  $ sed -i 's/^format = .*/format = "x"/' cgov.toml
  $ cgov migrate
  cgov: cgov.toml:2: format: expected a whole number
    format = "x"
             ^
  [3]
  $ cp ../settings cgov.toml
  $ state | diff ../before -

Another command is writing; a clone that has no desk; no store at all

  $ flock .git/cgov/lock cgov --lock-timeout 0 migrate 2> ../err; echo "exit $?"; sed 's/process [0-9]*/process N/' ../err
  exit 4
  cgov: another command is writing (process N)
  hint: try again, or wait longer with --lock-timeout 60; nothing was written
  $ git clone -q . ../clone && cgov -C ../clone migrate
  cgov: this clone has no desk code yet, so it cannot write
  hint: take a code that no other clone has: cgov desk take B
  [2]
  $ cgov -C / migrate
  cgov: no store here: / has no cgov.toml
  hint: make one with: cgov init /
  [3]

A migration that was interrupted when the copy had become the store: it is read as new, and not written to

  $ mkdir -p .cgov/migrate/ready .cgov/migrate/old
  $ cp cgov.toml .cgov/migrate/ready/ && mv ledgers .cgov/migrate/ready/
  $ printf 'cgov.toml\nledgers\n' > .cgov/migrate/paths
  $ sed -i 's/^community = .*/community = "moved"/' .cgov/migrate/ready/cgov.toml
  $ cgov hours list --columns entry,minutes
  entry,minutes
  H1A,120
  $ cgov hours add P1A 1h
  cgov: a change of the store's format was interrupted
  hint: finish it: cgov migrate
  [3]
  $ cgov -n migrate
  cgov: an interrupted migration would be finished
  $ cgov migrate
  cgov: an interrupted migration is finished; the store has format 1
  $ ls -A; cgov hours list --columns entry,minutes; git log -2 --format=%s; git show --name-only --format= HEAD
  .git
  .gitattributes
  .gitignore
  cgov.toml
  datapackage.json
  ledgers
  private
  registers
  rules
  entry,minutes
  H1A,120
  migrate: format 1
  hours add: H1A
  cgov.toml
  $ cgov -q hours add P1A 1h --date 2026-11-19
  H2A
  $ cgov -q check
  severity,code,file,line,id,message,remedy

One that was interrupted before: what is left of it is in nobody's way

  $ mkdir -p .cgov/migrate/new && cp -r ledgers .cgov/migrate/new/
  $ cgov -q hours add P1A 1h --date 2026-11-18
  H3A
  $ cgov migrate
  cgov: the store has format 1, the newest: nothing to do
  $ ls -A
  .git
  .gitattributes
  .gitignore
  cgov.toml
  datapackage.json
  ledgers
  private
  registers
  rules
