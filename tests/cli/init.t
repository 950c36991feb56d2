Making a store
  $ export CGOV_NOW=2026-11-23T10:00:00+08:00 CGOV_BY=lin

A dry run lists what would be made

  $ cgov init --language en --community 山畔社区 --dry-run store
  $ ls

A store is a git repository with settings, rules and one desk; private/ is for its owner alone

  $ cgov init --language en --community 山畔社区 store
  $ cd store
  $ git log --format='%s (%an)' --stat=60 | grep -v workdays
  $ git status --short
  $ stat -c '%a %n' private private/people
  $ cat cgov.toml .gitattributes .gitignore
  $ git config cgov.desk
  $ cgov desk list
  $ grep -c '^token = "[0-9a-f]\{16\}"$' registers/desks/A.toml
  $ test "$(sed -n 's/^token = "\(.*\)"/\1/p' registers/desks/A.toml)" = "$(cat .git/cgov/token)"
  $ cgov check

Once is enough, and nothing is overwritten

  $ cgov init
  $ mkdir ../other && cd ../other
  $ echo mine > .gitignore
  $ cgov init
  $ ls -A
  $ rm .gitignore && echo mine > notes.txt
  $ cgov init --quiet --language en && git status --short

What cannot be

  $ cd ..
  $ cgov init --language fr new
  $ cgov init --time-zone Mars new
  $ cgov init --desk 12 new
  $ cgov init --community "$(printf '\377')" new
  $ cgov init one two
  $ ls

Inside a repository there is, the store shares it and leaves other files alone

  $ git init --quiet shared && cd shared && echo x > x && git add x
  $ cgov init --quiet --language en east && cgov init --quiet --language en west
  $ git status --short
  $ git log --format=%s
  $ ls .git/cgov
